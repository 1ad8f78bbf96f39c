/** What the people skills need of the rest of the house. */
import type { Language } from '../../message.ts';
import type { Mail } from '../effect.ts';
import type { Outcome, Turn } from '../skill.ts';

/** One person on one channel. */
export interface Who {
  readonly channel: string;
  readonly person: string;
}

export interface Said {
  readonly from: 'person' | 'desk';
  readonly text: string;
  readonly at: Date;
}

/** What was said lately, oldest first, without what must not be kept. */
export interface Transcript {
  recent(person: Who): Promise<readonly Said[]>;
}

/**
 * The hand-overs that the team has not resolved. The silence itself is kept in the conversation, since a
 * claim is made at once; the team's word is asked for when the person writes, and can only change its end.
 */
export interface HandOvers {
  active(person: Who, now: Date): Promise<{ readonly reference: string; readonly until: Date } | null>;
}

export interface HandOver {
  readonly reference: string;
  readonly who: Who;
  /** Where the person agreed to have it remembered, and to pass the messages on. */
  readonly employeeId: string | undefined;
  readonly language: Language;
  readonly at: Date;
  /** How the person asked for somebody, where that says more than the wish: "someone from payroll please". */
  readonly wish: string | null;
  /** What it is about, in the person's words; null: they did not say. */
  readonly about: string | null;
  /** They asked for help, in words that are told to nobody. */
  readonly isCallForHelp: boolean;
  /** null: the person did not want them passed on. */
  readonly messages: readonly Said[] | null;
}

export interface HandOverDeps {
  /** The mail to the configured team. Its `id` is what later mails of the hand-over answer to. */
  readonly compose: (handOver: HandOver) => Mail;
  readonly transcript: Transcript;
  readonly handOvers: HandOvers;
  /** How long the desk is silent at most. */
  readonly hours: number;
  /** Default: at random. */
  readonly reference?: () => string;
}

export interface PeopleDeps {
  /** Left out: nobody is configured to take a conversation over, and nobody is offered. */
  readonly handOver?: HandOverDeps | undefined;
  /** What the whole desk says to a turn, for a message that is no answer to an offer of these skills. */
  readonly answer: (turn: Turn) => Promise<Outcome>;
  /** The skill that the whole message is a command of, such as "help" or "hello". */
  readonly commandOf: (turn: Turn) => string | undefined;
}
