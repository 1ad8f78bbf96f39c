/** "6 to 10 July, does my boss have to agree?": days, and a question beside them. */
import type { RequestKind } from '../../corpus/requests/schema.ts';
import { isDays } from './correct.ts';
import { lex } from './dates/lex.ts';
import { isQuestion } from './phrases.ts';
import { piecesOf } from './pieces.ts';
import { wordsOf } from './plain.ts';
import { readValue } from './read-value.ts';
import type { State } from './state.ts';

/** With fewer words it asks nothing: "…, ok?" */
const LEAST_WORDS = 3;

/** @returns the part of an answer that is the days, where all of the rest is a question without any */
export function daysBesideQuestion(
  state: State,
  kind: RequestKind,
  text: string,
  today: string,
): string | undefined {
  const field = state.step === 'collecting' ? kind.fields.find(({ id }) => id === state.asked) : undefined;
  if (!field || !isDays(field)) return undefined;
  const [first, ...behind] = piecesOf(text);
  for (const { start } of first ? behind : []) {
    const question = text.slice(start);
    if (!isQuestion(question) || wordsOf(question).length < LEAST_WORDS || holdsDays(question)) continue;
    const days = text.slice(0, start).replace(/[\s,;.!–-]{1,10}$/, '');
    return 'value' in readValue(field, days, today, state.part) ? days : undefined;
  }
  return undefined;
}

const DAYS: ReadonlySet<string> = new Set([
  'number',
  'figures',
  'month',
  'weekday',
  'relative',
  'holiday',
  'unit end',
  'weekend',
  'year',
  'half',
]);

function holdsDays(text: string): boolean {
  return lex(text).some(({ what }) => DAYS.has(what.is));
}
