/** Messages without words. */
export { createWithoutWords } from './without-words.ts';
