/**
 * Somebody asks for help while people have the conversation: these learn that, and not a word of what was written
 * unless the person agrees.
 */
import type { Language } from '../../message.ts';
import { type Outcome, type Turn, textReply } from '../skill.ts';
import { type Answer, answerIn, type Buttons, buttonsOf, choicesOf, pickedOf } from './answers.ts';
import type { HandOvers } from './deps.ts';
import { itemOf } from './forwarded.ts';
import { phraseMatcher } from './said.ts';
import { beginSilence, forward, type Silence, silenceIn } from './silence-state.ts';
import { PEOPLE_WORDING } from './wording.ts';

/** Longer ago, a "yes" may be meant for something else. */
const MINUTES_TO_AGREE = 15;

/** @returns null where nobody has the conversation */
export async function callForHelp(turn: Turn, handOvers: HandOvers): Promise<Outcome | null> {
  const silence = await silenceIn(turn, handOvers);
  if (!silence) return null;
  const { state, until } = silence;
  const { language, now, message, text } = turn;
  const words = PEOPLE_WORDING[language];
  const item = { at: now.toISOString(), what: 'help' as const, text: '', files: [] };
  const effects = [{ ...forward(turn, state, item), isUrgent: true as const }];
  if (state.keepsToThemselves) {
    const remember = { dialogue: beginSilence(state, until) };
    return { replies: [textReply(words.helpTold)], remember, effects };
  }
  const expires = new Date(now.getTime() + MINUTES_TO_AGREE * 60_000).toISOString();
  const asked = { item: itemOf({ ...message, text }, { at: now, what: 'agreed' }), language, expires };
  const question = textReply(`${words.helpTold} ${words.mayPassOnHelp}`);
  return {
    replies: [{ ...question, choices: choicesOf(buttonsIn(language)) }],
    remember: { dialogue: beginSilence({ ...state, asked }, until) },
    effects,
  };
}

/** @returns undefined when nothing was asked, or the message is no answer to it */
export function answerToHelp(turn: Turn, { state, until }: Silence): Outcome | undefined {
  const { asked } = state;
  if (!asked || Date.parse(asked.expires) < turn.now.getTime()) return undefined;
  const said = answerOf(turn, asked.language);
  if (!said) return undefined;
  const { language, item } = asked;
  const words = PEOPLE_WORDING[language];
  const isYes = said === 'yes';
  const next = { ...state, asked: undefined, ...(!isYes && { keepsToThemselves: true }) };
  return {
    replies: [textReply(isYes ? words.helpPassedOn : words.helpKept)],
    remember: { dialogue: beginSilence(next, until), language },
    effects: isYes ? [forward(turn, state, item)] : [],
  };
}

const agrees = phraseMatcher({
  en: 'you may|you can|please do|do it|do|pass it on|yes pass it on|yes pass them on|tell them|yes tell them|send it|yes send it|share it|yes share it',
  fr: 'vous pouvez|tu peux|faites-le|transmettez|transmettez-le|oui transmettez|oui transmettez-le|dites-leur|oui dites-leur|dites-le-leur|envoyez|oui envoyez',
});

function answerOf(turn: Turn, language: Language): Answer | undefined {
  const picked = pickedOf(buttonsIn(language), turn);
  if (picked) return picked;
  return turn.tap === undefined && agrees(turn.text) ? 'yes' : answerIn(turn);
}

function buttonsIn(language: Language): Buttons {
  return buttonsOf('help', PEOPLE_WORDING[language].helpButtons, ['yes', 'no']);
}
