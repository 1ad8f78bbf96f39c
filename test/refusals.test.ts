/** Each row of the tables, and errors as the system makes them. */
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  FILE_REFUSALS,
  LISTEN_REFUSALS,
  POSTGRES_REFUSALS,
  type Refusal,
  SQLITE_REFUSALS,
  sayFileRefusal,
  sayRefusal,
} from '../src/refusals.ts';

const TABLES: Readonly<Record<string, readonly Refusal[]>> = {
  files: FILE_REFUSALS,
  listening: LISTEN_REFUSALS,
  SQLite: SQLITE_REFUSALS,
  PostgreSQL: POSTGRES_REFUSALS,
};
const rows = Object.entries(TABLES).flatMap(([table, refusals]) =>
  refusals.flatMap((row) =>
    row.codes.map((code) => ({ table, refusals, row, code: code.replace('*', '_SOME') })),
  ),
);

describe('a refusal', () => {
  it.each(rows)(
    'of $table, $code, is said in one sentence with its code and the mend',
    ({ refusals, row, code }) => {
      const error = Object.assign(new Error('hunter2'), { code });
      const said = `${row.says} (${code}); ${row.mend}`;
      expect(sayRefusal(error, refusals)).toBe(said);
      expect(sayRefusal(new Error('wrapped', { cause: error }), refusals)).toBe(said);
      expect(said).not.toMatch(/\n|hunter2/);
    },
  );

  it.each(['files', 'listening', 'SQLite', 'PostgreSQL'])('of %s has no code in two rows', (table) => {
    const codes = TABLES[table]?.flatMap((row) => row.codes) ?? [];
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('is known by its message where a driver gives no code', () => {
    const said = (message: string) => sayRefusal(new Error(message), POSTGRES_REFUSALS);
    expect(said('The server does not support SSL connections')).toContain('has no TLS');
    expect(said('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string')).toContain(
      'the password',
    );
    expect(said('timeout exceeded when trying to connect')).toContain('no answer in time');
    expect(said('Connection terminated unexpectedly')).toContain('cut the connection');
  });

  it('is nothing else', () => {
    for (const error of [
      new TypeError('a bug'),
      Object.assign(new Error(), { code: 'EWHATEVER' }),
      'EACCES',
      null,
    ]) {
      expect(sayFileRefusal(error)).toBeUndefined();
    }
  });

  it('is said of what the system refuses', ({ onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'frontdesk-refusals-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const at = (name: string) => join(folder, name);
    writeFileSync(at('file'), '');
    symlinkSync('circle', at('circle'));
    const saidOf = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        return sayFileRefusal(error);
      }
      return 'nothing was refused';
    };
    expect(saidOf(() => readFileSync(at('none')))).toContain('is not there (ENOENT)');
    expect(saidOf(() => readFileSync(folder))).toContain('is a folder, where a file is expected (EISDIR)');
    expect(saidOf(() => mkdirSync(join(at('file'), 'x')))).toContain('(ENOTDIR)');
    expect(saidOf(() => mkdirSync(at('file')))).toContain('has a file where a folder is expected (EEXIST)');
    expect(saidOf(() => readFileSync(at('circle')))).toContain('(ELOOP)');
    expect(saidOf(() => readFileSync(at('x'.repeat(300))))).toContain('(ENAMETOOLONG)');
    const full = openSync('/dev/full', 'w');
    expect(saidOf(() => writeFileSync(full, 'x'))).toContain('is on a full disk (ENOSPC)');
    closeSync(full);
  });
});
