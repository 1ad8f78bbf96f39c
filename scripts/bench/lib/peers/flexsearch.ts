/** FlexSearch with its own defaults, and `suggest`, without which a document must hold every word. */
import { Index } from 'flexsearch';
import type { Peer } from './peer.ts';

export const flexsearch: Peer = {
  name: 'FlexSearch',
  build(documents) {
    const index = new Index({});
    const entries: number[] = [];
    for (const { entry, text } of documents) {
      index.add(entries.length, text);
      entries.push(entry);
    }
    return {
      documents: sizeOf(index),
      ways: {
        search: (text, limit) => {
          const found = index.search(text, { limit, suggest: true });
          return Array.isArray(found) ? found.map((id) => entries[Number(id)]!) : [];
        },
      },
    };
  },
};

/** The register of its documents is public but not in its types. */
function sizeOf(index: object): number {
  const register: unknown = Reflect.get(index, 'reg');
  return register instanceof Set || register instanceof Map ? register.size : Number.NaN;
}
