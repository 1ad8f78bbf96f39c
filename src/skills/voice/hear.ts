/** What the desk asks of the world about voice: a voice note turned into text. */
import type { Attachment, Language } from '../../message.ts';

export type Heard =
  /** What was said, to be treated as if it had been typed. */
  | {
      readonly kind: 'said';
      readonly text: string;
      /** Whether there is little doubt; else the person is asked first. */
      readonly sure: boolean;
    }
  /** The bullet points of a long recording. */
  | { readonly kind: 'summary'; readonly text: string }
  /** A long recording, word for word. */
  | { readonly kind: 'transcript'; readonly text: string }
  /** Nobody speaks in it. */
  | { readonly kind: 'silence' }
  | { readonly kind: 'failed'; readonly why: HearingFault };

export type HearingFault =
  /** Voice is not understood here. */
  | 'off'
  /** It lasts longer than is listened to. */
  | 'too-long'
  /** More bytes than are read. */
  | 'too-large'
  /** No voice note, or a broken one. */
  | 'not-a-voice-note'
  /** It cannot be had any more. */
  | 'gone'
  /** Another time it may work. */
  | 'not-now';

/** Never throws: what goes wrong is heard too. */
export type Hear = (attachment: Attachment, channel: string, signal?: AbortSignal) => Promise<Heard>;

/** Puts a long recording into bullet points; written where the language model is. */
export interface Summarizer {
  /** @param language that of the text, in which the points are written too; undefined: as the text is */
  summarize(
    text: string,
    options: { readonly language?: Language | undefined; readonly signal?: AbortSignal | undefined },
  ): Promise<string>;
}

/** Where no transcriber is configured: nothing is fetched, nothing leaves. */
export const deaf: Hear = async () => ({ kind: 'failed', why: 'off' });
