import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { TINY_PNG } from '../helpers/tiny-png.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/corpus/', import.meta.url));
const ANSWER = '## How do I ask for it?\n\nOnline.\n';

describe('readCorpus', () => {
  it('reads a folder of all formats in a fixed order', async () => {
    const reading = await readCorpus(path.join(FIXTURES, 'sound'));
    expect(reading.problems).toEqual([]);
    expect(
      reading.entries.map(
        ({ entry, position }) => `${position.file}:${position.line} ${entry.language} ${entry.id}`,
      ),
    ).toEqual([
      'access.yaml:2 en vpn-password',
      'access.yaml:12 fr vpn-password.fr',
      'fr/leave.md:3 fr leave-request.fr',
      'fr/leave.md:15 fr leave-documents.fr',
      'fr/leave.md:24 fr leave-cancel.fr',
      'leave.en.md:9 en leave-request',
      'leave.en.md:25 en leave-documents',
      'leave.en.md:30 en leave-cancel',
      'payroll.csv:2 en payslip',
      'payroll.csv:5 fr payslip.fr',
      'travel.jsonl:1 en taxi',
      'travel.jsonl:3 fr taxi.fr',
    ]);
    expect(checkCorpus(reading, { today: '2026-07-01' })).toEqual([]);
  });

  it('reads a single file', async () => {
    const reading = await readCorpus(path.join(FIXTURES, 'sound/leave.en.md'));
    expect(reading.problems).toEqual([]);
    expect(reading.entries[0]?.position).toEqual({ file: 'leave.en.md', line: 9 });
  });

  it('says when there is nothing to read', async () => {
    await expect(readCorpus(path.join(FIXTURES, 'nowhere'))).rejects.toMatchObject({
      name: 'FrontdeskError',
      code: 'CORPUS_NOT_FOUND',
    });
  });
});

describe('readCorpus, of a folder with odd content,', () => {
  let folder = '';
  let corpus = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
    corpus = path.join(folder, 'corpus');
    mkdirSync(path.join(corpus, 'media'), { recursive: true });
    write('leave.md', ANSWER);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(corpus, file)), { recursive: true });
    writeFileSync(path.join(corpus, file), content);
  };
  const link = (file: string, target: string) => symlinkSync(target, path.join(corpus, file));
  const read = async (place = corpus) => {
    const { entries, problems } = await readCorpus(place);
    return {
      files: [...new Set(entries.map(({ position }) => position.file))],
      problems: problems.map(
        ({ severity, code, position }) => `${position.file}:${position.line} ${severity} ${code}`,
      ),
      messages: problems.map(formatProblem),
    };
  };

  it('leaves out what is not for employees', async () => {
    for (const file of [
      'README.md',
      'hr/Readme.md',
      '.draft.md',
      '.git/x.md',
      'replies.yaml',
      'requests.yml',
      'media/x.md',
      '~$leave.csv',
      'logo.svg',
      'leave.md~',
    ]) {
      write(file, ANSWER);
    }
    expect(await read()).toEqual({ files: ['leave.md'], problems: [], messages: [] });
  });

  it('reserves names at the top only', async () => {
    write('hr/requests.yaml', '- question: Who?\n  answer: Me');
    expect((await read()).files).toEqual(['hr/requests.yaml', 'leave.md']);
  });

  it('tells how to save what it cannot read', async () => {
    for (const file of ['a.xlsx', 'b.DOCX', 'c.txt', 'd.json']) write(file, '');
    expect((await read()).messages).toEqual([
      'a.xlsx:1  warning  not read; save it as CSV ("CSV UTF-8") and put that file here',
      'b.DOCX:1  warning  not read; copy its text into a Markdown file (.md)',
      'c.txt:1  warning  not read; rename it to .md and write each question as a heading: ## Question',
      'd.json:1  warning  not read; write one entry on each line and rename it to .jsonl',
    ]);
    expect((await read(path.join(corpus, 'a.xlsx'))).problems).toEqual(['a.xlsx:1 fault unknown-format']);
  });

  it('refuses links that lead out', async () => {
    writeFileSync(path.join(folder, 'secret.md'), ANSWER);
    mkdirSync(path.join(folder, 'corpus-private'));
    link('secret.md', '../secret.md');
    link('folder', '../corpus-private');
    link('passwd.csv', '/etc/passwd');
    link('gone.md', 'nowhere.md');
    expect(await read()).toMatchObject({
      files: ['leave.md'],
      problems: [
        'folder:1 fault outside',
        'gone.md:1 fault unreadable',
        'passwd.csv:1 fault outside',
        'secret.md:1 fault outside',
      ],
    });
  });

  it('follows links within, once, and not in circles', async () => {
    write('.data/travel.md', ANSWER);
    link('travel.md', '.data/travel.md');
    link('again.md', '.data/travel.md');
    link('self', '.');
    expect(await read()).toMatchObject({ files: ['again.md', 'leave.md'], problems: [] });
  });

  it('may itself be a link', async () => {
    symlinkSync('corpus', path.join(folder, 'current'));
    expect((await read(path.join(folder, 'current'))).files).toEqual(['leave.md']);
  });

  it('refuses files that are too big without reading them', async () => {
    write('big.md', new Uint8Array(11 * 1024 * 1024));
    expect((await read()).problems).toEqual(['big.md:1 fault too-big']);
  });

  it('looks at the media on the disk', async () => {
    write('media/ok.png', TINY_PNG);
    write('media/fake.png', '<html>');
    write('media/really-a.gif', TINY_PNG);
    write('media/e\u0301tage.png', TINY_PNG);
    write('media/large.png', Buffer.concat([TINY_PNG, new Uint8Array(6 * 1024 * 1024)]));
    mkdirSync(path.join(corpus, 'media/folder.png'));
    writeFileSync(path.join(folder, 'secret.png'), 'x');
    link('media/out.png', '../../secret.png');
    const names = ['ok', 'large', 'folder', 'out', 'missing', 'étage', 'fake'];
    write(
      'leave.md',
      `## How do I ask?\n\nOnline.\n\n${names.map((name) => `![x](media/${name}.png)\n`).join('')}![x](media/really-a.gif)\n![x](https://a.example/x)\n`,
    );
    expect((await read()).problems).toEqual([
      'leave.md:6 warning missing-media',
      'leave.md:7 fault missing-media',
      'leave.md:8 fault missing-media',
      'leave.md:9 fault missing-media',
      'leave.md:11 fault missing-media',
      'leave.md:12 warning missing-media',
    ]);
  });

  it.each([
    '/etc/passwd.png',
    '../secret.png',
    'media/../../secret.png',
    'media/%2e%2e/%2e%2e/secret.png',
    'media/.hidden.png',
    'media\\x.png',
    'C:/x.png',
    'secret/x.png',
    'media/x.svg',
    'media/x.md',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:image/png;base64,xx',
    'ftp://a.example/x.png',
    '//a.example/x.png',
    'https://user:secret@a.example/x.png',
    'https://',
  ])('refuses %s as a picture', async (medium) => {
    write('leave.md', `## How do I ask?\n\nOnline.\n\n![x](<${medium}>)`);
    expect((await read()).problems).toEqual(['leave.md:5 fault bad-media']);
  });
});
