/** One phone and the mailbox of a team: how many mails a person can make the desk send. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MAIL_LIMITS } from '../../src/store/mails.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { aRequest, type EffectsDesk, startEffectsDesk } from '../helpers/effects-desk.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aChange, aMessage } from '../helpers/messages.ts';

const HOUR = 3_600_000;
const [{ most }, { most: mostInADay }] = MAIL_LIMITS;
const aya = { channel: 'twilio', person: 'whatsapp:+33612345678' };
const ben = { channel: 'twilio', person: 'whatsapp:+33687654321' };

describeEachDatabase('the cap of mails', (stores) => {
  let clock: ManualClock;
  let store: Store;
  const desks: EffectsDesk[] = [];

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
  });
  afterEach(async () => {
    for (const { worker } of desks.splice(0)) await worker.stop(2000);
  });

  /** A message that orders a mail, or has all forgotten, in either language. */
  const start = (of: Store = store) =>
    desks.push(
      startEffectsDesk({
        store: of,
        clock: clock.now,
        // Nothing is sent, so that what waits can be counted.
        holdMilliseconds: 1e9,
        language: ({ text }) => (text === 'oui' ? 'fr' : 'en'),
        effects: ({ text, id }) => (text === 'forget' ? [{ kind: 'erase' }] : aRequest(id)),
      }),
    );

  let ids = 0;
  /** @returns what the person is told */
  async function say(text: string, who: typeof aya = aya): Promise<string> {
    const message = aMessage({ ...who, id: `M${ids++}`, text, receivedAt: clock.now() });
    await store.inbox.receive([message]);
    return await store.responses.answerWithin(store.keys.message(message), 20_000, JSON.stringify);
  }

  const mails = async (who: typeof aya = aya) => {
    const rows = await store.db.kysely
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'mail')
      .where('person_key', '=', store.keys.person(who))
      .execute();
    return rows.length;
  };

  test('after so many within an hour they are told when to ask again, in their language, and others are not held up', async () => {
    start();
    start(await stores.open({ clock: clock.now }));
    for (let n = 0; n < most; n++) expect(await say('yes')).toContain('re: yes');
    expect(await say('yes')).toMatch(/not sent this one.*ask again in 60 minutes/);
    clock.advance(HOUR / 2);
    expect(await say('oui')).toMatch(/pas envoyé celui-ci.*redemander dans 30 minutes/);
    expect(await mails()).toBe(most);
    expect(await store.requests.list()).toHaveLength(most);
    expect(await say('yes', ben)).toContain('re: yes');

    clock.advance(HOUR / 2);
    expect(await say('yes')).toContain('re: yes');
    expect(await mails()).toBe(most + 1);
  });

  test('who goes on all day has to wait for the next', async () => {
    start();
    for (let n = 0; n < mostInADay; n++) {
      expect(await say('yes')).toContain('re: yes');
      clock.advance(HOUR / most);
    }
    expect(await say('yes')).toMatch(/ask again in 21 hours/);
    clock.advance(21 * HOUR);
    expect(await say('yes')).toContain('re: yes');
  });

  test('neither forgetting nor another id begins a new count', async () => {
    start();
    for (let n = 0; n < most; n++) await say('yes');
    await say('forget');
    clock.advance(2000);
    expect(await say('yes')).toMatch(/not sent this one/);
    await store.people.change(aChange('twilio', aya.person, 'whatsapp:FR.another'));
    expect(await say('yes', { ...aya, person: 'whatsapp:FR.another' })).toMatch(/not sent this one/);
    expect(await mails()).toBe(0);
    clock.advance(4 * 24 * HOUR);
    await store.purge();
    expect(await store.db.kysely.selectFrom('mails').selectAll().execute()).toEqual([]);
  });

  test('many at once, at two processes: no more than the cap', async () => {
    start();
    start(await stores.open({ clock: clock.now }));
    const messages = Array.from({ length: 25 }, () =>
      aMessage({ ...aya, id: `M${ids++}`, text: 'yes', receivedAt: clock.now() }),
    );
    await store.inbox.receive(messages);
    await vi.waitFor(
      async () => expect((await store.backlog()).jobs.filter(({ kind }) => kind === 'message')).toEqual([]),
      { timeout: 20_000 },
    );
    expect(await mails()).toBe(most);
  });
});
