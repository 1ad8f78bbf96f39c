/** A fingerprint of all that an index is made from, by which a stale one is recognized without reading the entries. */
import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../corpus/list-files.ts';
import { readBytes } from '../corpus/read-text.ts';
import { isDeclaredFile, isSideFile } from '../corpus/side-files.ts';
import { programDigest } from './program-digest.ts';

/**
 * @returns hexadecimal; the same for the same program and the same names and bytes, pictures, hidden files,
 *   declared replies and requests left out
 */
export async function corpusDigest(corpus: string): Promise<string> {
  const { root, files } = await contentFiles(corpus);
  const hash = createHash('sha256').update(`${programDigest()}\n`);
  for (const file of files) {
    const reading = await readBytes(root, file);
    const bytes = 'bytes' in reading ? reading.bytes : Buffer.from(reading.problem.message);
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

async function contentFiles(corpus: string): Promise<{ root: string; files: readonly string[] }> {
  const root = await realpath(corpus);
  if (!(await stat(root)).isDirectory()) return { root: path.dirname(root), files: [path.basename(root)] };
  const { files } = await listFiles(root);
  const settings = (await readdir(root)).filter((name) => isSideFile(name) && !isDeclaredFile(name)).sort();
  return { root, files: [...files, ...settings] };
}
