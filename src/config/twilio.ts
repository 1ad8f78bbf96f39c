/** Twilio's WhatsApp: verified, on trial on this machine, or off. */
import * as z from 'zod';
import { isMetaOn } from './meta.ts';
import { apiUrl, isLoopback, isPublicUrl, secrets, type Values } from './values.ts';

/**
 * `verified`: only what Twilio signed is answered.
 * `trial`: nothing is signed, so only this machine is answered.
 * `off`: the desk is Meta's alone.
 */
export type TwilioConfig =
  | {
      readonly mode: 'verified';
      /** One, or two while the token is being changed; the first one sends. */
      readonly authTokens: readonly string[];
      /** When known, messages of any other account are refused. */
      readonly accountSid: string | undefined;
      readonly apiUrl: string;
      /** Where Contents are made. */
      readonly contentUrl: string;
      /** undefined: replies leave in the webhook's response or not at all. */
      readonly rest?: TwilioRestConfig | undefined;
    }
  | { readonly mode: 'trial' }
  | { readonly mode: 'off' };

export interface TwilioRestConfig {
  readonly accountSid: string;
  readonly authToken: string;
  /** `whatsapp:+14155238886`. */
  readonly from: string;
  /** The Contents by which choices are tapped, by their number of options. */
  readonly templates: { readonly buttons: ContentSids; readonly list: ContentSids };
}

type ContentSids = ReadonlyMap<number, string>;

/** `2:HX…,3:HX…`: for each number of options the SID of its Content. */
function contentSids(most: number) {
  const expected = `a number of options from 1 to ${most} and the SID of its Content each, such as 2:HX0123…,3:HX4567…`;
  return z
    .string()
    .transform((list) =>
      list.split(',').map((pair) => /^\s*(\d{1,2})\s*:\s*(HX[\da-fA-F]{32})\s*$/.exec(pair)),
    )
    .refine((pairs) => pairs.every((pair) => pair !== null && isCount(Number(pair[1]), most)), expected)
    .transform((pairs): ContentSids => new Map(pairs.map((pair) => [Number(pair?.[1]), pair?.[2] ?? ''])))
    .refine((sids) => sids.size > 0, expected)
    .optional();
}

const isCount = (count: number, most: number): boolean => count >= 1 && count <= most;

export const twilioVariables = {
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-zA-Z]+$/, 'the account SID of the Twilio console, which begins with AC')
    .optional(),
  TWILIO_AUTH_TOKEN: secrets('the auth token of the Twilio console, or two with a comma between them'),
  TWILIO_FROM: z
    .string()
    .regex(/^whatsapp:\+\d{5,15}$/, 'the number that writes, such as whatsapp:+14155238886')
    .optional(),
  TWILIO_API_URL: apiUrl('https://api.twilio.com').default('https://api.twilio.com'),
  TWILIO_QUICK_REPLIES: contentSids(3),
  TWILIO_LIST_PICKERS: contentSids(10),
  TWILIO_CONTENT_URL: apiUrl('https://content.twilio.com').default('https://content.twilio.com'),
};

const schema = z.object(twilioVariables);

export function twilioOf(data: z.output<typeof schema>, hasMeta: boolean): TwilioConfig {
  const { TWILIO_AUTH_TOKEN: authTokens, TWILIO_ACCOUNT_SID: accountSid, TWILIO_FROM: from } = data;
  const [authToken] = authTokens ?? [];
  if (authTokens === undefined || authToken === undefined) {
    return { mode: hasMeta ? 'off' : 'trial' };
  }
  const canSend = accountSid !== undefined && from !== undefined;
  const templates = {
    buttons: data.TWILIO_QUICK_REPLIES ?? new Map<number, string>(),
    list: data.TWILIO_LIST_PICKERS ?? new Map<number, string>(),
  };
  const rest = canSend ? { accountSid, authToken, from, templates } : undefined;
  const { TWILIO_API_URL: apiUrl, TWILIO_CONTENT_URL: contentUrl } = data;
  return { mode: 'verified', authTokens, accountSid, apiUrl, contentUrl, rest };
}

const CONTENT_SETTINGS = ['TWILIO_QUICK_REPLIES', 'TWILIO_LIST_PICKERS'] as const;

/** What the variables must be to one another; independent of whether each is well-formed. */
export function twilioFaults(values: Values): string[] {
  const { HOST: host = '127.0.0.1', PUBLIC_URL: publicUrl } = values;
  const faults: string[] = [];
  if (values['TWILIO_AUTH_TOKEN'] !== undefined) {
    if (values['TWILIO_FROM'] !== undefined && values['TWILIO_ACCOUNT_SID'] === undefined) {
      faults.push(
        'TWILIO_ACCOUNT_SID: missing, though TWILIO_FROM says that messages are to be sent; ' +
          'set it to the account SID of the Twilio console',
      );
    }
    for (const name of CONTENT_SETTINGS) {
      if (values[name] === undefined || values['TWILIO_FROM'] !== undefined) continue;
      faults.push(
        `TWILIO_FROM: missing, though ${name} says that choices are to be tapped, which only messages from a number carry; ` +
          'set it to the number that writes, such as whatsapp:+14155238886',
      );
    }
  } else {
    const set = 'set it to the auth token of the Twilio console';
    if (!isLoopback(host) && !isMetaOn(values)) {
      faults.push(
        `TWILIO_AUTH_TOKEN: missing, so anyone could write in Twilio's name to HOST=${host}; ${set}, ` +
          'or set HOST=127.0.0.1 to try the desk on this machine',
      );
    }
    const isPublic =
      publicUrl !== undefined && isPublicUrl(publicUrl) && !isLoopback(new URL(publicUrl).hostname);
    if (isPublic && !isMetaOn(values)) {
      faults.push(
        `TWILIO_AUTH_TOKEN: missing, so anyone could write in Twilio's name to ${publicUrl}; ${set}, ` +
          'or leave PUBLIC_URL empty to try the desk on this machine',
      );
    }
    for (const name of ['TWILIO_ACCOUNT_SID', 'TWILIO_FROM', ...CONTENT_SETTINGS]) {
      if (values[name] === undefined) continue;
      faults.push(
        `TWILIO_AUTH_TOKEN: missing, though ${name} says that Twilio is in use; ${set}, ` +
          `or leave ${name} empty to try the desk on this machine`,
      );
    }
  }
  const isOn = values['TWILIO_AUTH_TOKEN'] !== undefined || isMetaOn(values);
  if (isOn && publicUrl === undefined && !isLoopback(host)) {
    faults.push(
      'PUBLIC_URL: missing; set it to the address that Twilio or Meta calls, such as https://desk.example.com, ' +
        'because Twilio signs that address and pictures are fetched from it',
    );
  }
  return faults;
}
