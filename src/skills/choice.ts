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

/** Stand for places in a list, however long. */
const LAST = -1;
const LAST_BUT_ONE = -2;
const MIDDLE = -3;

/** The words for the places of a list. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: 'one first 1st un une premier premiere 1er 1ere',
    2: 'two second 2nd deux deuxieme 2eme 2e second seconde',
    3: 'three third 3rd trois troisieme 3eme 3e',
    4: 'four fourth 4th quatre quatrieme 4eme 4e',
    5: 'five fifth 5th cinq cinquieme 5eme 5e',
    [LAST]: 'last final bottom lowest dernier derniere bas',
    [LAST_BUT_ONE]: 'penultimate',
    [MIDDLE]: 'middle centre center central milieu',
  }).flatMap(([number, words]) => words.split(' ').map((word) => [word, Number(number)] as const)),
);

/** They say a place only where something points to it: "top one", "celle du haut"; "top" alone is praise. */
const POINTED: ReadonlyMap<string, number> = new Map(
  Object.entries({ 1: 'top upper uppermost topmost haut debut', [LAST]: 'end fin' }).flatMap(
    ([number, words]) => words.split(' ').map((word) => [word, Number(number)] as const),
  ),
);
const POINTING = new Set('one ones the number le la celui celle du de en'.split(' '));

/** Said around a place of a list, beside what is said around any number. */
const AROUND_PLACE = new Set(
  'one ones ooh oh have can could may would tout toute of on in at from list them those these there below above again sorry maybe perhaps think guess actually try show me tell about was i im it its want wanted du des d de en au a dans liste propositions peut etre plutot je pense crois voir montrez montre dites moi essayons essayez essaie sur ces deux trois celui celle ceux celles non mais ok'.split(
    ' ',
  ),
);

/** None of them, in words that say something else where no list is open. */
const NONE = new Set(
  'autre chose|something else|something different|another one|another|other|others|autre|autres|une autre|un autre|les autres|no other|pass|skip|passe|passer|ni l un ni l autre'.split(
    '|',
  ),
);

/** What is longer than any title is a new question. */
const LONGEST = 600;

type Pick = Choice | 'several' | 'none' | 'out of range';

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
  return choices[placeOf(number, choices.length)] ?? 'out of range';
}

/** Counted from 0. A list of an even length has no middle. */
function placeOf(number: number, length: number): number {
  if (number === MIDDLE) return length % 2 === 1 ? (length - 1) / 2 : length;
  return number < 0 ? length + number : number - 1;
}

/** "the second one", "le dernier svp": which of a list; undefined for a text that says more, or no number. */
export function ordinalOf(text: string): number | undefined {
  return text.length > LONGEST ? undefined : numberIn(tokenize(foldAccents(normalize(text)), 'fr'));
}

function numberIn(words: readonly string[]): number | undefined {
  const said = words.join(' ').replace(/last but one|second (?:to )?last|avant[- ]derniere?/, 'penultimate');
  return numberOf(said.split(' '));
}

function numberOf(words: readonly string[]): number | undefined {
  const [first] = words;
  if (words.length === 1) return first === undefined ? undefined : numberSaid(first);
  const bare = words.filter((word, at) => !AROUND_NUMBER.has(word) && !isOneAsPronoun(words, at));
  const [only] = bare.length === 0 && words.includes('one') ? ['one'] : bare;
  if (only !== undefined && bare.length <= 1) {
    const isPointed = words.some((word) => POINTING.has(word));
    return numberSaid(only) ?? (isPointed ? POINTED.get(only) : undefined);
  }
  return placeIn(words);
}

/** "le premier de la liste", "the one at the bottom": one word says the place, and all others stand around. */
function placeIn(words: readonly string[]): number | undefined {
  const isAround = (word: string) => AROUND_NUMBER.has(word) || AROUND_PLACE.has(word);
  const telling = words.filter((word) => !isAround(word));
  const [only] = telling;
  return only === undefined || telling.length > 1 ? undefined : (ORDINALS.get(only) ?? POINTED.get(only));
}

function numberSaid(word: string): number | undefined {
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

/** "The one about parking": of the list, in words. */
const POINTS_TO_WORDS =
  /(?:^|\s)(?:the (?:one|question|answer) (?:about|on|for|with|that says|saying|where|of)|cel(?:le|ui) (?:qui (?:parle|concerne|dit)(?: de| du| d')?|sur|avec|pour|concernant|du|de|des|au|aux)|la question (?:sur|de|du)) (.+)$/su;

function pickByWords(choices: readonly Choice[], text: string, language: Language): Pick | undefined {
  const having = choicesHaving(choices, text, language);
  if (having.length === 1) return having[0];
  return having.length > 1 && POINTS_TO_WORDS.test(foldAccents(normalize(text))) ? 'several' : undefined;
}

/** The choices whose titles have all that the text says of its own. */
function choicesHaving(choices: readonly Choice[], text: string, language: Language): readonly Choice[] {
  const pointed = foldAccents(normalize(text)).match(POINTS_TO_WORDS)?.[1] ?? text;
  const said = ownTerms(pointed, language);
  const isShort = tokenize(pointed, language).length <= 2 * MOST_PICKING;
  if (said.length === 0 || said.length > MOST_PICKING || !isShort) return [];
  return choices.filter(({ title }) => {
    const held = new Set(termsOf(title, language));
    return said.every((term) => held.has(term));
  });
}

/** A tapped button says by its id what it picks; see `tapped-entry.ts`. */
export function pickedIn({ conversation, tap, text, language }: Turn): Pick | undefined {
  const { pendingChoices } = conversation;
  return tap || pendingChoices.length === 0 ? undefined : pickFrom(pendingChoices, text, language);
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
    if (picked === 'several') {
      const choices = choicesHaving(conversation.pendingChoices, turn.text, language);
      const text = WORDING[language].chooseOneOf(choices.length);
      return { replies: [{ ...textReply(text), choices }], remember: { pendingChoices: choices } };
    }
    const entry = typeof picked === 'object' ? retriever.entry(picked.id, language) : undefined;
    if (!entry) return { replies: [textReply(WORDING[language].noneOfThese)] };
    const others = conversation.pendingChoices.filter((other) => other !== picked);
    return answerWith(entry, turn, others);
  },
};
