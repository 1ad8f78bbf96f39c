/** Messages that name a topic rather than ask a question. */
import { foldAccents } from '../language/normalize.ts';
import { LANGUAGES, type Language } from '../message.ts';
import type { QuestionWord } from './question-word.ts';

/** As many as "what is a payslip" has. */
const TOPIC_WORDS = 4;

/** Whether one word of the corpus is all that it is about: "my payslip", not "can I quote you on that". */
export function isTopic(words: readonly QuestionWord[]): boolean {
  const [first, second] = words.filter(({ kind }) => kind !== 'stopword');
  return words.length <= TOPIC_WORDS && first?.kind === 'known' && first.term >= 0 && second === undefined;
}

/** The terms of a few words that the corpus knows every one of: "health insurance". None for anything else. */
export function topicTerms(words: readonly QuestionWord[]): readonly number[] {
  const said = words.filter(({ kind }) => kind !== 'stopword');
  const known = said.every(({ kind, term }) => (kind === 'known' || kind === 'corrected') && term >= 0);
  return words.length <= TOPIC_WORDS && known ? said.map(({ term }) => term) : [];
}

/** What stands around a topic that is typed back. */
const AROUND =
  /^(?:about|on|regarding|question(?:s)? about|sur|au sujet de|a propos de|concernant) (?:the |my |les |la |le |l'|mes |mon |ma )?/;

/** The topic among those that the desk lists, as somebody types it back, and the languages that list it. */
export function listedTopic(
  text: string,
  topics: Readonly<Partial<Record<Language, readonly string[]>>>,
): { readonly topic: string; readonly languages: readonly Language[] } | undefined {
  const said = plain(text);
  const named = new Set([said, said.replace(AROUND, '')]);
  const found = LANGUAGES.flatMap((language) =>
    (topics[language] ?? []).filter((each) => named.has(plain(each))).map((topic) => ({ topic, language })),
  );
  const [first] = found;
  return first && { topic: first.topic, languages: found.map(({ language }) => language) };
}

/** Longer texts are no topic. */
const LONGEST = 80;

function plain(text: string): string {
  return foldAccents(text.slice(0, LONGEST).toLowerCase())
    .replace(/[^\p{L}\p{N}&'-]+/gu, ' ')
    .trim();
}
