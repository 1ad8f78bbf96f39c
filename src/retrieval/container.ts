/**
 * The index file's envelope: named typed arrays behind a header with version and checksum.
 *
 *   0   8  magic `FRNTDESK`
 *   8   4  format version, little endian
 *   12  4  length of the header JSON
 *   16  8  length of the whole file
 *   24  4  CRC-32 of everything from byte 32 on
 *   28  4  zero
 *   32     header JSON: {meta, sections: [{name, type, offset, length}]}
 *   …      the sections, each at a multiple of 8, in the machine's (little) byte order
 *
 * Whole numbers are kept in as few bytes as the largest of a section needs. Reading makes views on the
 * file's bytes; nothing is parsed per entry.
 */
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { FrontdeskError } from '../errors.ts';

const MAGIC = 'FRNTDESK';
/** Raised whenever an older program would misread the file. */
export const FORMAT_VERSION = 3;
const FIXED_HEADER = 32;
const ALIGNMENT = 8;

const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i8: Int8Array,
  f32: Float32Array,
} as const;
type ArrayType = keyof typeof ARRAYS;
/** Whole numbers from 0 on, in as few bytes each as the largest needs. */
export type Ints = Uint8Array | Uint16Array | Uint32Array;
export type Section = Ints | Int8Array | Float32Array;

const headerSchema = z.object({
  meta: z.unknown(),
  sections: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['u8', 'u16', 'u32', 'i8', 'f32']),
      offset: z.int().nonnegative(),
      length: z.int().nonnegative(),
    }),
  ),
});

export interface Container {
  /** To be parsed by whoever wrote it. */
  readonly meta: unknown;
  has(name: string): boolean;
  u8(name: string): Uint8Array;
  u32(name: string): Uint32Array;
  /** What was packed as the result of `narrow`. */
  ints(name: string): Ints;
  i8(name: string): Int8Array;
  f32(name: string): Float32Array;
}

/** @returns the same bytes for the same meta and sections */
export function packContainer(
  meta: unknown,
  sections: Readonly<Record<string, Section>>,
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(sections).map(([name, array]) => ({ name, type: typeOf(array), array }));
  const describe = (base: number) => {
    let offset = base;
    return entries.map(({ name, type, array }) => {
      const at = offset;
      offset = align(offset + array.byteLength);
      return { name, type, offset: at, length: array.length };
    });
  };
  const encode = (base: number) =>
    new TextEncoder().encode(JSON.stringify({ meta, sections: describe(base) }));
  const base = stableBase((start) => encode(start).length);
  const header = encode(base);
  const described = describe(base);
  const last = described.at(-1);
  const total = last ? align(last.offset + (entries.at(-1)?.array.byteLength ?? 0)) : base;

  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC), 0);
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, header.length, true);
  view.setBigUint64(16, BigInt(total), true);
  file.set(header, FIXED_HEADER);
  entries.forEach(({ array }, at) => {
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), described[at]!.offset);
  });
  view.setUint32(24, crc32(file.subarray(FIXED_HEADER)), true);
  return file;
}

export function narrow(numbers: Ints): Ints {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  if (most < 2 ** 8) return Uint8Array.from(numbers);
  return most < 2 ** 16 ? Uint16Array.from(numbers) : numbers;
}

/** Where the sections begin depends on the header's length, which holds their offsets. */
function stableBase(headerLength: (base: number) => number): number {
  let base = 0;
  for (;;) {
    const next = align(FIXED_HEADER + headerLength(base));
    if (next <= base) return base;
    base = next;
  }
}

/**
 * @param source named in errors: the file's path
 * @throws FrontdeskError INDEX_INVALID for a foreign, truncated, corrupt or differently versioned file
 */
export function openContainer(file: ArrayBuffer, source: string): Container {
  const fail = (found: string): never => {
    throw new FrontdeskError(
      'INDEX_INVALID',
      `${source}: expected an index written by this version of frontdesk, but ${found}. Build it again: frontdesk index`,
    );
  };
  const bytes = new Uint8Array(file);
  const view = new DataView(file);
  if (bytes.length < FIXED_HEADER || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) {
    return fail('the file is something else');
  }
  const version = view.getUint32(8, true);
  if (version !== FORMAT_VERSION) return fail(`it has format ${version} in place of ${FORMAT_VERSION}`);
  const expected = Number(view.getBigUint64(16, true));
  if (bytes.length !== expected)
    return fail(`it has ${bytes.length} bytes in place of ${expected} (truncated?)`);
  if (crc32(bytes.subarray(FIXED_HEADER)) !== view.getUint32(24, true)) {
    return fail('its checksum is wrong (damaged on disk?)');
  }
  const json: unknown = JSON.parse(
    new TextDecoder().decode(bytes.subarray(FIXED_HEADER, FIXED_HEADER + view.getUint32(12, true))),
  );
  const header = headerSchema.parse(json);
  const sections = new Map(header.sections.map((section) => [section.name, section]));
  const section = <T>(
    name: string,
    type: ArrayType,
    make: new (buffer: ArrayBuffer, offset: number, length: number) => T,
  ): T => {
    const found = sections.get(name);
    if (found?.type !== type) return fail(`its section "${name}" is missing`);
    return new make(file, found.offset, found.length);
  };
  return {
    meta: header.meta,
    has: (name) => sections.has(name),
    u8: (name) => section(name, 'u8', Uint8Array),
    u32: (name) => section(name, 'u32', Uint32Array),
    ints(name) {
      const type = sections.get(name)?.type;
      if (type === 'u8') return section(name, type, Uint8Array);
      return type === 'u16' ? section(name, type, Uint16Array) : section(name, 'u32', Uint32Array);
    },
    i8: (name) => section(name, 'i8', Int8Array),
    f32: (name) => section(name, 'f32', Float32Array),
  };
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function typeOf(array: Section): ArrayType {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  if (array instanceof Uint32Array) return 'u32';
  return array instanceof Int8Array ? 'i8' : 'f32';
}
