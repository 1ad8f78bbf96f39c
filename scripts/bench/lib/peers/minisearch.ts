/** MiniSearch with its own defaults: BM25+, any word may match; answers are a field beside the questions. */
import MiniSearch from 'minisearch';
import type { Peer } from './peer.ts';

export const minisearch: Peer = {
  name: 'MiniSearch',
  build(documents) {
    const search = new MiniSearch<{ id: number; text: string; answer?: string }>({
      fields: ['text', 'answer'],
    });
    const entries: number[] = [];
    for (const { entry, ...fields } of documents) {
      search.add({ id: entries.length, ...fields });
      entries.push(entry);
    }
    return {
      documents: search.documentCount,
      ways: {
        search: (text, limit) =>
          search
            .search(text)
            .slice(0, limit)
            .map(({ id }) => entries[Number(id)]!),
      },
    };
  },
};
