/** What the service and its reading process say to each other. */
import * as z from 'zod';
import { pageSchema } from './page.ts';

/** A picture's bytes; null for one that the process draws itself, to warm up. */
export interface Question {
  readonly bytes: Uint8Array | null;
}
export const questionSchema: z.ZodType<Question> = z.object({ bytes: z.instanceof(Uint8Array).nullable() });

/** Of the faults of a file, those that reading finds. */
const PICTURE_FAULTS = ['MEDIA_TOO_LARGE', 'MEDIA_TYPE_REFUSED', 'MEDIA_UNREADABLE'] as const;

/** One for each question, in order. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), page: pageSchema }),
  /** The picture's fault, not the reader's. */
  z.object({ kind: z.literal('refused'), code: z.enum(PICTURE_FAULTS), message: z.string() }),
  z.object({ kind: z.literal('failed') }),
]);
export type Answer = z.infer<typeof answerSchema>;
