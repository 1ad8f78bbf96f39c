/** Requests, people and badges: from a vendor's webhook through the whole running service to a real mail server. */
import { execFile } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Service, startService } from '../../src/main.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { deferred } from '../helpers/deferred.ts';
import { describeWhere, missingFile } from '../helpers/describe-where.ts';
import { type FakeGraph, startFakeGraph } from '../helpers/fake-graph.ts';
import { type FakeTwilio, startFakeTwilio } from '../helpers/fake-twilio.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
import { metaFixture, postToMeta } from '../helpers/meta.ts';
import { CHANNELS, newId, type Person, personOn } from '../helpers/people.ts';
import { ANSWERS, type DeskFolder, deskEnv, deskFolder, QUESTIONS } from '../helpers/running-desk.ts';
import { type ReceivedMail, startSmtp, type TestSmtp } from '../helpers/smtp.ts';
import { BADGES, NO_BADGES } from '../media/photos.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HR = 'hr@orvane.example';
const TEAM = 'team@orvane.example';
/** Something to answer in French, so that the desk speaks it. */
const IN_FRENCH = `
## Où trouver mon bulletin de paie ?

- obtenir ma fiche de paie

Dans *MesRH*.
`;
const soon = { timeout: 20_000, interval: 20 };
const fontMissing = missingFile('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', 'fonts-dejavu-core');

describeEachDatabase('skills, the whole way', (stores) => {
  let folder: DeskFolder;
  let vendors: { graph: FakeGraph; twilio: FakeTwilio };
  let smtp: TestSmtp;
  let service: Service;
  let env: Record<string, string>;
  const held = deferred();
  const memory = createMemoryLog();

  beforeAll(async () => {
    folder = deskFolder();
    copyFileSync(join(ROOT, 'corpus/requests.yaml'), join(folder.corpusDir, 'requests.yaml'));
    writeFileSync(join(folder.corpusDir, 'desk.fr.md'), IN_FRENCH);
    vendors = { graph: await startFakeGraph(), twilio: await startFakeTwilio() };
    // The first mail is taken only when a test says so.
    smtp = await startSmtp({ data: [held.promise, 'accept'] });
    env = {
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

  let numbers = 15550300;
  const someone = (channel: Person['channel']) =>
    personOn(channel, String(numbers++), () => service, vendors);

  async function frontdesk(...args: readonly string[]): Promise<string> {
    const command = ['--import', 'tsx', join(ROOT, 'src/cli.ts'), ...args];
    const run = await promisify(execFile)(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    return run.stdout;
  }

  async function mailAbout(reference: string): Promise<ReceivedMail> {
    await vi.waitFor(() => expect(mailsAbout(reference)).not.toEqual([]), soon);
    const [mail, ...others] = mailsAbout(reference);
    expect(others).toEqual([]);
    return mail!;
  }
  const mailsAbout = (reference: string) =>
    smtp.mails.filter(({ parsed }) => parsed.subject?.startsWith(`[${reference}]`));

  /** To one address, from the desk, with each header once and nothing beside. */
  function expectOneRecipient({ from, recipients, parsed }: ReceivedMail, to: string): void {
    expect([from, recipients]).toEqual(['desk@orvane.example', [to]]);
    expect(parsed.headers.get('to')).toMatchObject({ value: [{ address: to, name: '' }] });
    const names = parsed.headerLines.map(({ key }) => key).filter((key) => key !== 'reply-to');
    expect(names.sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
  }

  const referenceIn = (text: string) => /\*([A-Z0-9]{4})\*/.exec(text)?.[1] ?? 'none';

  /** @returns the reference */
  async function confirm(person: Person, request: string, yes = 'yes'): Promise<string> {
    const [summary] = await person.say(request);
    expect(summary).toMatch(/Shall I send it\?|Dois-je l'envoyer|envoie/);
    const [sent = ''] = await person.say(yes);
    return referenceIn(sent);
  }

  describe('a request', () => {
    test('over Twilio: waiting while the mail server thinks, then sent, told to nobody else', async () => {
      const [aya, eve] = [someone('twilio'), someone('twilio')];
      const [asked] = await aya.say("I need a work certificate, I'm Aya Benali, 48213");
      expect(asked).toContain('What is it for?');
      expect(await aya.say(QUESTIONS[1])).toEqual([
        ANSWERS[1],
        expect.stringContaining('Back to your request'),
      ]);
      const reference = await confirm(aya, 'for the bank');
      await vi.waitFor(() => expect(mailsAbout(reference)).toHaveLength(1), soon);

      const status = `what about my request ${reference}?`;
      expect((await aya.say(status)).join()).toMatch(/on its way|waiting/);
      expect(JSON.parse(await frontdesk('requests', '--state', 'waiting', '--json'))).toMatchObject([
        { reference, requestKind: 'work-certificate', state: 'waiting', channel: 'twilio' },
      ]);
      held.resolve();
      await vi.waitFor(
        async () => expect(await service.store.requests.list()).toMatchObject([{ reference, state: 'sent' }]),
        soon,
      );
      expect((await aya.say(status)).join()).toMatch(/was sent/);
      expect(await frontdesk('requests')).toMatch(new RegExp(`^${reference} +sent +work-certificate`));

      expect((await eve.say(status)).join()).toContain(`I know no request *${reference}* of yours`);
      const mail = await mailAbout(reference);
      expectOneRecipient(mail, HR);
      expect(mail.parsed.subject).toBe(`[${reference}] Work certificate: Aya Benali`);
      expect(mail.parsed.messageId).toMatch(
        new RegExp(`^<${reference.toLowerCase()}\\.[0-9a-f]{24}@orvane\\.example>$`),
      );
      expect(mail.parsed.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
      expect(mail.parsed.headers.get('reply-to')).toBeUndefined();
      expect(mail.parsed.text).toMatch(/Name: Aya Benali\nEmployee number: 48213\nFor: A bank/);
      expect(mail.parsed.html).toMatch(/<td>Aya Benali<\/td>[\s\S]*<td>48213<\/td>/);
    });

    test('over Meta, in French, with an address that an answer goes to', async () => {
      const luc = someone('meta');
      const reference = await confirm(
        luc,
        "bonjour, je voudrais une attestation de salaire pour 6 mois, je m'appelle Luc Fèvre, matricule 73056, luc@example.com",
        'oui',
      );
      const mail = await mailAbout(reference);
      expectOneRecipient(mail, 'payroll@orvane.example');
      expect(mail.parsed.subject).toBe(`[${reference}] Attestation de salaire : Luc Fèvre`);
      expect(mail.parsed.headers.get('reply-to')).toMatchObject({ value: [{ address: 'luc@example.com' }] });
      expect(mail.parsed.text).toMatch(/Nom : Luc Fèvre\nMatricule : 73056\n/);
      expect(mail.parsed.html).toContain('<html lang="fr">');
      const told = await luc.say(`où en est ma demande ${reference} ?`);
      expect(told.join()).toMatch(/envoyée/);
    });

    test.each(CHANNELS)('confirmed fifty times at once over %s: one mail', async (channel) => {
      const aya = someone(channel);
      await aya.say("I need a work certificate for a visa, I'm Aya Benali, 48213");
      const before = smtp.mails.length;
      const id = newId(channel);
      const all = await Promise.all(Array.from({ length: 50 }, () => aya.say('yes', { id })));
      const reference = referenceIn(all.flat().find((text) => text.includes('Done!')) ?? '');
      await mailAbout(reference);
      expect(await aya.say('yes')).toEqual([expect.stringContaining(`*${reference}*`)]);
      await vi.waitFor(async () => {
        const { jobs } = await service.store.backlog();
        expect(jobs.filter(({ kind }) => kind === 'mail')).toEqual([]);
      }, soon);
      expect(smtp.mails.slice(before)).toHaveLength(1);
    });

    test.each([
      ['a line break in the address', '12 Long Road\r\nBcc: eve@evil.example\r\n\r\nhello', 'Aya Benali'],
      ['an encoded word', '=?utf-8?q?x=0d=0aBcc=3a_eve=40evil.example?= Long Road 12', 'Aya Benali'],
      [
        'more recipients',
        '12 Long Road, hr@orvane.example, eve@evil.example; Cc: eve@evil.example',
        'Aya Benali',
      ],
      ['a name with a header in it', '12 Long Road', "Aya O'Neil\r\nTo: eve@evil.example"],
    ])('%s reaches exactly one recipient', async (_, address, name) => {
      const eve = someone('twilio');
      await eve.say('I want to change my address');
      await eve.say(name);
      if (name !== 'Aya Benali') await eve.say('Aya Neil');
      await eve.say('48213');
      await eve.say(address);
      const reference = await confirm(eve, 'tomorrow');
      const mail = await mailAbout(reference);
      expectOneRecipient(mail, HR);
      expect(mail.parsed.subject).toMatch(/^\[.{4}\] Change of address: Aya [\w' ]+$/);
      expect(smtp.recipients).not.toContain('eve@evil.example');
    });
  });

  describe.each(CHANNELS)('people, over %s', (channel) => {
    test.each([
      ['with messages', /Person: vpn password reset/],
      ['without messages', /The earlier messages are not passed on/],
    ])(
      '%s: a mail to the team, silence, and back by the link in it or by the operator',
      async (said, told) => {
        const aya = someone(channel);
        await aya.say(QUESTIONS[0]);
        expect((await aya.say('I want to talk to a person')).join()).toContain('What is it about?');
        if (said === 'without messages') expect((await aya.say(said)).join()).toContain('What is it about?');
        const [done = ''] = await aya.say('A mistake on my March statement');
        const reference = /H-\w{8}/.exec(done)?.[0] ?? 'none';
        const mail = await mailAbout(reference);
        expectOneRecipient(mail, TEAM);
        expect(mail.parsed.text).toMatch(told);
        expect(mail.parsed.text).toContain('About: A mistake on my March statement');
        expect(mail.parsed.text).toContain(aya.person);
        if (said === 'without messages') expect(mail.raw).not.toContain('vpn');
        expect(await aya.say('hello?')).toEqual([]);

        if (said === 'with messages') {
          const link = /^http\S+\/hand-overs\/\S+$/m.exec(mail.parsed.text ?? '')?.[0] ?? 'none';
          expect(link).toContain(`${service.publicUrl}/hand-overs/${reference}/`);
          const here = link.replace(service.publicUrl, service.url);
          expect(await (await fetch(here)).text()).toContain('Is the matter settled?');
          expect(await aya.say('hello?')).toEqual([]);
          expect(await (await fetch(here, { method: 'POST' })).text()).toContain('It is settled');
        } else {
          expect(await frontdesk('hand-overs')).toContain(reference);
          expect(await frontdesk('hand-overs', 'resolve', reference)).toContain('the desk answers');
        }
        expect(await aya.say(QUESTIONS[2])).toEqual([
          expect.stringContaining('I am answering again'),
          expect.stringContaining(ANSWERS[2]),
        ]);
      },
    );

    test('a 👎 is kept with the answer it is about', async () => {
      const aya = someone(channel);
      await aya.say(QUESTIONS[1]);
      expect((await aya.say('👎')).join()).toContain('Sorry that this did not help');
      expect(await feedbackOf(aya)).toEqual([{ entry_id: 'where-is-my-payslip', value: 'bad' }]);
      await aya.say(QUESTIONS[1]);
      expect(await aya.say('👍')).toEqual(['🙂']);
      expect(await feedbackOf(aya)).toHaveLength(2);
    });

    test('"forget me": a goodbye, and then nothing is left', async () => {
      const aya = someone(channel);
      await aya.say("I need a work certificate for the bank, I'm Zora Quill, 48213");
      await aya.say('yes');
      await aya.say(QUESTIONS[1]);
      await aya.say('👎');
      const key = service.store.keys.person(aya);
      const number = aya.person.replace(/\D/g, '');
      expect(await tablesWith(key)).toEqual(
        expect.arrayContaining(['conversations', 'feedback', 'inbox', 'message_log', 'outbox', 'requests']),
      );
      expect((await aya.say('forget me')).join()).toContain('Shall I erase everything');
      expect((await aya.say('yes')).join()).toContain('Goodbye!');
      // The count of mails stays for a day: whoever reached its cap could have it forgotten.
      expect(await tablesWith(key)).toEqual(['inbox', 'mails', 'outbox', 'tombstones']);
      for (const trace of ['Zora', 'Quill']) expect(await tablesWith(trace)).toEqual([]);
      expect(await tablesWith(number)).toEqual(['outbox']);
      expect(await aya.say('hello')).toEqual([expect.stringContaining('Hello!')]);
    });

    test('"in French please" switches, and stays', async () => {
      const aya = someone(channel);
      await aya.say(QUESTIONS[1]);
      expect((await aya.say('in French please')).join()).toContain('Bien sûr, en français.');
      expect((await aya.say('xyzzy')).join()).toContain('Désolé');
      expect((await aya.say('en anglais svp')).join()).toContain('Of course, in English.');
    });
  });

  test('a 👎 put on a reply in Meta is kept with that answer', async () => {
    const aya = someone('meta');
    await aya.say(QUESTIONS[0]);
    const answer = vendors.graph.sent.find(({ person }) => person === aya.person);
    const event = JSON.parse(
      JSON.stringify(metaFixture('reaction'))
        .replaceAll('15550100', aya.person)
        .replace('wamid.out1', answer?.id ?? 'none')
        .replace('👍', '👎'),
    );
    // She has always shown her number, and no other id.
    Reflect.deleteProperty(event.entry[0].changes[0].value, 'contacts');
    Reflect.deleteProperty(event.entry[0].changes[0].value.messages[0], 'from_user_id');
    expect(await postToMeta(service.url, event)).toBe(200);
    expect(await feedbackOf(aya)).toEqual([{ entry_id: 'how-do-i-reset-my-vpn-password', value: 'bad' }]);
  });

  // What they are about is not the database.
  if (stores.engine === 'sqlite') describeWhere(fontMissing, 'photos', photos);
  function photos(): void {
    const photo = (name: string) => {
      const found = [...BADGES, ...NO_BADGES].find((each) => each.name === name);
      if (!found) throw new Error(`no photo ${name}`);
      return found.jpeg();
    };

    test.each(CHANNELS)(
      'over %s: the id is asked about, remembered, and fills a request',
      async (channel) => {
        const aya = someone(channel);
        const clean = await photo('clean, English');
        expect((await aya.say('', { photo: clean })).join()).toContain('Is your employee number *48213*?');
        expect((await aya.say('yes')).join()).toContain('I will remember *48213*');
        const [summary] = await aya.say("I need a work certificate for a visa, I'm Aya Benali");
        expect(summary).toMatch(/Employee number: 48213[\s\S]*Shall I send it/);
        expect(await aya.say('cancel')).toHaveLength(1);

        const luc = someone(channel);
        await luc.say("j'ai besoin d'une attestation de travail, je m'appelle Luc Fèvre");
        const turned = await photo('upside down, French');
        expect((await luc.say('', { photo: turned })).join()).toContain('Votre matricule est-il le *73056*');
        expect((await luc.say('oui')).join()).toContain('Pour quel usage');

        const sam = someone(channel);
        await sam.say("I need a work certificate for a visa, I'm Sam Okafor");
        await sam.say('', { photo: clean });
        expect((await sam.say('yes')).join()).toMatch(/Employee number: 48213[\s\S]*Shall I send it\?/);
      },
    );

    test.each(CHANNELS)('over %s: a photo of a text is the question in it, after a yes', async (channel) => {
      const aya = someone(channel);
      const asked = await aya.say('', { photo: await photo('a question on paper') });
      expect(asked.join()).toMatch(/this text:\n“How do I reset\s+my VPN password\?”/);
      expect(await aya.say('yes')).toEqual([ANSWERS[0]]);
    });
  }

  test('the log holds no name, number, address or token', () => {
    expect(memory.text()).toMatch(/answered a message/);
    expect(memory.text()).not.toMatch(/155503|Benali|Fèvre|48213|73056|evil|hand-overs\/H-/);
  });

  async function feedbackOf(person: Person): Promise<unknown> {
    return await service.store.db.kysely
      .selectFrom('feedback')
      .select(['entry_id', 'value'])
      .where('person_key', '=', service.store.keys.person(person))
      .orderBy('at')
      .execute();
  }

  /** The tables of which some row holds a text. */
  async function tablesWith(text: string): Promise<string[]> {
    const { kysely } = service.store.db;
    const found: string[] = [];
    for (const { name } of await kysely.introspection.getTables()) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(kysely);
      if (JSON.stringify(rows).includes(text)) found.push(name);
    }
    return found.sort();
  }
});
