/** The uses of the language model that a configuration has turned on. */
import type { RememberTurn } from '../assistant/handle-message.ts';
import type { Clock } from '../clock.ts';
import type { ModelConfig } from '../config/model.ts';
import { employeeIdPattern } from '../corpus/requests/schema.ts';
import type { LiveDeclared } from '../indexing/live-declared.ts';
import type { Summaries } from '../media/speech/create-hear.ts';
import { createOpenAiChat } from '../model/openai-chat.ts';
import type { Retriever } from '../retrieval/finding.ts';
import type { SkillsDeps } from '../skills/create-skills.ts';
import {
  createSummarizer,
  isConfidentialTalk,
  remember,
  type SpendLedger,
  withSpendCaps,
} from '../skills/model/index.ts';
import type { Speaker } from '../skills/voice/hear.ts';

export interface ModelParts {
  /** undefined: there is no language model. */
  readonly config: ModelConfig | undefined;
  readonly ledger: SpendLedger;
  /** A hash of the person: whose budget pays. It is never sent. */
  readonly accountOf: (person: Speaker) => string;
  readonly retriever: () => Retriever;
  readonly declared: Pick<LiveDeclared, 'requests'>;
  readonly clock: Clock;
  /** Told what became of each call, without any text. */
  readonly onAsked: (use: ModelUse, outcome: string) => void;
}

export type ModelUse = 'answer' | 'summary';

/** Each undefined where its switch is off. */
export interface WiredModel {
  readonly skill: SkillsDeps['model'];
  readonly rememberTurn: RememberTurn | undefined;
  readonly summaries: Summaries | undefined;
}

export function wireModel(parts: ModelParts): WiredModel {
  const { config, ledger, accountOf, retriever, declared, clock, onAsked } = parts;
  if (!config) return { skill: undefined, rememberTurn: undefined, summaries: undefined };
  const { fallback, conversation, summaries, seconds, caps } = config;
  const chat = createOpenAiChat({ ...config.openai, model: config.model, timeoutMs: seconds * 1000 });
  const model = withSpendCaps(chat, { ledger, clock, caps });
  // Editors may change it at any time.
  const employeeId = () => employeeIdPattern(declared.requests());
  return {
    skill:
      fallback || conversation
        ? {
            model,
            switches: { fallback, conversation },
            accountOf,
            employeeId,
            onAsked: (outcome) => onAsked('answer', outcome),
          }
        : undefined,
    rememberTurn: conversation
      ? (turn, outcome) => remember(turn, outcome, { employeeId: employeeId() })
      : undefined,
    summaries: summaries
      ? {
          accountOf,
          summarizer: createSummarizer({
            model,
            employeeId,
            isConfidential: (text) => isConfidentialTalk(text, retriever(), clock()),
            onAsked: (outcome) => onAsked('summary', outcome),
          }),
        }
      : undefined,
  };
}
