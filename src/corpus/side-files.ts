/** The files at the top of a corpus that hold no entries: `settings.yaml`, `replies.yaml`, `requests.yaml`, `care.yaml`. */
import { readdir } from 'node:fs/promises';
import type { Decoded } from './decode.ts';
import { compareText, warning } from './problem.ts';
import { readText, unreadableFile } from './read-text.ts';
import { says } from './said.ts';

const SIDE_FILE = /^(settings|replies|requests|care)\.ya?ml$/i;
/** Written by hand, so far below what entries may have. */
const MOST_BYTES = 1024 * 1024;
export type SideFile = 'settings' | 'replies' | 'requests' | 'care';

/** @param file relative to the corpus, as all files here */
export function isSideFile(file: string): boolean {
  return SIDE_FILE.test(file);
}

/** Whether the file is one of those that the index does not depend on. */
export function isDeclaredFile(file: string): boolean {
  return isSideFile(file) && !/^settings/i.test(file);
}

/**
 * @param corpus the folder; a single file has none beside it
 * @returns undefined when there is no such file
 */
export async function readSideFile(
  corpus: string,
  name: SideFile,
): Promise<(Decoded & { readonly file: string }) | undefined> {
  const names = await namesIn(corpus);
  if (names instanceof Error)
    return { file: `${name}.yaml`, text: undefined, problems: [unreadableFile(`${name}.yaml`, names)] };
  const own = (file: string) => SIDE_FILE.exec(file)?.[1]?.toLowerCase() === name;
  const [file, ...others] = names.filter(own).sort(compareText);
  if (file === undefined) return undefined;
  const { text, problems } = await readText(corpus, file, MOST_BYTES);
  const unread = others.map((other) =>
    warning('second-file', { file: other, line: 1 }, says('secondFile', file)),
  );
  return { file, text, problems: [...problems, ...unread] };
}

/** @returns the error when there may be names that cannot be seen */
async function namesIn(corpus: string): Promise<readonly string[] | Error> {
  try {
    return await readdir(corpus);
  } catch (error) {
    const none =
      error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
    return none || !(error instanceof Error) ? [] : error;
  }
}
