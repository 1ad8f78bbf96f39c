/** Marks that would become a part of an address are put before it: `*site: https://…*` → `*site*: https://…`. */

const ADDRESS = /https?:\/\/[^\s<>]+/g;
/** The marks at an address's end, with the punctuation after them. */
const MARKED_END = /^(.*?[^*_~])([*_~]{1,3})([.,;:!?)»"”]*)$/;
/** So far before an address a mark may open. In characters. */
const REACH = 500;

export function freeAddresses(text: string): string {
  if (!/:\/\/\S*[*_~]/.test(text)) return text;
  let freed = '';
  let from = 0;
  for (const { 0: written, index } of text.matchAll(ADDRESS)) {
    const [, address, marks, after] = MARKED_END.exec(written) ?? [];
    if (address === undefined || marks === undefined) continue;
    const opening = [...marks].reverse().join('');
    const before = text.slice(from, index);
    const at = openerOf(before, opening);
    if (at < 0) continue;
    const label = before.slice(at + opening.length);
    const bare = label.replace(/[\s:]+$/, '');
    const shown = /[\p{L}\p{N}]/u.test(bare) ? `${opening}${bare}${marks}${label.slice(bare.length)}` : label;
    freed += `${before.slice(0, at)}${shown}${address}${after ?? ''}`;
    from = index + written.length;
  }
  return freed + text.slice(from);
}

/** Where the mark opens in the last paragraph; -1 when it does not. */
function openerOf(before: string, opening: string): number {
  const reach = before.slice(-REACH);
  const paragraph = reach.slice(reach.lastIndexOf('\n\n') + 1);
  const within = paragraph.lastIndexOf(opening);
  if (within < 0 || /[\p{L}\p{N}]/u.test(paragraph[within - 1] ?? '')) return -1;
  return before.length - paragraph.length + within;
}
