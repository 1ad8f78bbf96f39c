/** A webhook that was valid once, posted again by whoever recorded it. */

import { expect, onTestFinished, test, vi } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { createIntake } from '../../src/pipeline/intake.ts';
import { createNameForLog } from '../../src/pipeline/name-for-log.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { aRequest, mailerTo, startEffectsDesk } from '../helpers/effects-desk.ts';
import { manualClock } from '../helpers/manual-clock.ts';
import { post, silentWatch, testServer } from '../helpers/server.ts';
import { startSmtp } from '../helpers/smtp.ts';
import { twilioParams } from '../helpers/twilio.ts';
import { bodiesOf } from '../helpers/twiml.ts';

const DAY = 86_400_000;

describeEachDatabase('a valid old POST', (stores) => {
  test('after 8 days gets the same bytes, after 31 an empty answer, and has no second effect', async () => {
    const clock = manualClock();
    const smtp = await startSmtp();

    /** A process that starts anew, and remembers nothing by itself. */
    function startDesk(store: Store) {
      const { worker, sent, metrics } = startEffectsDesk({
        store,
        clock: clock.now,
        mailer: mailerTo(smtp.port),
        effects: () => aRequest('7F3K'),
        holdMilliseconds: 60_000,
      });
      onTestFinished(() => worker.stop(2000));
      const intake = createIntake({
        store,
        answerWithinMilliseconds: 5000,
        canSendLater: true,
        clock: clock.now,
        log: silentLog,
        metrics,
        nameForLog: createNameForLog(() => 'hash', store.keys),
        watch: silentWatch,
      });
      const server = testServer({ intake, clock: clock.now });
      return {
        sent,
        answer: async () => await (await post(server, twilioParams('text'))).text(),
        stop: () => worker.stop(2000),
      };
    }
    onTestFinished(() => smtp.close());

    const store = await stores.open({ clock: clock.now });
    const live = startDesk(store);
    const bytes = await live.answer();
    expect(bodiesOf(bytes)).toEqual(['re: how do i reset my vpn password']);
    await vi.waitFor(async () => expect((await store.backlog()).jobs).toEqual([]), { timeout: 10_000 });
    await live.stop();

    for (const [days, expected] of [
      [8, [bytes]],
      [23, [expect.stringMatching(/<Response\/>$/)]],
    ] as const) {
      clock.advance(days * DAY);
      await store.purge();
      const later = startDesk(await stores.open({ clock: clock.now }));
      expect([await later.answer()]).toEqual(expected);
      expect((await store.backlog()).jobs).toEqual([]);
      expect(later.sent).toEqual([]);
      await later.stop();
    }
    expect(smtp.mails).toHaveLength(1);
    expect(await store.requests.list()).toMatchObject([{ reference: '7F3K', state: 'sent' }]);
  });
});
