/** "And for interns?" without any model: the question once more, with the last topic's words. */
import { localDay } from '../clock.ts';
import { type Entry, titleOf } from '../corpus/entry.ts';
import { analyze } from '../language/analyze.ts';
import { foldAccents, normalize } from '../language/normalize.ts';
import { isStopword } from '../language/stopwords.ts';
import type { Language } from '../message.ts';
import type { Finding, Retriever } from '../retrieval/finding.ts';
import type { Conversation } from './conversation.ts';
import { meantIn } from './meant.ts';

/** Longer messages say by themselves what they are about. */
const MOST_WORDS = 12;
const LONGEST = 200;

/** More words of its own make a question that can stand alone. */
const MOST_OWN = 3;

/** Said before it without a part in it. */
const ACKNOWLEDGED =
  /^(?:(?:ok|okay|oki|right|thanks|thx|thank you|cool|great|good|perfect|fine|i see|got it|yes|no|hm+|merci|d'accord|daccord|dac|super|parfait|bien|oui|non|mais|ah|oh|euh|bon)\b[\s,.!]*)+/u;
const LEAD =
  /^(?:and(?: what)? if|and|or|but|what about|how about|what if|even if|also for|same for|only for|so|et si|et|ou|mais|quid d[eu]s?|qu'en est-il|meme si|pareil pour|idem pour|et pour|donc)\b[\s,]*/u;
/** Questions that lack what they are about. */
const BARE =
  /^(?:(?:for|until|since|by|from|a partir de|jusqu'a|depuis|c'est|it's|is it|est-ce)\s)?(?:how (?:much|many|long|often|soon|far|late)|when|where|why|who|how|which one|combien(?: de temps)?|quand|ou|pourquoi|qui|comment|lequel|laquelle)(?:\s(?:is it|does it (?:cost|take)|is that|exactly|for that|then|do i|ca (?:coute|prend|dure)|c'est|exactement|alors|est-ce))?\s*[?!.]*$/u;

const QUESTION_WORD =
  /(?<!\p{L})(?:how (?:much|many|long)|how|when|where|why|who|combien|comment|quand|ou|pourquoi|qui)(?!\p{L})/u;

/** They stand for what was said before. */
const PRONOUNS = new Set(
  "it its that this these those them they one ones there ca cela celui celle ceux celles lequel laquelle lesquels dedans dessus y en elle elles c'est s'il".split(
    ' ',
  ),
);

/** What a person is at work: an answer may hold for some and not for others. */
const STATUSES = new Set(
  (
    'intern interns internship trainee trainees apprentice apprentices apprenticeship part full time fixed term temp temps temporary agency contractor contractors freelancer freelance consultant probation trial new newcomer newcomers starter starters manager managers executive student students expat abroad foreigner foreign disabled night shift shifts weekend contract permanent seconded ' +
    'stagiaire stagiaires stage alternant alternante alternants alternance apprenti apprentie apprentis partiel plein mi-temps cdd cdi interimaire interimaires interim prestataire prestataires essai periode cadre cadres etudiant etudiante etudiants nouveau nouvelle nouveaux arrivant arrivants expatrie etranger etrangers handicape contrat employe ouvrier saisonnier'
  ).split(' '),
);

/** Said of oneself or of others: "if I am part time", "pour les stagiaires". */
const OF_WHOM =
  /(?<![\p{L}])(?:for|if|i am|i'm|im|as an?|we are|we're|pour|si|je suis|chui|jsuis|j'ai|on est|quand on est|en tant que)(?![\p{L}])/u;

/** Words that only ask for more, or do whatever was spoken of: no answer has to hold them. */
const ASKING = new Set(
  (
    'much many long often cost take exactly then need want choose pick use do make go get have know mean say see try already still only just really allowed work live sit based office ok yes no even also too again same different ' +
    'combien temps cout coute coutent prend dure exactement alors quand ou qui comment lequel laquelle quid besoin choisir choisis faire fais fait faut prendre prends mettre mets avoir savoir sais dire deja encore seulement juste vraiment possible droit travaille travailler habite base bureau oui non aussi meme pareil'
  ).split(' '),
);

/** How a message leans on what was said before. */
export type Leaning =
  /** "And for interns?": only whom it is about. */
  | 'status'
  /** "And the canteen?", "is it free?", "how much?" */
  | 'elliptical';

export function leaningOf(text: string): Leaning | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = foldAccents(normalize(text)).trim();
  if (folded.split(/\s+/).length > MOST_WORDS) return undefined;
  const said = folded.replace(ACKNOWLEDGED, '');
  const own = ownWords(said);
  const isOfWhom = LEAD.test(said) || OF_WHOM.test(said);
  if (isOfWhom && own.length > 0 && own.every((word) => STATUSES.has(word))) return 'status';
  if (own.length > MOST_OWN) return undefined;
  const leans =
    LEAD.test(folded) ||
    LEAD.test(said) ||
    BARE.test(said) ||
    said.split(/[\s?!.,]+/).some((word) => PRONOUNS.has(word) || PRONOUNS.has(word.replace(/^.*'/, '')));
  return leans ? 'elliptical' : undefined;
}

function ownWords(said: string): readonly string[] {
  const words = said.replace(LEAD, '').match(/[\p{L}\p{N}]+(?:-[\p{L}]+)*/gu) ?? [];
  return words.filter(
    (word) => word.length > 1 && !isStopword(word, 'en') && !isStopword(word, 'fr') && !ASKING.has(word),
  );
}

export interface Before {
  readonly conversation: Conversation;
  readonly retriever: Retriever;
  readonly now: Date;
}

/**
 * @returns the finding itself, or a clearly better one: only when the message leans on the last topic, was not
 * answered with confidence by itself, and its own words all stand in the entry that is found
 */
export function helpFollowUp(alone: Finding, before: Before): Finding {
  const finding = helpCorrection(alone, before);
  if (finding.decision === 'answer' || leaningOf(finding.text) !== 'elliptical') return finding;
  const last = lastTopic(finding, before);
  if (!last) return finding;
  const own = withoutLead(finding.text);
  const asked = askWithTopic(last, own, finding, before);
  const [best] = asked.candidates;
  const found = best && before.retriever.entry(best.id, finding.language);
  const isBetter =
    asked.decision === 'answer' || (asked.decision === 'suggest' && finding.decision === 'fallback');
  // What the last answer says of it is quoted rather than said again as a whole.
  if (found?.id === last.id && !asksTheSame(last, own, finding)) return finding;
  if (!found || !isBetter || !holdsWords(found, own, asked) || isOnlyElsewhere(found, asked)) return finding;
  return { ...asked, text: finding.text };
}

/** "*payslip", "badge, not budge": what is meant is asked alone. */
function helpCorrection(finding: Finding, { retriever, now }: Before): Finding {
  if (finding.decision === 'answer') return finding;
  const meant = meantIn(finding.text);
  if (meant === undefined) return finding;
  const asked = retriever.ask(meant, { language: finding.language, today: localDay(now) });
  return asked.decision === 'fallback' ? finding : { ...asked, text: finding.text };
}

function lastTopic({ language }: Finding, { conversation, retriever }: Before): Entry | undefined {
  const [lastId] = conversation.lastTopics;
  return lastId === undefined ? undefined : retriever.entry(lastId, language);
}

/** "How?" about "How do I …?"; but neither "where?" nor anything else of its own. */
function asksTheSame(last: Entry, own: string, { language }: Finding): boolean {
  if (ownTerms(own, language).length > 0) return false;
  const [asked] = own.match(QUESTION_WORD) ?? [];
  return asked === undefined || foldAccents(normalize(titleOf(last))).match(QUESTION_WORD)?.[0] === asked;
}

/** The question once more, with the last topic's title before it. */
export function askWithTopic(
  last: Entry,
  own: string,
  { language }: Pick<Finding, 'language'>,
  { retriever, now }: Pick<Before, 'retriever' | 'now'>,
): Finding {
  return retriever.ask(`${titleOf(last)} ${own}`, { language, today: localDay(now) });
}

function withoutLead(text: string): string {
  return foldAccents(normalize(text)).trim().replace(ACKNOWLEDGED, '').replace(LEAD, '');
}

/** The last topic's words find the last topic's entry again, whatever was asked: that proves nothing. */
export function holdsWords(entry: Entry, own: string, { language }: Pick<Finding, 'language'>): boolean {
  return ownTerms(own, language).every((term) => termsHeld(entry, language).has(term));
}

function termsHeld({ questions, answer, tags }: Entry, language: Finding['language']): ReadonlySet<string> {
  return new Set(termsOf([...questions, answer, ...tags].join('\n'), language));
}

/** The terms of a follow-up that say something by themselves. */
export function ownTerms(text: string, language: Finding['language']): readonly string[] {
  const asking = ASKING_TERMS[language];
  return termsOf(withoutLead(text), language).filter((term) => !asking.has(term));
}

/** The words that ask, and their terms. */
const ASKING_TERMS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set([...ASKING, ...[...ASKING].flatMap((word) => termsOf(word, 'en'))]),
  fr: new Set([...ASKING, ...[...ASKING].flatMap((word) => termsOf(word, 'fr'))]),
};

export function termsOf(text: string, language: Finding['language']): readonly string[] {
  return analyze(text, language).terms.map(foldAccents);
}

function isOnlyElsewhere(entry: Entry, { language }: Finding): boolean {
  return entry.language !== language;
}
