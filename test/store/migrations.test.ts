import { createHmac } from 'node:crypto';
import { Migrator, sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Database, Engine } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { sendJob } from '../../src/store/outbox.ts';
import { ALL_TABLES } from '../../src/store/tables.ts';
import { describeWhere } from '../helpers/describe-where.ts';
import { createDatabase } from '../helpers/fresh-database.ts';
import { aMessage } from '../helpers/messages.ts';
import { postgresMissing } from '../helpers/postgres.ts';
import { openTestStore, TEST_SECRET } from '../helpers/test-store.ts';

const secret = () => TEST_SECRET;

describe('migrations on SQLite', () => suite('sqlite'));
describeWhere(postgresMissing, 'migrations on PostgreSQL', () => suite('postgres'));

function suite(engine: Engine): void {
  /** A database as the version with this migration as its last left it. */
  async function leftBy(last: string) {
    const { place, remove } = await createDatabase(engine);
    const db = await openDatabase(place);
    onTestFinished(async () => {
      await db.close();
      await remove();
    });
    const provider = { getMigrations: async () => migrations(engine, secret) };
    const { error } = await new Migrator({ db: db.kysely, provider }).migrateTo(last);
    if (error !== undefined) throw error;
    return { db, place };
  }

  const insert = (db: Database, table: string, row: Record<string, unknown>) =>
    sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
      values (${sql.join(Object.values(row))})`.execute(db.kysely);

  const work = { payload: '{}', run_at: 1, attempts: 0, max_attempts: 5, created_at: 1 };

  test('a channel that an earlier version stopped until its token changed is tried again', async () => {
    const { db, place } = await leftBy('0009-sealed-aliases');
    const reason = 'sending stopped: Graph 131048';
    await insert(db, 'alerts', { name: 'paused:meta', reason, credential: 'print', raised_at: 1 });
    const store = await openTestStore({ ...place, clock: () => new Date() });
    onTestFinished(() => store.close());
    expect(await store.pauses.gate('meta', 'the same token')).toEqual({ kind: 'probe' });
  });

  test('replies that an earlier version left to be sent are sent by the job of their channel, in their line', async () => {
    const { db } = await leftBy('0004-spending');
    await insert(db, 'jobs', { kind: 'send', state: 'queued', order_key: 'send:KEY', ...work });
    await insert(db, 'outbox', {
      kind: 'send',
      job_id: 1,
      channel: 'meta',
      person: '15550100',
      person_key: 'KEY',
      payload: '{}',
      state: 'queued',
      attempts: 0,
      created_at: 1,
      updated_at: 1,
    });
    await migrate(db, secret);
    expect(await db.kysely.selectFrom('jobs').select(['kind', 'order_key']).execute()).toEqual([
      { kind: sendJob('meta'), order_key: 'send:meta:KEY' },
    ]);
    expect(await db.kysely.selectFrom('outbox').select('kind').execute()).toEqual([
      { kind: sendJob('meta') },
    ]);
  });

  test('what was hashed by the salt in the database is found by the secret outside, and the old hashes are gone', async () => {
    const { db, place } = await leftBy('0005-send-by-channel');
    const before = (...parts: string[]) =>
      createHmac('sha256', 'the salt').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
    const who = { channel: 'meta', person: '15550100' };
    const key = before('person', who.channel, who.person);
    const alias = before('person', 'meta', '15550199');
    const message = aMessage({ ...who, id: 'wamid.1' });
    const messageKey = before('message', 'meta', message.id);
    const vendorKey = before('vendor', 'meta', 'wamid.out');
    const theirs = { channel: 'meta', person_key: key };
    const rows: readonly (readonly [string, Record<string, unknown>])[] = [
      ['settings', { name: 'key-salt', value: 'the salt' }],
      ['seen', { key: messageKey, first_seen: 1 }],
      [
        'inbox',
        {
          ...theirs,
          message_key: messageKey,
          message: JSON.stringify(message),
          state: 'queued',
          received_at: 1,
        },
      ],
      [
        'jobs',
        {
          ...work,
          kind: 'message',
          state: 'queued',
          order_key: `message:${key}`,
          person_key: key,
          payload: JSON.stringify({ messageKey }),
        },
      ],
      ['jobs', { ...work, kind: 'mail', state: 'queued', order_key: 'mail:7F3K', person_key: key }],
      [
        'outbox',
        {
          ...theirs,
          kind: 'send:meta',
          message_key: messageKey,
          vendor_key: vendorKey,
          person: who.person,
          payload: '{}',
          state: 'sent',
          attempts: 1,
          created_at: 1,
          updated_at: 1,
        },
      ],
      ['statuses', { vendor_key: vendorKey, channel: 'meta', status: 'read', rank: 4, at: 1 }],
      ['conversations', { person_key: key, data: '{}', updated_at: 1 }],
      [
        'message_log',
        {
          ...theirs,
          at: 1,
          message_key: messageKey,
          language: 'en',
          skill: 'faq',
          decision: 'answer',
          confidence: 1,
        },
      ],
      ['tombstones', { person_key: key, erased_at: 1 }],
      ['person_aliases', { alias_key: alias, person: who.person, person_key: key, updated_at: 1 }],
      ['requests', { ...theirs, reference: '7F3K', request_kind: 'leave', mail_id: 1, opened_at: 1 }],
      ['feedback', { ...theirs, message_key: messageKey, at: 1, entry_id: 'leave', value: 'good' }],
      ['hand_overs', { ...theirs, reference: 'H-1', opened_at: 1, until: 2 }],
      ['spending', { day: '2026-03-02', account: key, tokens: 10 }],
      ['spending', { day: '2026-03-02', account: 'everybody', tokens: 10 }],
    ];
    for (const [table, row] of rows) await insert(db, table, row);

    const store = await openTestStore(place);
    onTestFinished(() => store.close());
    const old = [key, alias, messageKey, vendorKey];
    for (const { name } of ALL_TABLES) {
      const { rows: now } = await sql`select * from ${sql.table(name)}`.execute(db.kysely);
      expect(
        old.filter((hash) => JSON.stringify(now).includes(hash)),
        name,
      ).toEqual([]);
    }
    expect(await store.inbox.read(store.keys.message(message))).toMatchObject({ id: 'wamid.1' });
    expect(await store.inbox.receive([message])).toEqual(['duplicate']);
    expect(await store.statuses.read('meta', 'wamid.out')).toBe('read');
    expect(await store.people.resolve({ channel: 'meta', person: '15550199' }, [], new Date(1))).toBe(
      who.person,
    );
    const [job] = await store.jobs.claim('message', 1);
    expect(job).toMatchObject({
      orderKey: `message:${store.keys.person(who)}`,
      payload: { messageKey: store.keys.message(message) },
    });
    const spent = await db.kysely.selectFrom('spending').select('account').orderBy('account').execute();
    expect(new Set(spent.map(({ account }) => account))).toEqual(
      new Set(['everybody', store.keys.person(who)]),
    );
    await store.erase({ channel: 'meta', person: '15550199' });
    for (const { name, owner } of ALL_TABLES) {
      if (owner === undefined || name === 'tombstones') continue;
      const { rows: left } =
        await sql`select * from ${sql.table(name)} where ${sql.ref(owner)} != 'everybody'`.execute(db.kysely);
      expect(left, name).toEqual([]);
    }
  });

  test('a database is opened by the secret that it was begun with, and by no other', async () => {
    const { db, place } = await leftBy('0005-send-by-channel');
    await (await openTestStore(place)).close();
    const other = openTestStore({ ...place, secret: () => 'another secret of somebody else’s desk' });
    await expect(other).rejects.toThrow('not the one by which the people in the database are hashed');
    await (await openTestStore(place)).close();
    expect(await migrate(db, secret)).toEqual([]);
  });
}
