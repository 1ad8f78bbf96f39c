/** wink's BM25 with the preparation that its own guide shows: lower case, words, no stopwords, stems. */
import createBm25 from 'wink-bm25-text-search';
import utils from 'wink-nlp-utils';
import type { Peer } from './peer.ts';

export const winkBm25: Peer = {
  name: 'wink-bm25',
  build(documents) {
    const engine = createBm25();
    engine.defineConfig({ fldWeights: { text: 1 } });
    engine.definePrepTasks([
      utils.string.lowerCase,
      utils.string.tokenize0,
      utils.tokens.removeWords,
      utils.tokens.stem,
    ]);
    const entries: number[] = [];
    let held = 0;
    for (const { entry, text } of documents) {
      held = engine.addDoc({ text }, entries.length);
      entries.push(entry);
    }
    engine.consolidate();
    return {
      documents: held,
      ways: { search: (text, limit) => engine.search(text, limit).map(([id]) => entries[Number(id)]!) },
    };
  },
};
