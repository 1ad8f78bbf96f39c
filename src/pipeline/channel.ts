/** What the pipeline has to know of a channel, whichever it is. */
import type { PartLimits } from '../channels/parts.ts';
import type { Part, Sender } from '../channels/send.ts';

/** All that there are, whether configured or not. */
export const CHANNELS = ['twilio', 'meta'] as const;

export interface Channel {
  /** What one message of it can hold. */
  readonly limits: PartLimits;
  /** undefined: replies leave in the webhook's response or not at all. */
  readonly sender?: Sender | undefined;
  /** What the webhook's response cannot carry: a reply with such a part leaves by the sender. */
  readonly needsSender?: ((part: Part) => boolean) | undefined;
  /** With which it sends: once it is refused, sending pauses until it is another. */
  readonly credential: () => string;
  /** So long replies wait for the webhook's response to take them; 0 where it cannot. */
  readonly holdMilliseconds: number;
  /** Shows the person that their message was read and, with `isTyping`, that it is being answered. */
  readonly showRead?:
    | ((messageId: string, isTyping: boolean, signal: AbortSignal) => Promise<unknown>)
    | undefined;
}

export type Channels = Readonly<Record<string, Channel>>;
