/** Speech to text by a program on this machine, such as whisper.cpp or pocketsphinx. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanText } from '../../language/clean-text.ts';
import { MediaError } from '../media-error.ts';
import type { Transcriber } from './transcriber.ts';
import type { VoiceReader } from './voice-reader.ts';

export interface CommandOptions {
  /**
   * A program and its arguments, with `{file}`, a WAV of 16 kHz, and where it helps `{language}`: en, fr, or auto.
   * The text goes to its output.
   */
  readonly command: readonly string[];
  /** All that the program gets of this process's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Decodes the recording. */
  readonly reader: Pick<VoiceReader, 'decode'>;
}

const MOST_OUTPUT_BYTES = 256 * 1024;

/** The program is killed when the signal says so. */
export function commandTranscriber({ command, environment: env, reader }: CommandOptions): Transcriber {
  return {
    async transcribe(audio, { language = 'auto', signal } = {}) {
      const folder = await mkdtemp(join(tmpdir(), 'frontdesk-voice-'));
      try {
        const file = join(folder, 'voice.wav');
        await reader.decode(audio, file, signal);
        const output = await run(fillIn(command, { file, language }), { env, signal });
        return { text: cleanText(output.replace(/\s+/g, ' ')) };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

const PLACEHOLDER = /\{(file|language)\}/g;

function fillIn(
  parts: readonly string[],
  values: Readonly<Record<'file' | 'language', string>>,
): readonly string[] {
  return parts.map((part) =>
    part.replace(PLACEHOLDER, (_, name) => (name === 'file' ? values.file : values.language)),
  );
}

interface RunOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

function run([program = '', ...args]: readonly string[], options: RunOptions): Promise<string> {
  const { env, signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled());
    // A group of its own, so that what the program itself has started is ended with it.
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (error: MediaError) => {
      reject(error);
      settle();
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
      child.stdout.destroy();
    };
    const cancel = () => end(cancelled());
    const settle = () => signal?.removeEventListener('abort', cancel);
    signal?.addEventListener('abort', cancel, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > MOST_OUTPUT_BYTES) end(failed('wrote too much'));
      else chunks.push(chunk);
    });
    child.on('error', (cause) => end(failed('did not start', cause)));
    child.on('close', (code) => {
      settle();
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(failed(`ended with ${code ?? 'a signal'}`));
    });
  });
}

function failed(what: string, cause?: unknown): MediaError {
  return new MediaError('MEDIA_UNAVAILABLE', `the transcription command ${what}`, { cause });
}

function cancelled(): MediaError {
  return new MediaError('MEDIA_CANCELLED', 'transcribing was cancelled');
}
