import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOcr, type Ocr } from '../../../src/media/ocr/ocr.ts';
import { childrenRunning } from '../../helpers/child-processes.ts';
import { BADGES } from '../photos.ts';

let languageFolder: string;
const open: Ocr[] = [];
const started = (options: Partial<Parameters<typeof createOcr>[0]> = {}): Ocr => {
  const ocr = createOcr({ languageFolder, ...options });
  open.push(ocr);
  return ocr;
};
const programFile = (name: string) => fileURLToPath(new URL(`../reading/${name}.ts`, import.meta.url));
const textOf = ({ words }: { words: readonly { text: string }[] }) => words.map(({ text }) => text).join(' ');

beforeAll(async () => {
  languageFolder = await mkdtemp(join(tmpdir(), 'frontdesk-ocr-'));
});
afterEach(() => {
  for (const ocr of open.splice(0)) ocr.close();
});
afterAll(() => rm(languageFolder, { recursive: true }));

/** A PNG of one colour, whose rows compress to next to nothing. */
function blankPng(side: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const crc = body.reduce((c, byte) => (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
    return frame;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((side * 3 + 1) * side), { level: 1 });
  const magic = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** The most memory that a process of ours has had so far, in megabytes. */
function mostMemory(pid: string): number {
  const status = execFileSync('grep', ['VmHWM', `/proc/${pid}/status`], { encoding: 'utf8' });
  return Number(/\d+/.exec(status)?.[0]) / 1024;
}

async function childPid(): Promise<string> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  for (const pid of children.trim().split(' ')) {
    if ((await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('ocr-process')) return pid;
  }
  throw new Error('there is no reading process');
}

describe('createOcr', () => {
  it('reads a picture offline, with boxes and confidences', async () => {
    const page = await started().read((await BADGES[0]?.jpeg()) ?? Buffer.alloc(0));
    expect(textOf(page)).toContain('Aya Benali');
    const word = page.words.find(({ text }) => text === '48213');
    expect(word?.confidence).toBeGreaterThan(0.8);
    expect(word?.box.left).toBeGreaterThan(page.width / 3);
    expect(await readdir(languageFolder)).toEqual(['eng.traineddata.gz', 'fra.traineddata.gz']);
  });

  it('starts nothing before it is needed, nor after it was closed', async () => {
    // Those of the tests before may still be ending.
    await expect.poll(() => childrenRunning('ocr-process')).toEqual([]);
    const ocr = started();
    expect(await childrenRunning('ocr-process')).toEqual([]);
    ocr.close();
    await expect(ocr.read(Buffer.alloc(10))).rejects.toMatchObject({ code: 'MEDIA_CANCELLED' });
    await expect(ocr.warmUp()).rejects.toMatchObject({ code: 'MEDIA_CANCELLED' });
  });

  it('refuses bad pictures, and reads the next good one in the same process', async () => {
    const ocr = started();
    const good = (await BADGES[1]?.jpeg()) ?? Buffer.alloc(0);
    const refused = async (bytes: Uint8Array) => ocr.read(bytes).catch(({ code }) => code);
    await ocr.warmUp();
    const pid = await childPid();
    expect(await refused(Buffer.alloc(0))).toBe('MEDIA_UNREADABLE');
    expect(
      await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>')),
    ).toBe('MEDIA_TYPE_REFUSED');
    expect(await refused(Buffer.from('<html><body>hello'))).toBe('MEDIA_UNREADABLE');
    expect(await refused(good.subarray(0, good.length / 2))).toBe('MEDIA_UNREADABLE');
    expect(await refused(Buffer.concat([good.subarray(0, 300), Buffer.alloc(20_000, 7)]))).toBe(
      'MEDIA_UNREADABLE',
    );
    const tiny = sharp({ create: { width: 5, height: 5, channels: 3, background: 'red' } });
    expect(await refused(await tiny.png().toBuffer())).toBe('MEDIA_UNREADABLE');
    expect(textOf(await ocr.read(good))).toContain('73056');
    expect(await childPid()).toBe(pid);
  });

  it('refuses 14,000 × 14,000 pixels without taking memory for them', async () => {
    const bomb = blankPng(14_000);
    expect(bomb.length).toBeLessThan(5 * 1024 * 1024);
    const ocr = started();
    await ocr.warmUp();
    const pid = await childPid();
    const rest = mostMemory(pid);
    const restHere = process.memoryUsage().rss;
    await expect(ocr.read(bomb)).rejects.toMatchObject({ code: 'MEDIA_TOO_LARGE' });
    expect(mostMemory(pid) - rest).toBeLessThan(50);
    expect((process.memoryUsage().rss - restHere) / 1024 ** 2).toBeLessThan(50);
  });

  it('gives up a process that hangs, ends it, and goes on with the next picture', async () => {
    const ocr = started({ program: programFile('hanging-process'), milliseconds: 250 });
    const two = await Promise.allSettled([ocr.read(Buffer.alloc(10)), ocr.read(Buffer.alloc(10))]);
    expect(two).toMatchObject([
      { reason: { code: 'MEDIA_TOO_SLOW' } },
      { reason: { code: 'MEDIA_TOO_SLOW' } },
    ]);
    await expect.poll(() => childrenRunning('hanging-process')).toEqual([]);
  });

  it('survives a process that a picture kills', async () => {
    const ocr = started({ program: programFile('crashing-process') });
    for (let time = 0; time < 2; time += 1) {
      await expect(ocr.read(Buffer.alloc(10))).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
    }
  });

  it('reads no more pictures at once than it may, and lets only so many wait', async () => {
    const ocr = started({ program: programFile('hanging-process'), processes: 2, mostWaiting: 1 });
    const reading = [1, 2, 3].map(() => ocr.read(Buffer.alloc(10)).catch(({ code }) => code));
    await expect(ocr.read(Buffer.alloc(10))).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
    await expect.poll(() => childrenRunning('hanging-process')).toHaveLength(2);
    ocr.close();
    expect(await Promise.all(reading)).toHaveLength(3);
    await expect.poll(() => childrenRunning('hanging-process')).toEqual([]);
  });

  it('can be cancelled, while waiting and while reading', async () => {
    const ocr = started({ program: programFile('hanging-process') });
    const stop = new AbortController();
    const both = [1, 2].map(() => ocr.read(Buffer.alloc(10), stop.signal).catch(({ code }) => code));
    stop.abort();
    expect(await Promise.all(both)).toEqual(['MEDIA_CANCELLED', 'MEDIA_CANCELLED']);
  });
});
