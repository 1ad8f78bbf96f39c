/** A file of the corpus → its text, or the fault that says why it cannot be read. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Decoded, decodeText, MAX_FILE_BYTES, tooBig } from './decode.ts';
import { fault, type Problem } from './problem.ts';
import { says } from './said.ts';

/**
 * @param root the corpus folder
 * @param file relative to it
 */
export async function readText(root: string, file: string): Promise<Decoded> {
  const refuse = (problem: Problem): Decoded => ({ text: undefined, problems: [problem] });
  try {
    // Asked first, so that a huge file is not read at all.
    const { size } = await stat(path.join(root, file));
    if (size > MAX_FILE_BYTES) return refuse(fault('too-big', { file, line: 1 }, tooBig(size)));
    return decodeText(await readFile(path.join(root, file)), file);
  } catch (error) {
    return refuse(unreadableFile(file, error));
  }
}

export function unreadableFile(file: string, error: unknown): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return fault('unreadable', { file, line: 1 }, says('unreadableFile', reason));
}
