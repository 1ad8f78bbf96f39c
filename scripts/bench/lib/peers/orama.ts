/** Orama with its own defaults: BM25, any word may match. */
import { count, create, insert, search } from '@orama/orama';
import type { Peer } from './peer.ts';

export const orama: Peer = {
  name: 'Orama',
  async build(documents) {
    const database = create({ schema: { text: 'string' } });
    const entries: number[] = [];
    for (const { entry, text } of documents) {
      const inserted = insert(database, { id: String(entries.length), text });
      if (inserted instanceof Promise) await inserted;
      entries.push(entry);
    }
    const entriesOf = ({ hits }: { readonly hits: readonly { readonly id: string }[] }) =>
      hits.map(({ id }) => entries[Number(id)]!);
    return {
      documents: await count(database),
      ways: {
        search: (text, limit) => {
          const found = search(database, { term: text, limit });
          return found instanceof Promise ? found.then(entriesOf) : entriesOf(found);
        },
      },
    };
  },
};
