import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchMedia, type MediaSource } from '../../src/media/fetch-media.ts';
import type { Attachment } from '../../src/message.ts';
import { deferred } from '../helpers/deferred.ts';

const image = (contentType = 'image/jpeg'): Attachment => ({ kind: 'image', source: 'any', contentType });
const audio = (contentType = 'audio/ogg; codecs=opus'): Attachment => ({
  kind: 'audio',
  source: 'any',
  contentType,
});

/** Hands out the bytes in pieces, and counts those that were taken. */
function sourceOf(bytes: Uint8Array, length?: number, piece = 64 * 1024) {
  const taken = { bytes: 0 };
  const source: MediaSource = {
    open: async () => ({
      length,
      body: (async function* () {
        for (let at = 0; at < bytes.length; at += piece) {
          const chunk = bytes.subarray(at, at + piece);
          taken.bytes += chunk.byteLength;
          yield chunk;
        }
      })(),
    }),
  };
  return { source, taken };
}

const fetched = (bytes: Uint8Array, attachment: Attachment) => fetchMedia(sourceOf(bytes).source, attachment);
const text = (written: string) => Buffer.from(written, 'latin1');

let jpeg: Buffer;
let png: Buffer;
let webp: Buffer;
const ogg = text(`OggS\0\x02${'\0'.repeat(22)}OpusHead`);

beforeAll(async () => {
  const picture = sharp({ create: { width: 80, height: 50, channels: 3, background: '#336699' } });
  [jpeg, png, webp] = await Promise.all([
    picture.clone().jpeg().toBuffer(),
    picture.clone().png().toBuffer(),
    picture.clone().webp().toBuffer(),
  ]);
});

describe('fetchMedia', () => {
  it('stops a download that is refused by its length, and tells a source how much it may read', async () => {
    for (const [attachment, most] of [
      [image(), 5 * 1024 * 1024],
      [audio(), 16 * 1024 * 1024],
    ] as const) {
      const asked: { signal?: AbortSignal; mostBytes?: number } = {};
      const source: MediaSource = {
        open: async (_, signal, mostBytes) => {
          Object.assign(asked, { signal, mostBytes });
          return sourceOf(jpeg, most + 1).source.open(attachment, signal, mostBytes);
        },
      };
      await expect(fetchMedia(source, attachment)).rejects.toMatchObject({ code: 'MEDIA_TOO_LARGE' });
      expect([asked.mostBytes, asked.signal?.aborted]).toEqual([most, true]);
    }
  });

  it('takes pictures and voice notes that are what they are declared to be', async () => {
    expect(await fetched(jpeg, image('image/jpg'))).toMatchObject({ type: 'image/jpeg' });
    expect(await fetched(png, image('image/png'))).toMatchObject({ type: 'image/png' });
    expect(await fetched(webp, image('IMAGE/WEBP; q=1'))).toMatchObject({ type: 'image/webp' });
    expect(await fetched(ogg, audio())).toMatchObject({ type: 'audio/ogg' });
    const { bytes } = await fetched(jpeg, image());
    expect(Buffer.compare(bytes, jpeg)).toBe(0);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0), image()],
    ['SVG', () => text('<svg xmlns="http://www.w3.org/2000/svg"/>'), image()],
    ['HTML', () => text('<!doctype html><script>1</script>'), image()],
    ['a PNG that is declared a JPEG', () => png, image('image/jpeg')],
    ['a picture without a declared type', () => jpeg, image('')],
    ['a GIF', () => text('GIF89a\x01\0\x01\0'), image('image/gif')],
    ['a picture sent as a voice note', () => jpeg, audio('image/jpeg')],
    ['a voice note sent as a picture', () => ogg, image('audio/ogg')],
    ['a playlist that is declared OGG', () => text('#EXTM3U\nhttp://127.0.0.1/secret.ogg\n'), audio()],
    ['a document', () => jpeg, { kind: 'document', source: 'any', contentType: 'image/jpeg' } as const],
  ])('refuses %s', async (_, bytes, attachment) => {
    await expect(fetched(bytes(), attachment)).rejects.toMatchObject({ code: 'MEDIA_TYPE_REFUSED' });
  });

  it.each([
    [
      'a JPEG with an archive behind it',
      () => Buffer.concat([jpeg, text('PK\x03\x04payload')]),
      'image/jpeg',
    ],
    ['a PNG with an archive behind it', () => Buffer.concat([png, text('xxPK\x03\x04')]), 'image/png'],
    ['a WebP with a page behind it', () => Buffer.concat([webp, text('<html>')]), 'image/webp'],
    ['a JPEG with a script behind it', () => Buffer.concat([jpeg, text('<SCRIPT src=x>')]), 'image/jpeg'],
    [
      'a JPEG with PHP in its comment',
      () => Buffer.concat([jpeg.subarray(0, 2), text('\xff\xfe\0\x0e<?php 1; ?>'), jpeg.subarray(2)]),
      'image/jpeg',
    ],
  ])('refuses %s', async (_, bytes, type) => {
    await expect(fetched(bytes(), image(type))).rejects.toMatchObject({ code: 'MEDIA_TYPE_REFUSED' });
  });

  it('takes what cameras add behind a picture', async () => {
    const twice = Buffer.concat([jpeg, Buffer.alloc(64), jpeg]);
    expect(await fetched(twice, image())).toMatchObject({ type: 'image/jpeg' });
  });

  it('stops reading at the size limit, and before it when the size is told', async () => {
    const large = Buffer.concat([jpeg, Buffer.alloc(8 * 1024 * 1024)]);
    const untold = sourceOf(large);
    await expect(fetchMedia(untold.source, image())).rejects.toMatchObject({ code: 'MEDIA_TOO_LARGE' });
    expect(untold.taken.bytes).toBeLessThan(5.2 * 1024 * 1024);
    const told = sourceOf(large, large.length);
    await expect(fetchMedia(told.source, image())).rejects.toMatchObject({ code: 'MEDIA_TOO_LARGE' });
    expect(told.taken.bytes).toBe(0);
  });

  it('lets voice notes be larger than pictures', async () => {
    const long = Buffer.concat([ogg, Buffer.alloc(15 * 1024 * 1024)]);
    expect((await fetched(long, audio())).bytes.byteLength).toBe(long.length);
    await expect(fetched(Buffer.concat([long, long]), audio())).rejects.toMatchObject({
      code: 'MEDIA_TOO_LARGE',
    });
  });

  it('gives up a source that hangs, before or in the body, even one that does not heed the signal', async () => {
    const limits = { milliseconds: 30 };
    const hangs: MediaSource = { open: () => deferred<never>().promise };
    await expect(fetchMedia(hangs, image(), { limits })).rejects.toMatchObject({ code: 'MEDIA_TOO_SLOW' });
    const stalls: MediaSource = {
      open: async () => ({
        body: (async function* () {
          yield jpeg.subarray(0, 100);
          await deferred().promise;
        })(),
      }),
    };
    await expect(fetchMedia(stalls, image(), { limits })).rejects.toMatchObject({ code: 'MEDIA_TOO_SLOW' });
  });

  it('can be cancelled', async () => {
    const stop = new AbortController();
    const opened = deferred();
    const hangs: MediaSource = {
      open: () => {
        opened.resolve();
        return deferred<never>().promise;
      },
    };
    const fetching = fetchMedia(hangs, image(), { signal: stop.signal });
    await opened.promise;
    stop.abort();
    await expect(fetching).rejects.toMatchObject({ code: 'MEDIA_CANCELLED' });
  });

  it('tells a download that broke off from a file that is refused', async () => {
    const breaks: MediaSource = {
      open: async () => ({
        body: (async function* () {
          yield jpeg.subarray(0, 100);
          throw new Error('socket hang up');
        })(),
      }),
    };
    await expect(fetchMedia(breaks, image())).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
  });
});
