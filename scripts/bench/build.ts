/** `npm run bench:build -- [FOLDER]`: what building takes, stage by stage, and whether it gives the same bytes twice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Entry } from '../../src/corpus/entry.ts';
import { seededRandom } from '../../src/retrieval/random.ts';
import { reportBuilds } from './lib/build-report.ts';
import { entriesOf } from './lib/documents.ts';
import { findSets, readEntries, type SetFiles } from './lib/evaluation-sets.ts';
import { firstConcepts } from './lib/first-concepts.ts';
import { fitLanguage } from './lib/fit-language.ts';
import { type BuildCase, type Measured, measureBuild } from './lib/measure-build.ts';
import { BUILD_TARGETS, LEARNING_TARGETS } from './lib/retrieval-targets.ts';
import { synthesizeDocuments } from './lib/synthesize.ts';

const USAGE = `Usage: npm run bench:build -- [FOLDER] [--sets a,b] [--rounds 3]

Builds a corpus of 200 entries, the sample corpus and 100,000 synthetic questions, each in a process of its own.
  FOLDER      every NAME.corpus.jsonl in it, too
  --sets a,b  only these of the folder
  --rounds n  builds of each, at least 2, in turns; the least of each figure is told (default: 3)`;

const SAMPLE_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
/** Entries and their twins: 200 entries. */
const SMALL_CONCEPTS = 100;
const SYNTHETIC_QUESTIONS = 100_000;
const SEED = 7;

function synthesizeEntries(sample: readonly Entry[]): Entry[] {
  const phrasings = sample.filter(({ language }) => language === 'en').flatMap(({ questions }) => questions);
  const fit = fitLanguage(phrasings, 'en', seededRandom(SEED));
  return entriesOf(synthesizeDocuments(fit, SYNTHETIC_QUESTIONS, SEED), 'en');
}

async function gatherCases(folder: string, sets: readonly SetFiles[]): Promise<BuildCase[]> {
  const write = (name: string, entries: readonly Entry[]) => {
    const file = join(folder, `${name}.jsonl`);
    writeFileSync(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    return file;
  };
  const sample = await readEntries(SAMPLE_CORPUS);
  const small = write('small', firstConcepts(sample, SMALL_CONCEPTS));
  const synthetic = write('synthetic', synthesizeEntries(sample));
  return [
    { name: '200 entries', corpus: small, ranking: 'learned', limitSeconds: LEARNING_TARGETS['small'] },
    { name: 'sample corpus', corpus: SAMPLE_CORPUS, ranking: 'learned' },
    ...sets.map(
      ({ name, corpus }): BuildCase => ({
        name,
        corpus,
        ranking: 'learned',
        limitSeconds: LEARNING_TARGETS[name],
      }),
    ),
    {
      name: 'nothing learned',
      corpus: synthetic,
      ranking: 'cosine',
      limitSeconds: BUILD_TARGETS[SYNTHETIC_QUESTIONS],
    },
  ];
}

async function main(folder: string): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      sets: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (values.help || positionals.length > 1 || !Number.isInteger(rounds) || rounds < 2) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const [setsFolder] = positionals;
  const sets = setsFolder === undefined ? [] : findSets(setsFolder, values.sets?.split(','));
  const cases = await gatherCases(folder, sets);
  console.log(
    `Node.js ${process.version}, ${availableParallelism()} cores, load of the machine at the start ${loadavg()[0]?.toFixed(2)}\n`,
  );
  const measured = cases.map((): Measured[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, each] of cases.entries()) {
      console.error(`${each.name}: build ${round + 1} of ${rounds} …`);
      measured[at]!.push(await measureBuild(each));
    }
  }
  const { text, same } = reportBuilds(cases.map((each, at) => ({ ...each, builds: measured[at]! })));
  console.log(`${text}\n\nload of the machine at the end ${loadavg()[0]?.toFixed(2)}`);
  if (!same) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-bench-'));
try {
  await main(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
