/** Takes up a "did you mean": "2", "the second", the title, or none of them. */
import { analyze } from '../language/analyze.ts';
import { foldAccents, normalize } from '../language/normalize.ts';
import { tokenize } from '../language/tokenize.ts';
import type { Choice, Language } from '../message.ts';
import { answerWith } from './faq.ts';
import { type Skill, type Turn, textReply } from './skill.ts';
import { WORDING } from './wording.ts';

/** The words for 1, 2 and 3, and for the last. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: 'one first 1st un une premier premiere 1er 1ere',
    2: 'two second 2nd deux deuxieme 2eme 2e second seconde',
    3: 'three third 3rd trois troisieme 3eme 3e',
    [-1]: 'last dernier derniere',
  }).flatMap(([number, words]) => words.split(' ').map((word) => [word, Number(number)] as const)),
);

/** Said around a number without changing it: "the second one please", "la n°2 svp". */
const AROUND = new Set(
  'the number no n nr option choice answer please thanks i mean want is it le la les l numero num choix reponse c est je veux voudrais celui celle oui yes ok'.split(
    ' ',
  ),
);

const NONE = new Set(
  'no|none|none of these|none of them|neither|nope|not these|non|aucun|aucune|aucun des trois|aucune des trois|aucune de ces questions|rien de tout ca|ni l un ni l autre|pas ca'.split(
    '|',
  ),
);

const YES = new Set(['yes', 'yep', 'yeah', 'oui', 'ouais', 'ok', 'exactly', 'exactement', 'that s it']);

/** What is longer than any title is a new question. */
const LONGEST = 600;

type Pick = Choice | 'none' | 'out of range';

/** @returns undefined when the text is not an answer to the offer, but a new question */
export function pickFrom(choices: readonly Choice[], text: string, language: Language): Pick | undefined {
  if (text.length > LONGEST) return undefined;
  const words = tokenize(foldAccents(normalize(text)), 'fr');
  const said = words.join(' ');
  if (NONE.has(said)) return 'none';
  const [onlyChoice] = choices;
  if (onlyChoice && choices.length === 1 && YES.has(said)) return onlyChoice;
  return pickByNumber(choices, words) ?? pickByTitle(choices, text, language);
}

function pickByNumber(choices: readonly Choice[], words: readonly string[]): Pick | undefined {
  const bare =
    words.length > 1 ? words.filter((word, at) => !AROUND.has(word) && !isOneAsPronoun(words, at)) : words;
  const [word] = bare;
  if (word === undefined || bare.length > 1) return undefined;
  const number = /^\d{1,2}$/.test(word) ? Number(word) : ORDINALS.get(word);
  if (number === undefined) return undefined;
  return (number === -1 ? choices.at(-1) : choices[number - 1]) ?? 'out of range';
}

/** "the second one": `one` is no number there. */
function isOneAsPronoun(words: readonly string[], at: number): boolean {
  return words[at] === 'one' && at > 0 && !AROUND.has(words[at - 1] ?? '');
}

/** The title, give or take its stopwords and endings. */
function pickByTitle(choices: readonly Choice[], text: string, language: Language): Choice | undefined {
  const asSet = (words: string) => [...new Set(analyze(words, language).terms)].sort().join(' ');
  const said = asSet(text);
  if (said === '') return undefined;
  return choices.find((choice) => asSet(choice.title) === said);
}

/** A tapped button says by its id what it picks; see `tapped-entry.ts`. */
function pickedIn({ conversation, tap, text, language }: Turn): Pick | undefined {
  return tap ? undefined : pickFrom(conversation.pendingChoices, text, language);
}

export const choice: Skill = {
  name: 'choice',
  stage: 'dialogue',
  claim(turn) {
    if (turn.conversation.pendingChoices.length === 0) return null;
    const picked = pickedIn(turn);
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
