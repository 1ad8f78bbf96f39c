/** The documents that all engines are given, and proof that they were. */
import { createHash } from 'node:crypto';
import { type Entry, entrySchema } from '../../../src/corpus/entry.ts';
import type { Language } from '../../../src/message.ts';
import type { Document } from './peers/peer.ts';
import { median } from './quantile.ts';

/** With fewer words in the middle one of them, answers are placeholders and given to nobody. */
const INFORMATIVE_WORDS = 12;

/** An entry is named by its number. */
export function documentsOf(entries: readonly Entry[]): Document[] {
  const lengths = entries.map(({ answer }) => answer.split(/\s+/).length);
  const informative = median(lengths) >= INFORMATIVE_WORDS;
  return entries.flatMap(({ questions, answer }, entry) =>
    questions.map((text) => ({ entry, text, ...(informative && { answer }) })),
  );
}

/** Of every synthetic entry; what is measured is finding it. */
const ANSWER = 'See the portal.';

/** UTF-8 bytes of questions and answers, as an editor would have written them. */
export function textBytesOf(documents: readonly Document[]): number {
  const entries = new Set(documents.map(({ entry }) => entry)).size;
  return documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), entries * ANSWER.length);
}

/** @param documents those of one entry side by side, entries numbered from 0 */
export function entriesOf(documents: Iterable<Document>, language: Language): Entry[] {
  const questions: string[][] = [];
  for (const { entry, text } of documents) {
    const own = questions[entry];
    if (own) own.push(text);
    else questions[entry] = [text];
  }
  const model = entrySchema.parse({ id: '0', questions: ['?'], answer: ANSWER, language });
  return questions.map((own, entry) => ({ ...model, id: String(entry), questions: own }));
}

export interface Watched extends Iterable<Document> {
  /** Of the documents handed out so far. */
  seen(): { readonly count: number; readonly checksum: string };
}

/** Hands documents out and remembers which; the checksum is made afterwards, off the clock. */
export function watch(documents: readonly Document[]): Watched {
  const handedOut: Document[] = [];
  return {
    *[Symbol.iterator]() {
      for (const document of documents) {
        handedOut.push(document);
        yield document;
      }
    },
    seen: () => ({ count: handedOut.length, checksum: checksumOf(handedOut) }),
  };
}

/** The same in scikit-learn's process: SHA-256 over `entry tab text newline`. */
export function checksumOf(documents: Iterable<Document>): string {
  const hash = createHash('sha256');
  for (const { entry, text } of documents) hash.update(`${entry}\t${text}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** So much of the documents, evenly from every entry, at least one each. */
export function thinOut(documents: readonly Document[], share: number): Document[] {
  const seen = new Map<number, number>();
  return documents.filter(({ entry }) => {
    const before = seen.get(entry) ?? 0;
    seen.set(entry, before + 1);
    return before === 0 || Math.floor((before + 1) * share) > Math.floor(before * share);
  });
}
