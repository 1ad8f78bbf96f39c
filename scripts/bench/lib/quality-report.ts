/** The figures of all sets as tables: one for each set, and one against what is to be reached. */
import { count, mark, share, significant } from './format.ts';
import { FIGURES, type FigureName, type Figures } from './quality-figures.ts';
import { formatTable } from './table.ts';
import { EVERYWHERE, isMet, TARGETS, type Target } from './targets.ts';

export const DESK = 'frontdesk';
export const PLAIN = 'plain cosine';

export interface SetResult {
  readonly set: string;
  readonly entries: number;
  readonly phrasings: number;
  readonly inScope: number;
  readonly outOfScope: number;
  /** By the name of who answers. */
  readonly figures: Readonly<Record<string, Figures>>;
  /** What a reader has to know of the figures. */
  readonly notes: readonly string[];
}

export function reportSet({ set, figures, notes, ...sizes }: SetResult): string {
  const names = Object.keys(figures);
  const heading = `${set}: ${count(sizes.entries)} entries, ${count(sizes.phrasings)} phrasings, ${count(sizes.inScope)} questions in scope, ${count(sizes.outOfScope)} out of scope`;
  const rows = FIGURES.filter((figure) => names.some((name) => !isNothing(figures[name]?.[figure]))).map(
    (figure) => [figure, ...names.map((name) => cell(figure, figures[name]?.[figure]))],
  );
  return [heading, formatTable([['', ...names], ...rows]), ...notes.map((note) => `  ${note}`)].join('\n');
}

/** Ours beside the peers, what must be reached and what is dreamt of. */
export function reportTargets(results: readonly SetResult[]): string {
  const all = withMeans(results);
  const peers = [...new Set(all.flatMap(({ figures }) => Object.keys(figures)))].filter(
    (name) => name !== DESK && name !== PLAIN,
  );
  const rows = targetsOf(all).flatMap(({ result, target, figure }) => {
    const ours = result.figures[DESK]?.[figure];
    if (isNothing(ours)) return [];
    const given = (name: string) => cell(figure, result.figures[name]?.[figure]);
    return [
      [
        result.set,
        figure,
        given(PLAIN),
        ...peers.map(given),
        given(DESK),
        cell(figure, target.must),
        mark(isMet(target, ours, target.must)),
        cell(figure, target.dream),
        mark(isMet(target, ours, target.dream)),
      ],
    ];
  });
  return formatTable([['set', 'figure', PLAIN, ...peers, DESK, 'must', 'met', 'dream', 'met'], ...rows]);
}

function targetsOf(results: readonly SetResult[]) {
  return results.flatMap((result) => {
    const own: readonly Omit<Target, 'set'>[] = TARGETS.filter(({ set }) => set === result.set);
    const everywhere = result.set === FAMILY ? [] : EVERYWHERE;
    return [...own, ...everywhere].flatMap((target) => {
      const figure = FIGURES.find((name) => name === target.figure);
      return figure ? [{ result, target, figure }] : [];
    });
  });
}

/** Sets named `datatalks-…` are three courses, which are looked at together. */
const FAMILY = 'datatalks';

function withMeans(results: readonly SetResult[]): SetResult[] {
  const courses = results.filter(({ set }) => set.startsWith(`${FAMILY}-`));
  if (courses.length === 0) return [...results];
  const sum = (field: 'entries' | 'phrasings' | 'inScope' | 'outOfScope') =>
    courses.reduce((total, course) => total + course[field], 0);
  const names = Object.keys(courses[0]?.figures ?? {});
  const figures = Object.fromEntries(
    names.map((name) => [name, meanOf(courses.map((course) => course.figures[name] ?? {}))]),
  );
  const mean: SetResult = {
    set: FAMILY,
    entries: sum('entries'),
    phrasings: sum('phrasings'),
    inScope: sum('inScope'),
    outOfScope: sum('outOfScope'),
    figures,
    notes: [],
  };
  return [...results, mean];
}

function meanOf(figures: readonly Figures[]): Figures {
  return Object.fromEntries(
    FIGURES.map((name) => [
      name,
      figures.reduce((sum, each) => sum + (each[name] ?? Number.NaN), 0) / figures.length,
    ]),
  );
}

function isNothing(value: number | undefined): value is undefined {
  return value === undefined || Number.isNaN(value);
}

function cell(figure: FigureName, value: number | undefined): string {
  if (isNothing(value)) return '–';
  if (figure === 'noiseLoss') return `${value.toFixed(1)} points`;
  if (figure === 'buildSeconds') return `${significant(value)} s`;
  return figure === 'medianMicros' ? `${significant(value)} µs` : share(value);
}
