import { describe, expect, it } from 'vitest';
import { affordableShare, trainWithin } from '../../scripts/bench/lib/train-within.ts';

describe('affordableShare', () => {
  it('is everything when time allows', () => {
    expect(affordableShare(60, { seconds: 1, documents: 1000 }, 8000)).toBe(1);
  });

  it('reckons that twice the documents take nearly three times as long', () => {
    expect(affordableShare(2 ** 1.5, { seconds: 1, documents: 1000 }, 8000)).toBeCloseTo(0.25);
  });
});

describe('trainWithin', () => {
  it('trains once where the first trial took everything', async () => {
    let builds = 0;
    const peer = {
      name: 'peer',
      build: (documents: Iterable<unknown>) => {
        builds++;
        return { documents: [...documents].length, ways: {} };
      },
    };
    const { engine, documents } = await trainWithin(60, peer, [{ entry: 0, text: 'a' }], 'en');
    expect([builds, engine.documents, documents]).toEqual([1, 1, 1]);
  });
});
