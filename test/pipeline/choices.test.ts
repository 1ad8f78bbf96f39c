/** Choices and what comes without words, the whole way: from a vendor's webhook to what the person gets. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { makeContents } from '../../src/channels/twilio/make-contents.ts';
import { slugOf } from '../../src/corpus/slug.ts';
import type { SentToGraph } from '../helpers/fake-graph.ts';
import { ANSWERS, QUESTIONS } from '../helpers/running-desk.ts';
import { type MetaMessage, startTalkingDesk, type TalkingDesk } from '../helpers/talking-desk.ts';
import { TINY_PNG } from '../helpers/tiny-png.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../helpers/twilio.ts';
import { bodiesOf } from '../helpers/twiml.ts';

const SOON = { timeout: 20_000, interval: 20 };
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Two subjects of three questions that each word of theirs means equally: titles of buttons, titles of a list. */
const CHOICES = `
## Parking permit

Counter K11.

## Visitor parking

Counter K12.

## Parking fine

Counter K13.

## When does the morning shuttle leave from the station?

Counter K41.

## Where does the evening shuttle stop in the old town?

Counter K42.

## How do I book a seat on the airport shuttle?

Counter K43.
`;

const interactive = z.object({
  interactive: z.object({
    action: z.object({
      buttons: z.array(z.object({ reply: z.object({ id: z.string(), title: z.string() }) })).optional(),
      sections: z
        .array(
          z.object({
            rows: z.array(
              z.object({ id: z.string(), title: z.string(), description: z.string().optional() }),
            ),
          }),
        )
        .optional(),
    }),
  }),
});

interface Option {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
}

/** What can be tapped of a reply. */
function optionsOf({ payload }: SentToGraph): readonly Option[] {
  const { buttons = [], sections = [] } = interactive.parse(payload).interactive.action;
  return [...buttons.map(({ reply }) => reply), ...sections.flatMap(({ rows }) => rows)];
}

/** The counter that the FAQ's answer names, by what stands on the option. */
const COUNTERS: ReadonlyMap<string, string> = new Map(
  [...CHOICES.matchAll(/## (.+)\n\n(.+)/g)].map(([, title = '', answer = '']) => [title, answer]),
);
const answerOf = ({ title, description = title }: Option) => COUNTERS.get(description);

describe('choices and what comes without words', () => {
  let desk: TalkingDesk;
  let numbers = 15550700;
  const someone = () => String(numbers++);

  beforeAll(async () => {
    desk = await startTalkingDesk({
      files: {
        'choices.en.md': CHOICES,
        'requests.yaml': readFileSync(join(ROOT, 'corpus/requests.yaml'), 'utf8'),
      },
      env: () => ({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'desk@orvane.example', LOG_LEVEL: 'info' }),
    });
  }, 60_000);
  afterAll(() => desk?.close());

  const offered = async (person: string, question: string) => optionsOf(await desk.say(person, question));
  /** The desk says something, and comes back to its own question behind it. */
  const tappedInBetween = async (person: string, option: Option) => {
    const before = desk.sentTo(person).length;
    const first = await tapped(person, option);
    await vi.waitFor(() => expect(desk.sentTo(person).length).toBe(before + 2), SOON);
    return first;
  };
  const tapped = async (person: string, option: Option) => (await desk.say(person, { tap: option })).text;
  /** Nothing comes to whom nothing is answered: a question behind it is the first that gets a reply. */
  async function expectSilence(message: MetaMessage): Promise<void> {
    const person = someone();
    await desk.tell(person, message);
    expect((await desk.say(person, QUESTIONS[0])).text).toBe(ANSWERS[0]);
    expect(desk.sentTo(person)).toHaveLength(1);
  }

  describe.each([
    ['parking', 'buttons'],
    ['shuttle', 'a list'],
  ])('%s offers %s', (question) => {
    test('that can be tapped one after the other, twice, and after other messages', async () => {
      const person = someone();
      const options = await offered(person, question);
      expect(options).toHaveLength(3);
      for (const option of [...options, ...options]) {
        expect(await tapped(person, option)).toBe(answerOf(option));
      }
      for (const between of ['thanks', QUESTIONS[1], 'parking', 'zorgle']) {
        await desk.say(person, between);
        for (const option of options) expect(await tapped(person, option)).toBe(answerOf(option));
      }
    });

    test('that anybody can tap, as the very first message', async () => {
      const [option] = await offered(someone(), question);
      expect(await tapped(someone(), option!)).toBe(answerOf(option!));
    });
  });

  test('a list has whole titles below its rows, and numbers above them that can be typed', async () => {
    const person = someone();
    const reply = await desk.say(person, 'shuttle');
    const options = optionsOf(reply);
    for (const { title, description = '' } of options) {
      expect(title.length).toBeLessThanOrEqual(24);
      expect(COUNTERS.has(description)).toBe(true);
    }
    expect(reply.text.split('\n').slice(1)).toEqual(
      options.map(({ description }, at) => `${at + 1}. ${description}`),
    );
    expect((await desk.say(person, '2')).text).toBe(answerOf(options[1]!));
  });

  test('a button outlives a restart, and gives what the entry says now, or that it is gone', async () => {
    const person = someone();
    const options = await offered(person, 'parking');
    const [kept, edited, removed] = ['Parking permit', 'Visitor parking', 'Parking fine'].map(
      (title) => options.find((option) => option.title === title)!,
    );
    const file = join(desk.folder.corpusDir, 'choices.en.md');
    const changed = CHOICES.replace('Counter K12.', 'Counter N12.').replace(/## Parking fine\n\n.*\n/, '');
    writeFileSync(file, changed);
    try {
      await desk.restart({});
      await vi.waitFor(async () => expect(await tapped(person, edited!)).toBe('Counter N12.'), {
        timeout: 30_000,
        interval: 200,
      });
      expect(await tapped(person, kept!)).toBe('Counter K11.');
      expect(await tapped(person, removed!)).toContain('no longer on my list');
    } finally {
      writeFileSync(file, CHOICES);
      await desk.restart({
        SMTP_URL: 'smtp://127.0.0.1:1',
        MAIL_FROM: 'desk@orvane.example',
        LOG_LEVEL: 'info',
      });
    }
  }, 60_000);

  describe('a request', () => {
    const request = "I need a work certificate, I'm Aya Benali, 48213, for the bank";
    const button = async (reply: SentToGraph, title: RegExp) =>
      optionsOf(reply).find((option) => title.test(option.title))!;

    test('is sent once, however often its button is tapped', async () => {
      const person = someone();
      const yes = await button(await desk.say(person, request), /yes/i);
      expect(await tapped(person, yes)).toMatch(/\*[A-Z0-9]{4}\*/);
      expect(await tapped(person, yes)).toMatch(/already/);
      expect((await desk.service().store.requests.list()).length).toBe(1);
    });

    test('is not sent by the button of an earlier summary, nor of an earlier request', async () => {
      const person = someone();
      const before = (await desk.service().store.requests.list()).length;
      const old = await button(await desk.say(person, request), /yes/i);
      const fresh = await button(await desk.say(person, 'for an embassy'), /yes/i);
      expect(await tappedInBetween(person, old)).toMatch(/earlier question/);
      expect(await tapped(person, fresh)).toMatch(/\*[A-Z0-9]{4}\*/);
      await desk.say(person, request);
      expect(await tapped(person, fresh)).toMatch(/earlier question/);
      expect((await desk.service().store.requests.list()).length).toBe(before + 1);
    });

    test('waits while an old button of the FAQ is tapped, and its own still count', async () => {
      const person = someone();
      const [option] = await offered(person, 'parking');
      const yes = await button(await desk.say(person, request), /yes/i);
      expect(await tappedInBetween(person, option!)).toBe(answerOf(option!));
      expect(desk.sentTo(person).at(-1)?.text).toMatch(/is still here/);
      expect(await tapped(person, yes)).toMatch(/\*[A-Z0-9]{4}\*/);
    });

    test("is not sent by somebody else's yes", async () => {
      const person = someone();
      await desk.say(person, request);
      await desk.say(person, { tap: { id: 'SURVEY_1', title: 'Yes' } });
      expect(
        desk
          .sentTo(person)
          .map(({ text }) => text)
          .join(),
      ).not.toMatch(/Done/);
    });
  });

  test('an old yes to "shall I erase everything?" erases nothing when it is asked again', async () => {
    const person = someone();
    const [yes] = optionsOf(await desk.say(person, 'forget me'));
    await desk.say(person, 'no');
    await desk.say(person, 'forget me');
    const before = desk.sentTo(person).length;
    await desk.tell(person, { tap: yes! });
    await vi.waitFor(() => expect(desk.sentTo(person)).toHaveLength(before + 2), SOON);
    const said = desk
      .sentTo(person)
      .slice(before)
      .map(({ text }) => text)
      .join();
    expect(said).toMatch(/earlier question/);
    expect(said).not.toMatch(/being erased/);
  });

  describe('on Meta', () => {
    const unsupported = (type: string) => ({
      type: 'unsupported',
      errors: [{ code: 131051, title: 'Message type unknown' }],
      unsupported: { type },
    });

    test.each<readonly [string, RegExp, Readonly<Record<string, unknown>>]>([
      [
        'greets whoever opens the chat, in both languages',
        /^Hello[\s\S]*Bonjour/,
        { type: 'request_welcome' },
      ],
      [
        'asks for a photo of a badge in a PDF',
        /as a photo/,
        { type: 'document', document: { id: '9', mime_type: 'application/pdf' } },
      ],
      [
        'takes the name of a file for no words',
        /as a photo/,
        { type: 'document', document: { id: '9', mime_type: 'application/pdf', caption: 'My badge.pdf' } },
      ],
      ['smiles at a sticker', /🙂/, { type: 'sticker', sticker: { id: '9', mime_type: 'image/webp' } }],
      [
        'says what it cannot do with a place',
        /place/,
        { type: 'location', location: { latitude: 1, longitude: 2 } },
      ],
      ['says what it cannot do with a contact', /contact/, { type: 'contacts', contacts: [{ name: {} }] }],
      [
        'says what it cannot do with a video',
        /video/,
        { type: 'video', video: { id: '9', mime_type: 'video/mp4' } },
      ],
      [
        'says that it could not open what Meta does not pass on',
        /could not open/,
        unsupported('poll_creation'),
      ],
      [
        'answers a text whose type is missing',
        /^Open \*Self-service/,
        { type: null, text: { body: QUESTIONS[0] } },
      ],
      [
        'greets whoever comes by an advertisement',
        /^Hello/,
        {
          type: 'text',
          text: { body: 'Can I get more info on this?' },
          referral: { source_type: 'ad', headline: QUESTIONS[0] },
        },
      ],
    ])('%s', async (_, expected, as) => {
      const { text } = await desk.say(someone(), { as: { text: undefined, ...as } });
      expect(text).toMatch(expected);
      expect(text).not.toMatch(/only read text/);
    });

    test.each<readonly [string, Readonly<Record<string, unknown>>]>([
      ['pins a message', unsupported('pin')],
      ['reacts in a way that Meta does not pass on', unsupported('reaction')],
      [
        'answers a Flow',
        {
          type: 'interactive',
          interactive: { type: 'nfm_reply', nfm_reply: { response_json: '{"flow_token":"t"}' } },
        },
      ],
      [
        'allows calls',
        {
          type: 'interactive',
          interactive: { type: 'call_permission_reply', call_permission_reply: { response: 'accept' } },
        },
      ],
      ['writes to a group', { type: 'text', group_id: 'G1', text: { body: QUESTIONS[1] } }],
      ['sends a message of no type', { type: null }],
    ])('says nothing to whoever %s', async (_, as) => {
      await expectSilence({ as: { text: undefined, ...as } });
    });

    test('leaves a trace of it in the log, without its words', () => {
      const lines = desk.log.lines().filter(({ msg }) => msg === 'left a message unanswered');
      expect(lines.map(({ reason }) => reason)).toContain('a message to a group');
      expect(JSON.stringify(lines)).not.toContain(QUESTIONS[1]);
    });

    test('a picture that is sent as a file is read as a photo', async () => {
      desk.graph.media.set('77', { bytes: TINY_PNG, mimeType: 'image/png' });
      const document = { id: '77', mime_type: 'image/png', filename: 'IMG_1.png', caption: 'IMG_1.png' };
      const { text } = await desk.say(someone(), { as: { type: 'document', text: undefined, document } });
      expect(text).toMatch(/picture|photo/);
      expect(desk.graph.calls.filter(({ path }) => path.endsWith('/77'))).not.toEqual([]);
    });

    test('a list that Meta refuses arrives as numbers', async () => {
      const person = someone();
      desk.graph.next({ do: 'work' }, { do: 'fail', code: 131009 });
      await desk.tell(person, 'shuttle');
      const reply = await vi.waitFor(() => {
        const [first] = desk.sentTo(person);
        if (!first) throw new Error('nothing was sent');
        return first;
      }, SOON);
      expect(reply.type).toBe('text');
      expect(reply.text).toMatch(/\n1\. .+\n2\. .+\n3\. /);
    });
  });

  describe('on Twilio', () => {
    const asked = (Body: string) => ({ Body });

    test('numbers choices in its response where there are no Contents', async () => {
      const [body = ''] = bodiesOf(await desk.postOnTwilio('whatsapp:+15550600', asked('shuttle')));
      expect(body.split('\n').slice(1)).toEqual([
        expect.stringMatching(/^1\. .+\?$/),
        expect.stringMatching(/^2\. .+\?$/),
        expect.stringMatching(/^3\. .+\?$/),
      ]);
    });

    test('takes an opt-out with silence, and START for an opening', async () => {
      const post = (Body: string, OptOutType: string) =>
        desk.postOnTwilio('whatsapp:+15550601', { Body, OptOutType });
      expect(bodiesOf(await post('STOP', 'STOP'))).toEqual([]);
      expect(bodiesOf(await post('START', 'START')).join()).toMatch(/^Hello/);
      expect(bodiesOf(await post('INFO', 'HELP')).join()).toMatch(/^I answer questions/);
    });

    test.each(['STOP', 'unsubscribe', 'arrêter', 'se désabonner'])('acknowledges %s', async (word) => {
      const [body] = bodiesOf(await desk.postOnTwilio('whatsapp:+15550602', asked(word)));
      expect(body).toMatch(/^All right\. Nothing is going on|^D'accord\. Rien n'est en cours/);
    });

    test.each<readonly [string, RegExp | null, Readonly<Record<string, string>>]>([
      ['a place', /place/, { Body: '', MessageType: 'location', Latitude: '48.8', Longitude: '2.3' }],
      [
        'a file, whose name is its text',
        /photo/,
        {
          Body: 'CV 2026.docx',
          MessageType: 'document',
          NumMedia: '1',
          MediaUrl0: 'https://x.example/1',
          MediaContentType0: 'application/msword',
        },
      ],
      [
        'a contact',
        /contact/,
        {
          Body: '',
          MessageType: 'contacts',
          NumMedia: '1',
          MediaUrl0: 'https://x.example/1',
          MediaContentType0: 'text/vcard',
        },
      ],
      [
        "a Flow's answer",
        null,
        { Body: '', MessageType: 'interactive', InteractiveData: '{"flow_token":"t"}' },
      ],
      [
        'words of an advertisement',
        /^Hello/,
        { Body: 'Can I get more info on this?', ReferralSourceType: 'ad' },
      ],
    ])('answers %s', async (_, expected, form) => {
      const bodies = bodiesOf(await desk.postOnTwilio('whatsapp:+15550603', form));
      if (expected === null) expect(bodies).toEqual([]);
      else expect(bodies).toEqual([expect.stringMatching(expected)]);
    });

    describe('with Contents', () => {
      beforeAll(async () => {
        const api = { contentUrl: desk.twilio.url, accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN };
        const made = await makeContents(api, new AbortController().signal);
        const sids = (form: string) =>
          made.flatMap((one) => (one.form === form ? `${one.count}:${one.sid}` : [])).join(',');
        await desk.restart({ TWILIO_QUICK_REPLIES: sids('buttons'), TWILIO_LIST_PICKERS: sids('list') });
      }, 60_000);

      const sentTo = (to: string) => desk.twilio.sent.filter((sent) => sent.to === to);

      async function offeredBySending(from: string, question: string) {
        const before = sentTo(from).length;
        expect(bodiesOf(await desk.postOnTwilio(from, asked(question)))).toEqual([]);
        return await vi.waitFor(() => {
          const sent = sentTo(from)[before];
          if (!sent) throw new Error('nothing was sent');
          return sent;
        }, SOON);
      }

      test.each([
        ['parking', 'frontdesk_quick_reply_3', 'ButtonPayload'],
        ['shuttle', 'frontdesk_list_picker_3', 'ListId'],
      ])('%s is sent as %s, and its echo gives the entry for ever', async (question, name, echo) => {
        const from = `whatsapp:+1555061${question.length}`;
        const { contentSid, variables } = await offeredBySending(from, question);
        expect(desk.twilio.contents.find(({ sid }) => sid === contentSid)?.friendly_name).toBe(name);
        const ids = Object.values(variables).filter((value) => value.startsWith('entry:'));
        expect(ids).toHaveLength(3);
        for (const between of [undefined, 'thanks']) {
          if (between !== undefined) await desk.postOnTwilio(from, asked(between));
          for (const id of ids) {
            const [body] = bodiesOf(await desk.postOnTwilio(from, { Body: 'A title', [echo]: id }));
            expect(COUNTERS.get(titleOf(id))).toBe(body);
          }
        }
      });

      const titleOf = (id: string) =>
        [...COUNTERS.keys()].find((title) => `entry:${slugOf(title)}` === id) ?? 'none';

      test.each([21655, 21656, 63016, 20404])(
        'goes as numbers where Twilio refuses with %i',
        async (code) => {
          const from = `whatsapp:+15550${code}`;
          desk.twilio.next({ do: 'fail', code, status: code === 20404 ? 404 : 400 });
          const { text, contentSid } = await offeredBySending(from, 'parking');
          expect(contentSid).toBeUndefined();
          expect(text).toMatch(/\n1\. .+\n2\. .+\n3\. /);
          expect(await desk.service().store.pauses.list()).toEqual([]);
        },
      );

      test('goes as numbers where Twilio tells later that it was not delivered', async () => {
        const from = 'whatsapp:+15550620';
        const { sid } = await offeredBySending(from, 'parking');
        const report = {
          MessageSid: sid,
          SmsMessageSid: sid,
          SmsSid: sid,
          MessageStatus: 'undelivered',
          ErrorCode: '63016',
          SmsStatus: undefined,
        };
        await desk.postOnTwilio(from, report);
        await vi.waitFor(() => expect(sentTo(from).at(-1)?.text).toMatch(/\n1\. .+\n2\. .+\n3\. /), SOON);
      });
    });
  });
});
