/** Greetings, thanks, insults, "are you a bot?": a short reply where the whole message is nothing else. */
import { localDay } from '../../clock.ts';
import { titleOf } from '../../corpus/entry.ts';
import { type NearTalk, readNearTalk, readTalk, talkWords } from '../../language/talk/read-talk.ts';
import { TALK_KINDS, type TalkKind } from '../../language/talk/vocabulary.ts';
import type { Conversation } from '../conversation.ts';
import { answerWith } from '../faq.ts';
import { inLanguage } from '../in-language.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { type Ability, WORDING } from '../wording.ts';
import { shortForm } from './short-form.ts';
import { TALK_WORDING } from './wording.ts';

/** How long messages are kept, which the desk says when it is asked; the store's own limit. */
export const KEPT_DAYS = 30;

export interface SmallTalkDeps {
  /** Of the desk as it is configured: nobody is promised what is off. */
  readonly abilities: readonly Ability[];
  readonly hasModel: boolean;
}

/** After these a list of titles still waits for a number. */
const LEAVE_OFFER_OPEN: ReadonlySet<TalkKind> = new Set([
  'insult',
  'confidential',
  'bot',
  'languages',
  'doubt',
  'clarify',
  'complaint',
  'waiting',
  'praise',
  'apology',
  'yes',
  'acknowledgement',
  'laugh',
  'test',
  'hours',
  'maker',
  'opinion',
  'simpler',
  'misdirected',
  'tired',
  'birthday',
  'weather',
  'sport',
  'joke',
  'good-news',
]);

/** Whoever was not helped, or does not know whom they talk to, is told of people. */
const MENTION_PERSON: ReadonlySet<TalkKind> = new Set([
  'insult',
  'doubt',
  'clarify',
  'simpler',
  'opinion',
  'complaint',
  'none',
  'no',
  'languages',
]);

/** These begin or end a conversation: what comes after is no longer about the last answer. */
const LEAVE_ANSWER: ReadonlySet<TalkKind> = new Set(['greeting', 'goodbye']);

/** No reply that an editor declares takes these. */
const SURE: ReadonlySet<TalkKind> = new Set(['greeting', 'thanks', 'goodbye', 'help']);

/** Less than a declared reply has: an editor's own "weather" comes first. */
export const UNLESS_DECLARED = 0.85;

/** One skill for each kind, so that logs and metrics can tell them apart, and one for what is near to any. */
export function createSmallTalk(deps: SmallTalkDeps): readonly Skill[] {
  const kinds = TALK_KINDS.map(
    (kind): Skill => ({
      name: kind,
      stage: 'command',
      claim: (turn) =>
        readTalk(turn.text)?.kind === kind && !isQuestionOfFaq(turn)
          ? {
              confidence: SURE.has(kind) ? 1 : UNLESS_DECLARED,
              why: `the whole message is small talk (${kind})`,
            }
          : null,
      reply: async (turn) => answer(kind, turn, deps),
    }),
  );
  return [...kinds, createNearTalk(deps)];
}

/** Where the FAQ has no answer, and neither for what stands beside the small talk. */
function createNearTalk(deps: SmallTalkDeps): Skill {
  return {
    name: 'small-talk',
    stage: 'open',
    claim(turn) {
      const near = nearTalkOf(turn);
      return near
        ? {
            confidence: NEAR,
            why: `most of the message is small talk (${near.kind}), and the rest asks nothing`,
          }
        : null;
    },
    async reply(turn) {
      const near = nearTalkOf(turn);
      return near ? answer(near.kind, turn, deps) : { replies: [] };
    },
  };
}

/** More than the FAQ's "did you mean". */
const NEAR = 0.8;

/** From such a likeness to a question on, the FAQ has something to do with it. */
const ALIKE = 0.4;

function nearTalkOf(turn: Turn): NearTalk | undefined {
  if (turn.finding.decision === 'answer' || turn.tap) return undefined;
  const near = readNearTalk(turn.text);
  return near && asksNothing(near.rest, turn) ? near : undefined;
}

function asksNothing(rest: string, { retriever, language, now }: Turn): boolean {
  if (rest === '') return true;
  const { decision, candidates } = retriever.ask(rest, { language, today: localDay(now) });
  return decision === 'fallback' && candidates.every(({ score }) => score < ALIKE);
}

/** What an editor has written an answer to, word for word, is the FAQ's: "are you a bot?" */
function isQuestionOfFaq({ text, finding, retriever }: Turn): boolean {
  const [nearest] = finding.candidates;
  if (!nearest || nearest.score < 0.9) return false;
  const words = talkWords(text).join(' ');
  return (
    words !== '' &&
    (retriever.entry(nearest.id)?.questions ?? []).some((question) => talkWords(question).join(' ') === words)
  );
}

/** There is nothing else to do instead. */
const PERSON_ALONE: ReadonlySet<TalkKind> = new Set(['bot', 'opinion']);

/** They show the list itself rather than say that it is open. */
const SHOW_OFFER: ReadonlySet<TalkKind> = new Set(['clarify', 'simpler']);

function answer(kind: TalkKind, turn: Turn, deps: SmallTalkDeps): Outcome {
  const { language, conversation } = turn;
  if (kind === 'own-language') return goOn(turn);
  const words = TALK_WORDING[language];
  const { pendingChoices } = conversation;
  const staysOffered = pendingChoices.length > 0 && LEAVE_OFFER_OPEN.has(kind);
  const lines = [
    ...sentences(kind, turn, deps),
    ...(staysOffered && !SHOW_OFFER.has(kind) ? [stillOffered(kind, turn)] : []),
    ...(mentionsPerson(kind, turn, deps) ? [PERSON_ALONE.has(kind) ? words.person : words.orPerson] : []),
  ];
  const choices = staysOffered ? pendingChoices.map(inLanguage(turn)) : [];
  return {
    replies: [{ ...textReply(lines.join(' ')), choices: SHOW_OFFER.has(kind) ? choices : [] }],
    remember: { ...remembered(kind, conversation), pendingChoices: choices },
  };
}

/** "OK" chooses nothing: whoever says so is told that the list waits, not asked for its number again. */
const HEARD: ReadonlySet<TalkKind> = new Set(['acknowledgement', 'laugh', 'waiting', 'praise']);

function stillOffered(kind: TalkKind, { language, conversation }: Turn): string {
  const words = TALK_WORDING[language];
  return HEARD.has(kind) ? words.listStays : words.pick(conversation.pendingChoices.length);
}

/** Whoever does not understand the other language gets the last answer in this one. */
function goOn(turn: Turn): Outcome {
  const { conversation, language, retriever } = turn;
  const { lastAnswer, pendingChoices } = conversation;
  const said = textReply(TALK_WORDING[language].ownLanguage);
  const entry = lastAnswer && retriever.entry(lastAnswer.entryId, language);
  if (!entry) {
    const choices = pendingChoices.map(inLanguage(turn));
    return { replies: [{ ...said, choices }], remember: { language, pendingChoices: choices } };
  }
  const again = answerWith(entry, turn, lastAnswer.runnersUp);
  return { replies: [said, ...again.replies], remember: { ...again.remember, language } };
}

function mentionsPerson(kind: TalkKind, { conversation }: Turn, { abilities }: SmallTalkDeps): boolean {
  if (!abilities.includes('person') || conversation.dialogue) return false;
  if (SHOW_OFFER.has(kind)) return conversation.pendingChoices.length === 0;
  return kind === 'bot' || MENTION_PERSON.has(kind);
}

function remembered(kind: TalkKind, { lastAnswer, dialogue }: Conversation): Partial<Conversation> {
  return {
    ...(LEAVE_ANSWER.has(kind) ? {} : { lastAnswer }),
    ...(kind === 'stop' && dialogue ? { dialogue: null } : {}),
  };
}

function sentences(kind: TalkKind, turn: Turn, deps: SmallTalkDeps): readonly string[] {
  const { language, conversation, retriever } = turn;
  const words = TALK_WORDING[language];
  const { inDialogue } = words;
  switch (kind) {
    case 'acknowledgement':
    case 'yes':
      if (conversation.dialogue) return [inDialogue.acknowledged];
      if (conversation.lastAnswer) return [pick(words.acknowledged.afterAnswer, turn)];
      return conversation.pendingChoices.length > 0 ? [] : [words.acknowledged.otherwise];
    case 'clarify':
      return [conversation.dialogue ? inDialogue.clarify : clarify(turn)];
    case 'own-language':
      return [words.ownLanguage];
    case 'simpler':
      return [conversation.dialogue ? inDialogue.clarify : simpler(turn)];
    case 'greeting':
      if (conversation.lastAnswer && saysEvening(turn)) return [words.evening];
      return [pick(conversation.language === undefined ? words.replies.greeting : words.greetingAgain, turn)];
    case 'goodbye':
      return [conversation.dialogue ? inDialogue.goodbye : pick(words.replies.goodbye, turn)];
    case 'apology':
      return [conversation.dialogue ? inDialogue.apology : pick(words.replies.apology, turn)];
    case 'none':
      if (conversation.pendingChoices.length > 0) return [WORDING[language].noneOfThese];
      return [pick(words.replies.no, turn)];
    case 'stop':
      return [conversation.dialogue ? words.stopped.dialogue : words.stopped.nothing];
    case 'confidential':
      return [words.confidential(KEPT_DAYS), ...(deps.hasModel ? [words.confidentialModel] : [])];
    case 'bot':
      return [words.bot];
    case 'help': {
      const { help, can } = WORDING[language];
      const abilities = deps.abilities.map((ability) => can[ability]);
      return [[help(retriever.topics(language)), ...abilities].join('\n')];
    }
    default:
      return [pick(words.replies[kind], turn)];
  }
}

/** "What do you mean?" is about what was said before. */
function clarify({ conversation, language, retriever }: Turn): string {
  const words = TALK_WORDING[language];
  const { lastAnswer, pendingChoices } = conversation;
  if (pendingChoices.length > 0) return words.aboutOffer;
  const entry = lastAnswer && retriever.entry(lastAnswer.entryId, language);
  return entry ? words.aboutAnswer(entry.questions[0] ?? '') : words.aboutNothing;
}

/** "That is too long": the answer in short, as it cannot be put in other words. */
function simpler(turn: Turn): string {
  const { conversation, language, retriever } = turn;
  const { lastAnswer, lastTopics, pendingChoices } = conversation;
  const words = TALK_WORDING[language];
  if (pendingChoices.length > 0) return words.aboutOffer;
  const id = lastAnswer?.entryId ?? lastTopics[0];
  const entry = id === undefined ? undefined : retriever.entry(id, language);
  return entry ? words.inShort(titleOf(entry), shortForm(entry.answer)) : words.whichOne;
}

/** "Bonsoir" opens a conversation, and ends one that is under way. */
function saysEvening({ text, language }: Turn): boolean {
  return language === 'fr' && talkWords(text).some((word) => word === 'bonsoir' || word === 'bsr');
}

/** Not always the same words. */
function pick(sentences: readonly string[], { now }: Turn): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return sentences[seconds % sentences.length] ?? '';
}
