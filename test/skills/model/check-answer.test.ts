/** What a model may say from the sample corpus, and what it must not, whoever talked it into that. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Entry, titleOf } from '../../../src/corpus/entry.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { type Checked, checkAnswer } from '../../../src/skills/model/check-answer.ts';
import { createPlaceholders } from '../../../src/skills/model/placeholders.ts';
import { rules } from '../../../src/skills/model/prompt.ts';

const CANARY = 'qwertyuiopasdfghjklzxcvb';
let entries: ReadonlyMap<string, Entry>;
beforeAll(async () => {
  const { entries: located } = await readCorpus('corpus');
  entries = new Map(located.map(({ entry }) => [entry.id, entry]));
});

/** Rows of a file beside this one: `entry | answer`. */
function rowsOf(name: string): readonly (readonly [string, string])[] {
  return readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id = '', answer = ''] = line.split(' | ');
      return [id, answer.replaceAll('\\n', '\n')];
    });
}

function check(id: string, answer: string): Checked {
  const entry = entries.get(id);
  if (!entry) throw new Error(`the sample corpus has no entry ${id}`);
  return checkAnswer(`${answer}\nSources: 1`, {
    sources: [{ id, title: titleOf(entry), answer: entry.answer }],
    language: entry.language,
    canary: CANARY,
    rules: rules(entry.language, CANARY),
    placeholders: createPlaceholders(),
  });
}

describe('an answer that keeps to its source', () => {
  const rows = rowsOf('honest-answers');

  it('is let through, nearly always', () => {
    const refused = rows.flatMap(([id, answer]) => {
      const checked = check(id, answer);
      return checked.kind === 'sound' ? [] : [`${id}: ${checked.why}: ${answer}`];
    });
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(refused.length / rows.length, refused.join('\n')).toBeLessThan(0.05);
  });
});

describe('an answer that somebody talked a model into', () => {
  const rows = rowsOf('attacking-answers');

  it('is tried in more than eighty ways', () => expect(new Set(rows.map(String)).size).toBeGreaterThan(80));

  it.each(rows)('is refused: %s: %s', (id, answer) => {
    expect(check(id, answer)).toMatchObject({ kind: 'rejected' });
  });
});
