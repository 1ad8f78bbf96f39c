import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiChat } from '../../src/model/openai-chat.ts';
import { type FakeModel, startFakeModel, streamedAnswer, textAnswer } from '../helpers/fake-model.ts';

let fake: FakeModel;
let waited: number[];
beforeEach(async () => {
  fake = await startFakeModel();
  waited = [];
});
afterEach(() => fake.close());

const request = {
  messages: [{ role: 'user', content: 'Hello' }],
  maxTokens: 10,
  account: 'someone',
} as const;
const ask = (more: { apiKey?: string; timeoutMs?: number } = {}) =>
  createOpenAiChat({
    baseUrl: fake.baseUrl,
    model: 'small',
    wait: async (milliseconds) => void waited.push(milliseconds),
    ...more,
  }).complete(request);
const failed = (why: string) => ({ kind: 'failed', why });

describe('a chat endpoint', () => {
  it('answers, and says what it used', async () => {
    fake.says(() => 'Hi');
    expect(await ask({ apiKey: 'secret' })).toEqual({ kind: 'text', text: 'Hi', tokens: 321 });
    expect(fake.vendor.calls[0]?.headers.authorization).toBe('Bearer secret');
    expect(fake.vendor.calls[0]?.body).not.toContain('someone');
  });

  it('needs no key', async () => {
    await ask();
    expect(fake.vendor.calls[0]?.headers.authorization).toBeUndefined();
  });

  it('may stream although it was not asked to', async () => {
    fake.says(() => streamedAnswer('Hello, I am streamed.'));
    expect(await ask()).toMatchObject({ kind: 'text', text: 'Hello, I am streamed.' });
  });

  it('is asked again after 429 and 5xx, waiting longer each time', async () => {
    fake.vendor.next({ do: 'fail', code: 1, status: 429 }, { do: 'fail', code: 1, status: 503 });
    expect((await ask()).kind).toBe('text');
    expect(waited).toEqual([300, 600]);
  });

  it('is given the time that it asks for, unless that is too long', async () => {
    const busy = (seconds: string) =>
      ({ do: 'answer', status: 429, body: {}, headers: { 'Retry-After': seconds } }) as const;
    fake.vendor.next(busy('2'));
    await ask();
    expect(waited).toEqual([2000]);
    fake.vendor.next(busy('3600'));
    expect(await ask()).toEqual(failed('busy'));
    expect(waited).toEqual([2000]);
  });

  it('is given up after two more attempts', async () => {
    fake.vendor.always({ do: 'fail', code: 1, status: 500 });
    expect(await ask()).toEqual(failed('server'));
    expect(fake.vendor.calls).toHaveLength(3);
  });

  it('is given up when it hangs', async () => {
    fake.vendor.always({ do: 'hang' });
    expect(await ask({ timeoutMs: 50 })).toEqual(failed('timeout'));
  });

  it('is not followed elsewhere', async () => {
    fake.vendor.always({
      do: 'answer',
      status: 307,
      body: '',
      headers: { Location: `${fake.vendor.url}/x` },
    });
    expect(await ask({ apiKey: 'secret' })).toEqual(failed('network'));
    expect(fake.vendor.calls).toHaveLength(1);
  });

  it.each([
    ['a refusal', textAnswer(null, { refusal: 'I cannot' }), 'no-text'],
    ['a tool call', textAnswer('x', { tool_calls: [{}] }), 'no-text'],
    ['silence', textAnswer('  '), 'no-text'],
    [
      'a text that stops in the middle',
      { status: 200, body: { choices: [{ message: { content: 'x' }, finish_reason: 'length' }] } },
      'no-text',
    ],
    ['no choice', { status: 200, body: { choices: [] } }, 'invalid'],
    ['no JSON', { status: 200, body: 'nonsense' }, 'invalid'],
    ['a megabyte', { status: 200, body: 'x'.repeat(1_000_000) }, 'invalid'],
    ['a wrong key', { status: 401, body: {} }, 'refused'],
  ])('gives no text with %s', async (_, answer, why) => {
    fake.says(() => answer);
    expect(await ask()).toEqual(failed(why));
  });
});
