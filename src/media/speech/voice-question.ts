/** What the process that reads voice notes is asked, and what it answers. */
import * as z from 'zod';

export interface VoiceQuestion {
  readonly bytes: Uint8Array;
  readonly mostSeconds: number;
  /** Where the decoded recording is to be written; null: only its length is wanted. */
  readonly wav: string | null;
}
export const voiceQuestionSchema: z.ZodType<VoiceQuestion> = z.object({
  bytes: z.instanceof(Uint8Array),
  mostSeconds: z.number().positive(),
  wav: z.string().nullable(),
});

export const voiceAnswerSchema = z.object({ seconds: z.number().nonnegative() });
export type VoiceAnswer = z.infer<typeof voiceAnswerSchema>;
