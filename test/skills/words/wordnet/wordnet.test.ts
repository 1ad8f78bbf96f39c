import { afterAll, describe, expect, it } from 'vitest';
import type { Aspect, Found, LookUp } from '../../../../src/skills/words/dictionary.ts';
import { openWordNet } from '../../../../src/skills/words/wordnet/wordnet.ts';

const wordnet = await openWordNet();
afterAll(() => wordnet.close());

async function found(word: string, aspect: Aspect = 'definition'): Promise<Found> {
  const lookUp = await wordnet.lookUp(word, aspect);
  if (!lookUp.found) throw new Error(`expected to find ${word}`);
  return lookUp;
}
const all = (lookUp: Found, field: 'synonyms' | 'antonyms' | 'similar' | 'examples') =>
  lookUp.senses.flatMap((sense) => sense[field]);
const groups = (lookUp: Found) => [
  ...new Set(lookUp.senses.map(({ partOfSpeech, headword }) => `${partOfSpeech} ${headword}`)),
];
const nearMisses = (lookUp: LookUp) => (lookUp.found ? [] : lookUp.nearMisses);

describe('definitions', () => {
  it('come in WordNet’s order, complete, without the examples', async () => {
    const { senses } = await found('breathe');
    expect(senses[0]).toMatchObject({
      partOfSpeech: 'verb',
      definition: 'draw air into, and expel out of, the lungs',
      examples: ['I can breathe better when the air is clean'],
    });
    expect(senses[1]?.definition).toBe('be alive');
  });

  it('come with the commonest part of speech first', async () => {
    expect(groups(await found('run'))).toEqual(['verb run', 'noun run']);
    expect((await found('run')).more).toBeGreaterThan(40);
  });

  it.each([
    ['ice cream', 'ice cream'],
    ['Ice-Cream', 'ice cream'],
    ['ice creams', 'ice cream'],
    ['well being', 'well-being'],
    ['mice', 'mouse'],
    ['gave up', 'give up'],
    ['happier', 'happy'],
    ['PARIS', 'Paris'],
    ['café', 'cafe'],
    ['zymurgy', 'zymurgy'],
    ["'hood", "'hood"],
    ['is', 'be'],
  ])('of %s stand under %s', async (word, headword) => {
    expect((await found(word)).senses.map((sense) => sense.headword)).toContain(headword);
  });

  it('of a form that is a word of its own begin with that word', async () => {
    expect(groups(await found('running'))).toEqual(['noun running', 'adjective running', 'verb run']);
    expect(groups(await found('amazing'))).toEqual(['adjective amazing', 'verb amaze']);
    expect(groups(await found('saw'))).toContain('verb see');
  });

  it('take nothing off what only looks like an ending', async () => {
    expect(groups(await found('boss')).every((group) => group.endsWith('boss'))).toBe(true);
    expect(groups(await found('us'))).toEqual(['noun US']);
  });
});

describe('synonyms and antonyms', () => {
  it('are those of the word as it was typed', async () => {
    expect(all(await found('happy', 'synonyms'), 'synonyms')).toEqual(['felicitous', 'glad', 'well-chosen']);
    expect(all(await found('happy', 'synonyms'), 'similar')).toContain('blissful');
    expect(all(await found('amazing', 'synonyms'), 'synonyms')).not.toContain('astound');
    expect(all(await found('happy', 'antonyms'), 'antonyms')).toContain('unhappy');
    expect(all(await found('hot', 'antonyms'), 'antonyms')).toContain('cold');
    expect(all(await found('man', 'antonyms'), 'antonyms')).toContain('woman');
  });

  it('are those of the like word where there is none of its own', async () => {
    expect(all(await found('huge', 'antonyms'), 'antonyms')).toContain('small');
  });
});

describe('examples', () => {
  it('hold the word itself, in any form', async () => {
    expect(all(await found('amazing', 'examples'), 'examples')).toContain('New York is an amazing city');
    expect(all(await found('run', 'examples'), 'examples')).toContain('The children ran to the store');
    for (const example of all(await found('happy', 'examples'), 'examples'))
      expect(example).toMatch(/happy/i);
  });
});

describe('near misses', () => {
  it.each([
    ['serendipty', 'serendipity'],
    ['hapy', 'happy'],
    ['acommodate', 'accommodate'],
    ['recieve', 'receive'],
    ['definately', 'definitely'],
    ['ice craem', 'ice cream'],
    ['sérendipité', 'serendipity'],
  ])('%s → %s', async (word, meant) => {
    expect(nearMisses(await wordnet.lookUp(word, 'definition'))[0]).toBe(meant);
  });

  it('are few, and none for what is like nothing', async () => {
    expect(nearMisses(await wordnet.lookUp('bok', 'definition')).length).toBeLessThanOrEqual(3);
    for (const word of ['xqzwvkjh', 'qq', '', '漢字', '_', 'a'.repeat(200)]) {
      const lookUp = await wordnet.lookUp(word, 'definition');
      expect(nearMisses(lookUp), word).toEqual([]);
    }
  });
});

describe('knows', () => {
  it('tells at once', () => {
    expect(['serendipity', 'ice creams', 'ran', 'Paris'].map(wordnet.knows)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['serendipité', 'xqzwvkjh', '', '  '].map(wordnet.knows)).toEqual([false, false, false, false]);
  });
});

describe('speed', () => {
  it('is under 5 ms at the median, near misses included', async () => {
    const words = [
      'serendipity',
      'run',
      'break',
      'ice cream',
      'serendipty',
      'hapy',
      'amazing',
      'set',
      'entity',
    ];
    const times: number[] = [];
    for (let round = 0; round < 10; round++) {
      for (const word of words) {
        const start = performance.now();
        await wordnet.lookUp(word, 'synonyms');
        times.push(performance.now() - start);
      }
    }
    expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThan(5);
  });
});
