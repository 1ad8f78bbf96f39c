import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHashTable, lookUp } from '../../src/retrieval/hash-table.ts';

describe('hash table', () => {
  it('agrees with a Map', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 300 }),
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 50 }),
        (keys, strangers) => {
          const map = new Map(keys.map((key, at) => [key, at * 3]));
          const table = buildHashTable(keys, [...map.values()]);
          for (const key of [...keys, ...strangers]) expect(lookUp(table, key)).toBe(map.get(key) ?? -1);
        },
      ),
    );
  });

  it('finds nothing when it is empty', () => {
    expect(lookUp(buildHashTable([], []), 'anything')).toBe(-1);
  });
});
