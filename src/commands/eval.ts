/** `frontdesk eval`: how good the answers are, on labelled questions. */
import { writeFileSync } from 'node:fs';
import { localDay, systemClock } from '../clock.ts';
import { loadCare, shippedCare } from '../corpus/care/read-care.ts';
import { checkCorpus } from '../corpus/check.ts';
import type { Entry } from '../corpus/entry.ts';
import { isFault, summarizeProblems } from '../corpus/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { CorpusSettings } from '../corpus/settings.ts';
import { requireCorpus } from '../indexing/index-corpus.ts';
import { judgeQueries } from '../indexing/judge-queries.ts';
import { readQueries } from '../indexing/read-queries.ts';
import { buildIndex } from '../retrieval/build-index.ts';
import { type Evaluation, evaluate, type Judged, rankOfExpected } from '../retrieval/evaluate.ts';
import { openIndex } from '../retrieval/open-index.ts';
import { followCare } from '../skills/care/index.ts';

export interface EvalOptions {
  readonly corpus: string;
  readonly queries: string;
  readonly json?: true;
  readonly details?: string;
}

export async function evaluateCorpus(options: EvalOptions): Promise<void> {
  const today = localDay(systemClock());
  const queries = await readQueries(options.queries);
  const { entries, settings } = await readForMeasuring(options.corpus, today);
  const index = openIndex(buildIndex(entries, { settings }).bytes.buffer, options.corpus);
  const judged = judgeQueries(index, queries, today);
  const evaluation = evaluate(judged);
  if (options.details) writeFileSync(options.details, judged.map(detail).join(''));
  const { plan = await shippedCare() } = await loadCare(options.corpus);
  const { read } = followCare(
    () => plan,
    () => index,
  )();
  const care = queries.filter(({ text }) => read(text) !== null).length;
  console.log(options.json ? JSON.stringify({ ...evaluation, care }) : table({ ...evaluation, care }));
}

/** Data sets ask the same question under two entries, which a desk must not; that is told, and measured all the same. */
async function readForMeasuring(
  corpus: string,
  today: string,
): Promise<{ entries: Entry[]; settings: CorpusSettings }> {
  const reading = await readCorpus(requireCorpus(corpus));
  const faults = checkCorpus(reading, { today }).filter(isFault);
  if (faults.length > 0)
    console.error(`${corpus}: ${summarizeProblems(faults)} (frontdesk check lists them)`);
  const ids = new Set<string>();
  const entries = reading.entries.flatMap(({ entry }) => {
    if (ids.has(entry.id)) return [];
    ids.add(entry.id);
    return [entry];
  });
  return { entries, settings: reading.settings ?? {} };
}

function detail(judged: Judged): string {
  const { query, finding, micros } = judged;
  const { decision, confidence, candidates } = finding;
  const rank = rankOfExpected(judged);
  return `${JSON.stringify({
    text: query.text,
    expected: query.expected,
    decision,
    confidence,
    rank: Number.isFinite(rank) ? rank : null,
    candidates,
    micros: Math.round(micros),
  })}\n`;
}

/** @param care of the questions, those that are answered as distress before the FAQ is asked */
function table({ bandShares, ...figures }: Evaluation & { readonly care: number }): string {
  const rows = [
    ...Object.entries(figures),
    ...Object.entries(bandShares).map(([band, value]) => [`share of ${band}`, value] as const),
  ];
  return rows
    .map(([name, value]) => `${name.padEnd(20)}${Number.isInteger(value) ? value : value.toFixed(4)}`)
    .join('\n');
}
