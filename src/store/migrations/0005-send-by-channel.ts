/** Replies are sent by a kind of job for each channel; those that wait under the one kind for all go on as theirs. */
import { type Kysely, type Migration, sql } from 'kysely';

export const sendByChannel: Migration = {
  async up(db: Kysely<unknown>) {
    const channel = sql`(select channel from outbox where outbox.job_id = jobs.id)`;
    await sql`
      update jobs set kind = 'send:' || ${channel}, order_key = 'send:' || ${channel} || substr(order_key, 5)
      where kind = 'send' and exists ${channel}`.execute(db);
    await sql`update outbox set kind = 'send:' || channel where kind = 'send'`.execute(db);
  },
};
