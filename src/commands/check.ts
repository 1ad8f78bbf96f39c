/** `frontdesk check`: every fault and warning of the corpus, with file and line. */
import pc from 'picocolors';
import { localDay, systemClock } from '../clock.ts';
import { checkCorpus } from '../corpus/check.ts';
import { formatProblem, isFault, summarizeProblems } from '../corpus/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { requireCorpus } from '../indexing/index-corpus.ts';
import { corpusDirOf, type Environment } from './places.ts';

export interface CheckOptions {
  readonly corpus?: string;
  readonly json?: true;
}

export async function check(options: CheckOptions, env: Environment): Promise<void> {
  const corpusDir = requireCorpus(corpusDirOf(options, env));
  const reading = await readCorpus(corpusDir);
  const problems = checkCorpus(reading, { today: localDay(systemClock()) });
  if (problems.some(isFault)) process.exitCode = 1;
  if (options.json) {
    console.log(JSON.stringify(problems, null, 2));
    return;
  }
  for (const problem of problems) {
    const paint = isFault(problem) ? pc.red : pc.yellow;
    console.log(paint(formatProblem(problem)));
  }
  console.error(`${corpusDir}: ${reading.entries.length} entries, ${summarizeProblems(problems)}`);
}
