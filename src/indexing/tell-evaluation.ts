/** What an evaluation says to editors: how many questions went well, and which did not, the worst first. */
import { quote } from '../corpus/problem.ts';
import { joined, type Said, says } from '../corpus/said.ts';
import type { Judged } from '../retrieval/evaluate.ts';

/** As many as the desk offers in a "did you mean". */
const OFFERED = 3;

/** From the worst for who asks to the best. */
const OUTCOMES = [
  { is: 'wrong', count: 'evalWrong' },
  { is: 'made-up', count: 'evalMadeUp' },
  { is: 'unknown', count: 'evalUnknown' },
  { is: 'missed', count: 'evalMissed' },
  { is: 'needless', count: 'evalNeedless' },
  { is: 'offered', count: 'evalOffered' },
  { is: 'right', count: 'evalRight' },
] as const;
type Outcome = (typeof OUTCOMES)[number]['is'];

interface LocatedJudged extends Judged {
  readonly query: Judged['query'] & { readonly line: number };
}

/** @param file the questions', for the lines to name */
export function tellEvaluation(judged: readonly LocatedJudged[], file: string): Said[] {
  const outcomes = judged.map((each) => ({ each, outcome: outcomeOf(each) }));
  const having = (outcome: Outcome) =>
    outcomes.filter((one) => one.outcome === outcome).map(({ each }) => each);
  const counts = [...OUTCOMES].reverse().flatMap(({ is, count }) => {
    const number = having(is).length;
    return number > 0 || is === 'right' ? [says(count, number)] : [];
  });
  const summary = says('evalCounts', judged.length, joined(counts, ', '));
  // The surer the desk was, the more it misleads.
  const worst = OUTCOMES.flatMap(({ is }) =>
    is === 'right' ? [] : having(is).sort((a, b) => b.finding.confidence - a.finding.confidence),
  );
  return [summary, ...worst.map((each) => tellOne(each, file))];
}

function outcomeOf({ query: { expected }, finding: { decision, candidates } }: Judged): Outcome {
  if (decision === 'fallback') return expected === null ? 'right' : 'unknown';
  if (decision === 'answer') {
    if (expected === null) return 'made-up';
    return candidates[0]?.id === expected ? 'right' : 'wrong';
  }
  if (expected === null) return 'needless';
  return candidates.slice(0, OFFERED).some(({ id }) => id === expected) ? 'offered' : 'missed';
}

function tellOne(judged: LocatedJudged, file: string): Said {
  const { query, finding } = judged;
  const expected = quote(query.expected ?? '');
  const [first, ...others] = finding.candidates.slice(0, OFFERED).map(({ id }) => quote(id));
  const offered = [first, ...others].join(', ');
  const told: Readonly<Record<Outcome, () => Said>> = {
    wrong: () => says('wrongAnswer', first ?? '', expected),
    'made-up': () => says('madeUpAnswer', first ?? ''),
    unknown: () => says('unknownAnswer', expected),
    missed: () => says('missedAnswer', offered, expected),
    needless: () => says('needlessOffer', offered),
    offered: () => says('offeredAnswer', offered, expected),
    right: () => says('nothing'),
  };
  return joined([`${file}:${query.line}  ${quote(query.text)}  `, told[outcomeOf(judged)]()]);
}
