/** natural's TfIdf: the sum of the weights of the question's words, over every document. */
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import type { Peer } from './peer.ts';

export const natural: Peer = {
  name: 'natural TfIdf',
  build(documents) {
    const tfidf = new TfIdf();
    const entries: number[] = [];
    for (const { entry, text } of documents) {
      tfidf.addDocument(text);
      entries.push(entry);
    }
    return {
      documents: tfidf.documents.length,
      ways: { search: (text, limit) => best(tfidf.tfidfs(text, ignore), limit).map((at) => entries[at]!) },
    };
  },
};

const ignore = () => undefined;

/** It returns every measure; the highest are picked in one pass. */
function best(measures: readonly number[], limit: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < measures.length; at++) {
    const last = places[limit - 1];
    if (measures[at] === 0 || (last !== undefined && measures[at]! <= measures[last]!)) continue;
    let place = places.length;
    while (place > 0 && measures[places[place - 1]!]! < measures[at]!) place--;
    places.splice(place, 0, at);
    if (places.length > limit) places.pop();
  }
  return places;
}
