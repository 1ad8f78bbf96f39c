/** `GET /media/…`: the pictures of the corpus, for Twilio to fetch; nothing else of the disk. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { Hono } from 'hono';

/** What may be sent through WhatsApp; no SVG, which can carry scripts. */
const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.gif', 'image/gif'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
]);

/** The most that WhatsApp takes ("Guidance on WhatsApp Media Messages"). */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** @param mediaDir the folder `media` of the corpus; it need not exist */
export function mediaFiles(mediaDir: string): Hono {
  return new Hono().get('/media/:path{.+}', async (c) => {
    const path = c.req.param('path');
    const contentType = CONTENT_TYPES.get(extname(path).toLowerCase());
    const file = contentType === undefined ? undefined : await fileBelow(mediaDir, path);
    if (contentType === undefined || file === undefined) return c.notFound();
    return c.body(new Uint8Array(await readFile(file)), 200, {
      'Content-Type': contentType,
      'Cache-Control': 'public, max-age=300',
    });
  });
}

/** A corpus names `é` as one letter; some systems write it as two in a file's name. */
async function realpathOf(path: string): Promise<string> {
  return await realpath(path).catch(() => realpath(path.normalize('NFD')));
}

/** A regular file really in the folder, unless `..` or a symbolic link, of the folder too, leads elsewhere. */
async function fileBelow(folder: string, path: string): Promise<string | undefined> {
  try {
    const root = join(await realpath(dirname(folder)), basename(folder));
    const file = await realpathOf(join(root, path));
    if (!file.startsWith(root + sep)) return undefined;
    const stats = await stat(file);
    return stats.isFile() && stats.size <= MAX_FILE_BYTES ? file : undefined;
  } catch {
    return undefined; // whatever the reason, there is nothing to serve
  }
}
