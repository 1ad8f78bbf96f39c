/** Slips that people take back as they write: "12 rue des Lilas, non pardon, 21 rue des Lilas". */

const REPAIR =
  /[\s,.;:–—-]+(?:no sorry|no wait|wait no|scratch that|euh non|ah non|oh non|non attendez|non attends|sorry i mean|i mean|sorry|non pardon|non désolée?|pardon|je veux dire|je voulais dire|oups|oops)(?=[\s,:])[\s,:]*/i;

/** What was said before words that take it back, and behind them. */
export function repairIn(text: string): { readonly before: string; readonly after: string } | undefined {
  const repair = REPAIR.exec(text);
  if (!repair) return undefined;
  const [before, after] = [text.slice(0, repair.index), text.slice(repair.index + repair[0].length)];
  return before === '' || after === '' ? undefined : { before, after };
}

/**
 * @returns what was said in its place; the text itself where nothing was taken back; undefined where what was
 *   said then is too short to take the place of all
 */
export function withoutSlip(text: string): string | undefined {
  const repair = REPAIR.exec(text);
  if (!repair) return text;
  const [before, after] = [text.slice(0, repair.index), text.slice(repair.index + repair[0].length)];
  const count = (part: string) => part.split(' ').filter((word) => word !== '').length;
  if (after === '') return text;
  return count(after) * 2 >= count(before) ? after : undefined;
}
