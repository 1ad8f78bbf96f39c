/** Whether a text gives away the prompt: its canary, however dressed up, or a stretch of its rules. */
import { foldAccents, inForm } from '../../language/normalize.ts';

/** So many letters of the canary in a row are no accident. */
const CANARY_WINDOW = 8;
/** So many words of the rules in a row. */
const RULES_WINDOW = 7;

/** Letters alone: 26 ** 24 of them, and every disguise below leaves it recognisable. */
export function drawCanary(random: Uint8Array): string {
  return Array.from(random.slice(0, 24), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

export function holdsCanary(text: string, canary: string): boolean {
  const squashed = squash(text);
  const disguises = [canary, reversed(canary), rotated(canary), hexOf(canary)];
  if (disguises.some((disguise) => windows(disguise).some((part) => squashed.includes(part)))) return true;
  // Base64 has three ways to write a text, as it may begin anywhere in a group.
  const exact = text.replace(/[^A-Za-z\d+/]/g, '');
  return [0, 1, 2].some((shift) => {
    const coded = Buffer.from('-'.repeat(shift) + canary)
      .toString('base64')
      .slice(4, 24);
    return windows(coded).some((part) => exact.includes(part));
  });
}

/** The rules' own words, seven in a row. */
export function repeats(text: string, rules: string): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  const words = wordsOf(rules);
  return words.some((_, at) => {
    const part = words.slice(at, at + RULES_WINDOW);
    return part.length === RULES_WINDOW && said.includes(` ${part.join(' ')} `);
  });
}

function wordsOf(text: string): string[] {
  return foldAccents(text.toLowerCase()).match(/[a-z\d]+/g) ?? [];
}

function squash(text: string): string {
  return foldAccents(inForm(text, 'NFKC').toLowerCase()).replace(/[^a-z\d]/g, '');
}

function windows(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - CANARY_WINDOW + 1) }, (_, at) =>
    text.slice(at, at + CANARY_WINDOW),
  );
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** ROT13. */
function rotated(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97));
}

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex');
}
