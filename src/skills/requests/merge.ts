/** A correction that says only a part of a value, put into the whole. */
import { editDistance } from '../../corpus/suggest.ts';
import { dropEnd } from '../../language/drop-end.ts';
import { escapeRegExp, plain } from './plain.ts';

/** So many letters may differ between a name and its correction; of a short one, one. */
const MOST_SLIPS = 2;
const SHORT = 4;

/**
 * "Dupond" for "Marc Dupont" is "Marc Dupond".
 *
 * @param label as it was said, in plain letters: "my first name is"
 */
export function mergeName(before: string | undefined, given: string, label: string): string {
  const parts = before?.split(' ') ?? [];
  if (parts.length < 2 || given.includes(' ')) return given;
  const similar = parts.findIndex(
    (part) =>
      part.length > 2 &&
      editDistance(plain(part), plain(given)) <=
        (Math.min(part.length, given.length) <= SHORT ? 1 : MOST_SLIPS),
  );
  const place =
    similar >= 0
      ? similar
      : /prenom|first|given/.test(label)
        ? 0
        : /famille|last|family|surname|(?<![a-z])nom(?![a-z])/.test(label)
          ? parts.length - 1
          : undefined;
  return place === undefined ? given : parts.with(place, given).join(' ');
}

const NOT_BUT =
  /^(?:not|pas|ce n'est pas|c'est pas|it's not|it is not|it isn't) (.{1,80}?),? (?:but|mais|it's|it is|c'est|c'était|plutôt) (.{1,80})$/iu;
const BUT_NOT =
  /^(.{1,80}?),? (?:not|and not|et non|et pas|pas|instead of|rather than|au lieu de) (.{1,80})$/iu;

/** "Pas le 6, le 7", "it's not the 7th it's the 8th": without a word between both. */
const NOT_THEN =
  /^(?:not|pas|ce n'est pas|c'est pas|it's not|it is not|it isn't) (.{1,80}?)(?:,| (?=it's |c'est )) ?(?:it's |c'est )?(.{1,80})$/iu;
const REPLACE =
  /^(?:please )?(?:replace|swap|remplacez|remplacer|remplace) (.{1,80}?) (?:with|by|for|par) (.{1,80})$/iu;

export interface Swap {
  readonly wrong: string;
  readonly right: string;
}

/** "not Dupont but Dupond", "48214, not 48213", "replace the 9th with the 10th": what is to go and what is to come. */
export function swapIn(said: string): Swap | undefined {
  const text = dropEnd(said.replaceAll('’', "'"), /[\s.!]/);
  for (const pattern of [REPLACE, NOT_BUT, NOT_THEN]) {
    const [, wrong, right] = pattern.exec(text) ?? [];
    if (wrong !== undefined && right !== undefined) return { wrong, right };
  }
  const [, right, wrong] = BUT_NOT.exec(text) ?? [];
  return wrong === undefined || right === undefined ? undefined : { wrong, right };
}

/** The value with what was said in the place of what was wrong in it. */
export function replaceWithin(before: string | undefined, said: string): string | undefined {
  const swap = swapIn(said);
  if (before === undefined || !swap) return undefined;
  const place = new RegExp(
    `(?<![\\p{L}\\p{N}])${escapeRegExp(plain(swap.wrong))}(?![\\p{L}\\p{N}])`,
    'u',
  ).exec(plain(before));
  return place
    ? before.slice(0, place.index) + swap.right + before.slice(place.index + place[0].length)
    : undefined;
}
