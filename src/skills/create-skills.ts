/** The one ordered list of what the desk can do; of equal claims in a stage the earlier skill wins. */
import { createAboutAnswer } from './about-answer.ts';
import { type BadgeSkillDeps, createBadgeSkills } from './badge/badge.ts';
import { type Care, createCareSkill } from './care/index.ts';
import { choice } from './choice.ts';
import { claimsAt, winningClaim } from './claims.ts';
import { createDeclaredRepliesSkill, type DeclaredRepliesDeps } from './declared/index.ts';
import { fallback } from './fallback.ts';
import { faq } from './faq.ts';
import { createModelSkill, type ModelSkillDeps } from './model/index.ts';
import { numberAlone } from './number-alone.ts';
import { oldButton } from './old-button.ts';
import { fromAdvertisement, opening } from './opening.ts';
import { createPeopleSkills, type HandOverDeps, tellTeamOfHelp } from './people/index.ts';
import type { RequestSkillDeps } from './requests/deps.ts';
import { createRequestSkills, type RequestSkills } from './requests/index.ts';
import type { Outcome, Skill, Turn } from './skill.ts';
import { createSmallTalk, warnOfSecret } from './small-talk/index.ts';
import { tappedEntry } from './tapped-entry.ts';
import { createWithoutWords } from './without-words/index.ts';
import type { Ability } from './wording.ts';
import { createWordsSkills, type WordsDeps } from './words/index.ts';

/** What is left out, the desk cannot do; the rest needs nothing of the world. */
export interface SkillsDeps {
  readonly care?: (() => Care) | undefined;
  readonly words?: WordsDeps | undefined;
  readonly declared?: DeclaredRepliesDeps | undefined;
  readonly requests?: Omit<RequestSkillDeps, 'others'> | undefined;
  readonly badge?: Pick<BadgeSkillDeps, 'reader' | 'matchId'> | undefined;
  readonly handOver?: HandOverDeps | undefined;
  readonly model?: Omit<ModelSkillDeps, 'others'> | undefined;
}

export function createSkills(deps: SkillsDeps = {}): readonly Skill[] {
  /** The whole desk, for a skill whose question got another message for an answer. */
  const answer = (turn: Turn): Promise<Outcome> =>
    (winningClaim(turn, skills)?.skill ?? fallback).reply(turn);
  const requests: RequestSkills | undefined =
    deps.requests && createRequestSkills({ ...deps.requests, others: () => besideRequests });
  const { handOver } = deps;
  const commandOf = (turn: Turn) => claimsAt('command', turn, skills)[0]?.skill.name;
  const people = createPeopleSkills({ handOver, answer, commandOf });
  const badge = deps.badge ? createBadgeSkills({ ...deps.badge, answer, handTo: backToRequest }) : [];
  const [define, mean] = deps.words ? createWordsSkills(deps.words) : [];

  const model = deps.model && createModelSkill({ ...deps.model, others: () => besideModel });

  /** The question of the request that a photo interrupted, with the id filled in. */
  async function backToRequest(turn: Turn): Promise<Outcome | null> {
    const reply = requests?.resume(turn);
    return reply ? { replies: [reply] } : null;
  }

  const care =
    deps.care &&
    createCareSkill({
      current: deps.care,
      offersPerson: handOver !== undefined,
      resume: (turn) => requests?.resume(turn) ?? null,
      tellTeam: async (turn) => (handOver ? await tellTeamOfHelp(turn, handOver) : null),
      isCommand: (turn) => commandOf(turn) !== undefined,
    });

  const below = (answering: Skill): Skill => requests?.below(answering) ?? answering;

  const skills: readonly Skill[] = [
    ...(care ? [care] : []),
    // An ongoing dialogue, the commands, and the open ones: each says its stage, which comes before this order.
    // People who have the conversation come before any offer of the desk's.
    ...people,
    below(choice),
    below(tappedEntry),
    oldButton,
    warnOfSecret,
    opening,
    ...badge,
    ...(requests?.skills ?? []),
    createWithoutWords({ readsPhotos: deps.badge !== undefined }),
    ...(define ? [define] : []),
    ...(deps.declared ? [createDeclaredRepliesSkill(deps.declared)] : []),
    ...createSmallTalk({ abilities: abilitiesOf(deps), hasModel: deps.model !== undefined }),
    numberAlone,
    ...createAboutAnswer({ offersPerson: handOver !== undefined }),
    fromAdvertisement,
    below(faq),
    ...(mean ? [mean] : []),
    ...(model ? [model] : []),
    fallback,
  ];
  const besideModel: readonly Skill[] = skills.filter((skill) => skill !== model);
  const besideRequests: readonly Skill[] = skills.filter((skill) => !requests?.skills.includes(skill));
  return skills;
}

function abilitiesOf({ requests, badge, words, handOver }: SkillsDeps): readonly Ability[] {
  return [
    ...(requests ? (['requests'] as const) : []),
    ...(badge ? (['photos'] as const) : []),
    ...(words ? (['words'] as const) : []),
    ...(handOver ? (['person'] as const) : []),
  ];
}
