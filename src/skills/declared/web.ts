/** What a declared reply asks of the network; the house's safe fetch fits. */

export interface WebRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** Rejects when nothing came: refused, too large, too late. */
export type WebFetch = (
  request: WebRequest,
) => Promise<{ readonly status: number; readonly body: Uint8Array }>;
