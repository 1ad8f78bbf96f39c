/** A small trigram language model from sentences, in the ARPA format that speech recognisers read. */

/** Taken from every count, and shared among what was not seen (absolute discounting). */
const DISCOUNT = 0.5;
const ORDERS = [1, 2, 3] as const;
const LEAST = -99;

/** @param sentences of lower-case words with a space between them */
export function arpaModel(sentences: readonly string[]): string {
  const counts = ORDERS.map((order) => countGrams(sentences, order));
  const [ones = new Map(), twos = new Map(), threes = new Map()] = counts;
  const total = [...ones].reduce((sum, [word, count]) => (word === '<s>' ? sum : sum + count), 0);
  const unigram = (word: string) => (ones.get(word) ?? 0) / total;
  const bigrams = conditional(twos, unigram);
  const trigrams = conditional(threes, bigrams.probability);
  const head = ['\\data\\', ...counts.map((grams, at) => `ngram ${at + 1}=${grams.size}`)];
  const first = [...ones.keys()].map((gram) =>
    line(gram === '<s>' ? 0 : unigram(gram), gram, bigrams.backoff(gram)),
  );
  const second = [...twos.keys()].map((gram) =>
    line(bigrams.probability(gram), gram, trigrams.backoff(gram)),
  );
  const third = [...threes.keys()].map((gram) => line(trigrams.probability(gram), gram));
  const sections = [first, second, third].flatMap((lines, at) => [
    '',
    `\\${at + 1}-grams:`,
    ...lines.sort(byGram),
  ]);
  return [...head, ...sections, '', '\\end\\', ''].join('\n');
}

function countGrams(sentences: readonly string[], order: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const words = ['<s>', ...sentence.split(' '), '</s>'];
    for (let at = 0; at + order <= words.length; at += 1) {
      const gram = words.slice(at, at + order).join(' ');
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

/** Interpolated with the order below; the weight of that is the back-off. */
function conditional(grams: ReadonlyMap<string, number>, lower: (gram: string) => number) {
  const totals = new Map<string, { count: number; followers: number }>();
  for (const [gram, count] of grams) {
    const history = gram.slice(0, gram.lastIndexOf(' '));
    const known = totals.get(history) ?? { count: 0, followers: 0 };
    totals.set(history, { count: known.count + count, followers: known.followers + 1 });
  }
  const weight = (history: string) => {
    const known = totals.get(history);
    return known ? (DISCOUNT * known.followers) / known.count : 1;
  };
  return {
    backoff: weight,
    probability(gram: string): number {
      const history = gram.slice(0, gram.lastIndexOf(' '));
      const shorter = gram.slice(gram.indexOf(' ') + 1);
      const seen = Math.max(0, (grams.get(gram) ?? 0) - DISCOUNT) / (totals.get(history)?.count ?? 1);
      return seen + weight(history) * lower(shorter);
    },
  };
}

function line(probability: number, gram: string, backoff?: number): string {
  const written = backoff === undefined ? '' : `\t${log(backoff).toFixed(4)}`;
  return `${log(probability).toFixed(4)}\t${gram}${written}`;
}

function log(value: number): number {
  return value <= 0 ? LEAST : Math.log10(value);
}

function byGram(left: string, right: string): number {
  const gram = (text: string) => text.split('\t')[1] ?? '';
  return gram(left) < gram(right) ? -1 : 1;
}
