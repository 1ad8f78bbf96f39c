/** Words repeat from question to question, and what was found for one need not be found again. */

const MOST_REMEMBERED = 5_000;

/**
 * @param find says the same of the same word every time
 * @returns the same, remembering what it said of up to 5,000 words
 */
export function remembering<Value>(find: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (word) => {
    const before = known.get(word);
    if (before) return before.value;
    const value = find(word);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, { value });
    return value;
  };
}
