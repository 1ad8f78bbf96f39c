/**
 * FlexSearch with its own defaults and with each of its own presets, some of which are much faster and rank better:
 * being ahead of the defaults alone would say little. `suggest`, without which a document must hold every word.
 */
import { Index } from 'flexsearch';
import type { Peer } from './peer.ts';

export const flexsearch = peerOf('FlexSearch', {});
export const flexsearchPerformance = peerOf('FlexSearch, preset performance', { preset: 'performance' });
export const flexsearchMatch = peerOf('FlexSearch, preset match', { preset: 'match' });
export const flexsearchMemory = peerOf('FlexSearch, preset memory', { preset: 'memory' });
export const flexsearchScore = peerOf('FlexSearch, preset score', { preset: 'score' });

type Preset = 'match' | 'memory' | 'performance' | 'score';

function peerOf(name: string, options: { readonly preset?: Preset }): Peer {
  return {
    name,
    build(documents) {
      const index = new Index(options);
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
}

/** The register of its documents is public but not in its types. */
function sizeOf(index: object): number {
  const register: unknown = Reflect.get(index, 'reg');
  return register instanceof Set || register instanceof Map ? register.size : Number.NaN;
}
