/** Whether each entry's `translation_of` leads to its twin, and whether each entry has one. */
import { LANGUAGES } from '../message.ts';
import { type LocatedEntry, positionOf, titleOf } from './entry.ts';
import { fault, formatPosition, type Problem, quote, warning } from './problem.ts';
import type { CorpusReading } from './read-corpus.ts';
import { says } from './said.ts';
import { didYouMean } from './suggest.ts';

/** Each is looked for among all ids; where this many are wrong, a suggestion for each no longer helps. */
const MAX_SUGGESTIONS = 20;

export function checkTwins({ entries, lost = [], incomplete = false }: CorpusReading): Problem[] {
  const byId = new Map(entries.map((located) => [located.entry.id, located]));
  const lostIds = new Set(lost.map(({ id }) => id));
  const problems: Problem[] = [];
  const twinOf = new Map<string, LocatedEntry>();

  for (const located of entries) {
    const { translation_of: id, language } = located.entry;
    if (id === undefined) continue;
    const position = positionOf(located, 'translation_of');
    const original = byId.get(id);
    const key = `${language} ${id}`;
    const rival = twinOf.get(key);
    if (!original) {
      if (lostIds.has(id) || incomplete) continue;
      const meant =
        problems.length < MAX_SUGGESTIONS ? didYouMean(id, [...byId.keys(), ...lostIds]) : undefined;
      problems.push(
        fault('unknown-twin', position, says('unknownTwin', quote(id), meant ?? says('addTwin'))),
      );
    } else if (original.entry.language === language) {
      const said = says('sameLanguageTwin', quote(id), formatPosition(original.position), language);
      problems.push(fault('same-language-twin', position, said));
    } else if (rival) {
      const where = formatPosition(rival.position);
      const said = says('secondTwin', quote(id), language, quote(rival.entry.id), where);
      problems.push(fault('second-twin', position, said));
    } else {
      twinOf.set(key, located);
    }
  }
  const lostTwins = lost.flatMap(({ translationOf }) => translationOf ?? []);
  const translated = new Set([...twinOf.values()].map(({ entry }) => entry.translation_of).concat(lostTwins));
  if (!incomplete) problems.push(...missingTwins(entries, translated));
  return problems;
}

/** Only in a corpus of several languages: there, an entry without its twin is a question answered to half the staff. */
function missingTwins(
  entries: readonly LocatedEntry[],
  translated: ReadonlySet<string | undefined>,
): Problem[] {
  const languages = LANGUAGES.filter((code) => entries.some(({ entry }) => entry.language === code));
  if (languages.length < 2) return [];
  return entries
    .filter(({ entry }) => entry.translation_of === undefined && !translated.has(entry.id))
    .map((located) => {
      const { id, language } = located.entry;
      const others = languages.filter((code) => code !== language).join(', ');
      const said = says('missingTwin', quote(titleOf(located.entry)), others, id);
      return warning('missing-twin', located.position, said);
    });
}
