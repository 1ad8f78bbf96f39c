/** A correction that says only a part of a value, put into the whole. */
import { editDistance } from '../../corpus/suggest.ts';
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

/** "not Dupont but Dupond", "48214, not 48213": the value with the one in the place of the other. */
export function replaceWithin(before: string | undefined, said: string): string | undefined {
  const text = said.replaceAll('’', "'").replace(/[\s.!]*$/, '');
  const notBut = NOT_BUT.exec(text);
  const butNot = notBut ? null : BUT_NOT.exec(text);
  const [wrong, right] = notBut ? [notBut[1], notBut[2]] : [butNot?.[2], butNot?.[1]];
  if (before === undefined || wrong === undefined || right === undefined) return undefined;
  const place = new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(plain(wrong))}(?![\\p{L}\\p{N}])`, 'u').exec(
    plain(before),
  );
  return place
    ? before.slice(0, place.index) + right + before.slice(place.index + place[0].length)
    : undefined;
}
