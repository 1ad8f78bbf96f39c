/** What the sample's answers must not fall below, in `npm run eval` and in the tests: a little below what it prints. */
export const FLOORS = {
  en: { top1: 0.91, outOfScopeRecall: 0.85, answeredPrecision: 0.95 },
  fr: { top1: 0.91, outOfScopeRecall: 0.9, answeredPrecision: 0.95 },
} as const;

/** The same for people in distress: shares of messages. */
export const CARE_FLOORS = {
  noticed: 0.97,
  rightKind: 0.86,
  falseAlarms: {
    'sample questions': 0.02,
    'sample: hard negatives': 0.09,
    'sample: ordinary messages': 0.03,
  },
} as const;
