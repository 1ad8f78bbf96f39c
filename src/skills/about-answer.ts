/** What leans on the last answer and has no answer of its own: the sentence that tells, or that there is no more. */
import { type Entry, titleOf } from '../corpus/entry.ts';
import type { Choice, Language } from '../message.ts';
import { askWithTopic, holdsWords, type Leaning, leaningOf, ownTerms, termsOf } from './follow-up.ts';
import { inLanguage } from './in-language.ts';
import { wantsPerson } from './people/wants-person.ts';
import { type Outcome, type Skill, type Turn, textReply } from './skill.ts';

interface Wording {
  says(title: string): string;
  noMore(title: string): string;
  readonly perhaps: string;
  readonly person: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    says: (title) => `My answer to _${title}_ says this about it:`,
    noMore: (title) =>
      `All that I know about this stands in my answer to _${title}_. If you mean something else, tell me in other words.`,
    perhaps: 'Or is it one of these?',
    person: 'Write *person* to ask someone who knows more.',
  },
  fr: {
    says: (title) => `Ma réponse à _${title}_ le précise :`,
    noMore: (title) =>
      `Tout ce que j'en sais est dans ma réponse à _${title}_. Si vous cherchez autre chose, dites-le-moi en d'autres mots.`,
    perhaps: "Ou est-ce l'une de ces questions ?",
    person: "Écrivez *conseiller* pour demander à quelqu'un qui en sait plus.",
  },
};

/** More than the FAQ's own questions near to it. */
const SURE = 0.9;

/** What is longer says by itself what it is about. */
const LONGEST = 200;

/** What is quoted of an answer. */
const MOST_SENTENCES = 3;
const MOST_NEIGHBOURS = 2;
/** A neighbour that is less likely is beside the point. */
const LIKELY = 0.15;

interface About {
  readonly last: Entry;
  readonly quoted: readonly string[];
}

/** What there is no more to say about: a language model may find it in the answers nearest to it. */
export const NO_MORE_KNOWN = 'no-more-known';

export function createAboutAnswer({ offersPerson }: { readonly offersPerson: boolean }): readonly Skill[] {
  const aboutAnswer: Skill = {
    name: 'about-answer',
    stage: 'open',
    claim: (turn) =>
      isQuoted(aboutOf(turn)) ? { confidence: SURE, why: 'the last answer holds what it asks' } : null,
    async reply(turn): Promise<Outcome> {
      const about = aboutOf(turn);
      if (!about) return { replies: [] };
      const text = [WORDING[turn.language].says(titleOf(about.last)), ...about.quoted].join('\n');
      return { replies: [textReply(text)], remember: { lastAnswer: turn.conversation.lastAnswer } };
    },
  };
  const noMoreKnown: Skill = {
    name: NO_MORE_KNOWN,
    stage: 'open',
    claim(turn) {
      const about = aboutOf(turn);
      return about && !isQuoted(about)
        ? { confidence: SURE, why: 'it leans on the last answer, and has none of its own' }
        : null;
    },
    async reply(turn): Promise<Outcome> {
      const about = aboutOf(turn);
      if (!about) return { replies: [] };
      const words = WORDING[turn.language];
      const choices = neighboursOf(about.last, turn);
      const lines = [
        words.noMore(titleOf(about.last)),
        ...(offersPerson ? [words.person] : []),
        ...(choices.length > 0 ? [words.perhaps] : []),
      ];
      return {
        replies: [{ ...textReply(lines.join(' ')), choices }],
        remember: { lastAnswer: turn.conversation.lastAnswer, pendingChoices: choices },
      };
    },
  };
  return [aboutAnswer, noMoreKnown];
}

function isQuoted(about: About | undefined): boolean {
  return about !== undefined && about.quoted.length > 0;
}

function aboutOf(turn: Turn): About | undefined {
  const { conversation, finding, language, retriever, tap, text } = turn;
  if (conversation.dialogue || tap || text.length > LONGEST || wantsPerson(text)) return undefined;
  const leaning = leaningOf(text);
  const id = conversation.lastAnswer?.entryId ?? topicBefore(turn, leaning);
  const last = id === undefined ? undefined : retriever.entry(id, language);
  if (!last || last.language !== language) return undefined;
  if (leaning !== 'status' && isAnswered(turn, last, leaning)) return undefined;
  const quoted = quotedFrom(last, turn);
  return leaning !== undefined || (quoted.length > 0 && finding.decision === 'fallback')
    ? { last, quoted }
    : undefined;
}

/** Something came between, which the FAQ did not know: what leans leans on the answer before that. */
function topicBefore({ conversation, finding }: Turn, leaning?: Leaning): string | undefined {
  return leaning !== undefined && finding.decision === 'fallback' ? conversation.lastTopics[0] : undefined;
}

/** By an entry that holds all that the message says of its own. */
function isAnswered({ finding, language, retriever, text }: Turn, last: Entry, leaning?: Leaning): boolean {
  const [first] = finding.candidates;
  const found = first && retriever.entry(first.id, language);
  if (finding.decision === 'fallback' || !found) return false;
  const own = ownTerms(text, language);
  if (found.id === last.id)
    return leaning === undefined || (own.length === 0 && finding.decision === 'answer');
  return (
    leaning === undefined ||
    finding.decision === 'answer' ||
    (own.length > 0 && holdsWords(found, text, { language }))
  );
}

/** The sentences of the answer that hold what the message says of its own. */
function quotedFrom({ answer }: Entry, { text, language }: Turn): readonly string[] {
  const own = new Set(ownTerms(text, language));
  if (own.size === 0) return [];
  const sentences = answer.split(/\n+|(?<=[.!])\s+/).filter((sentence) => /\p{L}/u.test(sentence));
  const held = sentences.map((sentence) => termsOf(sentence, language).filter((term) => own.has(term)));
  if (new Set(held.flat()).size < own.size) return [];
  return sentences.filter((_, at) => (held[at] ?? []).length > 0).slice(0, MOST_SENTENCES);
}

/** Other questions about the same, and the one that the message would have been by itself. */
function neighboursOf(last: Entry, turn: Turn): readonly Choice[] {
  const { finding, language, retriever, text } = turn;
  const { candidates } = askWithTopic(last, text, finding, turn);
  const near = candidates.filter(({ id, confidence }) => {
    const entry = retriever.entry(id, language);
    return confidence >= LIKELY && entry?.tags.some((tag) => last.tags.includes(tag)) === true;
  });
  const alone = finding.entry ? [{ id: finding.entry.id, title: titleOf(finding.entry) }] : [];
  const choices = [...alone, ...near].map(inLanguage(turn)).filter(({ id }) => id !== last.id);
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()].slice(0, MOST_NEIGHBOURS);
}
