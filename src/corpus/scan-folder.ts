/** A folder → every file in it and below, whatever links, vanishing files or numbers of them come in the way. */
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from './media.ts';
import { compareText, fault, type Problem } from './problem.ts';
import { unreadableFile } from './read-text.ts';
import { says } from './said.ts';

/** Far above any FAQ; more is a folder that was named by mistake, such as a home. */
export const MOST_FILES = 20_000;

export interface FoundFile {
  /** Relative to the root, parted by `/`. */
  readonly file: string;
  /** Of what a link leads to. */
  readonly stats: Stats;
}

export interface Scan {
  /** Folders are left out; what is neither a file nor a folder is in. */
  readonly found: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

interface Asked {
  readonly file: string;
  readonly answer: { readonly target: string; readonly stats: Stats } | { readonly error: unknown };
}

/**
 * @param root the folder, as `realpath` returns it
 * @param isIgnored asked of every name and the folder that it is in; what is ignored is not looked into
 */
export async function scanFolder(
  root: string,
  isIgnored: (name: string, folder: string) => boolean,
): Promise<Scan> {
  const found: FoundFile[] = [];
  const problems: Problem[] = [];
  // By real path, so that links within the folder neither go in circles nor bring a file twice.
  const seen = new Set<string>([root]);

  const visit = async (folder: string, target: string): Promise<void> => {
    const entries = (await readdir(target, { withFileTypes: true }))
      .filter(({ name }) => !isIgnored(name, folder))
      .sort((a, b) => compareText(a.name, b.name))
      .slice(0, MOST_FILES + 1);
    // Asked of all at once, as each answer takes its time; taken in their order.
    for (const { file, answer } of await Promise.all(entries.map((entry) => ask(entry, folder, target)))) {
      if (seen.size > MOST_FILES) return;
      await take(file, answer).catch((error: unknown) => problems.push(unreadableFile(file, error)));
    }
  };

  const ask = async (entry: Dirent, folder: string, parent: string): Promise<Asked> => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const at = path.join(parent, entry.name);
    try {
      const target = entry.isSymbolicLink() ? await realpath(at) : at;
      return { file, answer: { target, stats: await stat(target) } };
    } catch (error) {
      return { file, answer: { error } };
    }
  };

  const take = async (file: string, answer: Asked['answer']): Promise<void> => {
    if ('error' in answer) throw answer.error;
    const { target, stats } = answer;
    if (!isInside(target, root)) {
      problems.push(fault('outside', { file, line: 1 }, says('outside')));
      return;
    }
    if (seen.has(target)) return;
    seen.add(target);
    if (stats.isDirectory()) await visit(file, target);
    else found.push({ file, stats });
  };

  await visit('', root);
  if (seen.size > MOST_FILES) {
    problems.push(fault('too-many-files', { file: '.', line: 1 }, says('tooManyFiles', MOST_FILES)));
  }
  return { found, problems };
}

/** Changes with everything that an edit changes, also where a file of the same size and time takes a file's place. */
export function stateOf({ found, problems }: Scan): string {
  return [
    ...found.map(({ file, stats }) => `${file} ${stateOfFile(stats)}`),
    ...problems.map(({ code, position }) => `${position.file} ${code}`),
  ].join('\n');
}

export function stateOfFile({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs, ctimeMs].join(' ');
}
