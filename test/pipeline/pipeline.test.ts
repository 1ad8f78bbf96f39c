/** Intake and work around an assistant that the test plays. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MetaEvent } from '../../src/channels/meta/event.ts';
import { META_LIMITS } from '../../src/channels/meta/limits.ts';
import type { Outgoing, SendOutcome } from '../../src/channels/send.ts';
import { TWILIO_LIMITS } from '../../src/channels/twilio/limits.ts';
import { type Log, silentLog } from '../../src/log.ts';
import type { IncomingMessage, Reply } from '../../src/message.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { Channels } from '../../src/pipeline/channel.ts';
import { createHandlers } from '../../src/pipeline/handlers.ts';
import { createIntake, type IntakeDeps } from '../../src/pipeline/intake.ts';
import { createNameForLog } from '../../src/pipeline/name-for-log.ts';
import { SkillFailed } from '../../src/skills/skill-failed.ts';
import { DatabaseUnreachable } from '../../src/store/faults.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorker, type Worker } from '../../src/store/worker.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { deferred } from '../helpers/deferred.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
import { aMessage, aRecord, aReply } from '../helpers/messages.ts';
import { metricsOf } from '../helpers/metrics.ts';
import { silentWatch } from '../helpers/server.ts';
import { bodiesOf } from '../helpers/twiml.ts';

const EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
const clock = () => new Date();
const soon = { timeout: 10_000, interval: 20 };

describeEachDatabase('the pipeline', (stores) => {
  let store: Store;
  let worker: Worker | undefined;
  let sent: Outgoing[];

  beforeEach(async () => {
    store = await stores.open();
    sent = [];
  });
  afterEach(async () => {
    await worker?.stop(2000);
    worker = undefined;
  });

  interface Play {
    /** The entry that is answered with. */
    entryId?: string;
    answer?: (message: IncomingMessage) => Promise<readonly Reply[]>;
    send?: () => SendOutcome;
    within?: number;
    canSendLater?: boolean;
    change?: Partial<IntakeDeps['store']>;
    log?: Log;
  }

  function start({ log = silentLog, within = 5000, canSendLater = true, ...play }: Play = {}) {
    const { entryId, answer, send, change } = play;
    const sender = {
      send: async (outgoing: Outgoing): Promise<SendOutcome> => {
        const outcome = send?.() ?? { kind: 'sent', vendorId: `out-${sent.length}` };
        if (outcome.kind === 'sent') sent.push(outgoing);
        return outcome;
      },
    };
    const channels: Channels = {
      twilio: {
        limits: TWILIO_LIMITS,
        credential: () => 'token',
        holdMilliseconds: within + 1000,
        ...(canSendLater && { sender }),
      },
      meta: { limits: META_LIMITS, credential: () => 'token', holdMilliseconds: 0, sender },
    };
    const metrics = createMetrics(metricsOf(store));
    const common = {
      channels,
      store,
      clock,
      log,
      metrics,
      nameForLog: createNameForLog(() => 'hash', store.keys),
      watch: silentWatch,
    };
    worker = createWorker({
      jobs: store.jobs,
      signals: store.db.signals,
      log,
      pollMilliseconds: 50,
      handlers: createHandlers({
        ...common,
        mediaBaseUrl: 'https://desk.example.com',
        assistant: () => async (message) => ({
          replies: (await answer?.(message)) ?? [aReply(`re: ${message.text}`)],
          effects: [],
          record: aRecord(message.text, { entryId: entryId ?? null }),
        }),
      }),
    });
    worker.start();
    return createIntake({
      ...common,
      store: { ...store, ...change },
      answerWithinMilliseconds: within,
      canSendLater,
    });
  }

  const texts = () => sent.map(({ part }) => (part.kind === 'text' ? part.text : part.kind));

  test('a reply that is late: an empty response, the same again, and the reply by the API', async () => {
    const gate = deferred();
    const intake = start({
      within: 1000,
      answer: async () => {
        await gate.promise;
        return [aReply('At last')];
      },
    });
    const message = aMessage();
    expect(await intake.answerTwilio(message)).toBe(EMPTY);
    gate.resolve();
    await vi.waitFor(() => expect(texts()).toEqual(['At last']), soon);
    expect(await intake.answerTwilio(message)).toBe(EMPTY);
    expect(sent[0]).toMatchObject({ to: message.person, lastInboundAt: message.receivedAt });
  });

  test('a late reply that nothing can send is given up: an apology, and the reason for the operator', async () => {
    const gate = deferred();
    const intake = start({
      within: 1000,
      canSendLater: false,
      answer: async () => {
        await gate.promise;
        return [aReply('Too late')];
      },
    });
    expect(bodiesOf(await intake.answerTwilio(aMessage()))[0]).toMatch(/Sorry/);
    gate.resolve();
    await vi.waitFor(async () => {
      expect(await store.deadLetters.list()).toMatchObject([
        { kind: 'send:twilio', reason: 'nothing is configured to send with on the channel twilio' },
      ]);
    }, soon);
  });

  test('an assistant that always fails: an apology in both languages, within the response', async () => {
    const answer = vi.fn(() => Promise.reject(new TypeError('secret')));
    const intake = start({ within: 12_000, answer });
    const [body] = bodiesOf(await intake.answerTwilio(aMessage()));
    expect(body).toMatch(/Sorry.*Désolé/s);
    expect(answer).toHaveBeenCalledTimes(5);
  });

  test('lines about failures name message, job, skill and entry, and nothing of what was said', async () => {
    const { log, lines, text } = createMemoryLog();
    const intake = start({
      log,
      answer: async () => {
        throw new SkillFailed('faq', 'vpn-password', new Error('private words'));
      },
    });
    const message = aMessage({ channel: 'meta', id: 'wamid.33612345678', text: 'private words' });
    await intake.takeMeta([{ kind: 'message', message, sentAt: message.receivedAt }]);
    const messageKey = store.keys.message(message);
    await vi.waitFor(
      () =>
        expect(lines()).toContainEqual(
          expect.objectContaining({
            msg: 'gave up a job',
            job: expect.any(Number),
            kind: 'message',
            messageKey,
          }),
        ),
      soon,
    );
    expect(lines()).toContainEqual(
      expect.objectContaining({
        msg: 'could not answer a message',
        messageKey,
        skill: 'faq',
        entry: 'vpn-password',
      }),
    );
    expect(text()).not.toMatch(/private|33612345678|wamid/);
  });

  test('without the database Twilio gets an apology, and Meta a failure that makes it come again', async () => {
    const away = { receive: () => Promise.reject(new DatabaseUnreachable('away')) };
    const intake = start({ change: { inbox: { ...store.inbox, ...away } } });
    expect(bodiesOf(await intake.answerTwilio(aMessage()))[0]).toMatch(/Sorry/);
    await expect(intake.takeMeta([messageEvent('a')])).rejects.toThrow(DatabaseUnreachable);
  });

  test('a database that hangs keeps Twilio no longer than it waits', async () => {
    const hangs = { receive: () => new Promise<never>(() => {}) };
    const intake = start({ within: 100, change: { inbox: { ...store.inbox, ...hangs } } });
    expect(bodiesOf(await intake.answerTwilio(aMessage()))[0]).toMatch(/Sorry/);
  });

  describe('a status that makes the status writer throw', () => {
    const status: MetaEvent = { kind: 'status', vendorId: 'wamid.s', status: 'read', at: new Date() };
    const throwing = (error: Error) => ({ ...store.statuses, record: () => Promise.reject(error) });

    test('stops no message beside it, and is not asked for again', async () => {
      const intake = start({ change: { statuses: throwing(new TypeError('broken')) } });
      await intake.takeMeta([status, messageEvent('b'), status]);
      await vi.waitFor(() => expect(texts()).toEqual(['re: b']), soon);
    });

    test('comes again when it was the database that was away', async () => {
      const intake = start({ change: { statuses: throwing(new DatabaseUnreachable('away')) } });
      await expect(intake.takeMeta([status, messageEvent('c')])).rejects.toThrow(DatabaseUnreachable);
      await vi.waitFor(() => expect(texts()).toEqual(['re: c']), soon);
    });
  });

  test('one person’s twenty messages are answered in order, and hold up nobody else', async () => {
    const gate = deferred();
    const intake = start({
      answer: async ({ text }) => {
        if (text === 'slow 0') await gate.promise;
        return [aReply(`re: ${text}`)];
      },
    });
    const twenty = Array.from({ length: 20 }, (_, n) => `slow ${n}`);
    await intake.takeMeta(twenty.map((text) => messageEvent(text, 'one')));
    await intake.takeMeta(twenty.map((_, n) => messageEvent(`other ${n}`, `person ${n}`)));
    const others = twenty.map((_, n) => `re: other ${n}`);
    await vi.waitFor(() => expect(texts().sort()).toEqual(others.sort()), soon);
    gate.resolve();
    const toOne = () => sent.filter(({ to }) => to === 'one').map(({ part }) => 'text' in part && part.text);
    await vi.waitFor(() => expect(toOne()).toEqual(twenty.map((text) => `re: ${text}`)), soon);
  });

  test('a revoke that comes before its message: it is never answered', async () => {
    const intake = start();
    const at = new Date();
    await intake.takeMeta([{ kind: 'revoke', id: 'r', originalId: 'wamid.d', person: '1555', at }]);
    await intake.takeMeta([messageEvent('d'), messageEvent('e')]);
    await vi.waitFor(() => expect(texts()).toEqual(['re: e']), soon);
  });

  test('a long answer leaves in parts, each sent by itself and retried alone', async () => {
    let calls = 0;
    const intake = start({
      answer: async () => [{ ...aReply('A sentence. '.repeat(600)), media: ['media/map.png'] }],
      send: () => {
        calls += 1;
        if (calls === 2) return { kind: 'retry', reason: 'busy', afterMs: 10 };
        return { kind: 'sent', vendorId: `out-${calls}` };
      },
    });
    await intake.takeMeta([messageEvent('f')]);
    await vi.waitFor(() => expect(sent.length).toBe(3), soon);
    expect(sent.map(({ part }) => part.kind)).toEqual(['text', 'text', 'media']);
    expect(calls).toBe(4);
  });

  test('a user id that changed: the conversation goes along', async () => {
    const intake = start();
    await store.conversations.save(
      { channel: 'meta', person: 'US.1' },
      {
        language: 'fr',
        pendingChoices: [],
        lastTopics: ['leave'],
        dialogue: null,
        facts: {},
      },
    );
    await intake.takeMeta([
      { kind: 'user-id-changed', before: ['US.1'], after: ['US.2'], at: new Date() },
      messageEvent('g', 'US.2'),
    ]);
    await vi.waitFor(() => expect(sent.map(({ to }) => to)).toEqual(['US.2']), soon);
    expect(await store.conversations.load({ channel: 'meta', person: 'US.2' })).toMatchObject({
      lastTopics: ['leave'],
    });
    expect(await store.people.resolve({ channel: 'meta', person: 'US.1' }, [])).toBe('US.2');
  });

  test('a reaction on an answer is kept with its entry, whatever id it comes from; another takes its place', async () => {
    const intake = start({ entryId: 'leave' });
    const event = messageEvent('h');
    await intake.takeMeta([event]);
    await vi.waitFor(async () => {
      const rows = await store.db.kysely.selectFrom('outbox').select('state').execute();
      expect(rows).toEqual([{ state: 'sent' }]);
    }, soon);
    await store.people.resolve({ channel: 'meta', person: '1555' }, ['US.9']);
    const after = async (emoji: string | undefined) => {
      const at = new Date();
      await intake.takeMeta([{ kind: 'reaction', id: 'r', to: 'out-0', person: 'US.9', emoji, at }]);
      const [summary] = await store.feedback.summary({ since: new Date(0), until: new Date(8e15) });
      return summary;
    };
    expect(await after('👎🏽')).toEqual({ entryId: 'leave', good: 0, bad: 1 });
    expect(await after('❤️')).toEqual({ entryId: 'leave', good: 1, bad: 0 });
    expect(await after('😮')).toBeUndefined();
    expect(await after('👍')).toEqual({ entryId: 'leave', good: 1, bad: 0 });
    expect(await after(undefined)).toBeUndefined();
  });

  describe('a picture that is refused', () => {
    const withPicture = async () => [{ ...aReply('The map'), media: ['media/map.png'] }];
    const failed = (vendorId: string, error = 131053): MetaEvent => ({
      kind: 'status',
      vendorId,
      status: 'failed',
      at: new Date(),
      error,
    });
    const shown = () =>
      sent.map(({ part }) => (part.kind === 'media' ? `[${part.caption}]` : 'text' in part && part.text));
    const states = async () =>
      (await store.db.kysely.selectFrom('outbox').select('state').orderBy('id').execute()).map(
        ({ state }) => state,
      );
    const reported = async () => await store.statuses.countSince(new Date(0));

    test('at once: its text goes alone, and the refusal is kept for the operator', async () => {
      let calls = 0;
      const intake = start({
        answer: withPicture,
        send: () => {
          calls += 1;
          return calls === 1
            ? { kind: 'picture', reason: 'Graph 131053: the file', code: 131053 }
            : { kind: 'sent', vendorId: `out-${calls}` };
        },
      });
      await intake.takeMeta([messageEvent('i')]);
      await vi.waitFor(async () => expect(await states()).toEqual(['sent']), soon);
      expect(shown()).toEqual(['The map']);
      expect(await reported()).toMatchObject([{ channel: 'meta', isFailed: true, reason: 'Graph 131053' }]);
    });

    test('later: its text goes alone, once, however often it is reported', async () => {
      const intake = start({ answer: withPicture });
      await intake.takeMeta([messageEvent('j')]);
      await vi.waitFor(async () => expect(await states()).toEqual(['sent']), soon);
      await Promise.all([1, 2, 3].map(() => intake.takeMeta([failed('out-0')])));
      await vi.waitFor(async () => expect(await states()).toEqual(['failed', 'sent']), soon);
      await intake.takeMeta([failed('out-0'), failed('out-1'), failed('another system’s')]);
      expect(await states()).toEqual(['failed', 'sent']);
      expect(shown()).toEqual(['[The map]', 'The map']);
    });

    test('before it is written that it was sent: its text goes alone all the same', async () => {
      const intake = start({ answer: withPicture });
      await intake.takeMeta([failed('out-0')]);
      await intake.takeMeta([messageEvent('k')]);
      await vi.waitFor(async () => expect(await states()).toEqual(['failed', 'sent']), soon);
      expect(shown()).toEqual(['[The map]', 'The map']);
    });

    test('another failure of it sends nothing again', async () => {
      const intake = start({ answer: withPicture });
      await intake.takeMeta([messageEvent('l')]);
      await vi.waitFor(async () => expect(await states()).toEqual(['sent']), soon);
      await intake.takeMeta([failed('out-0', 131026)]);
      expect(await states()).toEqual(['sent']);
    });
  });

  function messageEvent(text: string, person = '1555'): Extract<MetaEvent, { kind: 'message' }> {
    const message = aMessage({ id: `wamid.${text}`, channel: 'meta', person, text });
    return { kind: 'message', message, sentAt: message.receivedAt };
  }
});
