/** SQLite transactions that wait at the same time share one commit, and so one sync of the disk. */
import type BetterSqlite3 from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { Database, Tx } from './database.ts';
import { isBusy, retrying } from './faults.ts';
import type { Schema } from './schema.ts';

/** More would keep other processes from writing for too long. */
const MAX_GROUP = 200;

/** How long a group tries to begin while other processes write. */
const BEGIN = { when: isBusy, forMilliseconds: 5000, everyMilliseconds: 20 };

interface Member {
  run(tx: Tx): Promise<void>;
  committed(): void;
  failed(error: unknown): void;
}

/**
 * Each member runs in a savepoint of its own, one after the other: one that fails is undone alone,
 * and none is told that it is done before the common commit is on the disk.
 */
export function createGroupedTransactions(
  kysely: Kysely<Schema>,
  sqlite: BetterSqlite3.Database,
): Database['transaction'] {
  let waiting: Member[] = [];
  let running = false;

  async function runGroups(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      // Lets everything that arrived in the same turn of the event loop join.
      await new Promise((resolve) => setImmediate(resolve));
      const group = waiting.slice(0, MAX_GROUP);
      waiting = waiting.slice(MAX_GROUP);
      await runGroup(group);
    }
    running = false;
  }

  async function runGroup(group: readonly Member[]): Promise<void> {
    const settled = new Set<Member>();
    const afterCommit: (() => void)[] = [];
    try {
      const trx = await retrying(BEGIN, () => kysely.startTransaction().execute());
      try {
        for (const member of group) {
          const after: (() => void)[] = [];
          await sql`savepoint member`.execute(trx);
          try {
            await member.run({ kysely: trx, afterCommit: (run) => after.push(run) });
            afterCommit.push(...after);
          } catch (error) {
            if (!sqlite.inTransaction) throw error;
            await sql`rollback to member`.execute(trx);
            settled.add(member);
            member.failed(error);
          }
          await sql`release member`.execute(trx);
        }
        await trx.commit().execute();
      } catch (error) {
        await trx.rollback().execute();
        throw error;
      }
      for (const member of group) if (!settled.has(member)) member.committed();
      for (const run of afterCommit) run();
    } catch (error) {
      for (const member of group) if (!settled.has(member)) member.failed(error);
    }
  }

  return <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let result: { readonly value: T } | undefined;
      waiting.push({
        async run(tx) {
          result = { value: await work(tx) };
        },
        committed: () => result && resolve(result.value),
        failed: reject,
      });
      if (!running) void runGroups();
    });
}
