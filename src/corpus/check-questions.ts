/** Whether the questions can be told apart: from noise, and from those of other entries. */
import { analyze } from '../language/analyze.ts';
import { LANGUAGES } from '../message.ts';
import { type Entry, type LocatedEntry, type Position, positionOf } from './entry.ts';
import { fault, formatPosition, type Problem, quote, warning } from './problem.ts';
import { says } from './said.ts';
import { findSimilarSets } from './similar-sets.ts';

/** From this share of common terms on, two questions are taken for near-duplicates. */
const NEARLY_SAME = 0.85;
const LONGEST_QUESTION = 300;

/** One question, looked at as the index will look at it. */
interface Phrasing {
  readonly owner: number;
  readonly located: LocatedEntry;
  readonly question: string;
  readonly position: Position;
  /** The words, in order. */
  readonly words: string;
  /** The words' terms, in order: what stays the same in the singular and plural, with and without accents. */
  readonly spelling: string;
  readonly terms: ReadonlySet<string>;
}

export function checkQuestions(entries: readonly LocatedEntry[]): Problem[] {
  const phrasings = entries.flatMap(analyzeQuestions);
  return [
    ...lostQuestions(phrasings),
    ...longQuestions(phrasings),
    ...LANGUAGES.flatMap((language) => {
      const own = phrasings.filter(({ located }) => located.entry.language === language);
      const repeated = repeatedQuestions(own);
      return [...repeated.problems, ...nearDuplicates(own, repeated.pairs)];
    }),
  ];
}

function analyzeQuestions(located: LocatedEntry, owner: number): Phrasing[] {
  return located.entry.questions.map((question, index) => {
    const { tokens, terms } = analyze(question, located.entry.language);
    return {
      owner,
      located,
      question,
      position: positionOf(located, 'questions', index),
      words: tokens.map(({ text }) => text).join(' '),
      spelling: tokens.map(({ term }) => term).join(' '),
      terms: new Set(terms),
    };
  });
}

/** A question made of common words alone finds nothing; an entry with only such questions cannot be found. */
function lostQuestions(phrasings: readonly Phrasing[]): Problem[] {
  const findable = new Set(phrasings.filter(({ terms }) => terms.size > 0).map(({ owner }) => owner));
  const lost = phrasings.filter(({ terms }) => terms.size === 0);
  return lost.map(({ owner, question, position }) => {
    if (findable.has(owner))
      return warning('only-common-words', position, says('commonWords', quote(question)));
    return fault('only-common-words', position, says('onlyCommonWords', quote(question)));
  });
}

function longQuestions(phrasings: readonly Phrasing[]): Problem[] {
  return phrasings
    .filter(({ question }) => question.length > LONGEST_QUESTION)
    .map(({ question, position }) => {
      return warning('long-question', position, says('longQuestion', quote(question), question.length));
    });
}

/** The same words in the same order. Twice in one entry does no harm, under two entries no one can tell which is meant. */
function repeatedQuestions(phrasings: readonly Phrasing[]): {
  problems: Problem[];
  pairs: ReadonlySet<string>;
} {
  const problems: Problem[] = [];
  const pairs = new Set<string>();
  const bySpelling = new Map<string, Phrasing[]>();
  for (const phrasing of phrasings) {
    const { owner, spelling, words, question, position } = phrasing;
    if (spelling === '') continue;
    const before = bySpelling.get(spelling) ?? [];
    const own = before.find((other) => other.owner === owner);
    const foreign = before.find((other) => other.owner !== owner && answeredTogether(other, phrasing));
    if (!own) bySpelling.set(spelling, before.concat(phrasing));
    if (own?.words === words) {
      const said = says('repeatedQuestion', quote(question), quote(own.question), own.position.line);
      problems.push(warning('repeated-question', position, said));
    } else if (!own && foreign) {
      pairs.add(pairOf(foreign, phrasing));
      problems.push(fault('same-question', position, says('sameQuestion', quote(question), nameOf(foreign))));
    }
  }
  return { problems, pairs };
}

/** One warning for each two entries, however many of their questions are alike. */
function nearDuplicates(phrasings: readonly Phrasing[], reported: ReadonlySet<string>): Problem[] {
  const byOwner = new Map(phrasings.map((phrasing) => [phrasing.owner, phrasing]));
  const similar = findSimilarSets(phrasings, NEARLY_SAME, (a, b) => {
    const [one, other] = [byOwner.get(a), byOwner.get(b)];
    return one !== undefined && other !== undefined && answeredTogether(one, other);
  });
  const byPair = new Map<string, { first: Phrasing; second: Phrasing; same: boolean; more: number }>();
  for (const { first: one, second: other, similarity } of similar) {
    const [first, second] = [phrasings[one], phrasings[other]];
    if (!first || !second || reported.has(pairOf(first, second))) continue;
    const known = byPair.get(pairOf(first, second));
    if (known) known.more += 1;
    else byPair.set(pairOf(first, second), { first, second, same: similarity === 1, more: 0 });
  }
  return [...byPair.values()].map(({ first, second, same, more }) => {
    const [question, other] = [quote(second.question), quote(first.question)];
    const said = says('nearDuplicate', question, other, nameOf(first), same, more);
    return warning('near-duplicate', second.position, said);
  });
}

function pairOf(a: Phrasing, b: Phrasing): string {
  return `${Math.min(a.owner, b.owner)} ${Math.max(a.owner, b.owner)}`;
}

function nameOf({ located: { entry }, position }: Phrasing): string {
  return `${quote(entry.id)} (${formatPosition(position)})`;
}

/** Entries for different times, such as each year's closing days, may ask the same. */
function answeredTogether(a: Phrasing, b: Phrasing): boolean {
  return !endsBefore(a.located.entry, b.located.entry) && !endsBefore(b.located.entry, a.located.entry);
}

function endsBefore(a: Entry, b: Entry): boolean {
  return a.valid_until !== undefined && b.valid_from !== undefined && a.valid_until < b.valid_from;
}
