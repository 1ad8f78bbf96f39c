/** For every table: what is declared is what the database has, and a person's row is erased, renamed and purged by it. */
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { localDay } from '../../src/clock.ts';
import { NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import { DEFAULT_RETENTION } from '../../src/store/retention.ts';
import type { Store } from '../../src/store/store.ts';
import { ALL_TABLES, type ListedTable } from '../../src/store/tables.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aChange, aMessage, aRecord, aReply } from '../helpers/messages.ts';

const DAY = 86_400_000;
const aya = { channel: 'meta', person: 'US.13491208655302741918' };
const NUMBER = '15557654321';
const NEW_ID = 'US.2';
const WORDS = 'ZEBRAMARK';

const OWNED = ALL_TABLES.filter(({ owner }) => owner !== undefined);
const AGED = OWNED.filter(({ aged }) => aged !== undefined);
const named = (tables: readonly ListedTable[]) => tables.map((table) => [table.name, table] as const);

describeEachDatabase('people in the tables', (stores) => {
  let clock: ManualClock;
  let store: Store;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now, elapsed: clock.elapsed });
  });

  const rowsOf = async ({ name }: ListedTable) =>
    (await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(store.db.kysely)).rows;
  const rowsOfOwner = async (table: ListedTable, key: string) =>
    (await rowsOf(table)).filter((row) => row[table.owner ?? ''] === key);
  const keyOf = (person: string) => store.keys.person({ ...aya, person });

  /** A row as it may be, by the types of its columns and by what they are declared to hold. */
  async function put(table: ListedTable, person: string): Promise<void> {
    const tables = await store.db.kysely.introspection.getTables();
    const columns = tables.find(({ name }) => name === table.name)?.columns ?? [];
    const value = (name: string, dataType: string): unknown => {
      if (table.columns[name] === 'owner') return keyOf(person);
      if (table.columns[name] === 'person') return person;
      if (table.columns[name] === 'words') return WORDS;
      if (name === 'day') return localDay(clock.now());
      if (name === 'state') return 'dead';
      if (/bigint|int8/i.test(dataType)) return clock.now().getTime();
      return /char|text/i.test(dataType) ? `${name} of ${person}` : 1;
    };
    // Numbers that the database gives itself are left to it.
    const given = columns.filter(({ isAutoIncrementing, name }) => !isAutoIncrementing && name !== 'id');
    await sql`
      insert into ${sql.table(table.name)} (${sql.join(given.map(({ name }) => sql.ref(name)))})
      values (${sql.join(given.map(({ name, dataType }) => value(name, dataType)))})`.execute(
      store.db.kysely,
    );
  }

  test('every column of the database is declared, and no other', async () => {
    const tables = await store.db.kysely.introspection.getTables();
    const found = Object.fromEntries(
      tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]),
    );
    const declared = ALL_TABLES.map(({ name, columns }) => [name, Object.keys(columns).sort()]);
    expect(found).toEqual(Object.fromEntries(declared));
  });

  test('what holds an id, a hash or words of a person is declared to do so', async () => {
    const message = aMessage({ ...aya, id: 'wamid.1', text: WORDS, receivedAt: clock.now() });
    await store.people.resolve(aya, [NUMBER]);
    await store.inbox.receive([message, aMessage({ ...aya, id: 'wamid.2' })]);
    await store.conversations.save(aya, { ...NEW_CONVERSATION, facts: { name: WORDS } });
    await store.spending.book('2026-03-02', [{ account: keyOf(aya.person), cap: 100 }], 10);
    const [job] = await store.jobs.claim('message', 1);
    await store.jobs.finish(job!, async (tx) => {
      await store.outbox.answer(tx, message, [aReply(WORDS)]);
      await store.messageLog.add(tx, message, aRecord(WORDS));
      await store.feedback.add(tx, message, { entryId: 'leave', value: 'good' });
      await store.handOvers.put(tx, aya, { reference: 'H-1', until: clock.now() });
      await store.requests.open(tx, aya, { reference: '7F3K', requestKind: 'leave', mailId: 1 });
    });
    await store.statuses.record({ channel: 'meta', vendorId: 'wamid.out', status: 'sent' });
    await store.db.kysely
      .insertInto('tombstones')
      .values({ person_key: keyOf(aya.person), erased_at: 1 })
      .execute();

    const hashes = [
      ...[aya.person, NUMBER].map(keyOf),
      ...['wamid.1', 'wamid.2'].map((id) => store.keys.message({ channel: 'meta', id })),
      store.keys.vendor('meta', 'wamid.out'),
    ];
    let seen = 0;
    for (const table of ALL_TABLES) {
      for (const row of await rowsOf(table)) {
        for (const [column, value] of Object.entries(row)) {
          const text = String(value);
          const where = `${table.name}.${column}`;
          const holds = table.columns[column];
          if (hashes.some((hash) => text.includes(hash))) expect(['owner', 'key'], where).toContain(holds);
          if ([aya.person, NUMBER].some((id) => text.includes(id))) {
            expect(['person', 'words'], where).toContain(holds);
          }
          if (text.includes(WORDS)) expect(holds, where).toBe('words');
          seen += Number(holds !== 'plain');
        }
      }
    }
    expect(seen).toBeGreaterThan(25);
  });

  test.each(named(OWNED))('%s: erased by any name, and nobody else is', async (_, table) => {
    for (const name of [aya.person, NUMBER]) {
      await store.people.resolve(aya, [NUMBER]);
      await put(table, aya.person);
      await put(table, 'US.other');
      await store.erase({ ...aya, person: name });
      const left = await rowsOfOwner(table, keyOf(aya.person));
      if (table.erased === 'stays') {
        expect(Object.keys(table.columns).filter((column) => table.columns[column] === 'words')).toEqual([]);
      } else {
        expect(left).toEqual([]);
      }
      expect(await rowsOfOwner(table, keyOf('US.other'))).toHaveLength(1);
      await store.erase({ ...aya, person: 'US.other' });
      await sql`delete from ${sql.table(table.name)}`.execute(store.db.kysely);
    }
  });

  test.each(named(OWNED))('%s: follows the person to another id', async (_, table) => {
    await put(table, aya.person);
    await store.people.change(aChange('meta', aya.person, NEW_ID));
    expect(await rowsOfOwner(table, keyOf(aya.person))).toEqual([]);
    const [row] = (await rowsOfOwner(table, keyOf(NEW_ID))).slice(-1);
    expect(row).toBeDefined();
    for (const [column, holds] of Object.entries(table.columns)) {
      if (holds === 'person') expect(row?.[column]).toBe(NEW_ID);
    }
  });

  test.each(named(OWNED))('%s: two ids become one person', async (_, table) => {
    await put(table, aya.person);
    if (isOneEach(table)) await put(table, NUMBER);
    await store.people.resolve(aya, [NUMBER]);
    expect(await rowsOfOwner(table, keyOf(NUMBER))).toEqual([]);
    const rows = await rowsOfOwner(table, keyOf(aya.person));
    if (isOneEach(table)) expect(rows).toHaveLength(1);
    const now = clock.now().getTime();
    if (table.name === 'spending') expect(rows).toMatchObject([{ tokens: 2 * now }]);
  });

  const isOneEach = ({ renamed }: ListedTable) => renamed !== undefined && renamed !== 'follow';

  test.each(named(AGED))('%s: goes when its time is over, and not before', async (_, table) => {
    await put(table, aya.person);
    const days = DEFAULT_RETENTION[table.aged?.limit ?? 'days'];
    clock.advance((days - 1) * DAY);
    await store.purge();
    expect(await rowsOfOwner(table, keyOf(aya.person))).toHaveLength(1);
    clock.advance(3 * DAY);
    await store.purge();
    expect(await rowsOfOwner(table, keyOf(aya.person))).toEqual([]);
  });

  test('a message that waited while its person got another id is answered under the new one', async () => {
    const message = aMessage({ ...aya, receivedAt: clock.now() });
    await store.inbox.receive([message]);
    await store.people.change(aChange('meta', aya.person, NEW_ID));
    expect(await store.inbox.read(store.keys.message(message))).toMatchObject({ person: NEW_ID });
  });
});
