/**
 * Twilio's REST API on loopback: takes messages within Twilio's limits, hands out media, and makes Contents.
 * Alone: `npx tsx test/helpers/fake-twilio.ts [port]`.
 */
import * as z from 'zod';
import {
  type Answer,
  type FakeVendor,
  isRunDirectly,
  type RecordedCall,
  startFakeVendor,
} from './fake-vendor.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from './twilio.ts';

export interface SentToTwilio {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly text: string;
  readonly media: readonly string[];
  readonly statusCallback: string | undefined;
  /** Of a message that fills a Content; its text is then ''. */
  readonly contentSid: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
}

/** A Content as it was posted. */
export interface PostedContent {
  readonly sid: string;
  readonly friendly_name: string;
  readonly types: Readonly<Record<string, unknown>>;
}

export interface FakeTwilio extends FakeVendor {
  /** The messages that people got: accepted, whatever became of the answer. */
  readonly sent: SentToTwilio[];
  /** JPEG files, by the id at the end of their address. */
  readonly media: Map<string, Uint8Array>;
  /** What was made by the Content API. */
  readonly contents: PostedContent[];
  /** How many more times each file is not there yet. */
  readonly missing: Map<string, number>;
  authToken: string;
}

export interface FakeTwilioOptions {
  readonly port?: number;
  readonly accountSid?: string;
  readonly authToken?: string;
}

export async function startFakeTwilio(options: FakeTwilioOptions = {}): Promise<FakeTwilio> {
  const { accountSid = ACCOUNT_SID } = options;
  const sent: SentToTwilio[] = [];
  const media = new Map<string, Uint8Array>();
  const missing = new Map<string, number>();
  const contents: PostedContent[] = [];
  const state = { authToken: options.authToken ?? AUTH_TOKEN };

  function respond({ method, path, headers, body }: RecordedCall): Answer {
    if (path.startsWith('/v1/Content')) return content(method, headers.authorization, body);
    const file = /\/Messages\/\w+\/Media\/(\w+)$/.exec(path)?.[1];
    if (method === 'GET' && file !== undefined) return serveFile(headers.authorization, file);
    if (method !== 'POST' || path !== `/2010-04-01/Accounts/${accountSid}/Messages.json`) {
      return twilioError(20404, 404);
    }
    if (headers.authorization !== credentials()) return twilioError(20003, 401);
    const form = new URLSearchParams(body);
    const to = form.get('To') ?? '';
    const from = form.get('From') ?? '';
    const text = form.get('Body') ?? '';
    const urls = form.getAll('MediaUrl');
    if (to === '') return twilioError(21604, 400);
    if (!/^whatsapp:\S+$/.test(to)) return twilioError(21211, 400);
    if (!/^whatsapp:\+\d+$/.test(from)) return twilioError(63007, 400);
    const contentSid = form.get('ContentSid') ?? undefined;
    if (text === '' && urls.length === 0 && contentSid === undefined) return twilioError(21619, 400);
    if (contentSid !== undefined && !/^HX[\da-f]{32}$/.test(contentSid)) return twilioError(21655, 400);
    const variables = variablesOf(form.get('ContentVariables') ?? '{}');
    if (variables === undefined) return twilioError(21656, 400);
    if (text.length > 1600) return twilioError(21617, 400);
    const sid = `SM${String(sent.length + 1).padStart(32, '0')}`;
    const statusCallback = form.get('StatusCallback') ?? undefined;
    sent.push({ sid, to, from, text, media: urls, statusCallback, contentSid, variables });
    return { status: 201, body: { sid, status: 'queued', error_code: null } };
  }

  /** POST makes one, GET lists all. */
  function content(method: string, authorization: string | undefined, body: string): Answer {
    if (authorization !== credentials()) return twilioError(20003, 401);
    if (method === 'GET') return { status: 200, body: { contents, meta: { next_page_url: null } } };
    const posted = z
      .object({ friendly_name: z.string(), types: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(body));
    const made = { ...posted, sid: `HX${String(contents.length + 1).padStart(32, '0')}` };
    contents.push(made);
    return { status: 201, body: made };
  }

  function credentials(): string {
    return `Basic ${Buffer.from(`${accountSid}:${state.authToken}`).toString('base64')}`;
  }

  function serveFile(authorization: string | undefined, id: string): Answer {
    if (authorization !== credentials()) return twilioError(20003, 401);
    const body = media.get(id);
    const times = missing.get(id) ?? 0;
    missing.set(id, times - 1);
    if (body === undefined || times > 0) return twilioError(20404, 404);
    return { status: 200, body, headers: { 'Content-Type': 'image/jpeg' } };
  }

  const vendor = await startFakeVendor({
    ...(options.port !== undefined && { port: options.port }),
    respond,
    describeError: ({ code, status = 400 }) => twilioError(code, status),
  });
  return Object.assign(state, vendor, { sent, media, missing, contents });
}

/** Twilio refuses what is empty, and line breaks. */
function variablesOf(json: string): Record<string, string> | undefined {
  const variables = z.record(z.string(), z.string().regex(/^[^\n\t]+$/)).safeParse(JSON.parse(json));
  return variables.data;
}

function twilioError(code: number, status: number): Answer {
  return { status, body: { code, status, message: 'a failure that the test asked for', more_info: '' } };
}

if (isRunDirectly(import.meta.url)) {
  const twilio = await startFakeTwilio({ port: Number(process.argv[2] ?? 3901) });
  console.log(`fake Twilio at ${twilio.url}, account ${ACCOUNT_SID}`);
}
