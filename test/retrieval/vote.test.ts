import { expect, test } from 'vitest';
import { invertVectors } from '../../src/retrieval/inverted-vectors.ts';
import { VOTE } from '../../src/retrieval/parameters.ts';
import { seededRandom } from '../../src/retrieval/random.ts';
import { emptyShortlist } from '../../src/retrieval/shortlist.ts';
import { createVote } from '../../src/retrieval/vote.ts';

const random = seededRandom(11);
const CONCEPTS = 60;
const ROWS = 40;
const FIRST_PIECE = 20;
/** Rows that nearly every phrasing has: pieces from `FIRST_PIECE` on, a term before. */
const COMMON = new Set([3, 25, 31]);

type Vector = Map<number, number>;

const unit = (vector: Vector): Vector => {
  const length = Math.hypot(...vector.values());
  return new Map([...vector].map(([row, value]) => [row, value / length]));
};

const someVector = (): Vector =>
  unit(
    new Map(
      Array.from({ length: ROWS }, (_, row) => row)
        .filter((row) => random() < (COMMON.has(row) ? 0.95 : 0.04) || row === 0)
        .map((row) => [row, 0.1 + random()]),
    ),
  );

const withoutCommonPieces = (vector: Vector): Vector =>
  unit(new Map([...vector].filter(([row]) => row < FIRST_PIECE || !COMMON.has(row))));

const cosine = (a: Vector, b: Vector) =>
  [...a].reduce((sum, [row, value]) => sum + value * (b.get(row) ?? 0), 0);

const phrasings = Array.from({ length: CONCEPTS }, () =>
  Array.from({ length: 1 + Math.floor(random() * 12) }, someVector),
);
const all = phrasings.flat();
const starts = Uint32Array.from([0, ...all.map(({ size }) => size)]);
for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
const conceptStarts = Uint32Array.from([0, ...phrasings.map(({ length }) => length)]);
for (let at = 1; at < conceptStarts.length; at++) conceptStarts[at]! += conceptStarts[at - 1]!;
const inverted = invertVectors(
  {
    starts,
    ids: Uint32Array.from(all.flatMap((vector) => [...vector.keys()])),
    values: Float32Array.from(all.flatMap((vector) => [...vector.values()])),
  },
  Uint32Array.from(phrasings.flatMap((texts, concept) => texts.map(() => concept))),
  ROWS,
  FIRST_PIECE,
);

test('pieces that most concepts have are left out, terms that they have are not', () => {
  const concepts = (row: number) => inverted.conceptStarts[row + 1]! - inverted.conceptStarts[row]!;
  expect([25, 31].map(concepts)).toEqual([0, 0]);
  expect(concepts(3)).toBeGreaterThan(VOTE.leastCommon);
});

test('the vote is that of comparing every phrasing of the concepts listed, question after question', () => {
  const vote = createVote(inverted, conceptStarts);
  const list = emptyShortlist(6);
  for (let question = 0; question < 50; question++) {
    const vector = someVector();
    list.count = question % 7;
    for (let place = 0; place < list.count; place++)
      list.concepts[place] = (question * 7 + place * 11) % CONCEPTS;
    vote(list, Uint32Array.from(vector.keys()), Float32Array.from(vector.values()), vector.size);
    for (let place = 0; place < list.count; place++) {
      const cosines = phrasings[list.concepts[place]!]!.map((each) =>
        cosine(withoutCommonPieces(vector), withoutCommonPieces(each)),
      );
      const ranked = [...cosines.sort((a, b) => b - a), ...new Array<number>(VOTE.depth).fill(0)];
      const shares = ranked.slice(0, VOTE.depth).map((_, rank) => VOTE.decay ** rank);
      const whole = shares.reduce((sum, share) => sum + share, 0);
      const expected = shares.reduce((sum, share, rank) => sum + share * ranked[rank]!, 0) / whole;
      expect(list.nearest[place]).toBeCloseTo(ranked[0]!, 5);
      expect(list.vote[place]).toBeCloseTo(expected, 5);
    }
  }
});
