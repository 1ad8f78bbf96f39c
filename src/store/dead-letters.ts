/** Jobs that were given up, for the operator. */
import type { Database, Tx } from './database.ts';
import type { Jobs } from './jobs.ts';
import { lockLines, moveUp } from './order-keys.ts';

export interface DeadLetter {
  readonly id: number;
  readonly kind: string;
  readonly attempts: number;
  readonly reason: string;
  readonly createdAt: Date;
}

export interface DeadLetters {
  /** Oldest first. */
  list(limit?: number): Promise<readonly DeadLetter[]>;
  /** Runs it again from its first attempt, before what waits behind it. @returns false when there is none */
  retry(id: number): Promise<boolean>;
  /** @returns false when there is none of that id */
  drop(id: number): Promise<boolean>;
}

export interface DeadLettersOptions {
  readonly db: Database;
  readonly jobs: Jobs;
}

export function createDeadLetters({ db, jobs }: DeadLettersOptions): DeadLetters {
  return {
    async list(limit = 100) {
      const rows = await db.kysely
        .selectFrom('jobs')
        .select(['id', 'kind', 'attempts', 'reason', 'created_at'])
        .where('state', '=', 'dead')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ id, kind, attempts, reason, created_at }) => ({
        id,
        kind,
        attempts,
        reason: reason ?? '',
        createdAt: new Date(created_at),
      }));
    },

    retry: (id) =>
      db.transaction(async (tx) => {
        const dead = await find(tx, id);
        if (!dead) return false;
        const lines = dead.order_key === null ? [] : [dead.order_key];
        await lockLines(db, tx, lines);
        const { numUpdatedRows } = await tx.kysely
          .updateTable('jobs')
          .set({
            state: dead.order_key === null ? 'queued' : 'waiting',
            attempts: 0,
            reason: null,
            run_at: jobs.now(),
            timed_at: jobs.now(),
          })
          .where('id', '=', id)
          .where('state', '=', 'dead')
          .executeTakeFirst();
        for (const line of lines) await moveUp(db, tx, line);
        tx.afterCommit(() => db.signals.emit('jobs'));
        return numUpdatedRows === 1n;
      }),

    drop: (id) =>
      db.transaction(async (tx) => {
        const dead = await find(tx, id);
        if (dead) await jobs.remove(tx, [id]);
        return dead !== undefined;
      }),
  };
}

async function find(tx: Tx, id: number) {
  return await tx.kysely
    .selectFrom('jobs')
    .select('order_key')
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .executeTakeFirst();
}
