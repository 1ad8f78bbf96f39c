/** What the rest of the house uses of care. */
import type { CarePlan } from '../../corpus/care/schema.ts';
import { LANGUAGES } from '../../message.ts';
import type { Retriever } from '../../retrieval/finding.ts';
import type { Care } from './care.ts';
import { createCareReader } from './read-care-need.ts';

export { CARE, type Care, careText, createCareSkill } from './care.ts';
export { type CareNeed, type CareReader, createCareReader } from './read-care-need.ts';

/** So many of the FAQ's questions are learned from: more take longer, and tell little more. */
const MOST_QUESTIONS = 6000;

type Questions = Pick<Retriever, 'entry'> & {
  questions(most: number, isLeftOut: (id: string) => boolean): readonly string[];
};

/** The care of the plan that serves; learned anew when editors change the plan. */
export function followCare(plan: () => CarePlan, retriever: () => Questions): () => Care {
  let care: Care | undefined;
  return () => {
    const present = plan();
    if (care?.plan !== present)
      care = { plan: present, read: createCareReader(present, () => questionsBeside(present, retriever())) };
    return care;
  };
}

/** Without the entries that follow a reply of care: people in distress ask those. */
export function questionsBeside({ kinds }: CarePlan, retriever: Questions): readonly string[] {
  const following = new Set(
    kinds.flatMap(({ entry }) =>
      entry === undefined ? [] : LANGUAGES.map((language) => retriever.entry(entry, language)?.id ?? entry),
    ),
  );
  return retriever.questions(MOST_QUESTIONS, (id) => following.has(id));
}
