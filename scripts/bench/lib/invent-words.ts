/** Words that nobody ever wrote but everyone could say, so that no engine has a list of them. */
import { isStopword } from '../../../src/language/stopwords.ts';
import { LANGUAGES } from '../../../src/message.ts';
import type { Random } from '../../../src/retrieval/random.ts';

const ONSETS = 'b c d f g h k l m n p r s t v w z br ch cl dr fl gr pl pr sh st th tr'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 'l', 'm', 't', 'k', 'nd', 'st'];

/** After so many tries at a length the word becomes longer: there are few short ones. */
const TRIES = 20;

/**
 * @param lettersOf how long the word at a place should be
 * @returns distinct words, none of them a stopword
 */
export function inventWords(count: number, lettersOf: (place: number) => number, random: Random): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const wanted = Math.max(2, lettersOf(words.size));
    const before = words.size;
    for (let attempt = 0; words.size === before; attempt++) {
      const word = inventWord(wanted + Math.floor(attempt / TRIES), random);
      if (!LANGUAGES.some((language) => isStopword(word, language))) words.add(word);
    }
  }
  return [...words];
}

function inventWord(letters: number, random: Random): string {
  const pick = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)]!;
  let word = '';
  while (word.length < letters) word += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  return word.slice(0, letters);
}
