/** HTML that has come along with a text: its tags found, taken out, its entities read. */
import { decodeHTMLStrict } from 'entities';

/** The elements that editors' tools write; `<name>` or `<your site>` is no tag but a text. */
const ELEMENTS =
  'a abbr address article aside b bdi bdo big blockquote body br button caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer form h[1-6] head header hr html i iframe img input ins kbd label li link main mark meta nav ol p picture pre q s samp script section small source span strike strong style sub summary sup svg table tbody td tfoot th thead title tr tt u ul var video'.replaceAll(
    ' ',
    '|',
  );
const TAG = new RegExp(`</?(?:${ELEMENTS})(?:\\s[^<>]{0,300})?/?>`, 'gi');

/** The first tag of a text, and where it stands. */
export function firstTag(text: string): { readonly tag: string; readonly at: number } | undefined {
  TAG.lastIndex = 0;
  const found = TAG.exec(text);
  return found ? { tag: found[0], at: found.index } : undefined;
}

export function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(TAG, '') : text;
}

/** `&eacute;` → `é`. What lacks its `;` may be part of an address, and stays. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
