/** What an operator reads when the database cannot be used: one sentence, with the place, the code and the mend. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { erase } from '../../src/commands/erase.ts';
import { listHandOvers, resolveHandOver } from '../../src/commands/hand-overs.ts';
import { changeJobs, listJobs, listUncertain } from '../../src/commands/jobs.ts';
import { publish, withdraw } from '../../src/commands/publish.ts';
import { listRequests } from '../../src/commands/requests.ts';
import type { Environment } from '../../src/config/config.ts';
import { openConfiguredStore } from '../../src/service/open-configured-store.ts';
import { describeWhere } from '../helpers/describe-where.ts';
import { createPostgresDatabase, postgresMissing } from '../helpers/postgres.ts';
import { startRefusingPostgres } from '../helpers/refusing-postgres.ts';

let folder = '';
let dataDir = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-open-'));
  dataDir = join(folder, 'data');
  file = join(dataDir, 'frontdesk.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (databaseUrl?: string, mustExist?: boolean) =>
  openConfiguredStore({
    databaseUrl,
    dataDir,
    installationSecret: undefined,
    ...(mustExist !== undefined && { mustExist }),
  });
const refusal = (code: string, message: RegExp | string) => ({
  code,
  message: typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message),
});

/** All commands that need a database, but for `serve` and `migrate`, which make one. */
const COMMANDS: Readonly<Record<string, (env: Environment) => Promise<void>>> = {
  erase: (env) => erase('+33612345678', env),
  'jobs list': (env) => listJobs({}, env),
  'jobs uncertain': (env) => listUncertain({}, env),
  'jobs retry': (env) => changeJobs('retry', [1], env),
  'jobs drop': (env) => changeJobs('drop', [1], env),
  'jobs resend': (env) => changeJobs('resend', [1], env),
  'jobs settle': (env) => changeJobs('settle', [1], env),
  requests: (env) => listRequests({}, env),
  'hand-overs': (env) => listHandOvers({}, env),
  'hand-overs resolve': (env) => resolveHandOver('H-1', env),
  'index --publish': (env) => publish({ corpus: 'corpus' }, env),
  'index --withdraw': (env) => withdraw(env),
};

describe.each(Object.entries(COMMANDS))('frontdesk %s', (_, command) => {
  it('says that there is no database, how to point to it, and creates nothing', async () => {
    const missing = refusal('DATABASE_NOT_FOUND', `${file}: there is no database of frontdesk here; `);
    await expect(command({ DATA_DIR: dataDir })).rejects.toMatchObject(missing);
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(dataDir);
    writeFileSync(file, '');
    await expect(command({ DATA_DIR: dataDir })).rejects.toMatchObject(missing);
    expect([readdirSync(dataDir), readFileSync(file, 'utf8')]).toEqual([['frontdesk.db'], '']);
  });
});

/** SQLite's usual one. */
const PAGE_BYTES = 4096;

describe('a SQLite file', () => {
  async function made(): Promise<void> {
    await (await open()).close();
  }

  it('that a newer program made is refused before anything is written', async () => {
    await made();
    const other = new BetterSqlite3(file);
    other.exec("insert into kysely_migration values ('0999-from-tomorrow', '2030-01-01')");
    other.close();
    const before = readFileSync(file);
    for (const mustExist of [false, true]) {
      await expect(open(undefined, mustExist)).rejects.toMatchObject(
        refusal('DATABASE_NEWER', `${file}: its tables were made by a newer frontdesk (0999-from-tomorrow)`),
      );
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('that is none is told from a damaged one', async () => {
    mkdirSync(dataDir);
    writeFileSync(file, 'Dear diary, this is no database at all.');
    await expect(open()).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', `${file}: it is not a SQLite database (SQLITE_NOTADB); `),
    );
  });

  it.each([
    ['truncated', () => truncateSync(file, 5000)],
    [
      'full of noise',
      () => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0xa5, 4096));
      },
    ],
  ])('that is %s is a damaged database', async (_, damage) => {
    await made();
    damage();
    await expect(open()).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', /frontdesk\.db: it is a damaged database \(SQLITE_\w+\); .*backup/),
    );
  });

  it('whose damage shows only while a command works is told, too', async () => {
    await made();
    const other = new BetterSqlite3(file);
    const roots = other.prepare<[], number>("select rootpage from sqlite_master where tbl_name = 'jobs'");
    const pages = roots.pluck().all();
    other.close();
    const bytes = readFileSync(file);
    for (const page of pages) bytes.fill(0xa5, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
    writeFileSync(file, bytes);
    await expect(listJobs({}, { DATA_DIR: dataDir })).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', /frontdesk\.db: it is a damaged database \(SQLITE_CORRUPT/),
    );
  });

  it('that another program has locked is told', { timeout: 20_000 }, async () => {
    await made();
    const other = new BetterSqlite3(file);
    other.pragma('journal_mode = delete');
    other.exec('begin exclusive');
    await expect(open(undefined, true)).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', `${file}: it is locked by another program (SQLITE_BUSY); `),
    );
    other.close();
  });

  it('that cannot be looked at is not taken for one that is not there', async () => {
    mkdirSync(dataDir);
    symlinkSync('frontdesk.db', file);
    await expect(open(undefined, true)).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', `${file}: it is a link that leads in a circle (ELOOP); `),
    );
  });

  it('that is a folder is told', async () => {
    mkdirSync(file, { recursive: true });
    await expect(open()).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', `${file}: it cannot be opened (SQLITE_CANTOPEN`),
    );
  });
});

describe('a PostgreSQL server', () => {
  it.each([
    ['28P01', 'refuses the password'],
    ['28000', 'does not let this user in'],
    ['3D000', 'has no such database'],
    ['53300', 'has too many connections'],
    ['42501', 'does not give this user the rights'],
    ['57P03', 'is starting up'],
    ['25006', 'can only be read'],
    ['99XYZ', 'refuses us'],
  ])('that refuses with %s is quoted, without the password', async (code, says) => {
    const server = await startRefusingPostgres(code);
    const error: unknown = await open(server.url).catch((thrown: unknown) => thrown);
    await server.close();
    expect(error).toMatchObject(
      refusal(
        'DATABASE_UNAVAILABLE',
        new RegExp(`^PostgreSQL at 127\\.0\\.0\\.1:\\d+, database desk: it ${says}.* \\(${code}\\); `),
      ),
    );
    expect(error instanceof Error && error.message).not.toMatch(/hunter2|\n/);
  });

  it('that has no TLS, cuts, or is not there is told', async () => {
    const refusing = await startRefusingPostgres('28000');
    await expect(open(`${refusing.url}?sslmode=verify-full`)).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', 'it has no TLS, which DATABASE_URL asks for; '),
    );
    await expect(open(`${refusing.url}?sslrootcert=${folder}/none.pem`)).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', 'it needs a socket or certificate that cannot be read (ENOENT); '),
    );
    await refusing.close();
    await expect(open(refusing.url)).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', 'nothing listens there (ECONNREFUSED); '),
    );
    const cutting = await startRefusingPostgres(undefined);
    await expect(open(cutting.url)).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', /it cut the connection/),
    );
    await cutting.close();
    await expect(open('postgres://desk@nowhere.invalid/desk')).rejects.toMatchObject(
      refusal(
        'DATABASE_UNAVAILABLE',
        /nowhere\.invalid, database desk: it has a host name that is not known \((ENOTFOUND|EAI_AGAIN)\); /,
      ),
    );
  });

  it('that does not answer is told', { timeout: 20_000 }, async () => {
    const silent = createServer((socket) => socket.on('error', () => {}));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await expect(open(`postgres://desk@127.0.0.1:${port}/desk`)).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', 'it gives no answer in time'),
    );
    silent.close();
  });
});

describeWhere(postgresMissing, 'a PostgreSQL database', () => {
  it('without tables is no database for a command; that of a newer program is refused unchanged', async () => {
    const database = await createPostgresDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const tables = async () => {
      const { rows } = await client.query('select tablename from pg_tables where schemaname = $1', [
        'public',
      ]);
      return rows.length;
    };
    for (const command of Object.values(COMMANDS)) {
      await expect(command({ DATABASE_URL: database.url, DATA_DIR: dataDir })).rejects.toMatchObject(
        refusal('DATABASE_NOT_FOUND', /^PostgreSQL at .*: there is no database of frontdesk here/),
      );
    }
    expect([await tables(), readdirSync(folder)]).toEqual([0, []]);

    await (await open(database.url)).close();
    await client.query("insert into kysely_migration values ('0999-from-tomorrow', '2030-01-01')");
    const before = await tables();
    await expect(open(database.url)).rejects.toMatchObject(refusal('DATABASE_NEWER', '(0999-from-tomorrow)'));
    expect(await tables()).toBe(before);

    const nowhere = new URL(database.url);
    nowhere.pathname = '/frontdesk_nowhere';
    await expect(open(nowhere.href)).rejects.toMatchObject(
      refusal('DATABASE_UNAVAILABLE', 'database frontdesk_nowhere: it has no such database (3D000); '),
    );
    await client.end();
    await database.drop();
  });
});
