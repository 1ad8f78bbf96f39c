/** The bound of everything durable: how often a second a page can be written and synced, one after the other. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Takes a second. */
export function rawSyncs(folder: string): number {
  const file = openSync(join(folder, 'raw'), 'w');
  const page = Buffer.alloc(4096, 1);
  const begun = performance.now();
  let count = 0;
  while (performance.now() - begun < 1000) {
    writeSync(file, page);
    fdatasyncSync(file);
    count += 1;
  }
  closeSync(file);
  return count / ((performance.now() - begun) / 1000);
}
