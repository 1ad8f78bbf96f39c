/** `GET /media/…`: the pictures of the corpus, for Twilio to fetch; nothing else of the disk. */
import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
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

/** What a client that does not read makes the desk hold. */
const CHUNK_BYTES = 16 * 1024;

/** @param mediaDir the folder `media` of the corpus; it need not exist */
export function mediaFiles(mediaDir: string): Hono {
  return new Hono().get('/media/:path{.+}', async (c) => {
    const path = c.req.param('path');
    const contentType = CONTENT_TYPES.get(extname(path).toLowerCase());
    const found = contentType === undefined ? undefined : await openBelow(mediaDir, path);
    if (contentType === undefined || found === undefined) return c.notFound();
    const headers = {
      'Content-Type': contentType,
      'Content-Length': String(found.size),
      'Cache-Control': 'public, max-age=300',
    };
    if (c.req.method !== 'HEAD') return c.body(streamOf(found), 200, headers);
    await found.file.close();
    return c.body(null, 200, headers);
  });
}

/** A corpus names `é` as one letter; some systems write it as two in a file's name. */
async function realpathOf(path: string): Promise<string> {
  return await realpath(path).catch(() => realpath(path.normalize('NFD')));
}

interface OpenFile {
  readonly file: FileHandle;
  readonly size: number;
}

/** A regular file really in the folder, unless `..` or a symbolic link, of the folder too, leads elsewhere. */
async function openBelow(folder: string, path: string): Promise<OpenFile | undefined> {
  if (isHidden(path)) return undefined;
  try {
    const root = join(await realpath(dirname(folder)), basename(folder));
    const place = await realpathOf(join(root, path));
    if (!place.startsWith(root + sep) || isHidden(relative(root, place))) return undefined;
    // Opening a pipe would wait for whoever writes to it.
    const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = await file.stat();
    if (stats.isFile() && stats.size <= MAX_FILE_BYTES) return { file, size: stats.size };
    await file.close();
    return undefined;
  } catch {
    return undefined; // whatever the reason, there is nothing to serve
  }
}

/** Editors, version control and file managers keep what is theirs alone under names that begin with a dot. */
function isHidden(path: string): boolean {
  return path.split(/[/\\]/).some((name) => name.startsWith('.'));
}

/** Read as fast as it is taken: nothing is held but one chunk. */
function streamOf({ file, size }: OpenFile): ReadableStream<Uint8Array> {
  let left = size;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const chunk = new Uint8Array(Math.min(CHUNK_BYTES, left));
          const { bytesRead } = left > 0 ? await file.read(chunk) : { bytesRead: 0 };
          left -= bytesRead;
          if (bytesRead > 0) controller.enqueue(chunk.subarray(0, bytesRead));
          if (left > 0 && bytesRead > 0) return;
          await file.close();
          if (left > 0) controller.error(new Error('the file became shorter while it was sent'));
          else controller.close();
        } catch (error) {
          await file.close().catch(() => {});
          controller.error(error);
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}
