/** A synset, seen from one of its words → a sense, with as much read beside it as the question needs. */
import { lemmatize } from '../../../language/lemmatize.ts';
import { normalize } from '../../../language/normalize.ts';
import { tokenize } from '../../../language/tokenize.ts';
import type { Aspect, PartOfSpeech, Sense } from '../dictionary.ts';
import type { Pointer, Synset } from './synset.ts';
import type { Volume } from './volume.ts';

export type ReadSense = (
  partOfSpeech: PartOfSpeech,
  lemma: string,
  offset: number,
  aspect: Aspect,
) => Promise<Sense>;

const PARTS: ReadonlyMap<string, PartOfSpeech> = new Map([
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adjective'],
  ['s', 'adjective'],
  ['r', 'adverb'],
]);

/** More would not be shown. */
const MOST_SIMILAR = 5;

export function senseReader(volumes: ReadonlyMap<PartOfSpeech, Volume>): ReadSense {
  const follow = async ({ type, offset }: Pointer): Promise<Synset | undefined> => {
    const part = PARTS.get(type);
    return part && volumes.get(part)?.data.read(offset);
  };

  /** `huge` has no opposite of its own, but is like `large`, whose opposite is `small`. */
  const antonymsOf = async (synset: Synset, word: number): Promise<string[]> => {
    const own = await Promise.all(opposites(synset, word).map((pointer) => targetWord(pointer, follow)));
    if (own.length > 0 || synset.type !== 's') return own.flat();
    const [head] = synset.pointers.filter(({ symbol }) => symbol === '&');
    const like = head && (await follow(head));
    const others = like ? opposites(like, 1) : [];
    return (await Promise.all(others.map((pointer) => targetWord(pointer, follow)))).flat();
  };

  const similarTo = async (synset: Synset): Promise<string[]> => {
    const pointers = synset.pointers.filter(({ symbol }) => symbol === '&').slice(0, MOST_SIMILAR);
    const synsets = await Promise.all(pointers.map(follow));
    return synsets.flatMap((similar) => similar?.words[0] ?? []);
  };

  return async (partOfSpeech, lemma, offset, aspect) => {
    const synset = await volumes.get(partOfSpeech)?.data.read(offset);
    if (!synset) throw new Error(`WordNet has no volume for ${partOfSpeech}`);
    const at = synset.words.findIndex((word) => word.toLowerCase() === lemma.replaceAll('_', ' '));
    const headword = synset.words[at] ?? lemma.replaceAll('_', ' ');
    return {
      partOfSpeech,
      headword,
      definition: synset.definition,
      synonyms: synset.words.filter((_, index) => index !== at),
      similar: aspect === 'synonyms' ? await similarTo(synset) : [],
      antonyms: aspect === 'antonyms' ? await antonymsOf(synset, at + 1) : [],
      examples: synset.examples.filter((example) => holdsWord(example, headword)),
    };
  };
}

/** A source of 0 speaks for the whole synset. */
function opposites({ pointers }: Synset, word: number): Pointer[] {
  return pointers.filter(({ symbol, source }) => symbol === '!' && (source === word || source === 0));
}

async function targetWord(
  pointer: Pointer,
  follow: (pointer: Pointer) => Promise<Synset | undefined>,
): Promise<string[]> {
  const word = (await follow(pointer))?.words[Math.max(0, pointer.target - 1)];
  return word === undefined ? [] : [word];
}

/** A synset's examples show any of its words. */
function holdsWord(example: string, headword: string): boolean {
  const terms = (text: string) => tokenize(normalize(text), 'en').map((word) => lemmatize(word, 'en'));
  const wanted = terms(headword);
  const present = new Set(terms(example));
  return wanted.every((term) => present.has(term));
}
