/** Answers from the FAQ: the entry when sure, "did you mean" when not quite. */
import type { Entry } from '../corpus/entry.ts';
import type { Choice, Language, Reply } from '../message.ts';
import { rememberTopic } from './conversation.ts';
import { type Outcome, type Skill, type Turn, textReply } from './skill.ts';
import { WORDING } from './wording.ts';

/** A "did you mean" offers no more: three fit a phone's screen, and Meta's reply buttons. */
const MOST_CHOICES = 3;

/** Offered with a way to a person beside them. */
const MOST_RUNNERS_UP = 2;

export const faq: Skill = {
  name: 'faq',
  stage: 'open',
  claim({ finding }) {
    if (finding.decision === 'fallback') return null;
    const title = finding.candidates[0]?.title ?? '';
    return { confidence: finding.confidence, why: `the FAQ's "${title}" is near` };
  },
  async reply(turn) {
    const { finding } = turn;
    return finding.entry ? answerWith(finding.entry, turn, runnersUpOf(turn)) : didYouMean(turn);
  },
};

/** The answer in the FAQ's words, with a line before it when it exists only in the other language. */
export function answerWith(
  entry: Entry,
  { language, conversation }: Turn,
  runnersUp: readonly Choice[],
): Outcome {
  return {
    replies: [entryReply(entry, language)],
    remember: {
      lastTopics: rememberTopic(conversation.lastTopics, entry.id),
      lastAnswer: { entryId: entry.id, runnersUp: runnersUp.slice(0, MOST_RUNNERS_UP) },
    },
  };
}

function runnersUpOf({ finding }: Turn): readonly Choice[] {
  return finding.candidates
    .slice(1)
    .filter(({ score }) => score > 0)
    .map(({ id, title }) => ({ id, title }));
}

function entryReply(entry: Entry, language: Language): Reply {
  const note = WORDING[language].onlyIn[entry.language];
  const text = note ? `${note}\n${entry.answer}` : entry.answer;
  return { text, media: entry.media, choices: [] };
}

function didYouMean({ finding, language }: Turn): Outcome {
  const words = WORDING[language];
  const choices = finding.candidates.slice(0, MOST_CHOICES).map(({ id, title }) => ({ id, title }));
  return {
    replies: [{ ...textReply(finding.isTopic ? words.aboutTopic : words.didYouMean), choices }],
    remember: { pendingChoices: choices },
  };
}
