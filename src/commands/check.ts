/** `frontdesk check`: every fault and warning of all that editors write, with file and line. */
import pc from 'picocolors';
import { localDay, systemClock } from '../clock.ts';
import type { Environment } from '../config/config.ts';
import { missingEntries } from '../corpus/care/missing-entries.ts';
import { checkCorpus } from '../corpus/check.ts';
import {
  fewProblems,
  isFault,
  type Problem,
  sortProblems,
  summarizeProblems,
  wordProblem,
} from '../corpus/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { readDeclared } from '../corpus/read-declared.ts';
import { localeLanguage, says } from '../corpus/said.ts';
import { corpusDigest } from '../indexing/corpus-digest.ts';
import { requireCorpus } from '../indexing/index-corpus.ts';
import { lossOf, lossWarnings } from '../indexing/loss.ts';
import type { Language } from '../message.ts';
import { takenQuestions } from '../skills/declared/taken-questions.ts';
import { corpusDirOf, indexFileOf } from './places.ts';

export interface CheckOptions {
  readonly corpus?: string;
  readonly json?: true;
  /** Of what is told; otherwise the locale decides. */
  readonly language?: Language;
}

export async function check(options: CheckOptions, env: Environment): Promise<void> {
  const language = options.language ?? localeLanguage(env);
  const corpusDir = requireCorpus(corpusDirOf(options, env));
  const reading = await readCorpus(corpusDir);
  const { replies, requests, care } = await readDeclared(corpusDir);
  const loss = lossOf({ corpusDir, indexFile: indexFileOf(env) }, reading.entries, systemClock());
  const problems = sortProblems([
    ...checkCorpus(reading, { today: localDay(systemClock()) }),
    ...replies.problems,
    ...requests.problems,
    ...care.problems,
    ...missingEntries(care.entries, reading.entries),
    ...takenQuestions(replies.replies, reading.entries),
    ...(loss?.isLarge ? lossWarnings(loss, await corpusDigest(corpusDir)) : []),
  ]);
  if (problems.some(isFault)) process.exitCode = 1;
  if (options.json) {
    const told = fewProblems(problems).map((problem) => worded(problem, language));
    console.log(JSON.stringify(told, null, 2));
    return;
  }
  for (const problem of fewProblems(problems)) {
    const paint = isFault(problem) ? pc.red : pc.yellow;
    console.log(paint(wordProblem(problem, language)));
  }
  const replyCount = replies.replies.length;
  const kindCount = requests.catalog?.kinds.length ?? 0;
  const counts = [
    says('entryCount', reading.entries.length),
    ...(replyCount > 0 ? [says('replyCount', replyCount)] : []),
    ...(kindCount > 0 ? [says('kindCount', kindCount)] : []),
  ].map((count) => count[language]);
  const summary = [...counts, summarizeProblems(problems, language)].join(', ');
  console.error(language === 'fr' ? `${corpusDir} : ${summary}` : `${corpusDir}: ${summary}`);
}

/** As programs read it, which know one message. */
function worded({ said, ...problem }: Problem, language: Language): Omit<Problem, 'said'> {
  return { ...problem, message: said[language] };
}
