import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { codeOf, DatabaseUnreachable, isOutage } from '../../src/store/faults.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { createDatabase } from '../helpers/fresh-database.ts';
import { aMessage } from '../helpers/messages.ts';
import { createPostgresDatabase, postgresMissing } from '../helpers/postgres.ts';
import { startTcpProxy } from '../helpers/tcp-proxy.ts';
import { openTestStore, TEST_SECRET } from '../helpers/test-store.ts';

const clock = () => new Date();

describeEachDatabase('a database', (stores) => {
  test('undoes a transaction that fails, and only that one', async () => {
    const { db } = await stores.open();
    const insert = (key: string, fail = false) =>
      db.transaction(async (tx) => {
        await tx.kysely.insertInto('seen').values({ key, first_seen: 1 }).execute();
        if (fail) throw new Error(`no ${key}`);
        return key;
      });
    const outcomes = await Promise.allSettled([insert('a'), insert('b', true), insert('c'), insert('a')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    const rows = await db.kysely.selectFrom('seen').select('key').orderBy('key').execute();
    expect(rows).toEqual([{ key: 'a' }, { key: 'c' }]);
  });

  test('tells of a commit only after it, and never of one that was undone', async () => {
    const { db } = await stores.open();
    const told: string[] = [];
    await db.transaction(async (tx) => tx.afterCommit(() => told.push('kept')));
    await db
      .transaction(async (tx) => {
        tx.afterCommit(() => told.push('undone'));
        throw new Error('no');
      })
      .catch(() => {});
    expect(told).toEqual(['kept']);
  });

  test('a transaction that reads and then writes sees nobody write in between', async () => {
    const [one, other] = [await stores.open(), await stores.open()];
    const raiseBy1 = ({ db, jobs: _ }: typeof one) =>
      db.transaction(async (tx) => {
        const row = await tx.kysely
          .selectFrom('tombstones')
          .select('erased_at')
          .where('person_key', '=', 'counter')
          .$if(stores.engine === 'postgres', (query) => query.forUpdate())
          .executeTakeFirstOrThrow();
        await tx.kysely
          .updateTable('tombstones')
          .set({ erased_at: row.erased_at + 1 })
          .execute();
      });
    await one.db.kysely.insertInto('tombstones').values({ person_key: 'counter', erased_at: 0 }).execute();
    await Promise.all(Array.from({ length: 40 }, (_, n) => raiseBy1(n % 2 ? one : other)));
    expect(await one.db.kysely.selectFrom('tombstones').select('erased_at').execute()).toEqual([
      { erased_at: 40 },
    ]);
  });

  test('is migrated once, however many open it at the same moment', async () => {
    const { place, remove } = await createDatabase(stores.engine);
    const opened = await Promise.all(Array.from({ length: 6 }, () => openTestStore({ ...place, clock })));
    const keys = opened.map(({ keys }) => keys.person({ channel: 'twilio', person: 'someone' }));
    expect(new Set(keys).size).toBe(1);
    expect(await migrate(opened[0]!.db, () => TEST_SECRET)).toEqual([]);
    await Promise.all(opened.map((store) => store.close()));
    await remove();
  });
});

describe('SQLite', () => {
  /** A store whose message waits for another writer; the first try, which stands still, is over. */
  async function waitingForAnother() {
    const file = join(mkdtempSync(join(tmpdir(), 'frontdesk-busy-')), 'frontdesk.sqlite');
    const store = await openTestStore({ file, clock });
    const other = new BetterSqlite3(file);
    other.exec('begin immediate');
    const received = store.inbox.receive([aMessage()]);
    // What was called in one turn is gathered until the next, and its transactions until the one after.
    for (let turn = 0; turn < 3; turn++) await nextTurn();
    return { store, other, received };
  }

  test('waits for a writer in another process without standing still', async () => {
    const { store, other, received } = await waitingForAnother();
    other.exec('commit');
    expect(await received).toEqual(['new']);
    expect(other.pragma('integrity_check', { simple: true })).toBe('ok');
    other.close();
    await store.close();
  });

  test('says busy when the other does not end: an outage, so that the vendor comes again', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { store, other, received } = await waitingForAnother();
    const said = expect(received).rejects.toSatisfy(
      (error) => isOutage(error) && codeOf(error) === 'SQLITE_BUSY',
    );
    vi.advanceTimersByTime(5001);
    await said;
    other.exec('commit');
    expect(await store.inbox.receive([aMessage()])).toEqual(['new']);
    expect(other.pragma('integrity_check', { simple: true })).toBe('ok');
    other.close();
    await store.close();
  });

  test('a full disk is an outage, and the file stays whole', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'frontdesk-full-')), 'frontdesk.sqlite');
    const store = await openTestStore({ file, clock });
    await store.inbox.receive([aMessage()]);
    const { sql } = await import('kysely');
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(store.db.kysely);
    await sql`pragma max_page_count = ${sql.lit(pages.rows[0]?.page_count ?? 1)}`.execute(store.db.kysely);
    const failing = store.inbox.receive([aMessage({ text: 'x'.repeat(50_000) })]);
    await expect(failing).rejects.toSatisfy(isOutage);
    await sql`pragma max_page_count = 1000000`.execute(store.db.kysely);
    expect(await store.inbox.receive([aMessage({ text: 'x'.repeat(50_000) })])).toEqual(['new']);
    await store.close();
    expect(new BetterSqlite3(file).pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe.skipIf(postgresMissing !== undefined)('PostgreSQL behind a proxy', () => {
  test('cut: fails, and works again when it is back; swallowed: noticed within 10 s', async () => {
    const database = await createPostgresDatabase();
    const middle = await startTcpProxy(new URL(database.url));
    const store = await openTestStore({ databaseUrl: middle.url, file: '', clock });
    expect(await store.inbox.receive([aMessage()])).toEqual(['new']);

    middle.refuse();
    const lost = aMessage();
    await expect(store.inbox.receive([lost])).rejects.toSatisfy(isOutage);
    middle.forward();
    await vi.waitFor(async () => expect(await store.inbox.receive([lost])).toEqual(['new']), {
      timeout: 5000,
    });

    await Promise.all([store.probeWrite(), store.probeWrite(), store.probeWrite()]);
    middle.swallow();
    const begun = performance.now();
    await expect(store.inbox.receive([aMessage()])).rejects.toThrow(DatabaseUnreachable);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await store.inbox.receive([aMessage()])).toEqual(['new']);

    await store.close();
    middle.close();
    await database.drop();
  });

  test('signals reach other processes, also after the connection was cut', async () => {
    const database = await createPostgresDatabase();
    const middle = await startTcpProxy(new URL(database.url));
    const here = await openDatabase({ databaseUrl: middle.url, file: '' });
    const there = await openDatabase({ databaseUrl: database.url, file: '' });
    const heard = vi.fn();
    here.signals.on('index', heard);
    there.signals.emit('index');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    middle.refuse();
    middle.forward();
    // Reconnecting counts as hearing, for what was said meanwhile is not repeated.
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2), { timeout: 10_000 });
    there.signals.emit('index');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3));
    await Promise.all([here.close(), there.close()]);
    middle.close();
    await database.drop();
  });
});
