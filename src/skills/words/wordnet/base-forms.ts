/** The forms under which a word may stand in WordNet: `running` → `run`, `mice` → `mouse`. */
import lemmatizer from 'wink-lemmatizer';
import type { PartOfSpeech } from '../dictionary.ts';

/**
 * WordNet's rules of detachment (morphy(7WN)): an ending, and what takes its place. Irregular forms are wink's,
 * which holds WordNet's lists of exceptions; the database's package comes without them.
 */
const ENDINGS: Readonly<Record<PartOfSpeech, readonly (readonly [string, string])[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adjective: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
  adverb: [],
};

/**
 * @param lemma as the index writes it: lower case, `_` between words
 * @param isKnown whether the index of that part of speech holds a lemma
 * @returns known forms: the word itself first, then its base form
 */
export function baseForms(
  lemma: string,
  partOfSpeech: PartOfSpeech,
  isKnown: (lemma: string) => boolean,
): readonly string[] {
  const own = isKnown(lemma) ? [lemma] : [];
  const base = candidates(lemma, partOfSpeech).find((form) => form !== lemma && isKnown(form));
  return base === undefined ? own : [...own, base];
}

function candidates(lemma: string, partOfSpeech: PartOfSpeech): readonly string[] {
  const words = lemma.split('_');
  if (words.length === 1) return formsOfWord(lemma, partOfSpeech);
  // `gave up`, `ice creams`, `attorneys general`: one of the words is in another form.
  return words.flatMap((word, index) =>
    formsOfWord(word, partOfSpeech).map((form) => words.with(index, form).join('_')),
  );
}

function formsOfWord(word: string, partOfSpeech: PartOfSpeech): readonly string[] {
  const irregular = partOfSpeech === 'adverb' ? [] : [lemmatizer[partOfSpeech](word)];
  // `boss`, `us`: a rule would cut what belongs to the word; `is` is irregular all the same.
  if (word.length <= 2 || word.endsWith('ss')) return irregular.filter((form) => !word.startsWith(form));
  const regular = ENDINGS[partOfSpeech]
    .filter(([ending]) => word.endsWith(ending))
    .map(([ending, base]) => word.slice(0, -ending.length) + base);
  return [...irregular, ...regular];
}
