/**
 * While a person talks to people, the desk is silent. The silence is the conversation's dialogue, so that
 * it is known at once; it ends when the time is up, when the team has resolved it, or by the person.
 */
import * as z from 'zod';
import type { Dialogue } from '../conversation.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import type { HandOvers, PeopleDeps } from './deps.ts';
import { asksToBeForgotten } from './forget.ts';
import { phraseMatcher } from './said.ts';
import { wantsPerson } from './wants-person.ts';
import { PEOPLE_WORDING } from './wording.ts';

export const SILENCE = 'with-people';

const stateSchema = z.object({ reference: z.string() });

const endsSilence = phraseMatcher({
  en: 'back to the bot|back to bot|back to the desk|back to the robot|back to the front desk|bot|robot|talk to the bot|resume|resume with the bot|stop|cancel|end|i want the bot back|come back',
  fr: 'reprendre avec le robot|reprendre avec le bot|reprendre|reprendre avec vous|retour au robot|retour au bot|revenir au robot|revenir au bot|le robot|parler au robot|arrêter|annuler|fin|terminer|revenez|reviens',
});

export function beginSilence(reference: string, until: Date): Dialogue {
  return { skill: SILENCE, state: { reference }, expires: until.toISOString() };
}

export function createSilenceSkill(handOvers: HandOvers, answer: PeopleDeps['answer']): Skill {
  return {
    name: SILENCE,
    stage: 'dialogue',
    claim(turn) {
      const { dialogue } = turn.conversation;
      // Whoever wants to be forgotten is heard at any time.
      if (dialogue?.skill !== SILENCE || asksToBeForgotten(turn.text)) return null;
      return { confidence: 1, why: 'the person was handed over to the team' };
    },
    async reply(turn) {
      const { dialogue } = turn.conversation;
      const reference = stateSchema.safeParse(dialogue?.state).data?.reference;
      if (!dialogue || reference === undefined) return answerAgain(turn, answer);
      const { channel, person } = turn.message;
      const active = await handOvers.active({ channel, person }, turn.now);
      const isOver = active === null || active.until.getTime() <= turn.now.getTime();
      if (isOver) return answerAgain(turn, answer);
      const language = endsSilence(turn.text);
      if (!language) return { replies: [], remember: { dialogue: beginSilence(reference, active.until) } };
      return {
        replies: [textReply(PEOPLE_WORDING[language].backAgain)],
        remember: { dialogue: null, language },
        // The same hand-over again, over from now on.
        effects: [{ kind: 'hand-over', reference, until: turn.now }],
      };
    },
  };
}

/** Says that the desk is back, and answers what the person came for. */
async function answerAgain(turn: Turn, answer: PeopleDeps['answer']): Promise<Outcome> {
  const { language } = turn;
  const words = PEOPLE_WORDING[language];
  if (endsSilence(turn.text)) return { replies: [textReply(words.backAgain)], remember: { dialogue: null } };
  const fresh = { ...turn, conversation: { ...turn.conversation, dialogue: null } };
  const outcome = await answer(fresh);
  const replies = wantsPerson(turn.text) ? outcome.replies : [textReply(words.overNow), ...outcome.replies];
  return { ...outcome, replies, remember: { dialogue: null, ...outcome.remember } };
}
