import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWebhookWatch, type Refusal, type WebhookWatch } from '../../src/pipeline/webhook-watch.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { createMemoryLog, type MemoryLog } from '../helpers/memory-log.ts';

const MINUTE = 60_000;
let clock: ManualClock;
let memory: MemoryLog;
let watch: WebhookWatch;
const counted = vi.fn();
const onFailed = vi.fn();

beforeEach(() => {
  clock = manualClock();
  memory = createMemoryLog();
  counted.mockClear();
  onFailed.mockClear();
  const metrics = { webhook: counted };
  watch = createWebhookWatch({ clock: clock.now, log: memory.log, metrics, onFailed });
});

function refuse(times: number, change: Partial<Refusal> = {}): void {
  for (let n = 0; n < times; n++) {
    watch.refused({
      channel: 'twilio',
      method: 'POST',
      route: '/webhooks/twilio',
      status: 403,
      reason: 'the signature does not fit',
      likely: 'look at PUBLIC_URL',
      ...change,
    });
  }
}

describe('refused signatures', () => {
  it('are an alert from the fifth on, with the likely reason, until ten minutes after the last', () => {
    refuse(4);
    expect(watch.alerts()).toEqual([]);
    const first = clock.now();
    clock.advance(9 * MINUTE);
    refuse(1);
    expect(watch.alerts()).toEqual([
      {
        name: 'refused:twilio',
        reason: expect.stringMatching(
          /^5 webhooks were refused.*the signature does not fit.*none was accepted: look at PUBLIC_URL/,
        ),
        raisedAt: first,
      },
    ]);
    clock.advance(11 * MINUTE);
    expect(watch.alerts()).toEqual([]);
  });

  it('name each channel for itself, and a stranger as likely where others were accepted', () => {
    refuse(5, { channel: 'meta' });
    watch.accepted('meta');
    watch.accepted('twilio');
    expect(watch.alerts()).toMatchObject([
      {
        name: 'refused:meta',
        reason: expect.stringMatching(/1 were accepted, so .*stranger.*look at PUBLIC_URL/),
      },
    ]);
  });

  it('are not those of a wrong type, a body too large or a page that was opened', () => {
    refuse(20, { status: 413 });
    refuse(20, { status: 415 });
    refuse(20, { method: 'GET' });
    expect(watch.alerts()).toEqual([]);
  });

  it('by the hundred thousand are counted, while the log gets five lines a minute that say how many', () => {
    refuse(100_000);
    expect(memory.lines()).toHaveLength(5);
    expect(counted).toHaveBeenCalledTimes(100_000);
    clock.advance(MINUTE);
    refuse(2);
    expect(memory.lines().map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 99_996, 1]);
    expect(watch.alerts()[0]?.reason).toMatch(/^100002 webhooks/);
  });
});

describe('webhooks that failed', () => {
  it('are an alert at once, for ten minutes, and have their cause looked for', () => {
    watch.failed('meta');
    watch.failed('twilio');
    expect(watch.alerts()).toMatchObject([
      { name: 'failed:twilio', reason: expect.stringContaining('asked to write again') },
      { name: 'failed:meta', reason: expect.stringContaining('Meta brings them again') },
    ]);
    expect(onFailed).toHaveBeenCalledTimes(2);
    clock.advance(11 * MINUTE);
    expect(watch.alerts()).toEqual([]);
  });
});
