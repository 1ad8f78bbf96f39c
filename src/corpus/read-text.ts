/** A file of the corpus → its text, or the fault that says why it cannot be read. */
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Decoded, decodeText, MAX_FILE_BYTES, tooBig } from './decode.ts';
import { isInside } from './media.ts';
import { fault, type Problem } from './problem.ts';
import { type Said, says } from './said.ts';

/** A file's bytes, or the fault. */
export type BytesReading = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** @param mostBytes what the file may have at most */
export async function readText(root: string, file: string, mostBytes = MAX_FILE_BYTES): Promise<Decoded> {
  const reading = await readBytes(root, file, mostBytes);
  return 'bytes' in reading
    ? decodeText(reading.bytes, file)
    : { text: undefined, problems: [reading.problem] };
}

/**
 * Only what is a regular file inside the folder is opened, wherever links lead: others may hold secrets,
 * wait for a writer for ever, or never end.
 *
 * @param root the corpus folder
 * @param file relative to it
 */
export async function readBytes(
  root: string,
  file: string,
  mostBytes = MAX_FILE_BYTES,
): Promise<BytesReading> {
  const refuse = (code: string, said: Said) => ({ problem: fault(code, { file, line: 1 }, said) });
  const misfit = (stats: Stats) => {
    if (!stats.isFile()) return refuse('unreadable', says('notAFile', kindOf(stats)));
    return stats.size > mostBytes ? refuse('too-big', tooBig(stats.size, mostBytes)) : undefined;
  };
  try {
    const folder = await realpath(root);
    const target = await realpath(path.join(folder, file));
    if (!isInside(target, folder)) return refuse('outside', says('outside'));
    const wrong = misfit(await stat(target));
    if (wrong) return wrong;
    // Asked once more of what was opened, as another may have taken its place.
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
    const handle = await open(target, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    try {
      return misfit(await handle.stat()) ?? { bytes: await readUpTo(handle, mostBytes) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: unreadableFile(file, error) };
  }
}

/** It may grow while it is read. */
async function readUpTo(handle: FileHandle, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of handle.createReadStream({ autoClose: false, end: mostBytes })) {
    chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks, length);
}

/** What stands in a file's place. */
export function kindOf(stats: Stats): Said {
  if (stats.isDirectory()) return says('aFolder');
  if (stats.isFIFO()) return says('aNamedPipe');
  return says(stats.isSocket() ? 'aSocket' : 'aDevice');
}

export function unreadableFile(file: string, error: unknown): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  const isOddlyNamed = reason === 'ENOENT' && file.includes('\uFFFD');
  return fault(
    'unreadable',
    { file, line: 1 },
    says(isOddlyNamed ? 'unreadableName' : 'unreadableFile', reason),
  );
}
