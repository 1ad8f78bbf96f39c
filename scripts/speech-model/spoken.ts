/** Written questions as they are said: lower-case words with a space between them. */

const SYMBOLS: Readonly<Record<string, string>> = {
  '&': ' and ',
  '%': ' percent ',
  '+': ' plus ',
  '@': ' at ',
};

export interface SpokenForms {
  readonly sentences: readonly string[];
  /** Words that are written in capitals. */
  readonly abbreviations: ReadonlySet<string>;
}

export function spokenForms(questions: readonly string[]): SpokenForms {
  const written = questions.map((question) =>
    question
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/’/g, "'")
      .replace(/[&%+@]/g, (symbol) => SYMBOLS[symbol] ?? ' '),
  );
  const abbreviations = new Set(
    written.flatMap((text) => text.match(/\b[A-Z]{2,5}\b/g) ?? []).map((word) => word.toLowerCase()),
  );
  const sentences = written.map((text) =>
    (text.toLowerCase().match(/[a-z]+(?:'[a-z]+)*|\d+/g) ?? []).join(' '),
  );
  return { sentences: [...new Set(sentences)].filter((text) => text !== ''), abbreviations };
}
