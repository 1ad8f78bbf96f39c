/** "I want to talk to a person": asks what it is about, then hands the conversation over to the team. */
import { readTalk } from '../../language/talk/read-talk.ts';
import type { Language, Reply } from '../../message.ts';
import type { Conversation } from '../conversation.ts';
import { drawReference } from '../requests/reference.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { choicesOf } from './answers.ts';
import type { HandOverDeps, PeopleDeps, Who } from './deps.ts';
import {
  buttonsIn,
  HAND_OVER,
  type HandOverAnswer,
  type HandOverState,
  handOverState,
  readAnswer,
} from './hand-over-question.ts';
import { askQuestion, type OpenQuestion, openQuestion, withoutQuestion } from './question.ts';
import { beginSilence, SILENCE } from './silence-state.ts';
import { wantsPerson } from './wants-person.ts';
import { PEOPLE_WORDING } from './wording.ts';

/** How sure "can I talk to someone about my payslip" is no question: less than a plain answer of the FAQ. */
const PERHAPS = 0.5;

/** Whoever is asked what it is about may be called away, and needs time to write. */
const MINUTES = 60;

/** What is added again and again is cut, so that the question can be kept with the conversation. */
const LONGEST_ABOUT = 10_000;

type Others = Pick<PeopleDeps, 'answer' | 'commandOf'>;

export function createHandOverSkills(deps: HandOverDeps, others: Others): readonly Skill[] {
  return [question(deps, others), offer('command', deps), offer('open', deps)];
}

function offer(stage: 'command' | 'open', { transcript }: HandOverDeps): Skill {
  const strength = stage === 'command' ? 'plain' : 'perhaps';
  return {
    name: HAND_OVER,
    stage,
    claim({ text, conversation }) {
      if (conversation.dialogue?.skill === SILENCE) return null;
      if (
        stage === 'command' &&
        conversation.dialogue === null &&
        conversation.offeredPerson === true &&
        readTalk(text)?.kind === 'yes'
      ) {
        return { confidence: 1, why: 'a person was offered, and it says yes' };
      }
      if (wantsPerson(text)?.strength !== strength) return null;
      return stage === 'command'
        ? { confidence: 1, why: 'the whole message asks for a person' }
        : { confidence: PERHAPS, why: 'it asks for somebody, about a matter that the FAQ may know' };
    },
    async reply(turn) {
      const wanted = wantsPerson(turn.text);
      const language = wanted?.language ?? turn.language;
      const withMessages = (await transcript.recent(whoIn(turn))).length > 0;
      const known = wanted?.says === 'why' ? turn.text : null;
      return ask({ ...turn, language }, undefined, {
        step: known === null ? 'about' : withMessages ? 'messages' : 'words',
        wish: wanted?.says === 'whom' ? turn.text : null,
        about: known,
        withMessages,
        isCallForHelp: false,
      });
    },
  };
}

/** Whoever asks for help while the desk asks what it is about has explained enough. */
export function offerWithoutWhy(turn: Turn): Outcome | null {
  const question = openQuestion(HAND_OVER, turn);
  const state = handOverState(turn);
  if (!question || question.expired || !state) return null;
  return ask(turn, PEOPLE_WORDING[turn.language].helpWithoutWhy, {
    ...state,
    step: 'unsaid',
    isCallForHelp: true,
  });
}

function question(deps: HandOverDeps, others: Others): Skill {
  return {
    name: HAND_OVER,
    stage: 'dialogue',
    claim(turn) {
      const [question, state] = [openQuestion(HAND_OVER, turn), handOverState(turn)];
      if (!question || !state) return null;
      if (question.expired && !ANSWERS.has(readAnswer(state, turn, others.commandOf))) return null;
      return { confidence: 1, why: 'the desk has just offered a person' };
    },
    async reply(turn) {
      const [question, state] = [openQuestion(HAND_OVER, turn), handOverState(turn)];
      if (!question || !state) return { replies: [] };
      const said = readAnswer(state, turn, others.commandOf);
      if (question.expired) return leave(question, PEOPLE_WORDING[turn.language].tooLate);
      return decide(said, { turn, question, state, deps, others });
    },
  };
}

/** To the desk's own question, and to no other: what else is said after a long time is a new message. */
const ANSWERS: ReadonlySet<HandOverAnswer> = new Set(['yes', 'no', 'unsaid', 'cancel', 'why']);

interface Asked {
  readonly turn: Turn;
  readonly question: OpenQuestion;
  readonly state: HandOverState;
  readonly deps: HandOverDeps;
  readonly others: Others;
}

async function decide(said: HandOverAnswer, asked: Asked): Promise<Outcome> {
  const { turn, question, state, deps } = asked;
  const words = PEOPLE_WORDING[turn.language];
  switch (said) {
    case 'yes':
      // Who says nothing of what it is about does not want the messages to tell, either.
      return handOver(turn, state.step === 'unsaid' ? { ...state, withMessages: false } : state, deps);
    case 'unsaid':
      return handOver(turn, { ...state, about: null, withMessages: false }, deps);
    case 'private':
      return handOver(turn, { ...state, about: state.about ?? turn.text.trim(), withMessages: false }, deps);
    case 'no':
      if (state.step === 'messages') return handOver(turn, { ...state, withMessages: false }, deps);
      return ask(turn, words.withoutMessages, { ...state, withMessages: false });
    case 'cancel':
      return leave(question, words.notHandedOver);
    case 'wait':
      return { replies: [textReply(words.takeYourTime)], remember: stillAsked(turn, state) };
    case 'who-reads':
      return ask(turn, `${words.whoReads} ${againIn(turn.language, state)}`, state);
    case 'why':
      return ask(turn, undefined, { ...state, step: 'unsaid' });
    case 'no-words':
      return ask(turn, `${words.wordsOnly} ${againIn(turn.language, state)}`, state);
    case 'command':
      return elsewhere(asked);
    case 'words':
      return takeWords(turn, state, deps);
  }
}

/** What it is about: the team gets it at once. Where that is known already, it is more of it. */
async function takeWords(turn: Turn, state: HandOverState, deps: HandOverDeps): Promise<Outcome> {
  const said = turn.text.trim();
  const about = (state.about === null ? said : `${state.about}\n${said}`).slice(0, LONGEST_ABOUT);
  return state.step === 'messages' || state.step === 'words'
    ? ask(turn, undefined, { ...state, about })
    : handOver(turn, { ...state, about }, deps);
}

/** The one place where a conversation is passed on. */
async function handOver(turn: Turn, state: HandOverState, deps: HandOverDeps): Promise<Outcome> {
  const { hours, reference: draw = drawHandOver, compose, transcript } = deps;
  const { language, conversation, now } = turn;
  const { wish, about, withMessages, isCallForHelp } = state;
  const who = whoIn(turn);
  const reference = draw();
  const until = new Date(now.getTime() + hours * 3_600_000);
  const mail = compose({
    reference,
    who,
    employeeId: withMessages ? conversation.facts['employeeId'] : undefined,
    language,
    at: now,
    wish,
    about,
    isCallForHelp,
    messages: withMessages ? await transcript.recent(who) : null,
  });
  return {
    replies: [textReply(PEOPLE_WORDING[language].handedOver(reference, hours))],
    remember: { dialogue: beginSilence({ reference, opening: mail.id, language }, until) },
    effects: [
      { kind: 'mail', mail },
      { kind: 'hand-over', reference, until },
    ],
  };
}

function leave({ interrupted }: OpenQuestion, text: string): Outcome {
  return { replies: [textReply(text)], remember: { dialogue: interrupted } };
}

/** The desk's answer to something else, and the question once more where nothing else was asked with it. */
async function elsewhere({ turn, question, state, others }: Asked): Promise<Outcome> {
  const outcome = await others.answer(withoutQuestion(turn, question));
  const asksToo =
    outcome.remember?.dialogue !== undefined || (outcome.remember?.pendingChoices ?? []).length > 0;
  if (asksToo) return { ...outcome, remember: { dialogue: question.interrupted, ...outcome.remember } };
  const language = outcome.remember?.language ?? turn.language;
  const again = ask({ ...turn, language }, againIn(language, state), state);
  return {
    ...outcome,
    replies: [...outcome.replies, ...again.replies],
    remember: { ...outcome.remember, ...again.remember },
  };
}

/** @param text the question itself when left out */
function ask(turn: Turn, text: string | undefined, state: HandOverState): Outcome {
  const { language } = turn;
  const reply: Reply = {
    ...textReply(text ?? questionIn(language, state)),
    choices: choicesOf(buttonsIn(language, state)),
  };
  return { replies: [reply], remember: stillAsked(turn, state) };
}

function stillAsked(turn: Turn, state: HandOverState): Partial<Conversation> {
  return { dialogue: askQuestion(HAND_OVER, turn, { state, minutes: MINUTES }), language: turn.language };
}

function questionIn(language: Language, { step, withMessages }: HandOverState): string {
  const { askAbout, askAboutWithMessages, askUnsaid, askForMessages, askToPassOn } = PEOPLE_WORDING[language];
  switch (step) {
    case 'about':
      return withMessages ? askAboutWithMessages : askAbout;
    case 'unsaid':
      return askUnsaid;
    case 'messages':
      return askForMessages;
    case 'words':
      return askToPassOn;
  }
}

/** In short, as it was asked already. */
function againIn(language: Language, state: HandOverState): string {
  return state.step === 'about' ? PEOPLE_WORDING[language].askAboutAgain : questionIn(language, state);
}

function whoIn({ message: { channel, person } }: Turn): Who {
  return { channel, person };
}

/** Longer than a request's number, and never one: nobody has to type it, and no register refuses a second. */
function drawHandOver(): string {
  return `H-${drawReference()}${drawReference()}`;
}
