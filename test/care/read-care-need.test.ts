/** How a message is read for distress: phrases, what only sounds like it, and what an editor says is meant otherwise. */
import { describe, expect, it } from 'vitest';
import { shippedModel } from '../../src/care/distress-model.ts';
import { createCareReader } from '../../src/care/read-care-need.ts';
import { loadCare } from '../../src/corpus/care/read-care.ts';
import type { CarePlan } from '../../src/corpus/care/schema.ts';

const model = shippedModel();
const { plan } = await loadCare('corpus');
if (!plan) throw new Error('the sample corpus has a faulty care.yaml');
const sample: CarePlan = plan;
const [first] = sample.kinds;
if (!first) throw new Error('the sample has no kinds');

const readerOf = (changes: Partial<CarePlan>) => createCareReader({ ...sample, ...changes }, model);

describe('a message is read', () => {
  const read = readerOf({});

  it('for a phrase, with the slips of a hurry', () => {
    expect(read('i had a misscarrage last night')).toMatchObject({
      kind: { id: 'miscarriage' },
      isSaid: true,
    });
  });

  it('for what no phrase says', () => {
    const need = read('we carried him to the churchyard on saturday and the house is so quiet now');
    expect(need).toMatchObject({ kind: { id: 'bereavement' }, isSaid: false });
    expect(need?.why).toMatch(/^it sounds like it \(\d+ %: /);
  });

  it('sentence by sentence, so that practical ones drown nothing', () => {
    const practical =
      'hello, i have two days of leave left and i would like to know until when i can take them.';
    expect(read(practical)).toBeNull();
    expect(read(`${practical} he hit me again last night. thank you and have a nice day`)).not.toBeNull();
  });

  it('with more doubt the surer the FAQ is of an answer', () => {
    const texts = [
      'i feel so tired',
      'who gets the money if i die',
      'my dad is in hospital',
      'i am stuck in the lift',
    ];
    const heard = (answered: number) => texts.filter((text) => read(text, answered) !== null).length;
    expect(heard(1)).toBeLessThanOrEqual(heard(0));
  });

  it('not at all where nothing is written', () => {
    expect(read('')).toBeNull();
    expect(read('?!')).toBeNull();
  });
});

describe('an editor', () => {
  it('adds a kind that the model does not know, by its phrases', () => {
    const kind = { ...first, id: 'lost-at-sea', phrases: { en: ['man overboard'], fr: ['homme à la mer'] } };
    const read = readerOf({ kinds: [...sample.kinds, kind] });
    expect(read('man overboard near buoy 4')).toMatchObject({ kind: { id: 'lost-at-sea' }, isSaid: true });
  });

  it('takes a kind away, and what sounds like it alone is left to the FAQ', () => {
    const read = readerOf({
      kinds: [{ ...first, id: 'other', phrases: { en: ['mayday'], fr: ['mayday'] } }],
    });
    expect(read('my mom died this morning')).toBeNull();
  });

  it('silences what is meant otherwise', () => {
    const text = 'the new release is bleeding heavily on the floor of the test lab';
    expect(readerOf({})(text)).not.toBeNull();
    const read = readerOf({ meant_otherwise: { en: ['release is bleeding heavily on the floor'], fr: [] } });
    expect(read(text)).toBeNull();
  });
});
