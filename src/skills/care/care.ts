/** A person in distress is answered before anything else: what helps now, whom to call, what follows. */
import type { CareNeed, CareReader } from '../../care/read-care-need.ts';
import type { CarePlan } from '../../corpus/care/schema.ts';
import { LANGUAGES, type Language, type Reply } from '../../message.ts';
import type { Finding } from '../../retrieval/finding.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';

export const CARE = 'care';

/** What serves at this moment: editors may change the plan at any time. */
export interface Care {
  readonly plan: CarePlan;
  readonly read: CareReader;
}

export interface CareDeps {
  readonly current: () => Care;
  /** Whether a person of the team can be had. */
  readonly offersPerson: boolean;
  /** The question of a request that is under way. */
  readonly resume: (turn: Turn) => Reply | null;
  /** What the team learns of it, and what the person is asked, where they are with people or on the way to them. */
  readonly tellTeam: (turn: Turn) => Promise<Outcome | null>;
  /** Whether the whole message is known to ask for something else, such as "forget me". */
  readonly isCommand: (turn: Turn) => boolean;
}

export function createCareSkill({ current, offersPerson, resume, tellTeam, isCommand }: CareDeps): Skill {
  return {
    name: CARE,
    stage: 'care',
    claim(turn) {
      const need = needOf(turn, current());
      // "I don't want to talk to a bot" sounds like distress, and is known to be none.
      const isMeant = need !== null && (need.isSaid || !isCommand(turn));
      return isMeant ? { confidence: 1, why: `${need.kind.id}: ${need.why}` } : null;
    },
    async reply(turn): Promise<Outcome> {
      const care = current();
      const { plan } = care;
      const need = needOf(turn, care);
      if (!need) return { replies: [] };
      const { dialogue, pendingChoices, lastAnswer } = turn.conversation;
      const question = resume(turn);
      const team = await tellTeam({ ...turn, language: need.language });
      const offeredPerson = need.kind.person && offersPerson && !team;
      return {
        replies: [
          textReply(careText(plan, need, offeredPerson)),
          ...entryThatFollows(need, turn),
          ...(question ? [{ ...question, text: `${plan.go_on[need.language]}\n\n${question.text}` }] : []),
          ...(team?.replies ?? []),
        ],
        // All as it was, so that the person can go on; nothing tells later what this was about.
        remember: { dialogue, pendingChoices, lastAnswer, offeredPerson, ...team?.remember },
        confidential: true,
        effects: team?.effects ?? [],
      };
    },
  };
}

/** What a message and the FAQ's finding on it are read as. */
export interface Asked extends Pick<Turn, 'text' | 'retriever'> {
  readonly finding: Pick<Finding, 'candidates' | 'confidence'>;
}

export function needOf(asked: Asked, { plan, read }: Care): CareNeed | null {
  return read(asked.text, sureOfOther(plan, asked));
}

/** How sure the FAQ is of its answer, unless that is one which follows a reply of care. */
function sureOfOther({ kinds }: CarePlan, { finding, retriever }: Asked): number {
  const first = finding.candidates[0]?.id;
  const follows = kinds.some(
    ({ entry }) =>
      entry !== undefined && LANGUAGES.some((language) => retriever.entry(entry, language)?.id === first),
  );
  return follows ? 0 : finding.confidence;
}

/** What helps now, whom to call, how to reach a person, and what becomes of what was written. */
export function careText(plan: CarePlan, { kind, language }: CareNeed, offersPerson: boolean): string {
  const numbers = plan.countries.flatMap(({ id, name }) => {
    const number = Object.hasOwn(kind.numbers, id) ? kind.numbers[id]?.[language] : undefined;
    return number === undefined ? [] : [`${name[language]}${COLON[language]} ${number}`];
  });
  return [
    kind.say[language],
    numbers.join('\n'),
    kind.person && offersPerson ? plan.person[language] : '',
    plan.closing[language],
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const COLON: Readonly<Record<Language, string>> = { en: ':', fr: ' :' };

function entryThatFollows({ kind, language }: CareNeed, { retriever }: Turn): readonly Reply[] {
  const entry = kind.entry === undefined ? undefined : retriever.entry(kind.entry, language);
  return entry ? [{ text: entry.answer, media: entry.media, choices: [] }] : [];
}
