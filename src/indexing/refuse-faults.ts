/** Keeps what has faults from being used. */
import { formatProblem, isFault, type Problem, summarizeProblems } from '../corpus/problem.ts';
import { FrontdeskError } from '../errors.ts';

/** @throws FrontdeskError CORPUS_INVALID, whose message lists every fault with file and line */
export function refuseFaults(corpusDir: string, problems: readonly Problem[]): void {
  const faults = problems.filter(isFault);
  if (faults.length === 0) return;
  throw new FrontdeskError(
    'CORPUS_INVALID',
    `${corpusDir}: ${summarizeProblems(faults)}; nothing was changed\n${faults.map(formatProblem).join('\n')}`,
  );
}
