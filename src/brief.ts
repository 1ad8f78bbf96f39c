/** A report of any length → its beginning, for a place that people read. */

export interface BriefLimits {
  readonly lines: number;
  /** Of the whole, the last line aside, which says how much was left out. */
  readonly characters: number;
}

/** A corpus can have as many faults as lines; `frontdesk check` lists them all. */
export const FAULT_LIMITS: BriefLimits = { lines: 20, characters: 4000 };

export function brief(text: string, { lines, characters }: BriefLimits = FAULT_LIMITS): string {
  if (text.length <= characters && !hasMoreLines(text, lines)) return text;
  const start = text.slice(0, characters).split('\n', lines).join('\n');
  const left = text.length - start.length;
  return `${start}\n… and ${left} more characters`;
}

/** Without making a list of a million lines. */
function hasMoreLines(text: string, lines: number): boolean {
  let at = -1;
  for (let line = 0; line < lines; line++) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return false;
  }
  return true;
}
