/** The words that the whole house shares: what comes in from a person and what goes back. */

/** The languages that frontdesk understands, as ISO 639-1 codes. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** A file that came with a message; its bytes are fetched later, by `media/`. */
export interface Attachment {
  readonly kind: 'image' | 'audio' | 'video' | 'document' | 'sticker';
  /** The vendor's address (Twilio) or media id (Meta). */
  readonly source: string;
  /** As the vendor declares it, not to be trusted: `image/jpeg`. */
  readonly contentType: string;
}

/**
 * What a message is beside its words, or instead of them. `opening`: the chat was opened, and nothing is said yet;
 * `advertisement`: its words come with one that was tapped; `unknown`: the vendor could not pass it on.
 */
export const CIRCUMSTANCES = ['opening', 'advertisement', 'place', 'contact', 'order', 'unknown'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export interface IncomingMessage {
  /** The channel's own id of the message, unique within the channel. */
  readonly id: string;
  readonly channel: string;
  /** Who writes: an opaque id within the channel, never parsed and never logged. */
  readonly person: string;
  /** Other ids of the same person, where the channel tells them. */
  readonly aliases?: readonly string[] | undefined;
  /** Where the reply goes, if not to `person`: the address that it came from, where the channel says which that is. */
  readonly replyTo?: string | undefined;
  /** What was typed: clean text (see `cleanText`), '' for a photo without a caption. */
  readonly text: string;
  /** The id of the button or list row that was tapped, as a stranger's client gives it back. */
  readonly choiceId?: string | undefined;
  readonly circumstance?: Circumstance | undefined;
  readonly attachments: readonly Attachment[];
  readonly receivedAt: Date;
  /** When it was written, where the channel tells: a vendor may bring it days later. */
  readonly sentAt?: Date | undefined;
}

/** One of a reply's choices; `id` comes back when a person taps it, `title` when it is typed. */
export interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface Reply {
  /** WhatsApp formatting: *bold*, _italic_, ~strike~, ```mono```. */
  readonly text: string;
  /** Pictures or documents: absolute URLs, or paths below the corpus folder. */
  readonly media: readonly string[];
  /** Offered for picking: buttons or a list where the channel has them, else numbers below the text. */
  readonly choices: readonly Choice[];
}
