/** Many strings as one run of UTF-8 with offsets; each is decoded only when it is wanted. */

import type { Ints } from './container.ts';

export interface StringTable {
  readonly bytes: Uint8Array;
  /** Where each string begins, and at last where the last one ends. */
  readonly offsets: Ints;
}

export function packStrings(strings: readonly string[]): StringTable {
  const encoded = strings.map((text) => new TextEncoder().encode(text));
  const offsets = new Uint32Array(strings.length + 1);
  encoded.forEach((bytes, at) => {
    offsets[at + 1] = offsets[at]! + bytes.length;
  });
  const bytes = new Uint8Array(offsets[strings.length]!);
  encoded.forEach((part, at) => {
    bytes.set(part, offsets[at]!);
  });
  return { bytes, offsets };
}

const decoder = new TextDecoder();

export function stringAt({ bytes, offsets }: StringTable, at: number): string {
  return decoder.decode(bytes.subarray(offsets[at]!, offsets[at + 1]!));
}
