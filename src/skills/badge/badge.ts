/** Photos of badges: what is read is asked about, and remembered when the person agrees. */
import * as z from 'zod';
import { localDay } from '../../clock.ts';
import type { Attachment } from '../../message.ts';
import { questionKey } from '../buttons.ts';
import { type Dialogue, dialogueSchema } from '../conversation.ts';
import { fallback } from '../fallback.ts';
import { faq } from '../faq.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { askAbout, type BadgeQuestion, badgeQuestionSchema, takeAnswer } from './badge-question.ts';
import { isAboutPhoto } from './caption.ts';
import type { PhotoReader } from './photo-reader.ts';
import type { MatchId } from './understand.ts';
import { BADGE_WORDING } from './wording.ts';

export interface BadgeSkillDeps {
  readonly reader: PhotoReader;
  readonly matchId: MatchId;
  /** Answers the text of a photo as if it had been typed; from the FAQ when left out. */
  readonly answer?: (turn: Turn) => Promise<Outcome>;
  /**
   * Offered an id that the person agreed to, while the dialogue that the photo interrupted is in
   * `turn.conversation` again. null: it is only remembered.
   */
  readonly handTo?: (turn: Turn, employeeId: string) => Promise<Outcome | null>;
}

const NAME = 'badge';
const MINUTES_TO_ANSWER = 15;

const stateSchema = z.object({
  question: badgeQuestionSchema,
  /** What was under way when the photo came, to go on with afterwards. */
  interrupted: dialogueSchema.nullable(),
});
type State = z.infer<typeof stateSchema>;

/** Both are to come before `without-words`. */
export function createBadgeSkills(deps: BadgeSkillDeps): readonly Skill[] {
  return [badgeDialogue(deps), badgePhoto(deps)];
}

/** The picture that a message brings. */
export function photoOf({ message }: Turn): Attachment | undefined {
  return message.attachments.find(({ kind }) => kind === 'image');
}

function badgePhoto({ reader }: BadgeSkillDeps): Skill {
  return {
    name: 'badge-photo',
    stage: 'command',
    claim(turn) {
      if (!photoOf(turn)) return null;
      if (turn.text.trim() === '') return { confidence: 1, why: 'it is a photo without words' };
      return isAboutPhoto(turn.text) ? { confidence: 1, why: 'its words only say what the photo is' } : null;
    },
    async reply(turn) {
      const photo = photoOf(turn);
      const reading = photo ? await reader.read(photo, turn.message.channel) : ({ kind: 'nothing' } as const);
      const { reply, question } = askAbout(reading, turn.language);
      const interrupted = interruptedBy(turn);
      const dialogue = question ? dialogueOf({ question, interrupted }, turn.now) : interrupted;
      return { replies: [reply], remember: { dialogue } };
    },
  };
}

function badgeDialogue(deps: BadgeSkillDeps): Skill {
  const answerIn = (turn: Turn, { question }: State) =>
    takeAnswer(question, saidBy(turn), turn.language, deps.matchId);
  return {
    name: NAME,
    stage: 'dialogue',
    claim(turn) {
      const state = stateIn(turn);
      if (!state || photoOf(turn) || !answerIn(turn, state)) return null;
      return { confidence: 1, why: 'it answers the question about the photo before it' };
    },
    async reply(turn) {
      const state = stateIn(turn);
      const answer = state && answerIn(turn, state);
      if (!state || !answer) return { replies: [], remember: { dialogue: null } };
      const { interrupted } = state;
      const resumed: Turn = { ...turn, conversation: { ...turn.conversation, dialogue: interrupted } };
      if (isOver(turn)) {
        return {
          replies: [textReply(BADGE_WORDING[turn.language].tooLate)],
          remember: { dialogue: interrupted },
        };
      }
      switch (answer.kind) {
        case 'employee-id':
          return remembered(resumed, answer.employeeId, deps);
        case 'text': {
          const outcome = await (deps.answer ?? answerFromFaq)(asking(resumed, answer.text));
          return { ...outcome, remember: { dialogue: interrupted, ...outcome.remember } };
        }
        case 'asked-again':
          return {
            replies: [answer.reply],
            remember: { dialogue: dialogueOf({ question: answer.question, interrupted }, turn.now) },
          };
        case 'dropped':
          return { replies: [answer.reply], remember: { dialogue: interrupted } };
      }
    },
  };
}

async function remembered(turn: Turn, employeeId: string, { handTo }: BadgeSkillDeps): Promise<Outcome> {
  const facts = { ...turn.conversation.facts, employeeId };
  const known: Turn = { ...turn, conversation: { ...turn.conversation, facts } };
  const handed = await handTo?.(known, employeeId);
  const remember = { facts, dialogue: turn.conversation.dialogue };
  if (handed) return { ...handed, remember: { ...remember, ...handed.remember } };
  return { replies: [textReply(BADGE_WORDING[turn.language].remembered(employeeId))], remember };
}

/** The turn as it would be, had the person typed the text. */
function asking(turn: Turn, text: string): Turn {
  const finding = turn.retriever.ask(text, {
    previous: turn.conversation.language,
    today: localDay(turn.now),
  });
  return { ...turn, text, finding, language: finding.language };
}

function answerFromFaq(turn: Turn): Promise<Outcome> {
  return (faq.claim(turn) ? faq : fallback).reply(turn);
}

function dialogueOf(state: { question: BadgeQuestion; interrupted: Dialogue | null }, now: Date): Dialogue {
  const expires = new Date(now.getTime() + MINUTES_TO_ANSWER * 60_000).toISOString();
  return { skill: NAME, state, expires, question: questionKey(state.question) };
}

/** What was typed, or tapped of this question's own buttons. */
function saidBy({ tap, text }: Turn): string {
  if (!tap) return text;
  return tap.kind === 'answer' ? (ANSWERS[tap.answer] ?? '') : '';
}

const ANSWERS: Readonly<Record<string, string>> = { 'badge-yes': 'yes', 'badge-no': 'no' };

function stateIn({ conversation: { dialogue } }: Turn): State | undefined {
  return dialogue?.skill === NAME ? stateSchema.safeParse(dialogue.state).data : undefined;
}

function isOver({ conversation: { dialogue }, now }: Turn): boolean {
  return dialogue !== null && now.getTime() >= Date.parse(dialogue.expires);
}

/** The dialogue to go on with after the photo; a question about an earlier photo is none. */
function interruptedBy(turn: Turn): Dialogue | null {
  const { dialogue } = turn.conversation;
  return dialogue?.skill === NAME ? (stateIn(turn)?.interrupted ?? null) : dialogue;
}
