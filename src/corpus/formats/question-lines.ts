/** Lines that are questions without being headings: `**Q:** …`, `**How?**`, `<summary>How?</summary>`, `<h2>`. */
import { withoutTags } from '../html.ts';

/** Longer lines are no questions. In characters. */
const LONGEST_LINE = 500;

/** `Q:`, `Question 3 :`, `**Q.**`, `Q - `, in both languages; the marks may close right after it. */
const ASKED =
  /^(\*\*|__)?(?:question|q)(?:[ \t]{0,3}(?:n°[ \t]?)?\d{1,4})?[ \t\u00a0\u202f]{0,3}(?:[:.)]|[\u2013\u2014-](?=[ \t]))(\*\*|__)?[ \t]*/i;
/** `A:`, `R :`, `**Réponse 3.**` */
const ANSWERED =
  /^[ \t]{0,3}(?:\*\*|__|\*|_)?(?:answer|ans|a|réponse|reponse|rép|r)(?:[ \t]{0,3}(?:n°[ \t]?)?\d{1,4})?[ \t\u00a0\u202f]{0,3}(?::|[.)](?=[\s\u00a0*_]|$))(?:\*\*|__|\*|_)?[ \t]*/i;

export const QUESTION_MARK = /[?\uFF1F][\s*_~"»”)]{0,9}$/;

/** What is asked on a line that is marked as a question, without its marks. */
export function markedQuestion(text: string): string | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const written = text.trim();
  const [mark, opens, closes] = ASKED.exec(written) ?? [];
  if (mark === undefined) return undefined;
  const asked = written.slice(mark.length);
  return unbold(opens && !closes ? asked.replace(/(?:\*\*|__)$/, '').trim() : asked).text;
}

/** What is asked on a line that is bold from end to end and ends with a question mark. */
export function boldQuestion(text: string): string | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const bare = unbold(text.trim());
  return bare.bold && QUESTION_MARK.test(bare.text) ? bare.text : undefined;
}

/** What is asked by an item of a list, as Notion writes what can be unfolded. */
export function listedQuestion(text: string): string | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const [, item] = /^(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}(\S.*)$/.exec(text.trimEnd()) ?? [];
  return item !== undefined && QUESTION_MARK.test(item.slice(-20)) ? unbold(item).text : undefined;
}

/** The line without the `A:` that it begins with; undefined when it begins with none. */
export function answerOn(text: string): string | undefined {
  const [mark] = ANSWERED.exec(text.slice(0, 50)) ?? [];
  if (mark === undefined) return undefined;
  const opens = /^[ \t]{0,3}(\*\*|__)/.exec(mark)?.[1];
  const closed = opens === undefined || mark.trimEnd().endsWith(opens);
  return `${closed ? '' : opens}${text.slice(mark.length)}`;
}

/** The heading that a line of HTML is: `<h2>How?</h2>` → `## How?`. */
export function htmlHeading(text: string): string | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const [, depth, inner] = /^ {0,3}<h([1-6])\b[^<>]*>(.*)<\/h[1-6]>[ \t]*$/i.exec(text) ?? [];
  return depth === undefined || inner === undefined ? undefined : `${'#'.repeat(Number(depth))} ${inner}`;
}

/** `<summary>More</summary>` → `More`, where the line holds nothing else. */
export function summaryOn(text: string): string | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  return /^[ \t]*(?:<details\b[^<>]*>[ \t]*)?<summary\b[^<>]*>(.*)<\/summary>[ \t]*$/i.exec(text)?.[1];
}

/** Whether the line is nothing but an end of `<details>`. */
export function isDetailsTag(text: string): boolean {
  return /^[ \t]*<\/?details\b[^<>]{0,100}>[ \t]*$/i.test(text);
}

/** `**How?**`, `<b>How?</b>` or `<p><strong>How?</strong></p>` → `How?` */
function unbold(text: string): { text: string; bold: boolean } {
  const html = /^(?:<p\b[^<>]*>)?[ \t]*<(b|strong)\b[^<>]*>/i.test(text);
  const bare = html ? withoutTags(text).trim() : text;
  const [, mark, inner] = /^(\*\*\*|\*\*|__)(?=\S)(.*\S)\1$/.exec(bare) ?? [];
  if (mark === undefined || inner === undefined || inner.includes(mark)) return { text: bare, bold: html };
  return { text: inner, bold: true };
}
