/** What the rest of the house uses of the dictionary. */
export type { Dictionary } from './dictionary.ts';
export { createMerriamWebster, type MerriamWebsterOptions, type WebGet } from './merriam-webster.ts';
export { openWordNet, type WordNet } from './wordnet/wordnet.ts';
export { createWordsSkills, type WordsDeps } from './words.ts';
