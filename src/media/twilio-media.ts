/** Files that came through Twilio: asked for with credentials of one host, and fetched without any from another. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { MediaSource } from './fetch-media.ts';
import { createGuardedGet, type Got, type GuardedGet } from './guarded-get.ts';
import { MediaError } from './media-error.ts';

export interface TwilioMediaDeps {
  readonly accountSid: string;
  readonly authToken: string;
  /** `https://api.twilio.com`, or a stand-in's address on this machine. */
  readonly apiUrl?: string | undefined;
  readonly get?: GuardedGet;
  /** Waits between two tries; a test does not. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

const TWILIO = 'https://api.twilio.com';

/** A new medium may be 404 until it has reached the host that is asked: about two seconds. */
const WAITS_AFTER_404 = [200, 300, 500, 1000] as const;

const MOST_REDIRECTS = 3;
const CDN_HOST = /^(?:[a-z\d-]+\.)+twiliocdn\.com$/;

export function twilioMedia(deps: TwilioMediaDeps): MediaSource {
  const api = new URL(deps.apiUrl ?? TWILIO);
  const get = deps.get ?? createGuardedGet({ standIn: api.origin === TWILIO ? undefined : api.origin });
  const wait = deps.wait ?? ((milliseconds, signal) => sleep(milliseconds, undefined, { signal }));
  const credentials = Buffer.from(`${deps.accountSid}:${deps.authToken}`).toString('base64');

  async function follow(source: string, signal: AbortSignal): Promise<Got> {
    let url = parse(source);
    if (url.origin !== api.origin)
      throw refused('the address is not of the host that media are fetched from');
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const headers = hops === 0 ? { authorization: `Basic ${credentials}` } : {};
      const got = await get(url, headers, signal);
      if (got.status < 300 || got.status > 399 || got.location === undefined) return got;
      got.close();
      url = parse(got.location, url);
      if (!isCdn(url) && url.origin !== api.origin) throw refused('a redirect leads to a foreign host');
    }
    throw refused('there are too many redirects');
  }

  return {
    async open({ source }, signal) {
      for (const pause of [...WAITS_AFTER_404, undefined]) {
        const got = await follow(source, signal);
        if (got.status === 200) return got;
        got.close();
        if (got.status !== 404 && got.status !== 410) {
          throw new MediaError('MEDIA_UNAVAILABLE', `Twilio answered a request for media with ${got.status}`);
        }
        if (pause === undefined || got.status === 410) break;
        await wait(pause, signal);
      }
      throw new MediaError('MEDIA_NOT_FOUND', 'Twilio does not have the file');
    },
  };
}

function parse(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') {
    throw refused('the address is not a plain URL');
  }
  return url;
}

function isCdn(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && CDN_HOST.test(url.hostname);
}

function refused(why: string): MediaError {
  return new MediaError('MEDIA_ADDRESS_REFUSED', `media from Twilio: ${why}`);
}
