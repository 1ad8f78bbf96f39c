/** What is told to an editor, in each language: words from `wording/`, filled in. */
import { isLanguage, LANGUAGES, type Language } from '../message.ts';
import { english } from './wording/english.ts';
import { french } from './wording/french.ts';
import type { Wording, WordingKey } from './wording/wording.ts';

/** One text in each language. */
export type Said = Readonly<Record<Language, string>>;

export const WORDINGS: Readonly<Record<Language, Wording>> = { en: english, fr: french };

/** Where a wording takes a text, a text in each language may stand. */
type Filling<Parameters extends readonly unknown[]> = {
  readonly [At in keyof Parameters]: Parameters[At] extends string ? Parameters[At] | Said : Parameters[At];
};

export function says<Key extends WordingKey>(key: Key, ...filling: Filling<Parameters<Wording[Key]>>): Said {
  return inEach((language) => {
    const words: (...filling: never[]) => string = WORDINGS[language][key];
    return Reflect.apply(
      words,
      undefined,
      filling.map((each) => (isSaid(each) ? each[language] : each)),
    );
  });
}

/** Several texts, one after the other. */
export function joined(texts: readonly (string | Said)[], between = ''): Said {
  return inEach((language) =>
    texts.map((text) => (typeof text === 'string' ? text : text[language])).join(between),
  );
}

export function changed(said: Said, change: (text: string) => string): Said {
  return inEach((language) => change(said[language]));
}

function inEach(word: (language: Language) => string): Said {
  return { en: word('en'), fr: word('fr') };
}

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && LANGUAGES.every((language) => language in value);
}

/** The language that the environment asks for, as POSIX has it: the first of these that is set decides. */
export function localeLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value) ?? '';
  const code = locale.slice(0, 2).toLowerCase();
  return isLanguage(code) && /^[a-z]{2}(?:[_.@-]|$)/i.test(locale) ? code : 'en';
}
