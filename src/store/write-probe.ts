/** Whether the database takes a write just now: as large as that of a message, as a last free page fools nobody. */
import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';

/** Some pages more than a message with its job, reply and log line needs. */
const PROBE_BYTES = 32_768;

const NAME = 'write-probe';

/** Several processes write the same row. @throws what the database says */
export async function probeWrite(db: Database): Promise<void> {
  // Random, as PostgreSQL would compress the rest.
  const value = randomBytes((PROBE_BYTES * 3) / 4).toString('base64');
  await db.statement((kysely) =>
    kysely
      .insertInto('settings')
      .values({ name: NAME, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  );
}
