/** The pages and packets of an Ogg stream, checked byte by byte, without decoding any of them. */
import { MediaError } from '../media-error.ts';

export interface OggStream {
  readonly packets: readonly Uint8Array[];
  /** The position of the last page that has one. */
  readonly lastGranule: number;
}

const HEADER_BYTES = 27;
const NO_GRANULE = 0xffff_ffff_ffff_ffffn;
const CONTINUED = 1;

/**
 * @throws MediaError MEDIA_UNREADABLE for anything but one whole, unharmed stream: no second stream
 *   beside or behind it, and nothing before, between and after its pages
 */
export function readOgg(bytes: Uint8Array): OggStream {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packets: Uint8Array[] = [];
  let open: Uint8Array[] = [];
  let lastGranule = 0;
  let serial: number | undefined;
  let sequence = 0;
  let at = 0;
  while (at < bytes.length) {
    const page = pageAt(view, at);
    serial ??= page.serial;
    if (page.serial !== serial || page.sequence !== sequence) throw broken('pages of one stream, in order');
    if (((page.flags & CONTINUED) !== 0) !== open.length > 0) throw broken('whole packets');
    sequence += 1;
    if (page.granule !== NO_GRANULE) lastGranule = Number(page.granule);
    let from = page.body;
    for (const lace of page.laces) {
      open.push(bytes.subarray(from, from + lace));
      from += lace;
      if (lace === 255) continue;
      packets.push(open.length === 1 ? (open[0] ?? new Uint8Array()) : Buffer.concat(open));
      open = [];
    }
    at = page.end;
  }
  if (open.length > 0) throw broken('whole packets');
  return { packets, lastGranule };
}

interface OggPage {
  readonly flags: number;
  readonly granule: bigint;
  readonly serial: number;
  readonly sequence: number;
  readonly laces: Uint8Array;
  readonly body: number;
  readonly end: number;
}

function pageAt(view: DataView, at: number): OggPage {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  if (at + HEADER_BYTES > bytes.length || view.getUint32(at) !== 0x4f676753 || view.getUint8(at + 4) !== 0) {
    throw broken('a page');
  }
  const body = at + HEADER_BYTES + view.getUint8(at + 26);
  const laces = bytes.subarray(at + HEADER_BYTES, body);
  const end = laces.reduce((sum, lace) => sum + lace, body);
  if (end > bytes.length) throw broken('a whole page');
  if (checksum(bytes, at, end) !== view.getUint32(at + 22, true)) throw broken('an unharmed page');
  return {
    flags: view.getUint8(at + 5),
    granule: view.getBigUint64(at + 6, true),
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
