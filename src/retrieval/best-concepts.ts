/** The best few concepts of a search, each by its best phrasing, in arrays that are used again. */

export interface BestConcepts {
  /** Best first; the first `count()` places of each array are filled. */
  readonly concepts: Uint32Array;
  readonly phrasings: Uint32Array;
  readonly scores: Float64Array;
  count(): number;
  /**
   * Forgets what was found before.
   *
   * @param admits which concepts may get in: asked only of those that would
   */
  begin(admits: (concept: number) => boolean): void;
  /** What must be exceeded to get in; 0 while there is room. */
  mark(): number;
  offer(concept: number, phrasing: number, score: number): void;
}

export function createBestConcepts(limit: number): BestConcepts {
  const concepts = new Uint32Array(limit);
  const phrasings = new Uint32Array(limit);
  const scores = new Float64Array(limit);
  let admits: (concept: number) => boolean = () => true;
  let count = 0;
  return {
    concepts,
    phrasings,
    scores,
    count: () => count,
    begin(admitted) {
      admits = admitted;
      count = 0;
    },
    mark: () => (count < limit ? 0 : scores[limit - 1]!),
    offer(concept, phrasing, score) {
      if (count === limit && score <= scores[limit - 1]!) return;
      let place = 0;
      while (place < count && concepts[place] !== concept) place++;
      if (place < count) {
        if (score <= scores[place]!) return;
      } else {
        if (!admits(concept)) return;
        if (count < limit) count++;
        place = count - 1;
      }
      for (; place > 0 && scores[place - 1]! < score; place--) {
        concepts[place] = concepts[place - 1]!;
        phrasings[place] = phrasings[place - 1]!;
        scores[place] = scores[place - 1]!;
      }
      concepts[place] = concept;
      phrasings[place] = phrasing;
      scores[place] = score;
    },
  };
}
