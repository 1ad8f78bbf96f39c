/** Where the files that come with messages are had from, by channel. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createMetaMedia } from '../channels/meta/media.ts';
import type { Config } from '../config/config.ts';
import type { MediaSource } from '../media/fetch-media.ts';
import { metaMedia } from '../media/meta-media.ts';
import { twilioMedia } from '../media/twilio-media.ts';

export type MediaSources = Readonly<Record<string, MediaSource>>;

/** A channel without credentials hands out nothing. */
export function wireMedia({ twilio, meta }: Pick<Config, 'twilio' | 'meta'>): MediaSources {
  const sources: Record<string, MediaSource> = {};
  if (twilio.mode === 'verified' && twilio.accountSid !== undefined) {
    const { accountSid, apiUrl, authTokens } = twilio;
    const [authToken = ''] = authTokens;
    sources['twilio'] = twilioMedia({ accountSid, authToken, apiUrl });
  }
  if (meta.mode === 'on') {
    const graph = { url: meta.graphUrl, version: meta.graphVersion, accessToken: () => meta.accessToken };
    sources['meta'] = metaMedia(
      createMetaMedia({
        graph,
        wait: (milliseconds) => sleep(milliseconds),
      }),
    );
  }
  return sources;
}
