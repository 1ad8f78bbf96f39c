/** What was read of a picture. */
import * as z from 'zod';

/** In pixels of the prepared picture, from its top left. */
const boxSchema = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
export type Box = z.infer<typeof boxSchema>;

const wordSchema = z.object({
  text: z.string(),
  /** 0..1: how sure the reader is of every letter. */
  confidence: z.number(),
  box: boxSchema,
});
export type Word = z.infer<typeof wordSchema>;

export const pageSchema = z.object({
  /** In reading order. */
  words: z.array(wordSchema),
  width: z.number(),
  height: z.number(),
  /** By how many degrees clockwise the picture was turned to be upright, beside what its EXIF says. */
  turned: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
});
export type Page = z.infer<typeof pageSchema>;
export type Turn = Page['turned'];
