/** The questions of entries that never get their answer, as a declared reply takes them. */
import { type LocatedEntry, positionOf } from '../../corpus/entry.ts';
import { type Problem, quote, warning } from '../../corpus/problem.ts';
import type { DeclaredReply } from '../../corpus/replies/declared-reply.ts';
import { says } from '../../corpus/said.ts';
import { createMatcher } from './match.ts';

/** Asked of the matcher that serves, so that "send me a quote" is found as well as "quote". */
export function takenQuestions(
  replies: readonly DeclaredReply[],
  entries: readonly LocatedEntry[],
): Problem[] {
  const match = createMatcher(replies);
  return entries.flatMap((located) =>
    located.entry.questions.flatMap((question, index) => {
      const names = match(question).map(({ reply }) => quote(reply.name));
      if (names.length === 0) return [];
      const said = says('takenQuestion', quote(question), names.join(', '));
      return [warning('taken-question', positionOf(located, 'questions', index), said)];
    }),
  );
}
