import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNoise, misspell, neighboursOf } from '../../scripts/bench/lib/noise.ts';
import { seededRandom } from '../../src/retrieval/random.ts';

describe('addNoise', () => {
  const text = 'How do I reset the password of my VPN? Où trouver ma fiche de paie à télécharger ?';

  it('makes the same errors from the same seed, and others from another', () => {
    expect(addNoise(text, seededRandom(1), 'en')).toBe(addNoise(text, seededRandom(1), 'en'));
    expect(addNoise(text, seededRandom(1), 'en')).not.toBe(addNoise(text, seededRandom(2), 'en'));
  });

  it('leaves spaces, signs and numbers alone', () => {
    const outline = (each: string) => each.replace(/\p{L}+/gu, 'w');
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(outline(addNoise('reset 2 passwords, s.v.p.: 10 %!', seededRandom(seed), 'fr'))).toBe(
          'w 2 w, w.w.w.: 10 %!',
        );
      }),
    );
  });

  it('hits about every second word', () => {
    const words = Array.from({ length: 2000 }, () => 'telephone');
    const hit = addNoise(words.join(' '), seededRandom(3), 'en')
      .split(' ')
      .filter((word) => word !== 'telephone').length;
    expect(hit).toBeGreaterThan(900);
    expect(hit).toBeLessThan(1100);
  });
});

describe('misspell', () => {
  it('changes the length by at most one letter, and takes accents away at times', () => {
    const random = seededRandom(4);
    const slips = Array.from({ length: 200 }, () => misspell('congé', random, 'fr'));
    expect(slips.every((slip) => Math.abs(slip.length - 5) <= 1)).toBe(true);
    expect(slips).toContain('conge');
    expect(slips).toContain('cogné');
  });
});

describe('neighboursOf', () => {
  it('knows the keys around a key', () => {
    expect(neighboursOf('a', 'en').sort()).toEqual(['q', 's', 'w', 'x', 'z']);
    expect(neighboursOf('a', 'fr')).toContain('z');
    expect(neighboursOf('é', 'fr')).toEqual([]);
  });
});
