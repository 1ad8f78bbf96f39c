import { beforeEach, expect, test } from 'vitest';
import type { Gate } from '../../src/store/pauses.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';

const LOCKED = { reason: 'locked' };

describeEachDatabase('a paused channel', (stores) => {
  let clock: ManualClock;
  let store: Store;
  let other: Store;

  beforeEach(async () => {
    clock = manualClock();
    const time = { clock: clock.now, elapsed: clock.elapsed };
    store = await stores.open(time);
    other = await stores.open(time);
  });

  const gate = (credential = 'token', at = store): Promise<Gate> => at.pauses.gate('meta', credential);
  const kinds = async (...gates: readonly Promise<Gate>[]) =>
    (await Promise.all(gates)).map(({ kind }) => kind);

  test('is told once, however many replies are refused at the same moment', async () => {
    const stopped = await Promise.all(
      [store, other, store].map(({ pauses }) => pauses.stop('meta', LOCKED, false)),
    );
    expect(stopped.filter(({ isFirst }) => isFirst)).toHaveLength(1);
    expect(await store.alerts.list()).toEqual([
      { name: 'paused:meta', reason: 'locked', raisedAt: clock.now() },
    ]);
    expect(await store.pauses.gate('twilio', 'token')).toEqual({ kind: 'open' });
  });

  test('lets one reply of all processes try, after waits that grow to ten minutes, whatever the time of day', async () => {
    await store.pauses.stop('meta', LOCKED, false);
    clock.step(-3_600_000);
    const waits: number[] = [];
    for (let probe = 0; probe < 12; probe += 1) {
      const closed = await gate();
      if (closed.kind !== 'closed') throw new Error('expected a closed gate');
      waits.push(closed.afterMilliseconds / 1000);
      clock.advance(closed.afterMilliseconds - 1);
      expect(await kinds(gate(), gate('token', other))).toEqual(['closed', 'closed']);
      clock.advance(1);
      expect((await kinds(gate(), gate('token', other), gate())).sort()).toEqual([
        'closed',
        'closed',
        'probe',
      ]);
      await store.pauses.stop('meta', LOCKED, true);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600]);
    expect(await store.pauses.list()).toMatchObject([
      { channel: 'meta', until: 'mended', probes: 12, nextProbeMilliseconds: 600_000 },
    ]);
    expect(await other.pauses.resume('meta')).toBe(true);
    expect([await gate(), await other.pauses.resume('meta')]).toEqual([{ kind: 'open' }, false]);
  });

  test('is tried by another when the one that tries dies, or did not reach the vendor', async () => {
    await store.pauses.stop('meta', LOCKED, false);
    clock.advance(1000);
    expect(await kinds(gate())).toEqual(['probe']);
    clock.advance(30_000);
    expect(await kinds(gate('token', other))).toEqual(['probe']);
    await other.pauses.leave('meta');
    expect(await kinds(gate())).toEqual(['probe']);
  });

  test('whose credential is refused is not tried before it is another one', async () => {
    await store.pauses.stop('meta', LOCKED, false);
    clock.advance(1000);
    expect(await kinds(gate())).toEqual(['probe']);
    const refused = { reason: 'token', credential: 'token' };
    expect((await store.pauses.stop('meta', refused, true)).isFirst).toBe(true);
    clock.advance(86_400_000);
    expect(await kinds(gate(), gate('token', other))).toEqual(['closed', 'closed']);
    expect(await store.pauses.tryNow('meta')).toBe(false);
    expect(await store.pauses.list()).toMatchObject([{ until: 'token', nextProbeMilliseconds: undefined }]);
    expect(await gate('another', other)).toEqual({ kind: 'open' });
    expect(await gate()).toEqual({ kind: 'open' });
  });

  test('is tried at once when the service starts anew', async () => {
    await store.pauses.stop('meta', LOCKED, false);
    expect(await other.pauses.tryNow('meta')).toBe(true);
    expect(await kinds(gate())).toEqual(['probe']);
  });
});
