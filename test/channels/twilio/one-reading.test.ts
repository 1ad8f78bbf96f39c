/** Forms cut anew: what the same signature would cover, tried against what Twilio really sends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasOneReading } from '../../../src/channels/twilio/one-reading.ts';
import { isStatusCallback, parseTwilioMessage } from '../../../src/channels/twilio/parse.ts';
import { isSignedByTwilio } from '../../../src/channels/twilio/signature.ts';
import { signedForm } from '../../../src/channels/twilio/signed-form.ts';
import { AUTH_TOKEN, signTwilioForm, type TwilioFixture, twilioParams } from '../../helpers/twilio.ts';

const URL = 'https://desk.example.com/webhooks/twilio';
const RUNS = 1000;
const AT = new Date('2030-01-02T03:04:05Z');

const MESSAGES: readonly TwilioFixture[] = [
  'button-reply',
  'forwarded',
  'hidden-number',
  'location',
  'photo-with-caption',
  'photo-without-caption',
  'text',
  'unknown-parameters',
  'voice-note',
];

const signedText = (params: URLSearchParams) =>
  [...params.keys()]
    .sort()
    .map((name) => name + params.get(name))
    .join('');

/** The form as it counts, or nothing when it is refused. */
function reading(params: URLSearchParams, url = URL) {
  if (!hasOneReading(url, signedForm(params))) return 'refused';
  if (isStatusCallback(params)) return { status: params.get('MessageSid') };
  try {
    const { person, text, id } = parseTwilioMessage(params, AT);
    return { person, text, id };
  } catch {
    return 'refused';
  }
}

/** Every way to cut a text into fields that the same signature covers. */
function isSameText(params: URLSearchParams, text: string): boolean {
  const names = [...params.keys()];
  return new Set(names).size === names.length && signedText(params) === text;
}

/**
 * Places where fields may begin: each true one, what looks like a name, and anywhere else. The names end after
 * some letters; whatever is no longer in order is another text, and left out.
 */
function cutsOf(params: URLSearchParams): fc.Arbitrary<URLSearchParams> {
  const text = signedText(params);
  const truth: { start: number; nameLength: number }[] = [];
  let at = 0;
  for (const name of [...params.keys()].sort()) {
    truth.push({ start: at, nameLength: name.length });
    at += name.length + (params.get(name) ?? '').length;
  }
  const names = [...text.matchAll(/[A-Z][A-Za-z]*|From|Body|MessageSid|WaId/g)];
  const words = names.map(({ index, 0: name }) => ({ start: index, nameLength: name.length }));
  const anywhere = fc.record({
    start: fc.nat(text.length - 1),
    nameLength: fc.integer({ min: 1, max: 24 }),
  });
  const added = fc.oneof(
    anywhere,
    fc
      .tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 24 }))
      .map(([{ start }, nameLength]) => ({ start, nameLength })),
    fc.constantFrom(...words),
  );
  return fc
    .tuple(
      // Which of the true ones are left out, and which places are new.
      fc.array(fc.nat(truth.length - 1), { maxLength: 4 }),
      fc.array(added, { maxLength: 4 }),
    )
    .map(([left, more]) => {
      const starts = new Map(
        truth.filter((_, n) => n === 0 || !left.includes(n)).map((cut) => [cut.start, cut]),
      );
      for (const cut of more) starts.set(cut.start, cut);
      const cuts = [...starts.values()].sort((a, b) => a.start - b.start);
      return new URLSearchParams(
        cuts.map(({ start, nameLength }, n): [string, string] => {
          const end = cuts[n + 1]?.start ?? text.length;
          const nameEnd = Math.min(start + nameLength, end);
          return [text.slice(start, nameEnd), text.slice(nameEnd, end)];
        }),
      );
    })
    .filter((cut) => isSameText(cut, text));
}

describe('hasOneReading', () => {
  it.each([...MESSAGES, 'status-callback'] as const)('takes a %s as Twilio sends it', (fixture) => {
    expect(hasOneReading(URL, signedForm(twilioParams(fixture)))).toBe(true);
  });

  it('takes texts that hold the words of fields', () => {
    for (const Body of [
      'From whom do I get the Label?',
      'To whom: AccountSid, ProfileName, MessageSid and WaId?',
      'NumMedia, Body, Forwarded? EasyVista! DocuSign',
      '+15550100 whatsapp: From',
      '',
    ]) {
      expect([Body, hasOneReading(URL, signedForm(twilioParams('text', { Body })))]).toEqual([Body, true]);
    }
  });

  it.each(MESSAGES)('a %s, cut anew at many places: nobody else, nothing else', (fixture) => {
    const params = twilioParams(fixture);
    const truth = reading(params);
    const signature = signTwilioForm(URL, params);
    let cutAnew = 0;
    fc.assert(
      fc.property(cutsOf(params), (cut) => {
        const got = reading(cut);
        if (got !== 'refused') {
          expect(
            isSignedByTwilio({ authTokens: [AUTH_TOKEN], signature, url: URL, form: signedForm(cut) }),
          ).toBe(true);
          expect(got).toEqual(truth);
        }
        cutAnew += 1;
      }),
      { numRuns: RUNS },
    );
    expect(cutAnew).toBe(RUNS);
  });

  it.each(MESSAGES)('a %s, every single place cut: nobody else, nothing else', (fixture) => {
    const params = twilioParams(fixture);
    const truth = JSON.stringify(reading(params));
    const text = signedText(params);
    const yielded = new Set<string>();
    const fields = [...params].sort(([a], [b]) => (a < b ? -1 : 1));
    let tried = 0;
    fields.forEach(([name, value], at) => {
      const whole = name + value;
      for (let nameEnd = 0; nameEnd <= whole.length; nameEnd += 1) {
        for (let end = nameEnd; end <= whole.length; end += 1) {
          for (const secondEnd of [1, 2, 3, 4, 6, 9, 14].map((length) => end + length)) {
            const first: [string, string] = [whole.slice(0, nameEnd), whole.slice(nameEnd, end)];
            const second: [string, string] = [whole.slice(end, secondEnd), whole.slice(secondEnd)];
            // Out of order it is another text.
            const order = [fields[at - 1]?.[0] ?? '', first[0], second[0], fields[at + 1]?.[0] ?? '\uffff'];
            if (order.some((one, n) => n > 0 && one <= (order[n - 1] ?? ''))) continue;
            const cut = new URLSearchParams([...fields.slice(0, at), first, second, ...fields.slice(at + 1)]);
            if (!isSameText(cut, text)) continue;
            tried += 1;
            const got = reading(cut);
            if (got !== 'refused') yielded.add(JSON.stringify(got));
          }
        }
      }
    });
    expect(tried).toBeGreaterThan(40);
    expect([...yielded].filter((got) => got !== truth)).toEqual([]);
  });

  const forged =
    'xFromwhatsapp:+447700900123MessageSidSM00000000000000000000000000000099NumMedia0' +
    'SmsMessageSidSM00000000000000000000000000000099SmsSidSM00000000000000000000000000000099' +
    'SmsStatusreceivedWaId447700900123Zz';

  it('a text that writes the fields of somebody else after it', () => {
    const params = twilioParams('text', { Body: forged });
    const text = signedText(params);
    const names = [
      'AccountSid',
      'ApiVersion',
      'Body',
      'From',
      'MessageSid',
      'NumMedia',
      'SmsMessageSid',
      'SmsSid',
    ];
    const all = [...names, 'SmsStatus', 'WaId', 'Zz'];
    let from = 0;
    const starts = all.map((name) => {
      from = text.indexOf(name, from);
      return from;
    });
    const cut = new URLSearchParams(
      all.map((name, n): [string, string] => [
        name,
        text.slice((starts[n] ?? 0) + name.length, starts[n + 1] ?? text.length),
      ]),
    );
    expect(isSameText(cut, text)).toBe(true);
    expect(cut.get('From')).toBe('whatsapp:+447700900123');
    expect(reading(cut)).toBe('refused');
  });

  it.each<[string, (params: URLSearchParams) => URLSearchParams, string?]>([
    ['two senders', (params) => new URLSearchParams([...params, ['From', 'whatsapp:+447700900123']])],
    ['another WaId', (params) => twilioParamsOf(params, { WaId: '447700900123' })],
    ['another SmsMessageSid', (params) => twilioParamsOf(params, { SmsMessageSid: `SM${'9'.repeat(32)}` })],
    ['another SmsSid', (params) => twilioParamsOf(params, { SmsSid: `SM${'9'.repeat(32)}` })],
    ['a name that is none', (params) => twilioParamsOf(params, { 'a b': '1' })],
    ['the path of another route in a name', (params) => twilioParamsOf(params, { '/status': '1' })],
    ['fields in the query', (params) => params, `${URL}?tenant=aAccountSidAC${'0'.repeat(32)}`],
    ['fields in the query, encoded', (params) => params, `${URL}?tenant=a%46romwhatsapp:%2b15550100`],
  ])('refuses %s', (_, change, url = URL) => {
    expect(hasOneReading(url, signedForm(change(twilioParams('text'))))).toBe(false);
  });

  it('takes numbers whose WaId is written with a digit more or less', () => {
    for (const [From, WaId] of [
      ['whatsapp:+5511912345678', '551112345678'],
      ['whatsapp:+525512345678', '5215512345678'],
    ] as const) {
      expect(hasOneReading(URL, signedForm(twilioParams('text', { From, WaId })))).toBe(true);
    }
  });

  it('a hidden sender is not cut short where only an unknown name tells its end', () => {
    const params = twilioParams('hidden-number', { From: 'whatsapp:US.13GrXk2', Body: 'hi' });
    const cut = twilioParamsOf(params, { From: 'whatsapp:US.13' });
    cut.set('GrXk2', '');
    expect(isSameText(cut, signedText(params))).toBe(true);
    expect([reading(params), reading(cut)]).toEqual([expect.objectContaining({ text: 'hi' }), 'refused']);
  });
});

function twilioParamsOf(params: URLSearchParams, changes: Record<string, string>): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) changed.set(name, value);
  return changed;
}
