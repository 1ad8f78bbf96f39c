import { beforeEach, expect, test } from 'vitest';
import type { IncomingMessage } from '../../src/message.ts';
import { sendJob } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aMessage, aRecord, aReply } from '../helpers/messages.ts';

const aya = { channel: 'meta', person: '33612345678' };

describeEachDatabase('feedback', (stores) => {
  let store: Store;
  let clock: ManualClock;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
  });

  /** A message that was answered from an entry by two parts, `wamid.<n>a` and `wamid.<n>b`. */
  async function answered(n: number, entryId: string | null): Promise<IncomingMessage> {
    const message = aMessage({ ...aya, receivedAt: clock.now() });
    await store.inbox.receive([message]);
    const [job] = await store.jobs.claim('message', 1);
    await store.jobs.finish(job!, async (tx) => {
      await store.outbox.answer(tx, message, [aReply('one'), aReply('two')]);
      await store.messageLog.add(tx, message, aRecord(message.text, { entryId }));
    });
    for (const part of ['a', 'b']) {
      const [send] = await store.jobs.claim(sendJob('meta'), 1);
      const item = await store.outbox.begin(send!);
      await store.jobs.finish(send!, store.outbox.sent(item!, `wamid.${n}${part}`));
    }
    return message;
  }

  const react = (vendorId: string, value: 'good' | 'bad' | undefined, who = aya) =>
    store.feedback.react(who, { vendorId, value });

  const summary = () =>
    store.feedback.summary({ since: new Date(0), until: new Date(clock.now().getTime() + 1) });

  test('that was said counts for the entry, and the least helpful entry comes first', async () => {
    const said = [
      ['leave', 'good'],
      ['leave', 'good'],
      ['vpn', 'bad'],
      ['leave', 'bad'],
      ['vpn', 'bad'],
    ] as const;
    for (const [entryId, value] of said) {
      await store.db.transaction((tx) => store.feedback.add(tx, aMessage(aya), { entryId, value }));
    }
    expect(await summary()).toEqual([
      { entryId: 'vpn', good: 0, bad: 2 },
      { entryId: 'leave', good: 2, bad: 1 },
    ]);
    expect(await store.feedback.summary({ since: new Date(0), until: clock.now() })).toEqual([]);
  });

  test('as a reaction is kept with the entry; of one answer the newest counts, on whichever part', async () => {
    await answered(1, 'leave');
    expect(await react('wamid.1a', 'bad')).toBe(true);
    expect(await react('wamid.1b', 'good')).toBe(true);
    expect(await summary()).toEqual([{ entryId: 'leave', good: 1, bad: 0 }]);
    await answered(2, 'leave');
    await react('wamid.2a', 'bad');
    expect(await summary()).toEqual([{ entryId: 'leave', good: 1, bad: 1 }]);
  });

  test('is taken back with the reaction', async () => {
    await answered(1, 'leave');
    await react('wamid.1a', 'bad');
    expect(await react('wamid.1a', undefined)).toBe(true);
    expect(await summary()).toEqual([]);
  });

  test('is not made of a reaction to something else, or by somebody else', async () => {
    await answered(1, null);
    await answered(2, 'leave');
    expect(await react('wamid.1a', 'good')).toBe(false);
    expect(await react('wamid.unknown', 'good')).toBe(false);
    expect(await react('wamid.2a', 'good', { channel: 'meta', person: 'eve' })).toBe(false);
    expect(await react('wamid.2a', 'good', { channel: 'twilio', person: aya.person })).toBe(false);
    expect(await summary()).toEqual([]);
  });
});
