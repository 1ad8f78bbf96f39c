/** The words that dates are made of, in both languages, as `plain` writes them. */

function numbered(lists: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(lists).flatMap(([number, words]) =>
      words.split(' ').map((word) => [word, Number(number)] as const),
    ),
  );
}

export const MONTHS = numbered({
  1: 'january jan janvier janv',
  2: 'february feb fevrier fevr fev',
  3: 'march mar mars',
  4: 'april apr avril avr',
  5: 'may mai',
  6: 'june jun juin',
  7: 'july jul juillet juil',
  8: 'august aug aout',
  9: 'september sept sep septembre',
  10: 'october oct octobre',
  11: 'november nov novembre',
  12: 'december dec decembre',
});

/** In full only: `mar`, `mer` and `sam` are other words as well. */
export const WEEKDAYS = numbered({
  0: 'sunday dimanche',
  1: 'monday lundi',
  2: 'tuesday mardi',
  3: 'wednesday mercredi',
  4: 'thursday jeudi',
  5: 'friday vendredi',
  6: 'saturday samedi',
});

export const COUNTS = numbered({
  1: 'a an one un une',
  2: 'two deux couple',
  3: 'three trois',
  4: 'four quatre',
  5: 'five cinq',
  6: 'six',
  7: 'seven sept',
  8: 'eight huit',
  9: 'nine neuf',
  10: 'ten dix',
  15: 'fifteen quinze',
});

/** How many days a unit has. */
export const UNITS = numbered({ 1: 'day days jour jours', 7: 'week weeks semaine semaines' });

/** Whole phrases, word by word, with the days from today; longer ones first. */
export const RELATIVE: readonly { readonly words: readonly string[]; readonly days: number }[] = [
  ['the day after tomorrow', 2],
  ['day after tomorrow', 2],
  ['apres demain', 2],
  ['aujourd hui', 0],
  ['today', 0],
  ['tomorrow', 1],
  ['tomorow', 1],
  ['tmrw', 1],
  ['demain', 1],
  ['yesterday', -1],
  ['hier', -1],
].map(([phrase, days]) => ({ words: String(phrase).split(' '), days: Number(days) }));

export const ORDINALS = new Set('st nd rd th er eme e'.split(' '));
export const BEFORE_DAY = new Set('the le on this ce next coming prochain of'.split(' '));
export const BEFORE_MONTH = new Set('of de d'.split(' '));
export const AFTER_WEEKDAY = new Set('prochain next'.split(' '));
export const RANGE_OPENERS = new Set('from between du de des entre le the on'.split(' '));
