import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFER_LIMITS, offerOf, textAbove } from '../../src/channels/offer.ts';

const of = (...titles: string[]) =>
  offerOf({ text: 'Which?', choices: titles.map((title, at) => ({ id: `entry:${at}`, title })) });

/** What a person sees of each option: its title, and what stands below it. */
const shown = (...titles: string[]) =>
  of(...titles)?.options.map(({ title, description }) =>
    description === undefined ? title : [title, description],
  );

describe('offerOf', () => {
  it('makes buttons of up to three titles that fit them', () => {
    expect(of('Locker key', 'Locker code', 'A title of twenty ch')).toMatchObject({
      form: 'buttons',
      lines: [],
      options: [{ title: 'Locker key' }, { title: 'Locker code' }, { title: 'A title of twenty ch' }],
    });
  });

  it.each([
    ['one that is longer', ['Locker key', 'A title of twenty-one']],
    ['four of them', ['A', 'B', 'C', 'D']],
  ])('makes a list with %s, and numbers the titles above it', (_, titles) => {
    const offer = of(...titles);
    expect(offer?.form).toBe('list');
    expect(offer && textAbove(offer)).toBe(
      ['Which?', ...titles.map((title, at) => `${at + 1}. ${title}`)].join('\n'),
    );
  });

  it('cuts a row between words, and puts the whole title below it', () => {
    expect(shown('When does the morning shuttle leave?', 'A title of two and twenty')).toEqual([
      ['When does the morning…', 'When does the morning shuttle leave?'],
      ['A title of two and…', 'A title of two and twenty'],
    ]);
  });

  it('shows what tells titles apart that begin alike', () => {
    expect(
      shown(
        'How do I register for the gym in the north building?',
        'How do I register for the gym in the south building?',
        'Parking permit',
      ),
    ).toEqual([
      ['…north building?', 'How do I register for the gym in the north building?'],
      ['…south building?', 'How do I register for the gym in the south building?'],
      'Parking permit',
    ]);
  });

  it.each([
    ['the same title twice', ['Leave', 'Leave']],
    ['titles that differ in case alone', ['Leave', 'LEAVE']],
    ['titles that differ only beyond a description', [`${'word '.repeat(16)}A`, `${'word '.repeat(16)}B`]],
    ['more than ten', Array.from({ length: 11 }, (_, at) => `${at}`)],
    ['a title that is empty', ['Leave', ' \n']],
    ['nothing', []],
  ])('offers nothing to tap for %s', (_, titles) => {
    expect(of(...titles)).toBeUndefined();
  });

  it.each([
    ['twice', ['a', 'a']],
    ['of 201 characters', ['x'.repeat(201), 'a']],
    ['of 201 bytes', [`${'é'.repeat(100)}x`, 'a']],
    ['with a blank', ['a b', 'a']],
    ['of nothing', ['', 'a']],
  ])('offers nothing to tap for an id %s', (_, ids) => {
    const choices = ids.map((id, at) => ({ id, title: `${at}` }));
    expect(offerOf({ text: 'Which?', choices })).toBeUndefined();
  });

  it('keeps every limit of WhatsApp, whatever is offered', () => {
    const title = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.lorem({ maxCount: 20 }));
    const anything = fc.record({
      text: fc.string({ maxLength: 1200 }),
      choices: fc.array(fc.record({ id: fc.string({ maxLength: 210 }), title }), { maxLength: 11 }),
    });
    fc.assert(
      fc.property(anything, (given) => {
        const offer = offerOf(given);
        if (!offer) return;
        const { count, title: longest } = OFFER_LIMITS[offer.form];
        expect(textAbove(offer).length).toBeLessThanOrEqual(1024);
        expect(textAbove(offer)).not.toBe('');
        expect(offer.options.length).toBeLessThanOrEqual(count);
        expect(new Set(offer.options.map((option) => option.title)).size).toBe(offer.options.length);
        for (const option of offer.options) {
          expect(option.title).not.toBe('');
          expect(option.title.length).toBeLessThanOrEqual(longest);
          expect(option.description?.length ?? 0).toBeLessThanOrEqual(72);
        }
      }),
    );
  });
});
