/** Looks words up: definitions, synonyms, antonyms and examples. */
import { localDay } from '../../clock.ts';
import { type Claim, type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { readWordsCommand } from './command.ts';
import type { Dictionary } from './dictionary.ts';
import { layOut } from './layout.ts';
import { WORDING } from './wording.ts';

export interface WordsDeps {
  readonly dictionary: Dictionary;
  /** Whether a word is in the dictionary, told at once: for messages that may as well be FAQ questions. */
  readonly knows: (word: string) => boolean;
}

/**
 * How sure "what does … mean" is a look-up. Asked for the word alone, the FAQ tells whether it has anything to
 * say of it: the words around ("meaning of") are near some question or other. Many French words are English
 * ones too (`prime`, `ticket`), so that knowing them says less there. A word that neither knows is told so rather
 * than taken for the FAQ's nearest guess, but never against an answer that the FAQ is sure of.
 */
const SURENESS = {
  strangeToFaq: { known: { en: 0.95, fr: 0.95 }, unknown: 0.74 },
  knownToFaq: { known: { en: 0.4, fr: 0.25 }, unknown: 0.1 },
} as const;

/** One skill in two stages: "define payslip" is a command, "what does payslip mean" is weighed against the FAQ. */
export function createWordsSkills(deps: WordsDeps): readonly [command: Skill, open: Skill] {
  const reply = (turn: Turn) => lookUp(turn, deps.dictionary);
  return [
    { name: 'words', stage: 'command', claim: (turn) => claimPlain(turn, deps.knows), reply },
    { name: 'words', stage: 'open', claim: (turn) => claimOpen(turn, deps.knows), reply },
  ];
}

function claimPlain({ text }: Turn, knows: WordsDeps['knows']): Claim | null {
  const command = readWordsCommand(text);
  if (!command?.plain) return null;
  // "define RTT": what no dictionary has, the FAQ may explain.
  if (command.aspect === 'definition' && !knows(command.word)) return null;
  return { confidence: 1, why: `it asks the dictionary for the ${command.aspect} of "${command.word}"` };
}

function claimOpen({ text, finding, retriever, now }: Turn, knows: WordsDeps['knows']): Claim | null {
  const command = readWordsCommand(text);
  if (!command) return null;
  const { word, language, aspect, plain } = command;
  const isKnown = knows(word);
  // Several unknown words are a matter, not a word: "meaning of the code 3021".
  if (!isKnown && !plain && word.includes(' ')) return null;
  const alone = retriever.ask(word, { language, today: localDay(now) });
  // A score of 0: no question holds the word, however near its letters come to some.
  const unheard = (alone.candidates[0]?.score ?? 0) === 0;
  // "examples of expenses" are seldom sentences.
  const strange = unheard || (alone.decision === 'fallback' && aspect === 'definition');
  if (!strange && finding.decision === 'answer') return null;
  const sureness = strange ? SURENESS.strangeToFaq : SURENESS.knownToFaq;
  return {
    confidence: isKnown || (plain && strange) ? sureness.known[language] : sureness.unknown,
    why: `it may ask for the ${aspect} of "${word}", ${strange ? 'of which the FAQ knows nothing' : 'and the FAQ has no sure answer'}`,
  };
}

async function lookUp({ text, language: spoken }: Turn, dictionary: Dictionary): Promise<Outcome> {
  const command = readWordsCommand(text);
  if (!command) return { replies: [textReply(WORDING[spoken].unavailable)] };
  const { word, aspect, language } = command;
  // "c'est quoi serendipity" is French, whatever the language of its longest word.
  const remember = { language };
  try {
    const found = await dictionary.lookUp(word, aspect);
    return { replies: [textReply(layOut(found, word, aspect, language))], remember };
  } catch {
    return { replies: [textReply(WORDING[language].unavailable)], remember };
  }
}
