/** Asks labelled questions, and takes the time of each as a desk answers that has served for a while. */
import type { Judged, LabelledQuery } from '../retrieval/evaluate.ts';
import type { Retriever } from '../retrieval/finding.ts';

/** So many questions are asked first, unmeasured: the program is compiled while it runs. */
export const WARM = 4_000;

/** @param today as `AskOptions` has it */
export function judgeQueries<Asked extends LabelledQuery>(
  index: Pick<Retriever, 'ask'>,
  queries: readonly Asked[],
  today: string,
): (Judged & { readonly query: Asked })[] {
  for (let asked = 0; asked < WARM && queries.length > 0; asked += queries.length)
    for (const { text } of queries) index.ask(text, { today });
  return queries.map((query) => {
    const started = performance.now();
    const finding = index.ask(query.text, { today });
    return { query, finding, micros: (performance.now() - started) * 1000 };
  });
}
