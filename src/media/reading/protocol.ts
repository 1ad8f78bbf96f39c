/** What the service and a process that reads strangers' files say to each other: one answer to each question, in order. */
import * as z from 'zod';
import type { MediaFault } from '../media-error.ts';

/** Of the faults of a file, those that reading finds. */
export const FILE_FAULTS = [
  'MEDIA_TOO_LARGE',
  'MEDIA_TOO_LONG',
  'MEDIA_TYPE_REFUSED',
  'MEDIA_UNREADABLE',
] as const satisfies readonly MediaFault[];

export const answerSchema = z.discriminatedUnion('kind', [
  /** What was read; who asked checks it. */
  z.object({ kind: z.literal('read'), value: z.unknown() }),
  /** The file's fault, not the reader's. */
  z.object({ kind: z.literal('refused'), code: z.enum(FILE_FAULTS), message: z.string() }),
  z.object({ kind: z.literal('failed') }),
]);
export type Answer = z.infer<typeof answerSchema>;

export function isOfFile(error: { readonly code: string }): boolean {
  return FILE_FAULTS.some((fault) => fault === error.code);
}
