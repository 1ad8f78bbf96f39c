/** An attachment's bytes, within limits, and only when they are what they are said to be. */
import type { Attachment } from '../message.ts';
import { MediaError } from './media-error.ts';
import { isPolyglot } from './polyglot.ts';
import { declares, type MediaType, sniff } from './sniff.ts';

/** How a channel hands out what came with its messages; one for each channel. */
export interface MediaSource {
  /**
   * Begins the download. The body is read, up to the limit, by who asked.
   *
   * @param signal ends the request, and the body with it
   * @param mostBytes a source that reads ahead stops there
   * @throws MediaError MEDIA_ADDRESS_REFUSED, MEDIA_NOT_FOUND, MEDIA_TOO_LARGE or MEDIA_UNAVAILABLE
   */
  open(attachment: Attachment, signal: AbortSignal, mostBytes: number): Promise<OpenMedia>;
}

export interface OpenMedia {
  /** In bytes, when it is told beforehand. */
  readonly length?: number | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

export interface Media {
  readonly bytes: Uint8Array;
  /** By its bytes, and as it was declared. */
  readonly type: MediaType;
}

export interface FetchLimits {
  readonly imageBytes: number;
  readonly audioBytes: number;
  readonly milliseconds: number;
}

/** What WhatsApp lets through, and half of what a person would wait for. */
export const FETCH_LIMITS: FetchLimits = {
  imageBytes: 5 * 1024 * 1024,
  audioBytes: 16 * 1024 * 1024,
  milliseconds: 10_000,
};

export interface FetchOptions {
  readonly limits?: Partial<FetchLimits>;
  /** Cancels the download. */
  readonly signal?: AbortSignal | undefined;
}

/** @throws MediaError */
export async function fetchMedia(
  source: MediaSource,
  attachment: Attachment,
  { limits, signal }: FetchOptions = {},
): Promise<Media> {
  const { milliseconds, ...sizes } = { ...FETCH_LIMITS, ...limits };
  const most = largest(attachment, sizes);
  const late = AbortSignal.timeout(milliseconds);
  const stop = new AbortController();
  const either = AbortSignal.any([...(signal ? [signal] : []), late, stop.signal]);
  try {
    const { length, body } = await untilAborted(source.open(attachment, either, most), either);
    if (length !== undefined && length > most) throw tooLarge(most);
    return check(attachment, await readUpTo(body, most, either));
  } catch (error) {
    // What was refused by its length alone would else go on arriving.
    stop.abort();
    if (signal?.aborted)
      throw new MediaError('MEDIA_CANCELLED', 'the download was cancelled', { cause: error });
    if (late.aborted) {
      throw new MediaError('MEDIA_TOO_SLOW', `the download took longer than ${milliseconds} ms`, {
        cause: error,
      });
    }
    if (error instanceof MediaError) throw error;
    throw new MediaError('MEDIA_UNAVAILABLE', 'the download broke off', { cause: error });
  }
}

function largest(attachment: Attachment, sizes: Omit<FetchLimits, 'milliseconds'>): number {
  if (attachment.kind === 'image' || attachment.kind === 'sticker') return sizes.imageBytes;
  if (attachment.kind === 'audio') return sizes.audioBytes;
  throw new MediaError('MEDIA_TYPE_REFUSED', `expected a picture or a voice note, got a ${attachment.kind}`);
}

async function readUpTo(
  body: AsyncIterable<Uint8Array>,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const iterator = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await untilAborted(iterator.next(), signal);
      if (next.done) {
        const [first] = chunks;
        return chunks.length === 1 && first ? first : Buffer.concat(chunks);
      }
      size += next.value.byteLength;
      if (size > most) throw tooLarge(most);
      chunks.push(next.value);
    }
  } finally {
    // Not awaited: a source that hangs would hang here too. It closes the connection.
    iterator.return?.().catch(() => {});
  }
}

/** A source need not heed the signal for the time limit to hold. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = withReject();
  const stop = () => reject(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
    work.catch(() => {});
  }
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  return { promise, reject };
}

function check(attachment: Attachment, bytes: Uint8Array): Media {
  const type = sniff(bytes);
  const family = attachment.kind === 'audio' ? 'audio/' : 'image/';
  if (type === undefined || !type.startsWith(family)) {
    const found = bytes.byteLength === 0 ? 'an empty file' : (type ?? 'a file of another kind');
    throw new MediaError('MEDIA_TYPE_REFUSED', `expected ${family}*, got ${found}`);
  }
  if (!declares(attachment.contentType, type)) {
    throw new MediaError(
      'MEDIA_TYPE_REFUSED',
      `the file is ${type}, which is not what it was declared to be`,
    );
  }
  if (isPolyglot(bytes, type)) {
    throw new MediaError('MEDIA_TYPE_REFUSED', `the file is ${type}, and something else besides`);
  }
  return { bytes, type };
}

function tooLarge(most: number): MediaError {
  return new MediaError('MEDIA_TOO_LARGE', `the file is larger than ${most} bytes`);
}
