/** Voice and the language model: both off until an operator turns them on. */
import * as z from 'zod';
import { splitCommand } from './command-line.ts';
import { apiUrl, count, switchedOn, type Values } from './values.ts';

/** An OpenAI-compatible server: a company's own, or a provider's. */
export interface OpenAiConfig {
  /** Up to `/chat/completions` and `/audio/transcriptions`, without a slash at its end. */
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
}

export type TranscriberConfig = {
  /** For one voice note; given up after that. */
  readonly seconds: number;
} & (
  | {
      readonly kind: 'command';
      /** A program and its arguments, with `{file}` in one of them. */
      readonly command: readonly string[];
      /** All that the program gets of the environment: no secret of the service's. */
      readonly environment: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'endpoint'; readonly openai: OpenAiConfig; readonly model: string }
);

export interface ModelConfig {
  readonly openai: OpenAiConfig;
  readonly model: string;
  /** Answers what the FAQ cannot, from the FAQ's entries. */
  readonly fallback: boolean;
  /** Knows the last turns. */
  readonly conversation: boolean;
  /** Puts long voice notes into bullet points. */
  readonly summaries: boolean;
  /** For one answer, with every attempt and the waiting between them. */
  readonly seconds: number;
  /** Tokens a day. */
  readonly caps: { readonly personTokens: number; readonly dayTokens: number };
}

/** Some twenty answers for one person; a thousand for all. */
const DEFAULT_TOKENS = { person: 40_000, day: 2_000_000 } as const;
const MOST_TOKENS = 1_000_000_000;

/** Below the 8 s within which a reply still goes back in Twilio's own request. */
const MODEL_SECONDS = 6;
const TRANSCRIBE_SECONDS = 60;

const PASSED_ON = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'LD_LIBRARY_PATH', 'TMPDIR'];

export const modelVariables = {
  OPENAI_BASE_URL: apiUrl('https://api.openai.com/v1').optional(),
  OPENAI_API_KEY: z
    .string()
    .regex(/^\S+$/, 'the key of the language model server, without spaces')
    .optional(),
  OPENAI_MODEL: z.string().regex(/^\S+$/, 'the name of a chat model of that server').optional(),
  MODEL_FALLBACK: switchedOn(),
  MODEL_CONVERSATION: switchedOn(),
  MODEL_SUMMARIES: switchedOn(),
  MODEL_SECONDS: count(MODEL_SECONDS, 120),
  MODEL_PERSON_TOKENS: count(DEFAULT_TOKENS.person, MOST_TOKENS),
  MODEL_DAY_TOKENS: count(DEFAULT_TOKENS.day, MOST_TOKENS),
  TRANSCRIBE_MODEL: z.string().regex(/^\S+$/, 'the name of a transcription model of that server').optional(),
  TRANSCRIBE_COMMAND: z
    .string()
    .transform(splitCommand)
    .refine(
      (parts) => parts.some((part) => part.includes('{file}')),
      'a command with {file} where the recording belongs, and every quote closed',
    )
    .optional(),
  TRANSCRIBE_SECONDS: count(TRANSCRIBE_SECONDS, 600),
};

const schema = z.object(modelVariables);
type Data = z.output<typeof schema>;

export function transcriberOf(
  data: Data,
  env: Readonly<Record<string, string | undefined>>,
): TranscriberConfig | undefined {
  const { TRANSCRIBE_COMMAND: command, TRANSCRIBE_MODEL: model, TRANSCRIBE_SECONDS: seconds } = data;
  if (command !== undefined) {
    const environment = Object.fromEntries(
      PASSED_ON.map((name): [string, string] => [name, env[name] ?? '']).filter(([, value]) => value !== ''),
    );
    return { kind: 'command', command, environment, seconds };
  }
  const openai = openaiOf(data);
  return openai && model !== undefined ? { kind: 'endpoint', openai, model, seconds } : undefined;
}

/** undefined unless at least one of its uses is on. */
export function modelOf(data: Data): ModelConfig | undefined {
  const openai = openaiOf(data);
  const { OPENAI_MODEL: model } = data;
  const uses = {
    fallback: data.MODEL_FALLBACK,
    conversation: data.MODEL_CONVERSATION,
    summaries: data.MODEL_SUMMARIES,
  };
  if (!openai || model === undefined || !Object.values(uses).includes(true)) return undefined;
  const caps = { personTokens: data.MODEL_PERSON_TOKENS, dayTokens: data.MODEL_DAY_TOKENS };
  return { openai, model, ...uses, seconds: data.MODEL_SECONDS, caps };
}

function openaiOf({ OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey }: Data): OpenAiConfig | undefined {
  return baseUrl === undefined ? undefined : { baseUrl, apiKey };
}

const SWITCHES = ['MODEL_FALLBACK', 'MODEL_CONVERSATION', 'MODEL_SUMMARIES'] as const;

export function modelFaults(values: Values): string[] {
  const isMissing = (name: string) => values[name] === undefined;
  const on = SWITCHES.find((name) => values[name] === 'on');
  const faults = ['OPENAI_BASE_URL', 'OPENAI_MODEL']
    .filter((name) => on !== undefined && isMissing(name))
    .map((name) => `${name}: missing, though ${on} is on; set it, or turn ${on} off`);
  if (!isMissing('TRANSCRIBE_MODEL') && isMissing('OPENAI_BASE_URL') && on === undefined) {
    faults.push(
      'OPENAI_BASE_URL: missing, though TRANSCRIBE_MODEL names a model of its; set it to the server, such as https://api.openai.com/v1, or leave TRANSCRIBE_MODEL empty',
    );
  }
  if (!isMissing('TRANSCRIBE_MODEL') && !isMissing('TRANSCRIBE_COMMAND')) {
    faults.push(
      'TRANSCRIBE_COMMAND: set together with TRANSCRIBE_MODEL; leave one of them empty, as only one can transcribe',
    );
  }
  if (
    values['MODEL_SUMMARIES'] === 'on' &&
    isMissing('TRANSCRIBE_MODEL') &&
    isMissing('TRANSCRIBE_COMMAND')
  ) {
    faults.push(
      'MODEL_SUMMARIES: on, but nothing transcribes voice notes; set TRANSCRIBE_MODEL or TRANSCRIBE_COMMAND, or turn it off',
    );
  }
  return faults;
}
