import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isFault } from '../../../src/corpus/problem.ts';
import { parseReplies, readReplies } from '../../../src/corpus/replies/read-replies.ts';
import { TINY_PNG } from '../../helpers/tiny-png.ts';

const problemsOf = (text: string) =>
  parseReplies(text, 'replies.yaml').problems.map(
    ({ severity, code, position }) => `${position.line} ${severity} ${code}`,
  );
const messageOf = (text: string) => parseReplies(text, 'replies.yaml').problems[0]?.message;
const reply = (yaml: string) => `joke:\n  keywords: joke\n  reply: Ha!\n  ${yaml}`;
const request = (yaml: string) => reply(`failure: No.\n  http:\n    url: https://a.example/\n    ${yaml}`);

describe('parseReplies', () => {
  it('takes as many replies and patterns as a message can be compared with', () => {
    const many = (count: number, patterns: number) =>
      Array.from({ length: count }, (_, at) => {
        const list = Array.from({ length: patterns }, (__, n) => `what about thing${at} number${n} *`);
        return `r${at}:\n  patterns: {en: [${list.join(', ')}]}\n  reply: Ha!\n`;
      }).join('');
    expect(messageOf(many(501, 1))).toContain('at most 500 replies in all, came 501');
    const faults = parseReplies(many(5, 401), 'replies.yaml').problems.filter(isFault);
    expect(faults.map(({ message }) => message)).toEqual([
      'expected at most 2000 patterns in all, came 2005; leave some out',
    ]);
  });

  it('reads every field', () => {
    const text = `
weather:
  keywords:
    en: [weather, "weather forecast"]
    fr: météo
  patterns:
    en: weather in *
  reply:
    en: "{{text}}: {{pick.sky}}, {{pick.degrees}} °C"
    fr: "{{text}} : {{pick.sky}}, {{pick.degrees}} °C"
  media: ["{{pick.map}}", media/map.png]
  offline_media: media/map.png
  http:
    method: post
    url: https://weather.example/v1/{{text}}?key={{env.REPLY_WEATHER_KEY}}
    headers:
      Authorization: Bearer {{env.REPLY_WEATHER_KEY}}
    body: '{"q": "{{text}}"}'
    timeout_ms: 2000
    max_bytes: 5000
    pick: {sky: "now.sky", degrees: "now[0].t", map: map}
    fails_on: quota
    languages: [en]
  failure: {en: No weather., fr: Pas de météo.}
  choose_from: {en: [Sun., Rain.], fr: [Soleil.]}
`;
    const { replies, problems } = parseReplies(text, 'replies.yaml');
    expect(problems).toEqual([]);
    expect(replies).toEqual([
      {
        name: 'weather',
        keywords: { en: ['weather', 'weather forecast'], fr: ['météo'] },
        patterns: { en: ['weather in *'] },
        reply: {
          en: '{{text}}: {{pick.sky}}, {{pick.degrees}} °C',
          fr: '{{text}} : {{pick.sky}}, {{pick.degrees}} °C',
        },
        media: ['{{pick.map}}', 'media/map.png'],
        offline_media: ['media/map.png'],
        http: {
          method: 'POST',
          url: 'https://weather.example/v1/{{text}}?key={{env.REPLY_WEATHER_KEY}}',
          headers: { Authorization: 'Bearer {{env.REPLY_WEATHER_KEY}}' },
          body: '{"q": "{{text}}"}',
          timeout_ms: 2000,
          max_bytes: 5000,
          pick: new Map([
            ['sky', ['now', 'sky']],
            ['degrees', ['now', 0, 't']],
            ['map', ['map']],
          ]),
          fails_on: ['quota'],
          languages: ['en'],
        },
        failure: { en: 'No weather.', fr: 'Pas de météo.' },
        choose_from: { en: ['Sun.', 'Rain.'], fr: ['Soleil.'] },
      },
    ]);
  });

  it('takes one text for both languages, and one keyword for a list', () => {
    expect(parseReplies(reply(''), 'x').replies).toMatchObject([
      { keywords: { en: ['joke'], fr: ['joke'] }, reply: { en: 'Ha!', fr: 'Ha!' }, http: undefined },
    ]);
  });

  it('is nothing for an empty file', () => {
    expect(parseReplies('# nothing yet\n', 'x')).toEqual({ replies: [], problems: [] });
  });

  it.each([
    ['a list', '- joke', ['1 fault bad-record']],
    ['a text', 'joke', ['1 fault bad-record']],
    ['two documents', 'a: {}\n---\nb: {}', ['1 fault bad-record']],
    ['a reply that is a text', 'joke: Ha!', ['1 fault bad-value']],
    ['a strange name', '"my joke":\n  keywords: a\n  reply: b', ['1 fault bad-name']],
    ['an unknown field', reply('kewords: a'), ['4 fault unknown-field']],
    ['an unknown field of the request', request('uri: a'), ['7 fault unknown-field']],
    ['an unknown language', 'joke:\n  keywords:\n    de: Witz\n  reply: Ha', ['3 fault unknown-field']],
    ['a field twice', reply('reply: Ho!'), ['4 fault repeated-field']],
    ['a name twice', `${reply('')}\njoke: {}`, ['5 fault repeated-field']],
    ['prototypes', reply('__proto__: {a: b}'), ['4 fault unknown-field']],
    ['an alias', reply('media: *x'), ['4 fault yaml-alias']],
    ['a tag', reply('media: !!js/function x'), ['4 fault yaml-tag']],
    ['broken YAML', 'joke: "open', ['1 fault broken-yaml']],
    ['no keyword', 'joke:\n  reply: Ha!', ['1 fault never-asked']],
    ['nothing to say', 'joke:\n  keywords: joke', ['1 fault says-nothing']],
    ['a keyword without letters', 'joke:\n  keywords: ["?!"]\n  reply: Ha!', ['2 fault bad-value']],
    ['a keyword like a sentence', 'joke:\n  keywords: a b c d e f\n  reply: Ha!', ['2 fault bad-value']],
    [
      'an empty keyword',
      'joke:\n  keywords:\n    en:\n    - joke\n    - ""\n  reply: Ha!',
      ['5 fault bad-value'],
    ],
    ['a pattern that takes everything', reply('patterns: "*"'), ['4 fault bad-value']],
    ['a pattern of stars', reply('patterns: "a * b * c * d * joke"'), ['4 fault bad-value']],
    ['a long text', reply(`failure: ${'a'.repeat(1601)}`), ['4 fault bad-value']],
    ['one language', 'joke:\n  keywords: joke\n  reply:\n    en: Ha!', ['3 warning missing-language']],
    ['a picture outside of media/', reply('media: ../secret.png'), ['4 fault bad-media']],
    ['a file as a picture', reply('media: file:///etc/passwd'), ['4 fault bad-media']],
    [
      'an offline picture that is online',
      reply('offline_media: https://a.example/b.png'),
      ['4 fault bad-media'],
    ],
    ['an unknown placeholder', reply('failure: "{{name}}"'), ['4 fault bad-placeholder']],
    ['an open placeholder', reply('failure: "{{text"'), ['4 fault bad-placeholder']],
    ['a secret in a text', reply('failure: "{{env.REPLY_KEY}}"'), ['4 fault bad-placeholder']],
    [
      'a secret of the service',
      request('headers: {A: "{{env.TWILIO_AUTH_TOKEN}}"}'),
      ['7 fault bad-placeholder'],
    ],
    ['a pick without a request', 'joke:\n  keywords: joke\n  reply: "{{pick}}"', ['3 fault bad-placeholder']],
    [
      'a pick that is not picked',
      'joke:\n  keywords: joke\n  reply: "{{pick.a}}"\n  failure: No.\n  http:\n    url: https://a.example/\n    pick: b',
      ['3 fault unknown-pick'],
    ],
    ['no failure', reply('http: {url: https://a.example/}'), ['4 fault missing-failure']],
    ['no address', reply('failure: No.\n  http: {method: GET}'), ['5 fault bad-value']],
    ['another scheme', reply('failure: No.\n  http:\n    url: ftp://a.example/'), ['6 fault bad-value']],
    ['a user name', reply('failure: No.\n  http:\n    url: https://me@a.example/'), ['6 fault bad-value']],
    [
      'a host to be filled in',
      reply('failure: No.\n  http:\n    url: https://{{text}}/'),
      ['6 fault bad-value'],
    ],
    [
      'a host to be lengthened',
      reply('failure: No.\n  http:\n    url: https://a.example{{text}}/'),
      ['6 fault bad-value'],
    ],
    [
      'a port to be filled in',
      reply('failure: No.\n  http:\n    url: https://a:{{text}}/'),
      ['6 fault bad-value'],
    ],
    ['another method', request('method: DELETE'), ['7 fault bad-value']],
    ['a header with a line break', request('headers: {"A\\nB": c}'), ['7 fault bad-value']],
    ['a header of the connection', request('headers: {Host: b.example}'), ['7 fault bad-value']],
    ['a broken path', request('pick: "[q"'), ['7 fault bad-value']],
    ['too much time', request('timeout_ms: 60000'), ['7 fault bad-value']],
    ['no number', request('max_bytes: many'), ['7 fault bad-value']],
    ['a body for a GET', request('body: "{}"'), ['7 fault bad-request']],
    ['a body that is no JSON', request('method: POST\n    body: "{text}"'), ['8 fault bad-request']],
    [
      'a keyword of two replies',
      `${reply('')}\nfun:\n  keywords: {en: Joke}\n  reply: Ho!`,
      ['6 fault same-keyword'],
    ],
  ])('reports %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('says what was expected, what came, and what to do', () => {
    expect(messageOf(reply('kewords: a'))).toBe('joke: unknown field "kewords"; did you mean "keywords"?');
    expect(messageOf(request('timeout_ms: soon'))).toBe(
      'joke.http.timeout_ms: expected milliseconds from 100 to 10000, came "soon"',
    );
    expect(messageOf(request('headers: {A: "{{env.TWILIO_AUTH_TOKEN}}"}'))).toBe(
      'joke.http.headers.A: expected {{text}} or {{env.REPLY_NAME}}, came "{{env.TWILIO_AUTH_TOKEN}}"',
    );
  });

  it('keeps the replies that are sound', () => {
    const { replies } = parseReplies(`${reply('')}\nbad: {}`, 'x');
    expect(replies.map(({ name }) => name)).toEqual(['joke']);
  });

  it.each([
    ['deep', '['.repeat(10_000)],
    ['wide', Array.from({ length: 20_000 }, (_, index) => `a${index}: b`).join('\n')],
    ['braces', `joke:\n  keywords: joke\n  reply: "${'{{'.repeat(800)}"`],
    [
      'an address',
      `joke:\n  keywords: j\n  reply: a\n  failure: b\n  http: {url: "https://${'a.'.repeat(700)}"}`,
    ],
  ])('bears %s text', (_, text) => {
    expect(() => parseReplies(text, 'x')).not.toThrow();
  });
});

describe('readReplies', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });
  async function corpusWith(text: string | Uint8Array): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'replies-'));
    folders.push(folder);
    await mkdir(join(folder, 'media'));
    await writeFile(join(folder, 'media', 'here.png'), TINY_PNG);
    await writeFile(join(folder, 'replies.yaml'), text);
    return folder;
  }

  it('reports pictures that are not there', async () => {
    const folder = await corpusWith(
      reply('media: [media/here.png, media/gone.png]\n  offline_media: media/lost.png'),
    );
    const { problems } = await readReplies(folder);
    expect(problems.map(({ code, position }) => `${position.file}:${position.line} ${code}`)).toEqual([
      'replies.yaml:4 missing-media',
      'replies.yaml:5 missing-media',
    ]);
  });

  it('reports a file that is no UTF-8', async () => {
    const { replies, problems } = await readReplies(await corpusWith(Buffer.from('joke: \xe9', 'latin1')));
    expect(replies).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['wrong-encoding']);
  });

  it('is nothing where there is no such file, or no folder', async () => {
    expect(await readReplies(join(tmpdir(), 'no-such-folder'))).toEqual({ replies: [], problems: [] });
  });

  it('finds the sample corpus sound: quote and cat, in both languages, with and without network', async () => {
    const { replies, problems } = await readReplies('corpus');
    expect(problems).toEqual([]);
    expect(replies.map(({ name }) => name)).toEqual(['quote', 'cat']);
    const [quote, cat] = replies;
    expect(quote?.choose_from.en?.length).toBeGreaterThanOrEqual(30);
    expect(quote?.choose_from.fr?.length).toBeGreaterThanOrEqual(30);
    for (const text of [...(quote?.choose_from.en ?? []), ...(quote?.choose_from.fr ?? [])]) {
      expect(text).toMatch(/^_[^_\n]+_\n— .+$/);
    }
    expect(cat?.offline_media).toEqual(['media/cat.png']);
  });
});
