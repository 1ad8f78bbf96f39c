/** `npm run bench:quality -- FOLDER`: how good the answers are on every set of a folder, ours beside peers. */
import { parseArgs } from 'node:util';
import { localDay, systemClock } from '../../src/clock.ts';
import { documentsOf } from './lib/documents.ts';
import { type EvaluationSet, findSets, readSet } from './lib/evaluation-sets.ts';
import { count, significant } from './lib/format.ts';
import { minisearch } from './lib/peers/minisearch.ts';
import { nlpjs } from './lib/peers/nlpjs.ts';
import { type Figures, figuresOfDesk, figuresOfPeer, mainLanguage } from './lib/quality-figures.ts';
import { DESK, PLAIN, reportSet, reportTargets, type SetResult } from './lib/quality-report.ts';
import { trainWithin } from './lib/train-within.ts';

const USAGE = `Usage: npm run bench:quality -- FOLDER [--sets a,b] [--json]

Measures every NAME.corpus.jsonl of the folder with its NAME.queries.jsonl.
  --sets a,b  only these
  --json      the figures as one JSON object, for programs`;

/** What a peer may take to learn one set. */
const TRAIN_SECONDS = 60;

async function measure(set: EvaluationSet, today: string): Promise<SetResult> {
  const documents = documentsOf(set.entries);
  const figures: Record<string, Figures> = {
    [DESK]: figuresOfDesk(set, 'learned', today),
    [PLAIN]: figuresOfDesk(set, 'cosine', today),
  };
  const notes: string[] = [];
  for (const peer of [minisearch, nlpjs]) {
    const trained = await trainWithin(TRAIN_SECONDS, peer, documents, mainLanguage(set.entries));
    const ranked = await figuresOfPeer(trained.engine.ways['search']!, set);
    figures[peer.name] = { ...ranked, buildSeconds: trained.seconds };
    if (trained.documents < documents.length) {
      const amount = `${count(trained.documents)} of ${count(documents.length)} phrasings`;
      notes.push(
        `${peer.name} learned from ${amount}, what ${TRAIN_SECONDS} s were thought to allow (it took ${significant(trained.seconds)} s).`,
      );
    }
  }
  const inScope = set.questions.filter(({ expected }) => expected !== null).length;
  return {
    set: set.name,
    entries: set.entries.length,
    phrasings: documents.length,
    inScope,
    outOfScope: set.questions.length - inScope,
    figures,
    notes,
  };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { sets: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const sets = folder === undefined ? [] : findSets(folder, values.sets?.split(','));
  if (sets.length === 0) {
    console.error(folder === undefined ? USAGE : `${folder}: there are no such sets in it\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const today = localDay(systemClock());
  const results: SetResult[] = [];
  for (const files of sets) {
    console.error(`measuring ${files.name} …`);
    const result = await measure(await readSet(files), today);
    results.push(result);
    if (!values.json) console.log(`${reportSet(result)}\n`);
  }
  console.log(values.json ? JSON.stringify(results) : reportTargets(results));
}

await main();
