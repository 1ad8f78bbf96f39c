/** WordNet 3.1 as a dictionary: offline, 7 MB of indexes in memory, the rest read where it stands. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldAccents } from '../../../language/normalize.ts';
import {
  type Aspect,
  type Dictionary,
  type LookUp,
  PARTS_OF_SPEECH,
  type PartOfSpeech,
  type Sense,
} from '../dictionary.ts';
import { baseForms } from './base-forms.ts';
import { openDataFile } from './data-file.ts';
import { wordnetFolder } from './folder.ts';
import { createLemmaIndex, type IndexLine } from './lemma-index.ts';
import { nearMisses } from './near-misses.ts';
import { senseReader } from './sense.ts';
import type { Volume } from './volume.ts';

export interface WordNet extends Dictionary {
  /** Whether it has the word, in some form; without reading the disk. */
  knows(word: string): boolean;
  close(): Promise<void>;
}

/** No reply shows more; the verb `break` has 59. */
const MOST_SENSES = 8;

/** The end of the file names. */
const FILES: Readonly<Record<PartOfSpeech, string>> = {
  noun: 'noun',
  verb: 'verb',
  adjective: 'adj',
  adverb: 'adv',
};

export async function openWordNet(folder: string = wordnetFolder()): Promise<WordNet> {
  const opened = await Promise.all(
    PARTS_OF_SPEECH.map(async (partOfSpeech) => {
      const file = FILES[partOfSpeech];
      const [index, data] = await Promise.all([
        readFile(join(folder, `index.${file}`)),
        openDataFile(join(folder, `data.${file}`)),
      ]);
      return [partOfSpeech, { index: createLemmaIndex(index), data }] as const;
    }),
  );
  const volumes: ReadonlyMap<PartOfSpeech, Volume> = new Map(opened);
  const readSense = senseReader(volumes);

  const lookUp = async (word: string, aspect: Aspect): Promise<LookUp> => {
    const spellings = spellingsOf(word);
    const lines = firstNotEmpty(spellings, (lemma) => linesFor(aspect, linesOf(lemma, volumes)));
    if (lines.length === 0) {
      const indexes = [...volumes.values()].map(({ index }) => index);
      return { found: false, nearMisses: nearMisses(spellings[0] ?? '', indexes) };
    }
    const senses = await Promise.all(
      lines.flatMap(({ partOfSpeech, line }) =>
        line.offsets
          .slice(0, MOST_SENSES)
          .map((offset) => readSense(partOfSpeech, line.lemma, offset, aspect)),
      ),
    );
    const all = lines.reduce((sum, { line }) => sum + line.offsets.length, 0);
    return { found: true, word: writtenAs(word, senses), senses, more: all - senses.length };
  };
  return {
    lookUp,
    knows: (word) => spellingsOf(word).some((lemma) => linesOf(lemma, volumes).length > 0),
    close: async () => {
      await Promise.all([...volumes.values()].map(({ data }) => data.close()));
    },
  };
}

interface FoundLine {
  readonly partOfSpeech: PartOfSpeech;
  readonly line: IndexLine;
  /** Whether it is the word as it was typed, and not a base form of it. */
  readonly own: boolean;
}

/** A synonym of `amazing` is `astonishing`, not `astonish`. */
function linesFor(aspect: Aspect, lines: readonly FoundLine[]): readonly FoundLine[] {
  const own = lines.filter((line) => line.own);
  return aspect === 'definition' || own.length === 0 ? lines : own;
}

/** The word as typed before its base forms, there the commonest part of speech first. */
function linesOf(lemma: string, volumes: ReadonlyMap<PartOfSpeech, Volume>): readonly FoundLine[] {
  const found = [...volumes].flatMap(([partOfSpeech, { index }]) =>
    baseForms(lemma, partOfSpeech, (form) => index.find(form) !== undefined).flatMap((form) => {
      const line = index.find(form);
      return line ? [{ partOfSpeech, line, own: form === lemma }] : [];
    }),
  );
  return found.sort((a, b) => Number(b.own) - Number(a.own) || b.line.taggedSenses - a.line.taggedSenses);
}

/** `Ice-Cream` may stand as `ice_cream`, `ice-cream` or `icecream`. */
function spellingsOf(word: string): readonly string[] {
  const lemma = foldAccents(word.toLowerCase()).trim().replace(/\s+/g, '_');
  const spellings = [lemma, lemma.replaceAll('-', '_'), lemma.replaceAll('_', '-')];
  return [...new Set([...spellings, lemma.replace(/[-_]/g, '')])];
}

function firstNotEmpty<Item>(keys: readonly string[], items: (key: string) => readonly Item[]) {
  for (const key of keys) {
    const found = items(key);
    if (found.length > 0) return found;
  }
  return [];
}

/** `paris` → `Paris`; `running` stays. */
function writtenAs(word: string, senses: readonly Sense[]): string {
  const same = senses.find(({ headword }) => headword.toLowerCase() === word.toLowerCase());
  return same?.headword ?? word;
}
