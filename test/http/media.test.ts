import { mkdir, mkdtemp, readdir, readlink, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer } from '../helpers/server.ts';

const LARGE = Buffer.alloc(3 * 1024 * 1024 + 1, 'frontdesk');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

describe('GET /media/…', () => {
  let folder: string;
  let app: Hono;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frontdesk-media-'));
    const media = join(folder, 'media');
    await mkdir(join(media, 'maps', 'deep.png'), { recursive: true });
    await mkdir(join(folder, 'media-secret'));
    await mkdir(join(media, '.git'));
    await mkdir(join(media, 'maps', '.cache', 'deep'), { recursive: true });
    for (const file of [
      'secret.png',
      'media-secret/secret.png',
      'media/map.png',
      'media/maps/été 1.PNG',
      'media/form.pdf',
      'media/notes.md',
      'media/drawing.svg',
      'media/page.html',
      'media/.png',
      'media/big.png',
      'media/.hidden.png',
      'media/.git/map.png',
      'media/maps/.cache/deep/map.png',
    ]) {
      await writeFile(join(folder, file), PNG);
    }
    await truncate(join(media, 'big.png'), 16 * 1024 * 1024 + 1);
    await symlink(join(folder, 'secret.png'), join(media, 'outside.png'));
    await symlink(folder, join(media, 'up'));
    await symlink(join(media, 'map.png'), join(media, 'inside.png'));
    await symlink('circle.png', join(media, 'circle.png'));
    await symlink('.hidden.png', join(media, 'to-hidden.png'));
    await writeFile(join(media, 'large.png'), LARGE);
    app = testServer({ mediaDir: media });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['map.png', 'image/png'],
    ['maps/%C3%A9t%C3%A9%201.PNG', 'image/png'],
    ['form.pdf', 'application/pdf'],
    ['inside.png', 'image/png'],
  ])('serves %s', async (path, type) => {
    const response = await app.request(`/media/${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  });

  it.each([
    '',
    'no-such.png',
    'maps',
    'maps/deep.png',
    '../secret.png',
    '..%2fsecret.png',
    '%2e%2e/secret.png',
    '..%2Fmedia-secret%2Fsecret.png',
    'maps/../../secret.png',
    '..%5csecret.png',
    '%2fetc%2fpasswd',
    'map.png%00.png',
    '%ff.png',
    '%',
    'outside.png',
    'up/secret.png',
    'circle.png',
    'notes.md',
    'drawing.svg',
    'page.html',
    'map.png/',
    '.png',
    'big.png',
    '.hidden.png',
    '%2ehidden.png',
    '.git/map.png',
    'maps/.cache/deep/map.png',
    'maps%2f.cache%2fdeep%2fmap.png',
    'maps\\.cache\\map.png',
    './map.png/../.hidden.png',
    'to-hidden.png',
    `${'a'.repeat(5000)}.png`,
  ])('does not serve %j', async (path) => {
    const response = await app.request(`/media/${path}`);
    expect(response.status).toBe(404);
  });

  it('sends a large file whole, in pieces of which few are held at once', async () => {
    const response = await app.request('/media/large.png');
    expect(response.headers.get('content-length')).toBe(String(LARGE.length));
    const reader = response.body?.getReader();
    const pieces: Uint8Array[] = [];
    for (let next = await reader?.read(); next?.done === false; next = await reader?.read())
      pieces.push(next.value);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(16 * 1024);
    expect(Buffer.concat(pieces).equals(LARGE)).toBe(true);
  });

  it('holds no file open for who goes away, or asks for the head alone', async () => {
    const openFiles = async () => {
      const names = await readdir('/proc/self/fd');
      const targets = await Promise.all(
        names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')),
      );
      return targets.filter((target) => target.endsWith('large.png')).length;
    };
    const head = await app.request('/media/large.png', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(LARGE.length)]);
    expect(await openFiles()).toBe(0);
    const response = await app.request('/media/large.png');
    expect(await openFiles()).toBe(1);
    await response.body?.cancel();
    expect(await openFiles()).toBe(0);
  });

  it('serves nothing when the folder itself leads elsewhere', async () => {
    const corpusDir = join(folder, 'corpus');
    await mkdir(corpusDir);
    await symlink(join(folder, 'media'), join(corpusDir, 'media'));
    expect((await testServer({ mediaDir: join(corpusDir, 'media') }).request('/media/map.png')).status).toBe(
      404,
    );
  });

  it('serves a corpus that is reached through a link', async () => {
    await symlink(folder, join(folder, 'link'));
    const app = testServer({ mediaDir: join(folder, 'link', 'media') });
    expect((await app.request('/media/map.png')).status).toBe(200);
  });

  it('serves nothing when there is no such folder', async () => {
    expect((await testServer({ mediaDir: join(folder, 'none') }).request('/media/map.png')).status).toBe(404);
  });
});
