/** "And for interns?" without any model: the question once more, with the last topic's words. */
import { localDay } from '../clock.ts';
import { type Entry, titleOf } from '../corpus/entry.ts';
import { analyze } from '../language/analyze.ts';
import { foldAccents, normalize } from '../language/normalize.ts';
import type { Finding, Retriever } from '../retrieval/finding.ts';
import type { Conversation } from './conversation.ts';

/** Longer messages say by themselves what they are about. */
const MOST_WORDS = 8;
const LONGEST = 200;

const LEAD = /^(?:and|or|but|what about|how about|et|ou|mais|quid d[eu]s?|qu'en est-il)\b[\s,]*/u;
/** Questions that lack what they are about. */
const BARE =
  /^(?:(?:for|until|since|by|from|a partir de|jusqu'a|depuis|c'est|it's|is it|est-ce)\s)?(?:how (?:much|many|long|often|soon|far|late)|when|where|why|who|how|which one|combien(?: de temps)?|quand|ou|pourquoi|qui|comment|lequel|laquelle)(?:\s(?:is it|does it (?:cost|take)|is that|exactly|for that|then|do i|ca (?:coute|prend|dure)|c'est|exactement|alors|est-ce))?\s*[?!.]*$/u;

export function looksLikeFollowUp(text: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = foldAccents(normalize(text)).trim();
  if (folded.split(/\s+/).length > MOST_WORDS) return false;
  return LEAD.test(folded) || BARE.test(folded);
}

/**
 * @returns the finding itself, or a clearly better one: only when the message looks like a follow-up,
 * was not answered with confidence by itself, and its own words all stand in the entry that is found
 */
export function helpFollowUp(
  finding: Finding,
  { conversation, retriever, now }: { conversation: Conversation; retriever: Retriever; now: Date },
): Finding {
  const [lastId] = conversation.lastTopics;
  if (finding.decision === 'answer' || lastId === undefined || !looksLikeFollowUp(finding.text))
    return finding;
  const { language } = finding;
  const last = retriever.entry(lastId, language);
  if (!last) return finding;
  const own = withoutLead(finding.text);
  const asked = retriever.ask(`${titleOf(last)} ${own}`, { language, today: localDay(now) });
  const [best] = asked.candidates;
  const found = best && retriever.entry(best.id, language);
  const isBetter =
    asked.decision === 'answer' || (asked.decision === 'suggest' && finding.decision === 'fallback');
  if (!found || !isBetter || !holdsWords(found, own, asked) || isOnlyElsewhere(found, asked)) return finding;
  return { ...asked, text: finding.text };
}

function withoutLead(text: string): string {
  return foldAccents(normalize(text)).trim().replace(LEAD, '');
}

/** Words that only ask for more, which no answer holds. */
const ASKING = new Set(
  'much many long often cost take exactly then combien temps cout coute coutent prend dure exactement alors quand ou qui comment lequel laquelle quid'.split(
    ' ',
  ),
);

/** The last topic's words find the last topic's entry again, whatever was asked: that proves nothing. */
function holdsWords(entry: Entry, own: string, { language }: Finding): boolean {
  const held = new Set(termsOf([...entry.questions, entry.answer, ...entry.tags].join('\n'), language));
  return termsOf(own, language).every((term) => held.has(term) || ASKING.has(term));
}

function termsOf(text: string, language: Finding['language']): string[] {
  return analyze(text, language).terms.map(foldAccents);
}

function isOnlyElsewhere(entry: Entry, { language }: Finding): boolean {
  return entry.language !== language;
}
