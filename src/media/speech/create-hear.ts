/** A voice note that came with a message → what was said: fetched, checked, transcribed, within limits. */
import { detectLanguage } from '../../language/detect.ts';
import type { Summarizer } from '../../skills/model/index.ts';
import type { Hear, Heard, HearingFault, Speaker } from '../../skills/voice/hear.ts';
import { type FetchLimits, fetchMedia, type MediaSource } from '../fetch-media.ts';
import { MediaError, type MediaFault } from '../media-error.ts';
import { createQueue } from '../queue.ts';
import type { Transcriber, Transcription } from './transcriber.ts';
import { MOST_SECONDS } from './voice-note.ts';
import type { VoiceReader } from './voice-reader.ts';

export interface HearLimits {
  /** From here a recording is no question any more, but a report: summarised, or written down. */
  readonly longSeconds: number;
  /** Refused beyond it, before anything is decoded or sent. */
  readonly mostSeconds: number;
  /** Transcriptions at the same time. */
  readonly atOnce: number;
  /** Voice notes that may wait for their turn: with those, fewer than the messages that are answered at once. */
  readonly mostWaiting: number;
  /** For one voice note from its turn on; transcribing is given up after that. */
  readonly milliseconds: number;
  /** Below it, the person is asked "did you say". */
  readonly sureFrom: number;
}

export const HEAR_LIMITS: HearLimits = {
  longSeconds: 120,
  mostSeconds: MOST_SECONDS,
  atOnce: 2,
  mostWaiting: 20,
  milliseconds: 60_000,
  sureFrom: 0.6,
};

export interface HearDeps {
  /** By the channel's name. */
  readonly sources: Readonly<Record<string, MediaSource>>;
  /** Takes recordings apart, elsewhere than in this process. */
  readonly reader: Pick<VoiceReader, 'read'>;
  readonly transcriber: Transcriber;
  /** undefined: long recordings are written down word for word. */
  readonly summaries?: Summaries | undefined;
  /** Whether somebody in distress speaks: heard at once, whatever the recogniser doubts, and told no model. */
  readonly isDistress?: (text: string) => boolean;
  readonly limits?: Partial<HearLimits & { readonly fetch: Partial<FetchLimits> }>;
  /** Told what went wrong, for logs and metrics. */
  readonly onFault?: (error: unknown) => void;
}

export interface Summaries {
  readonly summarizer: Summarizer;
  /** Whose budget pays: a hash, the only thing about a speaker that leaves this file. */
  readonly accountOf: (speaker: Speaker) => string;
}

/** A transcriber gets the recording alone: nothing of who speaks. */
export function createHear(deps: HearDeps): Hear {
  const limits = { ...HEAR_LIMITS, ...deps.limits };
  const queue = createQueue(limits.atOnce, limits.mostWaiting);

  return async (attachment, from, signal) => {
    const source = Object.hasOwn(deps.sources, from.channel) ? deps.sources[from.channel] : undefined;
    try {
      if (!source) throw new MediaError('MEDIA_UNAVAILABLE', 'the channel hands out no media');
      return await queue(async () => {
        const late = AbortSignal.timeout(limits.milliseconds);
        const either = signal ? AbortSignal.any([signal, late]) : late;
        const media = await fetchMedia(source, attachment, {
          signal: either,
          ...(limits.fetch && { limits: limits.fetch }),
        });
        if (media.type !== 'audio/ogg') {
          throw new MediaError('MEDIA_TYPE_REFUSED', `expected a voice note in Ogg, got ${media.type}`);
        }
        const { mostSeconds } = limits;
        const note = await deps.reader.read(media.bytes, { mostSeconds, signal: either });
        if (note.seconds === 0) return { kind: 'silence' };
        const said = await untilAborted(deps.transcriber.transcribe(note, { signal: either }), either);
        return await heardOf(said, note.seconds > limits.longSeconds, from);
      }, signal);
    } catch (error) {
      deps.onFault?.(error);
      return { kind: 'failed', why: error instanceof MediaError ? WHY[error.code] : 'not-now' };
    }
  };

  async function heardOf(said: Transcription, isLong: boolean, from: Speaker): Promise<Heard> {
    const { text, confidence = 1 } = said;
    if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'silence' };
    if (deps.isDistress?.(text)) return { kind: 'said', text, sure: true };
    if (!isLong) return { kind: 'said', text, sure: confidence >= limits.sureFrom };
    const language = said.language ?? detectLanguage(text).language;
    const points = await deps.summaries?.summarizer.summarize(text, deps.summaries.accountOf(from));
    return points ? { kind: 'summary', points, language } : { kind: 'transcript', text, language };
  }
}

/** A transcriber need not heed the signal for the time limit to hold. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () =>
      reject(new MediaError('MEDIA_TOO_SLOW', 'transcribing took too long, or was cancelled'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const WHY: Readonly<Record<MediaFault, HearingFault>> = {
  MEDIA_ADDRESS_REFUSED: 'gone',
  MEDIA_TOO_LARGE: 'too-large',
  MEDIA_TOO_LONG: 'too-long',
  MEDIA_TYPE_REFUSED: 'not-a-voice-note',
  MEDIA_UNREADABLE: 'not-a-voice-note',
  MEDIA_NOT_FOUND: 'gone',
  MEDIA_UNAVAILABLE: 'not-now',
  MEDIA_TOO_SLOW: 'not-now',
  MEDIA_CANCELLED: 'not-now',
};
