/** Photos from end to end, needing a font: DejaVu (Debian's fonts-dejavu-core). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPhotoReader } from '../../../src/media/badge/photo-reader.ts';
import type { MediaSource } from '../../../src/media/fetch-media.ts';
import { MediaError } from '../../../src/media/media-error.ts';
import { createOcr, type Ocr } from '../../../src/media/ocr/ocr.ts';
import type { Attachment } from '../../../src/message.ts';
import type { PhotoReader, Reading } from '../../../src/skills/badge/photo-reader.ts';
import { BADGES, NO_BADGES, type Photo } from '../photos.ts';

let languageFolder: string;
let ocr: Ocr;
let reader: PhotoReader;

const attachment: Attachment = { kind: 'image', source: 'photo', contentType: 'image/jpeg' };
const handsOut = (bytes: Uint8Array): MediaSource => ({
  open: async () => ({
    body: (async function* () {
      yield bytes;
    })(),
  }),
});

async function read(photo: Photo): Promise<Reading> {
  const sources = { test: handsOut(await photo.jpeg()) };
  return createPhotoReader({ sources, ocr }).read(attachment, 'test');
}

beforeAll(async () => {
  languageFolder = await mkdtemp(join(tmpdir(), 'frontdesk-badge-'));
  ocr = createOcr({ languageFolder, processes: 2 });
  reader = createPhotoReader({ sources: { test: handsOut(Buffer.alloc(0)) }, ocr });
  await ocr.warmUp();
});
afterAll(async () => {
  ocr.close();
  await rm(languageFolder, { recursive: true });
});

describe('createPhotoReader', () => {
  it('reads the id of nearly all badges, however they are held, and never a wrong one', async () => {
    const readings = await Promise.all(BADGES.map(read));
    const told = readings.map((reading) => (reading.kind === 'badge' ? reading.employeeId : undefined));
    const wrong = BADGES.filter(({ id }, at) => told[at] !== undefined && told[at] !== id);
    const right = BADGES.filter(({ id }, at) => told[at] === id);
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(right.length / BADGES.length).toBeGreaterThanOrEqual(10 / 12);
  });

  it.each(NO_BADGES)('sees no badge in $name', async (photo) => {
    expect((await read(photo)).kind).not.toBe('badge');
  });

  it('reads a photographed question as the question it is', async () => {
    const question = NO_BADGES.find(({ name }) => name === 'a question on paper');
    expect(question && (await read(question))).toEqual({
      kind: 'text',
      text: 'How do I reset my VPN password?',
    });
  });

  it('says that it saw nothing where there is nothing', async () => {
    const wall = NO_BADGES.find(({ name }) => name.startsWith('a wall'));
    expect(wall && (await read(wall))).toEqual({ kind: 'nothing' });
  });

  it('tells why a photo cannot be read, and reports it', async () => {
    expect(await reader.read(attachment, 'test')).toEqual({ kind: 'failed', why: 'not-a-picture' });
    const faults: unknown[] = [];
    const failing = (code: MediaError['code']) => ({
      open: async () => {
        throw new MediaError(code, 'told so');
      },
    });
    const sources = { gone: failing('MEDIA_NOT_FOUND'), large: failing('MEDIA_TOO_LARGE') };
    const other = createPhotoReader({ sources, ocr, onFault: (fault) => faults.push(fault) });
    expect(await other.read(attachment, 'gone')).toEqual({ kind: 'failed', why: 'gone' });
    expect(await other.read(attachment, 'large')).toEqual({ kind: 'failed', why: 'too-large' });
    expect(await other.read(attachment, 'no-such-channel')).toEqual({ kind: 'failed', why: 'not-now' });
    expect(await other.read(attachment, 'toString')).toEqual({ kind: 'failed', why: 'not-now' });
    expect(faults).toHaveLength(4);
  });
});
