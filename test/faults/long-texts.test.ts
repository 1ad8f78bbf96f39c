/** No text costs more than its length: 5,000 generated ones, wherever the desk reads, by counted work. */
import { afterAll, describe, expect, it } from 'vitest';
import { MAX_UNITS } from '../../src/language/clean-text.ts';
import { partsOf, withoutCourtesy } from '../../src/language/courtesy.ts';
import { foldAccents, inForm, normalize } from '../../src/language/normalize.ts';
import { nameOf, REPEATED, repeated, UNITS } from '../helpers/generated-texts.ts';
import { openReadingPlaces } from '../helpers/reading-places.ts';
import { installWorkMeter, workOf } from '../helpers/work-meter.ts';

const { places, close } = await openReadingPlaces();

/** Longer than what is taken for a phrase, so that both texts go the same way. */
const LENGTH = 300;
/** Twice the work, and a little for a text that falls into one stretch more. */
const MOST = 2.2;
/** Each place reads its share of the texts, all together read every one; by hand, each reads all. */
const SHARE = process.env['FRONTDESK_LONG'] === '1' ? 1 : places.length;

afterAll(close);
installWorkMeter();

function pairOf(unit: string): readonly [text: string, twice: string] {
  const text = repeated(unit, LENGTH);
  return [text, text + text];
}

describe('counted work', () => {
  const readsAgainForEachPart = (text: string) => text.split('.').map((_, at) => text.slice(at));
  const ratioOf = async (read: (text: string) => unknown, unit: string) => {
    const [text, twice] = pairOf(unit);
    return (await workOf(() => read(twice))) / (await workOf(() => read(text)));
  };

  it('tells work that grows faster than its text from work that does not', async () => {
    expect(await ratioOf((text) => text.split('.'), 'r.h.')).toBeLessThan(MOST);
    expect(await ratioOf(readsAgainForEachPart, 'r.h.')).toBeGreaterThan(3);
    expect(await ratioOf((text) => text.normalize('NFKC'), '\u0315\u0300')).toBeGreaterThan(3);
  });

  it('is asked of 5,000 texts and more', () => {
    expect(new Set(REPEATED).size).toBe(REPEATED.length);
    expect(REPEATED.length).toBeGreaterThan(5000);
  });
});

describe('a text of twice the length', () => {
  it.each(places)(
    'at most doubles the work: $name',
    async (place) => {
      const faults: string[] = [];
      for (let at = places.indexOf(place) % SHARE; at < REPEATED.length; at += SHARE) {
        const unit = REPEATED[at]!;
        const [text, twice] = pairOf(unit);
        const once = await workOf(() => place.read(text));
        const more = await workOf(() => place.read(twice));
        if (more > MOST * once) faults.push(`${nameOf(unit)}: ${once} → ${more}`);
      }
      expect(faults).toEqual([]);
    },
    300_000,
  );
});

describe('a text of many parts', () => {
  it.each(['but ', 'how ', 'car ', 'mais '])('%j: costs as much as reading it some times', async (word) => {
    const text = word.repeat(Math.floor(980 / word.length));
    const once = await workOf(() => withoutCourtesy(text));
    expect(await workOf(() => partsOf(text))).toBeLessThan(40 * once);
  });
});

describe('the limit of a text', () => {
  it('holds after each transformation, whatever grows', () => {
    const longest = (unit: string) => {
      const text = repeated(unit, MAX_UNITS).slice(0, MAX_UNITS);
      const forms = (['NFC', 'NFD', 'NFKC'] as const).map((form) => inForm(text, form));
      return Math.max(...[normalize(text), foldAccents(text), ...forms].map(({ length }) => length));
    };
    expect(UNITS.filter((unit) => longest(unit) > MAX_UNITS)).toEqual([]);
  });

  it('ends rows of marks, which cost their length squared to put in order', () => {
    const rows = inForm(`a${'\u0315\u0300'.repeat(2000)} bﾞ${'\u0316ﾞ'.repeat(2000)}`, 'NFKC');
    expect(rows.split(' ').map(({ length }) => length)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(rows.length).toBeLessThan(100);
  });

  it('knows every character that begins with a mark once it is normalized', () => {
    const missed: string[] = [];
    for (let code = 0x80; code <= 0x10_ff_ff; code++) {
      const character = String.fromCodePoint(code);
      if (/[\p{M}\uFF9E\uFF9F\p{Cs}]/u.test(character)) continue;
      // A mark that is put in order moves before this one, of the highest class.
      const moved = `\u0345${character}`.normalize('NFKC');
      if (!moved.startsWith('\u0345')) missed.push(nameOf(character));
    }
    expect(missed).toEqual([]);
  });
});
