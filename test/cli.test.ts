/** The command line as a shell sees it: what goes where, and with which exit code. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startFakeModel } from './helpers/fake-model.ts';
import { silentNote } from './helpers/voice.ts';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

const CORPUS = `
## How do I reset my VPN password?

- vpn password reset
- forgot vpn password
- change vpn pwd

Open *Self-service*.

## Where is my payslip?

- get payslip
- salary statement
- pay slip

In *MyHR*.

## How do I ask for leave?

- book holidays
- request days off
- take vacation

Ask in *MyHR*.
`;

const REQUESTS = `requests:
  - id: badge
    to: hr@orvane.example
    label: { en: New badge, fr: Nouveau badge }
    phrases: { en: [new badge], fr: [nouveau badge] }
    fields:
      - { id: name, type: name, label: { en: Name, fr: Nom }, prompt: { en: Your name?, fr: Votre nom ? } }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'corpus', 'desk.en.md'), CORPUS);
  mkdirSync(join(folder, 'faulty'));
  writeFileSync(join(folder, 'faulty', 'a.en.md'), '## A question?\n');
  mkdirSync(join(folder, 'declared'));
  writeFileSync(
    join(folder, 'declared', 'wifi.en.md'),
    '## Where is the wifi code?\n\n- password of the guest wifi\n- send me the wifi code please\n\nAt the *reception*.\n',
  );
  writeFileSync(
    join(folder, 'declared', 'replies.yaml'),
    'wifi:\n  keywords: wifi code\n  reply: orvane-guest\n',
  );
  writeFileSync(join(folder, 'declared', 'requests.yaml'), REQUESTS);
  mkdirSync(join(folder, 'declared-faulty'));
  for (const file of ['a.en.md', 'x.en.md']) {
    writeFileSync(join(folder, 'declared-faulty', file), `## A question of ${file}?\n`);
  }
  writeFileSync(
    join(folder, 'declared-faulty', 'replies.yaml'),
    'wifi:\n  keywords: wifi code\n  repyl: orvane-guest\n',
  );
  writeFileSync(join(folder, 'declared-faulty', 'requests.yaml'), 'requests: []\n');
  writeFileSync(join(folder, 'faulty', 'b.csv'), 'id,question,answer,language\nx,Why?,,en\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

function run(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', TSX, CLI, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ...env },
  });
  const ran = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => {
    ran.out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    ran.err += data.toString();
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ran, code })));
}

it('frontdesk --version says what package.json does', async () => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  expect(await run(['--version'])).toEqual({ out: `${version}\n`, err: '', code: 0 });
});

describe('frontdesk ask', () => {
  it('prints the answer on standard output, and the rest elsewhere', async () => {
    const { out, err, code } = await run(['ask', 'reset', 'vpn', 'password']);
    expect(out).toContain('Open *Self-service*.');
    expect(err).toContain('built the index');
    expect(code).toBe(0);
  });

  it('--json prints the one object that programs are promised', async () => {
    const { out, code } = await run(['ask', 'vpn password reset', '--json']);
    const shape = z.strictObject({
      text: z.literal('vpn password reset'),
      language: z.literal('en'),
      decision: z.literal('answer'),
      entry: z.strictObject({ id: z.string(), title: z.string(), answer: z.literal('Open *Self-service*.') }),
      confidence: z.number().min(0).max(1),
      candidates: z
        .array(
          z.strictObject({
            id: z.string(),
            title: z.string(),
            score: z.number().min(0).max(1.000001),
            confidence: z.number().min(0).max(1),
          }),
        )
        .min(1),
      terms: z.array(z.string()).length(3),
      care: z.null(),
    });
    expect(shape.parse(JSON.parse(out)).terms).toEqual(['vpn', 'password', 'reset']);
    expect(code).toBe(0);
  });

  it('--explain tells which skill takes it, and what the others had to say', async () => {
    const { out } = await run(['ask', 'define vpn password', '--explain']);
    expect(out).toMatch(/The skill that takes it[^\n]*\n {2}faq +open +\d+ % {2}the FAQ's ".+" is near\n/);
    expect(out).toMatch(/\n {2}fallback +open +0 % {2}/);
    const { out: json } = await run(['ask', 'define happy', '--explain', '--json']);
    const claim = z.strictObject({
      skill: z.string(),
      stage: z.string(),
      confidence: z.number(),
      why: z.string(),
    });
    const explained = z.object({ explanation: z.object({ skills: z.array(claim).min(2) }) });
    const { skills } = explained.parse(JSON.parse(json)).explanation;
    expect(skills[0]).toMatchObject({ skill: 'words', stage: 'command', confidence: 1 });
    expect(skills.at(-1)).toMatchObject({ skill: 'fallback' });
  });

  it('says that it does not know, in the language asked for', async () => {
    const { out, code } = await run(['ask', 'la recette des crêpes', '--language', 'fr']);
    expect(out).toContain('Désolé');
    expect(code).toBe(0);
  });

  it.each([
    [['ask'], 'text'],
    [['ask', 'x', '--language', 'de'], 'expected en or fr'],
    [['ask', 'x', '--corpus', 'nowhere'], 'nowhere: expected the corpus'],
    [['frobnicate'], 'frobnicate'],
  ])('%j is wrong use', async (args, told) => {
    const { err, out, code } = await run(args);
    expect(err).toContain(told);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

describe('frontdesk check', () => {
  it('is silent on standard output and exits 0 when all is well', async () => {
    const { out, err, code } = await run(['check']);
    expect(out).toBe('');
    expect(err).toContain('3 entries, no faults');
    expect(code).toBe(0);
  });

  it('lists every fault of every file and exits 1', async () => {
    const { out, code } = await run(['check', '--corpus', 'faulty']);
    expect(out).toMatch(/^a\.en\.md:1 {2}fault.*\nb\.csv:2 {2}fault/);
    expect(code).toBe(1);
  });

  it('counts declared replies and kinds of request, and warns of a question that a reply takes', async () => {
    const { out, err, code } = await run(['check', '--corpus', 'declared']);
    expect(out).toBe(
      'wifi.en.md:4  warning  "send me the wifi code please" gets the declared reply "wifi" in place of this answer; reword it, or take the words from that reply\n',
    );
    expect(err).toBe('declared: 1 entry, 1 reply, 1 kind of request, no faults, 1 warning\n');
    expect(code).toBe(0);
  });

  it('sorts faults of replies and requests among those of the entries, for programs too', async () => {
    const { out, code } = await run(['check', '--corpus', 'declared-faulty', '--json']);
    const places = z.array(
      z.object({ severity: z.string(), position: z.object({ file: z.string(), line: z.number() }) }),
    );
    expect(
      places
        .parse(JSON.parse(out))
        .map(({ severity, position: { file, line } }) => `${file}:${line} ${severity}`),
    ).toEqual(['a.en.md:1 fault', 'replies.yaml:3 fault', 'requests.yaml:1 fault', 'x.en.md:1 fault']);
    expect(code).toBe(1);
  });
});

describe('frontdesk index', () => {
  it('writes the index where it is told and says what was built', async () => {
    const { out, code } = await run(['index', '--out', 'elsewhere/my.index']);
    expect(out).toMatch(/built elsewhere\/my\.index[\s\S]*entries +3 en[\s\S]*questions +12/);
    expect(readFileSync(join(folder, 'elsewhere/my.index')).subarray(0, 8).toString()).toBe('FRNTDESK');
    expect(code).toBe(0);
  });

  it('replaces nothing when the corpus has faults', async () => {
    await run(['index', '--out', 'kept.index']);
    const before = readFileSync(join(folder, 'kept.index'));
    const { err, code } = await run(['index', '--corpus', 'faulty', '--out', 'kept.index']);
    expect(err).toMatch(/2 faults[\s\S]*a\.en\.md:1[\s\S]*b\.csv:2/);
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'kept.index'))).toEqual(before);
  });
});

describe('frontdesk eval', () => {
  it('prints the figures and writes the details', async () => {
    writeFileSync(
      join(folder, 'queries.jsonl'),
      '{"text":"vpn password reset","expected":"how-do-i-reset-my-vpn-password"}\n{"text":"zebra","expected":null}\n',
    );
    const { out, code } = await run([
      'eval',
      '--corpus',
      'corpus',
      '--queries',
      'queries.jsonl',
      '--json',
      '--details',
      'details.jsonl',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      queries: 2,
      inScope: 1,
      outOfScope: 1,
      top1: 1,
      outOfScopeRecall: 1,
    });
    expect(readFileSync(join(folder, 'details.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('names every line of the questions that cannot be read', async () => {
    writeFileSync(join(folder, 'bad.jsonl'), '{"text":"a","expected":"b"}\n{"text":1}\nnot json\n');
    const { err, code } = await run(['eval', '--corpus', 'corpus', '--queries', 'bad.jsonl']);
    expect(err).toMatch(/bad\.jsonl:2[\s\S]*bad\.jsonl:3/);
    expect(code).toBe(2);
  });
});

describe('frontdesk chat', () => {
  it('talks line by line', async () => {
    const { out, code } = await run(['chat'], 'hello\nwhere is my payslip\n');
    expect(out).toMatch(/^desk › Hello![\s\S]*desk › In MyHR\./);
    expect(code).toBe(0);
  });

  it('hears a voice note of this machine', async () => {
    writeFileSync(join(folder, 'note.ogg'), silentNote(2));
    const spoken = await run(['chat'], '/voice note.ogg\n/voice none.ogg\n', {
      TRANSCRIBE_COMMAND: `${process.execPath} -e 'console.log("get payslip")' {file}`,
    });
    expect(spoken.out).toMatch(
      /^desk › 🎙️ I heard: “get payslip”\n\s*\n\s*In MyHR\.[\s\S]*could not get this voice note/,
    );
    expect(spoken.err).toContain('there is no file none.ogg');
    const off = await run(['chat'], '/voice note.ogg\n');
    expect(off.out).toContain('I do not understand voice notes here.');
  });

  it('asks the language model as the service does', async () => {
    const fake = await startFakeModel();
    fake.says(() => 'Ask in MyHR.\nSources: 1');
    const { out, err } = await run(['chat'], 'leave my passport somewhere safe\n', {
      OPENAI_BASE_URL: fake.baseUrl,
      OPENAI_MODEL: 'small',
      MODEL_FALLBACK: 'on',
    });
    await fake.close();
    expect(fake.sent).toHaveLength(1);
    expect(err).toContain('(the language model, asked for an answer: ');
    expect(out).toMatch(/^desk › /);
  });

  it('builds the index where there is none', async () => {
    const { out, code } = await run(['chat'], 'where is my payslip\n', { DATA_DIR: 'no-index-yet' });
    expect(out).toMatch(/^desk › In MyHR\./);
    expect(code).toBe(0);
  });
});

describe('frontdesk serve', () => {
  it('lists every fault of the configuration', async () => {
    const { err, code } = await run(['serve'], '', { PORT: 'many', HOST: '0.0.0.0' });
    expect(err).toMatch(/2 faults[\s\S]*PORT[\s\S]*TWILIO_AUTH_TOKEN/);
    expect(code).toBe(2);
  });

  it('says what it serves, answers, and ends in good order on SIGTERM', async () => {
    const child = spawn(process.execPath, ['--import', TSX, CLI, 'serve'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], NO_COLOR: '1', PORT: '0' },
    });
    let out = '';
    const url = await new Promise<string>((resolve) =>
      child.stdout.on('data', (data: Buffer) => {
        out += data.toString();
        const found = /answers at (http:\S+)[\s\S]*webhook/.exec(out)?.[1];
        if (found) resolve(found);
      }),
    );
    expect(out).toMatch(/3 entries \(3 in English\)/);
    const answer = await fetch(`${url}/bot`, {
      method: 'POST',
      body: new URLSearchParams({ MessageSid: 'SM1', From: 'whatsapp:+15550100', Body: 'get payslip' }),
    });
    expect(await answer.text()).toContain('<Body>In *MyHR*.</Body>');
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('does not open a tunnel into an unsigned desk', async () => {
    const { err, code } = await run(['serve', '--tunnel'], '', { PORT: '0' });
    expect(err).toContain('needs TWILIO_AUTH_TOKEN');
    expect(code).toBe(2);
  });
});
