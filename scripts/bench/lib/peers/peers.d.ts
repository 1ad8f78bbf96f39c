/** Types for the parts used of peers that bring none. */

declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    readonly documents: readonly unknown[];
    addDocument(text: string): void;
    tfidfs(terms: string, tell: (document: number, measure: number) => void): number[];
  }
}

declare module 'lunr' {
  interface Builder {
    ref(field: string): void;
    field(name: string): void;
    add(document: Readonly<Record<string, unknown>>): void;
  }
  interface Query {
    term(tokens: readonly unknown[], options: object): Query;
  }
  interface Index {
    readonly fieldVectors: Readonly<Record<string, unknown>>;
    query(write: (query: Query) => void): readonly { readonly ref: string; readonly score: number }[];
  }
  const lunr: {
    (configure: (this: Builder) => void): Index;
    tokenizer(text: string): readonly unknown[];
  };
  export default lunr;
}

declare module 'wink-bm25-text-search' {
  type Task = (input: never) => unknown;
  export default function createBm25(): {
    defineConfig(config: { fldWeights: Readonly<Record<string, number>> }): boolean;
    definePrepTasks(tasks: readonly Task[]): number;
    /** @returns how many documents there are now */
    addDoc(document: Readonly<Record<string, string>>, id: number): number;
    consolidate(): boolean;
    search(text: string, limit: number): [id: string, score: number][];
  };
}

declare module 'wink-nlp-utils' {
  const utils: {
    string: { lowerCase(text: string): string; tokenize0(text: string): string[] };
    tokens: { removeWords(tokens: string[]): string[]; stem(tokens: string[]): string[] };
  };
  export default utils;
}

declare module '@nlpjs/basic' {
  interface Engine {
    readonly settings: object;
    readonly nluManager: {
      readonly settings: object;
      process(
        locale: string,
        text: string,
      ): Promise<{
        readonly classifications?: readonly { readonly intent: string; readonly score: number }[];
      }>;
    };
    addLanguage(locale: string): void;
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<void>;
  }
  interface Container {
    use(plugin: unknown): void;
    get(name: 'nlp'): Engine;
  }
  export const Nlp: unknown;
  export function containerBootstrap(): Container | Promise<Container>;
}

declare module '@nlpjs/lang-en' {
  export const LangEn: unknown;
}

declare module '@nlpjs/lang-fr' {
  export const LangFr: unknown;
}
