/** What an index consists of beside its bytes. */
import * as z from 'zod';
import { LANGUAGES } from '../message.ts';
import { type Calibration, calibrationSchema } from './confidence.ts';
import type { Section } from './container.ts';
import type { Learned, Lesson } from './learn.ts';

export const metaSchema = z.object({
  /** Of the content: equal for equal corpora, different after any change. */
  version: z.string(),
  /** Of the files that it was built from; '' when it was built from none. */
  digest: z.string(),
  /** ISO 8601; missing in what an older program built. */
  builtAt: z.iso.datetime().exactOptional(),
  /** The files of the entries, in their order, each with how many are from it; missing in what an older program built. */
  files: z.array(z.tuple([z.string(), z.number()])).exactOptional(),
  /** The corpus' languages; the one with most entries first. */
  languages: z.tuple([z.enum(LANGUAGES)], z.enum(LANGUAGES)),
  /** Whether entries are found by all that was learned or by the cosine alone. */
  ranking: z.enum(['learned', 'cosine']),
  entries: z.partialRecord(z.enum(LANGUAGES), z.number()),
  /** Entries, counting twins once. */
  concepts: z.number(),
  phrasings: z.number(),
  terms: z.number(),
  topics: z.partialRecord(z.enum(LANGUAGES), z.array(z.string())),
  calibration: calibrationSchema,
});
export type Meta = z.infer<typeof metaSchema>;

/** Told while an index is built: what is being done, and how far it is. */
export type Progress = (step: string, done: number, total: number) => void;

/** What a way of ranking adds to the index. */
export interface RankingPart {
  readonly ranking: Meta['ranking'];
  readonly terms: number;
  /** The index' phrasings, as numbers of the concepts' phrasings one after the other. */
  readonly order: Uint32Array;
  readonly sections: Readonly<Record<string, Section>>;
}

/** A ranking before its lesson, which may be learned elsewhere while it is calibrated. */
export interface UntaughtRanking {
  /** null where nothing is learned. */
  readonly lesson: Lesson | null;
  /** Asks the corpus its own questions. */
  calibrate(): Calibration;
  /** @param learned from the lesson */
  finish(learned: Learned | null): RankingPart;
}
