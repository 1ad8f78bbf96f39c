/** The one contract of everything that the desk can do. */
import type { IncomingMessage, Language, Reply } from '../message.ts';
import type { Finding, Retriever } from '../retrieval/finding.ts';
import type { Tap } from './buttons.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';

/** One message with all that is known when it arrives. */
export interface Turn {
  readonly message: IncomingMessage;
  /** The text that is answered: what was typed, or stands on the button that was tapped. */
  readonly text: string;
  /** What the button says that was tapped; undefined when none was. */
  readonly tap?: Tap | undefined;
  /** The language to reply in. */
  readonly language: Language;
  readonly conversation: Conversation;
  /** What the FAQ says to the text. */
  readonly finding: Finding;
  readonly retriever: Retriever;
  readonly now: Date;
}

/**
 * When a skill is asked. Earlier stages win over later ones, whatever the confidence:
 * a person in distress, an ongoing dialogue, then messages that are wholly a command, then everything else.
 */
export const STAGES = ['care', 'dialogue', 'command', 'open'] as const;
export type Stage = (typeof STAGES)[number];

/** A skill's wish to take a turn. */
export interface Claim {
  /** 0..1; the highest of a stage wins. */
  readonly confidence: number;
  /** For `--explain`: why this skill, in words of a person. */
  readonly why: string;
}

export interface Outcome {
  readonly replies: readonly Reply[];
  /** What to remember beside the language; fields left out stay as they were. */
  readonly remember?: Partial<Conversation>;
  /** What was said and answered must not be kept, nor known to a language model. */
  readonly confidential?: true;
  /** What must happen exactly once with it. */
  readonly effects?: readonly Effect[];
}

export interface Skill {
  readonly name: string;
  readonly stage: Stage;
  /** null: not for me. */
  claim(turn: Turn): Claim | null;
  reply(turn: Turn): Promise<Outcome>;
}

/** A reply of text alone. */
export function textReply(text: string): Reply {
  return { text, media: [], choices: [] };
}
