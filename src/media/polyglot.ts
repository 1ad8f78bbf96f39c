/** Whether a picture is another kind of file too: a web page, archive or program hidden in it. */
import type { MediaType } from './sniff.ts';

/**
 * Where a hidden file would have to begin for another program to find it: in the metadata at the
 * front, or behind the picture's end. The compressed pixels between are left alone, as chance puts
 * any short string there.
 */
const FRONT_BYTES = 64 * 1024;

const MARKUP = /<(?:!doctype|html|script|iframe|body|svg[\s>]|\?php)|%pdf-\d/i;
const ARCHIVES_AND_PROGRAMS = [
  'PK\x03\x04',
  'PK\x05\x06',
  'Rar!\x1a\x07',
  '7z\xbc\xaf\x27\x1c',
  '\x7fELF',
  '#!/',
  '#EXTM3U',
];

export function isPolyglot(bytes: Uint8Array, type: MediaType): boolean {
  const text = (part: Uint8Array) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  if (MARKUP.test(text(bytes.subarray(0, FRONT_BYTES)))) return true;
  const behind = text(bytes.subarray(endOfPicture(bytes, type)));
  return MARKUP.test(behind) || ARCHIVES_AND_PROGRAMS.some((start) => behind.includes(start));
}

/** The offset behind the picture's last byte; that of the file when the picture has no end of its own. */
export function endOfPicture(bytes: Uint8Array, type: MediaType): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'image/png') return endOfPng(view);
  if (type === 'image/jpeg') return endOfJpeg(bytes, view);
  if (type === 'image/webp' && view.byteLength >= 12) {
    return Math.min(view.byteLength, 8 + view.getUint32(4, true));
  }
  return bytes.byteLength;
}

function endOfPng(view: DataView): number {
  const IEND = 0x49454e44;
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const next = at + 12 + view.getUint32(at);
    if (view.getUint32(at + 4) === IEND) return next;
    at = next;
  }
  return view.byteLength;
}

function endOfJpeg(bytes: Uint8Array, view: DataView): number {
  const END = 0xd9;
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    const isMarker = bytes[at] === 0xff && marker !== 0x00 && marker !== 0xff;
    if (isMarker && marker === END) return at + 2;
    // Between two markers lie compressed pixels, in which 0xff is always followed by 0 or a restart.
    const restarts = marker >= 0xd0 && marker <= 0xd7;
    at += isMarker && !restarts ? 2 + view.getUint16(at + 2) : 1;
  }
  return bytes.length;
}
