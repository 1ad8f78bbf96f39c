/** The child process that reads what editors declare: `declared-process CORPUS_DIR`. */
import { fewProblems } from '../corpus/problem.ts';
import { readDeclared } from '../corpus/read-declared.ts';

const { replies, requests, care } = await readDeclared(process.argv[2] ?? '');
const told = {
  replies: { ...replies, problems: fewProblems(replies.problems) },
  requests: { ...requests, problems: fewProblems(requests.problems) },
  care: { ...care, problems: fewProblems(care.problems) },
};
process.send?.(told, () => process.disconnect());
