/** Which letters a thumb takes for one another. */
import type { Language } from '../message.ts';

/** The letters of a keyboard; a key's neighbours are beside it, and above and below. */
export const KEYBOARDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  fr: ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
};

/** Whether two letters lie beside, above or below each other. */
export function areNeighbours(a: string, b: string, language: Language): boolean {
  const rows = KEYBOARDS[language];
  const isNear = (row: string | undefined, at: number) => row?.slice(Math.max(0, at - 1), at + 2).includes(b);
  return rows.some((keys, row) => {
    const at = keys.indexOf(a);
    return at >= 0 && (isNear(rows[row - 1], at) || isNear(keys, at) || isNear(rows[row + 1], at));
  });
}
