/** A read-only map from pairs of numbers to numbers in one typed array, for keys that need no strings. */

/** A slot holds both numbers of the key and the value + 1; 0 marks an empty slot. */
const SLOT = 3;
const FILL = 0.5;

export interface NumberKey {
  readonly first: number;
  readonly second: number;
  readonly value: number;
}

export function buildNumberTable(keys: readonly NumberKey[]): Uint32Array {
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length / FILL)));
  const table = new Uint32Array(capacity * SLOT);
  for (const { first, second, value } of keys) {
    let slot = mix(first, second) & (capacity - 1);
    while (table[slot * SLOT + 2] !== 0) slot = (slot + 1) & (capacity - 1);
    table[slot * SLOT] = first;
    table[slot * SLOT + 1] = second;
    table[slot * SLOT + 2] = value + 1;
  }
  return table;
}

/** @returns the key's value, or -1 */
export function lookUpNumbers(table: Uint32Array, first: number, second: number): number {
  const capacity = table.length / SLOT;
  let slot = mix(first, second) & (capacity - 1);
  for (;;) {
    const value = table[slot * SLOT + 2]!;
    if (value === 0) return -1;
    if (table[slot * SLOT] === first && table[slot * SLOT + 1] === second) return value - 1;
    slot = (slot + 1) & (capacity - 1);
  }
}

function mix(first: number, second: number): number {
  let value = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
  return (value ^ (value >>> 13)) >>> 0;
}
