/** The part of an index that ranks by all that can be learned from the corpus. */
import { calibrate } from './calibrate.ts';
import { type ConceptText, countQuestions, indexConcepts } from './concepts.ts';
import type { Calibration } from './confidence.ts';
import { narrow } from './container.ts';
import { buildCosineIndex, packCosineIndex } from './cosine.ts';
import { crossValidate } from './cross-validate.ts';
import type { Meta, Progress, UntaughtRanking } from './index-parts.ts';
import { packLexicon } from './lexicon-sections.ts';
import { packModel } from './model.ts';
import { SOFTMAX } from './parameters.ts';

export function buildLearned(
  concepts: readonly ConceptText[],
  languages: Meta['languages'],
  onProgress: Progress,
  borrowed: Calibration | undefined,
): UntaughtRanking {
  const epochs = borrowed ? SOFTMAX.hurriedEpochs : SOFTMAX.epochs;
  onProgress('reading', 0, 1);
  const { lexicon, model, lesson, read, conceptStarts } = indexConcepts(concepts, epochs);
  return {
    lesson,
    calibrate() {
      if (borrowed) return borrowed;
      const examples = crossValidate(concepts, languages, (run, runs) =>
        onProgress('asking itself', run, runs),
      );
      return calibrate(examples, {
        learns: lesson !== null,
        concepts: concepts.length,
        phrasingsPerConcept: countQuestions(concepts) / concepts.length,
      });
    },
    finish: (learned) => ({
      ranking: 'learned',
      terms: lexicon.termCount,
      order: Uint32Array.from(read, (_, at) => at),
      sections: {
        'concept-starts': narrow(conceptStarts),
        ...packLexicon(lexicon),
        ...packCosineIndex(buildCosineIndex(read, lexicon)),
        ...packModel({ ...model, learned }),
      },
    }),
  };
}
