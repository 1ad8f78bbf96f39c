/** Takes up a "did you mean": "2", "the second", the title, or none of them. */
import { analyze } from '../language/analyze.ts';
import { foldAccents, normalize } from '../language/normalize.ts';
import { AROUND_NUMBER } from '../language/number-alone.ts';
import { readTalk } from '../language/talk/read-talk.ts';
import { tokenize } from '../language/tokenize.ts';
import type { Choice, Language } from '../message.ts';
import { answerWith } from './faq.ts';
import { ownTerms, termsOf } from './follow-up.ts';
import { type Skill, type Turn, textReply } from './skill.ts';
import { WORDING } from './wording.ts';

/** Stands for the last of a list, however long. */
const LAST = -1;

/** The words for 1, 2 and 3, and for the last. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: 'one first 1st un une premier premiere 1er 1ere',
    2: 'two second 2nd deux deuxieme 2eme 2e second seconde',
    3: 'three third 3rd trois troisieme 3eme 3e',
    [LAST]: 'last dernier derniere',
  }).flatMap(([number, words]) => words.split(' ').map((word) => [word, Number(number)] as const)),
);

/** None of them, in words that say something else where no list is open. */
const NONE = new Set(
  'autre chose|something else|something different|another one|another|other|others|autre|autres|une autre|un autre|les autres|no other|pass|skip|passe|passer|ni l un ni l autre'.split(
    '|',
  ),
);

/** What is longer than any title is a new question. */
const LONGEST = 600;

type Pick = Choice | 'none' | 'out of range';

/** @returns undefined when the text is not an answer to the offer, but a new question */
export function pickFrom(choices: readonly Choice[], text: string, language: Language): Pick | undefined {
  if (text.length > LONGEST) return undefined;
  const words = tokenize(foldAccents(normalize(text)), 'fr');
  const said = words.join(' ');
  const kind = readTalk(text)?.kind;
  if (NONE.has(said) || kind === 'none' || kind === 'no') return 'none';
  const [onlyChoice] = choices;
  const agrees = kind === 'yes' || kind === 'acknowledgement';
  if (onlyChoice && choices.length === 1 && agrees) return onlyChoice;
  return (
    pickByNumber(choices, words) ??
    pickByTitle(choices, text, language) ??
    pickByWords(choices, text, language)
  );
}

function pickByNumber(choices: readonly Choice[], words: readonly string[]): Pick | undefined {
  const number = numberIn(words);
  if (number === undefined) return undefined;
  return (number === LAST ? choices.at(-1) : choices[number - 1]) ?? 'out of range';
}

/** "the second one", "le dernier svp": which of a list; undefined for a text that says more, or no number. */
export function ordinalOf(text: string): number | undefined {
  return text.length > LONGEST ? undefined : numberIn(tokenize(foldAccents(normalize(text)), 'fr'));
}

function numberIn(words: readonly string[]): number | undefined {
  const bare =
    words.length > 1
      ? words.filter((word, at) => !AROUND_NUMBER.has(word) && !isOneAsPronoun(words, at))
      : words;
  const [word] = words.length > 1 && bare.length === 0 && words.includes('one') ? ['one'] : bare;
  if (word === undefined || bare.length > 1) return undefined;
  return /^\d{1,2}$/.test(word) ? Number(word) : ORDINALS.get(word);
}

/** "the second one": `one` is no number there. */
function isOneAsPronoun(words: readonly string[], at: number): boolean {
  return words[at] === 'one' && at > 0 && !AROUND_NUMBER.has(words[at - 1] ?? '');
}

/** The title, give or take its stopwords and endings. */
function pickByTitle(choices: readonly Choice[], text: string, language: Language): Choice | undefined {
  const asSet = (words: string) => [...new Set(analyze(words, language).terms)].sort().join(' ');
  const said = asSet(text);
  if (said === '') return undefined;
  return choices.find((choice) => asSet(choice.title) === said);
}

/** "The guest one": so few words, and only one title has them. */
const MOST_PICKING = 3;

function pickByWords(choices: readonly Choice[], text: string, language: Language): Choice | undefined {
  const said = ownTerms(text, language);
  if (said.length === 0 || said.length > MOST_PICKING || tokenize(text, language).length > 2 * MOST_PICKING)
    return undefined;
  const having = choices.filter(({ title }) => {
    const held = new Set(termsOf(title, language));
    return said.every((term) => held.has(term));
  });
  return having.length === 1 ? having[0] : undefined;
}

/** A tapped button says by its id what it picks; see `tapped-entry.ts`. */
export function pickedIn({ conversation, tap, text, language }: Turn): Pick | undefined {
  return tap ? undefined : pickFrom(conversation.pendingChoices, text, language);
}

export const choice: Skill = {
  name: 'choice',
  stage: 'dialogue',
  claim(turn) {
    if (turn.conversation.pendingChoices.length === 0) return null;
    const picked = pickedIn(turn);
    // A request that was offered beside entries begins its own dialogue.
    if (typeof picked === 'object' && turn.retriever.entry(picked.id) === undefined) return null;
    return picked ? { confidence: 1, why: 'it answers the "did you mean" before it' } : null;
  },
  async reply(turn) {
    const { conversation, language, retriever } = turn;
    const picked = pickedIn(turn);
    if (picked === 'out of range') {
      return {
        replies: [textReply(WORDING[language].chooseOneOf(conversation.pendingChoices.length))],
        remember: { pendingChoices: conversation.pendingChoices },
      };
    }
    const entry = typeof picked === 'object' ? retriever.entry(picked.id, language) : undefined;
    if (!entry) return { replies: [textReply(WORDING[language].noneOfThese)] };
    const others = conversation.pendingChoices.filter((other) => other !== picked);
    return answerWith(entry, turn, others);
  },
};
