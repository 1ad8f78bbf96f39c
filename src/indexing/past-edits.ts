/** What edits took away within the last day, beside the index: an accident may come in small pieces. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Entry } from '../corpus/entry.ts';

export interface ServedEntry extends Pick<Entry, 'id' | 'questions'> {
  readonly file: string;
}

const schema = z.object({
  /** From which the index was built: another corpus is no edit of it. */
  corpus: z.string(),
  gone: z.array(
    z.object({ id: z.string(), file: z.string(), questions: z.array(z.string()), at: z.number() }),
  ),
});

export type PastEdits = z.infer<typeof schema>;

const DAY_MILLISECONDS = 86_400_000;

const fileOf = (indexFile: string) => `${indexFile}.edits.json`;

/** @returns undefined where nothing is known, as beside an index that was copied without it */
export function readPastEdits(indexFile: string, now: Date): PastEdits | undefined {
  try {
    const { corpus, gone } = schema.parse(JSON.parse(readFileSync(fileOf(indexFile), 'utf8')));
    const since = now.getTime() - DAY_MILLISECONDS;
    // Also what a clock that was set back since calls the future.
    return { corpus, gone: gone.filter(({ at }) => at > since && at <= now.getTime()) };
  } catch {
    return undefined;
  }
}

/** @param gone what the edit took away; what earlier ones did is in it or has come back */
export function writePastEdits(
  { corpusDir, indexFile }: { readonly corpusDir: string; readonly indexFile: string },
  gone: readonly ServedEntry[],
  now: Date,
): void {
  const before = readPastEdits(indexFile, now)?.gone ?? [];
  const edits: PastEdits = {
    corpus: path.resolve(corpusDir),
    gone: gone.map(({ id, file, questions }) => ({
      id,
      file,
      questions: [...questions],
      at: before.find((each) => each.id === id)?.at ?? now.getTime(),
    })),
  };
  const beside = `${fileOf(indexFile)}.${process.pid}.tmp`;
  writeFileSync(beside, JSON.stringify(edits), { mode: 0o600 });
  renameSync(beside, fileOf(indexFile));
}
