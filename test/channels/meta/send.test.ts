import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { META_LIMITS } from '../../../src/channels/meta/limits.ts';
import { createRate } from '../../../src/channels/meta/rate.ts';
import { createMetaSender } from '../../../src/channels/meta/send.ts';
import { partsOf } from '../../../src/channels/parts.ts';
import type { Outgoing, Part } from '../../../src/channels/send.ts';
import {
  ACCESS_TOKEN,
  type FakeGraph,
  GRAPH_VERSION,
  META_PAIR_RATE,
  PHONE_NUMBER_ID,
  startFakeGraph,
} from '../../helpers/fake-graph.ts';

const never = new AbortController().signal;
let now = new Date('2026-01-01T12:00:00Z');
let graph: FakeGraph;
let waits: number[] = [];

beforeEach(async () => {
  now = new Date('2026-01-01T12:00:00Z');
  waits = [];
  graph = await startFakeGraph();
});
afterEach(() => graph.close());

function sender({ url = graph.url, timeoutMs = 5000, token = (): string => ACCESS_TOKEN } = {}) {
  return createMetaSender({
    graph: { url, version: GRAPH_VERSION, accessToken: token },
    phoneNumberId: PHONE_NUMBER_ID,
    rate: createRate(),
    clock: () => now,
    timeoutMs,
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
}

const outgoing = (part: Part, more: Partial<Outgoing> = {}): Outgoing => ({
  to: '15550100',
  part,
  lastInboundAt: now,
  ...more,
});
const hello = (more: Partial<Outgoing> = {}): Outgoing => outgoing({ kind: 'text', text: 'Hello' }, more);

describe('createMetaSender: what is sent', () => {
  it('a text, as an answer to a message', async () => {
    expect(await sender().send(hello({ replyTo: 'wamid.in1' }), never)).toEqual({
      kind: 'sent',
      vendorId: 'wamid.fake1',
    });
    expect(graph.sent[0]?.payload).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '15550100',
      context: { message_id: 'wamid.in1' },
      type: 'text',
      text: { body: 'Hello', preview_url: false },
    });
    expect(graph.calls[0]).toMatchObject({
      method: 'POST',
      path: `/${GRAPH_VERSION}/${PHONE_NUMBER_ID}/messages`,
      headers: {
        authorization: `Bearer ${ACCESS_TOKEN}`,
        'user-agent': expect.stringContaining('frontdesk'),
      },
    });
  });

  it('to a person without a phone number', async () => {
    await sender().send(hello({ to: 'US.13491208655302741918' }), never);
    expect(graph.sent[0]?.payload).toMatchObject({ recipient: 'US.13491208655302741918' });
    expect(graph.sent[0]?.payload).not.toHaveProperty('to');
  });

  it('a picture and a document', async () => {
    const url = 'https://desk.example.com/media/plan%20b.pdf';
    await sender().send(outgoing({ kind: 'media', media: 'image', url, caption: '' }), never);
    await sender().send(outgoing({ kind: 'media', media: 'document', url, caption: 'Plan' }), never);
    expect(graph.sent.map(({ payload }) => payload['image'] ?? payload['document'])).toEqual([
      { link: url },
      { link: url, caption: 'Plan', filename: 'plan b.pdf' },
    ]);
  });

  it('a list of what buttons would cut, whole in its rows and above it', async () => {
    const choices = ['How do I request annual leave?', 'How do I request sick leave?', 'Payslip'].map(
      (title, at) => ({ id: `entry-${at}`, title }),
    );
    const [part] = partsOf({ text: 'Did you mean:', media: [], choices }, META_LIMITS, { mediaBaseUrl: '' });
    expect(await sender().send(outgoing(part!), never)).toMatchObject({ kind: 'sent' });
    expect(graph.sent[0]?.payload['interactive']).toEqual({
      type: 'list',
      body: {
        text: 'Did you mean:\n1. How do I request annual leave?\n2. How do I request sick leave?\n3. Payslip',
      },
      action: {
        button: 'Options',
        sections: [
          {
            rows: [
              {
                id: 'entry-0',
                title: 'How do I request annual…',
                description: 'How do I request annual leave?',
              },
              { id: 'entry-1', title: 'How do I request sick…', description: 'How do I request sick leave?' },
              { id: 'entry-2', title: 'Payslip' },
            ],
          },
        ],
      },
    });
  });

  it('a list for more than three', async () => {
    const choices = Array.from({ length: 10 }, (_, at) => ({
      id: `${at}`,
      title: `Title ${at} ${'x'.repeat(at * 10)}`,
    }));
    const [part] = partsOf({ text: 'Which?', media: [], choices }, META_LIMITS, { mediaBaseUrl: '' });
    expect(await sender().send(outgoing(part!), never)).toMatchObject({ kind: 'sent' });
    expect(graph.sent[0]).toMatchObject({ type: 'interactive', payload: { interactive: { type: 'list' } } });
  });

  it('numbers where two titles are the same', async () => {
    const choices = [1, 2].map((id) => ({ id: `${id}`, title: 'Leave' }));
    expect(await sender().send(outgoing({ kind: 'choices', text: 'Which?', choices }), never)).toMatchObject({
      kind: 'sent',
    });
    expect(graph.sent[0]?.payload['text']).toMatchObject({ body: 'Which?\n1. Leave\n2. Leave' });
  });

  it('a read receipt with a typing indicator', async () => {
    expect(await sender().markRead('wamid.in1', true, never)).toBe(true);
    expect(JSON.parse(graph.calls[0]!.body)).toEqual({
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: 'wamid.in1',
      typing_indicator: { type: 'text' },
    });
    expect(graph.read).toEqual(['wamid.in1']);
    graph.next({ do: 'fail', code: 131000, status: 500 });
    expect(await sender().markRead('wamid.in1', false, never)).toBe(false);
  });
});

describe('createMetaSender: what becomes of it', () => {
  it.each([
    [
      { do: 'fail', code: 131000, status: 500 },
      { kind: 'retry', reason: 'Graph 131000: WhatsApp had an error of its own', code: 131000 },
    ],
    [
      { do: 'fail', code: 190, status: 401 },
      {
        kind: 'stop',
        until: 'token',
        reason: 'Graph 190: the access token is not valid, or no longer',
        mend: 'set META_ACCESS_TOKEN to a new token of a system user, and start the service anew',
        code: 190,
      },
    ],
    [
      { do: 'fail', code: 131047 },
      { kind: 'never', reason: 'Graph 131047: the person last wrote over 24 hours ago', code: 131047 },
    ],
    [
      { do: 'fail', code: 987654, isTransient: true },
      { kind: 'retry', reason: 'Graph 987654', code: 987654 },
    ],
    [
      { do: 'answer', status: 502, body: '<html>' },
      { kind: 'retry', reason: 'HTTP 502 from a proxy or a gateway' },
    ],
    [
      { do: 'answer', status: 200, body: '\n<html>' },
      { kind: 'retry', reason: 'HTTP 200 from a proxy or a gateway' },
    ],
    [
      { do: 'answer', status: 200, body: '{}' },
      { kind: 'uncertain', reason: 'HTTP 200 without a message id' },
    ],
    [{ do: 'cut-after' }, { kind: 'uncertain', reason: 'ECONNRESET' }],
    [{ do: 'cut-answer' }, { kind: 'uncertain', reason: 'ECONNRESET' }],
  ] as const)('%j', async (behaviour, outcome) => {
    graph.next(behaviour);
    expect(await sender().send(hello(), never)).toEqual(outcome);
  });

  it('uncertain when Graph hangs after it took the message', async () => {
    graph.next({ do: 'hang' });
    expect(await sender({ timeoutMs: 200 }).send(hello(), never)).toEqual({
      kind: 'uncertain',
      reason: 'time limit',
    });
    expect(graph.sent).toHaveLength(1);
  });

  it('retry when nobody listens', async () => {
    const gone = await startFakeGraph();
    await gone.close();
    expect(await sender({ url: gone.url }).send(hello(), never)).toEqual({
      kind: 'retry',
      reason: 'ECONNREFUSED',
    });
  });

  it('stop with a wrong token, and on again with the next one', async () => {
    let token = 'old';
    const meta = sender({ token: () => token });
    expect(await meta.send(hello(), never)).toMatchObject({ kind: 'stop' });
    token = ACCESS_TOKEN;
    expect(await meta.send(hello(), never)).toMatchObject({ kind: 'sent' });
  });

  it('never outside the 24-hour window, without asking', async () => {
    const lastInboundAt = new Date(now.getTime() - 25 * 3_600_000);
    expect(await sender().send(hello({ lastInboundAt }), never)).toMatchObject({ kind: 'never' });
    expect(graph.calls).toHaveLength(0);
  });
});

describe('createMetaSender at the rate of all', () => {
  it('lets those beyond 80 a second wait for their places, in turn', async () => {
    const meta = sender();
    for (let n = 0; n < 84; n += 1)
      expect(await meta.send(hello({ to: `1555${1000 + n}` }), never)).toMatchObject({ kind: 'sent' });
    expect(waits).toEqual([13, 25, 38, 50]);
  });

  it('sends nothing when it is aborted while it waits', async () => {
    const controller = new AbortController();
    const rate = createRate();
    for (let n = 0; n < 84; n += 1) rate.take(`person ${n}`, now.getTime());
    const meta = createMetaSender({
      graph: { url: graph.url, version: GRAPH_VERSION, accessToken: () => ACCESS_TOKEN },
      phoneNumberId: PHONE_NUMBER_ID,
      rate,
      clock: () => now,
    });
    const sending = meta.send(hello(), controller.signal);
    controller.abort();
    expect(await sending).toEqual({ kind: 'retry', reason: 'aborted' });
    expect(graph.calls).toEqual([]);
  });
});

describe('createMetaSender at the rate of a person', () => {
  it('holds back by itself: Meta refuses nothing, and every message arrives once', async () => {
    await graph.close();
    graph = await startFakeGraph({ pairRate: META_PAIR_RATE, now: () => now.getTime() });
    const meta = sender();
    for (let at = 0; at < 50; ) {
      const outcome = await meta.send(
        outgoing({ kind: 'text', text: `${at}` }, { lastInboundAt: now }),
        never,
      );
      if (outcome.kind === 'sent') at += 1;
      else {
        expect(outcome).toMatchObject({ kind: 'retry', isPaced: true });
        now = new Date(now.getTime() + (outcome.kind === 'retry' ? (outcome.afterMs ?? 0) : 0));
      }
    }
    expect(graph.sent.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (_, at) => `${at}`));
    expect(graph.calls).toHaveLength(50);
  });

  it('waits longer and longer when another process uses the rate up', async () => {
    await graph.close();
    graph = await startFakeGraph({ pairRate: META_PAIR_RATE, now: () => now.getTime() });
    const other = sender();
    for (let at = 0; at < 45; at += 1) await other.send(hello(), never);
    const meta = sender();
    const waits: number[] = [];
    let outcome = await meta.send(hello(), never);
    while (outcome.kind === 'retry') {
      waits.push(outcome.afterMs ?? 0);
      now = new Date(now.getTime() + (outcome.afterMs ?? 0));
      outcome = await meta.send(hello({ lastInboundAt: now }), never);
    }
    expect(waits).toEqual([1000, 4000, 16_000].slice(0, waits.length));
    expect(outcome.kind).toBe('sent');
    expect(graph.sent).toHaveLength(46);
  });
});
