/** A running desk on both channels, and what a test says to it: words, voice notes, photos, taps. */
import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Service, startService } from '../../src/main.ts';
import { type FakeGraph, type FakeMedia, type SentToGraph, startFakeGraph } from './fake-graph.ts';
import { type FakeTwilio, startFakeTwilio } from './fake-twilio.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import { metaTexts, postToMeta } from './meta.ts';
import { type DeskFolder, deskEnv, deskFolder } from './running-desk.ts';
import { ACCOUNT_SID, signedForm, twilioParams } from './twilio.ts';
import { bodiesOf } from './twiml.ts';

export interface TalkingDesk {
  readonly graph: FakeGraph;
  readonly twilio: FakeTwilio;
  readonly folder: DeskFolder;
  readonly log: MemoryLog;
  service(): Service;
  /** Serves under another configuration from now on. */
  restart(change: Readonly<Record<string, string>>): Promise<void>;
  /** On Meta. @returns the reply, as it was sent */
  say(person: string, message: MetaMessage): Promise<SentToGraph>;
  /** The same without waiting for the reply. */
  tell(person: string, message: MetaMessage): Promise<void>;
  sentTo(person: string): readonly SentToGraph[];
  /** On Twilio. @returns the texts in the response */
  sayOnTwilio(from: string, note: Uint8Array): Promise<readonly string[]>;
  /** @returns the response to a form, with all that Twilio sends beside it */
  postOnTwilio(from: string, form: Readonly<Record<string, string | undefined>>): Promise<string>;
  metrics(): Promise<string>;
  close(): Promise<void>;
}

export type MetaMessage =
  | string
  | { readonly voice: Uint8Array; readonly file?: FileFaults }
  | { readonly photo: Uint8Array; readonly file?: FileFaults }
  | {
      readonly tap: {
        readonly id: string;
        readonly title: string;
        readonly description?: string | undefined;
      };
    }
  /** Of whatever type, as Meta sends it. */
  | { readonly as: Readonly<Record<string, unknown>> };

/** What is amiss with the file at Meta. */
type FileFaults = Omit<FakeMedia, 'bytes' | 'mimeType'>;

export interface TalkingDeskOptions {
  /** Further files of the corpus, or others in place of its own. */
  readonly files?: Readonly<Record<string, string>>;
  /** Given the folder that the desk has to itself. */
  readonly env?: (folder: string) => Readonly<Record<string, string>>;
}

/** A recogniser without an accelerator takes its time. */
const SOON = { timeout: 120_000, interval: 10 };

export async function startTalkingDesk({
  files,
  env = () => ({}),
}: TalkingDeskOptions = {}): Promise<TalkingDesk> {
  const folder = deskFolder(files);
  const graph = await startFakeGraph();
  const twilio = await startFakeTwilio();
  const log = createMemoryLog();
  const start = (change: Readonly<Record<string, string>>) =>
    startService(readConfig({ ...deskEnv(folder, { file: '' }, { graph, twilio }), ...change }), {}, log.log);
  let service = await start(env(folder.folder));
  const sentTo = (person: string) => graph.sent.filter((sent) => sent.person === person);

  /** A message of Meta's, of whatever type. */
  function payloadOf(person: string, message: MetaMessage) {
    const payload = metaTexts({ id: `wamid.${randomUUID()}`, from: person, text: '' });
    if (typeof message === 'string') {
      return metaTexts({ id: `wamid.${randomUUID()}`, from: person, text: message });
    }
    const [sent] = payload.entry[0]?.changes[0]?.value.messages ?? [];
    if (sent) Object.assign(sent, { text: undefined, ...contentOf(message) });
    return payload;
  }

  function contentOf(message: Exclude<MetaMessage, string>): object {
    if ('as' in message) return message.as;
    if ('tap' in message) {
      const { tap } = message;
      const interactive =
        tap.description === undefined
          ? { type: 'button_reply', button_reply: tap }
          : { type: 'list_reply', list_reply: tap };
      return { type: 'interactive', interactive };
    }
    const id = String(graph.media.size + 1);
    if ('voice' in message) {
      graph.media.set(id, { ...message.file, bytes: message.voice, mimeType: 'audio/ogg' });
      return { type: 'audio', audio: { id, mime_type: 'audio/ogg; codecs=opus', voice: true } };
    }
    graph.media.set(id, { ...message.file, bytes: message.photo, mimeType: 'image/jpeg' });
    return { type: 'image', image: { id, mime_type: 'image/jpeg' } };
  }

  async function tell(person: string, message: MetaMessage): Promise<void> {
    expect(await postToMeta(service.url, payloadOf(person, message))).toBe(200);
  }

  return {
    graph,
    twilio,
    folder,
    log,
    service: () => service,
    async restart(change) {
      await service.close();
      service = await start(change);
    },
    tell,
    sentTo,
    async say(person, message) {
      const before = sentTo(person).length;
      await tell(person, message);
      return await vi.waitFor(() => {
        const reply = sentTo(person)[before];
        if (!reply) throw new Error(`${person} waits for a reply`);
        return reply;
      }, SOON);
    },
    async sayOnTwilio(from, note) {
      const id = `ME${randomUUID().replaceAll('-', '')}`;
      const path = `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages/MM1/Media/${id}`;
      twilio.media.set(id, note);
      const MessageSid = `MM${randomUUID().replaceAll('-', '')}`;
      const changes = { MessageSid, From: from, MediaUrl0: twilio.url + path };
      const form = signedForm(
        `${service.publicUrl}/webhooks/twilio`,
        twilioParams('voice-note', { ...changes, SmsMessageSid: MessageSid, SmsSid: MessageSid }),
      );
      return bodiesOf(await (await fetch(`${service.url}/webhooks/twilio`, form)).text());
    },
    async postOnTwilio(from, changes) {
      const MessageSid = `SM${randomUUID().replaceAll('-', '')}`;
      const ids = { MessageSid, SmsMessageSid: MessageSid, SmsSid: MessageSid };
      const form = signedForm(
        `${service.publicUrl}/webhooks/twilio`,
        twilioParams('text', { ...ids, From: from, ...changes }),
      );
      return await (await fetch(`${service.url}/webhooks/twilio`, form)).text();
    },
    metrics: async () => await (await fetch(`${service.url}/metrics`)).text(),
    async close() {
      await service.close();
      await Promise.all([graph.close(), twilio.close()]);
      folder.remove();
    },
  };
}
