/** lunr with its own defaults: BM25 with stems and stopwords, any word may match. */
import lunr from 'lunr';
import type { Peer } from './peer.ts';

export const lunrPeer: Peer = {
  name: 'lunr',
  build(documents) {
    const entries: number[] = [];
    const index = lunr(function () {
      this.ref('id');
      this.field('text');
      for (const { entry, text } of documents) {
        this.add({ id: entries.length, text });
        entries.push(entry);
      }
    });
    return {
      documents: Object.keys(index.fieldVectors).length,
      ways: {
        // By `query`, as `search` takes signs such as ":" and "-" for its own language.
        search: (text, limit) =>
          index
            .query((query) => query.term(lunr.tokenizer(text), {}))
            .slice(0, limit)
            .map(({ ref }) => entries[Number(ref)]!),
      },
    };
  },
};
