/** Many photos at once, of which few are held in memory: counted, not timed. */
import { describe, expect, it } from 'vitest';
import { createPhotoReader } from '../../src/media/badge/photo-reader.ts';
import type { MediaSource } from '../../src/media/fetch-media.ts';
import { MediaError } from '../../src/media/media-error.ts';
import type { Attachment } from '../../src/message.ts';
import { deferred } from '../helpers/deferred.ts';

describe('createPhotoReader', () => {
  it('fetches no more of forty photos than it may hold, and lets only so many wait', async () => {
    let [held, most] = [0, 0];
    const mayEnd = deferred();
    const source: MediaSource = {
      open: async () => {
        held += 1;
        most = Math.max(most, held);
        await mayEnd.promise;
        held -= 1;
        throw new MediaError('MEDIA_NOT_FOUND', 'gone');
      },
    };
    const ocr = { read: () => Promise.reject(new MediaError('MEDIA_UNREADABLE', 'not asked')) };
    const reader = createPhotoReader({ sources: { test: source }, ocr });
    const photo: Attachment = { kind: 'image', source: 'photo', contentType: 'image/jpeg' };
    const readings = Array.from({ length: 40 }, () => reader.read(photo, 'test'));
    await new Promise(setImmediate);
    mayEnd.resolve();
    const reasons = (await Promise.all(readings)).map((reading) => reading.kind === 'failed' && reading.why);
    expect(most).toBe(6);
    expect(reasons.filter((why) => why === 'gone')).toHaveLength(38);
    expect(reasons.filter((why) => why === 'not-now')).toHaveLength(2);
  });
});
