/** The packets of an Ogg stream one after the other, each page checked byte by byte, nothing decoded. */
import { MediaError } from '../media-error.ts';

const HEADER_BYTES = 27;
const CONTINUED = 1;

/**
 * One packet at a time: an empty one costs a byte of the file, so that a list of all of them would
 * take a hundred times the file's memory.
 *
 * @throws MediaError MEDIA_UNREADABLE, once it is come to, for anything but one whole, unharmed
 *   stream: no second stream beside or behind it, and nothing before, between and after its pages
 */
export function* readOggPackets(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** Of a packet that goes on in the next page: one piece a page. */
  const open: Uint8Array[] = [];
  let serial: number | undefined;
  let sequence = 0;
  let at = 0;
  while (at < bytes.length) {
    const page = pageAt(bytes, view, at);
    serial ??= page.serial;
    if (page.serial !== serial || page.sequence !== sequence) throw broken('pages of one stream, in order');
    if (page.isContinued !== open.length > 0) throw broken('whole packets');
    sequence += 1;
    let start = page.body;
    let end = start;
    for (const lace of page.laces) {
      end += lace;
      if (lace === 255) continue;
      const piece = bytes.subarray(start, end);
      yield open.length === 0 ? piece : Buffer.concat([...open.splice(0), piece]);
      start = end;
    }
    if (page.laces.at(-1) === 255) open.push(bytes.subarray(start, end));
    else if (page.laces.length === 0 && open.length > 0) open.push(bytes.subarray(start, start));
    at = page.end;
  }
  if (open.length > 0) throw broken('whole packets');
}

interface OggPage {
  readonly isContinued: boolean;
  readonly serial: number;
  readonly sequence: number;
  readonly laces: Uint8Array;
  readonly body: number;
  readonly end: number;
}

function pageAt(bytes: Uint8Array, view: DataView, at: number): OggPage {
  if (at + HEADER_BYTES > bytes.length || view.getUint32(at) !== 0x4f676753 || view.getUint8(at + 4) !== 0) {
    throw broken('a page');
  }
  const body = at + HEADER_BYTES + view.getUint8(at + 26);
  const laces = bytes.subarray(at + HEADER_BYTES, body);
  const end = laces.reduce((sum, lace) => sum + lace, body);
  if (end > bytes.length) throw broken('a whole page');
  if (checksum(bytes, at, end) !== view.getUint32(at + 22, true)) throw broken('an unharmed page');
  return {
    isContinued: (view.getUint8(at + 5) & CONTINUED) !== 0,
    serial: view.getUint32(at + 14, true),
    sequence: view.getUint32(at + 18, true),
    laces,
    body,
    end,
  };
}

/** CRC-32 as Ogg has it: polynomial 0x04c11db7, not reflected, the checksum's own bytes counted as 0. */
function checksum(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) {
    const byte = at >= start + 22 && at < start + 26 ? 0 : (bytes[at] ?? 0);
    sum = (sum << 8) ^ (TABLE[((sum >>> 24) ^ byte) & 0xff] ?? 0);
  }
  return sum >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value;
});

function broken(expected: string): MediaError {
  return new MediaError('MEDIA_UNREADABLE', `Ogg: expected ${expected}`);
}
