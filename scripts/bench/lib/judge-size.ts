/** Which of the targets for speed hold at one size of the corpus. */
import { count, mark, micros, share, significant, times } from './format.ts';
import type { SizeResult } from './measure-size.ts';
import { RANKING, SCAN } from './peers/frontdesk.ts';
import {
  BUILD_TARGETS,
  LOAD_TARGETS,
  PEER_TARGETS,
  RANKING_TARGETS,
  SCAN_TARGET,
} from './retrieval-targets.ts';
import type { Row } from './row.ts';

export interface Judgement {
  readonly target: string;
  readonly value: string;
  /** Undefined where it could not be measured. */
  readonly met: boolean | undefined;
}

/** Names of engines have commas in them. */
const LIST = ' · ';

export function judgeSize(result: SizeResult): Judgement[] {
  return [...judgeRanking(result), ...judgePeers(result), ...judgeIndex(result)];
}

export function formatJudgement({ target, value, met }: Judgement): string {
  return `${met === undefined ? '–' : mark(met)} ${target}: ${value}`;
}

/** All of them in one sentence. */
export function summarize(documents: number, judgements: readonly Judgement[]): string {
  const targets = (wanted: Judgement['met']) =>
    judgements.filter(({ met }) => met === wanted).map(({ target }) => target);
  const parts = [
    ['held', targets(true)],
    ['missed', targets(false)],
    ['not measured', targets(undefined)],
  ] as const;
  const said = parts.flatMap(([how, which]) => (which.length === 0 ? [] : `${how}: ${which.join(LIST)}`));
  return `In short, at ${count(documents)} questions – ${said.join('; ')}.`;
}

function judgeRanking({ documents, rows }: SizeResult): Judgement[] {
  const medianOf = (end: string) => rows.find(({ name }) => name.endsWith(end))?.median ?? Number.NaN;
  const ranking = medianOf(RANKING);
  const judgements: Judgement[] = [];
  const target = RANKING_TARGETS[documents];
  if (target) {
    const { must, dream } = target;
    judgements.push(
      { target: `ranking alone within ${must} µs`, value: micros(ranking), met: ranking <= must },
      {
        target: `ranking alone within the dreamt ${dream} µs`,
        value: micros(ranking),
        met: ranking <= dream,
      },
    );
  }
  const { from, most } = SCAN_TARGET;
  if (documents >= from) {
    const toScan = ranking / medianOf(SCAN);
    judgements.push({
      target: `ranking within ${most} times the scan`,
      value: times(toScan),
      met: toScan <= most,
    });
  }
  return judgements;
}

type Measured = Row & Required<Pick<Row, 'ratio' | 'top1' | 'ourTop1' | 'asked'>>;

/** Against the whole way from text to decision, in the same rounds and on the same questions. */
function judgePeers({ documents, rows }: SizeResult): Judgement[] {
  const peers = rows.filter(({ name }) => !name.startsWith('frontdesk') && !name.endsWith(SCAN));
  const measured = peers.filter((row): row is Measured => row.ratio !== undefined);
  const lost = peers.filter(({ ratio }) => ratio === undefined).map(({ name }) => name);
  const all = `all ${measured.length} measured${lost.length === 0 ? '' : `, left out: ${lost.join(LIST)}`}`;
  const asFast = measured.filter(({ ratio }) => ratio <= 1);
  const better = measured.filter(({ top1, ourTop1 }) => top1 > ourTop1);
  const named = ({ name, ratio }: Measured) => `${name} (${times(ratio)})`;
  const against = ({ name, top1, ourTop1, asked }: Measured) =>
    `${share(ourTop1)} against ${share(top1)} of ${name} (${count(asked)} asked)`;
  return [
    {
      target: 'faster than every peer',
      value: asFast.length === 0 ? all : `not than ${asFast.map(named).join(LIST)}`,
      met: asFast.length === 0,
    },
    {
      target: 'top1 at least that of every peer',
      value: better.map(against).join(LIST) || all,
      met: better.length === 0,
    },
    ...PEER_TARGETS.filter((each) => each.documents === documents).map(({ peer, least }) => {
      const ratio = measured.find(({ name }) => name === peer)?.ratio;
      return {
        target: `at least ${least} times as fast as ${peer}${peer === 'FlexSearch' ? ' (its defaults)' : ''}`,
        value: ratio === undefined ? 'not measured' : times(ratio),
        met: ratio === undefined ? undefined : ratio >= least,
      };
    }),
  ];
}

function judgeIndex({ documents, rows, load: { loadMillis } }: SizeResult): Judgement[] {
  const judgements: Judgement[] = [];
  const loadMost = LOAD_TARGETS[documents];
  if (loadMost !== undefined) {
    const value = `${significant(loadMillis)} ms`;
    judgements.push({ target: `loads within ${loadMost} ms`, value, met: loadMillis <= loadMost });
  }
  const buildMost = BUILD_TARGETS[documents];
  const build = rows[0]?.buildSeconds;
  if (buildMost !== undefined && build !== undefined) {
    const value = `${significant(build)} s`;
    judgements.push({ target: `builds within ${buildMost} s`, value, met: build <= buildMost });
  }
  return judgements;
}
