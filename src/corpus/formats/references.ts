/** What a text defines away from where it is used: `[policy]: https://…` and footnotes, `[^1]: …`. */
import type { Piece } from '../draft.ts';

export interface References {
  /** The address behind a label; undefined when none is defined. */
  address(label: string): string | undefined;
  /** The text of a footnote; undefined when none is defined. */
  note(label: string): string | undefined;
  /** Those that nothing has asked for so far. */
  unused(): readonly Definition[];
}

export interface Definition extends Piece {
  /** `^1` for a footnote. */
  readonly label: string;
  /** A footnote may go on over several lines. */
  readonly lastLine?: number;
}

/** Each use repeats the text, so that a small file could grow without end. In characters, over one file. */
const MOST_REPEATED = 1_000_000;
/** Longer ones stay where they are written. In characters. */
export const LONGEST_DEFINITION = 2_000;

export function createReferences(definitions: readonly Definition[]): References {
  const byLabel = new Map<string, Definition>();
  for (const definition of definitions) {
    const key = keyOf(definition.label);
    if (!byLabel.has(key)) byLabel.set(key, definition);
  }
  const used = new Set<Definition>();
  let repeated = 0;
  const find = (label: string) => {
    const found = byLabel.get(keyOf(label));
    if (!found || repeated > MOST_REPEATED) return undefined;
    used.add(found);
    repeated += found.text.length;
    return found.text;
  };
  return {
    address: (label) => (label.startsWith('^') ? undefined : find(label)),
    note: (label) => find(`^${label}`),
    unused: () => definitions.filter((definition) => !used.has(definition)),
  };
}

export const NO_REFERENCES = createReferences([]);

/** Capitals and spaces make no difference, as Markdown has it. */
function keyOf(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ');
}

const ADDRESS =
  /^ {0,3}\[([^\]^\n][^\]\n]{0,99})\]:[ \t]*<?(\S+?)>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/;
const NOTE = /^ {0,3}\[(\^[^\]\s]{1,99})\]:[ \t]*(.*)$/;

/** A picture inside the file, of which only the kind is kept: nothing can send it from there. */
const EMBEDDED = /^ {0,3}\[([^\]\n]{1,99})\]:[ \t]*<?(data:[\w/+.-]{1,60})/;

/** The definition that the line is, if it is one. */
export function definitionOn(text: string, line: number): Definition | undefined {
  const [, picture, kind] = EMBEDDED.exec(text) ?? [];
  if (picture !== undefined && kind !== undefined) return { label: picture, text: kind, line };
  if (text.length > LONGEST_DEFINITION || !/^ {0,3}\[/.test(text)) return undefined;
  const [, label, written] = ADDRESS.exec(text) ?? NOTE.exec(text) ?? [];
  return label === undefined || written === undefined ? undefined : { label, text: written, line };
}
