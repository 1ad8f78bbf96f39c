/** The part of an index that ranks by the cosine alone, for corpora too large to learn from. */
import { calibrate } from './calibrate.ts';
import type { ConceptText } from './concepts.ts';
import { narrow } from './container.ts';
import { buildCosineIndex, type CosineIndex, packSearchIndex } from './cosine.ts';
import type { Progress, UntaughtRanking } from './index-parts.ts';
import { buildLexicon } from './lexicon.ts';
import { packLexicon } from './lexicon-sections.ts';
import { probeCosine } from './probe-cosine.ts';

export function buildByCosine(concepts: readonly ConceptText[], onProgress: Progress): UntaughtRanking {
  onProgress('reading', 0, 3);
  const phrasings = concepts.flatMap((concept) => concept.phrasings);
  const { lexicon, read } = buildLexicon(phrasings, false);
  onProgress('indexing', 1, 3);
  const order = byFallingScale(buildCosineIndex(read, lexicon));
  const ordered = Array.from(order, (at) => read[at]!);
  const index = buildCosineIndex(ordered, lexicon);
  const conceptOfPhrasing = Uint32Array.from(
    concepts.flatMap(({ phrasings: own }, concept) => own.map(() => concept)),
  );
  const conceptOf = Uint32Array.from(order, (at) => conceptOfPhrasing[at]!);
  return {
    lesson: null,
    calibrate() {
      onProgress('asking itself', 2, 3);
      const texts = Array.from(order, (at) => phrasings[at]!);
      return calibrate(probeCosine(index, lexicon, texts, conceptOf), {
        learns: false,
        concepts: concepts.length,
        // With one phrasing an entry there is no vote to count, but always a nearest phrasing to weigh.
        phrasingsPerConcept: Math.max(2, read.length / concepts.length),
      });
    },
    finish: () => ({
      ranking: 'cosine',
      terms: lexicon.termCount,
      order,
      sections: { 'phrasing-concept': narrow(conceptOf), ...packLexicon(lexicon), ...packSearchIndex(index) },
    }),
  };
}

/** Short phrasings of common words first: the search stops where none that follows can be near enough. */
function byFallingScale({ scales }: CosineIndex): Uint32Array {
  return Uint32Array.from(scales, (_, at) => at).sort((a, b) => scales[b]! - scales[a]! || a - b);
}
