/** What corpus/README.md tells editors is true: every example in it is read, and every conversation held. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createHandleMessage } from '../../src/assistant/handle-message.ts';
import { renderForTerminal } from '../../src/channels/console.ts';
import { readCare } from '../../src/corpus/care/read-care.ts';
import { entrySchema } from '../../src/corpus/entry.ts';
import { readCsv } from '../../src/corpus/formats/read-csv.ts';
import { readJsonl } from '../../src/corpus/formats/read-jsonl.ts';
import { readMarkdown } from '../../src/corpus/formats/read-markdown.ts';
import { readYaml } from '../../src/corpus/formats/read-yaml.ts';
import { isWebAddress } from '../../src/corpus/media.ts';
import { formatProblem, type Problem } from '../../src/corpus/problem.ts';
import { readDeclared } from '../../src/corpus/read-declared.ts';
import {
  type DeclaredReply,
  FIELD_NAMES,
  REQUEST_FIELD_NAMES,
} from '../../src/corpus/replies/declared-reply.ts';
import { parseReplies } from '../../src/corpus/replies/read-replies.ts';
import { readRequests } from '../../src/corpus/requests/read-requests.ts';
import { FIELD_TYPES, fieldSchema, kindSchema, NO_REQUESTS } from '../../src/corpus/requests/schema.ts';
import { parseSettings } from '../../src/corpus/settings.ts';
import { composeRequest } from '../../src/mail/compose.ts';
import { createSafeFetch } from '../../src/net/safe-fetch.ts';
import { createSkills } from '../../src/skills/create-skills.ts';
import { deaf } from '../../src/skills/voice/hear.ts';
import { createListen } from '../../src/skills/voice/listen.ts';
import { memoryConversations } from '../../src/store/memory-conversations.ts';
import { deskIndex } from '../helpers/index-of.ts';
import { patternOf } from '../helpers/shown-output.ts';
import { messageOf } from '../helpers/transcript.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);
const FIXTURES = new URL('../fixtures/corpus/', import.meta.url);
const guide = readFileSync(new URL('README.md', CORPUS), 'utf8');

interface Example {
  /** The heading it stands below, up to a colon or comma. */
  readonly section: string;
  /** The paragraph before it. */
  readonly intro: string;
  readonly text: string;
}

/** Blocks are taken whole, so that headings within them are none. */
const examples: readonly Example[] = Array.from(
  guide.matchAll(/^#{2,3} ([^:,\n]+)|(?:^(.+)\n\n)?^(`{3,})\w*\n([\s\S]*?)^\3$/gm),
).reduce<{ section: string; found: Example[] }>(
  ({ section, found }, [, heading, intro = '', , text]) => {
    if (text !== undefined) found.push({ section, intro, text });
    return { section: heading ?? section, found };
  },
  { section: '', found: [] },
).found;

const isConversation = ({ text }: Example) => text.startsWith('you › ');
const isReport = ({ section }: Example) => section === 'Checking';
const textsOf = (...sections: string[]) =>
  examples
    .filter((example) => sections.includes(example.section) && !isConversation(example))
    .map(({ text }) => text)
    .join('\n');

const { replies } = parseReplies(textsOf('Replies without an entry', 'What a service says'), 'replies.yaml');
const catalog = readRequests(textsOf('Requests'), 'requests.yaml').catalog ?? NO_REQUESTS;

const READERS: Readonly<Record<string, (text: string) => { readonly problems: readonly Problem[] }>> = {
  Markdown: (text) => readMarkdown(text, 'leave.en.md'),
  Spreadsheet: (text) => readCsv(text, 'facilities.csv'),
  YAML: (text) => (text.startsWith('{') ? readJsonl(text, 'travel.jsonl') : readYaml(text, 'security.yaml')),
  'Replies without an entry': (text) => parseReplies(text, 'replies.yaml'),
  'What a service says': (text) => parseReplies(text, 'replies.yaml'),
  Requests: (text) => readRequests(text, 'requests.yaml'),
  'People in distress': (text) => readCare(text, 'care.yaml'),
  'How sure the desk must be': (text) => parseSettings(text, 'settings.yaml'),
};

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** The service of the example, on this machine: it says what it is given, or hangs up. */
async function startService(answer: string | undefined): Promise<string> {
  const server = createServer(({ headers }, response) => {
    if (answer === undefined) response.destroy();
    else response.writeHead(headers.authorization === 'Bearer secret' ? 200 : 401).end(answer);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

const led = (reply: DeclaredReply, origin: string): DeclaredReply => ({
  ...reply,
  http: reply.http && { ...reply.http, url: reply.http.url.replace('https://weather.example', origin) },
});

/** What the guide declares, spoken to as in `frontdesk chat`. */
async function startChat(answer: string | undefined) {
  const origin = await startService(answer);
  const served = replies.map((reply) => led(reply, origin));
  const clock = () => new Date('2026-06-15T10:00:00');
  const handle = createHandleMessage({
    retriever: () => index,
    conversations: memoryConversations(clock),
    skills: createSkills({
      declared: {
        replies: () => served,
        fetch: createSafeFetch({ allowedOrigins: [origin] }),
        env: { REPLY_WEATHER_KEY: 'secret' },
        random: () => 0,
      },
      requests: {
        catalog: () => catalog,
        compose: composeRequest,
        book: { find: async () => undefined, recent: async () => [] },
        reference: () => '7F3K',
      },
    }),
    clock,
    listen: createListen(deaf),
  });
  return async (text: string) => {
    const { replies: said } = await handle(messageOf(text));
    return stripVTControlCharacters(said.map(renderForTerminal).join('\n'));
  };
}
const index = deskIndex();

describe('the guide to the corpus', () => {
  it('has examples of everything', () => {
    expect(new Set(examples.map(({ section }) => section))).toEqual(
      new Set([...Object.keys(READERS), 'Checking']),
    );
    expect(examples.filter(isConversation).length).toBeGreaterThanOrEqual(4);
  });

  it.each(examples.filter((example) => !isConversation(example) && !isReport(example)))(
    'reads its example below $section without problems',
    ({ section, text }) => {
      expect(READERS[section]?.(text).problems).toEqual([]);
    },
  );

  it('gives an example of each format that reads as it says', () => {
    const [json = '', yaml = ''] = examples
      .filter(({ section }) => section === 'YAML')
      .map(({ text }) => text)
      .sort()
      .reverse();
    const readings = [
      readMarkdown(textsOf('Markdown'), 'leave.en.md'),
      readCsv(textsOf('Spreadsheet'), 'facilities.csv'),
      readYaml(yaml, 'security.yaml'),
      readJsonl(json, 'travel.jsonl'),
    ];
    expect(
      readings.map(({ entries }) => entries.map(({ entry }) => [entry.id, entry.questions.length])),
    ).toEqual([[['leave-request', 4]], [['parking', 3]], [['phishing', 2]], [['taxi', 1]]]);
  });

  it.each(examples.filter(isConversation))(
    'holds the conversation below $section, $intro',
    async ({ intro, text }) => {
      const say = await startChat(/`(\{.*\})`/.exec(intro)?.[1]);
      for (const part of text.split(/^you › /m).slice(1)) {
        const [said = '', ...shown] = part.trimEnd().split('\n');
        expect(await say(said)).toMatch(patternOf(shown));
      }
    },
  );

  it('names pictures that are there', () => {
    const files = replies.flatMap(({ media }) => media).filter((medium) => !isWebAddress(medium));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(fileURLToPath(new URL(file, CORPUS)))).toBe(true);
  });

  it('explains every field', () => {
    const sectionOf = (heading: string) => {
      const start = guide.indexOf(`\n## ${heading}`);
      return guide.slice(start, guide.indexOf('\n## ', start + 1));
    };
    for (const name of entrySchema.keyof().options) expect(sectionOf('The fields')).toContain(`\`${name}\``);
    for (const name of [...FIELD_NAMES, ...REQUEST_FIELD_NAMES])
      expect(sectionOf('Replies without an entry')).toContain(`\`${name}\``);
    for (const name of [...FIELD_TYPES, ...kindSchema.keyof().options, ...fieldNames()])
      expect(sectionOf('Requests')).toContain(`\`${name}\``);
  });

  it('shows reports as the check writes them', async () => {
    const report = readFileSync(new URL('faulty.report.txt', FIXTURES), 'utf8').split('\n');
    const declared = await readDeclared(fileURLToPath(new URL('faulty', FIXTURES)));
    const problems = [...declared.replies.problems, ...declared.requests.problems].map(formatProblem);
    const shown = textsOf('Checking').trimEnd().split('\n');
    expect(shown).toHaveLength(6);
    for (const line of shown) expect([...report, ...problems]).toContain(line);
  });
});

/** What a field of any type may hold. */
function fieldNames(): string[] {
  return [...new Set(fieldSchema.options.flatMap((option) => Object.keys(option.shape)))];
}
