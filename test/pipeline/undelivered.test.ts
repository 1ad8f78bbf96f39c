import { expect, test } from 'vitest';
import { UNDELIVERED_ALERT, undeliveredAlerts, undeliveredOn } from '../../src/pipeline/undelivered.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';

describeEachDatabase('what vendors did not deliver', (stores) => {
  let serial = 0;
  async function opened(): Promise<{ store: Store; clock: ManualClock }> {
    const clock = manualClock();
    return { store: await stores.open({ clock: clock.now, elapsed: clock.elapsed }), clock };
  }

  async function report({ statuses }: Store, channel: string, reason: string | undefined, times: number) {
    for (let time = 0; time < times; time += 1) {
      serial += 1;
      const status = reason === undefined ? 'delivered' : 'failed';
      await statuses.record({ channel, vendorId: `out ${serial}`, status, reason });
    }
  }

  test('is an alert above a share, with the worst code and its mend, for an hour', async () => {
    const { store, clock } = await opened();
    await report(store, 'meta', undefined, 45);
    await report(store, 'meta', 'Graph 131053', 4);
    expect(await undeliveredAlerts(store, clock.now)).toEqual([]);
    await report(store, 'meta', 'Graph 131026', 2);
    await report(store, 'twilio', 'Twilio 63016', 4);
    const [alert, ...others] = await undeliveredAlerts(store, clock.now);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      name: 'undelivered:meta',
      reason: expect.stringMatching(
        /^6 of 51 replies of the last hour were not delivered, 4 of them with Graph 131053: .*PUBLIC_URL.*; frontdesk channels lists all$/,
      ),
    });
    await report(store, 'meta', undefined, 10);
    expect(await undeliveredAlerts(store, clock.now)).toEqual([]);
    await report(store, 'meta', 'Graph 131053', 20);
    clock.advance(UNDELIVERED_ALERT.withinMilliseconds + 1);
    expect(await undeliveredAlerts(store, clock.now)).toEqual([]);
  });

  test('is an alert at once when it concerns the whole account', async () => {
    const { store, clock } = await opened();
    await report(store, 'meta', undefined, 99);
    await report(store, 'meta', 'Graph 131042', 1);
    expect(await undeliveredAlerts(store, clock.now)).toMatchObject([
      { name: 'undelivered:meta', reason: expect.stringContaining('Graph 131042: the account cannot pay') },
    ]);
  });

  test('is listed by code, most frequent first, and counts no more once it was delivered after all', async () => {
    const { store } = await opened();
    await report(store, 'twilio', 'Twilio 63024', 1);
    await report(store, 'twilio', 'Twilio 63016', 2);
    await store.statuses.record({ channel: 'twilio', vendorId: 'late', status: 'failed' });
    await store.statuses.record({ channel: 'twilio', vendorId: 'late', status: 'delivered' });
    const listed = undeliveredOn('twilio', await store.statuses.countSince(new Date(0)));
    expect(listed.map(({ code, count, mend }) => [code, count, mend !== undefined])).toEqual([
      ['Twilio 63016', 2, true],
      ['Twilio 63024', 1, true],
    ]);
  });
});
