/** `frontdesk check`: every fault and warning of all that editors write, with file and line. */
import pc from 'picocolors';
import { localDay, systemClock } from '../clock.ts';
import type { Environment } from '../config/config.ts';
import { missingEntries } from '../corpus/care/missing-entries.ts';
import { checkCorpus } from '../corpus/check.ts';
import {
  count,
  fewProblems,
  formatProblem,
  isFault,
  sortProblems,
  summarizeProblems,
} from '../corpus/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { readDeclared } from '../corpus/read-declared.ts';
import { requireCorpus } from '../indexing/index-corpus.ts';
import { takenQuestions } from '../skills/declared/taken-questions.ts';
import { corpusDirOf } from './places.ts';

export interface CheckOptions {
  readonly corpus?: string;
  readonly json?: true;
}

export async function check(options: CheckOptions, env: Environment): Promise<void> {
  const corpusDir = requireCorpus(corpusDirOf(options, env));
  const reading = await readCorpus(corpusDir);
  const { replies, requests, care } = await readDeclared(corpusDir);
  const problems = sortProblems([
    ...checkCorpus(reading, { today: localDay(systemClock()) }),
    ...replies.problems,
    ...requests.problems,
    ...care.problems,
    ...missingEntries(care.entries, reading.entries),
    ...takenQuestions(replies.replies, reading.entries),
  ]);
  if (problems.some(isFault)) process.exitCode = 1;
  if (options.json) {
    console.log(JSON.stringify(fewProblems(problems), null, 2));
    return;
  }
  for (const problem of fewProblems(problems)) {
    const paint = isFault(problem) ? pc.red : pc.yellow;
    console.log(paint(formatProblem(problem)));
  }
  const replyCount = replies.replies.length;
  const kindCount = requests.catalog?.kinds.length ?? 0;
  const counts = [
    count(reading.entries.length, 'entry', 'entries'),
    ...(replyCount > 0 ? [count(replyCount, 'reply', 'replies')] : []),
    ...(kindCount > 0 ? [count(kindCount, 'kind of request', 'kinds of request')] : []),
    summarizeProblems(problems),
  ];
  console.error(`${corpusDir}: ${counts.join(', ')}`);
}
