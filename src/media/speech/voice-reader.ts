/** Reads voice notes in processes of their own. */

import { ownProgram } from '../../own-process.ts';
import { createReadingPool } from '../reading/pool.ts';
import { MOST_SECONDS, type VoiceNote } from './voice-note.ts';
import { type VoiceQuestion, voiceAnswerSchema } from './voice-question.ts';

export interface VoiceReader {
  /**
   * How long a recording lasts, if it is one unharmed voice note.
   *
   * @throws MediaError
   */
  read(bytes: Uint8Array, options?: ReadVoiceOptions): Promise<VoiceNote>;
  /**
   * Decodes it into a WAV file of one channel and 16 kHz.
   *
   * @param file written anew, for its owner alone
   * @throws MediaError
   */
  decode(note: VoiceNote, file: string, signal?: AbortSignal): Promise<void>;
  /** Ends the processes, and with them what is being read. */
  close(): void;
}

export interface ReadVoiceOptions {
  readonly mostSeconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface VoiceReaderOptions {
  /** As `PoolOptions.milliseconds`. */
  readonly milliseconds?: number;
  /** Another program in place of the reading process. */
  readonly program?: string;
}

/** Five times what the largest recording took that is read at all; half of it is taken at rest. */
export const MOST_MEGABYTES = 384;

/** As many as are heard at once; the others wait before they are fetched. */
const PROCESSES = 2;
const MOST_WAITING = 30;

export function createVoiceReader(options: VoiceReaderOptions = {}): VoiceReader {
  const file = options.program ?? ownProgram('./voice-process', import.meta.url);
  const pool = createReadingPool({
    program: { file, megabytes: MOST_MEGABYTES },
    processes: PROCESSES,
    milliseconds: options.milliseconds ?? 20_000,
    mostWaiting: MOST_WAITING,
  });
  const ask = async (question: VoiceQuestion, signal: AbortSignal | undefined) =>
    voiceAnswerSchema.parse(await pool.ask(question, signal));
  return {
    async read(bytes, { mostSeconds = MOST_SECONDS, signal } = {}) {
      return { bytes, ...(await ask({ bytes, mostSeconds, wav: null }, signal)) };
    },
    async decode({ bytes, seconds }, wav, signal) {
      await ask({ bytes, mostSeconds: seconds + 1, wav }, signal);
    },
    close: pool.close,
  };
}
