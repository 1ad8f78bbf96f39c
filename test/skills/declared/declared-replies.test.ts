/** Declared replies as conversations, with real HTTP servers on loopback as the services. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createHandleMessage } from '../../../src/assistant/handle-message.ts';
import type { DeclaredReply } from '../../../src/corpus/replies/declared-reply.ts';
import { parseReplies, readReplies } from '../../../src/corpus/replies/read-replies.ts';
import type { Reply } from '../../../src/message.ts';
import { createSafeFetch } from '../../../src/net/safe-fetch.ts';
import { NEW_CONVERSATION } from '../../../src/skills/conversation.ts';
import { buildRequest } from '../../../src/skills/declared/build-request.ts';
import { createDeclaredRepliesSkill } from '../../../src/skills/declared/declared-replies.ts';
import type { WebFetch } from '../../../src/skills/declared/web.ts';
import { deaf } from '../../../src/skills/voice/hear.ts';
import { createListen } from '../../../src/skills/voice/listen.ts';
import { memoryConversations } from '../../../src/store/memory-conversations.ts';
import { skills } from '../../helpers/basic-skills.ts';
import { deskIndex } from '../../helpers/index-of.ts';
import { messageOf } from '../../helpers/transcript.ts';

const index = deskIndex();
const clock = () => new Date('2026-06-15T10:00:00');
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

interface Call {
  readonly request: IncomingMessage;
  readonly body: string;
}

/** A service that counts its calls, and the fetch that may reach it. */
async function service(handle: RequestListener) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    calls.push({ request, body: await readText(request) });
    handle(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return { origin, calls, fetch: createSafeFetch({ allowedOrigins: [origin] }) };
}

const answers = (body: unknown, status = 200) =>
  service((_, response) =>
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body)),
  );

interface Desk {
  readonly fetch?: WebFetch;
  readonly env?: Record<string, string>;
}

function deskWith(replies: readonly DeclaredReply[], { fetch, env = {} }: Desk = {}) {
  const handled: string[] = [];
  const failures: { name: string; error?: unknown }[] = [];
  const declared = createDeclaredRepliesSkill({
    replies: () => replies,
    fetch,
    env,
    random: () => 0,
    onFailure: (failure) => failures.push(failure),
  });
  const handle = createHandleMessage({
    retriever: () => index,
    conversations: memoryConversations(clock),
    skills: [declared, ...skills.filter(({ name }) => name !== 'declared')],
    clock,
    listen: createListen(deaf),
  });
  const say = async (text: string): Promise<readonly Reply[]> => {
    const { replies, record } = await handle(messageOf(text));
    handled.push(record.skill);
    return replies;
  };
  return { say, handled, failures };
}

/** The sample replies, their requests led to a stand-in. */
async function sample(origin?: string): Promise<readonly DeclaredReply[]> {
  const { replies } = await readReplies('corpus');
  if (origin === undefined) return replies;
  return replies.map((reply) => ({
    ...reply,
    http: reply.http && { ...reply.http, url: reply.http.url.replace(/^https:\/\/[^/]+/, origin) },
  }));
}

function declared(yaml: string): readonly DeclaredReply[] {
  const { replies, problems } = parseReplies(yaml, 'replies.yaml');
  expect(problems.filter(({ severity }) => severity === 'fault')).toEqual([]);
  return replies;
}

/** An address that the schema takes for a public one, to be led to the stand-in. */
const led = (replies: readonly DeclaredReply[], origin: string) =>
  replies.map((reply) => ({
    ...reply,
    http: reply.http && { ...reply.http, url: reply.http.url.replace('https://service.example', origin) },
  }));

describe('quote and cat', () => {
  it('without network: from the list, and the drawn cat', async () => {
    const { say, handled } = deskWith(await sample());
    expect(await say('send me a quote please')).toEqual([
      { text: '_The unexamined life is not worth living._\n— Socrates', media: [], choices: [] },
    ]);
    expect(await say('une citation stp')).toEqual([
      { text: '_Il faut cultiver notre jardin._\n— Voltaire', media: [], choices: [] },
    ]);
    expect(await say('cat')).toEqual([
      { text: 'Here is a cat for you.', media: ['media/cat.png'], choices: [] },
    ]);
    expect(await say('un chat svp')).toEqual([
      { text: 'Voici un chat pour vous.', media: ['media/cat.png'], choices: [] },
    ]);
    expect(handled).toEqual(['declared', 'declared', 'declared', 'declared']);
  });

  it('both in one message, in its order', async () => {
    const { say } = deskWith(await sample());
    const replies = await say('A cat and a quote, please');
    expect(replies.map(({ media }) => media)).toEqual([['media/cat.png'], []]);
    expect(replies[1]?.text).toContain('Socrates');
  });

  it('with network: what the service says', async () => {
    const { origin, fetch, calls } = await service((request, response) =>
      response.end(
        request.url?.startsWith('/api')
          ? '[{"q":"Well begun is half done.","a":"Aristotle","h":"<blockquote>"}]'
          : '[{"id":"x","url":"https://cdn2.thecatapi.com/images/x.jpg"}]',
      ),
    );
    const { say, failures } = deskWith(await sample(origin), { fetch });
    expect(await say('a quote and a cat')).toEqual([
      { text: '_Well begun is half done._\n— Aristotle (zenquotes.io)', media: [], choices: [] },
      { text: 'Here is a cat for you.', media: ['https://cdn2.thecatapi.com/images/x.jpg'], choices: [] },
    ]);
    expect(calls.map(({ request }) => request.url).sort()).toEqual([
      '/api/random',
      '/v1/images/search?mime_types=jpg,png',
    ]);
    expect(failures).toEqual([]);
  });

  it('asks no English service for a French quotation', async () => {
    const { origin, fetch, calls } = await answers([{ q: 'English', a: 'Nobody' }]);
    const { say } = deskWith(await sample(origin), { fetch });
    expect((await say('une citation'))[0]?.text).toContain('Voltaire');
    expect(calls).toHaveLength(0);
  });

  it.each([
    ['an error', () => answers('oops', 500)],
    [
      'too many requests, as a quotation',
      () => answers([{ q: 'Too many requests. Obtain an auth key', a: 'x' }]),
    ],
    ['no JSON', () => answers('<html>')],
    ['another JSON', () => answers({ quote: 'x' })],
    ['an empty quotation', () => answers([{ q: ' ', a: 'x' }])],
    ['too much', () => answers([{ q: 'x'.repeat(30_000), a: 'x' }])],
    [
      'a redirect to a private address',
      () => service((_, response) => response.writeHead(302, { Location: 'http://169.254.169.254/' }).end()),
    ],
    ['a cut connection', () => service((_, response) => response.destroy())],
  ])('says so and falls back on the list after %s', async (_, start) => {
    const { origin, fetch } = await start();
    const { say, failures } = deskWith(await sample(origin), { fetch });
    expect(await say('quote')).toEqual([
      {
        text: 'The quotation service does not answer right now, so here is one from my own shelf.\n\n_The unexamined life is not worth living._\n— Socrates',
        media: [],
        choices: [],
      },
    ]);
    expect(failures.map(({ name }) => name)).toEqual(['quote']);
  });

  it.each([
    'http://example.com/x.jpg',
    'https://127.0.0.1/x.jpg',
    'https://2130706433/x.jpg',
    'https://[::1]/x.jpg',
    'https://localhost/x.jpg',
    'https://me@example.com/x.jpg',
    'file:///etc/passwd',
    'media/../secret.png',
    'javascript:alert(1)',
  ])('sends no picture from %s', async (url) => {
    const { origin, fetch } = await answers([{ url }]);
    const { say } = deskWith(await sample(origin), { fetch });
    expect(await say('cat')).toEqual([
      { text: 'No cat answers my call right now, so I drew you one.', media: ['media/cat.png'], choices: [] },
    ]);
  });

  it('gives up in time', async () => {
    const { origin, fetch } = await service(() => {});
    const slow = (await sample(origin)).map((reply) => ({
      ...reply,
      http: reply.http && { ...reply.http, timeout_ms: 50 },
    }));
    const { say } = deskWith(slow, { fetch });
    expect((await say('un chat'))[0]?.text).toBe(
      "Aucun chat ne répond à l'appel, alors je vous en ai dessiné un.",
    );
  });

  it('never calls a private address, whatever is declared', async () => {
    const { origin, calls } = await answers([{ q: 'secret', a: 'x' }]);
    const { say } = deskWith(await sample(origin), { fetch: createSafeFetch() });
    expect((await say('quote'))[0]?.text).toContain('does not answer');
    expect(calls).toHaveLength(0);
  });
});

describe('among the other skills', () => {
  it.each([
    ['hi', 'greeting'],
    ['can I quote my manager', 'fallback'],
    ['how do I reset my vpn password', 'faq'],
    ['quote', 'declared'],
    ['une citation', 'declared'],
  ])('%s → %s', async (text, skill) => {
    const { say, handled } = deskWith(await sample());
    await say(text);
    expect(handled).toEqual([skill]);
  });
});

describe('requests', () => {
  const weather = `
weather:
  patterns: weather in *
  reply: "{{text}}: {{pick}}"
  failure: "No weather for {{text}}."
  http:
    url: https://service.example/v1/{{text}}/now?q={{text}}&key={{env.REPLY_KEY}}
    headers: {X-Key: "{{env.REPLY_KEY}}", X-City: "{{text}}"}
    pick: sky.name
`;
  const post = `
ask:
  patterns: ask *
  reply: "{{pick}}"
  failure: "No."
  http:
    url: https://service.example/
    method: POST
    body: '{"question": "{{text}}", "key": "{{env.REPLY_KEY}}"}'
    pick: answer
`;
  const form = post
    .replace('\'{"question": "{{text}}", "key": "{{env.REPLY_KEY}}"}\'', '"q={{text}}&k={{env.REPLY_KEY}}"')
    .replace('    pick', '    headers: {content-type: application/x-www-form-urlencoded}\n    pick');

  it('encodes every value for its place', async () => {
    const { origin, fetch, calls } = await answers({ sky: { name: 'sunny' } });
    const { say } = deskWith(led(declared(weather), origin), { fetch, env: { REPLY_KEY: 'a&b=c' } });
    expect((await say('weather in Orléans Nord'))[0]?.text).toBe('Orléans Nord: sunny');
    expect(calls[0]?.request.url).toBe('/v1/Orl%C3%A9ans%20Nord/now?q=Orl%C3%A9ans%20Nord&key=a%26b%3Dc');
    expect(calls[0]?.request.headers).toMatchObject({ 'x-key': 'a&b=c', 'x-city': 'Orl%C3%A9ans%20Nord' });
  });

  it('posts JSON that stays JSON', async () => {
    const { origin, fetch, calls } = await answers({ answer: 42 });
    const replies = led(declared(post), origin).map((reply) => ({ ...reply, keywords: { en: ['answer'] } }));
    const { say } = deskWith(replies, { fetch, env: { REPLY_KEY: 'k"\\\n' } });
    expect((await say('"answer", please'))[0]?.text).toBe('42');
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ question: '"answer", please', key: 'k"\\\n' });
    expect(calls[0]?.request.headers['content-type']).toBe('application/json');
  });

  it('posts forms', async () => {
    const { origin, fetch, calls } = await answers({ answer: 'yes' });
    const { say } = deskWith(led(declared(form), origin), { fetch, env: { REPLY_KEY: 'a&b' } });
    expect((await say('ask Éric & co'))[0]?.text).toBe('yes');
    expect(calls[0]?.body).toBe('q=%C3%89ric%20co&k=a%26b');
  });

  it.each([
    ['a variable that is not set', {}],
    ['a variable that no header can hold', { REPLY_KEY: 'a\r\nX-Evil: b' }],
  ])('sends nothing with %s', async (_, env) => {
    const { origin, fetch, calls } = await answers({ sky: { name: 'x' } });
    const { say, failures } = deskWith(led(declared(weather), origin), { fetch, env });
    expect((await say('weather in Lyon'))[0]?.text).toBe('No weather for Lyon.');
    expect(calls).toHaveLength(0);
    expect(failures).toEqual([{ name: 'weather' }]);
  });

  it('lets no text change the path', async () => {
    const { origin, fetch, calls } = await answers({ sky: { name: 'x' } });
    const replies = led(declared(weather), origin).map((reply) => ({
      ...reply,
      keywords: { en: ['weather'] },
    }));
    const { say } = deskWith(replies, { fetch, env: { REPLY_KEY: 'k' } });
    await say('weather');
    expect(calls[0]?.request.url).toBe('/v1/weather/now?q=weather&key=k');
    const http = replies[0]?.http;
    if (!http) throw new Error('the reply has a request');
    for (const text of ['..', '.', '%2e%2e']) {
      const built = buildRequest(http, { text, env: { REPLY_KEY: 'k' } });
      expect(built === undefined || new URL(built.url).pathname.startsWith('/v1/%252e')).toBe(true);
    }
  });

  it('cleans and cuts what is picked', async () => {
    const { origin, fetch } = await answers({ answer: `  a\u202Eb\u0000${'😀'.repeat(900)}` });
    const { say } = deskWith(led(declared(post), origin), { fetch, env: { REPLY_KEY: 'k' } });
    const [reply] = await say('ask me');
    expect(reply?.text).toMatch(/^ab😀/u);
    expect(reply?.text.length).toBeLessThan(1010);
    // With the `u` flag only a lone surrogate is one.
    expect(reply?.text).not.toMatch(/\p{Cs}/u);
  });

  it('without network says what it says on a failure', async () => {
    const { say } = deskWith(declared(weather));
    expect((await say('weather in Lyon'))[0]?.text).toBe('No weather for Lyon.');
  });
});

describe('replies without a request', () => {
  it('send text and pictures', async () => {
    const replies = declared(
      'map:\n  keywords: map\n  reply: {en: Here., fr: Voici.}\n  media: media/map.png',
    );
    const { say } = deskWith(replies);
    expect(await say('the map please')).toEqual([{ text: 'Here.', media: ['media/map.png'], choices: [] }]);
  });

  it('choose from a list', async () => {
    const { say } = deskWith(declared('joke:\n  keywords: joke\n  choose_from: [One., Two.]'));
    expect((await say('a joke'))[0]?.text).toBe('One.');
  });

  it('follow the file when it changes', async () => {
    let replies = declared('joke:\n  keywords: joke\n  reply: Old.');
    const skill = createDeclaredRepliesSkill({ replies: () => replies, env: {}, random: () => 0 });
    const finding = index.ask('joke', { today: '2026-06-15' });
    const turn = {
      message: messageOf('joke'),
      text: 'joke',
      language: 'en',
      conversation: NEW_CONVERSATION,
      finding,
      retriever: index,
      now: clock(),
    } as const;
    expect((await skill.reply(turn)).replies[0]?.text).toBe('Old.');
    replies = declared('joke:\n  keywords: joke\n  reply: New.');
    expect((await skill.reply(turn)).replies[0]?.text).toBe('New.');
    replies = [];
    expect(skill.claim(turn)).toBeNull();
  });
});
