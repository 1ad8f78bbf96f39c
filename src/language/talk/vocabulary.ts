/** The shape of the words of small talk: what each kind says, and what may stand around it. */

/** The kinds, the one that says most first: "hi, are you a bot?" is about the bot, "ok thanks" is thanks. */
export const TALK_KINDS = [
  'insult',
  'confidential',
  'hours',
  'bot',
  'maker',
  'own-language',
  'languages',
  'opinion',
  'birthday',
  'weather',
  'sport',
  'joke',
  'none',
  'doubt',
  'simpler',
  'complaint',
  'tired',
  'misdirected',
  'solved',
  'waiting',
  'stop',
  'presence',
  'opener',
  'help',
  'well-being',
  'love',
  'praise',
  'apology',
  'clarify',
  'good-news',
  'goodbye',
  'wishes',
  'done',
  'thanks',
  'no',
  'yes',
  'acknowledgement',
  'laugh',
  'test',
  'greeting',
] as const;
export type TalkKind = (typeof TALK_KINDS)[number];

/** Said beside anything without changing what it is: "hi, sorry, are you a bot? thanks". */
export const LIGHT_KINDS: readonly TalkKind[] = [
  'greeting',
  'thanks',
  'acknowledgement',
  'yes',
  'no',
  'apology',
  'laugh',
  'praise',
  'wishes',
  'goodbye',
  'opener',
];

/** One way to say a kind: something of each group, and nothing but these words, fillers and politeness around. */
export interface Way {
  /** Groups of phrases separated by `|`. */
  readonly says: readonly string[];
  /** Phrases that say nothing by themselves. */
  readonly beside?: string;
  /** A question of another matter may be made of the same words, so none of this kind ends with `?`. */
  readonly neverAsked?: true;
}

export interface KindWords {
  /** Whole messages, with nothing but politeness around. */
  readonly alone?: string;
  readonly ways?: readonly Way[];
}

export interface TalkVocabulary {
  /** May stand beside a whole message: "please", forms of address, interjections. */
  readonly polite: string;
  /** Forms of address: each name alone, behind a word of `before`, or behind one of `greeting`, which also greets. */
  readonly address: { readonly before: string; readonly greeting: string; readonly names: string };
  /** What is typed in short, and what it stands for: `vs=vous`, `chui=je suis`. */
  readonly shorthand: string;
  /** Words that say nothing by themselves, and may stand in any way of saying something. */
  readonly filler: string;
  /** What looks like small talk and is not. */
  readonly never: string;
  readonly kinds: Readonly<Record<TalkKind, KindWords>>;
}
