/** What the desk asks of the world about voice: a voice note turned into text. */
import type { Attachment, IncomingMessage, Language } from '../../message.ts';

export type Heard =
  /** What was said, to be treated as if it had been typed. */
  | {
      readonly kind: 'said';
      readonly text: string;
      /** Whether there is little doubt; else the person is asked first. */
      readonly sure: boolean;
    }
  /** The bullet points of a long recording. */
  | { readonly kind: 'summary'; readonly points: readonly string[]; readonly language: Language }
  /** A long recording, word for word. */
  | { readonly kind: 'transcript'; readonly text: string; readonly language: Language }
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

/** Who speaks. */
export type Speaker = Pick<IncomingMessage, 'channel' | 'person'>;

/** Never throws: what goes wrong is heard too. */
export type Hear = (attachment: Attachment, from: Speaker, signal?: AbortSignal) => Promise<Heard>;

/** Where no transcriber is configured: nothing is fetched, nothing leaves. */
export const deaf: Hear = async () => ({ kind: 'failed', why: 'off' });
