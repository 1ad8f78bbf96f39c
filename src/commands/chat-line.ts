/** What is typed in the terminal → a message: words, or a file of this machine with words to it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { cleanText } from '../language/clean-text.ts';
import type { MediaSource } from '../media/fetch-media.ts';
import { MediaError } from '../media/media-error.ts';
import type { Attachment } from '../message.ts';

const FILE = /^\/(photo|voice)\s+(?:"([^"]+)"|(\S+))(.*)/s;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ogg': 'audio/ogg; codecs=opus',
  '.oga': 'audio/ogg; codecs=opus',
  '.opus': 'audio/ogg; codecs=opus',
};

export interface Typed {
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** `/photo badge.jpg here is my badge`, `/voice "my note.ogg"`, or just words. */
export function readLine(line: string): Typed {
  const [, kind, quoted, bare, caption = ''] = FILE.exec(line.trim()) ?? [];
  const source = quoted ?? bare;
  if (source === undefined) return { text: cleanText(line), attachments: [] };
  const contentType = CONTENT_TYPES[extname(source).toLowerCase()] ?? 'application/octet-stream';
  return {
    text: cleanText(caption),
    attachments: [{ kind: kind === 'voice' ? 'audio' : 'image', source, contentType }],
  };
}

/** The person at the terminal is the one who may read its files. */
export const localFiles: MediaSource = {
  async open({ source }, signal) {
    const found = await stat(source).catch(() => undefined);
    if (!found?.isFile()) throw new MediaError('MEDIA_NOT_FOUND', `there is no file ${source}`);
    return { length: found.size, body: createReadStream(source, { signal }) };
  },
};
