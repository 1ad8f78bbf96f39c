/** What a reply brings about beside itself: written once, in the transaction that ends the message. */
import type { Forwarded } from './people/forwarded.ts';

/** An e-mail to one service of the company. */
export interface Mail {
  /** One address, from the configuration, never from a message. */
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Of the request or handover it is about; makes the Message-ID the same for every attempt. */
  readonly reference: string;
  /** What stands before the @ of its Message-ID, where later mails answer to it; else made of its words. */
  readonly id?: string;
  /** The `id` of the mail that it answers to, so that mail programs show both together. */
  readonly inReplyTo?: string;
}

export type Effect =
  | { readonly kind: 'mail'; readonly mail: Mail }
  /** An administrative request, opened with the person's confirmation; its details are in the mail of its reference. */
  | { readonly kind: 'open-request'; readonly reference: string; readonly requestKind: string }
  /** What the person thinks of an answer. */
  | { readonly kind: 'feedback'; readonly entryId: string; readonly value: 'good' | 'bad' }
  /** The desk falls silent for the person, who talks to people now. */
  | { readonly kind: 'hand-over'; readonly reference: string; readonly until: Date }
  /** What the person wrote goes to the people who have the conversation; `isUrgent`: somebody asks for help. */
  | { readonly kind: 'forward'; readonly forwarded: Forwarded; readonly isUrgent?: true }
  /** Everything kept of the person goes. */
  | { readonly kind: 'erase' };
