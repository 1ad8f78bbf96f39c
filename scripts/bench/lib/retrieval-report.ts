/** The benchmark's results as tables. */
import { TOLERANCE } from './brute-force.ts';
import { bytes, count, mark, micros, share, significant, times } from './format.ts';
import { formatJudgement, judgeSize, summarize } from './judge-size.ts';
import type { DeskResult } from './measure-desk.ts';
import type { Load } from './measure-load.ts';
import type { SizeResult } from './measure-size.ts';
import { DESK_TARGETS, SIZE_TARGETS } from './retrieval-targets.ts';
import { ROUNDS, TURN } from './rounds.ts';
import { LEAST_FOR_P99, type Row } from './row.ts';
import { formatTable } from './table.ts';

const HEADING = [
  '',
  'build',
  'resident',
  'median',
  'p99',
  'of ours',
  'p99 of ours',
  'top1',
  'our top1',
  'asked',
  '',
];

export function reportSize(result: SizeResult): string {
  const { documents, seen, rows, exactness } = result;
  const judgements = judgeSize(result);
  const exact = exactness.largestDifference <= TOLERANCE;
  return [
    `${count(documents)} questions (all engines hold them, ${seen.checksum}, and are asked the same, ${seen.questions})`,
    formatTable([HEADING, ...rows.map(cells)]),
    `asked in ${ROUNDS} turns beside frontdesk, each of ${TURN.count} questions or ${TURN.millis / 1000} s, whichever ends it first, so that slow engines are asked fewer; "our top1" is frontdesk's on the same questions; a p99 takes ${LEAST_FOR_P99} of them`,
    `exact: the three best of ${exactness.questions} questions differ from brute force by at most ${exactness.largestDifference.toExponential(1)} (≤ ${TOLERANCE} ${mark(exact)})`,
    reportLoad(result.load, documents, result.textBytes),
    ...judgements.map(formatJudgement),
    summarize(documents, judgements),
  ].join('\n');
}

function cells(row: Row): string[] {
  const resident = row.residentBytes === undefined ? '–' : bytes(row.residentBytes);
  const build = row.buildSeconds === undefined ? '–' : `${significant(row.buildSeconds)} s`;
  const figures = [
    micros(row.median),
    micros(row.p99),
    times(row.ratio),
    times(row.p99Ratio),
    share(row.top1),
    share(row.ourTop1),
  ];
  const asked = row.asked === undefined ? '–' : count(row.asked);
  return [row.name, build, resident, ...figures, asked, row.lost ?? ''];
}

function reportLoad(load: Load, phrasings: number, textBytes: number): string {
  return [
    `index: ${bytes(load.fileBytes)}`,
    `${significant(load.fileBytes / phrasings)} bytes a phrasing`,
    `${times(load.fileBytes / textBytes)} the text`,
    `loads in ${significant(load.loadMillis)} ms`,
    `first answer ${significant(load.firstAnswerMillis)} ms`,
    `in memory ${times(load.heldBytes / load.fileBytes)} the file`,
  ].join(', ');
}

export function reportDesk(result: DeskResult): string {
  const { load, textBytes, learnedBytes, cosineBytes, buildSeconds } = result;
  const ofText = cosineBytes / textBytes;
  const ofFile = load.heldBytes / load.fileBytes;
  const within = (figure: 'medianMicros' | 'p99Micros') =>
    judge(
      `${figure === 'medianMicros' ? 'median' : 'p99'} within ${DESK_TARGETS[figure]} µs`,
      micros(load[figure]),
      load[figure] <= DESK_TARGETS[figure],
    );
  return [
    `The sample corpus, everything learned, text to decision: ${count(result.entries)} entries, ${count(result.phrasings)} phrasings, ${count(result.questions)} questions`,
    within('medianMicros'),
    within('p99Micros'),
    `  p99 of each question's own median: ${micros(load.p99OfMedians)}`,
    `  built in ${significant(buildSeconds)} s, in one thread`,
    `index: ${bytes(learnedBytes)}, without learned parts ${bytes(cosineBytes)}; questions and answers: ${bytes(textBytes)}`,
    `  a phrasing: ${significant(learnedBytes / result.phrasings)} bytes, without learned parts ${significant(cosineBytes / result.phrasings)}`,
    judge(
      `without learned parts at most ${SIZE_TARGETS.ofText} times the text`,
      times(ofText),
      ofText <= SIZE_TARGETS.ofText,
    ),
    `loads in ${significant(load.loadMillis)} ms, first answer ${significant(load.firstAnswerMillis)} ms`,
    judge(
      `in memory within ${SIZE_TARGETS.ofFile} times the file`,
      `${times(ofFile)} (${bytes(load.heldBytes)})`,
      ofFile <= SIZE_TARGETS.ofFile,
    ),
  ].join('\n');
}

function judge(target: string, value: string, met: boolean): string {
  return formatJudgement({ target, value, met });
}
