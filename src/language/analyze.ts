/** Text → terms: the one pipeline that questions of the corpus and of employees both go through. */
import type { Language } from '../message.ts';
import { lemmatize } from './lemmatize.ts';
import { normalize } from './normalize.ts';
import { isStopword } from './stopwords.ts';
import { tokenize } from './tokenize.ts';

export interface Token {
  /** The word, normalized. */
  readonly text: string;
  readonly kind: 'term' | 'stopword';
  /** The lemma or stem that is compared. */
  readonly term: string;
}

export interface Analysis {
  readonly tokens: readonly Token[];
  /** The terms without the stopwords, in order, repetitions included. */
  readonly terms: readonly string[];
}

export function analyze(text: string, language: Language): Analysis {
  const tokens = tokenize(normalize(text), language).map(
    (word): Token => ({
      text: word,
      kind: isStopword(word, language) ? 'stopword' : 'term',
      term: lemmatize(word, language),
    }),
  );
  const terms = tokens.filter((token) => token.kind === 'term').map((token) => token.term);
  return { tokens, terms };
}
