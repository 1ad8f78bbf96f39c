/** `node --expose-gc --import tsx scripts/bench/words.ts`: what a look-up costs with our reader of WordNet, and with natural's. */
import { createRequire } from 'node:module';
import { wordnetFolder } from '../../src/skills/words/wordnet/folder.ts';
import { openWordNet } from '../../src/skills/words/wordnet/wordnet.ts';

const WORDS = [
  'serendipity',
  'happy',
  'run',
  'break',
  'ice cream',
  'running',
  'zymurgy',
  'amazing',
  'entity',
];
const MISSPELT = ['serendipty', 'hapy', 'acommodate', 'xqzwvk'];
const ROUNDS = 50;

const megabytes = () => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
};

interface Cost {
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
}

async function costOf(
  words: readonly string[],
  rounds: number,
  lookUp: (word: string) => Promise<unknown>,
): Promise<Cost> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const word of words) {
      const start = performance.now();
      await lookUp(word);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), worst: at(1) };
}

function report(what: string, cost: Cost): void {
  const shown = [cost.median, cost.p99, cost.worst].map((time) => time.toFixed(2).padStart(7));
  console.log(`${what.padEnd(44)} median ${shown[0]} ms   p99 ${shown[1]} ms   worst ${shown[2]} ms`);
}

const restBefore = megabytes();
const openStart = performance.now();
const wordnet = await openWordNet();
const opened = performance.now() - openStart;
report(
  'ours, each word for the first time',
  await costOf(WORDS, 1, (word) => wordnet.lookUp(word, 'definition')),
);
for (const aspect of ['definition', 'synonyms', 'antonyms', 'examples'] as const) {
  report(`ours, ${aspect}`, await costOf(WORDS, ROUNDS, (word) => wordnet.lookUp(word, aspect)));
}
report('ours, near misses', await costOf(MISSPELT, ROUNDS, (word) => wordnet.lookUp(word, 'definition')));
console.log(
  `ours: opened in ${opened.toFixed(0)} ms, ${(megabytes() - restBefore).toFixed(0)} MB more resident than before`,
);
await wordnet.close();

// By file, as `import 'natural'` itself costs 600 ms; it has no types for single files.
const Natural: new (folder: string) => { lookup(word: string, done: (found: unknown) => void): void } =
  createRequire(import.meta.url)('natural/lib/natural/wordnet/wordnet.js');
const natural = new Natural(wordnetFolder());
report(
  "natural's, the same words",
  await costOf(WORDS, 3, (word) => new Promise((resolve) => natural.lookup(word, resolve))),
);
report(
  "natural's, misspelt (it suggests nothing)",
  await costOf(MISSPELT, 3, (word) => new Promise((resolve) => natural.lookup(word, resolve))),
);
