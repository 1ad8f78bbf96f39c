/** The index on disk: written beside its place and renamed into it, so that a reader never sees half of one. */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { FrontdeskError } from '../errors.ts';
import { type Index, openIndex } from './open-index.ts';

export function saveIndex(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(beside, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/**
 * @throws FrontdeskError INDEX_NOT_FOUND, or INDEX_INVALID for a file that is no index of this version
 */
export function loadIndex(path: string): Index {
  return openIndex(readWhole(path), path);
}

/** Into an array buffer of its own, at whose start the typed arrays are aligned. */
function readWhole(path: string): ArrayBuffer {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw new FrontdeskError(
      'INDEX_NOT_FOUND',
      `${path}: there is no index here; build it: frontdesk index`,
      { cause },
    );
  }
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(file, bytes, at, bytes.length - at, null);
      if (count === 0) break;
      at += count;
    }
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
}
