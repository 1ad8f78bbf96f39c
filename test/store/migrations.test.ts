import { expect, test } from 'vitest';
import { sendByChannel } from '../../src/store/migrations/0005-send-by-channel.ts';
import { sendJob } from '../../src/store/outbox.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { manualClock } from '../helpers/manual-clock.ts';
import { aReply } from '../helpers/messages.ts';

describeEachDatabase('migrations', (stores) => {
  test('replies that an earlier version left to be sent are sent by the job of their channel, in their line', async () => {
    const store = await stores.open({ clock: manualClock().now });
    const people = { twilio: 'whatsapp:+33600000001', meta: '33600000002' };
    const add = (kind: (channel: string) => string) =>
      store.db.transaction((tx) =>
        store.outbox.add(
          tx,
          Object.entries(people).map(([channel, person]) => ({
            kind: kind(channel),
            channel,
            person,
            payload: aReply('hello'),
          })),
        ),
      );
    await add(() => 'send');
    await sendByChannel.up(store.db.kysely);
    await add(sendJob);

    const linesOf = async (channel: string) =>
      await store.db.kysely
        .selectFrom('jobs')
        .innerJoin('outbox', 'outbox.job_id', 'jobs.id')
        .select(['jobs.kind', 'outbox.kind as item', 'jobs.order_key', 'jobs.state'])
        .where('outbox.channel', '=', channel)
        .orderBy('jobs.id')
        .execute();
    for (const channel of Object.keys(people)) {
      const [left, next] = await linesOf(channel);
      expect(left).toMatchObject({ kind: sendJob(channel), item: sendJob(channel), state: 'queued' });
      expect(next).toMatchObject({ order_key: left?.order_key, state: 'waiting' });
    }
  });
});
