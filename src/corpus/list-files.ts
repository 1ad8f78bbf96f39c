/** A corpus folder → the files that may hold entries, in an order that is the same on every machine. */
import path from 'node:path';
import { compareText, fault, type Problem, warning } from './problem.ts';
import { kindOf } from './read-text.ts';
import { type Said, says } from './said.ts';
import { scanFolder } from './scan-folder.ts';
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
  const scan = await scanFolder(root, isIgnored);
  const files: string[] = [];
  const problems: Problem[] = [...scan.problems];
  for (const { file, stats } of scan.found) {
    const advice = adviceOn(file);
    if (formatOf(file)) {
      if (stats.isFile()) files.push(file);
      else problems.push(fault('unreadable', { file, line: 1 }, says('notAFile', kindOf(stats))));
    } else if (advice && stats.isFile()) {
      problems.push(warning('unknown-format', { file, line: 1 }, says('notRead', advice)));
    }
  }
  return { files: files.sort(compareText), problems };
}

/** Whether a name in a folder, `''` for the top, is none of an entry's file. */
export function isIgnored(name: string, folder: string): boolean {
  // `~$` is how Office names the lock beside an open file.
  if (name.startsWith('.') || name.startsWith('~$') || RESERVED.test(name)) return true;
  return folder === '' && (name === 'media' || isSideFile(name));
}

function extensionOf(file: string): string {
  return path.posix.extname(file).toLowerCase();
}
