/**
 * Meta's Graph API on loopback: takes messages within Meta's limits, serves media, keeps the rate
 * of a person. Alone: `npx tsx test/helpers/fake-graph.ts [port] [token]`.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  type Answer,
  type FakeVendor,
  isRunDirectly,
  type RecordedCall,
  startFakeVendor,
} from './fake-vendor.ts';

export const ACCESS_TOKEN = 'EAAGtesttoken';
export const PHONE_NUMBER_ID = '106540352242922';
export const GRAPH_VERSION = 'v26.0';

export interface SentToGraph {
  readonly id: string;
  /** `to` or `recipient`. */
  readonly person: string;
  readonly type: string;
  /** What the person reads: text, caption or body. */
  readonly text: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: number;
}

export interface FakeMedia {
  readonly bytes: Uint8Array;
  readonly mimeType?: string;
  /** How often the file is not there yet. */
  missing?: number;
  /** How many of the first resolved URLs have expired. */
  expired?: number;
  /** Claimed instead of the true one. */
  readonly sha256?: string;
  /** Given instead of this server's own address. */
  readonly url?: string;
  /** Answered by the file's address instead of the file. */
  readonly redirect?: string;
}

export interface FakeGraph extends FakeVendor {
  /** The messages that people got: accepted, whatever became of the answer. */
  readonly sent: SentToGraph[];
  /** Messages that were shown as read. */
  readonly read: string[];
  readonly media: Map<string, FakeMedia>;
  /** The valid token; '' accepts none. */
  token: string;
}

export interface FakeGraphOptions {
  readonly port?: number;
  readonly token?: string;
  /** One message per person each `everyMs` with such a burst, then error 131056. */
  readonly pairRate?: { readonly burst: number; readonly everyMs: number };
  readonly now?: () => number;
}

export const META_PAIR_RATE = { burst: 45, everyMs: 6000 };

const title = (most: number) => z.string().min(1).max(most);
const bodyText = z.object({ text: z.string().min(1).max(1024) });
const link = z.object({ link: z.url(), caption: z.string().max(1024).optional() });
const addressed = {
  messaging_product: z.literal('whatsapp'),
  to: z
    .string()
    .regex(/^\+?\d+$/)
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.[\w.]+$/)
    .optional(),
};
const message = z
  .discriminatedUnion('type', [
    z.object({
      ...addressed,
      type: z.literal('text'),
      text: z.object({ body: z.string().min(1).max(4096) }),
    }),
    z.object({ ...addressed, type: z.literal('image'), image: link }),
    z.object({ ...addressed, type: z.literal('document'), document: link.extend({ filename: z.string() }) }),
    z.object({
      ...addressed,
      type: z.literal('interactive'),
      interactive: z.discriminatedUnion('type', [
        z.object({
          type: z.literal('button'),
          body: bodyText,
          action: z.object({
            buttons: unique(
              z.array(
                z.object({ type: z.literal('reply'), reply: z.object({ id: title(256), title: title(20) }) }),
              ),
              ({ reply }) => reply,
            ).max(3),
          }),
        }),
        z.object({
          type: z.literal('list'),
          body: bodyText,
          action: z.object({
            button: title(20),
            sections: z.tuple([
              z.object({
                rows: unique(
                  z.array(
                    z.object({
                      id: title(200),
                      title: title(24),
                      description: z.string().max(72).optional(),
                    }),
                  ),
                  (row) => row,
                ).max(10),
              }),
            ]),
          }),
        }),
      ]),
    }),
  ])
  .refine(({ to, recipient }) => (to === undefined) !== (recipient === undefined), 'one recipient');

const readReceipt = z.object({ status: z.literal('read'), message_id: z.string().min(1) });

export async function startFakeGraph(options: FakeGraphOptions = {}): Promise<FakeGraph> {
  const { pairRate, now = Date.now } = options;
  const sent: SentToGraph[] = [];
  const read: string[] = [];
  const media = new Map<string, FakeMedia>();
  const resolved: string[] = [];
  const rates = new Map<string, { tokens: number; at: number }>();
  const state = { token: options.token ?? ACCESS_TOKEN };

  function respond(call: RecordedCall): Answer {
    const path = call.path.split('?')[0] ?? '';
    const file = /^\/files\/(\d+)$/.exec(path)?.[1];
    if (call.headers.authorization !== `Bearer ${state.token}` || state.token === '') {
      return graphError({ code: 190, status: 401 });
    }
    if (file !== undefined) return serveFile(Number(file));
    const [, version, id, edge] = path.split('/');
    if (!/^v\d+\.\d+$/.test(version ?? '') || id === undefined)
      return graphError({ code: 2500, status: 400 });
    if (call.method === 'POST' && edge === 'messages') return take(call.body);
    if (call.method === 'GET' && edge === undefined) return resolve(id);
    return graphError({ code: 100, status: 400 });
  }

  function take(body: string): Answer {
    const json = JSON.parse(body);
    const receipt = readReceipt.safeParse(json);
    if (receipt.success) {
      read.push(receipt.data.message_id);
      return { status: 200, body: { success: true } };
    }
    const parsed = message.safeParse(json);
    if (!parsed.success) return graphError({ code: 131009, status: 400 });
    const person = parsed.data.to ?? parsed.data.recipient ?? '';
    if (!isWithinRate(person)) return graphError({ code: 131056, status: 400 });
    const id = `wamid.fake${sent.length + 1}`;
    sent.push({ id, person, type: parsed.data.type, text: textOf(parsed.data), payload: json, at: now() });
    return {
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [{ input: person, wa_id: person }],
        messages: [{ id }],
      },
    };
  }

  function isWithinRate(person: string): boolean {
    if (pairRate === undefined) return true;
    const at = now();
    const known = rates.get(person) ?? { tokens: pairRate.burst, at };
    const tokens = Math.min(pairRate.burst, known.tokens + (at - known.at) / pairRate.everyMs);
    rates.set(person, { tokens: tokens >= 1 - 1e-9 ? tokens - 1 : tokens, at });
    return tokens >= 1 - 1e-9;
  }

  function resolve(id: string): Answer {
    const known = media.get(id);
    if (known === undefined) return graphError({ code: 100, subcode: 33, status: 400 });
    if ((known.missing ?? 0) > 0) {
      known.missing = (known.missing ?? 0) - 1;
      return graphError({ code: 100, status: 404 });
    }
    const serial = resolved.push(id);
    return {
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        id,
        url: known.url ?? `${vendor.url}/files/${serial}`,
        mime_type: known.mimeType ?? 'image/jpeg',
        sha256: known.sha256 ?? createHash('sha256').update(known.bytes).digest('hex'),
        file_size: known.bytes.byteLength,
      },
    };
  }

  function serveFile(serial: number): Answer {
    const known = media.get(resolved[serial - 1] ?? '');
    if (known === undefined) return { status: 404, body: '' };
    if ((known.expired ?? 0) > 0) {
      known.expired = (known.expired ?? 0) - 1;
      return { status: 404, body: 'URL expired' };
    }
    if (known.redirect !== undefined) return { status: 302, body: '', headers: { Location: known.redirect } };
    return { status: 200, body: known.bytes, headers: { 'Content-Type': known.mimeType ?? 'image/jpeg' } };
  }

  const vendor = await startFakeVendor({
    ...(options.port !== undefined && { port: options.port }),
    respond,
    describeError: ({ code, status = 400, isTransient }) =>
      graphError({ code, status, ...(isTransient !== undefined && { isTransient }) }),
  });
  return Object.assign(state, vendor, { sent, read, media });
}

interface GraphError {
  readonly code: number;
  readonly status: number;
  readonly subcode?: number;
  readonly isTransient?: boolean;
}

function graphError({ code, status, subcode, isTransient }: GraphError): Answer {
  return {
    status,
    body: {
      error: {
        message: `(#${code}) a failure that the test asked for`,
        type: 'OAuthException',
        code,
        ...(subcode !== undefined && { error_subcode: subcode }),
        ...(isTransient !== undefined && { is_transient: isTransient }),
        fbtrace_id: 'Atrace',
      },
    },
  };
}

function textOf(sent: z.infer<typeof message>): string {
  switch (sent.type) {
    case 'text':
      return sent.text.body;
    case 'image':
      return sent.image.caption ?? '';
    case 'document':
      return sent.document.caption ?? '';
    case 'interactive':
      return sent.interactive.body.text;
  }
}

/** Meta refuses buttons and rows of the same id or title. */
function unique<T>(list: z.ZodArray<z.ZodType<T>>, of: (item: T) => { id: string; title: string }) {
  return list
    .min(1)
    .check(
      z.refine((items: T[]) =>
        (['id', 'title'] as const).every(
          (key) => new Set(items.map((item) => of(item)[key])).size === items.length,
        ),
      ),
    );
}

if (isRunDirectly(import.meta.url)) {
  const [port = '3900', token = ACCESS_TOKEN] = process.argv.slice(2);
  const graph = await startFakeGraph({ port: Number(port), token, pairRate: META_PAIR_RATE });
  console.log(`fake Graph at ${graph.url}, token ${token}`);
}
