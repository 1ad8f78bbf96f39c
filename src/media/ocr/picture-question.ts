/** What the process that reads pictures is asked. */
import * as z from 'zod';

/** A picture's bytes; null for one that the process draws itself, to warm up. */
export interface PictureQuestion {
  readonly bytes: Uint8Array | null;
}
export const pictureQuestionSchema: z.ZodType<PictureQuestion> = z.object({
  bytes: z.instanceof(Uint8Array).nullable(),
});
