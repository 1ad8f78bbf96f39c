/** A fresh process that loads an index and answers: how long that takes, and what it holds in memory. */
import { readFileSync, statSync } from 'node:fs';
import { WARM } from '../../../src/indexing/judge-queries.ts';
import { loadIndex } from '../../../src/retrieval/index-file.ts';
import type { Load } from './measure-load.ts';
import { median, quantile } from './quantile.ts';

const TODAY = '2026-01-01';
const PASSES = 5;

const [indexFile = '', questionsFile = ''] = process.argv.slice(2);
const texts = readFileSync(questionsFile, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): string => JSON.parse(line).text);

/** Heap and buffers alive; pages that the process got for other things and keeps would blur what this adds. */
const held = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const before = held();
const started = performance.now();
const index = loadIndex(indexFile);
const loaded = performance.now();
index.ask(texts[0] ?? '', { today: TODAY });
const answered = performance.now();
const after = held();

const micros: number[] = [];
const ofQuestion = texts.map((): number[] => []);
for (let asked = 0; asked < WARM; asked += texts.length)
  for (const text of texts) index.ask(text, { today: TODAY });
for (let pass = 0; pass < PASSES; pass++) {
  texts.forEach((text, at) => {
    const asked = performance.now();
    index.ask(text, { today: TODAY });
    const took = (performance.now() - asked) * 1000;
    micros.push(took);
    ofQuestion[at]!.push(took);
  });
}

const load: Load = {
  fileBytes: statSync(indexFile).size,
  loadMillis: loaded - started,
  firstAnswerMillis: answered - loaded,
  heldBytes: after - before,
  medianMicros: quantile(micros, 0.5),
  p99Micros: quantile(micros, 0.99),
  p99OfMedians: quantile(ofQuestion.map(median), 0.99),
};
process.stdout.write(JSON.stringify(load));
