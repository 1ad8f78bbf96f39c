/** A corpus folder → the files that may hold entries, in an order that is the same on every machine. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from './media.ts';
import { compareText, fault, type Problem, warning } from './problem.ts';
import { unreadableFile } from './read-text.ts';
import { type Said, says } from './said.ts';
import { isSideFile } from './side-files.ts';

export interface FileListing {
  /** Relative to the folder, parted by `/`. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

export type Format = 'markdown' | 'yaml' | 'csv' | 'jsonl';

/** What each known extension is read as. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
]);

const SAVE_AS_CSV = says('saveAsCsv');
const SAVE_AS_MARKDOWN = says('saveAsMarkdown');
/** Files that an editor may expect to be read. */
const ADVICE: ReadonlyMap<string, Said> = new Map([
  ...['.xlsx', '.xls', '.xlsm', '.ods', '.numbers'].map((extension) => [extension, SAVE_AS_CSV] as const),
  ...['.docx', '.doc', '.odt', '.rtf', '.pages', '.html', '.htm'].map(
    (extension) => [extension, SAVE_AS_MARKDOWN] as const,
  ),
  ...['.mdx', '.mdown', '.mkd', '.mdwn'].map((extension) => [extension, says('renameToMd')] as const),
  ...['.rst', '.adoc', '.org', '.tex', '.pdf', '.pptx', '.ppt', '.odp', '.xml', '.eml', '.gdoc'].map(
    (extension) => [extension, SAVE_AS_MARKDOWN] as const,
  ),
  ['.gsheet', SAVE_AS_CSV],
  ['.txt', says('renameText')],
  ['.json', says('renameJson')],
]);

/** Kept in the corpus folder for people. */
const RESERVED = /^readme\.(?:md|markdown)$/i;

export function formatOf(file: string): Format | undefined {
  return FORMATS.get(extensionOf(file));
}

/** Why a file of an unknown kind is not read, for those that look as though they should be. */
export function adviceOn(file: string): Said | undefined {
  return ADVICE.get(extensionOf(file));
}

/** @param root the folder, as `realpath` returns it */
export async function listFiles(root: string): Promise<FileListing> {
  const files: string[] = [];
  const problems: Problem[] = [];
  // By real path, so that links within the folder neither go in circles nor bring a file twice.
  const seen = new Set<string>([root]);

  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isIgnored(entry, folder)) continue;
      try {
        const target = await realpath(path.join(root, file));
        if (!isInside(target, root)) {
          problems.push(fault('outside', { file, line: 1 }, says('outside')));
          continue;
        }
        if (seen.has(target)) continue;
        seen.add(target);
        const found = await stat(target);
        if (found.isDirectory()) await visit(file);
        else if (found.isFile()) addFile(file, files, problems);
      } catch (error) {
        problems.push(unreadableFile(file, error));
      }
    }
  };
  await visit('');
  return { files: files.sort(compareText), problems };
}

function addFile(file: string, files: string[], problems: Problem[]): void {
  const advice = adviceOn(file);
  if (formatOf(file)) files.push(file);
  else if (advice) problems.push(warning('unknown-format', { file, line: 1 }, says('notRead', advice)));
}

function isIgnored({ name }: Dirent, folder: string): boolean {
  // `~$` is how Office names the lock beside an open file.
  if (name.startsWith('.') || name.startsWith('~$') || RESERVED.test(name)) return true;
  return folder === '' && (name === 'media' || isSideFile(name));
}

function extensionOf(file: string): string {
  return path.posix.extname(file).toLowerCase();
}
