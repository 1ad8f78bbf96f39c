/** What the rest of the house uses of care. */
import { type DistressModel, shippedModel } from '../../care/distress-model.ts';
import { createCareReader } from '../../care/read-care-need.ts';
import type { CarePlan } from '../../corpus/care/schema.ts';
import type { Care } from './care.ts';

export { CARE, type Care, careText, createCareSkill, needOf } from './care.ts';

/** The care of the plan that serves; its phrases are made ready anew when editors change the plan. */
export function followCare(plan: () => CarePlan, model: DistressModel = shippedModel()): () => Care {
  let care: Care | undefined;
  return () => {
    const present = plan();
    if (care?.plan !== present) care = { plan: present, read: createCareReader(present, model) };
    return care;
  };
}
