/** A text in sentences, and a sentence in the clauses that each say one thing. */

/** A full stop ends a sentence where a capital follows: "ext. 4100" goes on. */
const SENTENCE_END =
  /(?<=[.!?…]["'”’»)*_]{0,3})\s+(?=["'“‘«(*_¡¿-]{0,3}(?:\p{Lu}|\p{N}))(?<!\b(?:ext|tel|tél|no|approx|env|max|min)\.\s+)|\n+|;/u;

export function sentencesOf(text: string): readonly string[] {
  return text.split(SENTENCE_END).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Not where a comma stands in a number. */
const CLAUSE_END =
  /(?:[.!?…](?=\s|$)|,(?!\d)|\((?=[^()\d]{0,99}\s[^()\d]{0,99}\s[^()\d]{0,99}\))|(?<=\s)[–—>-](?=\s))|\b(?:and|but|then|if|because|while|when|until|which|who|et|mais|puis|si|car|donc|sinon|quand|ensuite)\b/iu;

export function clausesOf(sentence: string): readonly string[] {
  return sentence.split(CLAUSE_END).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** A colon parts a denial from what follows it: "you need no request: agree it with your manager". */
export function statementsOf(sentence: string): readonly string[] {
  return clausesOf(sentence).flatMap((clause) => clause.split(/:(?=\s)/));
}
