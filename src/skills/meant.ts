/** A word put right: "*payslip", "mutuelle pardon", "sorry, badge not budge", "I meant parking". */
import { foldAccents, normalize } from '../language/normalize.ts';

/** What is longer says something else as well. */
const LONGEST = 80;
/** Put right is a word or two, with an article. */
const MOST_WORDS = 5;

/** Said around the right word without a part in it. */
const AROUND = new Set(
  (
    'sorry soz oops whoops pardon apologies typo autocorrect damn ugh lol haha no nope i meant mean was talking about asking thinking of it is its should be say to wanted rather correction stupid keyboard phone fingers fat spelling my bad the one ' +
    'desole desolee dsl oups houps zut mince mdr non je voulais veux dire parle parlais parler de du des d pensais au a faute frappe correcteur plutot excusez excuse moi c est etait pas rancune celle celui qui sur concerne'
  ).split(' '),
);

/** One of them says that something is put right. */
const PUTS_RIGHT = new Set(
  (
    'sorry soz oops whoops pardon typo autocorrect meant mean correction ' +
    'desole desolee dsl oups houps voulais parlais parle pensais frappe correcteur celle celui'
  ).split(' '),
);

const NOT = new Set(['not', 'pas', 'instead', 'non']);

/** @returns the words that are meant; undefined for a message that puts nothing right */
export function meantIn(text: string): string | undefined {
  if (text.length > LONGEST || text.includes('?')) return undefined;
  const words = foldAccents(normalize(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isStarred = /^[^\p{L}\p{N}*]*\*|\*[^\p{L}\p{N}*]*$|\s\*\p{L}/u.test(text.trim());
  const isPutRight = isStarred || words.some((word) => PUTS_RIGHT.has(word));
  const said = withoutWrong(words, isPutRight);
  if (!isPutRight && said.length === words.length) return undefined;
  const meant = said.filter((word) => !AROUND.has(word));
  return meant.length === 0 || meant.length > MOST_WORDS ? undefined : meant.join(' ');
}

/** "badge not budge", "pas budge, badge": without the wrong one, where both are alike or a correction is announced. */
function withoutWrong(words: readonly string[], isPutRight: boolean): readonly string[] {
  const at = words.findIndex((word, place) => NOT.has(word) && place + 1 < words.length);
  const wrong = words[at + 1];
  if (at < 0 || wrong === undefined) return words;
  const others = [...words.slice(0, at), ...words.slice(at + 2)].filter((word) => !AROUND.has(word));
  const isLike = others.some((word) => areAlike(word, wrong));
  if (!isLike && !(isPutRight && at + 2 === words.length)) return words;
  return others;
}

/** Typed for one another: the same first letter, and most of the others. */
function areAlike(one: string, other: string): boolean {
  if (one === other || one[0] !== other[0] || Math.abs(one.length - other.length) > 2) return false;
  const letters = [...other];
  const shared = [...one].filter((letter) => {
    const at = letters.indexOf(letter);
    if (at >= 0) letters.splice(at, 1);
    return at >= 0;
  });
  return shared.length >= Math.max(one.length, other.length) - 2 && shared.length >= 3;
}
