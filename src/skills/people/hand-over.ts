/** "I want to talk to a person": asks what may be passed on, then hands the conversation over to the team. */
import type { Choice, Language } from '../../message.ts';
import { drawReference } from '../requests/reference.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { type Answer, answerTo, button } from './answers.ts';
import type { HandOverDeps, PeopleDeps } from './deps.ts';
import { askQuestion, type OpenQuestion, openQuestion, withoutQuestion } from './question.ts';
import { beginSilence, SILENCE } from './silence.ts';
import { wantsPerson } from './wants-person.ts';
import { PEOPLE_WORDING } from './wording.ts';

const CONSENT = 'hand-over';

/** How sure "I want to talk to someone about my payslip" is no question: less than a plain answer of the FAQ. */
const PERHAPS = 0.5;

export function createHandOverSkills(deps: HandOverDeps, answer: PeopleDeps['answer']): readonly Skill[] {
  return [consent(deps, answer), offer('command'), offer('open')];
}

function offer(stage: 'command' | 'open'): Skill {
  const strength = stage === 'command' ? 'plain' : 'perhaps';
  return {
    name: CONSENT,
    stage,
    claim({ text, conversation }) {
      if (conversation.dialogue?.skill === SILENCE || wantsPerson(text)?.strength !== strength) return null;
      return stage === 'command'
        ? { confidence: 1, why: 'the whole message asks for a person' }
        : { confidence: PERHAPS, why: 'it asks for somebody, about a matter that the FAQ may know' };
    },
    async reply(turn) {
      const language = wantsPerson(turn.text)?.language ?? turn.language;
      return {
        replies: [{ ...textReply(PEOPLE_WORDING[language].offer), choices: buttonsIn(language) }],
        remember: { dialogue: askQuestion(CONSENT, turn), language },
      };
    },
  };
}

function consent(deps: HandOverDeps, answer: PeopleDeps['answer']): Skill {
  return {
    name: CONSENT,
    stage: 'dialogue',
    claim(turn) {
      const question = openQuestion(CONSENT, turn);
      if (!question) return null;
      const said = answerTo(buttonsIn(turn.language), turn);
      if (question.expired && !said) return null;
      return { confidence: 1, why: 'the desk has just offered a person' };
    },
    async reply(turn) {
      const question = openQuestion(CONSENT, turn);
      if (!question) return { replies: [] };
      const said = answerTo(buttonsIn(turn.language), turn);
      return said ? decide(said, turn, question, deps) : elsewhere(turn, question, answer);
    },
  };
}

async function decide(
  said: Answer,
  turn: Turn,
  question: OpenQuestion,
  deps: HandOverDeps,
): Promise<Outcome> {
  const { language } = turn;
  const words = PEOPLE_WORDING[language];
  const leave = (text: string): Outcome => ({
    replies: [textReply(text)],
    remember: { dialogue: question.interrupted },
  });
  if (question.expired) return leave(words.tooLate);
  return said === 'cancel' ? leave(words.notHandedOver) : handOver(turn, said === 'yes', deps);
}

/** The one place where a conversation is passed on. */
async function handOver(turn: Turn, withMessages: boolean, deps: HandOverDeps): Promise<Outcome> {
  const { hours, reference: draw = drawHandOver, compose, transcript } = deps;
  const { language, message, conversation, now } = turn;
  const who = { channel: message.channel, person: message.person };
  const reference = draw();
  const until = new Date(now.getTime() + hours * 3_600_000);
  const mail = compose({
    reference,
    who,
    employeeId: withMessages ? conversation.facts['employeeId'] : undefined,
    language,
    at: now,
    messages: withMessages ? await transcript.recent(who) : null,
  });
  return {
    replies: [textReply(PEOPLE_WORDING[language].handedOver(reference, hours))],
    remember: { dialogue: beginSilence(reference, until) },
    effects: [
      { kind: 'mail', mail },
      { kind: 'hand-over', reference, until },
    ],
  };
}

/** The desk's answer to something else, and the offer once more where nothing else was asked with it. */
async function elsewhere(turn: Turn, question: OpenQuestion, answer: PeopleDeps['answer']): Promise<Outcome> {
  const outcome = await answer(withoutQuestion(turn, question));
  const asksToo =
    outcome.remember?.dialogue !== undefined || (outcome.remember?.pendingChoices ?? []).length > 0;
  if (asksToo) return { ...outcome, remember: { dialogue: question.interrupted, ...outcome.remember } };
  const language = outcome.remember?.language ?? turn.language;
  const again = { ...textReply(PEOPLE_WORDING[language].offer), choices: buttonsIn(language) };
  return { ...outcome, replies: [...outcome.replies, again] };
}

function buttonsIn(language: Language): readonly Choice[] {
  const { yes, no, cancel } = PEOPLE_WORDING[language].buttons;
  return [button('yes', yes), button('no', no), button('cancel', cancel)];
}

/** Longer than a request's number, and never one: nobody has to type it, and no register refuses a second. */
function drawHandOver(): string {
  return `H-${drawReference()}${drawReference()}`;
}
