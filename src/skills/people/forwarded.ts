/** What a person writes while people have the conversation, on its way to the team: one mail holds one or several. */
import * as z from 'zod';
import { type IncomingMessage, LANGUAGES } from '../../message.ts';

const itemSchema = z.object({
  /** When it came. */
  at: z.iso.datetime(),
  /**
   * `help`: help was asked for, of which nothing more is told · `agreed`: words that asked for help, passed on with
   * the person's consent · `end`: with it the person went back to the desk.
   */
  what: z.enum(['message', 'help', 'agreed', 'end']),
  /** As it was typed or heard; '' where there are no words, or none are told. */
  text: z.string(),
  /** Of the files that came with it, which stay where they are. */
  files: z.array(z.enum(['image', 'audio', 'video', 'document', 'sticker'])),
});

/** Plain data, as it waits in the outbox together with its mail. */
export const forwardedSchema = z.object({
  /** Of the hand-over. */
  reference: z.string(),
  channel: z.string(),
  person: z.string(),
  language: z.enum(LANGUAGES),
  /** The id of the mail that opened the hand-over; an earlier version did not keep it. */
  opening: z.string().optional(),
  /** Oldest first. */
  items: z.array(itemSchema),
});

export type ForwardedItem = z.output<typeof itemSchema>;
export type Forwarded = z.output<typeof forwardedSchema>;

export function itemOf(
  { text, attachments }: Pick<IncomingMessage, 'text' | 'attachments'>,
  { at, what = 'message' }: { readonly at: Date; readonly what?: ForwardedItem['what'] },
): ForwardedItem {
  return { at: at.toISOString(), what, text, files: attachments.map(({ kind }) => kind) };
}
