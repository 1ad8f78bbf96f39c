/** A care plan → its rows of words, each found by the one of its places that is said least often. */
import { rowsOf } from '../corpus/care/phrase.ts';
import { wordsIn } from '../corpus/care/read-care.ts';
import type { CareKind, CarePlan } from '../corpus/care/schema.ts';
import { LANGUAGES, type Language } from '../message.ts';
import { isBeginning, isDenying, isSmall } from './function-words.ts';
import { createSpellings, keyOf, type Spellings } from './word-keys.ts';

/** What a row of words says. */
export type Meaning =
  | { readonly is: 'care' | 'sign'; readonly kind: CareKind; readonly rank: number }
  /** Something else that only sounds like it. */
  | { readonly is: 'otherwise' };

export interface CompiledPlace {
  readonly keys: ReadonlySet<string>;
  readonly afterRoom: boolean;
}

export interface CompiledRow {
  readonly meaning: Meaning;
  readonly phrase: string;
  readonly places: readonly CompiledPlace[];
  readonly anchor: number;
  /** Whether a "not" just before it takes it back. */
  readonly deniable: boolean;
  readonly evenDenied: boolean;
}

export interface Compiled {
  readonly language: Language;
  readonly byAnchor: ReadonlyMap<string, readonly CompiledRow[]>;
  readonly known: ReadonlySet<string>;
  readonly spellings: Spellings;
}

interface Draft {
  readonly meaning: Meaning;
  readonly phrase: string;
  readonly places: readonly { readonly words: readonly string[]; readonly afterRoom: boolean }[];
}

export function compile(plan: CarePlan): readonly Compiled[] {
  return LANGUAGES.map((language) => compileIn(language, plan));
}

function compileIn(language: Language, plan: CarePlan): Compiled {
  const drafts = [
    ...plan.kinds.flatMap((kind, rank) => [
      ...draftsOf(kind.phrases[language], { is: 'care', kind, rank }, language, plan),
      ...draftsOf(kind.signs[language], { is: 'sign', kind, rank }, language, plan),
    ]),
    ...draftsOf(plan.meant_otherwise[language], { is: 'otherwise' }, language, plan),
  ];
  const uses = new Map<string, number>();
  const words = new Set<string>();
  const keyed = drafts.map((draft) => {
    const places = draft.places.map(({ words: own, afterRoom }) => {
      for (const word of own) words.add(word);
      return { keys: new Set(own.map((word) => keyOf(word, language))), afterRoom };
    });
    for (const key of new Set(places.flatMap(({ keys }) => [...keys])))
      uses.set(key, (uses.get(key) ?? 0) + 1);
    return { ...draft, places };
  });
  const byAnchor = new Map<string, CompiledRow[]>();
  for (const { meaning, phrase, places } of keyed) {
    const first = drafts.length > 0 ? (places[0]?.keys ?? new Set()) : new Set<string>();
    const commonest = places.map(({ keys }) => Math.max(...[...keys].map((key) => uses.get(key) ?? 0)));
    const anchor = commonest.indexOf(Math.min(...commonest));
    const row: CompiledRow = {
      meaning,
      phrase,
      places,
      anchor,
      deniable: ![...first].some((word) => isBeginning(word) || isDenying(word)),
      evenDenied: meaning.is === 'otherwise' || meaning.kind.even_denied,
    };
    for (const key of places[anchor]?.keys ?? []) byAnchor.set(key, [...(byAnchor.get(key) ?? []), row]);
  }
  return { language, byAnchor, known: new Set(uses.keys()), spellings: createSpellings(words, language) };
}

function draftsOf(
  phrases: readonly string[],
  meaning: Meaning,
  language: Language,
  { words }: CarePlan,
): readonly Draft[] {
  return phrases.flatMap((phrase) => {
    const made = rowsOf(phrase, wordsIn(words, language));
    if ('fault' in made) return [];
    return made.rows.map((row) => ({ meaning, phrase, places: withoutSmall(row) }));
  });
}

/** Small words need not be said, unless a single other word would be left: "is burning" is not "burning". */
function withoutSmall(row: Draft['places']): Draft['places'] {
  const kept: { words: readonly string[]; afterRoom: boolean }[] = [];
  let afterRoom = false;
  for (const place of row) {
    afterRoom ||= place.afterRoom;
    if (place.words.every(isSmall)) continue;
    kept.push({ words: place.words, afterRoom: afterRoom && kept.length > 0 });
    afterRoom = false;
  }
  return kept.length > 1 || row.length === 1 ? kept : row;
}
