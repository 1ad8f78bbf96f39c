import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messageHandler, sendHandler } from '../../src/store/handlers.ts';
import { MAIL_JOB, sendJob } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorker, type Worker } from '../../src/store/worker.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aChange, aMessage, aReply } from '../helpers/messages.ts';

const DAY = 86_400_000;
const aya = { channel: 'meta', person: '33612345678' };
const ben = { channel: 'meta', person: '33687654321' };

describeEachDatabase('the requests', (stores) => {
  let store: Store;
  let clock: ManualClock;
  let worker: Worker | undefined;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
  });
  afterEach(async () => {
    await worker?.stop(1000);
    worker = undefined;
  });

  const open = (reference: string, who = aya) =>
    store.db.transaction(async (tx) => {
      const [mailId] = await store.outbox.add(tx, [
        { ...who, kind: MAIL_JOB, payload: { text: 'Aya Benali, 48213' }, orderKey: `mail:${reference}` },
      ]);
      await store.requests.open(tx, who, { reference, requestKind: 'leave', mailId: mailId! });
    });

  const state = async (reference: string, who = aya) => (await store.requests.find(who, reference))?.state;

  /** Ends the mail that is due as a mail server would. */
  async function endMail(outcome: 'sent' | 'never' | 'retry'): Promise<void> {
    const handler = sendHandler({
      outbox: store.outbox,
      concurrency: 1,
      send: async () => (outcome === 'sent' ? { outcome } : { outcome, reason: 'EENVELOPE 550' }),
    });
    worker = createWorker({
      jobs: store.jobs,
      signals: store.db.signals,
      handlers: { [MAIL_JOB]: handler },
    });
    worker.start();
    const done = { sent: 'sent', never: 'failed', retry: 'queued' } as const;
    await vi.waitFor(async () => {
      const rows = await store.db.kysely.selectFrom('outbox').select(['state', 'attempts']).execute();
      expect(rows.every(({ attempts, state }) => attempts > 0 && state === done[outcome])).toBe(true);
    });
    await worker.stop(1000);
    worker = undefined;
  }

  test.each([
    ['sent', 'sent'],
    ['never', 'failed'],
    ['retry', 'waiting'],
  ] as const)('follow their mail: after %s a request is %s', async (outcome, expected) => {
    await open('7F3K');
    expect(await store.requests.find(aya, '7F3K')).toEqual({
      reference: '7F3K',
      requestKind: 'leave',
      state: 'waiting',
      openedAt: clock.now(),
    });
    await endMail(outcome);
    expect(await state('7F3K')).toBe(expected);
  });

  test("are found by whoever made them, under any id they have had, and by nobody else's number", async () => {
    await open('7F3K');
    expect(await store.requests.find(ben, '7F3K')).toBeUndefined();
    expect(await store.requests.find(aya, '8G4M')).toBeUndefined();
    await store.people.change(aChange('meta', aya.person, 'user.1'));
    expect(await store.requests.find({ channel: 'meta', person: 'user.1' }, '7F3K')).toBeDefined();
  });

  test('are told of to whoever made them, newest first and only so many', async () => {
    await open('7F3K');
    clock.advance(1000);
    await open('8G4M');
    await open('9H5N', ben);
    const references = async (most: number) =>
      (await store.requests.recent(aya, most)).map(({ reference }) => reference);
    expect(await references(3)).toEqual(['8G4M', '7F3K']);
    expect(await references(1)).toEqual(['8G4M']);
  });

  test('are listed for the operator, newest first, with what holds a mail up and the job to retry', async () => {
    await open('7F3K');
    await endMail('never');
    clock.advance(1000);
    await open('8G4M', ben);
    const [dead] = await store.deadLetters.list();
    const newest = { reference: '8G4M', channel: 'meta', requestKind: 'leave', state: 'waiting' };
    const oldest = { reference: '7F3K', state: 'failed', reason: 'EENVELOPE 550', job: dead!.id };
    expect(await store.requests.list()).toMatchObject([newest, oldest]);
    expect(await store.requests.list({ limit: 1 })).toMatchObject([newest]);
    expect(await store.requests.list({ state: 'failed' })).toMatchObject([oldest]);
    expect(await store.requests.list({ state: 'sent' })).toEqual([]);
  });

  test('keep their state when retention takes their mail, and go themselves after 90 days', async () => {
    await open('7F3K');
    await endMail('sent');
    clock.advance(DAY);
    await open('8G4M');
    clock.advance(30.5 * DAY);
    await store.purge();
    expect(await store.db.kysely.selectFrom('outbox').selectAll().execute()).toEqual([]);
    expect([await state('7F3K'), await state('8G4M')]).toEqual(['sent', 'failed']);
    clock.advance(59 * DAY);
    await store.purge();
    expect([await state('7F3K'), await state('8G4M')]).toEqual([undefined, 'failed']);
  });

  test('hold nothing of what was said, nor who said it', async () => {
    await open('7F3K');
    const rows = JSON.stringify(await store.db.kysely.selectFrom('requests').selectAll().execute());
    expect(rows).not.toMatch(/Aya|48213|33612345678/);
  });

  test('with a number that is taken, the message is answered again with another one', async () => {
    await open('7F3K', ben);
    const references = ['7F3K', '7F3K', '8G4M'];
    worker = createWorker({
      jobs: store.jobs,
      signals: store.db.signals,
      pollMilliseconds: 20,
      handlers: {
        message: messageHandler({
          inbox: store.inbox,
          outbox: store.outbox,
          concurrency: 1,
          backoff: { firstMilliseconds: 1, factor: 1, maxMilliseconds: 1, jitter: 0 },
          holdMilliseconds: () => 0,
          apology: () => [aReply('sorry')],
          answer: async (message) => {
            const reference = references.shift() ?? 'none';
            return {
              replies: [aReply(`Your number is ${reference}.`)],
              write: (tx) => store.requests.open(tx, message, { reference, requestKind: 'leave', mailId: 1 }),
            };
          },
        }),
      },
    });
    worker.start();
    await store.inbox.receive([aMessage({ ...aya, receivedAt: clock.now() })]);
    await vi.waitFor(async () => {
      clock.advance(5);
      expect(await store.requests.find(aya, '8G4M')).toBeDefined();
    });
    expect(await store.requests.find(ben, '7F3K')).toBeDefined();
    const replies = await store.db.kysely
      .selectFrom('outbox')
      .select('payload')
      .where('kind', '=', sendJob('meta'))
      .execute();
    expect(replies.map(({ payload }) => JSON.parse(payload))).toEqual([aReply('Your number is 8G4M.')]);
  });
});
