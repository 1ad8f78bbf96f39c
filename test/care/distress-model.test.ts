/** What the model of distress knows, and that its file was made of the examples that are there. */
import { describe, expect, it } from 'vitest';
import { type Example, learnModel } from '../../scripts/care/learn-model.ts';
import { digestOfExamples, readExamples } from '../../scripts/care/read-examples.ts';
import { openModel, packModel, shippedModel, soundsLike } from '../../src/care/distress-model.ts';
import { loadCare } from '../../src/corpus/care/read-care.ts';
import { wordsAsMeant } from '../../src/language/how-people-type.ts';

const FEW: readonly Example[] = [
  ...['my father died', 'her father died on monday', 'his sister died', 'my sister died in may'].map(
    (text) => ({
      text,
      kind: 'bereavement',
    }),
  ),
  ...['there is smoke in the kitchen', 'smoke in the lift', 'the kitchen is full of smoke'].map((text) => ({
    text,
    kind: 'danger',
  })),
  ...['my father is in the kitchen', 'when is payday', 'my sister starts on monday', 'in the lift'].map(
    (text) => ({
      text,
      kind: null,
    }),
  ),
];

const words = (text: string) => wordsAsMeant(text, 100);

function chancesOf(model: ReturnType<typeof learnModel>, text: string): Readonly<Record<string, number>> {
  const { chances } = soundsLike(model, words(text));
  return Object.fromEntries(model.kinds.map((kind, at) => [kind, chances[at] ?? 0]));
}

describe('a model that learned from a few examples', () => {
  const model = learnModel(FEW);

  it('tells the kinds apart, and both from the rest', () => {
    const died = chancesOf(model, 'our sister died');
    const smoke = chancesOf(model, 'smoke in the hall');
    const pay = chancesOf(model, 'when is payday');
    expect(died['bereavement']).toBeGreaterThan(0.5);
    expect(smoke['danger']).toBeGreaterThan(0.5);
    expect((pay['bereavement'] ?? 1) + (pay['danger'] ?? 1)).toBeLessThan(0.5);
  });

  it('names the words that speak for a kind', () => {
    expect(soundsLike(model, words('our sister died')).tellingWords(0).join(' ')).toContain('died');
  });

  it('is the same after it was a file', () => {
    const opened = openModel(packModel({ examples: 'x', ...model }), 'a file');
    expect(opened).toEqual({ examples: 'x', ...model });
  });

  it('learns the same again', () => {
    expect(learnModel(FEW)).toEqual(model);
  });
});

describe('the model that comes with the program', () => {
  const model = shippedModel();

  it('was learned from the examples that are there; else run `npm run learn-care`', () => {
    expect(model.examples).toBe(digestOfExamples());
  });

  it('knows the kinds of the sample, and examples of each', async () => {
    const { plan } = await loadCare('corpus');
    expect([...model.kinds].sort()).toEqual(plan?.kinds.map(({ id }) => id).sort());
    const kinds = new Set(readExamples().map(({ kind }) => kind));
    expect(kinds).toEqual(new Set([null, ...model.kinds]));
  });
});
