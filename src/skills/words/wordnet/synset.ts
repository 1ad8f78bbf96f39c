/** A line of WordNet's data files → a synset: the words that share one meaning, and where it leads. */

export type SynsetType = 'n' | 'v' | 'a' | 's' | 'r';

export interface Pointer {
  /** `!` antonym, `&` similar to, … (wninput(5WN)) */
  readonly symbol: string;
  readonly offset: number;
  readonly type: string;
  /** The number of the word that it leads from and to, from 1; 0 for the synset as a whole. */
  readonly source: number;
  readonly target: number;
}

export interface Synset {
  readonly type: string;
  /** As they are written, with spaces: `ice cream`, `Paris`. */
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
  readonly definition: string;
  readonly examples: readonly string[];
}

/** `offset lex_filenum ss_type w_cnt word lex_id ... p_cnt [pointer...] [frames] | gloss` (wndb(5WN)) */
export function parseSynset(line: string): Synset {
  const bar = line.indexOf(' | ');
  const fields = line.slice(0, bar < 0 ? undefined : bar).split(' ');
  const wordCount = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: wordCount }, (_, index) => readWord(fields[4 + 2 * index] ?? ''));
  const first = 4 + 2 * wordCount;
  const pointers = Array.from({ length: Number(fields[first]) }, (_, index): Pointer => {
    const [symbol = '', offset = '', type = '', link = ''] = fields.slice(first + 1 + 4 * index);
    return {
      symbol,
      offset: Number(offset),
      type,
      source: Number.parseInt(link.slice(0, 2), 16),
      target: Number.parseInt(link.slice(2), 16),
    };
  });
  return { type: fields[2] ?? '', words, pointers, ...readGloss(bar < 0 ? '' : line.slice(bar + 3)) };
}

/** `big(a)` only stands before a noun, which does not matter here. */
function readWord(field: string): string {
  return field.replace(/\([a-z]{1,2}\)$/, '').replaceAll('_', ' ');
}

/** `a definition; with its "quotes"; "an example"; "another"- Somebody` */
function readGloss(gloss: string): Pick<Synset, 'definition' | 'examples'> {
  const begin = gloss.search(/(?:^|[;:,] ?)"/);
  if (begin < 0) return { definition: tidy(gloss), examples: [] };
  const quoted = gloss.slice(begin).split('"');
  // Every second piece stands between two quotation marks.
  const examples = quoted.filter((_, index) => index % 2 === 1).map((example) => example.trim());
  return {
    definition: tidy(gloss.slice(0, begin)),
    examples: examples.filter((example) => example.includes(' ')),
  };
}

/** WordNet opens its quotes with a backtick. */
function tidy(text: string): string {
  return text
    .trim()
    .replace(/[;:,]$/, '')
    .replaceAll('`', "'");
}
