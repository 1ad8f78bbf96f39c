/** One GET that reaches public addresses alone, and follows nothing: whoever asks decides on redirects. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { FetchError } from '../net/fetch-error.ts';
import { guardedLookup, type Resolve, systemResolve } from '../net/guarded-lookup.ts';
import { isLoopbackAddress, isPublicAddress } from '../net/public-address.ts';
import { MediaError } from './media-error.ts';

export interface Got {
  readonly status: number;
  readonly location: string | undefined;
  readonly length: number | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  /** For a body that is not read to its end. */
  close(): void;
}

/** @throws MediaError MEDIA_ADDRESS_REFUSED; other errors when nothing came */
export type GuardedGet = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Got>;

export interface GuardedGetOptions {
  /** The origin of a stand-in on this machine: the only one that may be private. */
  readonly standIn?: string | undefined;
  readonly resolve?: Resolve;
}

export function createGuardedGet({ standIn, resolve = systemResolve }: GuardedGetOptions = {}): GuardedGet {
  return async (url, headers, signal) => {
    const permitted = url.origin === standIn ? isLoopbackAddress : isPublicAddress;
    // A host that is an address already is never looked up.
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    if (isIP(host) !== 0 && !permitted(host)) {
      throw new MediaError('MEDIA_ADDRESS_REFUSED', 'expected a public address, came a private one');
    }
    const lookup = guardedLookup(resolve, permitted);
    const response = await new Promise<IncomingMessage>((settle, reject) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      // No connection is kept: one that was opened for another check may not be used again.
      const options = {
        headers: { 'user-agent': 'frontdesk/1', ...headers },
        lookup,
        signal,
        agent: false,
      } as const;
      send(url, options, settle)
        .on('error', (error) => reject(isRefusal(error) ? refused(error) : error))
        .end();
    });
    const length = response.headers['content-length'];
    return {
      status: response.statusCode ?? 0,
      location: response.headers.location,
      length: length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined,
      body: response,
      close: () => response.destroy(),
    };
  };
}

function isRefusal(error: Error): boolean {
  return error instanceof FetchError && error.code === 'ADDRESS_REFUSED';
}

function refused(cause: Error): MediaError {
  return new MediaError('MEDIA_ADDRESS_REFUSED', cause.message, { cause });
}
