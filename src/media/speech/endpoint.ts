/**
 * Speech to text by an OpenAI-compatible endpoint: OpenAI's own, or a company's Whisper server.
 * By plain `fetch`, as the package's client reads keys from the environment, follows redirects
 * with the recording in hand and tells the server about this machine.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { cleanText } from '../../language/clean-text.ts';
import type { Language } from '../../message.ts';
import { MediaError } from '../media-error.ts';
import type { Transcriber, Transcription } from './transcriber.ts';

export interface EndpointOptions {
  /** `https://api.openai.com/v1`, or any other up to `/audio/transcriptions`. */
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  readonly model: string;
  /** Waits before another try; a test does not. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;
}

const WAITS_BEFORE_RETRY = [500, 2000] as const;
const MOST_ANSWER_BYTES = 1024 * 1024;

const answerSchema = z.object({
  text: z.string(),
  language: z.string().nullish(),
  segments: z.array(z.object({ avg_logprob: z.number(), no_speech_prob: z.number().optional() })).nullish(),
  logprobs: z.array(z.object({ logprob: z.number() })).nullish(),
});
type Answer = z.infer<typeof answerSchema>;

const LANGUAGE_NAMES: Readonly<Record<string, Language>> = {
  en: 'en',
  english: 'en',
  fr: 'fr',
  french: 'fr',
};

export function endpointTranscriber(options: EndpointOptions): Transcriber {
  const url = `${options.baseUrl.replace(/\/+$/, '')}/audio/transcriptions`;
  const wait = options.wait ?? ((milliseconds, signal) => sleep(milliseconds, undefined, { signal }));
  // Newer models tell how sure they are in another way than Whisper's, and refuse the older one.
  let isWhisper = !/transcribe/.test(options.model);

  function form(bytes: Uint8Array, language: Language | undefined): FormData {
    const fields = new FormData();
    fields.set('file', new Blob([Buffer.from(bytes)], { type: 'audio/ogg' }), 'voice.ogg');
    fields.set('model', options.model);
    fields.set('response_format', isWhisper ? 'verbose_json' : 'json');
    if (/^gpt-4o/.test(options.model)) fields.set('include[]', 'logprobs');
    if (language) fields.set('language', language);
    return fields;
  }

  async function post(body: FormData, signal: AbortSignal | undefined): Promise<Response> {
    return fetch(url, {
      method: 'POST',
      body,
      headers: options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` },
      redirect: 'error',
      ...(signal && { signal }),
    });
  }

  return {
    async transcribe({ bytes }, { language, signal } = {}) {
      const waits = [...WAITS_BEFORE_RETRY];
      for (;;) {
        try {
          const response = await post(form(bytes, language), signal);
          if (response.ok) return readAnswer(await readUpTo(response));
          await response.body?.cancel();
          if (response.status === 400 && isWhisper) {
            // A server that knows the plain format alone.
            isWhisper = false;
            continue;
          }
          const pause = isPassing(response.status) ? waits.shift() : undefined;
          if (pause === undefined) throw unavailable(`answered with ${response.status}`);
          await wait(pause, signal);
        } catch (cause) {
          if (signal?.aborted)
            throw new MediaError('MEDIA_CANCELLED', 'transcribing was cancelled', { cause });
          throw cause instanceof MediaError ? cause : unavailable('broke off', cause);
        }
      }
    },
  };
}

function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}

async function readUpTo(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_ANSWER_BYTES) throw unavailable('answered with too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readAnswer(body: string): Transcription {
  const parsed = answerSchema.safeParse(parseJson(body));
  if (!parsed.success) throw unavailable('answered with something else than a transcription');
  const { text, language } = parsed.data;
  return {
    text: cleanText(text),
    confidence: confidenceOf(parsed.data),
    language: LANGUAGE_NAMES[language?.toLowerCase() ?? ''],
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The chance of a word to be right, as the model sees it, if anybody speaks at all. */
function confidenceOf({ segments, logprobs }: Answer): number | undefined {
  const values = segments?.map((each) => each.avg_logprob) ?? logprobs?.map((each) => each.logprob) ?? [];
  if (values.length === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const silences = segments?.map(({ no_speech_prob: chance = 0 }) => chance) ?? [];
  return Math.min(1, Math.exp(mean)) * (1 - Math.min(1, Math.max(0, ...silences)));
}

function unavailable(what: string, cause?: unknown): MediaError {
  return new MediaError('MEDIA_UNAVAILABLE', `the transcription endpoint ${what}`, { cause });
}
