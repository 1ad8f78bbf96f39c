/** `care.yaml` → the plan that the desk follows for people in distress, and everything wrong with the file. */
import { fileURLToPath } from 'node:url';
import type { Language } from '../../message.ts';
import { LANGUAGES } from '../../message.ts';
import { locateYaml } from '../formats/located-yaml.ts';
import { fault, isFault, type Problem, quote, sortProblems } from '../problem.ts';
import { createReadAtPlace } from '../read-at-place.ts';
import { type Said, says } from '../said.ts';
import { readSideFile } from '../side-files.ts';
import { didYouMean } from '../suggest.ts';
import { rowsOf, type WordsOf } from './phrase.ts';
import { CARE_NAMES, type CareKind, type CarePlan, careFileSchema, careKindSchema } from './schema.ts';

export interface CareReading {
  /** Undefined when the file has faults. */
  readonly plan: CarePlan | undefined;
  readonly problems: readonly Problem[];
  /** The line of each kind's entry, for whoever knows the entries. */
  readonly entries: readonly CareEntry[];
}

export interface CareEntry {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

const SHIPPED = fileURLToPath(new URL('../../../corpus', import.meta.url));

/** A corpus without the file gets what comes with the program. */
export async function loadCare(corpus: string): Promise<CareReading> {
  const found = await readSideFile(corpus, 'care');
  if (!found) return { plan: await shippedCare(), problems: [], entries: [] };
  const { file, text, problems } = found;
  if (text === undefined) return { plan: undefined, problems, entries: [] };
  const reading = readCare(text, file);
  return { ...reading, problems: sortProblems([...problems, ...reading.problems]) };
}

/** Without the entries that follow, which are those of the sample. */
export async function shippedCare(): Promise<CarePlan> {
  const found = await readSideFile(SHIPPED, 'care');
  const { plan } = readCare(found?.text ?? '', 'care.yaml');
  if (!plan)
    throw new TypeError(`care: expected a sound care.yaml in ${SHIPPED}, which comes with the program`);
  return { ...plan, kinds: plan.kinds.map(({ entry: _, ...kind }) => kind) };
}

export function readCare(text: string, file: string): CareReading {
  const yaml = locateYaml(text, file);
  if (yaml.problems.length > 0 || yaml.value === undefined)
    return { plan: undefined, problems: yaml.problems, entries: [] };
  const problems: Problem[] = [];
  const report = (code: string, place: readonly PropertyKey[], said: Said) =>
    problems.push(fault(code, { file, line: yaml.lineOf(place) }, said));
  const read = createReadAtPlace(yaml, file, CARE_NAMES, problems);
  const top = read(careFileSchema, yaml.value, []);
  if (!top) return { plan: undefined, problems: sortProblems(problems), entries: [] };
  const kinds: CareKind[] = [];
  const entries: CareEntry[] = [];
  const seen = new Map<string, number>();
  const countries = new Set(top.countries.map(({ id }) => id));
  for (const [at, item] of top.kinds.entries()) {
    const place = ['kinds', at];
    const kind = read(careKindSchema, item, place);
    if (!kind) continue;
    kinds.push(kind);
    const before = seen.get(kind.id);
    const line = yaml.lineOf([...place, 'id']);
    if (before !== undefined)
      report('duplicate-id', [...place, 'id'], says('idOnLine', quote(kind.id), before));
    seen.set(kind.id, before ?? line);
    for (const country of Object.keys(kind.numbers).filter((name) => !countries.has(name))) {
      const advice = didYouMean(country, countries) ?? '';
      report('unknown-field', [...place, 'numbers', country], says('unknownCountry', quote(country), advice));
    }
    if (kind.entry !== undefined)
      entries.push({ id: kind.entry, file, line: yaml.lineOf([...place, 'entry']) });
  }
  for (const { phrases, place } of phrasesOf({ ...top, kinds })) {
    for (const language of LANGUAGES) {
      for (const [at, phrase] of phrases[language].entries()) {
        const made = rowsOf(phrase, wordsIn(top.words, language));
        if ('fault' in made)
          report('bad-phrase', [...place, language, at], says('badPhrase', quote(phrase), made.fault));
      }
    }
  }
  const sorted = sortProblems(problems);
  return { plan: sorted.some(isFault) ? undefined : { ...top, kinds }, problems: sorted, entries };
}

/** The lists of words as one language has them. */
export function wordsIn(words: CarePlan['words'], language: Language): WordsOf {
  return (list) => (Object.hasOwn(words, list) ? words[list]?.[language] : undefined);
}

function phrasesOf({ kinds, meant_otherwise }: CarePlan) {
  return [
    ...kinds.flatMap(({ phrases, signs }, at) => [
      { phrases, place: ['kinds', at, 'phrases'] },
      { phrases: signs, place: ['kinds', at, 'signs'] },
    ]),
    { phrases: meant_otherwise, place: ['meant_otherwise'] },
  ];
}
