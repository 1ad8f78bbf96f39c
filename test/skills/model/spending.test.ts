import { describe, expect, it } from 'vitest';
import type { ChatModel } from '../../../src/skills/model/chat-model.ts';
import { memoryLedger, withSpendCaps } from '../../../src/skills/model/spending.ts';
import { manualClock } from '../../helpers/manual-clock.ts';

function capped(personTokens: number, dayTokens: number, tokens?: number) {
  let calls = 0;
  const model: ChatModel = {
    async complete() {
      calls += 1;
      return { kind: 'text', text: 'x', tokens };
    },
  };
  const clock = manualClock();
  const caps = { personTokens, dayTokens };
  const thrifty = withSpendCaps(model, { ledger: memoryLedger(), clock: clock.now, caps });
  const ask = (account: string) => thrifty.complete({ messages: [], maxTokens: 100, account });
  return { ask, clock, calls: () => calls };
}

describe('spend caps', () => {
  it('stop one person and nobody else, until the next day', async () => {
    const { ask, clock, calls } = capped(250, 10_000);
    await ask('a');
    await ask('a');
    expect(await ask('a')).toEqual({ kind: 'failed', why: 'spent' });
    expect((await ask('b')).kind).toBe('text');
    expect(calls()).toBe(3);
    clock.advance(24 * 3_600_000);
    expect((await ask('a')).kind).toBe('text');
  });

  it('stop everybody at the cap of the day, also when all ask at once', async () => {
    const { ask, calls } = capped(1000, 250);
    await Promise.all(Array.from({ length: 20 }, (_, person) => ask(String(person))));
    expect(calls()).toBe(2);
  });

  it('give back what was not used', async () => {
    const { ask, calls } = capped(250, 10_000, 10);
    for (let time = 0; time < 10; time++) await ask('a');
    expect(calls()).toBe(10);
  });

  it('count a ledger that fails as an empty purse', async () => {
    const model: ChatModel = { complete: () => Promise.reject(new Error('asked')) };
    const ledger = { book: () => Promise.reject(new Error('gone')), giveBack: async () => {} };
    const thrifty = withSpendCaps(model, {
      ledger,
      clock: manualClock().now,
      caps: { personTokens: 10, dayTokens: 10 },
    });
    expect(await thrifty.complete({ messages: [], maxTokens: 1, account: 'a' })).toMatchObject({
      why: 'spent',
    });
  });
});
