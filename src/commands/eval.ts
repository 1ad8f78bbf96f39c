/** `frontdesk eval`: how good the answers are, on labelled questions. */
import { writeFileSync } from 'node:fs';
import { localDay, systemClock } from '../clock.ts';
import type { Environment } from '../config/config.ts';
import { loadCare, shippedCare } from '../corpus/care/read-care.ts';
import { checkCorpus } from '../corpus/check.ts';
import type { Entry } from '../corpus/entry.ts';
import { fault, isFault, type Problem, quote, summarizeProblems, wordProblem } from '../corpus/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { localeLanguage, says } from '../corpus/said.ts';
import type { CorpusSettings } from '../corpus/settings.ts';
import { didYouMean } from '../corpus/suggest.ts';
import { requireCorpus } from '../indexing/index-corpus.ts';
import { judgeQueries } from '../indexing/judge-queries.ts';
import { type LocatedQuery, readQueries } from '../indexing/read-queries.ts';
import { tellEvaluation } from '../indexing/tell-evaluation.ts';
import type { Language } from '../message.ts';
import { buildIndex } from '../retrieval/build-index.ts';
import { type Evaluation, evaluate, type Judged, rankOfExpected } from '../retrieval/evaluate.ts';
import type { Retriever } from '../retrieval/finding.ts';
import { openIndex } from '../retrieval/open-index.ts';
import { followCare, needOf } from '../skills/care/index.ts';

export interface EvalOptions {
  readonly corpus: string;
  readonly queries: string;
  readonly json?: true;
  readonly details?: string;
  /** Of what is told; otherwise the locale decides. */
  readonly language?: Language;
}

export async function evaluateCorpus(options: EvalOptions, env: Environment): Promise<void> {
  const language = options.language ?? localeLanguage(env);
  const today = localDay(systemClock());
  const written = await readQueries(options.queries, language);
  const { entries, settings } = await readForMeasuring(options.corpus, today, language);
  const ids = new Set(entries.map(({ id }) => id));
  const queries = written.filter(({ expected }) => expected === null || ids.has(expected));
  if (queries.length < written.length) process.exitCode = 1;
  for (const problem of unknownExpected(written, ids, options.queries))
    console.error(wordProblem(problem, language));
  const index = openIndex(buildIndex(entries, { settings }).bytes.buffer, options.corpus);
  const judged = judgeQueries(index, queries, today);
  const evaluation = evaluate(judged);
  if (options.details) writeFileSync(options.details, judged.map(detail).join(''));
  const care = await countDistress(options.corpus, judged, index);
  if (options.json) {
    console.log(JSON.stringify({ ...evaluation, care }));
    return;
  }
  for (const said of tellEvaluation(judged, options.queries)) console.log(said[language]);
  if (judged.length > 0) console.log(`\n${table({ ...evaluation, care })}`);
}

/** Of the questions, those that are answered as distress before the FAQ is asked. */
async function countDistress(
  corpus: string,
  judged: readonly Judged[],
  retriever: Retriever,
): Promise<number> {
  const { plan = await shippedCare() } = await loadCare(corpus);
  const care = followCare(() => plan)();
  return judged.filter(({ query: { text }, finding }) => needOf({ text, finding, retriever }, care) !== null)
    .length;
}

/** Each is looked for among all ids; where this many are wrong, a suggestion for each no longer helps. */
const MAX_SUGGESTIONS = 20;

/** A question whose right answer was renamed or deleted measures nothing. */
function unknownExpected(
  queries: readonly LocatedQuery[],
  ids: ReadonlySet<string>,
  file: string,
): Problem[] {
  const unknown = queries.flatMap(({ expected, line }) =>
    expected === null || ids.has(expected) ? [] : [{ expected, line }],
  );
  return unknown.map(({ expected, line }, at) => {
    const advice = (at < MAX_SUGGESTIONS ? didYouMean(expected, ids) : undefined) ?? '';
    return fault('unknown-expected', { file, line }, says('unknownExpected', quote(expected), advice));
  });
}

/** Data sets ask the same question under two entries, which a desk must not; that is told, and measured all the same. */
async function readForMeasuring(
  corpus: string,
  today: string,
  language: Language,
): Promise<{ entries: Entry[]; settings: CorpusSettings }> {
  const reading = await readCorpus(requireCorpus(corpus));
  const faults = checkCorpus(reading, { today }).filter(isFault);
  if (faults.length > 0) console.error(`${corpus}: ${summarizeProblems(faults, language)} (frontdesk check)`);
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
