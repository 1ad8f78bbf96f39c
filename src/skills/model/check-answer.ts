/** Lets through an answer whose every sentence stands in the sources that it cites; everything else is no answer. */
import { analyze } from '../../language/analyze.ts';
import type { Language } from '../../message.ts';
import { contactsIn, linksIn, withoutAddresses } from './addresses.ts';
import { sentencesOf } from './clauses.ts';
import { holdsCanary, repeats } from './leaks.ts';
import type { Placeholders } from './placeholders.ts';
import { UNKNOWN } from './prompt.ts';
import { plainText } from './redact.ts';
import { asksForSecret, secretsIn } from './secrets.ts';
import type { Source } from './sources.ts';
import { groundOf, unsupportedIn } from './support.ts';

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
  | 'turned'
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
  const fault = faultIn(text, cited, language);
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

function faultIn(text: string, cited: readonly Source[], language: Language): Rejection | undefined {
  const titles = plainText(cited.map(({ title }) => title).join('\n'));
  const answers = plainText(cited.map(({ answer }) => answer).join('\n'));
  const ground = `${titles}\n${answers}`;
  if (hasForeignScript(text, ground)) return 'script';
  if (hasMarkup(text)) return 'markup';
  if (!allIn(linksIn(text), new Set(linksIn(ground)))) return 'link';
  if (!allIn(contactsIn(text), new Set(contactsIn(ground)))) return 'contact';
  const known = groundOf(titles, withoutAddresses(answers), language);
  const secrets = new Set(secretsIn(ground));
  for (const sentence of sentencesOf(text)) {
    if (asksForSecret(sentence) || !allIn(secretsIn(sentence), secrets)) return 'asks-secret';
    const fault = unsupportedIn(withoutAddresses(sentence), known, language);
    if (fault) return fault;
  }
  return analyze(text, language).terms.length > 0 ? undefined : 'ungrounded';
}

/** Look-alike letters and digits of other scripts pass for links and numbers that they are not. */
function hasForeignScript(text: string, ground: string): boolean {
  const odd = text.match(/(?!\p{Script=Latin})\p{L}|(?![0-9])\p{N}|\p{Co}/gu) ?? [];
  return odd.some((character) => !ground.includes(character));
}

/** What WhatsApp or a reader would take for more than words: code, tables, tags, choices, brackets. */
function hasMarkup(text: string): boolean {
  return (
    /[`<>{}[\]\\|^#]/.test(text.replace(/https?:\/\/\S+| > /g, ' ')) ||
    /^[\p{Zs}\t]*(?:-{3}|={3}|\d[\p{Zs}\t]*[.)][\p{Zs}\t]*(?:yes|no|oui|non)\b)/imu.test(text)
  );
}

function allIn(found: readonly string[], given: ReadonlySet<string>): boolean {
  return found.every((each) => given.has(each));
}
