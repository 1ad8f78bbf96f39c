/** `{{pick}}`, `{{pick.author}}`, `{{text}}`, `{{env.REPLY_KEY}}`: places in a text that are filled when it is used. */

export type Placeholder =
  /** What was picked from the answer of the request; without a name when only one thing is. */
  | { readonly is: 'pick'; readonly name: string }
  /** What stands for the pattern's `*`, else the whole message. */
  | { readonly is: 'text' }
  /** A secret of the environment. */
  | { readonly is: 'env'; readonly name: string };

export interface TemplatePart {
  readonly text: string;
  readonly placeholder?: Placeholder;
}

/** Only these variables are for editors: a template must not read the tokens of the service itself. */
export const ENV_PREFIX = 'REPLY_';

const PLACEHOLDER = /\{\{ {0,5}([\w.]{1,80}) {0,5}\}\}/g;

/** The text in parts; `wrong` holds what looks like a placeholder, but is none. */
export function parseTemplate(template: string): {
  parts: readonly TemplatePart[];
  wrong: readonly string[];
} {
  const parts: TemplatePart[] = [];
  const wrong: string[] = [];
  let end = 0;
  const addText = (text: string) => {
    if (text.includes('{{')) wrong.push(text.slice(text.indexOf('{{'), text.indexOf('{{') + 40));
    if (text !== '') parts.push({ text });
  };
  for (const found of template.matchAll(PLACEHOLDER)) {
    const placeholder = placeholderNamed(found[1] ?? '');
    addText(template.slice(end, found.index));
    if (placeholder) parts.push({ text: found[0], placeholder });
    else wrong.push(found[0]);
    end = found.index + found[0].length;
  }
  addText(template.slice(end));
  return { parts, wrong };
}

function placeholderNamed(name: string): Placeholder | undefined {
  if (name === 'text') return { is: 'text' };
  if (name === 'pick') return { is: 'pick', name: '' };
  if (/^pick\.\w{1,40}$/.test(name)) return { is: 'pick', name: name.slice('pick.'.length) };
  if (name.startsWith(`env.${ENV_PREFIX}`)) return { is: 'env', name: name.slice('env.'.length) };
  return undefined;
}

/** @param fill what takes a placeholder's place, encoded for where it stands; undefined leaves nothing to send */
export function fillTemplate(
  template: string,
  fill: (placeholder: Placeholder) => string | undefined,
): string | undefined {
  let filled = '';
  for (const { text, placeholder } of parseTemplate(template).parts) {
    const value = placeholder ? fill(placeholder) : text;
    if (value === undefined) return undefined;
    filled += value;
  }
  return filled;
}
