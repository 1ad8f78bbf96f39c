/** What the parts of a corpus look like at this moment, as a text that changes whenever an edit changes them. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isIgnored } from '../corpus/list-files.ts';
import { compareText } from '../corpus/problem.ts';
import { scanFolder, stateOf, stateOfFile } from '../corpus/scan-folder.ts';
import { isDeclaredFile, isSideFile } from '../corpus/side-files.ts';

/** What an index is built from. @throws Error of the file system when there is no such folder or file */
export async function stateOfEntries(corpusDir: string): Promise<string> {
  const root = await realpath(corpusDir);
  const found = await stat(root);
  if (!found.isDirectory()) return stateOfFile(found);
  // Whether its pictures are there is a part of an entry's soundness.
  const scan = await scanFolder(root, (name, folder) => isIgnored(name, folder) && !isMedia(name, folder));
  return [
    root,
    stateOf(scan),
    await stateAtTop(root, (name) => isSideFile(name) && !isDeclaredFile(name)),
  ].join('\n');
}

/** What declared replies and requests are read from, the replies' pictures with them. @throws as `stateOfEntries` */
export async function stateOfDeclared(corpusDir: string): Promise<string> {
  const root = await realpath(corpusDir);
  const pictures = await scanFolder(root, (name, folder) => folder === '' && !isMedia(name, folder));
  return [root, stateOf(pictures), await stateAtTop(root, isDeclaredFile)].join('\n');
}

function isMedia(name: string, folder: string): boolean {
  return folder === '' && name === 'media';
}

async function stateAtTop(root: string, isMeant: (name: string) => boolean): Promise<string> {
  const names = (await readdir(root)).filter(isMeant).sort(compareText);
  const states = await Promise.all(
    names.map(async (name) => `${name} ${await stateOfPath(path.join(root, name))}`),
  );
  return states.join('\n');
}

/** @returns the system's code where there is no such file */
export async function stateOfPath(file: string): Promise<string> {
  try {
    return stateOfFile(await stat(file));
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}
