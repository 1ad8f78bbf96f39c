import { describe, expect, it } from 'vitest';
import { fetchMedia } from '../../src/media/fetch-media.ts';
import { metaMedia } from '../../src/media/meta-media.ts';

const photo = { kind: 'image', source: '1234', contentType: 'image/jpeg' } as const;

describe('metaMedia', () => {
  it('hands out what the channel downloaded', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
    const source = metaMedia(async (id) => {
      expect(id).toBe('1234');
      return { kind: 'fetched', bytes };
    });
    expect(await fetchMedia(source, photo)).toEqual({ bytes, type: 'image/jpeg' });
  });

  it.each([
    ['retry', 'HTTP 503', 'MEDIA_UNAVAILABLE'],
    ['stop', 'token', 'MEDIA_UNAVAILABLE'],
    ['refused', 'size limit', 'MEDIA_TOO_LARGE'],
    ['refused', 'a private address', 'MEDIA_ADDRESS_REFUSED'],
    ['refused', 'not found', 'MEDIA_NOT_FOUND'],
    ['refused', 'wrong sha256', 'MEDIA_NOT_FOUND'],
  ] as const)('%s (%s) → %s', async (kind, reason, code) => {
    await expect(
      fetchMedia(
        metaMedia(async () => ({ kind, reason })),
        photo,
      ),
    ).rejects.toMatchObject({ code });
  });
});
