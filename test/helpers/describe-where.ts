/** Suites that need what a machine may lack: left out with the reason there, never in CI. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** @param missing why the tests cannot run; undefined when they can */
export function describeWhere(missing: string | undefined, name: string, tests: () => void): void {
  if (missing === undefined) {
    describe(name, tests);
  } else if (process.env['CI']) {
    test(name, () => expect.fail(`must not be left out in CI: ${missing}`));
  } else {
    describe.skip(`${name}: ${missing}`, () => test('left out', () => {}));
  }
}

/** @param debian the package that brings the file */
export function missingFile(path: string, debian: string): string | undefined {
  return existsSync(path) ? undefined : `no ${path} (Debian's ${debian})`;
}
