/** One of the last turns of a person, as it is kept for a model. */
import * as z from 'zod';

export const earlierTurnSchema = z.object({
  at: z.iso.datetime(),
  /** What was asked, redacted before it was kept. */
  question: z.string(),
  /** What it was answered with; never a model's own words, which could carry on an attack. */
  entryId: z.string().nullable(),
});
export type EarlierTurn = z.infer<typeof earlierTurnSchema>;
