/** The desk while a person talks to people: it says nothing, and mails on what they write. */
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { answerToHelp } from './call-for-help.ts';
import type { HandOvers, PeopleDeps } from './deps.ts';
import { endsSilence } from './ends-silence.ts';
import { asksToBeForgotten } from './forget.ts';
import { itemOf } from './forwarded.ts';
import { beginSilence, forward, SILENCE, type Silence, silenceIn, silenceState } from './silence-state.ts';
import { wantsPerson } from './wants-person.ts';
import { PEOPLE_WORDING } from './wording.ts';

export function createSilenceSkill(handOvers: HandOvers, answer: PeopleDeps['answer']): Skill {
  return {
    name: SILENCE,
    stage: 'dialogue',
    claim(turn) {
      if (turn.conversation.dialogue?.skill !== SILENCE) return null;
      // Whoever wants to be forgotten is heard at any time.
      if (asksToBeForgotten(turn.text) && !silenceState(turn)?.asked) return null;
      return { confidence: 1, why: 'the person was handed over to the team' };
    },
    async reply(turn) {
      const silence = await silenceIn(turn, handOvers);
      if (!silence) return answerAgain(turn, answer);
      if (asksToBeForgotten(turn.text)) return answer(withoutAsked(turn, silence));
      return answerToHelp(turn, silence) ?? end(turn, silence) ?? mailOn(turn, silence);
    },
  };
}

/** Only the very next message can agree to something. */
function withoutAsked(turn: Turn, { state, until }: Silence): Turn {
  const dialogue = beginSilence({ ...state, asked: undefined }, until);
  return { ...turn, conversation: { ...turn.conversation, dialogue } };
}

/** Said by the person; undefined when it is not. */
function end(turn: Turn, { state }: Silence): Outcome | undefined {
  const { message, text, now } = turn;
  const language = endsSilence(text, turn.language);
  if (!language) return undefined;
  return {
    replies: [textReply(PEOPLE_WORDING[language].backAgain)],
    remember: { dialogue: null, language },
    effects: [
      forward(turn, state, itemOf({ ...message, text }, { at: now, what: 'end' })),
      // The same hand-over again, over from now on.
      { kind: 'hand-over', reference: state.reference, until: now },
    ],
  };
}

function mailOn(turn: Turn, silence: Silence): Outcome {
  const { message, text, now } = turn;
  const { dialogue } = withoutAsked(turn, silence).conversation;
  return {
    replies: [],
    remember: { dialogue },
    effects: [forward(turn, silence.state, itemOf({ ...message, text }, { at: now }))],
  };
}

/** Says that the desk is back, and answers what the person came for. */
async function answerAgain(turn: Turn, answer: PeopleDeps['answer']): Promise<Outcome> {
  const { language } = turn;
  const words = PEOPLE_WORDING[language];
  if (endsSilence(turn.text, language)) {
    return { replies: [textReply(words.backAgain)], remember: { dialogue: null } };
  }
  const fresh = { ...turn, conversation: { ...turn.conversation, dialogue: null } };
  const outcome = await answer(fresh);
  const replies = wantsPerson(turn.text) ? outcome.replies : [textReply(words.overNow), ...outcome.replies];
  return { ...outcome, replies, remember: { dialogue: null, ...outcome.remember } };
}
