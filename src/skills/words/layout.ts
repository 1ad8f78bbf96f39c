/** What the dictionary found → a message that a phone shows at a glance: at most about ten lines. */
import type { Language } from '../../message.ts';
import type { Aspect, Found, LookUp, NotFound, Sense } from './dictionary.ts';
import { WORDING } from './wording.ts';

/** Lines below the title: a label for each group, and its senses. */
const MOST_LINES = 8;
const MOST_GROUPS = 3;
const MOST_WORDS = 8;
const MOST_EXAMPLES = 4;
const LONGEST_LINE = 220;

/** @param word as the person wrote it */
export function layOut(lookUp: LookUp, word: string, aspect: Aspect, language: Language): string {
  if (!lookUp.found) return notFound(lookUp, word, language);
  const wording = WORDING[language];
  const lines = LINES[aspect](lookUp, language);
  if (lines.length === 0) return wording.none[aspect](lookUp.word);
  return [wording.title[aspect](lookUp.word), ...lines].join('\n');
}

function notFound({ nearMisses }: NotFound, word: string, language: Language): string {
  const wording = WORDING[language];
  const [first] = nearMisses;
  if (first === undefined) return wording.unknown(word);
  return [wording.unknown(word), `${wording.didYouMean(nearMisses)} ${wording.example(first)}`].join('\n');
}

const LINES: Readonly<Record<Aspect, (found: Found, language: Language) => readonly string[]>> = {
  definition: definitions,
  synonyms: (found, language) =>
    perGroup(found, language, ({ headword, senses }) => {
      const synonyms = distinct(inTurn(senses.map((sense) => sense.synonyms)), [headword]);
      const similar = distinct(inTurn(senses.map((sense) => sense.similar)), [headword, ...synonyms]);
      const close = `_${WORDING[language].close}${WORDING[language].colon}_ ${similar.slice(0, MOST_WORDS).join(', ')}`;
      return [
        ...(synonyms.length > 0 ? [synonyms.slice(0, MOST_WORDS).join(', ')] : []),
        ...(similar.length > 0 ? [close] : []),
      ];
    }),
  antonyms: (found, language) =>
    perGroup(found, language, ({ headword, senses }) => {
      const antonyms = distinct(
        senses.flatMap((sense) => sense.antonyms),
        [headword],
      );
      return antonyms.length > 0 ? [antonyms.slice(0, MOST_WORDS).join(', ')] : [];
    }),
  examples: ({ senses }) => {
    return distinct(inTurn(senses.map((sense) => sense.examples)), [])
      .slice(0, MOST_EXAMPLES)
      .map((example) => `- ${cut(example)}`);
  },
};

/** Senses of one headword and part of speech. */
interface Group {
  readonly headword: string;
  readonly senses: readonly Sense[];
}

function definitions(found: Found, language: Language): readonly string[] {
  const wording = WORDING[language];
  const groups = groupsOf(found.senses).slice(0, MOST_GROUPS);
  const shares = shareOut(
    groups.map(({ senses }) => senses.length),
    MOST_LINES - groups.length,
  );
  const lines = groups.flatMap((group, index) => {
    const shown = group.senses.slice(0, shares[index]);
    const label = labelOf(group, found.word, language);
    if (shown.length === 1) return [`${label}${wording.colon} ${cut(shown[0]?.definition ?? '')}`];
    return [label, ...shown.map(({ definition }, at) => `${at + 1}. ${cut(definition)}`)];
  });
  const shown = shares.reduce((sum, share) => sum + share, 0);
  const more = found.senses.length - shown + found.more;
  return more > 0 ? [...lines, wording.more(more)] : lines;
}

function perGroup(
  found: Found,
  language: Language,
  linesOf: (group: Group) => readonly string[],
): readonly string[] {
  return groupsOf(found.senses)
    .flatMap((group) => {
      const [first, ...rest] = linesOf(group);
      return first === undefined
        ? []
        : [[`${labelOf(group, found.word, language)}${WORDING[language].colon} ${first}`, ...rest]];
    })
    .slice(0, MOST_GROUPS)
    .flat();
}

function groupsOf(senses: readonly Sense[]): readonly Group[] {
  const groups = new Map<string, Sense[]>();
  for (const sense of senses) {
    const key = `${sense.partOfSpeech} ${sense.headword.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), sense]);
  }
  return [...groups.values()].map((group) => ({ headword: group[0]?.headword ?? '', senses: group }));
}

/** `_noun_`, or `_verb_ (run)` where another form was typed. */
function labelOf({ headword, senses }: Group, word: string, language: Language): string {
  const part = senses[0] ? `_${WORDING[language].partOfSpeech[senses[0].partOfSpeech]}_` : '';
  return headword.toLowerCase() === word.toLowerCase() ? part : `${part} (${headword})`;
}

/** In turn, one line to each group that has more, until none is left. */
function shareOut(wanted: readonly number[], lines: number): readonly number[] {
  const shares = wanted.map(() => 0);
  for (let left = lines, gave = true; left > 0 && gave; ) {
    gave = false;
    for (const [index, most] of wanted.entries()) {
      const share = shares[index] ?? 0;
      if (left === 0 || share >= most) continue;
      shares[index] = share + 1;
      left -= 1;
      gave = true;
    }
  }
  return shares;
}

/** One of each sense before a second one of any. */
function inTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => lists.flatMap((list) => list[round] ?? [])).flat();
}

function distinct(words: readonly string[], without: readonly string[]): readonly string[] {
  const seen = new Set(without.map((word) => word.toLowerCase()));
  return words.filter((word) => !seen.has(word.toLowerCase()) && seen.add(word.toLowerCase()));
}

function cut(text: string): string {
  if (text.length <= LONGEST_LINE) return text;
  return `${text
    .slice(0, LONGEST_LINE)
    .replace(/\s\S*$/, '')
    .trimEnd()} …`;
}
