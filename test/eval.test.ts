/** The sample corpus is measured on questions that it does not hold, so that no change makes it answer worse unseen. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSoundCorpus } from '../src/indexing/index-corpus.ts';
import { readQueries } from '../src/indexing/read-queries.ts';
import { buildIndex } from '../src/retrieval/build-index.ts';
import { evaluate } from '../src/retrieval/evaluate.ts';
import { type Index, openIndex } from '../src/retrieval/open-index.ts';
import { measureCare } from './eval/care.ts';
import { CARE_FLOORS, FLOORS } from './eval/floors.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const today = '2026-11-01';

let index: Index;
beforeAll(async () => {
  const { entries, settings } = await readSoundCorpus(path('../corpus'), today);
  index = openIndex(buildIndex(entries, { settings }).bytes.buffer, 'corpus');
}, 60_000);

describe.each(['en', 'fr'] as const)('the sample corpus, asked in %s', (language) => {
  it('answers as well as it did', async () => {
    const queries = await readQueries(path(`./eval/sample.${language}.jsonl`));
    const judged = queries.map((query) => ({ query, finding: index.ask(query.text, { today }), micros: 0 }));
    const figures = evaluate(judged);
    expect(figures.inScope).toBeGreaterThanOrEqual(150);
    expect(figures.outOfScope).toBeGreaterThanOrEqual(60);
    for (const [name, floor] of Object.entries(FLOORS[language])) {
      const figure = figures[name as keyof (typeof FLOORS)['en']];
      expect(figure, name).toBeGreaterThanOrEqual(floor);
    }
  });
});

describe('people in distress', () => {
  it('are noticed as often as they were, with as few false alarms', async () => {
    const { recall, falseAlarms } = await measureCare(index);
    const [all] = recall;
    expect(all?.of).toBeGreaterThanOrEqual(200);
    expect((all?.noticed ?? 0) / (all?.of ?? 1)).toBeGreaterThanOrEqual(CARE_FLOORS.noticed);
    expect((all?.rightKind ?? 0) / (all?.of ?? 1)).toBeGreaterThanOrEqual(CARE_FLOORS.rightKind);
    for (const [name, most] of Object.entries(CARE_FLOORS.falseAlarms)) {
      const found = falseAlarms.find((each) => each.name === name);
      expect((found?.texts.length ?? 1) / (found?.of ?? 1), name).toBeLessThanOrEqual(most);
    }
  }, 60_000);
});

describe('twins', () => {
  it('a French question never gets an English answer, as every entry has a French twin', async () => {
    const queries = await readQueries(path('./eval/sample.fr.jsonl'));
    const answered = queries
      .map(({ text }) => index.ask(text, { today, previous: 'fr' }))
      .filter(({ decision }) => decision === 'answer');
    expect(answered.length).toBeGreaterThan(100);
    expect(answered.filter(({ entry }) => entry?.language !== 'fr').map(({ text }) => text)).toEqual([]);
  });
});
