/** How fast retrieval is to be, at which size. Microseconds. */

/** Terms in, top three out. */
export const RANKING_TARGETS: Readonly<Record<number, { readonly must: number; readonly dream: number }>> = {
  1000: { must: 5, dream: 3 },
  10000: { must: 30, dream: 10 },
  100000: { must: 150, dream: 40 },
  1000000: { must: 1500, dream: 350 },
};

/** Against the scan of the postings, from so many documents on. */
export const SCAN_TARGET = { from: 100_000, most: 3 };

/** At 100,000 documents: how many times a peer's median is at least ours. */
export const PEER_TARGETS: readonly {
  readonly documents: number;
  readonly peer: string;
  readonly least: number;
}[] = [
  { documents: 100_000, peer: 'FlexSearch', least: 50 },
  { documents: 100_000, peer: 'scikit-learn, fitted once', least: 15 },
  { documents: 100_000, peer: 'scikit-learn, fitted once, transposed', least: 15 },
  { documents: 100_000, peer: 'MiniSearch', least: 1000 },
];

/** Milliseconds until an index of this size can answer. */
export const LOAD_TARGETS: Readonly<Record<number, number>> = { 10000: 15, 1000000: 150 };

/** Seconds to build without learning. */
export const BUILD_TARGETS: Readonly<Record<number, number>> = { 100000: 4 };

/** Seconds to build with all that is learned: the sample's first 200 entries, and a set of 8,000 phrasings. */
export const LEARNING_TARGETS: Readonly<Record<string, number>> = { small: 1.5, banking77: 10 };

/** The sample corpus, text to decision, with everything learned. */
export const DESK_TARGETS = { medianMicros: 60, p99Micros: 300 };

/** The index without learned parts against its corpus' text, and what is held in memory against the file. */
export const SIZE_TARGETS = { ofText: 3, ofFile: 1.3 };
