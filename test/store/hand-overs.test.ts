import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aChange } from '../helpers/messages.ts';

const HOUR = 3_600_000;
const aya = { channel: 'meta', person: '33612345678' };
const ben = { channel: 'meta', person: '33687654321' };

describeEachDatabase('hand-overs', (stores) => {
  let store: Store;
  let clock: ManualClock;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
  });

  const later = (hours: number) => new Date(clock.now().getTime() + hours * HOUR);
  const put = (reference: string, until: Date, who = aya) =>
    store.db.transaction((tx) => store.handOvers.put(tx, who, { reference, until }));
  const active = (who = aya) => store.handOvers.active(who, clock.now());

  test('last until their time is up, for that person alone', async () => {
    const until = later(4);
    await put('H-1', until);
    expect(await active()).toEqual({ reference: 'H-1', until });
    expect(await active(ben)).toBeNull();
    expect(await store.handOvers.list()).toEqual([
      { reference: 'H-1', channel: 'meta', openedAt: clock.now(), until },
    ]);
    clock.advance(4 * HOUR);
    expect(await active()).toBeNull();
    expect(await store.handOvers.list()).toEqual([]);
  });

  test('end when the team resolves them, once', async () => {
    await put('H-1', later(4));
    expect(await store.handOvers.resolve('H-2', clock.now())).toBe(false);
    expect(await store.handOvers.resolve('H-1', clock.now())).toBe(true);
    expect(await active()).toBeNull();
    expect(await store.handOvers.list()).toEqual([]);
    expect(await store.handOvers.resolve('H-1', clock.now())).toBe(false);
  });

  test('end when the person ends them; nobody else can', async () => {
    await put('H-1', later(4));
    await expect(put('H-1', clock.now(), ben)).rejects.toThrow('taken by somebody else');
    expect(await active()).not.toBeNull();
    await put('H-1', clock.now());
    expect(await active()).toBeNull();
  });

  test('go along when a person comes under another id', async () => {
    await put('H-1', later(4));
    await store.people.change(aChange('meta', aya.person, 'user.1'));
    expect(await active({ channel: 'meta', person: 'user.1' })).toMatchObject({ reference: 'H-1' });
  });
});
