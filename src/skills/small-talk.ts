/** Greeting, thanks, goodbye and help: only when the whole message is nothing else. */
import { foldAccents, normalize } from '../language/normalize.ts';
import { tokenize } from '../language/tokenize.ts';
import type { Language } from '../message.ts';
import type { Conversation } from './conversation.ts';
import { type Skill, type Turn, textReply } from './skill.ts';
import { type Ability, WORDING } from './wording.ts';

/** Whole messages, written as `canonical` returns them. */
const PHRASES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  greeting: {
    en: 'hi|hello|hey|hiya|hey there|hi there|hello there|good morning|good afternoon|good evening|good day|morning|how are you|hi how are you|hello how are you|how do you do|yo|start',
    fr: 'bonjour|bonsoir|salut|coucou|bjr|slt|hello|bonjour a tous|comment allez vous|comment vas tu|ca va|bonjour ca va|salut ca va|bonjour comment allez vous|rebonjour|re bonjour|allo',
  },
  thanks: {
    en: 'thanks|thank you|thank you very much|thank you so much|thanks a lot|thanks so much|many thanks|thx|ty|cheers|great thanks|ok thanks|perfect thanks|perfect|great|got it|ok thank you|thanks for your help|thanks a lot for your help|thank you for your help|thank you so much for your help|thanks for the help',
    fr: 'merci|merci beaucoup|merci bien|merci bcp|mille mercis|un grand merci|ok merci|super merci|parfait merci|parfait|super|genial|top merci|je vous remercie|je te remercie|merci pour votre aide|merci pour ton aide|merci beaucoup pour votre aide|merci de votre aide',
  },
  goodbye: {
    en: 'bye|goodbye|bye bye|see you|see you later|see you tomorrow|have a good day|have a nice day|good night',
    fr: 'au revoir|a bientot|a demain|a plus|bonne journee|bonne soiree|bonne nuit|ciao|bye',
  },
  help: {
    en: 'help|help me|menu|what can you do|what do you know|what can i ask|what can i ask you|what can you help me with|how can you help me|how does this work|how do you work|who are you|what are you|are you a bot|are you a robot|are you human|what is this|topics|options',
    fr: 'aide|aide moi|aidez moi|a l aide|au secours|menu|que sais tu faire|que savez vous faire|que peux tu faire|que peux tu faire pour moi|que pouvez vous faire pour moi|que pouvez vous faire|tu sais faire quoi|que puis je demander|que puis je vous demander|comment ca marche|comment tu marches|qui es tu|qui etes vous|tu es qui|vous etes qui|es tu un robot|etes vous un robot|themes|sujets|options',
  },
};

/** Said beside a greeting or thanks without changing it: "hi frontdesk", "merci à vous". */
const POLITE = new Set(
  'please svp stp desk frontdesk bot team all a vous toi everyone everybody today again tout le monde equipe'.split(
    ' ',
  ),
);

/** Lower case, no accents, no punctuation, single spaces. */
function canonical(text: string): string {
  return tokenize(foldAccents(normalize(text)), 'fr')
    .join(' ')
    .replaceAll('please', '')
    .trim();
}

interface Match {
  readonly name: string;
  readonly language: Language;
}

const MATCHES: ReadonlyMap<string, readonly Match[]> = tabulate();

function tabulate(): Map<string, Match[]> {
  const table = new Map<string, Match[]>();
  for (const [name, byLanguage] of Object.entries(PHRASES)) {
    for (const language of ['en', 'fr'] as const) {
      for (const phrase of byLanguage[language].split('|')) {
        const key = canonical(phrase);
        table.set(key, [...(table.get(key) ?? []), { name, language }]);
      }
    }
  }
  return table;
}

/** The longest phrase has so many words. */
const MOST_WORDS = Math.max(...[...MATCHES.keys()].map((phrase) => phrase.split(' ').length));

/** What is longer says something else as well. */
const LONGEST = 300;

/**
 * The small talk that a text is, with the languages that say it so: phrases one after the other and nothing
 * else. A greeting only leads to what follows it; of the rest the last counts.
 */
function matchesOf(text: string): readonly Match[] {
  if (text.length > LONGEST) return [];
  const words = canonical(text)
    .split(' ')
    .filter((word) => word !== '');
  const phrases: (readonly Match[])[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestFrom(words, at);
    if (!found && !POLITE.has(words[at] ?? '')) return [];
    if (found) phrases.push(found.matches);
    at += found?.length ?? 1;
  }
  return phrases.findLast((matches) => matches.every(({ name }) => name !== 'greeting')) ?? phrases[0] ?? [];
}

function longestFrom(
  words: readonly string[],
  at: number,
): { readonly matches: readonly Match[]; readonly length: number } | undefined {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
    const matches = MATCHES.get(words.slice(at, at + length).join(' '));
    if (matches) return { matches, length };
  }
  return undefined;
}

/** The language of a text that is small talk and says it in one language alone. */
export function languageOfSmallTalk(text: string): Language | undefined {
  const languages = new Set(matchesOf(text).map((match) => match.language));
  const [only] = languages;
  return languages.size === 1 ? only : undefined;
}

function smallTalk(
  name: string,
  say: (turn: Turn) => string,
  remember: (turn: Turn) => Partial<Conversation> = () => ({}),
): Skill {
  return {
    name,
    stage: 'command',
    claim: ({ text }) =>
      matchesOf(text).some((match) => match.name === name)
        ? { confidence: 1, why: `the whole message is a ${name} phrase` }
        : null,
    reply: async (turn) => ({ replies: [textReply(say(turn))], remember: remember(turn) }),
  };
}

export const greeting = smallTalk('greeting', ({ language }) => WORDING[language].greeting);
/** Thanks for an answer leave it in mind: a thumb up or "in French please" may follow. */
export const thanks: Skill = smallTalk(
  'thanks',
  ({ language }) => WORDING[language].thanks,
  ({ conversation: { lastAnswer } }) => ({ lastAnswer }),
);
export const goodbye = smallTalk('goodbye', ({ language }) => WORDING[language].goodbye);

/** @param abilities of the desk as it is configured: nobody is promised what is off */
export function createHelp(abilities: readonly Ability[]): Skill {
  return smallTalk('help', ({ language, retriever }) => {
    const { help, can } = WORDING[language];
    return [help(retriever.topics(language)), ...abilities.map((ability) => can[ability])].join('\n');
  });
}
