/** Whether the database takes a write just now: as large as that of a message, as a last free page fools nobody. */
import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';

/**
 * SQLite's log grows by pages, so the probe takes some, as a message with its job, reply and log line does. To
 * PostgreSQL, which archives what is written, a small write tells as much.
 */
const PROBE_BYTES = { sqlite: 16_384, postgres: 1024 } as const;

const NAME = 'write-probe';

/** Several processes write the same row. @throws what the database says */
export async function probeWrite(db: Database): Promise<void> {
  // Random, as PostgreSQL would compress the rest.
  const value = randomBytes((PROBE_BYTES[db.engine] * 3) / 4).toString('base64');
  await db.statement((kysely) =>
    kysely
      .insertInto('settings')
      .values({ name: NAME, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  );
}
