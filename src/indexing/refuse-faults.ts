/** Keeps what has faults from being used. */
import { fewProblems, formatProblem, isFault, type Problem, summarizeProblems } from '../corpus/problem.ts';
import { FrontdeskError } from '../errors.ts';

/** So many are told at `/health` and in the log; `frontdesk check` lists more. */
const MOST_TOLD = 50;

/** @throws FrontdeskError CORPUS_INVALID, whose message lists the faults with file and line */
export function refuseFaults(corpusDir: string, problems: readonly Problem[]): void {
  const faults = problems.filter(isFault);
  if (faults.length === 0) return;
  const lines = fewProblems(faults, MOST_TOLD).map(formatProblem);
  throw new FrontdeskError(
    'CORPUS_INVALID',
    `${corpusDir}: ${summarizeProblems(faults)}; nothing was changed\n${lines.join('\n')}`,
  );
}
