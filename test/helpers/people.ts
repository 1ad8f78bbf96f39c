/** Employees on either channel, who write to a running desk and wait for all that it has to say. */
import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import type { Service } from '../../src/main.ts';
import type { FakeGraph } from './fake-graph.ts';
import type { FakeTwilio } from './fake-twilio.ts';
import { metaTexts, postToMeta } from './meta.ts';
import { ACCOUNT_SID, signedForm, twilioParams } from './twilio.ts';
import { bodiesOf } from './twiml.ts';

export const CHANNELS = ['twilio', 'meta'] as const;

export interface Person {
  readonly channel: (typeof CHANNELS)[number];
  /** As the channel names them. */
  readonly person: string;
  /** @returns the texts of the replies, once they have all arrived */
  say(text: string, more?: More): Promise<readonly string[]>;
}

export interface More {
  readonly id?: string;
  readonly photo?: Uint8Array;
  /** How often the vendor answers 404 before it has the photo. */
  readonly missing?: number;
}

export interface Vendors {
  readonly graph: FakeGraph;
  readonly twilio: FakeTwilio;
}

const soon = { timeout: 20_000, interval: 20 };

export function personOn(
  channel: Person['channel'],
  number: string,
  desk: () => Service,
  vendors: Vendors,
): Person {
  const person = channel === 'twilio' ? `whatsapp:+${number}` : number;
  const arrived = () =>
    channel === 'twilio'
      ? vendors.twilio.sent.filter(({ to }) => to === person).map(({ text }) => text)
      : vendors.graph.sent.filter((one) => one.person === person).map(({ text }) => text);

  async function isDone(id: string): Promise<void> {
    const { db, keys } = desk().store;
    const key = keys.message({ channel, id });
    const message = await db.kysely
      .selectFrom('inbox')
      .select('state')
      .where('message_key', '=', key)
      .execute();
    const replies = await db.kysely
      .selectFrom('outbox')
      .select('state')
      .where('message_key', '=', key)
      .execute();
    expect(message).toEqual([{ state: 'done' }]);
    expect(replies.filter(({ state }) => state !== 'sent')).toEqual([]);
  }

  async function postToTwilio(id: string, text: string, { photo, missing = 0 }: More) {
    const { url, publicUrl } = desk();
    const path = '/webhooks/twilio';
    const file = `ME${id.slice(2)}`;
    if (photo) vendors.twilio.media.set(file, photo);
    vendors.twilio.missing.set(file, missing);
    const media = `${vendors.twilio.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Messages/${id}/Media/${file}`;
    const params = twilioParams('text', {
      MessageSid: id,
      From: person,
      Body: text,
      ...(photo && {
        NumMedia: '1',
        MessageType: 'image',
        MediaUrl0: media,
        MediaContentType0: 'image/jpeg',
      }),
    });
    return bodiesOf(await (await fetch(url + path, signedForm(publicUrl + path, params))).text());
  }

  async function postToGraph(id: string, text: string, { photo, missing = 0 }: More) {
    const events = metaTexts({ id, from: person, text });
    if (photo) {
      const file = String(vendors.graph.media.size + 1);
      vendors.graph.media.set(file, { bytes: photo, missing });
      const image = { id: file, mime_type: 'image/jpeg', ...(text !== '' && { caption: text }) };
      Object.assign(events.entry[0]!.changes[0]!.value.messages[0]!, { type: 'image', image });
    }
    expect(await postToMeta(desk().url, events)).toBe(200);
    return [];
  }

  return {
    channel,
    person,
    async say(text, { id = newId(channel), ...more } = {}) {
      const before = arrived().length;
      const post = channel === 'twilio' ? postToTwilio : postToGraph;
      const inResponse = await post(id, text, more);
      await vi.waitFor(() => isDone(id), soon);
      return [...inResponse, ...arrived().slice(before)];
    },
  };
}

export function newId(channel: Person['channel']): string {
  const digits = randomUUID().replaceAll('-', '');
  return channel === 'twilio' ? `SM${digits}` : `wamid.${digits}`;
}
