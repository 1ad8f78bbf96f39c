/** Types for the files of natural and wink that are imported one by one, because the whole costs 600 ms. */

declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  const tokenizers: {
    RegexpTokenizer: new (options: {
      pattern: RegExp;
      gaps: boolean;
    }) => {
      tokenize(text: string): string[] | null;
    };
  };
  export default tokenizers;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'wink-lemmatizer' {
  const lemmatizer: {
    noun(word: string): string;
    verb(word: string): string;
    adjective(word: string): string;
  };
  export default lemmatizer;
}

declare module 'stopword' {
  export const eng: readonly string[];
  export const fra: readonly string[];
}
