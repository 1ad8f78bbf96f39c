/** One of WordNet's data files: a synset by the byte at which its line begins. */
import { type FileHandle, open } from 'node:fs/promises';
import { parseSynset, type Synset } from './synset.ts';

export interface DataFile {
  read(offset: number): Promise<Synset>;
  close(): Promise<void>;
}

/** 99 of 100 lines are shorter than half of this, the longest has 13,000 bytes. */
const FIRST_READ = 1024;
const NEWLINE = 10;

export async function openDataFile(path: string): Promise<DataFile> {
  const file = await open(path, 'r');
  return {
    read: async (offset) => parseSynset(await readLine(file, offset)),
    close: () => file.close(),
  };
}

async function readLine(file: FileHandle, offset: number): Promise<string> {
  for (let size = FIRST_READ; ; size *= 8) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(size), 0, size, offset);
    const end = buffer.subarray(0, bytesRead).indexOf(NEWLINE);
    if (end >= 0) return buffer.toString('latin1', 0, end);
    if (bytesRead < size) return buffer.toString('latin1', 0, bytesRead);
  }
}
