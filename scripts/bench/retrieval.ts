/** `npm run bench:retrieval`: how fast answers are found, ours beside peers on the same questions, in one run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { localDay, systemClock } from '../../src/clock.ts';
import { readSoundCorpus } from '../../src/indexing/index-corpus.ts';
import type { Language } from '../../src/message.ts';
import { seededRandom } from '../../src/retrieval/random.ts';
import { findContestants } from './lib/contestants.ts';
import { findSets, readEntries } from './lib/evaluation-sets.ts';
import { fitLanguage, type LanguageFit } from './lib/fit-language.ts';
import { count, significant } from './lib/format.ts';
import { measureDesk } from './lib/measure-desk.ts';
import { measureSize } from './lib/measure-size.ts';
import { reportDesk, reportSize } from './lib/retrieval-report.ts';
import { synthesizeDocuments, synthesizeQuestions } from './lib/synthesize.ts';

const USAGE = `Usage: npm run bench:retrieval -- [--sizes 1000,10000] [--all] [--corpus FOLDER] [--peers a,b]

Asks synthetic questions of frontdesk and its peers, then measures the sample corpus.
  --sizes 1000,…   how many questions the engines hold; 1000,10000,100000 when left out
  --all            1000000, too
  --corpus FOLDER  fits the synthetic questions to these NAME.corpus.jsonl, too
  --peers a,b      only these beside frontdesk`;

const SAMPLE_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const SAMPLE_QUESTIONS = ['en', 'fr'].map((language) =>
  fileURLToPath(new URL(`../../test/eval/sample.${language}.jsonl`, import.meta.url)),
);
const LANGUAGE: Language = 'en';
const SEED = 7;
const QUESTIONS = 1000;

async function fitToReal(folder: string | undefined): Promise<LanguageFit> {
  const corpora = [SAMPLE_CORPUS, ...(folder === undefined ? [] : findSets(folder).map((set) => set.corpus))];
  const phrasings: string[] = [];
  for (const corpus of corpora) {
    for (const { language, questions } of await readEntries(corpus)) {
      if (language === LANGUAGE) phrasings.push(...questions);
    }
  }
  return fitLanguage(phrasings, LANGUAGE, seededRandom(SEED));
}

function describeFit({ phrasings, zipf, vocabulary, lengths }: LanguageFit): string {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return `synthetic questions fitted to ${count(phrasings)} real ones: word of rank r ∝ (r + ${zipf.shift})^-${zipf.exponent.toFixed(2)}, ${significant(vocabulary.factor)} · n^${vocabulary.exponent.toFixed(2)} distinct among n words, ${mean.toFixed(1)} words each; seed ${SEED}`;
}

async function main(folder: string): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      all: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      peers: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const sizes = [...values.sizes.split(',').map(Number), ...(values.all ? [1_000_000] : [])];
  if (values.help || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const found = await findContestants((name, why) => console.log(`${name}: left out, ${why}`));
  const wanted = values.peers?.split(',');
  const ours = found.find(({ key }) => key === 'frontdesk')!;
  const peers = found.filter((each) => each !== ours && (!wanted || wanted.includes(each.key)));

  console.log(`Node.js ${process.version}, load of the machine at the start ${loadavg()[0]?.toFixed(2)}`);
  // Read first: a fault in it should not come to light after an hour of measuring.
  const sample = await readSoundCorpus(SAMPLE_CORPUS, localDay(systemClock()));
  const fit = await fitToReal(values.corpus);
  console.log(`${describeFit(fit)}\n`);
  for (const size of sizes) {
    const documents = synthesizeDocuments(fit, size, SEED);
    const questions = synthesizeQuestions(documents, QUESTIONS, LANGUAGE, SEED + 1);
    const input = { documents, questions, language: LANGUAGE, folder };
    const result = await measureSize(input, ours, peers, (what) =>
      console.error(`${count(size)}: ${what} …`),
    );
    console.log(`${reportSize(result)}\n`);
  }
  console.log(reportDesk(await measureDesk(sample, SAMPLE_QUESTIONS, folder)));
}

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-bench-'));
try {
  await main(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
