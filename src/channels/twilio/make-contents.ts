/** Makes the Contents by which choices are tapped ("Content API": POST and GET /v1/Content). */
import * as z from 'zod';
import { FrontdeskError } from '../../errors.ts';
import { type Call, call, parseJson, USER_AGENT } from '../call.ts';
import type { Offer } from '../offer.ts';
import { type ContentDefinition, contentsToMake } from './templates.ts';

export interface ContentApi {
  /** `https://content.twilio.com`, or a stand-in, without a slash at its end. */
  readonly contentUrl: string;
  readonly accountSid: string;
  readonly authToken: string;
}

export interface MadeContent {
  readonly form: Offer['form'];
  /** How many options it has. */
  readonly count: number;
  readonly sid: string;
  /** It was there already. */
  readonly isKnown: boolean;
}

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 8 * 1024 * 1024;
/** As many as Twilio lists at once. */
const PAGE_SIZE = 1000;

const sid = z.string().regex(/^HX[\da-fA-F]{32}$/);
const made = z.object({ sid });
const listed = z.object({ contents: z.array(z.object({ sid, friendly_name: z.string().nullish() })) });
const refusal = z.object({ code: z.number().int() });

/**
 * Those of an earlier run are taken up, by their names, so that it can be run again after a failure.
 *
 * @throws FrontdeskError CONTENT_REFUSED
 */
export async function makeContents(api: ContentApi, signal: AbortSignal): Promise<readonly MadeContent[]> {
  const { contents } = await ask(api, `/v1/Content?PageSize=${PAGE_SIZE}`, undefined, listed, signal);
  const known = new Map(contents.map((content) => [content.friendly_name, content.sid]));
  const all: MadeContent[] = [];
  for (const { form, count, definition } of contentsToMake()) {
    const before = known.get(definition.friendly_name);
    const content = before ?? (await ask(api, '/v1/Content', definition, made, signal)).sid;
    all.push({ form, count, sid: content, isKnown: before !== undefined });
  }
  return all;
}

async function ask<T>(
  { contentUrl, accountSid, authToken }: ContentApi,
  path: string,
  body: ContentDefinition | undefined,
  answer: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T> {
  const request: Call = {
    method: body === undefined ? 'GET' : 'POST',
    url: new URL(contentUrl + path),
    headers: {
      Authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
      'User-Agent': USER_AGENT,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  };
  const outcome = await call(request, signal);
  const what = body === undefined ? 'the list of Contents' : body.friendly_name;
  if (outcome.kind !== 'answered') throw refused(what, outcome.fault);
  const json = parseJson(outcome.body);
  const isGood = outcome.status >= 200 && outcome.status < 300;
  const read = isGood ? answer.safeParse(json).data : undefined;
  if (read !== undefined) return read;
  const code = refusal.safeParse(json).data?.code;
  throw refused(what, `HTTP ${outcome.status}${code === undefined ? '' : `, Twilio ${code}`}`);
}

function refused(what: string, why: string): FrontdeskError {
  const mend =
    'check TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_CONTENT_URL, and run it again: what is made already is taken up';
  return new FrontdeskError('CONTENT_REFUSED', `Twilio did not give ${what}: ${why}; ${mend}`);
}
