import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { IncomingMessage } from '../../src/message.ts';
import { type Answered, messageHandler, type SendOutcome, sendHandler } from '../../src/store/handlers.ts';
import { LeaseLost } from '../../src/store/job.ts';
import { type OutboxItem, sendJob } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorker, type Worker } from '../../src/store/worker.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { deferred } from '../helpers/deferred.ts';
import { letLeasesRunOut } from '../helpers/leases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aMessage, aReply } from '../helpers/messages.ts';

const textOf = (payload: unknown) => z.object({ text: z.string() }).parse(payload).text;
const render = (replies: readonly unknown[]) => `<${replies.map((each) => textOf(each)).join('|')}>`;

describeEachDatabase('the outbox', (stores) => {
  let store: Store;
  let clock: ManualClock;
  let worker: Worker | undefined;
  let delivered: string[];

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
    delivered = [];
  });

  afterEach(async () => {
    await worker?.stop(1000);
    worker = undefined;
  });

  interface Behaviour {
    answer?(message: IncomingMessage): Promise<Answered>;
    send?(item: OutboxItem): Promise<SendOutcome>;
    hold?: number;
  }

  function start({ answer, send, hold = 0 }: Behaviour = {}): void {
    worker = createWorker({
      jobs: store.jobs,
      signals: store.db.signals,
      pollMilliseconds: 20,
      random: () => 0,
      handlers: {
        message: messageHandler({
          inbox: store.inbox,
          outbox: store.outbox,
          concurrency: 4,
          answer: answer ?? (async ({ text }) => ({ replies: [aReply(`re: ${text}`)] })),
          holdMilliseconds: () => hold,
          apology: () => [aReply('sorry')],
        }),
        [sendJob('twilio')]: sendHandler({
          outbox: store.outbox,
          concurrency: 4,
          send: async (item) => {
            const outcome = (await send?.(item)) ?? { outcome: 'sent', vendorId: `out-${item.id}` };
            if (outcome.outcome === 'sent') delivered.push(textOf(item.payload));
            return outcome;
          },
        }),
      },
    });
    worker.start();
  }

  const items = () => store.db.kysely.selectFrom('outbox').selectAll().orderBy('id').execute();
  const outboxStates = async () => (await items()).map(({ state }) => state);
  const message = (text: string) => aMessage({ text, receivedAt: clock.now() });

  test('sends what a message ended with, once and in order', async () => {
    start({ answer: async ({ text }) => ({ replies: ['1', '2', '3'].map((part) => aReply(text + part)) }) });
    await store.inbox.receive([message('a'), message('b')]);
    await vi.waitFor(() => expect(delivered).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']));
    await vi.waitFor(async () => expect(await outboxStates()).toEqual(Array(6).fill('sent')));
  });

  test('writes the conversation with the end of the message, or not at all', async () => {
    const one = message('hello');
    let tries = 0;
    start({
      answer: async (message) => {
        const conversations = store.conversations.buffered();
        const before = await conversations.load(message);
        await conversations.save(message, { ...before, lastTopics: [...before.lastTopics, 'topic'] });
        tries += 1;
        if (tries === 1) throw new Error('died after saving');
        return { replies: [aReply('fine')], write: conversations.write };
      },
    });
    await store.inbox.receive([one]);
    await vi.waitFor(() => expect(tries).toBe(1));
    await vi.waitFor(async () => {
      clock.advance(500);
      expect(delivered).toEqual(['fine']);
    });
    expect((await store.conversations.load(one)).lastTopics).toEqual(['topic']);
  });

  test('a refusal that may pass is tried again, in its place; one that may not ends there', async () => {
    const refused = new Set<number>();
    start({
      answer: async () => ({ replies: ['wait', 'never', 'last'].map(aReply) }),
      send: async (item) => {
        const text = textOf(item.payload);
        if (text === 'never') return { outcome: 'never', reason: 'code 131026' };
        if (text !== 'wait' || refused.has(item.id)) return { outcome: 'sent' };
        refused.add(item.id);
        return { outcome: 'retry', reason: 'code 131056', afterMilliseconds: 4000 };
      },
    });
    await store.inbox.receive([message('a')]);
    await vi.waitFor(async () =>
      expect((await items())[0]).toMatchObject({ state: 'queued', reason: 'code 131056' }),
    );
    expect(delivered).toEqual([]);
    clock.advance(4000);
    await vi.waitFor(() => expect(delivered).toEqual(['wait', 'last']));
    await vi.waitFor(async () => expect(await outboxStates()).toEqual(['sent', 'failed', 'sent']));
    expect(await store.deadLetters.list()).toMatchObject([{ kind: 'send:twilio', reason: 'code 131026' }]);
  });

  test('an uncertain one is not sent again until the operator says so', async () => {
    let uncertain = true;
    start({
      send: async () => (uncertain ? { outcome: 'uncertain', reason: 'time-out' } : { outcome: 'sent' }),
    });
    await store.inbox.receive([message('a')]);
    await vi.waitFor(async () => expect(await outboxStates()).toEqual(['uncertain']));
    const [item] = await store.outbox.listUncertain();
    expect(item).toMatchObject({ channel: 'twilio', reason: 'time-out' });
    expect((await store.backlog()).uncertain).toBe(1);
    uncertain = false;
    expect(await store.outbox.resend(item!.id)).toBe(true);
    await vi.waitFor(() => expect(delivered).toEqual(['re: a']));
    expect(await store.outbox.settle(item!.id)).toBe(false);
  });

  test('what was being sent when the process died is sent again', async () => {
    const one = message('b');
    await store.inbox.receive([one]);
    const [answering] = await store.jobs.claim('message', 1);
    await store.jobs.finish(
      answering!,
      async (tx) => void (await store.outbox.answer(tx, one, [aReply('b')])),
    );
    const [sending] = await store.jobs.claim(sendJob('twilio'), 1);
    expect((await store.outbox.begin(sending!))?.attempt).toBe(1);
    await letLeasesRunOut(store.jobs, clock);
    expect(await store.outbox.begin(sending!)).toBeUndefined();
    await expect(store.jobs.finish(sending!)).rejects.toThrow(LeaseLost);
    const attempts: number[] = [];
    start({
      send: async ({ attempt }) => {
        attempts.push(attempt);
        return { outcome: 'sent' };
      },
    });
    await vi.waitFor(async () => expect(await outboxStates()).toEqual(['sent']));
    expect(attempts).toEqual([2]);
  });

  test('a message that cannot be answered ends with an apology', async () => {
    start({
      answer: async () => {
        throw new Error('bug');
      },
    });
    await store.inbox.receive([message('a')]);
    await vi.waitFor(async () => {
      clock.advance(60_000);
      expect(delivered).toEqual(['sorry']);
    });
    expect(await store.deadLetters.list()).toMatchObject([{ kind: 'message', attempts: 5, reason: 'Error' }]);
  });

  test('a paused channel keeps its queue and goes on with another token', async () => {
    let token = 'old';
    const alerts: boolean[] = [];
    start({
      send: async ({ channel }) => {
        const wait = { outcome: 'wait', reason: 'code 190', afterMilliseconds: 600_000 } as const;
        if ((await store.pauses.gate(channel, token)).kind === 'closed') return wait;
        if (token === 'new') return { outcome: 'sent' };
        const { isFirst } = await store.pauses.stop(
          channel,
          { reason: 'code 190', credential: token },
          false,
        );
        alerts.push(isFirst);
        return wait;
      },
    });
    await store.inbox.receive([message('a'), { ...message('b'), person: 'another' }]);
    await vi.waitFor(async () => expect(await outboxStates()).toEqual(['queued', 'queued']));
    await vi.waitFor(async () =>
      expect((await items()).map(({ reason }) => reason)).toEqual(['code 190', 'code 190']),
    );
    expect(alerts.filter((first) => first)).toHaveLength(1);
    token = 'new';
    expect(await store.pauses.gate('twilio', token)).toEqual({ kind: 'open' });
    await vi.waitFor(() => expect([...delivered].sort()).toEqual(['re: a', 're: b']));
  });

  describe('in the webhook response', () => {
    const claim = (of: IncomingMessage) => store.responses.claimForResponse(store.keys.message(of), render);

    test('takes the replies along, and a repetition gets the same bytes', async () => {
      start({ hold: 10_000 });
      const one = message('a');
      await store.inbox.receive([one]);
      const key = store.keys.message(one);
      const answers = await Promise.all([1, 2, 3].map(() => store.responses.answerWithin(key, 5000, render)));
      expect(answers).toEqual(Array(3).fill('<re: a>'));
      expect(await claim(one)).toEqual({ status: 'answered', answer: '<re: a>' });
      expect(await items()).toMatchObject([{ state: 'sent', via: 'response' }]);
      clock.advance(60_000);
      expect((await store.backlog()).jobs).toEqual([]);
      expect(delivered).toEqual([]);
    });

    test('gives up in time; then the replies go by the API at once, and the bytes stay', async () => {
      const gate = deferred();
      start({
        hold: 10_000,
        answer: async () => {
          await gate.promise;
          return { replies: [aReply('late')] };
        },
      });
      const one = message('a');
      await store.inbox.receive([one]);
      expect(await store.responses.answerWithin(store.keys.message(one), 30, render)).toBe('<>');
      gate.resolve();
      await vi.waitFor(() => expect(delivered).toEqual(['late']));
      expect(await claim(one)).toEqual({ status: 'answered', answer: '<>' });
    });

    test('giving up after the end of the message lets the held replies go', async () => {
      start({ hold: 10_000 });
      const one = message('a');
      await store.inbox.receive([one]);
      await vi.waitFor(async () => expect(await outboxStates()).toEqual(['queued']));
      expect(await store.responses.giveUp(store.keys.message(one), render)).toBe('<>');
      await vi.waitFor(() => expect(delivered).toEqual(['re: a']));
    });

    test('when the webhook died, the replies go by the API after the hold', async () => {
      start({ hold: 10_000 });
      const one = message('a');
      await store.inbox.receive([one]);
      await vi.waitFor(async () => expect(await outboxStates()).toEqual(['queued']));
      clock.advance(10_000);
      await vi.waitFor(() => expect(delivered).toEqual(['re: a']));
      expect(await claim(one)).toEqual({ status: 'answered', answer: '<>' });
    });

    /** Two messages of one person, whose replies wait for their requests. */
    async function twoAnswered() {
      const both = [message('a'), message('b')] as const;
      await store.inbox.receive(both);
      for (const one of both) {
        const [job] = await store.jobs.claim('message', 1);
        await store.jobs.finish(job!, async (tx) => {
          await store.outbox.answer(tx, one, [aReply(one.text)], { holdMilliseconds: 10_000 });
        });
      }
      return both;
    }

    test('waits behind an earlier reply that its own request will take', async () => {
      const [first, second] = await twoAnswered();
      expect(await claim(second)).toEqual({ status: 'pending' });
      expect(await claim(first)).toEqual({ status: 'answered', answer: '<a>' });
      expect(await claim(second)).toEqual({ status: 'answered', answer: '<b>' });
      expect(delivered).toEqual([]);
    });

    test('does not overtake an earlier reply that the API is to send', async () => {
      const [first, second] = await twoAnswered();
      expect(await store.responses.giveUp(store.keys.message(first), render)).toBe('<>');
      expect(await claim(second)).toEqual({ status: 'answered', answer: '<>' });
      start();
      await vi.waitFor(() => expect(delivered).toEqual(['a', 'b']));
    });

    test('when the time is over: the reply goes by the API, or out of turn where nothing can be sent later', async () => {
      const [first, second] = await twoAnswered();
      const atTheEnd = (late?: string) =>
        store.responses.answerWithin(store.keys.message(second), 0, render, late);
      expect(await atTheEnd('<sorry>')).toBe('<b>');
      expect(await claim(first)).toEqual({ status: 'answered', answer: '<a>' });
      const [earlier, later] = await twoAnswered();
      expect(await store.responses.answerWithin(store.keys.message(later), 0, render)).toBe('<>');
      expect(await claim(earlier)).toEqual({ status: 'answered', answer: '<a>' });
      start();
      await vi.waitFor(() => expect(delivered).toEqual(['b']));
    });

    test('when the time is over before there is a reply, and nothing can be sent later: an apology, kept for repeats', async () => {
      const one = message('a');
      await store.inbox.receive([one]);
      const key = store.keys.message(one);
      expect(await store.responses.answerWithin(key, 0, render, '<sorry>')).toBe('<sorry>');
      expect(await claim(one)).toEqual({ status: 'answered', answer: '<sorry>' });
    });

    test('exactly one of response and API delivers, however they race', async () => {
      start({ hold: 0 });
      const all = Array.from({ length: 30 }, (_, n) => ({ ...message(`${n}`), person: `person ${n}` }));
      await store.inbox.receive(all);
      const answers = await Promise.all(
        all.map((one) => store.responses.answerWithin(store.keys.message(one), 10_000, render)),
      );
      await vi.waitFor(async () => expect(new Set(await outboxStates())).toEqual(new Set(['sent'])));
      const inResponse = answers.filter((answer) => answer !== '<>').map((answer) => answer.slice(1, -1));
      expect([...inResponse, ...delivered].sort()).toEqual(all.map(({ text }) => `re: ${text}`).sort());
    });

    test('a message without any reply is answered by nothing', async () => {
      start({ hold: 10_000, answer: async () => ({ replies: [] }) });
      const one = message('a');
      await store.inbox.receive([one]);
      expect(await store.responses.answerWithin(store.keys.message(one), 5000, render)).toBe('<>');
      expect(await claim(message('never came'))).toEqual({ status: 'unknown' });
    });
  });
});
