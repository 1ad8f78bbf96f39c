/** A message → what it asks of the dictionary, when it asks nothing else. */
import { foldAccents, normalize } from '../../language/normalize.ts';
import type { Language } from '../../message.ts';
import type { Aspect } from './dictionary.ts';

export interface WordsCommand {
  readonly aspect: Aspect;
  /** As it was written, without accents lost, in lower case. */
  readonly word: string;
  /** That of the words around it. */
  readonly language: Language;
  /** Nobody says "define" or "synonyms of" to a FAQ; "what does … mean" may well be a question to it. */
  readonly plain: boolean;
}

/** `*` stands for the word; whole messages, without accents, apostrophes as spaces. */
const PLAIN: Readonly<Record<Language, Readonly<Record<Aspect, string>>>> = {
  en: {
    definition:
      'define *|define the word *|define the term *|definition of *|definition for *|the definition of *|what is the definition of *|what s the definition of *|look up the word *|look up * in the dictionary',
    synonyms:
      'synonym *|synonyms *|synonym of *|synonyms of *|synonym for *|synonyms for *|synonyms to *|* synonym|* synonyms|another word for *|other words for *|a different word for *|what is another word for *|what s another word for *|similar words to *|words similar to *',
    antonyms:
      'antonym *|antonyms *|antonym of *|antonyms of *|antonym for *|antonyms for *|* antonym|* antonyms|opposite of *|opposites of *|the opposite of *|contrary of *|what is the opposite of *|what s the opposite of *',
    examples:
      'use * in a sentence|* in a sentence|use the word * in a sentence|example sentence with *|example sentences with *|example sentence for *|example sentences for *|sentence with *|a sentence with *|sentences with *|a sentence with the word *|sentence using *|example of the word *|examples of the word *|examples for the word *',
  },
  fr: {
    definition:
      'definis *|definir *|definissez *|definis le mot *|definir le mot *|definition du mot *|cherche * dans le dictionnaire',
    synonyms:
      'synonyme *|synonymes *|synonyme de *|synonymes de *|synonyme d *|synonymes d *|synonyme du mot *|synonymes du mot *|synonyme pour *|synonymes pour *|un autre mot pour *|un autre mot que *|autre mot pour *|d autres mots pour *|quel est le synonyme de *|quels sont les synonymes de *',
    antonyms:
      'antonyme *|antonymes *|antonyme de *|antonymes de *|antonyme d *|antonymes d *|antonyme du mot *|antonymes du mot *|contraire de *|contraires de *|contraire d *|contraire du mot *|le contraire de *|le contraire d *|l oppose de *|oppose de *|quel est le contraire de *|c est quoi le contraire de *',
    examples:
      'phrase avec *|phrases avec *|une phrase avec *|des phrases avec *|phrase avec le mot *|une phrase avec le mot *|exemple de phrase avec *|exemples de phrases avec *|exemple avec le mot *|exemples avec le mot *|utilise * dans une phrase|emploie * dans une phrase|* dans une phrase',
  },
};

/** Asked of a FAQ as well: which of the two is meant, the FAQ's confidence tells. */
const OPEN: Readonly<Record<Language, Readonly<Partial<Record<Aspect, string>>>>> = {
  en: {
    definition:
      'meaning *|meaning of *|the meaning of *|what is the meaning of *|what s the meaning of *|* meaning|what does * mean|what s * mean|what does the word * mean|what does the term * mean|what do * mean|what is meant by *',
    examples: 'example of *|examples of *|example for *|examples for *|example with *|examples with *',
  },
  fr: {
    definition:
      'definition *|definition de *|definition du *|definition d *|la definition de *|quelle est la definition de *|signification de *|signification d *|signification du mot *|sens de *|sens du mot *|le sens du mot *|c est quoi *|c quoi *|qu est ce que c est *|que veut dire *|que veut dire le mot *|* veut dire quoi|ca veut dire quoi *|qu est ce que veut dire *|que signifie *|que signifie le mot *|* signifie quoi|* ca veut dire quoi|* c est quoi',
    examples:
      'exemple de *|exemples de *|exemple d *|exemples d *|exemple avec *|exemples avec *|exemples pour *',
  },
};

/** Said before or behind a command without changing it. */
const BEFORE = phrases(
  'please|pls|hi|hello|hey|ok|so|and|now|thanks|can you|could you|would you|will you|can you please|could you please|i want|i need|i would like|i d like|i am looking for|i m looking for|give me|give me the|give me some|give me a|give me an|show me|show me the|show me some|tell me|tell me the|tell me a|find|find me|find some|find the|get me|list|list the|list some|some|a few|the|a|an|what are|what are the|what are some|what is a|what is an|what s a|what s an|do you know|do you know a|do you have|is there a|stp|svp|s il te plait|s il vous plait|bonjour|salut|merci|peux tu|pourrais tu|pouvez vous|pourriez vous|tu peux|vous pouvez|donne moi|donnez moi|donne|donne moi un|donne moi une|donne moi des|donne moi les|donne moi le|donne moi la|donnez moi des|donnez moi un|donnez moi une|donnez moi le|donnez moi la|donnez moi les|me donner|me donner un|me donner une|me donner des|me donner le|me donner la|dis moi|dites moi|me dire|je cherche|je cherche un|je cherche une|je cherche des|je cherche le|je cherche la|je voudrais|je veux|j aimerais|trouve moi|trouve moi un|trouve moi des|trouve|cherche|quels sont les|quels sont des|quel est le|quelle est la|un|une|des|le|la|les|l|et|alors',
);
const BEHIND = phrases(
  'please|pls|plz|thanks|thank you|in english|exactly|in general|stp|svp|s il te plait|s il vous plait|merci|en anglais|exactement|au juste|deja',
);

/** Taken off the word itself, when something is left. */
const ARTICLES = phrases(
  'a|an|the|to|to be|the word|the term|word|un|une|le|la|l|les|du|de|de l|de la|d|des|le mot|le terme|mot|du mot|to the word',
);

/** Of a person, a company or a sentence: then it is no word that a dictionary explains. */
const NO_WORDS = new Set(
  (
    'my our your his her their this that these those i we you he she they me us it s there company' +
    ' when where how why who which if because about from into on at with and or but not' +
    ' can could should would will do does did have has am are was were is what' +
    ' mon ma mes notre nos votre vos ton ta tes son sa ses ce cet cette ces je tu nous vous il elle on ils elles' +
    ' moi entreprise societe quand ou comment pourquoi qui que quoi quel quelle si dans sur avec pour et mais pas' +
    ' est sont a ai as avons avez ont faire faut'
  ).split(' '),
);

const LONGEST_MESSAGE = 160;
const MOST_WORDS = 5;
/** With the command and all politeness; one character of a message can be several words. */
const MOST_TOKENS = 40;

interface Template {
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly command: Omit<WordsCommand, 'word'>;
}

const TEMPLATES: readonly Template[] = [...templatesOf(PLAIN, true), ...templatesOf(OPEN, false)]
  // The most is said by the longest: "what does the word * mean" before "what does * mean".
  .sort((a, b) => lengthOf(b) - lengthOf(a));

function lengthOf({ before, behind }: Template): number {
  return before.length + behind.length;
}

function templatesOf(
  table: Readonly<Record<Language, Readonly<Partial<Record<Aspect, string>>>>>,
  plain: boolean,
): Template[] {
  const templates: Template[] = [];
  for (const language of ['en', 'fr'] as const) {
    for (const aspect of ['definition', 'synonyms', 'antonyms', 'examples'] as const) {
      for (const phrase of (table[language][aspect] ?? '').split('|')) {
        const words = phrase.split(' ').filter((word) => word !== '');
        const star = words.indexOf('*');
        if (star < 0) continue;
        const command = { aspect, language, plain };
        templates.push({ before: words.slice(0, star), behind: words.slice(star + 1), command });
      }
    }
  }
  return templates;
}

function phrases(text: string): readonly (readonly string[])[] {
  return text
    .split('|')
    .map((phrase) => phrase.split(' '))
    .sort((a, b) => b.length - a.length);
}

/** A piece of a word with the spelling that it is compared in, and what ties it to the one before. */
interface Token {
  readonly text: string;
  readonly folded: string;
  readonly joint: string;
}

/** @returns undefined for a message that is no look-up, or more than one */
export function readWordsCommand(message: string): WordsCommand | undefined {
  if (message.length > LONGEST_MESSAGE) return undefined;
  const tokens = tokensOf(message);
  if (tokens.length > MOST_TOKENS) return undefined;
  const bare = strip(tokens);
  // What is politeness around one command ("the …") belongs to another ("the opposite of …").
  return match(tokens) ?? match(bare);
}

function match(tokens: readonly Token[]): WordsCommand | undefined {
  for (const { before, behind, command } of TEMPLATES) {
    const end = tokens.length - behind.length;
    if (end <= before.length) continue;
    if (!startsWith(tokens, before) || !startsWith(tokens.slice(end), behind)) continue;
    const word = wordOf(tokens.slice(before.length, end));
    if (word !== undefined) return { ...command, word };
  }
  return undefined;
}

function wordOf(tokens: readonly Token[]): string | undefined {
  const withoutPolite = cutBehind(tokens);
  const bare = cutBefore(withoutPolite, ARTICLES);
  if (bare.length === 0 || bare.length > MOST_WORDS) return undefined;
  if (bare.some(({ folded }) => NO_WORDS.has(folded))) return undefined;
  return bare.map(({ text, joint }, index) => (index === 0 ? text : joint + text)).join('');
}

/** Without politeness around; what remains is never nothing. */
function strip(tokens: readonly Token[]): readonly Token[] {
  let rest = tokens;
  for (;;) {
    const next = cutBehind(cutBefore(rest, BEFORE));
    if (next.length === rest.length) return rest;
    rest = next;
  }
}

function cutBefore(tokens: readonly Token[], known: readonly (readonly string[])[]): readonly Token[] {
  const found = known.find((phrase) => phrase.length < tokens.length && startsWith(tokens, phrase));
  return found ? tokens.slice(found.length) : tokens;
}

function cutBehind(tokens: readonly Token[]): readonly Token[] {
  const found = BEHIND.find(
    (phrase) => phrase.length < tokens.length && startsWith(tokens.slice(-phrase.length), phrase),
  );
  return found ? tokens.slice(0, -found.length) : tokens;
}

function startsWith(tokens: readonly Token[], words: readonly string[]): boolean {
  return words.length <= tokens.length && words.every((word, index) => tokens[index]?.folded === word);
}

/** Letters and digits; one apostrophe, hyphen or point between two pieces is kept: `o'clock`, `well-being`. */
function tokensOf(message: string): readonly Token[] {
  const text = normalize(message);
  let end = 0;
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => {
    const between = text.slice(end, index);
    end = index + word.length;
    return { text: word, folded: foldAccents(word), joint: /^['.-]$/.test(between) ? between : ' ' };
  });
}
