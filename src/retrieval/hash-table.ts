/** A read-only map from strings to numbers in one typed array: looked up without making or parsing strings. */

/** Slots hold a string's second hash and its value + 1; 0 marks an empty slot. */
const SLOT = 2;

/** With this share of filled slots a look-up takes two probes, and four for a string that is not there. */
const FILL = 0.6;

/**
 * @param keys distinct strings
 * @param values of each key, 0 .. 2^32 - 2
 */
export function buildHashTable(keys: readonly string[], values: ArrayLike<number>): Uint32Array {
  const capacity = Math.ceil(keys.length / FILL) + 1;
  const table = new Uint32Array(capacity * SLOT);
  keys.forEach((key, at) => {
    let slot = firstSlot(key, capacity);
    while (table[slot * SLOT + 1] !== 0) slot = slot + 1 === capacity ? 0 : slot + 1;
    table[slot * SLOT] = hashOf(key, 0x9747b28c);
    table[slot * SLOT + 1] = values[at]! + 1;
  });
  return table;
}

/**
 * @returns the key's value, or -1. Two hashes of 32 bits decide, not the string itself: among 100,000
 * keys an unknown string is taken for a known one about once in 10^9 look-ups.
 */
export function lookUp(table: Uint32Array, key: string): number {
  const capacity = table.length / SLOT;
  const check = hashOf(key, 0x9747b28c);
  let slot = firstSlot(key, capacity);
  for (;;) {
    const value = table[slot * SLOT + 1]!;
    if (value === 0) return -1;
    if (table[slot * SLOT] === check) return value - 1;
    slot = slot + 1 === capacity ? 0 : slot + 1;
  }
}

/** The hash as a share of 2^32, which unlike a remainder costs no division. */
function firstSlot(key: string, capacity: number): number {
  return Math.floor((hashOf(key, 0x811c9dc5) * capacity) / 2 ** 32);
}

/** FNV-1a over UTF-16 units with a final avalanche (murmur3's), as the slots use the high bits alone. */
export function hashOf(key: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < key.length; at++) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
