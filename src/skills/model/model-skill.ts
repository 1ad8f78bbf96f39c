/** Answers with a language model what the FAQ alone could not, from the FAQ's own entries. */
import { randomBytes } from 'node:crypto';
import { foldAccents } from '../../language/normalize.ts';
import { NO_MORE_KNOWN } from '../about-answer.ts';
import { type Claimed, claimsAt } from '../claims.ts';
import { rememberTopic } from '../conversation.ts';
import { fallback } from '../fallback.ts';
import { faq } from '../faq.ts';
import { leaningOf } from '../follow-up.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import type { ChatFailure, ChatModel } from './chat-model.ts';
import { checkAnswer, type Rejection } from './check-answer.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { drawCanary } from './leaks.ts';
import { type MemoryLimits, recall } from './memory.ts';
import { createPlaceholders } from './placeholders.ts';
import { messagesOf, rules } from './prompt.ts';
import { redact } from './redact.ts';
import { isConfidentialTurn, type Source, sourcesFor } from './sources.ts';
import { MODEL_WORDING } from './wording.ts';

export interface ModelSwitches {
  /** Answers when the FAQ is not sure. */
  readonly fallback: boolean;
  /** Knows the last turns. */
  readonly conversation: boolean;
}

/** What became of a question. */
export type Asked = 'answered' | ChatFailure | Rejection;

export interface ModelSkillDeps {
  readonly model: ChatModel;
  readonly switches: ModelSwitches;
  /** Everything else that the desk can do: what answers when the model does not. */
  readonly others: () => readonly Skill[];
  /** Whose budget pays: a hash of the person, as it is kept for a day. */
  readonly accountOf: (person: { readonly channel: string; readonly person: string }) => string;
  /** A regular expression for the whole employee id in capitals. */
  readonly employeeId?: () => string;
  readonly memory?: MemoryLimits;
  /** Told what became of each question: for logs and metrics, without any text. */
  readonly onAsked?: (what: Asked) => void;
  readonly canary?: () => string;
}

const LONGEST_QUESTION = 1000;
const MOST_ANSWER_TOKENS = 400;
/** Those in whose place it answers: the FAQ's "did you mean", "I do not know", and "that is all I know". */
const UNSURE: ReadonlySet<string> = new Set([faq.name, fallback.name, NO_MORE_KNOWN]);
const A_LITTLE = 0.001;

export function createModelSkill(deps: ModelSkillDeps): Skill {
  return {
    name: 'model',
    stage: 'open',
    claim(turn) {
      if (!mayAsk(turn, deps) || sourcesFor(turn, earlierOf(turn, deps)).length === 0) return null;
      const { skill, confidence } = withoutModel(turn, deps);
      if (!UNSURE.has(skill.name)) return null;
      return {
        confidence: Math.min(1, confidence + A_LITTLE),
        why: 'the FAQ is not sure, and a language model may look into its nearest entries',
      };
    },
    async reply(turn) {
      const found = await ask(turn, deps);
      deps.onAsked?.(found.kind === 'sound' ? 'answered' : found.why);
      return found.kind === 'sound' ? answerFrom(found, turn) : withoutModel(turn, deps).skill.reply(turn);
    },
  };
}

/** Cheap, and before anything is put together: most turns end here. */
function mayAsk(turn: Turn, { switches }: ModelSkillDeps): boolean {
  const { finding, conversation, text } = turn;
  if (finding.decision === 'answer' || conversation.dialogue !== null) return false;
  const wanted = switches.fallback || (switches.conversation && leaningOf(text) !== undefined);
  const hasWords = text.trim() !== '' && text.length <= LONGEST_QUESTION;
  return wanted && hasWords && !isConfidentialTurn(turn);
}

function earlierOf({ conversation, now, retriever }: Turn, deps: ModelSkillDeps): readonly EarlierTurn[] {
  if (!deps.switches.conversation) return [];
  return recall(conversation, { now, retriever, ...(deps.memory && { limits: deps.memory }) });
}

async function ask(turn: Turn, deps: ModelSkillDeps) {
  const { language, message, conversation, text } = turn;
  const earlier = earlierOf(turn, deps);
  const sources = sourcesFor(turn, earlier);
  const canary = deps.canary?.() ?? drawCanary(randomBytes(24));
  // Two sets: what stands for an entry's contact may come back, what stands for the person's never does.
  const placeholders = createPlaceholders();
  const question = redact(text, {
    employeeId: deps.employeeId?.(),
    known: Object.values(conversation.facts),
    keep: wordsOf(sources),
  });
  const result = await deps.model.complete({
    messages: messagesOf({
      language,
      canary,
      sources,
      earlier,
      question: withoutNumbers(question),
      placeholders,
    }),
    maxTokens: MOST_ANSWER_TOKENS,
    account: deps.accountOf(message),
  });
  if (result.kind === 'failed') return result;
  return checkAnswer(result.text, {
    sources,
    language,
    canary,
    rules: rules(language, canary),
    placeholders,
  });
}

/** `[phone-1]` of the person's is not `[phone-1]` of an entry's. */
function withoutNumbers(question: string): string {
  return question.replace(/\[(name|phone|email|id|link|private)-\d{1,4}\]/g, '($1)');
}

/** The words of the entries that may be cited anyway. */
function wordsOf(sources: readonly Source[]): (word: string) => boolean {
  const words = sources.flatMap(
    ({ title, answer }) => foldAccents(`${title} ${answer}`.toLowerCase()).match(/\p{L}+/gu) ?? [],
  );
  const known = new Set(words);
  return (word) => known.has(foldAccents(word.toLowerCase()));
}

function answerFrom({ text, cited }: { text: string; cited: readonly Source[] }, turn: Turn): Outcome {
  const titles = cited.map(({ title }) => title);
  const [first] = cited;
  return {
    replies: [textReply(`${text}\n\n${MODEL_WORDING[turn.language].writtenFrom(titles)}`)],
    ...(first && { remember: { lastTopics: rememberTopic(turn.conversation.lastTopics, first.id) } }),
  };
}

/** Who would have answered. */
function withoutModel(turn: Turn, { others }: ModelSkillDeps): Pick<Claimed, 'skill' | 'confidence'> {
  return claimsAt('open', turn, others())[0] ?? { skill: fallback, confidence: 0 };
}
