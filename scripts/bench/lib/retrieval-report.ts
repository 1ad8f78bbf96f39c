/** The benchmark's results as tables. */
import { TOLERANCE } from './brute-force.ts';
import { bytes, count, mark, micros, share, significant, times } from './format.ts';
import type { DeskResult } from './measure-desk.ts';
import type { Load } from './measure-load.ts';
import type { Row, SizeResult } from './measure-size.ts';
import { RANKING, SCAN } from './peers/frontdesk.ts';
import {
  BUILD_TARGETS,
  DESK_TARGETS,
  LOAD_TARGETS,
  PEER_TARGETS,
  RANKING_TARGETS,
  SCAN_TARGET,
  SIZE_TARGETS,
} from './retrieval-targets.ts';
import { formatTable } from './table.ts';

const HEADING = ['', 'build', 'resident', 'median', 'p99', 'of ours', 'p99 of ours', 'top1', 'asked', ''];

export function reportSize(result: SizeResult): string {
  const { documents, checksum, rows, exactness } = result;
  const exact = exactness.largestDifference <= TOLERANCE;
  return [
    `${count(documents)} questions (all engines hold them: ${checksum})`,
    formatTable([HEADING, ...rows.map(cells)]),
    `exact: the three best of ${exactness.questions} questions differ from brute force by at most ${exactness.largestDifference.toExponential(1)} (≤ ${TOLERANCE} ${mark(exact)})`,
    reportLoad(result.load, documents, result.textBytes),
    ...judgements(result),
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

function judgements({ documents, rows, load }: SizeResult): string[] {
  const medianOf = (end: string) => rows.find(({ name }) => name.endsWith(end))?.median ?? Number.NaN;
  const ranking = medianOf(RANKING);
  const target = RANKING_TARGETS[documents];
  const toScan = ranking / medianOf(SCAN);
  const loadMost = LOAD_TARGETS[documents];
  const buildMost = BUILD_TARGETS[documents];
  const build = rows[0]?.buildSeconds ?? Number.NaN;
  const peers = rows.filter(({ name }) => !name.startsWith('frontdesk') && !name.endsWith(SCAN));
  const measured = peers.filter(({ ratio }) => ratio !== undefined);
  const faster = measured.filter(({ ratio = 1 }) => ratio < 1);
  return [
    ...(target
      ? [
          judge(`ranking alone within ${target.must} µs`, micros(ranking), ranking <= target.must),
          judge(`  dream: within ${target.dream} µs`, micros(ranking), ranking <= target.dream),
        ]
      : []),
    ...(documents >= SCAN_TARGET.from
      ? [
          judge(
            `ranking within ${SCAN_TARGET.most} times the scan`,
            times(toScan),
            toScan <= SCAN_TARGET.most,
          ),
        ]
      : []),
    ...PEER_TARGETS.filter((each) => each.documents === documents).flatMap(({ peer, least }) => {
      const row = rows.find(({ name }) => name === peer);
      return row?.ratio === undefined
        ? []
        : [
            judge(
              `at least ${least} times as fast as ${peer}${peer === 'FlexSearch' ? ' (its defaults)' : ''}`,
              times(row.ratio),
              row.ratio >= least,
            ),
          ];
    }),
    judge(
      'faster than every peer',
      faster.map(({ name }) => `not than ${name}`).join(', ') || `all ${measured.length} measured`,
      faster.length === 0,
    ),
    ...(loadMost === undefined
      ? []
      : [
          judge(
            `loads within ${loadMost} ms`,
            `${significant(load.loadMillis)} ms`,
            load.loadMillis <= loadMost,
          ),
        ]),
    ...(buildMost === undefined
      ? []
      : [judge(`builds within ${buildMost} s`, `${significant(build)} s`, build <= buildMost)]),
  ];
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
    judge(
      `builds within ${DESK_TARGETS.buildSeconds} s`,
      `${significant(buildSeconds)} s`,
      buildSeconds <= DESK_TARGETS.buildSeconds,
    ),
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

function judge(what: string, value: string, met: boolean): string {
  return `${mark(met)} ${what}: ${value}`;
}
