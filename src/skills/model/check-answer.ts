/** Lets through only what stands in the sources that a model cites; everything else is no answer. */
import { analyze } from '../../language/analyze.ts';
import { dropEnd } from '../../language/drop-end.ts';
import type { Language } from '../../message.ts';
import { holdsCanary, repeats } from './leaks.ts';
import { spelledNumbers } from './number-words.ts';
import type { Placeholders } from './placeholders.ts';
import { UNKNOWN } from './prompt.ts';
import { plainText } from './redact.ts';
import type { Source } from './sources.ts';

export type Rejection =
  | 'empty'
  | 'unknown'
  | 'too-long'
  | 'no-source'
  | 'canary'
  | 'prompt'
  | 'script'
  | 'markup'
  | 'link'
  | 'contact'
  | 'number'
  | 'asks-secret'
  | 'ungrounded';

export type Checked =
  | { readonly kind: 'sound'; readonly text: string; readonly cited: readonly Source[] }
  | { readonly kind: 'rejected'; readonly why: Rejection };

export interface Given {
  readonly sources: readonly Source[];
  readonly language: Language;
  readonly canary: string;
  /** The system's message, of which nothing may come back. */
  readonly rules: string;
  readonly placeholders: Placeholders;
}

/** A phone's screen holds some 600 characters. */
const LONGEST = 900;
const MOST_LINES = 14;
/** So many of the answer's terms must stand in the sources. */
const GROUNDED_SHARE = 0.6;

const CITATION =
  /\n?^[ \t*_(]{0,9}sources?\s{0,3}:\s{0,3}(\d{1,2}(?:\s{0,3}(?:,|and|et|;)\s{0,3}\d{1,2}){0,9})[\s.*_)]{0,9}$/im;

export function checkAnswer(answer: string, given: Given): Checked {
  const { sources, language, canary, rules, placeholders } = given;
  if (answer.length > 4 * LONGEST) return rejected('too-long');
  if (holdsCanary(answer, canary)) return rejected('canary');
  if (repeats(answer, rules)) return rejected('prompt');
  const plain = plainText(answer).trim();
  if (plain === '') return rejected('empty');
  if (/\bUNKNOWN\b/.test(plain) || plain.toUpperCase() === UNKNOWN) return rejected('unknown');
  const citation = CITATION.exec(plain);
  if (!citation || plain.slice(citation.index + citation[0].length).trim() !== '')
    return rejected('no-source');
  const cited = citedIn(citation[1] ?? '', sources);
  if (cited.length === 0) return rejected('no-source');
  // Markdown's bold is what most models write; WhatsApp's has one star.
  const bare = plain
    .slice(0, citation.index)
    .trim()
    .replace(/\*\*(?=\S)([^*\n]{1,200})\*\*/g, '*$1*');
  const text = placeholders.restore(bare).trim();
  if (text === '') return rejected('empty');
  if (text.length > LONGEST || text.split('\n').length > MOST_LINES) return rejected('too-long');
  const ground = plainText(cited.map((source) => `${source.title}\n${source.answer}`).join('\n'));
  const fault = faultIn(text, ground, language);
  return fault ? rejected(fault) : { kind: 'sound', text, cited };
}

function rejected(why: Rejection): Checked {
  return { kind: 'rejected', why };
}

/** A number that is no source's makes the whole list worthless. */
function citedIn(list: string, sources: readonly Source[]): readonly Source[] {
  const numbers = [...new Set(list.match(/\d+/g) ?? [])].map(Number);
  const cited = numbers.flatMap((number) => sources[number - 1] ?? []);
  return cited.length === numbers.length ? cited : [];
}

function faultIn(text: string, ground: string, language: Language): Rejection | undefined {
  if (hasForeignScript(text, ground)) return 'script';
  if (hasMarkup(text)) return 'markup';
  if (!allIn(linksIn(text), new Set(linksIn(ground)))) return 'link';
  if (!allIn(contactsIn(text), new Set(contactsIn(ground)))) return 'contact';
  if (!numbersStandIn(text, ground)) return 'number';
  if (!allIn(secretsIn(text), new Set(secretsIn(ground)))) return 'asks-secret';
  return isGrounded(text, ground, language) ? undefined : 'ungrounded';
}

/** Look-alike letters and digits of other scripts pass for links and numbers that they are not. */
function hasForeignScript(text: string, ground: string): boolean {
  const odd = text.match(/(?!\p{Script=Latin})\p{L}|(?![0-9])\p{N}|\p{Co}/gu) ?? [];
  return odd.some((character) => !ground.includes(character));
}

/** What WhatsApp or a reader would take for more than words: code, tables, tags, choices, brackets. */
function hasMarkup(text: string): boolean {
  return (
    /[`<>{}[\]\\|^#]/.test(text.replace(/https?:\/\/\S+/g, '')) ||
    /^[\p{Zs}\t]*(?:-{3}|={3}|\d[\p{Zs}\t]*[.)][\p{Zs}\t]*(?:yes|no|oui|non)\b)/imu.test(text)
  );
}

const LINK = /[a-z][a-z\d+.-]{1,20}:\/\/\S+|\b(?:www\.|mailto:|tel:|sms:|data:|javascript:|hxxp)\S*/gi;
/** A label of a host has at most 63 characters (RFC 1035, 2.3.4). */
const HOST =
  /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]{1,63}(?:\s?[.。．｡]\s?[\p{L}\p{N}_-]{1,63}){0,8}[.。．｡]\p{L}{2,24}(?:[/?:]\S*)?/gu;
/** "evil dot com", "evil(point)fr". */
const SPOKEN_HOST =
  /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{1,63}\s{0,9}\(?\s{0,9}\b(?:dot|point)\b\s{0,9}\)?\s{0,9}(?:com|net|org|io|fr|eu|info|biz|co|me|ly|ru|cn|xyz|app|dev|uk|us|be|ch|example)\b|\bslash\b/giu;

function linksIn(text: string): string[] {
  const plain = text.replace(/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu, ' ');
  return [LINK, HOST, SPOKEN_HOST].flatMap((pattern) => plain.match(pattern) ?? []).map(bareEnd);
}

function contactsIn(text: string): string[] {
  const phones = text.match(/\+?\d(?:[\s().-]{0,2}\d){6,}/g) ?? [];
  const handles =
    text.match(/(?:(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64})?\s?@\s?[\p{L}\p{N}.-]{1,255}/gu) ?? [];
  return [...handles.map(bareEnd), ...phones.map((phone) => phone.replace(/[^\d+]/g, ''))];
}

/** Without the sentence's own punctuation, and WhatsApp's marks. */
function bareEnd(link: string): string {
  return dropEnd(link.replace(/^[*_~]+/, ''), /[*_~.,;:!?)"'”’»]/).toLowerCase();
}

/** Digits as they are written together: 1 500, 2.5, 09:30. */
const NUMBER = /\d+(?:[ ](?=\d{3}(?!\d))\d{3})*(?:[.,:/-]\d+)*/g;

function numbersStandIn(text: string, ground: string): boolean {
  const numbersIn = (of: string) =>
    (of.match(NUMBER) ?? []).map((number) => number.replace(/\s/g, '').replaceAll(',', '.'));
  const given = new Set(numbersIn(ground));
  const spelledInGround = new Set(spelledNumbers(ground).map(({ value }) => value));
  const isGiven = (value: number) => given.has(String(value)) || spelledInGround.has(value);
  return (
    numbersIn(text).every((number) => given.has(number) || spelledInGround.has(Number(number))) &&
    spelledNumbers(text)
      // "One" and "un" are articles and pronouns as well.
      .filter(({ value }) => value !== 1)
      .every(({ value }) => isGiven(value))
  );
}

/** What a desk never asks for in a chat. */
const SECRETS =
  /\b(?:passwords?|passcodes?|pin|iban|credit cards?|card numbers?|security codes?|social security|mots? de passe|code secret|carte (?:bancaire|bleue|de crédit)|numéro de carte|sécurité sociale)\b/giu;

function secretsIn(text: string): string[] {
  return (text.match(SECRETS) ?? []).map((word) => word.toLowerCase().replace(/s\b/g, ''));
}

function allIn(found: readonly string[], given: ReadonlySet<string>): boolean {
  return found.every((each) => given.has(each));
}

/** Words that stand nowhere in the sources were put into the model's mouth by somebody else. */
function isGrounded(text: string, ground: string, language: Language): boolean {
  const known = new Set(analyze(ground, language).terms);
  const terms = [...new Set(analyze(text, language).terms)];
  const held = terms.filter((term) => known.has(term)).length;
  return terms.length > 0 && held / terms.length >= GROUNDED_SHARE;
}
