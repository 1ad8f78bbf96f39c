/**
 * The question that follows a photo, and what its answer means. Any skill that needs an employee id
 * can ask it: `askAbout` a reading, keep the question in its state, `takeAnswer` from what is said next.
 */
import * as z from 'zod';
import type { Language, Reply } from '../../message.ts';
import { textReply } from '../skill.ts';
import type { Reading } from './photo-reader.ts';
import { type MatchId, understand } from './understand.ts';
import { BADGE_WORDING } from './wording.ts';

export const badgeQuestionSchema = z.discriminatedUnion('asks', [
  z.object({ asks: z.literal('is-this-your-id'), employeeId: z.string() }),
  z.object({ asks: z.literal('which-number') }),
  z.object({ asks: z.literal('is-this-your-question'), text: z.string() }),
]);
/** JSON: it fits into a dialogue's state. */
export type BadgeQuestion = z.infer<typeof badgeQuestionSchema>;

export interface Asked {
  readonly reply: Reply;
  /** null: the reply asks nothing. */
  readonly question: BadgeQuestion | null;
}

export type Answered =
  /** The person agreed to the id, or typed it. */
  | { readonly kind: 'employee-id'; readonly employeeId: string }
  /** The person wants the photo's text answered. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'asked-again'; readonly reply: Reply; readonly question: BadgeQuestion }
  | { readonly kind: 'dropped'; readonly reply: Reply };

/** Never acts upon a reading, however sure it is: it asks. */
export function askAbout(reading: Reading, language: Language): Asked {
  const wording = BADGE_WORDING[language];
  switch (reading.kind) {
    case 'badge': {
      const { employeeId } = reading;
      const ask = reading.sure ? wording.isThisYourId : wording.isThisYourIdPerhaps;
      return { reply: yesOrNo(ask(employeeId), language), question: { asks: 'is-this-your-id', employeeId } };
    }
    case 'unclear-badge':
      return { reply: textReply(wording.unclearBadge), question: { asks: 'which-number' } };
    case 'text': {
      const { text } = reading;
      const reply = yesOrNo(wording.isThisYourQuestion(showable(text)), language);
      return { reply, question: { asks: 'is-this-your-question', text } };
    }
    case 'nothing':
      return { reply: textReply(wording.nothing), question: null };
    case 'failed':
      return { reply: textReply(wording.failed[reading.why]), question: null };
  }
}

/** @returns undefined when what was said is no answer, but something new */
export function takeAnswer(
  question: BadgeQuestion,
  said: string,
  language: Language,
  matchId: MatchId,
): Answered | undefined {
  const proposed = question.asks === 'is-this-your-id' ? question.employeeId : undefined;
  const answer = understand(said, matchId, proposed);
  const { dropped, whichNumber } = BADGE_WORDING[language];
  if (answer?.kind === 'cancel') return { kind: 'dropped', reply: textReply(dropped) };
  if (question.asks === 'is-this-your-question') {
    if (answer?.kind === 'yes') return { kind: 'text', text: question.text };
    return answer?.kind === 'no' ? { kind: 'dropped', reply: textReply(dropped) } : undefined;
  }
  if (answer?.kind === 'id') return { kind: 'employee-id', employeeId: answer.id };
  if (question.asks === 'which-number') {
    return answer?.kind === 'no' ? { kind: 'dropped', reply: textReply(dropped) } : undefined;
  }
  if (answer?.kind === 'yes') return { kind: 'employee-id', employeeId: question.employeeId };
  if (answer?.kind === 'no') {
    return { kind: 'asked-again', reply: textReply(whichNumber), question: { asks: 'which-number' } };
  }
  return undefined;
}

function yesOrNo(text: string, language: Language): Reply {
  const { yes, no } = BADGE_WORDING[language];
  const choices = [
    { id: 'badge-yes', title: yes },
    { id: 'badge-no', title: no },
  ];
  return { text, media: [], choices };
}

/** A photo's text without links, which come from the corpus alone, and without formatting. */
function showable(text: string): string {
  return text.replace(/\S+/g, (word) => (LINK.test(word) ? '[…]' : word)).replace(/[*_~`]/g, '');
}

const LINK = /:\/\/|www\.|@|[\p{L}\p{N}]\.\p{L}{2}/iu;
