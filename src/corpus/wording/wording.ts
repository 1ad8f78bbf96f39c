/** What every language has to word: the keys of the English texts, and what each is filled with. */
import type { english } from './english.ts';

export type WordingKey = keyof typeof english;
export type Wording = {
  readonly [Key in WordingKey]: (...filling: Parameters<(typeof english)[Key]>) => string;
};
