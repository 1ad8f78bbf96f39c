/** Ogg files made page by page, sound or not, with checksums that are always right. */

export interface Page {
  /** Laced as they should be; or by `laces`. */
  readonly packets?: readonly Uint8Array[];
  /** The lengths as they are written, over the bytes of `packets`. */
  readonly laces?: readonly number[];
  readonly granule?: number;
  /** 1: goes on from the page before, 2: begins the stream, 4: ends it. */
  readonly flags?: number;
  readonly serial?: number;
  /** Its place in the file when left out. */
  readonly sequence?: number;
}

/** 20 ms of it. */
export const SILENCE: Uint8Array = Buffer.from([0xf8, 0xff, 0xfe]);

export function opusHead({ channels = 1, preSkip = 0 } = {}): Page {
  const head = Buffer.from('OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0', 'latin1');
  head.writeUInt8(channels, 9);
  head.writeUInt16LE(preSkip, 10);
  return { packets: [head], flags: 2 };
}

/** @param bytes of comments */
export function opusTags(bytes = 8): Page {
  return { packets: [Buffer.concat([Buffer.from('OpusTags'), Buffer.alloc(bytes)])] };
}

export function oggOf(pages: readonly Page[]): Uint8Array {
  return Buffer.concat(pages.map((page, at) => bytesOf(page, at)));
}

/** One packet over as many pages as it takes. */
export function longPacket(bytes: number, flags = 0): Page[] {
  const pages: Page[] = [];
  for (let left = bytes; left >= 0; left -= 255 * 255) {
    const here = Math.min(left, 255 * 255);
    const laces = Array.from({ length: Math.min(255, Math.floor(here / 255)) }, () => 255);
    if (left < 255 * 255) laces.push(left % 255);
    pages.push({ packets: [Buffer.alloc(here)], laces, flags: pages.length === 0 ? flags : 1 });
  }
  return pages;
}

function bytesOf({ packets = [], laces = packets.flatMap(lacesOf), ...page }: Page, at: number): Buffer {
  const header = Buffer.alloc(27);
  header.write('OggS', 0, 'latin1');
  header.writeUInt8(page.flags ?? 0, 5);
  header.writeBigInt64LE(BigInt(page.granule ?? 0), 6);
  header.writeUInt32LE(page.serial ?? 1, 14);
  header.writeUInt32LE(page.sequence ?? at, 18);
  header.writeUInt8(laces.length, 26);
  const whole = Buffer.concat([header, Uint8Array.from(laces), ...packets]);
  whole.writeUInt32LE(crc(whole), 22);
  return whole;
}

function lacesOf({ length }: Uint8Array): number[] {
  return [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255];
}

/** Bit by bit, unlike the code under test. */
function crc(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum << 1) ^ (sum < 0 ? 0x04c11db7 : 0);
  }
  return sum >>> 0;
}
