/** "anne-sophie le goff" → "Anne-Sophie Le Goff". */
import { SMALL_PARTICLES } from './name-words.ts';
import { plain } from './plain.ts';

/** A part of a name, and the sign behind it. */
const PART = /[\p{L}\p{M}]+/gu;

/** A name that was typed all in small letters, with capitals; any other one as it was typed. */
export function withCapitals(name: string): string {
  if (name !== name.toLowerCase()) return name;
  const parts = [...name.matchAll(PART)];
  return parts.reduce((written, { 0: part, index }, at) => {
    const isSmall = SMALL_PARTICLES.has(plain(part)) && parts.length > 1 && at < parts.length - 1;
    if (isSmall) return written;
    const [first = ''] = part;
    const capital = first.toUpperCase();
    return capital.length === first.length
      ? written.slice(0, index) + capital + written.slice(index + first.length)
      : written;
  }, name);
}
