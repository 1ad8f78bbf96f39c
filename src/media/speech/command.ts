/** Speech to text by a program on this machine, such as whisper.cpp or pocketsphinx. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanText } from '../../language/clean-text.ts';
import { MediaError } from '../media-error.ts';
import { fillIn, splitCommand } from './command-line.ts';
import { decodeToWav } from './decode.ts';
import type { Transcriber } from './transcriber.ts';

export interface CommandOptions {
  /** With `{file}`, a WAV of 16 kHz, and where it helps `{language}`: en, fr, or auto. The text goes to its output. */
  readonly command: string;
  /** The program is killed after that. */
  readonly milliseconds?: number;
}

const MOST_OUTPUT_BYTES = 256 * 1024;

/** All that the program gets of the environment: no secret of the service's. */
const PASSED_ON = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'LD_LIBRARY_PATH', 'TMPDIR'] as const;

/** @param environment of this process, of which the program gets a part */
export function commandTranscriber(
  { command, milliseconds = 60_000 }: CommandOptions,
  environment: Readonly<Record<string, string | undefined>> = {},
): Transcriber {
  const parts = splitCommand(command);
  const env = Object.fromEntries(PASSED_ON.map((name) => [name, environment[name]]));
  return {
    async transcribe(audio, { language = 'auto', signal } = {}) {
      const wav = await decodeToWav(audio, signal);
      const folder = await mkdtemp(join(tmpdir(), 'frontdesk-voice-'));
      try {
        const file = join(folder, 'voice.wav');
        await writeFile(file, wav, { mode: 0o600 });
        const output = await run(fillIn(parts, { file, language }), { env, milliseconds, signal });
        return { text: cleanText(output.replace(/\s+/g, ' ')) };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

interface RunOptions {
  readonly env: Record<string, string | undefined>;
  readonly milliseconds: number;
  readonly signal: AbortSignal | undefined;
}

function run([program = '', ...args]: readonly string[], options: RunOptions): Promise<string> {
  const { env, milliseconds, signal } = options;
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
    const late = () =>
      end(new MediaError('MEDIA_TOO_SLOW', `the transcription command took longer than ${milliseconds} ms`));
    const cancel = () => end(cancelled());
    const timer = setTimeout(late, milliseconds);
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
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
