/** Where the Graph API is and how to call it. */
import { type Call, USER_AGENT } from '../call.ts';

export interface Graph {
  /** `https://graph.facebook.com`, or a stand-in, without a slash at its end. */
  readonly url: string;
  /** `v26.0`. */
  readonly version: string;
  /** Asked anew for each call, as the token may be changed while the desk runs. */
  readonly accessToken: () => string;
}

/** `segments` become the path below the version. */
export function graphUrl({ url, version }: Graph, ...segments: readonly string[]): URL {
  return new URL([url, version, ...segments.map(encodeURIComponent)].join('/'));
}

export function graphHeaders({ accessToken }: Graph): Record<string, string> {
  return { Authorization: `Bearer ${accessToken()}`, 'User-Agent': USER_AGENT };
}

/** A POST of JSON; the answer is short. */
export function postJson(graph: Graph, url: URL, payload: unknown, timeoutMs: number): Call {
  return {
    method: 'POST',
    url,
    headers: { ...graphHeaders(graph), 'Content-Type': 'application/json' },
    body: JSON.stringify(payload),
    timeoutMs,
    maxBytes: 64 * 1024,
  };
}
