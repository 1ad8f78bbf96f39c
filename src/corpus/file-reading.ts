/** What a reader found in one file. */
import { type BuiltEntry, buildEntry } from './build-entry.ts';
import type { Draft } from './draft.ts';
import type { LocatedEntry, Position } from './entry.ts';
import { distinctProblems, type Problem } from './problem.ts';

export interface FileReading {
  readonly entries: readonly LocatedEntry[];
  readonly problems: readonly Problem[];
  /** Entries that have faults: they exist, but cannot be used. */
  readonly lost: readonly LostEntry[];
  /** Whether parts of the file could not be read at all, so that more entries may be missing. */
  readonly incomplete: boolean;
}

export interface LostEntry {
  readonly id: string;
  readonly position: Position;
  readonly translationOf?: string | undefined;
}

export function buildEntries(
  drafts: readonly Draft[],
  problems: readonly Problem[],
  incomplete = false,
): FileReading {
  const built = drafts.map(buildEntry);
  return {
    entries: built.flatMap(({ located }) => located ?? []),
    problems: distinctProblems([...problems, ...built.flatMap((entry) => entry.problems)]),
    lost: built.flatMap(lostEntry),
    incomplete,
  };
}

export function unreadable(problems: readonly Problem[]): FileReading {
  return { entries: [], problems, lost: [], incomplete: true };
}

function lostEntry({ located, id, position, translationOf }: BuiltEntry): LostEntry[] {
  return located === undefined && id !== undefined ? [{ id, position, translationOf }] : [];
}
