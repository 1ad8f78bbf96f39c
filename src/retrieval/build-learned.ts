/** The part of an index that ranks by all that can be learned from the corpus. */
import { calibrate } from './calibrate.ts';
import { type ConceptText, countQuestions, indexConcepts } from './concepts.ts';
import type { Calibration } from './confidence.ts';
import { narrow } from './container.ts';
import { buildCosineIndex, packCosineIndex } from './cosine.ts';
import { crossValidate } from './cross-validate.ts';
import type { Meta, Progress, RankingPart } from './index-parts.ts';
import { packLexicon } from './lexicon-sections.ts';
import { packModel } from './model.ts';
import { SOFTMAX } from './parameters.ts';

export function buildLearned(
  concepts: readonly ConceptText[],
  languages: Meta['languages'],
  onProgress: Progress,
  borrowed: Calibration | undefined,
): RankingPart {
  const examples = borrowed
    ? []
    : crossValidate(concepts, languages, (run, runs) => onProgress('asking itself', run, runs));
  const epochs = borrowed ? SOFTMAX.hurriedEpochs : SOFTMAX.epochs;
  const { lexicon, model, read, conceptStarts } = indexConcepts(concepts, epochs, (epoch) =>
    onProgress('learning', epoch, epochs),
  );
  return {
    ranking: 'learned',
    calibration:
      borrowed ??
      calibrate(examples, {
        learns: model.learned !== null,
        concepts: concepts.length,
        phrasingsPerConcept: countQuestions(concepts) / concepts.length,
      }),
    terms: lexicon.termCount,
    order: Uint32Array.from(read, (_, at) => at),
    sections: {
      'concept-starts': narrow(conceptStarts),
      ...packLexicon(lexicon),
      ...packCosineIndex(buildCosineIndex(read, lexicon)),
      ...packModel(model),
    },
  };
}
