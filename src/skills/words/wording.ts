/** What the dictionary says, in every language. */
import type { Language } from '../../message.ts';
import type { Aspect, PartOfSpeech } from './dictionary.ts';

interface WordsWording {
  readonly partOfSpeech: Readonly<Record<PartOfSpeech, string>>;
  readonly title: Readonly<Record<Aspect, (word: string) => string>>;
  /** The word is known, but there is nothing of the kind. */
  readonly none: Readonly<Record<Aspect, (word: string) => string>>;
  readonly close: string;
  readonly colon: string;
  readonly more: (count: number) => string;
  readonly unknown: (word: string) => string;
  readonly didYouMean: (words: readonly string[]) => string;
  readonly example: (command: string) => string;
  readonly unavailable: string;
}

export const WORDING: Readonly<Record<Language, WordsWording>> = {
  en: {
    partOfSpeech: { noun: 'noun', verb: 'verb', adjective: 'adjective', adverb: 'adverb' },
    title: {
      definition: (word) => `*${word}*`,
      synonyms: (word) => `Synonyms of *${word}*`,
      antonyms: (word) => `Antonyms of *${word}*`,
      examples: (word) => `Examples for *${word}*`,
    },
    none: {
      definition: (word) => `I know *${word}*, but have no definition of it.`,
      synonyms: (word) => `I know *${word}*, but no synonym of it.`,
      antonyms: (word) => `I know *${word}*, but no word that means the opposite.`,
      examples: (word) => `I know *${word}*, but have no example of its use.`,
    },
    close: 'close',
    colon: ':',
    more: (count) => `_… and ${count} more ${count === 1 ? 'meaning' : 'meanings'}._`,
    unknown: (word) => `I don't have *${word}* in my dictionary, which holds only English words for now.`,
    didYouMean: (words) => `Did you mean ${listed(words, 'or')}?`,
    example: (word) => `Write for example _define ${word}_.`,
    unavailable: 'My dictionary cannot be read at the moment. Please try again later.',
  },
  fr: {
    partOfSpeech: { noun: 'nom', verb: 'verbe', adjective: 'adjectif', adverb: 'adverbe' },
    title: {
      definition: (word) => `*${word}* (mot anglais)`,
      synonyms: (word) => `Synonymes de *${word}* (mot anglais)`,
      antonyms: (word) => `Contraires de *${word}* (mot anglais)`,
      examples: (word) => `Exemples avec *${word}* (mot anglais)`,
    },
    none: {
      definition: (word) => `Je connais le mot anglais *${word}*, mais je n'en ai pas de définition.`,
      synonyms: (word) => `Je connais le mot anglais *${word}*, mais aucun synonyme.`,
      antonyms: (word) => `Je connais le mot anglais *${word}*, mais aucun contraire.`,
      examples: (word) => `Je connais le mot anglais *${word}*, mais je n'en ai pas d'exemple.`,
    },
    close: 'proches',
    colon: ' :',
    more: (count) => `_… et ${count} ${count === 1 ? 'autre sens' : 'autres sens'}._`,
    unknown: (word) =>
      `Mon dictionnaire ne contient pour l'instant que des mots anglais, et je n'y trouve pas *${word}*.`,
    didYouMean: (words) => `Pensiez-vous à ${listed(words, 'ou')} ?`,
    example: (word) => `Écrivez par exemple _définis ${word}_.`,
    unavailable: "Je n'arrive pas à lire mon dictionnaire pour le moment. Réessayez plus tard.",
  },
};

function listed(words: readonly string[], or: string): string {
  const marked = words.map((word) => `*${word}*`);
  const last = marked.pop() ?? '';
  return marked.length === 0 ? last : `${marked.join(', ')} ${or} ${last}`;
}
