/** While people have a conversation: from a vendor's webhook through the whole running service to a real mail server. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Service, startService } from '../../src/main.ts';
import { ANSWER_LIMITS } from '../../src/pipeline/answer-message.ts';
import { MAIL_LIMITS } from '../../src/store/mails.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type FakeGraph, startFakeGraph } from '../helpers/fake-graph.ts';
import { type FakeTwilio, startFakeTwilio } from '../helpers/fake-twilio.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
import { metaTexts, postToMeta } from '../helpers/meta.ts';
import { CHANNELS, newId, type Person, personOn } from '../helpers/people.ts';
import { ANSWERS, type DeskFolder, deskEnv, deskFolder, QUESTIONS } from '../helpers/running-desk.ts';
import { type ReceivedMail, startSmtp, type TestSmtp } from '../helpers/smtp.ts';
import { TINY_PNG } from '../helpers/tiny-png.ts';

const TEAM = 'team@orvane.example';
const DISTRESS = 'my husband hits me every night';
const [{ most }] = MAIL_LIMITS;
const soon = { timeout: 30_000, interval: 20 };

describeEachDatabase('while people have the conversation', (stores) => {
  let folder: DeskFolder;
  let vendors: { graph: FakeGraph; twilio: FakeTwilio };
  let smtp: TestSmtp;
  let service: Service;
  const memory = createMemoryLog();

  beforeAll(async () => {
    folder = deskFolder();
    vendors = { graph: await startFakeGraph(), twilio: await startFakeTwilio() };
    smtp = await startSmtp();
    const env = {
      ...deskEnv(folder, stores.where(), vendors),
      SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
      MAIL_FROM: 'Front desk <desk@orvane.example>',
      HAND_OVER_TO: TEAM,
    };
    service = await startService(readConfig(env), {}, memory.log);
  }, 60_000);
  afterAll(async () => {
    await service?.close();
    await Promise.all([smtp?.close(), vendors?.graph.close(), vendors?.twilio.close()]);
    folder?.remove();
  });

  let numbers = 15550700;
  const someone = (channel: Person['channel']) =>
    personOn(channel, String(numbers++), () => service, vendors);

  const mailsOf = (reference: string) =>
    smtp.mails.filter(({ parsed }) => parsed.subject?.includes(`[${reference}]`));
  const told = (reference: string) => mailsOf(reference).map(({ parsed }) => `${parsed.text}`);

  /** @returns the reference */
  async function handOver(aya: Person, about = 'A mistake on my March statement'): Promise<string> {
    expect((await aya.say('I want to talk to a person')).join()).toContain('What is it about?');
    const [done = ''] = await aya.say(about);
    const reference = /H-\w{8}/.exec(done)?.[0] ?? 'none';
    await vi.waitFor(() => expect(mailsOf(reference)).toHaveLength(1), soon);
    return reference;
  }

  async function mailWith(reference: string, text: string): Promise<ReceivedMail> {
    return await vi.waitFor(() => {
      const found = mailsOf(reference).find(({ parsed }) => parsed.text?.includes(text));
      if (!found) throw new Error(`no mail has ${text} yet`);
      return found;
    }, soon);
  }

  const isWritten = async (text: string) =>
    await vi.waitFor(async () => {
      const { rows } = await sql<{
        payload: string;
      }>`select payload from outbox where kind = 'mail' and state = 'queued'`.execute(
        service.store.db.kysely,
      );
      expect(rows.map(({ payload }) => payload).join()).toContain(text);
    }, soon);

  /** So many mails as leave one within the cap: nobody has to wait for the clock. */
  async function countMails(aya: Person, times: number): Promise<void> {
    await service.store.db.transaction(async (tx) => {
      for (let n = 0; n < times; n += 1) await service.store.mails.count(tx, aya);
    });
  }

  describe.each(CHANNELS)('over %s', (channel) => {
    test('what is written is mailed on in the thread of the first mail, without a word or a tick', async () => {
      const aya = someone(channel);
      const reference = await handOver(aya);
      const before = vendors.graph.read.length;
      const ids = [newId(channel), newId(channel), newId(channel)];
      expect(await aya.say('line seven, <b>marmalade</b>', { id: ids[0]! })).toEqual([]);
      expect(await aya.say('hello? are you there?', { id: ids[1]! })).toEqual([]);
      expect(await aya.say('see the corner', { id: ids[2]!, photo: TINY_PNG })).toEqual([]);
      const [first] = mailsOf(reference);
      const mail = await mailWith(reference, 'marmalade');
      await mailWith(reference, 'hello? are you there?');
      await mailWith(reference, 'see the corner (with it came a photo)');
      expect(mail.recipients).toEqual([TEAM]);
      expect(mail.parsed.subject).toBe(`Re: ${first?.parsed.subject}`);
      expect(mail.parsed.inReplyTo).toBe(first?.parsed.messageId);
      expect(mail.parsed.references).toBe(first?.parsed.messageId);
      expect(mail.parsed.messageId).not.toBe(first?.parsed.messageId);
      expect(mail.parsed.html).toContain('&lt;b&gt;marmalade');
      expect(mail.parsed.text).toContain(aya.person);
      expect(mail.parsed.text).toMatch(/\/hand-overs\/H-/);
      const since = vendors.graph.read.slice(before);
      expect(since.filter((id) => ids.includes(id))).toEqual([]);
      expect(vendors.twilio.calls.filter(({ path }) => /indicator|typing/i.test(path))).toEqual([]);
    });

    test('a tick is back with the desk', async () => {
      const aya = someone(channel);
      const reference = await handOver(aya);
      const [back, asked] = [newId(channel), newId(channel)];
      expect((await aya.say('never mind, it works. back to the bot', { id: back })).join()).toContain(
        'I am back',
      );
      expect(await aya.say(QUESTIONS[0], { id: asked })).toEqual([ANSWERS[0]]);
      if (channel === 'meta') {
        await vi.waitFor(
          () => expect(vendors.graph.read).toEqual(expect.arrayContaining([back, asked])),
          soon,
        );
      }
      const mail = await mailWith(reference, 'it works');
      expect(mail.parsed.text).toContain('The person has gone back to the desk');
      expect(told(reference).join()).not.toContain(QUESTIONS[0]);
    });

    test('delivered fifty times at once, a message is mailed once', async () => {
      const aya = someone(channel);
      const reference = await handOver(aya);
      const id = newId(channel);
      await Promise.all(Array.from({ length: 50 }, () => aya.say('the duplicate walrus', { id })));
      await mailWith(reference, 'walrus');
      await aya.say('the single ostrich');
      await mailWith(reference, 'ostrich');
      expect(told(reference).join().split('walrus')).toHaveLength(2);
    });

    test('beyond the cap of mails nothing is dropped: it waits in one mail, of which the person is told once', async () => {
      const aya = someone(channel);
      const reference = await handOver(aya);
      await countMails(aya, most - 1);
      const [notice = '', ...others] = await aya.say('zebra one');
      expect(notice).toMatch(/in one e-mail, in 60 minutes\. If it cannot wait, please call them/);
      expect(others).toEqual([]);
      expect(await aya.say('zebra two')).toEqual([]);
      expect(await aya.say('zebra three')).toEqual([]);
      await isWritten('zebra three');
      const { rows } = await sql<{
        payload: string;
      }>`select payload from outbox where kind = 'mail' and state = 'queued'`.execute(
        service.store.db.kysely,
      );
      const [waiting, ...more] = rows
        .map(({ payload }) => JSON.parse(payload))
        .filter((mail) => mail.reference === reference);
      expect(more).toEqual([]);
      expect(waiting.text).toMatch(/zebra one[\s\S]*zebra two[\s\S]*zebra three/);
      expect(mailsOf(reference)).toHaveLength(1);
      // It waits on purpose, so nobody is alarmed.
      expect((await service.store.alerts.list()).filter(({ name }) => name === 'mail')).toEqual([]);

      await service.store.db.transaction(async (tx) => {
        await service.store.jobs.hurry(tx, { kind: 'mail' });
      });
      await mailWith(reference, 'zebra three');
      expect(mailsOf(reference)).toHaveLength(2);
    });

    test('a call for help: care for the person, at once and beyond the cap word of it to the team, not a word of what it was', async () => {
      const aya = someone(channel);
      const reference = await handOver(aya);
      await countMails(aya, most - 1);
      const replies = await aya.say(DISTRESS);
      expect(replies.join()).toContain('0808 2000 247');
      expect(replies.join()).toContain('answer *yes*');
      const mail = await mailWith(reference, 'asked for help; what was written about it is confidential');
      expect(mail.parsed.subject).toBe(`[${reference}] Somebody who talks to you has asked for help`);
      expect(mail.parsed.inReplyTo).toBe(mailsOf(reference)[0]?.parsed.messageId);
      expect(await aya.say('the rota of teal week')).toHaveLength(1);
      await isWritten('teal week');
      expect(await aya.say('yes')).toEqual([]);
      await isWritten(' yes');
      for (const { raw } of mailsOf(reference)) expect(raw).not.toContain('every night');
      const { rows: kept } = await sql`select * from message_log where text like '%every night%'`.execute(
        service.store.db.kysely,
      );
      const { rows: waiting } =
        await sql`select * from outbox where kind = 'mail' and payload like '%every night%'`.execute(
          service.store.db.kysely,
        );
      expect([kept, waiting]).toEqual([[], []]);
      expect(memory.text()).not.toContain('every night');
    });

    test('a call for help goes to the team in words when the person agrees', async () => {
      const aya = someone(channel);
      const reference = await handOver(aya);
      await aya.say('my husband hits me at weekends');
      expect(await aya.say('yes')).toEqual(['I have passed it on.']);
      const mail = await mailWith(reference, 'at weekends');
      expect(mail.parsed.text).toContain('(passed on with the consent of the person)');
    });

    test('"forget me": of what waits to be mailed nothing is left', async () => {
      const aya = someone(channel);
      const reference = await handOver(aya);
      await countMails(aya, most - 1);
      await aya.say('my locker is number zq7741');
      await aya.say('my husband hits me, zq7741');
      await isWritten('zq7741');
      expect((await aya.say('forget me')).join()).toContain('Shall I erase everything');
      expect((await aya.say('yes')).join()).toContain('Goodbye!');
      const { kysely } = service.store.db;
      for (const table of ['outbox', 'conversations', 'inbox', 'message_log', 'jobs', 'hand_overs']) {
        const { rows } = await sql`select * from ${sql.table(table)}`.execute(kysely);
        expect(JSON.stringify(rows)).not.toContain('zq7741');
      }
      await aya.say('hello');
      expect(told(reference).join()).not.toContain('zq7741');
    });
  });

  test('no tick for what is too old, or too much at once', async () => {
    const old = {
      id: newId('meta'),
      from: '15550790',
      text: 'hello',
      at: new Date(Date.now() - 13 * 3_600_000),
    };
    expect(await postToMeta(service.url, metaTexts(old))).toBe(200);
    const many = someone('meta');
    const ids = Array.from({ length: ANSWER_LIMITS.messagesPerMinute + 2 }, () => newId('meta'));
    for (const id of ids) await many.say('hello', { id });
    const ticked = ids.slice(0, ANSWER_LIMITS.messagesPerMinute);
    await vi.waitFor(() => expect(vendors.graph.read).toEqual(expect.arrayContaining(ticked)), soon);
    const silent = [old.id, ...ids.slice(ANSWER_LIMITS.messagesPerMinute)];
    expect(vendors.graph.read.filter((id) => silent.includes(id))).toEqual([]);
  });

  test('what is written is read in order', async () => {
    const aya = someone('meta');
    const reference = await handOver(aya);
    for (const word of ['ant', 'bee', 'cow']) await aya.say(`about the ${word}`);
    await mailWith(reference, 'about the cow');
    const all = told(reference).join('\n');
    expect(all.indexOf('about the ant')).toBeLessThan(all.indexOf('about the bee'));
    expect(all.indexOf('about the bee')).toBeLessThan(all.indexOf('about the cow'));
  });
});
