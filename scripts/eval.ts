/** `npm run eval`: how well the sample corpus answers the questions kept for it; exit code 1 below the floor. */
import { fileURLToPath } from 'node:url';
import { localDay, systemClock } from '../src/clock.ts';
import { readSoundCorpus } from '../src/indexing/index-corpus.ts';
import { judgeQueries } from '../src/indexing/judge-queries.ts';
import { type Query, readQueries } from '../src/indexing/read-queries.ts';
import { LANGUAGES, type Language } from '../src/message.ts';
import { buildIndex } from '../src/retrieval/build-index.ts';
import { evaluate, type Judged } from '../src/retrieval/evaluate.ts';
import { type Index, openIndex } from '../src/retrieval/open-index.ts';
import { type CareFigures, measureCare } from '../test/eval/care.ts';
import { CARE_FLOORS, FLOORS } from '../test/eval/floors.ts';
import { figuresByTag } from './bench/lib/by-tag.ts';
import { micros, share } from './bench/lib/format.ts';
import { calibrationOf } from './bench/lib/quality-figures.ts';
import { formatTable } from './bench/lib/table.ts';

const SHARES = [
  'top1',
  'top3',
  'hit5',
  'mrr5',
  'inScopeAccuracy',
  'outOfScopeRecall',
  'mcc',
  'answeredPrecision',
] as const;

type JudgedQuery = Judged & { readonly query: Query };

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const today = localDay(systemClock());

async function judgeSample(index: Index, language: Language): Promise<JudgedQuery[]> {
  const queries = await readQueries(path(`../test/eval/sample.${language}.jsonl`));
  return judgeQueries(index, queries, today);
}

/** First candidates that say the right thing in the wrong language. */
function countTwins(index: Index, judged: readonly JudgedQuery[]): number {
  return judged.filter(({ query: { expected }, finding: { candidates } }) => {
    const [first] = candidates;
    if (expected === null || !first || first.id === expected) return false;
    return LANGUAGES.some((language) => index.entry(first.id, language)?.id === expected);
  }).length;
}

function report(name: string, index: Index, judged: readonly JudgedQuery[]) {
  const figures = evaluate(judged);
  const { calibrationInScope, calibrationOverAll } = calibrationOf(judged);
  const column: Record<string, string> = {
    questions: `${figures.inScope} + ${figures.outOfScope} out of scope`,
    ...Object.fromEntries(SHARES.map((figure) => [figure, share(figures[figure])])),
    'calibration error, in scope': share(calibrationInScope),
    'calibration error, over all': share(calibrationOverAll),
    'share of answer': share(figures.bandShares.answer),
    'share of suggest': share(figures.bandShares.suggest),
    'share of fallback': share(figures.bandShares.fallback),
    'in the wrong language': String(countTwins(index, judged)),
    'median, p99': `${micros(figures.medianMicros)}, ${micros(figures.p99Micros)}`,
  };
  return { name, figures, column };
}

function tagTable(judged: Readonly<Record<Language, readonly JudgedQuery[]>>): string {
  const of = (language: Language) => figuresByTag(judged[language]);
  const columns = LANGUAGES.map((language) => of(language));
  const rows = figuresByTag(LANGUAGES.flatMap((language) => judged[language])).map(({ tag, inScope }) => [
    `${tag}${inScope ? '' : ' (fallback)'}`,
    ...columns.map((figures) => {
      const own = figures.find((each) => each.tag === tag && each.inScope === inScope);
      return own ? `${share(own.right)} of ${own.questions}` : '–';
    }),
  ]);
  return formatTable([['top1 by tag', ...LANGUAGES], ...rows]);
}

/** With `--false-alarms` each of those is listed. */
function careTables({ recall, falseAlarms }: CareFigures): string {
  const rows = recall.map(({ name, noticed, rightKind, of }) => [
    name,
    `${share(noticed / of)} of ${of}`,
    share(rightKind / of),
  ]);
  const alarms = falseAlarms.map(({ name, texts, of }) => [
    name,
    `${texts.length} of ${of}`,
    share(texts.length / of),
  ]);
  const listed = process.argv.includes('--false-alarms')
    ? falseAlarms.flatMap(({ name, texts }) => texts.map((text) => `${name}: ${text}`))
    : [];
  return [
    formatTable([['people in distress', 'noticed', 'right kind'], ...rows]),
    '',
    formatTable([['taken for distress', 'messages', 'share'], ...alarms]),
    ...listed,
  ].join('\n');
}

const { entries, settings } = await readSoundCorpus(path('../corpus'), today);
const started = performance.now();
const { bytes, meta } = buildIndex(entries, { settings });
const seconds = (performance.now() - started) / 1000;
const index = openIndex(bytes.buffer, 'corpus');
const judged = { en: await judgeSample(index, 'en'), fr: await judgeSample(index, 'fr') };
const reports = LANGUAGES.map((language) => report(language, index, judged[language]));
const names = Object.keys(reports[0]?.column ?? {});

console.log(`${entries.length} entries, ${meta.phrasings} phrasings, built in ${seconds.toFixed(1)} s\n`);
console.log(
  formatTable([
    ['', ...reports.map(({ name }) => name)],
    ...names.map((name) => [name, ...reports.map(({ column }) => column[name] ?? '')]),
  ]),
);
console.log(`\n${tagTable(judged)}`);
const care = await measureCare(index);
console.log(`\n${careTables(care)}`);

const below = LANGUAGES.flatMap((language, at) =>
  Object.entries(FLOORS[language]).flatMap(([name, floor]) => {
    const value = Object.entries(reports[at]?.figures ?? {}).find(([figure]) => figure === name)?.[1];
    return typeof value === 'number' && value >= floor
      ? []
      : [`${language}: ${name} is ${String(value)}, expected at least ${floor}`];
  }),
);
const [all] = care.recall;
for (const figure of ['noticed', 'rightKind'] as const) {
  const value = all ? all[figure] / all.of : 0;
  if (value < CARE_FLOORS[figure])
    below.push(`care: ${figure} is ${value}, expected at least ${CARE_FLOORS[figure]}`);
}
if (below.length > 0) {
  console.error(`\n${below.join('\n')}`);
  process.exitCode = 1;
}
