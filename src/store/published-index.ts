/** Indexes that were built once and are taken up by every process on the database. */
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';

/** Enough to go back; each has some megabytes. */
const KEPT = 3;

export interface Published {
  /** Grows with each publication, also when an older version is published again. */
  readonly seq: number;
  readonly version: string;
}

export interface PublishedIndex {
  publish(version: string, bytes: Uint8Array): Promise<Published>;
  /** The one that every process should serve. */
  newest(): Promise<Published | undefined>;
  fetch(seq: number): Promise<Uint8Array | undefined>;
  /** Every process goes back to its own corpus. @returns false when nothing was published */
  withdraw(): Promise<boolean>;
  /** A hint that `newest` may have changed, on PostgreSQL from any process; look every few seconds as well. */
  onPublished(listener: () => void): () => void;
}

export function createPublishedIndex({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: Clock;
}): PublishedIndex {
  return {
    publish: (version, bytes) =>
      db.transaction(async (tx) => {
        const { seq } = await tx.kysely
          .insertInto('published_index')
          .values({ version, bytes, published_at: clock().getTime() })
          .returning('seq')
          .executeTakeFirstOrThrow();
        const kept = await tx.kysely
          .selectFrom('published_index')
          .select('seq')
          .orderBy('seq', 'desc')
          .limit(KEPT)
          .execute();
        await tx.kysely
          .deleteFrom('published_index')
          .where('seq', '<', Math.min(...kept.map((row) => row.seq)))
          .execute();
        tx.afterCommit(() => db.signals.emit('index'));
        return { seq, version };
      }),

    newest: () =>
      db.kysely
        .selectFrom('published_index')
        .select(['seq', 'version'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst(),

    async fetch(seq) {
      const row = await db.kysely
        .selectFrom('published_index')
        .select('bytes')
        .where('seq', '=', seq)
        .executeTakeFirst();
      return row?.bytes;
    },

    withdraw: () =>
      db.transaction(async (tx) => {
        const { numDeletedRows } = await tx.kysely.deleteFrom('published_index').executeTakeFirst();
        tx.afterCommit(() => db.signals.emit('index'));
        return numDeletedRows > 0n;
      }),

    onPublished: (listener) => db.signals.on('index', listener),
  };
}
