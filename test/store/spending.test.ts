import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';

const TODAY = '2026-03-02';
const aya = { channel: 'meta', person: '33612345678' };

describeEachDatabase('spending', (stores) => {
  let store: Store;
  let clock: ManualClock;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
  });

  const book = (account: string, tokens: number, day = TODAY, from = store) =>
    from.spending.book(
      day,
      [
        { account, cap: 250 },
        { account: 'everybody', cap: 1000 },
      ],
      tokens,
    );
  const spent = async () =>
    Object.fromEntries(
      (await store.db.kysely.selectFrom('spending').select(['account', 'tokens']).execute()).map(
        ({ account, tokens }) => [account, tokens],
      ),
    );

  test('is booked on every account, or on none', async () => {
    expect(await book('a', 200)).toBe(true);
    expect(await book('a', 51)).toBe(false);
    expect(await book('b', 251)).toBe(false);
    expect(await spent()).toEqual({ a: 200, everybody: 200 });
    expect(await book('a', 50)).toBe(true);
    expect(await book('a', 250, '2026-03-03')).toBe(true);
  });

  test('holds the caps exactly, however many book at once, on however many connections', async () => {
    const other = await stores.open({ clock: clock.now });
    const bookings = Array.from({ length: 60 }, (_, n) =>
      book(`person ${n % 6}`, 50, TODAY, n % 2 === 0 ? store : other),
    );
    const taken = (await Promise.all(bookings)).filter((isTaken) => isTaken).length;
    expect(taken).toBe(20);
    const { everybody, ...people } = await spent();
    expect(everybody).toBe(1000);
    expect(Object.values(people).every((tokens) => tokens <= 250)).toBe(true);
  });

  test('is given back, never below nothing', async () => {
    await book('a', 200);
    await store.spending.giveBack(TODAY, ['a', 'everybody'], 150);
    expect(await spent()).toEqual({ a: 50, everybody: 50 });
    await store.spending.giveBack(TODAY, ['a', 'everybody'], 60);
    expect(await spent()).toEqual({ a: 0, everybody: 0 });
  });

  test('is forgotten after some days, and with the person', async () => {
    const account = store.keys.person(aya);
    await book(account, 100);
    await book('b', 100);
    expect(await store.erase(aya)).toBe(1);
    expect(await spent()).toEqual({ b: 100, everybody: 200 });
    clock.advance(3 * 86_400_000);
    await store.purge();
    expect(await spent()).toEqual({ b: 100, everybody: 200 });
    clock.advance(86_400_000);
    expect(await store.purge()).toBe(2);
    expect(await spent()).toEqual({});
  });
});
