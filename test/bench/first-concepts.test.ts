import { expect, it } from 'vitest';
import { firstConcepts } from '../../scripts/bench/lib/first-concepts.ts';
import { entryOf } from '../helpers/index-of.ts';

it('cuts the first entries out of a corpus, each with its twins', () => {
  const twin = (id: string) =>
    entryOf({ id: `${id}.fr`, language: 'fr', translation_of: id, questions: [id] });
  const entries = ['a', 'b', 'c'].flatMap((id) => [entryOf({ id, questions: [id] })]);
  const all = [twin('b'), ...entries, twin('a'), twin('c')];
  expect(firstConcepts(all, 2).map(({ id }) => id)).toEqual(['b.fr', 'a', 'b', 'a.fr']);
});
