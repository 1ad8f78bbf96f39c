/** A media id → the file ("Media: retrieve media URL, download media"). */
import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { parseJson } from '../call.ts';
import { readGraphError } from './errors.ts';
import { type Graph, graphUrl } from './graph.ts';
import { createMediaDownload, type MediaDownload } from './media-download.ts';

export type MediaOutcome =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly contentType: string }
  /** May work later: the network or Meta failed. */
  | { readonly kind: 'retry'; readonly reason: string }
  /** Will never work: gone, too large, not what it claims to be, or at an address that is not called. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The token is wrong: nothing works until someone mends it. */
  | { readonly kind: 'stop'; readonly reason: string };

export interface MetaMediaDeps {
  readonly graph: Graph;
  /** Waits before the next try; injected so that tests need not. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly download?: MediaDownload;
  readonly timeoutMs?: number;
}

/** A file that was just sent may not be there yet for a second or two. */
const WAITS_MS = [500, 1000, 2000];

const TIMEOUT_MS = 20_000;

const resolved = z.object({
  url: z.string(),
  mime_type: z.string().catch('application/octet-stream'),
  sha256: z.string(),
  file_size: z.coerce.number().optional().catch(undefined),
});

/** `again`: the URL has expired or the file is not there yet, so the id is resolved anew. */
type Attempt = MediaOutcome | { readonly kind: 'again'; readonly reason: string };

export function createMetaMedia(
  deps: MetaMediaDeps,
): (mediaId: string, signal: AbortSignal, maxBytes: number) => Promise<MediaOutcome> {
  const { graph, wait, timeoutMs = TIMEOUT_MS } = deps;
  const download = deps.download ?? createMediaDownload({ graph, timeoutMs });

  async function attempt(mediaId: string, signal: AbortSignal, maxBytes: number): Promise<Attempt> {
    const answer = await download(graphUrl(graph, mediaId), 64 * 1024, signal);
    if (answer.kind !== 'answered') return failed(answer);
    const body = parseJson(answer.body);
    if (answer.status === 404) return { kind: 'again', reason: 'HTTP 404 for the id' };
    if (answer.status !== 200) return refusedByGraph(answer.status, body);
    const file = resolved.safeParse(body).data;
    if (file === undefined) return { kind: 'retry', reason: 'an answer of an unknown shape' };
    if (file.file_size !== undefined && file.file_size > maxBytes) {
      return { kind: 'refused', reason: 'size limit' };
    }
    if (!URL.canParse(file.url)) return { kind: 'refused', reason: 'not an address' };
    const got = await download(new URL(file.url), maxBytes, signal);
    if (got.kind !== 'answered') return failed(got);
    if (got.status >= 500 || got.status === 429) return { kind: 'retry', reason: `HTTP ${got.status}` };
    if (got.status !== 200) return { kind: 'again', reason: `HTTP ${got.status} for the file` };
    if (!hasDigest(got.body, file.sha256)) return { kind: 'refused', reason: 'wrong sha256' };
    return { kind: 'fetched', bytes: got.body, contentType: file.mime_type.toLowerCase() };
  }

  return async (mediaId, signal, maxBytes) => {
    if (!/^[\w-]{1,256}$/.test(mediaId)) return { kind: 'refused', reason: 'not a media id' };
    for (const waitMs of [...WAITS_MS, undefined]) {
      const result = await attempt(mediaId, signal, maxBytes);
      if (result.kind !== 'again') return result;
      if (waitMs === undefined) return { kind: 'refused', reason: result.reason };
      await wait(waitMs);
      if (signal.aborted) return { kind: 'retry', reason: 'aborted' };
    }
    return { kind: 'refused', reason: 'not found' };
  };
}

/** Reading has no effects, so whether the request was seen does not matter here. */
function failed(answer: Exclude<Awaited<ReturnType<MediaDownload>>, { kind: 'answered' }>): MediaOutcome {
  if (answer.kind === 'refused') return answer;
  return { kind: answer.fault === 'size limit' ? 'refused' : 'retry', reason: answer.fault };
}

/** Graph says 100 for an id that does not exist, or not yet. */
function refusedByGraph(status: number, body: unknown): Attempt {
  const { outcome, code } = readGraphError(status, body);
  const { kind, reason } = outcome;
  if (code === 100) return { kind: 'again', reason };
  if (kind === 'never') return { kind: 'refused', reason };
  return { kind: kind === 'stop' ? 'stop' : 'retry', reason };
}

/** Meta writes the digest in hex or in base64. */
function hasDigest(bytes: Uint8Array, claimed: string): boolean {
  const digest = createHash('sha256').update(bytes).digest();
  const expected = Buffer.from(claimed, /^[0-9a-f]{64}$/i.test(claimed) ? 'hex' : 'base64');
  return expected.length === digest.length && timingSafeEqual(expected, digest);
}
