import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/corpus/problem.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { readReplies } from '../../src/corpus/replies/read-replies.ts';
import { loadRequests } from '../../src/corpus/requests/read-requests.ts';
import { readSideFile } from '../../src/corpus/side-files.ts';

const JOKE = 'joke:\n  keywords: joke\n  reply: Ha!\n';

let corpus = '';
beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'corpus-'));
  write('leave.en.md', '## How do I ask for leave?\n\nOnline.\n');
});
afterEach(() => rmSync(corpus, { recursive: true }));
const write = (file: string, text: string) => writeFileSync(join(corpus, file), text);

describe('a file that holds no entries', () => {
  it.each(['replies.yaml', 'replies.yml', 'Replies.YAML'])(
    'is found as %s, and not read as entries',
    async (name) => {
      write(name, JOKE);
      expect((await readReplies(corpus)).replies.map((reply) => reply.name)).toEqual(['joke']);
      const { entries, problems } = await readCorpus(corpus);
      expect(problems).toEqual([]);
      expect(entries.map(({ entry }) => entry.id)).toEqual(['how-do-i-ask-for-leave']);
    },
  );

  it('is found for settings as well', async () => {
    write('settings.yml', 'answer_from: 0.9\n');
    expect((await readCorpus(corpus)).settings).toEqual({ answerFrom: 0.9 });
  });

  it('is an ordinary file below the top', async () => {
    mkdirSync(join(corpus, 'hr'));
    write('hr/requests.yaml', '- {id: a, question: Where is HR?, answer: Upstairs., language: en}\n');
    expect((await readCorpus(corpus)).entries).toHaveLength(2);
    expect(await readSideFile(corpus, 'requests')).toBeUndefined();
  });

  it('warns of a second one, which would be forgotten', async () => {
    write('replies.yaml', JOKE);
    write('replies.yml', JOKE.replaceAll('joke', 'fun'));
    const { replies, problems } = await readReplies(corpus);
    expect(replies.map(({ name }) => name)).toEqual(['joke']);
    expect(problems.map(formatProblem)).toEqual([
      'replies.yml:1  warning  not read, as replies.yaml is; put all into one of the two, and delete the other',
    ]);
  });

  it('is a fault when it cannot be read', async () => {
    mkdirSync(join(corpus, 'requests.yaml'));
    const { catalog, problems } = await loadRequests(corpus);
    expect(catalog).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['unreadable']);
  });

  it('is no corpus', async () => {
    write('replies.yaml', JOKE);
    const { entries, problems } = await readCorpus(join(corpus, 'replies.yaml'));
    expect(entries).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([
      'replies.yaml:1  fault  holds no entries; name the folder it is in',
    ]);
  });

  it('is not looked for beside a corpus of one file', async () => {
    write('requests.yaml', 'requests: []');
    expect(await loadRequests(join(corpus, 'leave.en.md'))).toEqual({ catalog: { kinds: [] }, problems: [] });
  });
});
