/** The one port of everything that turns speech into text. */
import type { Language } from '../../message.ts';
import type { VoiceNote } from './voice-note.ts';

export interface Transcription {
  readonly text: string;
  /** 0..1; undefined when the transcriber does not tell. */
  readonly confidence?: number | undefined;
  readonly language?: Language | undefined;
}

export interface TranscribeOptions {
  /** A hint; left out, the transcriber finds out. */
  readonly language?: Language | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Transcriber {
  /** @throws MediaError, MEDIA_UNAVAILABLE where another try may help */
  transcribe(audio: VoiceNote, options?: TranscribeOptions): Promise<Transcription>;
}
