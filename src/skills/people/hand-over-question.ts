/** The desk's questions before a hand-over: what it is about, and what may be passed on. */
import * as z from 'zod';
import { TALK_KINDS } from '../../language/talk/vocabulary.ts';
import type { Language } from '../../message.ts';
import type { Turn } from '../skill.ts';
import { type Answer, answerIn, type Buttons, buttonsOf, pickedOf } from './answers.ts';
import type { PeopleDeps } from './deps.ts';
import { readFeedback } from './feedback.ts';
import { asksForPatience } from './patience.ts';
import { phraseMatcher } from './said.ts';
import { PEOPLE_WORDING } from './wording.ts';

export const HAND_OVER = 'hand-over';

const stateSchema = z.object({
  /**
   * `about`: what is it about? · `unsaid`: shall I pass you on without that? · `messages`: it is known what it is
   * about; may our last messages go along? · `words`: the same where there are none.
   */
  step: z.enum(['about', 'unsaid', 'messages', 'words']).default('messages'),
  wish: z.string().nullable().default(null),
  about: z.string().nullable().default(null),
  /** Whether the last messages go along: not where there are none, or the person would rather not. */
  withMessages: z.boolean().default(true),
  isCallForHelp: z.boolean().default(false),
});

export type HandOverState = z.output<typeof stateSchema>;

/** As an earlier version left it, too: it had the question about the messages alone. */
export function handOverState({ conversation: { dialogue } }: Turn): HandOverState | undefined {
  return stateSchema.safeParse(dialogue?.state).data;
}

type Name = 'yes' | 'unsaid' | 'no' | 'cancel';

const NAMES: Readonly<Record<HandOverState['step'], (withMessages: boolean) => readonly Name[]>> = {
  about: (withMessages) => (withMessages ? ['unsaid', 'no', 'cancel'] : ['unsaid', 'cancel']),
  unsaid: () => ['yes', 'cancel'],
  messages: () => ['yes', 'no', 'cancel'],
  words: () => ['yes', 'cancel'],
};

export function buttonsIn(language: Language, { step, withMessages }: HandOverState): Buttons<Name> {
  const { handOverButtons: titles } = PEOPLE_WORDING[language];
  return buttonsOf(
    HAND_OVER,
    { ...titles, yes: step === 'messages' ? titles.withMessages : titles.yes },
    NAMES[step](withMessages),
  );
}

export type HandOverAnswer =
  /** `unsaid`: pass me on without saying why. */
  | Name
  /** "It is private": that is what the team is told, and no more. */
  | 'private'
  | 'wait'
  | 'who-reads'
  | 'why'
  /** Something else that the desk does, such as "help". */
  | 'command'
  /** A photo, a thumb, "??": no words to pass on. */
  | 'no-words'
  | 'words';

/** What is no subject, though it is said where one is asked for. */
const COMMANDS: ReadonlySet<string> = new Set([
  'forget',
  'language',
  ...TALK_KINDS.filter((kind) => !['complaint', 'insult'].includes(kind)),
]);

const prefersNotToSay = phraseMatcher({
  en: "i'd rather not say|i would rather not say|rather not say|i'd rather not|i prefer not to say|prefer not to say|i don't want to say|i do not want to say|not saying|no comment",
  fr: 'sans préciser|je préfère ne pas le dire|je préfère ne rien dire|je ne préfère pas le dire|je préfère ne pas dire|je ne veux pas le dire|je ne veux pas dire|sans commentaire',
});

const isPrivate = phraseMatcher({
  en: "private|personal|confidential|it's private|it is private|that's private|it's personal|it is personal|that's personal|it's a private matter|it's a personal matter|a private matter|a personal matter|it's confidential|it is confidential|that is private|that is personal|something private|something personal|it's sensitive|it's delicate",
  fr: "privé|personnel|confidentiel|c'est privé|c'est personnel|c'est confidentiel|c'est intime|c'est délicat|c'est assez personnel|c'est plutôt personnel|c'est un peu personnel|c'est très personnel|un sujet personnel|c'est un sujet personnel|quelque chose de personnel|une affaire personnelle|raison personnelle|raisons personnelles",
});

const asksWhy = phraseMatcher({
  en: 'why|why do you ask|why are you asking|why do you want to know|why do you need to know|what for|do i have to say|do i have to|must i say|is that necessary|is it mandatory|none of your business|that is none of your business',
  fr: "pourquoi|pourquoi cette question|pourquoi vous demandez|pourquoi vous demandez ça|pourquoi vous me demandez ça|pourquoi tu demandes|c'est obligé|c'est obligatoire|je suis obligé de dire|je suis obligée de dire|dois-je le dire|ça ne vous regarde pas|ça vous regarde pas",
});

const asksWhoReads = phraseMatcher({
  en: 'who will see this|who will see that|who will see it|who sees this|who sees that|who can see this|who will read this|who will read it|who reads this|who reads that|who gets this|who gets it|who will get this|who will know|is this confidential|is it confidential|is that confidential|is this private|is this anonymous|will my manager see this|will my manager know|will my boss see this|will my boss know|can my manager see this|can my boss see this|which team|who is the team|who is your team|what team',
  fr: "qui voit ça|qui voit cela|qui va voir ça|qui verra ça|qui le verra|qui lit ça|qui lit cela|qui va lire ça|qui lira ça|qui va le lire|qui reçoit ça|qui reçoit le message|qui sera au courant|c'est confidentiel|est-ce confidentiel|est-ce que c'est confidentiel|ça reste confidentiel|ça reste confidentiel au moins|ça reste entre nous|c'est anonyme|est-ce anonyme|mon chef va le voir|mon chef va voir ça|mon responsable va le voir|mon manager va le voir|mon chef le saura|quelle équipe|c'est quelle équipe|c'est qui l'équipe",
});

const withoutMessages = phraseMatcher({
  en: 'without|without messages|without them|without the messages|no messages|not the messages',
  fr: 'sans|sans messages|sans les messages|pas les messages|non sans les messages',
});

/** What yes and no answer differs with the question: neither is a subject. */
function meant(said: Answer, { step }: HandOverState, text: string): HandOverAnswer {
  if (step === 'about' && said !== 'cancel') return withoutMessages(text) ? 'no' : 'why';
  if (step !== 'messages' && said === 'no') return 'cancel';
  return said;
}

export function readAnswer(
  state: HandOverState,
  turn: Turn,
  commandOf: PeopleDeps['commandOf'],
): HandOverAnswer {
  const { text } = turn;
  const picked = pickedOf(buttonsIn(turn.language, state), turn);
  if (picked) return picked;
  // On a button of an earlier message.
  if (turn.tap) return 'command';
  const said = answerIn(turn);
  if (said) return meant(said, state, text);
  if (asksForPatience(text)) return 'wait';
  if (prefersNotToSay(text)) return 'unsaid';
  if (isPrivate(text) && !text.includes('?')) return 'private';
  if (asksWhy(text)) return 'why';
  if (asksWhoReads(text)) return 'who-reads';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no-words';
  if (readFeedback(text)?.value === 'good') return 'no-words';
  const command = commandOf(turn);
  return command !== undefined && COMMANDS.has(command) ? 'command' : 'words';
}
