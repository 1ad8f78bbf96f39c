/** dictionary-fr → the table of French lemmas. */
import dictionary from 'dictionary-fr';
import type { Change, FrenchLemmas } from '../../src/language/french-lemmas.ts';
import { foldAccents } from '../../src/language/normalize.ts';
import { buildAutomaton } from './build-automaton.ts';
import { chooseLemmas } from './choose-lemmas.ts';

export function makeLemmas(): FrenchLemmas {
  const changes = new Map<string, { readonly number: number; readonly change: Change }>();
  const numbers = new Map<string, number>();
  for (const [word, lemma] of chooseLemmas(decode(dictionary.aff), decode(dictionary.dic))) {
    const change = changeBetween(foldAccents(word), lemma);
    const key = `${change.drop} ${change.add}`;
    const known = changes.get(key) ?? { number: changes.size, change };
    changes.set(key, known);
    numbers.set(word, known.number);
  }
  return { forms: buildAutomaton(numbers), changes: [...changes.values()].map(({ change }) => change) };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function changeBetween(form: string, lemma: string): Change {
  let same = 0;
  while (same < form.length && form[same] === lemma[same]) same++;
  return { drop: form.length - same, add: lemma.slice(same) };
}
