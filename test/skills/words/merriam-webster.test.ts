/** Merriam-Webster behind the same interface, against a real HTTP server that stands in for it. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createSafeFetch } from '../../../src/net/safe-fetch.ts';
import { createMerriamWebster } from '../../../src/skills/words/merriam-webster.ts';
import { openWordNet } from '../../../src/skills/words/wordnet/wordnet.ts';

const wordnet = await openWordNet();
afterAll(() => wordnet.close());
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function dictionaryWith(handle: RequestListener, timeoutMs = 2000) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    handle(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const get = createSafeFetch({ allowedOrigins: [baseUrl] });
  return { asked, dictionary: createMerriamWebster({ key: 'k&y', get, baseUrl, timeoutMs }, wordnet) };
}

const ENTRIES = [
  {
    meta: { id: 'serendipity', uuid: 'x', stems: ['serendipity'] },
    fl: 'noun',
    shortdef: ['the faculty of finding things not sought for', 'an instance of this'],
    def: [
      {
        sseq: [
          [
            [
              'sense',
              {
                dt: [
                  ['text', '{bc}the faculty'],
                  ['vis', [{ t: 'found by {it}serendipity{/it}' }, { t: '{ldquo}pure{rdquo} luck' }]],
                ],
              },
            ],
          ],
        ],
      },
    ],
  },
  { meta: { id: 'serendipity:2' }, fl: 'transitive verb', shortdef: ['to happen on'] },
  { meta: { id: 'serendipitous' }, fl: 'adjective', shortdef: ['of serendipity'] },
];
const serving =
  (body: unknown, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  };

describe('createMerriamWebster', () => {
  it('answers with its own entries of the word', async () => {
    const { asked, dictionary } = await dictionaryWith(serving(ENTRIES));
    expect(await dictionary.lookUp('Serendipity', 'definition')).toMatchObject({
      found: true,
      word: 'serendipity',
      senses: [
        { partOfSpeech: 'noun', definition: 'the faculty of finding things not sought for' },
        { partOfSpeech: 'noun', definition: 'an instance of this' },
        { partOfSpeech: 'verb', definition: 'to happen on' },
      ],
    });
    expect(asked).toEqual(['/api/v3/references/collegiate/json/Serendipity?key=k%26y']);
  });

  it('finds the examples and takes its marks off', async () => {
    const { dictionary } = await dictionaryWith(serving(ENTRIES));
    const lookUp = await dictionary.lookUp('serendipity', 'examples');
    expect(lookUp.found && lookUp.senses[0]?.examples).toEqual(['found by serendipity', '"pure" luck']);
  });

  it('encodes what people ask for', async () => {
    const { asked, dictionary } = await dictionaryWith(serving([]));
    await dictionary.lookUp('a/../b?key=x#y', 'definition');
    expect(asked).toEqual(['/api/v3/references/collegiate/json/a%2F..%2Fb%3Fkey%3Dx%23y?key=k%26y']);
  });

  it('leaves synonyms and antonyms to WordNet, unasked', async () => {
    const { asked, dictionary } = await dictionaryWith(serving(ENTRIES));
    const lookUp = await dictionary.lookUp('happy', 'synonyms');
    expect(lookUp.found && lookUp.senses.flatMap(({ synonyms }) => synonyms)).toContain('glad');
    expect(asked).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ['does not know the word', serving(['serenity', 'serene'])],
    ['has nothing', serving([])],
    ['refuses the key', serving('Invalid API key. Not subscribed for this reference.')],
    ['fails', serving('', 500)],
    ['is not allowed to answer', serving(ENTRIES, 403)],
    ['answers something else', serving({ hello: 1 })],
    ['answers broken JSON', serving('[{"meta":')],
    ['answers without end', serving(`["${'x'.repeat(2_100_000)}"]`)],
    ['hangs up', (_, response) => void response.destroy()],
    [
      'redirects to a private address',
      (_, response) => void response.writeHead(302, { Location: 'http://10.0.0.1/' }).end(),
    ],
    ['knows only parts of speech that nobody knows', serving([{ ...ENTRIES[0], fl: 'gibberish' }])],
  ])('lets WordNet answer when it %s', async (_, handle) => {
    const { dictionary } = await dictionaryWith(handle);
    expect(await dictionary.lookUp('serendipity', 'definition')).toMatchObject({
      found: true,
      senses: [{ definition: 'good luck in making unexpected and fortunate discoveries' }],
    });
  });

  it('lets WordNet answer in time when it hangs', async () => {
    const { dictionary } = await dictionaryWith(() => {}, 50);
    const start = performance.now();
    expect(await dictionary.lookUp('serendipity', 'definition')).toMatchObject({ found: true });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
