/** The same tests on both databases: one suite per engine, each on tables of its own. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Clock, Elapsed } from '../../src/clock.ts';
import type { DatabaseOptions, Engine } from '../../src/store/database.ts';
import type { Store } from '../../src/store/store.ts';
import { ALL_TABLES } from '../../src/store/tables.ts';
import { describeWhere } from './describe-where.ts';
import { createDatabase } from './fresh-database.ts';
import { postgresMissing } from './postgres.ts';
import { openTestStore } from './test-store.ts';

export interface TestStores {
  readonly engine: Engine;
  /** Where the database is, for another process to open. */
  where(): DatabaseOptions;
  /** Opens the database; closed, and its tables emptied, after each test. */
  open(options?: { clock?: Clock; elapsed?: Elapsed; leaseMilliseconds?: number }): Promise<Store>;
}

export function describeEachDatabase(name: string, tests: (stores: TestStores) => void): void {
  describe(`${name} on SQLite`, () => suite('sqlite', tests));
  describeWhere(postgresMissing, `${name} on PostgreSQL`, () => suite('postgres', tests));
}

function suite(engine: Engine, tests: (stores: TestStores) => void): void {
  const opened: Store[] = [];
  let place: DatabaseOptions | undefined;
  let remove = async (): Promise<void> => {};

  const where = (): DatabaseOptions => {
    if (!place) throw new Error('the database is there only while a test runs');
    return place;
  };

  beforeAll(async () => {
    const fresh = await createDatabase(engine);
    place = fresh.place;
    remove = fresh.remove;
  });

  afterEach(async () => {
    const [first, ...others] = opened.splice(0);
    for (const store of others) await store.close();
    if (first) {
      await emptyTables(first);
      await first.close();
    }
  });

  afterAll(() => remove());

  tests({
    engine,
    where,
    /** By default the clock is never set, so that what it shows is what goes by. */
    async open({ clock = () => new Date(), elapsed = () => clock().getTime(), ...options } = {}) {
      const store = await openTestStore({ ...where(), clock, elapsed, ...options });
      opened.push(store);
      return store;
    },
  });
}

async function emptyTables(store: Store): Promise<void> {
  await store.db.transaction(async (tx) => {
    for (const { name } of ALL_TABLES) {
      // The keys of the database stay with it.
      if (name !== 'settings') await sql`delete from ${sql.table(name)}`.execute(tx.kysely);
    }
  });
}
