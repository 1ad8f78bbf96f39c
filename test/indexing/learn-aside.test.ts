/** Learning in another thread: the same as here, and its faults are told. */
import { describe, expect, it } from 'vitest';
import { learnAside } from '../../src/indexing/learn-aside.ts';
import { type Lesson, learn } from '../../src/retrieval/learn.ts';
import { seededRandom } from '../../src/retrieval/random.ts';

/** Enough for a thread: three features each, the first of which gives the concept away. */
function lessonOf(phrasings: number): Lesson {
  const random = seededRandom(3);
  const concepts = 8;
  const rows = 100;
  const labels = Uint32Array.from({ length: phrasings }, () => Math.floor(random() * concepts));
  const ids = new Uint32Array(phrasings * 3);
  labels.forEach((label, at) => {
    ids.set([label, concepts + Math.floor(random() * 40), 50 + Math.floor(random() * 50)], at * 3);
  });
  const starts = Uint32Array.from({ length: phrasings + 1 }, (_, at) => at * 3);
  const values = new Float32Array(ids.length).fill(0.57);
  return { vectors: { starts, ids, values }, labels, concepts, rows, epochs: 2 };
}

describe('learnAside', () => {
  it.each([30, 3_000])('learns %d phrasings as they are learned here', async (phrasings) => {
    const lesson = lessonOf(phrasings);
    const learned = await learnAside(lesson);
    expect(learned).toEqual(learn(lesson));
    expect(learned.scales.some((scale) => scale > 0)).toBe(true);
  });

  it('tells why it failed', async () => {
    await expect(learnAside({ ...lessonOf(3_000), concepts: -1 })).rejects.toThrow(/-1|length/);
  });
});
