/**
 * One of WordNet's index files in memory: its sorted lines, found by bisection.
 *
 * natural's own reader needs 100-470 ms for the same: it opens the file anew for each look-up, bisects it on
 * disk, and reads every line backwards to its beginning and forwards to its end one byte at a time, each byte
 * an asynchronous read of its own and, backwards, a new buffer of 1 KB. About 20 probes of 60 bytes in each of
 * 4 files, and then the data lines of up to thousands of bytes, are thousands of trips through the thread pool.
 */

/** What an index line says of one lemma. */
export interface IndexLine {
  readonly lemma: string;
  /** Where the senses stand in the data file, commonest first. */
  readonly offsets: readonly number[];
  /** How many of them were met in WordNet's sample of texts: how common the lemma is. */
  readonly taggedSenses: number;
}

export interface LemmaIndex {
  find(lemma: string): IndexLine | undefined;
  /** The lemmas within so many edits of the word, which is written as a lemma. */
  near(word: string, edits: number): readonly { readonly line: IndexLine; readonly distance: number }[];
}

const NEWLINE = 10;
const SPACE = 32;

export function createLemmaIndex(file: Buffer): LemmaIndex {
  const { starts, lengths, letters } = readOutline(file);
  const lineAt = (index: number) => {
    const start = starts[index] ?? 0;
    return parseLine(file.toString('latin1', start, file.indexOf(NEWLINE, start)));
  };
  return {
    find(lemma) {
      const wanted = Buffer.from(lemma);
      let low = 0;
      let high = starts.length - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const start = starts[middle] ?? 0;
        const order = file.compare(wanted, 0, wanted.length, start, start + (lengths[middle] ?? 0));
        if (order === 0) return lineAt(middle);
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
    near(word, edits) {
      const wanted = Buffer.from(word);
      const wantedLetters = lettersOf(wanted, 0, wanted.length);
      const found: { line: IndexLine; distance: number }[] = [];
      for (let index = 0; index < starts.length; index++) {
        const length = lengths[index] ?? 0;
        if (Math.abs(length - wanted.length) > edits) continue;
        // One edit brings in and takes away one letter at most.
        if (hasMoreBits(wantedLetters ^ (letters[index] ?? 0), 2 * edits)) continue;
        const distance = boundedDistance(wanted, file, starts[index] ?? 0, length, edits);
        if (distance <= edits) found.push({ line: lineAt(index), distance });
      }
      return found;
    },
  };
}

/** Per lemma: where its line begins, how long it is, and which letters are in it. */
function readOutline(file: Buffer) {
  const starts: number[] = [];
  const lengths: number[] = [];
  const letters: number[] = [];
  for (let start = 0; start < file.length; ) {
    const newline = file.indexOf(NEWLINE, start);
    const end = newline < 0 ? file.length : newline;
    // The licence stands above, each of its lines behind two spaces.
    if (file[start] !== SPACE && end > start) {
      const length = file.indexOf(SPACE, start) - start;
      starts.push(start);
      lengths.push(length);
      letters.push(lettersOf(file, start, length));
    }
    start = end + 1;
  }
  return {
    starts: Uint32Array.from(starts),
    lengths: Uint8Array.from(lengths),
    letters: Uint32Array.from(letters),
  };
}

/** `lemma pos sense_cnt p_cnt [ptr_symbol...] sense_cnt tagsense_cnt synset_offset...` (wndb(5WN)) */
function parseLine(line: string): IndexLine {
  const fields = line.trimEnd().split(' ');
  const senses = Number(fields[2]);
  return {
    lemma: fields[0] ?? '',
    offsets: fields.slice(fields.length - senses).map(Number),
    taggedSenses: Number(fields[fields.length - senses - 1]),
  };
}

/** A bit for each letter a-z, and one for everything else. */
function lettersOf(bytes: Uint8Array, start: number, length: number): number {
  let bits = 0;
  for (let at = start; at < start + length; at++) {
    const letter = (bytes[at] ?? 0) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return bits;
}

function hasMoreBits(bits: number, limit: number): boolean {
  let rest = bits;
  for (let left = limit; left > 0 && rest !== 0; left--) rest &= rest - 1;
  return rest !== 0;
}

const LONGEST = 128;
const rows = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)] as const;

/** Insertions, deletions, changes and swaps of neighbours; `limit + 1` as soon as it must be more. */
function boundedDistance(
  a: Uint8Array,
  bytes: Uint8Array,
  start: number,
  length: number,
  limit: number,
): number {
  if (a.length >= LONGEST || length >= LONGEST) return limit + 1;
  let [beforeLast, last, current]: [Uint8Array, Uint8Array, Uint8Array] = [...rows];
  for (let column = 0; column <= length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let best = row;
    for (let column = 1; column <= length; column++) {
      const letter = bytes[start + column - 1];
      const same = a[row - 1] === letter;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && a[row - 2] === letter && a[row - 1] === bytes[start + column - 2];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[length] ?? limit + 1;
}
