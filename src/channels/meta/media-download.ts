/** Downloads from Meta alone: the token goes to its hosts only, and redirects are followed without it. */
import { isIP } from 'node:net';
import { guardedLookup, type Resolve, systemResolve } from '../../net/guarded-lookup.ts';
import { isPublicAddress } from '../../net/public-address.ts';
import { type CallOutcome, call, USER_AGENT } from '../call.ts';
import { type Graph, graphHeaders } from './graph.ts';

/** The Graph API and where it keeps files, exactly: no look-alikes and no subdomains. */
const META_ORIGINS = ['https://graph.facebook.com', 'https://lookaside.fbsbx.com'];

const MAX_REDIRECTS = 3;

export type DownloadOutcome = CallOutcome | { readonly kind: 'refused'; readonly reason: string };

export type MediaDownload = (url: URL, maxBytes: number, signal: AbortSignal) => Promise<DownloadOutcome>;

export interface MediaDownloadDeps {
  /** Its own host may be private: a stand-in on this machine. No other may. */
  readonly graph: Graph;
  readonly timeoutMs: number;
  readonly resolve?: Resolve;
}

export function createMediaDownload(deps: MediaDownloadDeps): MediaDownload {
  const { graph, timeoutMs, resolve = systemResolve } = deps;
  const lookup = guardedLookup(resolve, isPublicAddress);
  const graphOrigin = new URL(graph.url).origin;
  const trusted = new Set([graphOrigin, ...META_ORIGINS]);

  return async (first, maxBytes, signal) => {
    if (!trusted.has(first.origin)) return { kind: 'refused', reason: 'not an address of Meta' };
    let url = first;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const fault = addressFault(url, graphOrigin);
      if (fault !== undefined) return { kind: 'refused', reason: fault };
      const headers = hops === 0 ? graphHeaders(graph) : { 'User-Agent': USER_AGENT };
      const guarded = url.origin === graphOrigin ? {} : { lookup };
      const answer = await call({ method: 'GET', url, headers, timeoutMs, maxBytes, ...guarded }, signal);
      if (answer.kind === 'unsent' && answer.fault === 'ADDRESS_REFUSED') {
        return { kind: 'refused', reason: 'a private address' };
      }
      if (answer.kind !== 'answered' || answer.status < 300 || answer.status > 399) return answer;
      const { location } = answer.headers;
      if (location === undefined || !URL.canParse(location, url.href)) {
        return { kind: 'refused', reason: 'a redirect to nowhere' };
      }
      url = new URL(location, url);
    }
    return { kind: 'refused', reason: 'too many redirects' };
  };
}

function addressFault(url: URL, graphOrigin: string): string | undefined {
  if (url.username !== '' || url.password !== '') return 'an address with a user name';
  if (url.origin === graphOrigin) return undefined;
  if (url.protocol !== 'https:') return 'not https';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) !== 0 && !isPublicAddress(host) ? 'a private address' : undefined;
}
