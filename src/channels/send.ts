/** The one contract of everything that goes out, whatever the channel. */
import * as z from 'zod';

/** One message as a channel can carry it; plain data, so that it can wait in the outbox. */
export const partSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().min(1) }),
  z.object({
    kind: z.literal('media'),
    media: z.enum(['image', 'document']),
    url: z.url(),
    /** '' for none. */
    caption: z.string(),
  }),
  z.object({
    kind: z.literal('choices'),
    /** What is asked, without the choices; '' when it went before. */
    text: z.string(),
    choices: z.array(z.object({ id: z.string(), title: z.string() })).min(1),
  }),
]);
export type Part = z.infer<typeof partSchema>;

export interface Outgoing {
  /** The person's id on the channel, as it came in with their message. */
  readonly to: string;
  readonly part: Part;
  /** The vendor's id of the message that is answered, shown as a quotation above the reply. */
  readonly replyTo?: string;
  /** When the person last wrote, undefined when they never did: free-form messages need it to be recent. */
  readonly lastInboundAt: Date | undefined;
}

/**
 * What became of one attempt. A reason names what happened in fixed words and codes: it holds nothing
 * that a person wrote and no address, so it may be logged, stored and shown. The code is the vendor's.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly vendorId: string }
  | {
      /** Nothing was sent and the same message may be tried again. */
      readonly kind: 'retry';
      readonly reason: string;
      readonly code?: number;
      /** How long to wait at least. */
      readonly afterMs?: number;
      /** Held back by our own pace: the vendor was not asked, so this counts as no attempt. */
      readonly isPaced?: true;
    }
  | {
      /** This message can never be sent. */
      readonly kind: 'never';
      readonly reason: string;
      readonly code?: number;
      /** The vendor was not asked. */
      readonly isUnasked?: true;
    }
  /** The file of this message cannot be had: its text may go without it. */
  | { readonly kind: 'picture'; readonly reason: string; readonly code?: number }
  | {
      /** Nothing can be sent on this channel; the queue is to be kept. */
      readonly kind: 'stop';
      /** `token`: until the credential is another one · `mended`: until somebody mends the account. */
      readonly until: 'token' | 'mended';
      readonly reason: string;
      readonly mend: string;
      readonly code?: number;
    }
  /** The vendor may or may not have taken it, and there is no way to ask: never send it again blindly. */
  | { readonly kind: 'uncertain'; readonly reason: string; readonly code?: number };

export interface Sender {
  /** Never throws for what a vendor or a network does: whatever happens is an outcome. */
  send(outgoing: Outgoing, signal: AbortSignal): Promise<SendOutcome>;
}
