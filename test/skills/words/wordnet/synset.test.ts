import { describe, expect, it } from 'vitest';
import { parseSynset } from '../../../../src/skills/words/wordnet/synset.ts';

describe('parseSynset', () => {
  it('reads words, pointers, definition and examples', () => {
    const line =
      '00001740 00 s 0b able(p) 0 ice_cream 1 c 0 d 0 e 0 f 0 g 0 h 0 i 0 j 0 k 0 002 ! 00002098 a 0102 & 00002325 s 0000 | can; has (means); "able to swim"; "he said `no\'"- Somebody  ';
    expect(parseSynset(line)).toEqual({
      type: 's',
      words: ['able', 'ice cream', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'],
      pointers: [
        { symbol: '!', offset: 2098, type: 'a', source: 1, target: 2 },
        { symbol: '&', offset: 2325, type: 's', source: 0, target: 0 },
      ],
      definition: 'can; has (means)',
      examples: ['able to swim', "he said `no'"],
    });
  });

  it('bears what is not one', () => {
    for (const line of ['', 'x', '1 2 3', '00001740 29 v zz | "', ' | ']) {
      expect(parseSynset(line).words).toEqual([]);
    }
  });
});
