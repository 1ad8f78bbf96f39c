/** An entry of the corpus: one answer with its questions. */
import * as z from 'zod';
import { LANGUAGES } from '../message.ts';

/** A calendar date, `YYYY-MM-DD`, that exists. */
const isoDate = z.iso.date('expected a date that exists, written YYYY-MM-DD');

/** The fields an editor may write, with their bounds; unknown fields are faults. */
export const entrySchema = z.strictObject({
  /** Stable and unique in the corpus; other entries and statistics refer to it. */
  id: z
    .string()
    .regex(/^[^\s\p{C}"'`«»‹›“”„‟‘’‚‛]{1,100}$/u, 'expected 1 to 100 characters without spaces and quotes'),
  /** The phrasings; the first is the title. */
  questions: z.array(z.string().trim().min(1)).min(1),
  /** What goes back, in WhatsApp formatting. */
  answer: z.string().trim().min(1),
  language: z.enum(LANGUAGES),
  tags: z.array(z.string().trim().min(1)).default([]),
  /** http(s) addresses, or paths below the corpus folder such as `media/map.png`. */
  media: z.array(z.string().trim().min(1)).default([]),
  /** Who answers for the entry. */
  owner: z.email().optional(),
  /** After this day `check` reminds the owner to read the entry again. */
  review_by: isoDate.optional(),
  /** First day on which the entry is answered. */
  valid_from: isoDate.optional(),
  /** Last day on which the entry is answered. */
  valid_until: isoDate.optional(),
  /** Never logged, never sent to a language model. */
  confidential: z.boolean().default(false),
  /** The id of the entry that says the same in the other language. */
  translation_of: z.string().optional(),
  /** The confidence, 0..1, from which this entry is answered, in place of the corpus' own. */
  threshold: z.number().min(0).max(1).optional(),
});

export type Entry = z.infer<typeof entrySchema>;
export type FieldName = keyof Entry;

/** Where something was written: the file's path relative to the corpus, and a 1-based line. */
export interface Position {
  readonly file: string;
  readonly line: number;
}

/** An entry as read from a file, with the lines of its parts, so that faults can name them. */
export interface LocatedEntry {
  readonly entry: Entry;
  readonly position: Position;
  /** The line of each question, as many as `entry.questions`. */
  readonly questionLines: readonly number[];
  /** For each field that was written, the line of each of its values. */
  readonly fieldLines?: Readonly<Partial<Record<FieldName, readonly number[]>>>;
}

/** The entry's title, by which it is offered in a "did you mean". */
export function titleOf(entry: Pick<Entry, 'questions'>): string {
  return entry.questions[0] ?? '';
}

/** Where a field's value was written, or else where its entry begins. */
export function positionOf(located: LocatedEntry, field: FieldName, index = 0): Position {
  const lines = field === 'questions' ? located.questionLines : located.fieldLines?.[field];
  return { file: located.position.file, line: lines?.[index] ?? located.position.line };
}
