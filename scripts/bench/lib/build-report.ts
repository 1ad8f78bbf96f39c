/** The builds as a table: the least of each figure, as whatever else the machine does only adds. */
import { bytes, count, mark, significant } from './format.ts';
import { type BuildCase, type Cost, costOf, type Measured } from './measure-build.ts';
import { formatTable } from './table.ts';

/** In the order in which they come. */
const STAGES = ['files', 'reading', 'indexing', 'asking itself', 'learning', 'writing'] as const;
const HEADING = ['wall / CPU, seconds', ...STAGES, 'all', 'limit', '', 'resident', 'index', 'same bytes'];

export interface BuiltCase extends BuildCase {
  readonly builds: readonly Measured[];
}

/** @returns `same`: whether the builds of each case gave the same bytes */
export function reportBuilds(cases: readonly BuiltCase[]): { text: string; same: boolean } {
  return {
    text: [
      formatTable([HEADING, ...cases.map(rowOf)]),
      'files: from disk to entries; reading: words and features; learning: what the thread that learns',
      'still needs after the corpus has asked itself its questions; resident: at its most, tsx included.',
    ].join('\n'),
    same: cases.every(areSame),
  };
}

function rowOf(built: BuiltCase): string[] {
  const { name, limitSeconds, builds } = built;
  const [first] = builds;
  const all = leastOf(builds.map(costOf));
  return [
    `${name} (${count(first?.phrasings ?? 0)} phrasings)`,
    ...STAGES.map((stage) =>
      shown(leastOf(builds.flatMap(({ stages }) => stages.filter((each) => each.stage === stage)))),
    ),
    shown(all),
    limitSeconds === undefined ? '' : `${limitSeconds}`,
    limitSeconds === undefined ? '' : mark(all.wall <= limitSeconds),
    bytes(Math.min(...builds.map(({ mostResidentBytes }) => mostResidentBytes))),
    bytes(first?.bytes ?? 0),
    mark(areSame(built)),
  ];
}

function areSame({ builds }: BuiltCase): boolean {
  return new Set(builds.map(({ hash }) => hash)).size === 1;
}

function leastOf(costs: readonly Cost[]): Cost {
  return {
    wall: Math.min(...costs.map(({ wall }) => wall)),
    cpu: Math.min(...costs.map(({ cpu }) => cpu)),
  };
}

/** A stage that a build has not is a dash. */
function shown({ wall, cpu }: Cost): string {
  return Number.isFinite(wall) ? `${significant(wall)} / ${significant(cpu)}` : '–';
}
