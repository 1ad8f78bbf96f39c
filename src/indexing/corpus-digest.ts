/** A fingerprint of the corpus' files, by which a stale index is recognized without reading the entries. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isDeclaredFile } from '../corpus/side-files.ts';

/** What the files' content alone decides; raised when the same files give another index. */
const BUILDER = 1;

/** @returns hexadecimal; the same for the same names and bytes, pictures, hidden files, declared replies and requests left out */
export async function corpusDigest(path: string): Promise<string> {
  const hash = createHash('sha256').update(`${BUILDER}\n`);
  for (const file of await contentFiles(path)) {
    const bytes = await readFile(file);
    hash.update(`${relative(path, file).split(sep).join('/')}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

async function contentFiles(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile() && /\.(md|markdown|ya?ml|csv|tsv|jsonl|ndjson)$/i.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .filter(
      (file) =>
        !isDeclaredFile(relative(path, file)) &&
        !relative(path, file)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
}
