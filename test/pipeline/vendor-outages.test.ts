/** Every error of the vendors' tables, and what proxies answer: once as a single bad answer, once as an outage. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { META_LIMITS } from '../../src/channels/meta/limits.ts';
import { createRate } from '../../src/channels/meta/rate.ts';
import { createMetaSender } from '../../src/channels/meta/send.ts';
import type { Part } from '../../src/channels/send.ts';
import { TWILIO_LIMITS } from '../../src/channels/twilio/limits.ts';
import { createTwilioSender } from '../../src/channels/twilio/rest.ts';
import type { Verdict } from '../../src/channels/vendor-error.ts';
import { silentLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { CHANNELS, type Channels } from '../../src/pipeline/channel.ts';
import { createSend } from '../../src/pipeline/send-item.ts';
import { VENDOR_ERRORS } from '../../src/pipeline/vendor-errors.ts';
import { sendHandler } from '../../src/store/handlers.ts';
import { sendJob } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorker, type Worker } from '../../src/store/worker.ts';
import { ACCESS_TOKEN, type FakeGraph, PHONE_NUMBER_ID, startFakeGraph } from '../helpers/fake-graph.ts';
import { type FakeTwilio, startFakeTwilio } from '../helpers/fake-twilio.ts';
import type { Behaviour, FakeVendor } from '../helpers/fake-vendor.ts';
import { createDatabase } from '../helpers/fresh-database.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aMessage } from '../helpers/messages.ts';
import { metricsOf } from '../helpers/metrics.ts';
import { openTestStore } from '../helpers/test-store.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../helpers/twilio.ts';

type ChannelName = (typeof CHANNELS)[number];

interface Case {
  readonly name: string;
  readonly channel: ChannelName;
  readonly verdict: Verdict;
  readonly answer: Behaviour;
  /** What the operator is told. */
  readonly told: string;
}

const CASES: readonly Case[] = CHANNELS.flatMap((channel) => {
  const { vendor, codes, find } = VENDOR_ERRORS[channel];
  const ofTable = codes.map((code): Case => {
    const { verdict, meaning, mend } = find(code)!;
    const told = `${vendor} ${code}: ${meaning}${verdict === 'mended' || verdict === 'token' ? `; ${mend}` : ''}`;
    return { name: `${vendor} ${code}`, channel, verdict, answer: { do: 'fail', code }, told };
  });
  const ofProxies = [302, 403, 404, 407, 200].map((status): Case => {
    const told = `HTTP ${status} from a proxy or a gateway`;
    const answer: Behaviour = { do: 'answer', status, body: '<html>' };
    return { name: `a proxy on the way to ${vendor}: ${status}`, channel, verdict: 'retry', answer, told };
  });
  return [...ofTable, ...ofProxies];
});
const UNSEEN: Case = {
  name: 'Graph 100/33',
  channel: 'meta',
  verdict: 'mended',
  answer: { do: 'answer', status: 400, body: { error: { code: 100, error_subcode: 33 } } },
  told: 'Graph 100/33: the number cannot be seen with this token',
};
const all = [...CASES, UNSEEN].map((one) => [one.name, one.verdict, one] as const);

const soon = { timeout: 8000, interval: 4 };
const MINUTE = 60_000;

describe('a vendor’s error', () => {
  let clock: ManualClock;
  let store: Store;
  let worker: Worker;
  let graph: FakeGraph;
  let twilio: FakeTwilio;
  let remove: () => Promise<void>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    graph = await startFakeGraph();
    twilio = await startFakeTwilio();
    const fresh = await createDatabase('sqlite');
    remove = fresh.remove;
    clock = manualClock();
    store = await openTestStore({ ...fresh.place, clock: clock.now, elapsed: clock.elapsed });
    close = async () => {
      await store.close();
      await Promise.all([graph.close(), twilio.close()]);
    };
  });
  afterAll(async () => {
    await close();
    await remove();
  });

  beforeEach(() => {
    const meta = createMetaSender({
      graph: { url: graph.url, version: 'v26.0', accessToken: () => ACCESS_TOKEN },
      phoneNumberId: PHONE_NUMBER_ID,
      rate: createRate(),
      clock: clock.now,
    });
    const rest = createTwilioSender({
      apiUrl: twilio.url,
      templates: { buttons: new Map(), list: new Map() },
      accountSid: ACCOUNT_SID,
      authToken: () => AUTH_TOKEN,
      from: 'whatsapp:+14155238886',
      statusCallback: undefined,
      clock: clock.now,
    });
    const channel = { credential: () => 'token', holdMilliseconds: 0 };
    const channels: Channels = {
      meta: { ...channel, limits: META_LIMITS, sender: meta },
      twilio: { ...channel, limits: TWILIO_LIMITS, sender: rest },
    };
    const metrics = createMetrics(metricsOf(store));
    const send = createSend({ store, channels, log: silentLog, metrics });
    const handler = sendHandler({ outbox: store.outbox, concurrency: 4, send });
    worker = createWorker({
      jobs: store.jobs,
      signals: store.db.signals,
      pollMilliseconds: 3,
      random: () => 0,
      handlers: Object.fromEntries(CHANNELS.map((name) => [sendJob(name), handler])),
    });
    worker.start();
  });
  afterEach(async () => {
    await worker.stop(1000);
    for (const { id } of await store.deadLetters.list()) await store.deadLetters.drop(id);
    for (const channel of CHANNELS) await store.pauses.resume(channel);
    expect(await store.backlog()).toMatchObject({ jobs: [] });
  });

  const vendorOf = (channel: ChannelName): FakeVendor => (channel === 'meta' ? graph : twilio);
  /** What people got: a picture is shown by its text in brackets. */
  const got = (channel: ChannelName): readonly string[] =>
    channel === 'meta'
      ? graph.sent.map(({ type, text }) => (type === 'image' ? `[${text}]` : text))
      : twilio.sent.map(({ media, text }) => (media.length > 0 ? `[${text}]` : text));

  let people = 0;
  async function reply(channel: ChannelName, text: string, withPicture = false): Promise<void> {
    people += 1;
    const number = `1555${String(people).padStart(7, '0')}`;
    const person = channel === 'meta' ? number : `whatsapp:+${number}`;
    // The job that answers it is nobody's here.
    await store.inbox.receive([aMessage({ id: `in ${people}`, channel, person, receivedAt: clock.now() })]);
    await store.db.kysely.deleteFrom('jobs').where('kind', '=', 'message').execute();
    const url = 'https://desk.example.com/media/map.png';
    const payload: Part = withPicture
      ? { kind: 'media', media: 'image', url, caption: text }
      : { kind: 'text', text };
    const kind = sendJob(channel);
    await store.db.transaction(
      async (tx) => void (await store.outbox.add(tx, [{ kind, channel, person, payload }])),
    );
  }

  /** Until all that is due has been tried. */
  async function settle(channel: ChannelName): Promise<void> {
    await vi.waitFor(async () => {
      const due = await store.jobs.nextDue(sendJob(channel));
      expect([Object.keys(worker.running()), (due ?? 1) > 0]).toEqual([[], true]);
    }, soon);
  }

  async function pass(channel: ChannelName, milliseconds: number, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      clock.advance(milliseconds);
      await settle(channel);
    }
  }

  const alerts = async () => (await store.alerts.list()).map(({ name, reason }) => `${name}: ${reason}`);

  test.each(all)('%s (%s), once: nothing else is held up for more than seconds', async (_, verdict, one) => {
    const { channel, answer, told } = one;
    const vendor = vendorOf(channel);
    const before = got(channel).length;
    const arrived = () => got(channel).slice(before);
    vendor.next(answer);
    await reply(channel, 'one', verdict === 'picture');
    await settle(channel);
    await reply(channel, 'two');
    await settle(channel);
    if (verdict === 'token') {
      await pass(channel, MINUTE, 3);
      expect(arrived()).toEqual([]);
      expect(await store.pauses.resume(channel)).toBe(true);
      await settle(channel);
    }
    await pass(channel, 1000, 6);
    expect([...arrived()].sort()).toEqual(verdict === 'never' ? ['two'] : ['one', 'two']);
    expect(await alerts()).toEqual(verdict === 'never' ? [expect.stringContaining(told)] : []);
  });

  test.each(all)(
    '%s (%s), for hours: told with its mend, kept, and sent once it is over',
    async (_, verdict, one) => {
      const { channel, answer, told } = one;
      const vendor = vendorOf(channel);
      const before = got(channel).length;
      const arrived = () => got(channel).slice(before);
      const calls = vendor.calls.length;
      vendor.always(answer);
      await reply(channel, 'one');
      await settle(channel);
      await reply(channel, 'two');
      await pass(channel, 5 * MINUTE, 12);
      const tries = vendor.calls.length - calls;
      expect(await alerts()).toEqual([expect.stringContaining(told)]);
      vendor.always({ do: 'work' });
      await reply(channel, 'three');
      await pass(channel, 5 * MINUTE, 7);
      switch (verdict) {
        case 'token':
          expect([tries, arrived()]).toEqual([1, []]);
          expect(await store.pauses.resume(channel)).toBe(true);
          await settle(channel);
          break;
        case 'mended':
          expect(tries).toBeLessThan(20);
          break;
        case 'never':
        case 'picture':
          expect([tries, arrived()]).toEqual([2, ['three']]);
          return;
        case 'retry':
          break;
      }
      expect([...arrived()].sort()).toEqual(['one', 'three', 'two']);
      expect(await alerts()).toEqual([]);
    },
  );
});
