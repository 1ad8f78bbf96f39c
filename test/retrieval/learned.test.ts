/** What is learned: channels, fusion and calibration, on corpora small enough to reason about. */
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/retrieval/calibrate.ts';
import { surenessOf } from '../../src/retrieval/confidence.ts';
import { type Example, fuse } from '../../src/retrieval/fusion.ts';
import { fitLogistic, fitSupportive, predictLogistic } from '../../src/retrieval/logistic.ts';
import { piecesOf } from '../../src/retrieval/pieces.ts';
import { seededRandom } from '../../src/retrieval/random.ts';
import { emptyShortlist } from '../../src/retrieval/shortlist.ts';
import { addRows, trainSoftmax } from '../../src/retrieval/softmax.ts';
import { deskIndex, indexOf } from '../helpers/index-of.ts';

const today = '2026-01-01';

describe('pieces', () => {
  const pieces = (word: string) => {
    const keys: number[] = [];
    piecesOf(word, keys);
    return keys;
  };

  it('are all runs of two to four characters, borders included', () => {
    // _ab_: _a ab b_ _ab ab_ _ab_
    expect(pieces('ab')).toHaveLength(6);
    expect(new Set(pieces('ab')).size).toBe(6);
  });

  it('are shared by words that look alike, and tell apart where a run stands', () => {
    const shared = pieces('password').filter((key) => pieces('pasword').includes(key));
    expect(shared.length).toBeGreaterThan(10);
    expect(pieces('ab').some((key) => pieces('xaby').includes(key) && key > 3 << 24)).toBe(false);
  });
});

describe('softmax regression', () => {
  it('adds rows as the plain loop does', () => {
    const random = seededRandom(1);
    const width = 7;
    const matrix = Float32Array.from({ length: 20 * width }, () => random() - 0.5);
    const rows = Uint32Array.from({ length: 9 }, () => Math.floor(random() * 20));
    const inputs = Float32Array.from(rows, () => random());
    const sums = new Float32Array(width);
    addRows(sums, matrix, rows, inputs, rows.length);
    for (let column = 0; column < width; column++) {
      let expected = 0;
      rows.forEach((row, at) => {
        expected += inputs[at]! * matrix[row * width + column]!;
      });
      expect(sums[column]).toBeCloseTo(expected, 5);
    }
  });

  it('learns which feature belongs to which class, the same way each time', () => {
    const examples = 60;
    const vectors = {
      starts: Uint32Array.from({ length: examples + 1 }, (_, at) => at * 2),
      // Feature 0..2 gives the class away, feature 3 is common to all.
      ids: Uint32Array.from({ length: examples * 2 }, (_, at) => (at % 2 === 0 ? (at / 2) % 3 : 3)),
      values: new Float32Array(examples * 2).fill(Math.SQRT1_2),
    };
    const labels = Uint32Array.from({ length: examples }, (_, at) => at % 3);
    const train = () => trainSoftmax(vectors, labels, 3, 4, seededRandom(5), 8);
    const { weights } = train();
    for (let feature = 0; feature < 3; feature++) {
      const row = [...weights.slice(feature * 3, feature * 3 + 3)];
      expect(row.indexOf(Math.max(...row))).toBe(feature);
    }
    expect(train().weights).toEqual(weights);
  });
});

describe('fuse', () => {
  it('orders by the weighted sum and shares the chance', () => {
    const list = emptyShortlist(3);
    list.concepts.set([10, 20, 30]);
    list.learned.set([1, 2, 0]);
    list.vote.set([1, 0, 0.5]);
    list.field.set([0, 0, 0]);
    list.count = 3;
    const { order, chances, energy } = fuse(list, [1, 3, 1]);
    expect(order).toEqual([0, 1, 2]);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
    expect(energy).toBeCloseTo(Math.log(Math.exp(4) + Math.exp(2) + Math.exp(1.5)), 10);
  });
});

describe('logistic regression', () => {
  it('finds the chances that the samples show', () => {
    const samples = Array.from({ length: 1_000 }, (_, at) => ({
      features: [at % 2],
      right: at % 2 === 0 ? at % 10 < 2 : at % 10 < 9,
      weight: 1,
    }));
    const coefficients = fitLogistic(samples, 1, 1e-6);
    expect(predictLogistic(coefficients, [0])).toBeCloseTo(0.2, 2);
    expect(predictLogistic(coefficients, [1])).toBeCloseTo(0.8, 2);
  });

  it('leaves out what would speak against, and fits the others as if it were not there', () => {
    const samples = Array.from({ length: 400 }, (_, at) => ({
      features: [at % 2, at % 3],
      right: at % 2 === 1 ? at % 3 < 2 : at % 3 < 1,
      weight: 1,
    }));
    const [, , freely] = fitLogistic(samples, 2, 1);
    const [intercept, up, down] = fitSupportive(samples, 2, 1);
    const alone = samples.map((sample) => ({ ...sample, features: [sample.features[0]!] }));
    expect(freely).toBeLessThan(-0.5);
    expect(down).toBe(0);
    expect([intercept, up]).toEqual(fitLogistic(alone, 1, 1));
    expect(up).toBeGreaterThan(0.5);
  });
});

describe('calibrate', () => {
  it('is cautious when there is nothing to learn from', () => {
    const { bands, weights } = calibrate([], { learns: true, concepts: 10, phrasingsPerConcept: 4 });
    expect(bands.suggest).toBeLessThan(bands.answer);
    expect(weights).toHaveLength(3);
  });
});

describe('confidence', () => {
  /** Two candidates; how near the first is tells whether the corpus has the answer. */
  const example = (nearest: number, right: number): Example => {
    const list = emptyShortlist(2);
    list.concepts.set([1, 2]);
    list.vote.set([nearest, 0.1]);
    list.nearest.set([nearest, 0.1]);
    list.count = 2;
    return { list, right, knownShare: 1 };
  };
  const random = seededRandom(3);
  const examples = Array.from({ length: 400 }, (_, at) =>
    at % 2 === 0 ? example(0.5 + 0.5 * random(), at % 20 === 0 ? 2 : 1) : example(0.6 * random(), -1),
  );
  const surenessIn = (concepts: number, nearest: number) => {
    const calibration = calibrate(examples, { learns: false, concepts, phrasingsPerConcept: 10 });
    const { list, knownShare } = example(nearest, 1);
    return surenessOf(list, fuse(list, calibration.weights), knownShare, calibration);
  };
  const sureness = (concepts: number, nearest: number) => surenessIn(concepts, nearest).confidences[0]!;

  it('is high where such questions were answered rightly, low where they came from outside', () => {
    expect(sureness(100, 0.9)).toBeGreaterThan(0.8);
    expect(sureness(100, 0.1)).toBeLessThan(0.2);
  });

  it('is lower in a smaller corpus, which more questions miss', () => {
    expect(sureness(5, 0.5)).toBeLessThan(sureness(500, 0.5) - 0.1);
  });

  it('reckons with as many outsiders for an offer, however large the corpus', () => {
    const [small, middling, large] = [4, 50, 500].map((concepts) => surenessIn(concepts, 0.5));
    expect(small?.wary).toEqual(small?.confidences);
    expect(large!.wary[0]).toBeLessThan(large!.confidences[0]! - 0.1);
    expect(large?.wary).toEqual(middling?.wary);
  });
});

describe('ranking sets', () => {
  const index = deskIndex();
  const first = (text: string) => index.ask(text, { today }).candidates[0]?.id;

  it.each([
    ['reser pasword vpn', 'vpn-password', 'two words misspelt'],
    ['parkng', 'parking', 'a letter dropped'],
    ['payslp', 'payslip', 'a letter dropped in the middle'],
    ['fichd de paie', 'payslip.fr', 'a neighbour on the keyboard, in French'],
    ['vaccation', 'leave', 'a letter doubled'],
  ])('%s → %s: %s', (text, id) => {
    expect(first(text)).toBe(id);
  });

  it('uses the answer where the phrasings say nothing', () => {
    const answers = indexOf(
      {
        id: 'health',
        questions: ['What does my insurance cover?', 'medical cover'],
        answer: 'The plan pays for the dentist, for glasses and hearing aids, and for stays in hospital.',
      },
      {
        id: 'canteen',
        questions: ['When is lunch?', 'canteen hours'],
        answer:
          'The canteen on the ground floor serves from noon until two, with a vegetarian dish every day.',
      },
    );
    expect(answers.ask('do they pay for my dentist', { today }).candidates[0]?.id).toBe('health');
    expect(answers.ask('is there a vegetarian dish', { today }).candidates[0]?.id).toBe('canteen');
  });

  it('gives each candidate the cosine as its score, whatever else decided the order', () => {
    const [candidate] = index.ask('vpn password reset', { today }).candidates;
    expect(candidate?.score).toBeCloseTo(1, 5);
  });

  it('is never surer of a later candidate than of an earlier one', () => {
    for (const text of ['vpn', 'leave', 'my badge', 'paie', 'password of payslip']) {
      const confidences = index.ask(text, { today }).candidates.map(({ confidence }) => confidence);
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    }
  });
});
