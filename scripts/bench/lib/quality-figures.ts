/** What is measured of answers, for frontdesk and for peers that only rank. */
import type { Entry } from '../../../src/corpus/entry.ts';
import { judgeQueries } from '../../../src/indexing/judge-queries.ts';
import { LANGUAGES, type Language } from '../../../src/message.ts';
import { buildIndex } from '../../../src/retrieval/build-index.ts';
import { evaluate, type Judged } from '../../../src/retrieval/evaluate.ts';
import type { Meta } from '../../../src/retrieval/index-parts.ts';
import { openIndex } from '../../../src/retrieval/open-index.ts';
import { seededRandom } from '../../../src/retrieval/random.ts';
import { type Claim, calibrationError } from './calibration-error.ts';
import type { EvaluationSet } from './evaluation-sets.ts';
import { addNoise } from './noise.ts';
import type { Ask } from './peers/peer.ts';

/** Of one way to answer, on one set; what a peer does not have is left out. */
export type Figures = Readonly<Partial<Record<FigureName, number>>>;

export const FIGURES = [
  'top1',
  'hit5',
  'mrr5',
  'inScopeAccuracy',
  'outOfScopeRecall',
  'mcc',
  'answeredPrecision',
  'calibrationInScope',
  'calibrationOverAll',
  'noisyTop1',
  'noiseLoss',
  'buildSeconds',
  'medianMicros',
] as const;
export type FigureName = (typeof FIGURES)[number];

const NOISE_SEED = 20;

/** @param today as `AskOptions` has it */
export function figuresOfDesk(set: EvaluationSet, ranking: Meta['ranking'], today: string): Figures {
  const started = performance.now();
  const { bytes } = buildIndex(set.entries, { ranking });
  const buildSeconds = (performance.now() - started) / 1000;
  const index = openIndex(bytes.buffer, set.name);
  const judged = judgeQueries(index, set.questions, today);
  const { top1, hit5, mrr5, inScopeAccuracy, outOfScopeRecall, mcc, answeredPrecision, medianMicros } =
    evaluate(judged);
  const noisyTop1 = evaluate(judgeQueries(index, noisyCopy(set), today)).top1;
  return {
    ...{ top1, hit5, mrr5, inScopeAccuracy, outOfScopeRecall, mcc, answeredPrecision, medianMicros },
    ...calibrationOf(judged),
    noisyTop1,
    noiseLoss: (top1 - noisyTop1) * 100,
    buildSeconds,
  };
}

/** The confidence of the first candidate against whether it is right; an outsider's never is. */
export function calibrationOf(judged: readonly Judged[]) {
  const claim = ({ query, finding }: Judged): Claim => ({
    confidence: finding.confidence,
    right: query.expected !== null && finding.candidates[0]?.id === query.expected,
  });
  const inScope = judged.filter(({ query }) => query.expected !== null);
  return {
    calibrationInScope: calibrationError(inScope.map(claim)),
    calibrationOverAll: calibrationError(judged.map(claim)),
  };
}

/** The same for everyone: one seed, the keyboard of the set's language. */
export function noisyCopy({ entries, questions }: Pick<EvaluationSet, 'entries' | 'questions'>) {
  const random = seededRandom(NOISE_SEED);
  const language = mainLanguage(entries);
  return questions.map((query) => ({ ...query, text: addNoise(query.text, random, language) }));
}

/** Documents that a peer is asked for, so that five entries are among them. */
const DEPTH = 200;

/** Over in-scope questions, by rank alone. */
export async function figuresOfPeer(ask: Ask, { entries, questions }: EvaluationSet): Promise<Figures> {
  const judged: Judged[] = [];
  for (const query of questions) {
    if (query.expected === null) continue;
    const started = performance.now();
    const found = await ask(query.text, DEPTH);
    const micros = (performance.now() - started) * 1000;
    const ids = [...new Set(found)].slice(0, 5).map((entry) => entries[entry]!.id);
    const candidates = ids.map((id) => ({ id, title: '', score: 0, confidence: 0 }));
    judged.push({ query, finding: { decision: 'suggest', candidates, confidence: 0 }, micros });
  }
  const { top1, hit5, mrr5, medianMicros } = evaluate(judged);
  return { top1, hit5, mrr5, medianMicros };
}

export function mainLanguage(entries: readonly Entry[]): Language {
  const count = (language: Language) => entries.filter((entry) => entry.language === language).length;
  return [...LANGUAGES].sort((a, b) => count(b) - count(a))[0] ?? 'en';
}
