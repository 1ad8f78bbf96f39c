/** What the benchmark and an engine's process say to each other: one line of JSON each. */
import * as z from 'zod';

/** Said once, when the engine stands. */
export const builtSchema = z.object({
  seconds: z.number(),
  documents: z.number(),
  /** Of the documents that it was given and of the questions that it will be asked, by its own account. */
  seen: z.object({ count: z.number(), checksum: z.string(), questions: z.string() }),
  residentBytes: z.number(),
  ways: z.array(z.string()),
});
export type Built = z.infer<typeof builtSchema>;

export const orderSchema = z.union([
  /** Ask questions one after the other, beginning with `from`, until `millis` are over. */
  z.object({ way: z.string(), from: z.number(), count: z.number(), millis: z.number() }),
  /** Compare the answers to so many questions with the plainest way's. */
  z.object({ check: z.number() }),
  /** Write what the engine would keep on disk. */
  z.object({ save: z.string() }),
]);
export type Order = z.infer<typeof orderSchema>;

export const askedSchema = z.object({
  /** Of each question asked. */
  micros: z.array(z.number()),
  /** The first entry of each, -1 for none. */
  found: z.array(z.number()),
});
export type Asked = z.infer<typeof askedSchema>;

export const exactnessSchema = z.object({ questions: z.number(), largestDifference: z.number() });
export const savedSchema = z.object({ bytes: z.number() });
