/** A chat endpoint that speaks OpenAI's API: a company's own server, or a provider's. */

import * as z from 'zod';
import { dropEnd } from '../language/drop-end.ts';
import type { ChatModel, ChatRequest, ChatResult } from '../skills/model/chat-model.ts';
import { parseJson } from './parse-json.ts';
import { readLimited } from './read-limited.ts';
import { textOfStream } from './stream.ts';

export interface OpenAiChatOptions {
  /** Up to `/chat/completions`: `https://api.openai.com/v1`, `http://10.0.0.5:8000/v1`. */
  readonly baseUrl: string;
  /** A server of one's own may need none. */
  readonly apiKey?: string | undefined;
  readonly model: string;
  /** For everything together: every attempt and the waiting between them. */
  readonly timeoutMs?: number;
  /** After the first attempt. */
  readonly retries?: number;
  /** Replaces the waiting in tests; ends early when the signal does. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Below the 8 s within which a reply still goes back in the webhook's own response. */
const TIMEOUT_MS = 6000;
const RETRIES = 2;
const FIRST_WAIT_MS = 300;
/** 400 tokens of answer are some 2 KB; a stream wraps each of them in 200 bytes. */
const MAX_BYTES = 500_000;

const answerSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.string().nullish(),
          tool_calls: z.array(z.unknown()).nullish(),
          function_call: z.unknown().optional(),
          refusal: z.string().nullish(),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).nullish().catch(undefined),
});

/**
 * A plain `fetch`, not the vendor's client: that one reads the environment for itself, insists on a
 * key, follows redirects with it, and reads answers of any length.
 */
export function createOpenAiChat(options: OpenAiChatOptions): ChatModel {
  const { timeoutMs = TIMEOUT_MS, retries = RETRIES, wait = waitFor } = options;
  return {
    async complete(request) {
      const signal = AbortSignal.timeout(timeoutMs);
      for (let attempt = 0; ; attempt++) {
        const { result, retryAfterMs } = await attemptOnce(options, request, signal);
        const mayPass = result.kind === 'failed' && (result.why === 'busy' || result.why === 'server');
        if (!mayPass || attempt >= retries) return result;
        const pause = Math.max(retryAfterMs, FIRST_WAIT_MS * 2 ** attempt);
        // Nobody waits for an answer that cannot be in time.
        if (pause >= timeoutMs) return result;
        await wait(pause, signal);
        if (signal.aborted) return failed('timeout');
      }
    },
  };
}

interface Attempt {
  readonly result: ChatResult;
  readonly retryAfterMs: number;
}

async function attemptOnce(
  { baseUrl, apiKey, model }: OpenAiChatOptions,
  { messages, maxTokens }: ChatRequest,
  signal: AbortSignal,
): Promise<Attempt> {
  try {
    const response = await fetch(`${dropEnd(baseUrl, /\//)}/chat/completions`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(apiKey !== undefined && { Authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, messages, max_tokens: maxTokens, temperature: 0, stream: false }),
      // Elsewhere would get the question, and perhaps the key.
      redirect: 'error',
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { result: failed(failureOf(response.status)), retryAfterMs: retryAfterOf(response) };
    }
    const body = await readLimited(response, MAX_BYTES);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
    return { result: body === undefined ? failed('invalid') : read(body, isStream), retryAfterMs: 0 };
  } catch {
    // Its error may quote the address, which may hold a key: the code is all that is told.
    return { result: failed(signal.aborted ? 'timeout' : 'network'), retryAfterMs: 0 };
  }
}

function failureOf(status: number): 'busy' | 'server' | 'refused' {
  if (status === 429) return 'busy';
  return status >= 500 ? 'server' : 'refused';
}

/** Seconds; a date is not worth the trouble within a few seconds. */
function retryAfterOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

function read(body: string, isStream: boolean): ChatResult {
  if (isStream) return textOfStream(body);
  const answer = answerSchema.safeParse(parseJson(body));
  const choice = answer.data?.choices[0];
  if (!choice) return failed('invalid');
  const { content, tool_calls, function_call, refusal } = choice.message;
  const isCall = (tool_calls?.length ?? 0) > 0 || (function_call ?? null) !== null;
  const isWhole = (choice.finish_reason ?? 'stop') === 'stop';
  if (isCall || !isWhole || (refusal ?? '') !== '' || (content ?? '').trim() === '') return failed('no-text');
  return { kind: 'text', text: content ?? '', tokens: answer.data?.usage?.total_tokens };
}

function failed(why: Extract<ChatResult, { kind: 'failed' }>['why']): ChatResult {
  return { kind: 'failed', why };
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
