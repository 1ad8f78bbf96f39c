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
import { codeBehind, sayFileRefusal } from '../refusals.ts';
import { type Index, openIndex } from './open-index.ts';

/** @throws FrontdeskError INDEX_INVALID where it cannot be written; the index before stays as it was */
export function saveIndex(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    // The data folder may come into being here, before there is anything private in it.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(beside, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    removeQuietly(beside);
    throw refused(path, 'cannot be written', error);
  }
}

/**
 * @throws FrontdeskError INDEX_NOT_FOUND, or INDEX_INVALID for a file that cannot be read or is no index of this version
 */
export function loadIndex(path: string): Index {
  return openIndex(readWhole(path), path);
}

/** Into an array buffer of its own, at whose start the typed arrays are aligned. */
function readWhole(path: string): ArrayBuffer {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = new Uint8Array(fstatSync(file).size);
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(file, bytes, at, bytes.length - at, null);
      if (count === 0) break;
      at += count;
    }
    return bytes.buffer;
  } catch (cause) {
    if (codeBehind(cause) !== 'ENOENT') throw refused(path, 'cannot be read', cause);
    throw new FrontdeskError(
      'INDEX_NOT_FOUND',
      `${path}: there is no index here; build it: frontdesk index`,
      { cause },
    );
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What kept it from being written keeps it from being removed, and is what is told.
  }
}

function refused(path: string, what: string, cause: unknown): unknown {
  const said = sayFileRefusal(cause);
  if (said === undefined) return cause;
  return new FrontdeskError('INDEX_INVALID', `${path}: the index ${what}: it ${said}`, { cause });
}
