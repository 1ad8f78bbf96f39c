/** Which small talk a message is, when it is nothing else: every word of it belongs to one kind. */

import { LANGUAGES, type Language } from '../../message.ts';
import { detectLanguage } from '../detect.ts';
import { squeezed } from '../held-letters.ts';
import { foldAccents, normalize } from '../normalize.ts';
import { kindOfEmoji, ONE_EMOJI, smileysAsEmoji } from './emoji.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { type KnownWords, knownWords } from './known-words.ts';
import { isOtherLanguage } from './other-languages.ts';
import { LIGHT_KINDS, TALK_KINDS, type TalkKind, type TalkVocabulary, type Way } from './vocabulary.ts';

export interface Talk {
  readonly kind: TalkKind;
  /** The one language that says it so; undefined where both do, or emoji do. */
  readonly language: Language | undefined;
  /** How many of its words only that language has. */
  readonly telling: number;
}

const VOCABULARIES: Readonly<Record<Language, TalkVocabulary>> = { en: ENGLISH, fr: FRENCH };

/** What is longer says something else as well. */
const LONGEST = 300;
const MOST_WORDS = 40;

/** Letters, digits; letters with asterisks among them (`f***`); `a+`, which is French for "see you". */
const WORD = /[a@]\+|\p{L}+\*+\p{L}*|\p{L}+|\p{N}+/gu;

/** Who says nothing else is still thinking. */
const HESITATION = new Set('um uh er erm em euh heu'.split(' '));

/** Lower case, without accents; apostrophes part words. */
export function talkWords(text: string): string[] {
  return (foldAccents(normalize(text)).match(WORD) ?? []).map((word) =>
    word.includes('*') ? word.replace(/\*+/, '*') : word,
  );
}

type Phrases = ReadonlySet<string>;

interface ReadyWay {
  /** Which groups a phrase is of, one bit each. */
  readonly groups: ReadonlyMap<string, number>;
  readonly complete: number;
  readonly beside: Phrases;
  readonly neverAsked: boolean;
}

interface ReadyKind {
  readonly kind: TalkKind;
  readonly alone: Phrases;
  readonly ways: readonly ReadyWay[];
}

interface Ready {
  readonly kinds: readonly ReadyKind[];
  /** Phrase → the kinds that it speaks for: a message without any of a kind's phrases is not of that kind. */
  readonly kindsOf: ReadonlyMap<string, readonly ReadyKind[]>;
  /** Whatever may stand beside a whole message, and beside the words of a way. */
  readonly light: Phrases;
  readonly filler: Phrases;
  readonly never: readonly string[];
  readonly words: KnownWords;
  readonly shorthand: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

/** Phrases as they are compared; one with an apostrophe in both spellings: `that s`, `thats`. */
function phrasesOf(text: string | undefined): string[] {
  if (text === undefined) return [];
  return text.split('|').flatMap((phrase) => {
    const spellings = phrase.includes("'") ? [phrase, phrase.replaceAll("'", '')] : [phrase];
    return spellings.map((spelling) => talkWords(spelling).join(' ')).filter((words) => words !== '');
  });
}

function prepare(vocabulary: TalkVocabulary): Ready {
  const address = addressesOf(vocabulary);
  const kinds = TALK_KINDS.map((kind): ReadyKind => {
    const { alone, ways = [] } = vocabulary.kinds[kind];
    const greets = kind === 'greeting' ? address.greets : [];
    return { kind, alone: new Set([...phrasesOf(alone), ...greets]), ways: ways.map(prepareWay) };
  });
  const light = new Set([
    ...phrasesOf(vocabulary.polite),
    ...address.beside,
    ...kinds.flatMap(({ kind, alone }) => (LIGHT_KINDS.includes(kind) ? [...alone] : [])),
  ]);
  const filler = new Set(phrasesOf(vocabulary.filler));
  const phrases = [
    ...light,
    ...filler,
    ...kinds.flatMap(({ alone, ways }) => [
      ...alone,
      ...ways.flatMap(({ groups, beside }) => [...groups.keys(), ...beside]),
    ]),
  ];
  return {
    kinds,
    kindsOf: kindsByPhrase(kinds),
    light,
    filler,
    never: phrasesOf(vocabulary.never),
    words: knownWords(new Set(phrases.flatMap((phrase) => phrase.split(' ')))),
    shorthand: shorthandOf(vocabulary),
    longest: Math.max(...phrases.map((phrase) => phrase.split(' ').length)),
  };
}

function kindsByPhrase(kinds: readonly ReadyKind[]): ReadonlyMap<string, readonly ReadyKind[]> {
  const found = new Map<string, ReadyKind[]>();
  for (const kind of kinds) {
    const own = new Set([...kind.alone, ...kind.ways.flatMap(({ groups }) => [...groups.keys()])]);
    for (const phrase of own) found.set(phrase, [...(found.get(phrase) ?? []), kind]);
  }
  return found;
}

function shorthandOf({ shorthand }: TalkVocabulary): Ready['shorthand'] {
  return new Map(
    shorthand.split('|').map((pair) => {
      const [short = '', long = ''] = pair.split('=');
      return [short, long.split(' ')];
    }),
  );
}

/** The words as they are written out; what is itself a word of small talk stays. */
function inFull({ shorthand, words }: Ready, said: readonly string[]): readonly string[] {
  return said.flatMap((word) => (words.has(word) ? word : (shorthand.get(word) ?? word)));
}

/** "Dear colleagues" greets; "my friend" only stands beside. */
function addressesOf({ address }: TalkVocabulary): { readonly beside: string[]; readonly greets: string[] } {
  const names = phrasesOf(address.names);
  const behind = (words: string) =>
    phrasesOf(words).flatMap((before) => names.map((name) => `${before} ${name}`));
  return { beside: [...names, ...behind(address.before)], greets: behind(address.greeting) };
}

function prepareWay({ says, beside, neverAsked }: Way): ReadyWay {
  const groups = new Map<string, number>();
  says.forEach((group, at) => {
    for (const phrase of phrasesOf(group)) groups.set(phrase, (groups.get(phrase) ?? 0) | (1 << at));
  });
  return {
    groups,
    complete: (1 << says.length) - 1,
    beside: new Set(phrasesOf(beside)),
    neverAsked: neverAsked === true,
  };
}

const READY: Readonly<Record<Language, Ready>> = {
  en: prepare(VOCABULARIES.en),
  fr: prepare(VOCABULARIES.fr),
};

/** Each of some thirty skills asks about the same message. */
let latest: { readonly text: string; readonly talk: Talk | undefined } | undefined;

/** @returns undefined for a message that says, or asks, anything else */
export function readTalk(text: string): Talk | undefined {
  if (text.length > LONGEST) return undefined;
  if (latest?.text !== text) latest = { text, talk: talkIn(text) };
  return latest.talk;
}

function talkIn(text: string): Talk | undefined {
  const shown = smileysAsEmoji(text);
  const emoji = shown.match(ONE_EMOJI)?.filter((each) => !/^[\d#*]/.test(each)) ?? [];
  const said = talkWords(shown.replace(ONE_EMOJI, ' '));
  if (said.length > MOST_WORDS) return undefined;
  if (said.length === 0) return wordless(text, emoji);
  if (said.every((word) => HESITATION.has(squeezed(word))))
    return { kind: 'waiting', language: undefined, telling: 0 };
  const asked = shown.includes('?');
  const found = LANGUAGES.flatMap((language) => {
    const kind = kindIn(READY[language], said, asked);
    return kind === undefined ? [] : [{ language, kind }];
  });
  const best = TALK_KINDS.find((kind) => found.some((each) => each.kind === kind));
  if (best === undefined) {
    return isOtherLanguage(said) ? { kind: 'languages', language: undefined, telling: 0 } : undefined;
  }
  const [only, other] = found;
  const language = only && !other ? only.language : undefined;
  return { kind: best, language, telling: language ? tellingWords(said, language) : 0 };
}

/** Small talk with words in it that nobody could list: "hello zorglub", "thanks for the biscuits". */
export interface NearTalk {
  readonly kind: TalkKind;
  readonly language: Language;
  /** The words that are no small talk: the FAQ may know what they ask. */
  readonly rest: string;
}

/** A word that does not belong counts for more than all that do. */
const STRAY = MOST_WORDS + 1;
/** With more of them the message is about something. */
const MOST_STRAY = 4;

/** Their words are those of many matters: "the cold store alarm", "who won the raffle". */
const OF_MATTERS: ReadonlySet<TalkKind> = new Set([
  'hours',
  'opinion',
  'own-language',
  'languages',
  'birthday',
  'weather',
  'sport',
  'doubt',
  'simpler',
  'tired',
  'solved',
  'misdirected',
  'good-news',
  'confidential',
  'bot',
]);
/** Beside these words stands no more than a name. */
const MOST_STRAY_OF_MATTERS = 1;

/** How many words that do not belong a message of the kind may have. */
function mostStray(kind: TalkKind, words: readonly string[]): number {
  return Math.min(
    OF_MATTERS.has(kind) ? MOST_STRAY_OF_MATTERS : MOST_STRAY,
    Math.floor(words.length * MOST_PART),
  );
}

/** More of them than of the others' words would carry the message. */
const MOST_PART = 0.45;

/** Words that ask: among the others they make a question of it. */
const ASKING: ReadonlySet<string> = new Set(
  talkWords(
    'how what when where who whom which why whose can could do does did is are may should comment quand où ou qui que quoi quel quelle quels quelles combien pourquoi',
  ),
);

/** Their single words are too common to say by themselves what a message is. */
const NEEDS_PHRASE: ReadonlySet<TalkKind> = new Set([
  'opener',
  'clarify',
  'acknowledgement',
  'waiting',
  'stop',
  'help',
  'yes',
  'no',
  'none',
  'done',
  'test',
  'weather',
  'confidential',
  'bot',
  'love',
  'hours',
  'opinion',
  'own-language',
  'simpler',
  'tired',
  'good-news',
  'sport',
  'birthday',
  'solved',
  'misdirected',
]);

/** What stands beside them is what they ask about: "c'est quoi une libellule". */
const NEVER_NEAR: ReadonlySet<TalkKind> = new Set(['clarify', 'help']);

/** For a message that means nothing else: at least half of its words are one kind's, and the others ask nothing. */
export function readNearTalk(text: string): NearTalk | undefined {
  if (text.length > LONGEST) return undefined;
  const shown = smileysAsEmoji(text);
  const said = talkWords(shown.replace(ONE_EMOJI, ' '));
  if (said.length < 2 || said.length > MOST_WORDS) return undefined;
  const found = LANGUAGES.flatMap((language) => nearIn(language, said, shown.includes('?')) ?? []);
  return found.sort((a, b) => a.pieces - b.pieces)[0];
}

function nearIn(
  language: Language,
  said: readonly string[],
  asked: boolean,
): (NearTalk & { readonly pieces: number }) | undefined {
  const ready = READY[language];
  const words = inFull(ready, said).map((word) => ready.words.meant(word) ?? word);
  const found = likeliest(ready, words, { asked, stray: STRAY });
  if (!found) return undefined;
  const { kind } = found.kind;
  if (NEVER_NEAR.has(kind) || Math.floor(found.pieces / STRAY) > mostStray(kind, words)) return undefined;
  const rest = straysOf(found.kind, ready, words);
  if (rest.some((word) => ASKING.has(word))) return undefined;
  if (asked && (LIGHT_KINDS.includes(kind) || OF_MATTERS.has(kind))) return undefined;
  return { kind, language, rest: rest.join(' '), pieces: found.pieces };
}

/** The words within no phrase of the kind's. */
function straysOf({ alone, ways }: ReadyKind, ready: Ready, words: readonly string[]): readonly string[] {
  const belongs = (phrase: string) =>
    alone.has(phrase) ||
    ready.light.has(phrase) ||
    ways.some(({ groups, beside }) => groups.has(phrase) || beside.has(phrase) || ready.filler.has(phrase));
  const within = new Set<number>();
  phrasesAt(words, ready.longest).forEach((phrases, start) => {
    phrases.forEach((phrase, more) => {
      if (!within.has(start + more) && belongs(phrase)) {
        for (let place = start; place <= start + more; place++) within.add(place);
      }
    });
  });
  return words.filter((_, place) => !within.has(place));
}

/** Whoever greets, or asks for the menu, chooses the language with one word. */
const CHOOSING: ReadonlySet<TalkKind> = new Set(['greeting', 'help']);

/** So many words that only one language has are no borrowed "merci" or "cheers". */
const LEAST_TO_SWITCH = 2;

/**
 * The language in which a message makes small talk, where it says so.
 *
 * @param previous the language of the person's last message, which one shared word does not change
 */
export function languageOfTalk(text: string, previous?: Language): Language | undefined {
  const talk = readTalk(text);
  if (!talk) return undefined;
  if (!talk.language) return previous ?? inDoubt(talk) ?? languageTold(text);
  const isTelling = previous === undefined || CHOOSING.has(talk.kind) || talk.telling >= LEAST_TO_SWITCH;
  return isTelling ? talk.language : previous;
}

/** Whoever writes in a third language is more likely to read English. */
function inDoubt({ kind }: Talk): Language | undefined {
  return kind === 'languages' ? 'en' : undefined;
}

/** A borrowed word is its own language's where nothing else is known: "merci" opens a French conversation. */
function languageTold(text: string): Language | undefined {
  const { language, isTold } = detectLanguage(text);
  return isTold ? language : undefined;
}

/** Emoji, a question mark, three dots. */
function wordless(text: string, emoji: readonly string[]): Talk | undefined {
  const none = { language: undefined, telling: 0 };
  if (emoji.length > 0) {
    const [kind = 'acknowledgement'] = emoji.flatMap((each) => kindOfEmoji(each) ?? []);
    return { kind, ...none };
  }
  if (text.includes('?')) return { kind: 'clarify', ...none };
  return text.trim() === '' ? undefined : { kind: 'opener', ...none };
}

function tellingWords(said: readonly string[], language: Language): number {
  const other = READY[language === 'en' ? 'fr' : 'en'].words;
  return new Set(inFull(READY[language], said).filter((word) => other.meant(word) === undefined)).size;
}

function kindIn(ready: Ready, said: readonly string[], asked: boolean): TalkKind | undefined {
  const words: string[] = [];
  for (const word of inFull(ready, said)) {
    const meant = ready.words.meant(word);
    if (meant === undefined) return undefined;
    words.push(meant);
  }
  return likeliest(ready, words, { asked })?.kind.kind;
}

/** They may name what looks like small talk and is not: "better than the old helpdesk". */
const JUDGING: ReadonlySet<TalkKind> = new Set(['insult', 'complaint', 'praise']);

function saysNever({ never }: Ready, words: readonly string[]): boolean {
  const whole = ` ${words.join(' ')} `;
  return never.some((phrase) => whole.includes(` ${phrase} `));
}

interface Reading {
  readonly asked: boolean;
  /** What a word counts that is none of the kind's; left out where there may be none. */
  readonly stray?: number;
}

function likeliest(
  ready: Ready,
  words: readonly string[],
  reading: Reading,
): { readonly kind: ReadyKind; readonly pieces: number } | undefined {
  const at = phrasesAt(words, ready.longest);
  const never = saysNever(ready, words);
  const spokenFor = new Set(at.flat().flatMap((phrase) => ready.kindsOf.get(phrase) ?? []));
  let best: ReadyKind | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const kind of ready.kinds) {
    if (!spokenFor.has(kind) || (never && !JUDGING.has(kind.kind))) continue;
    const found = piecesOf(kind, ready, at, reading);
    if (found < fewest) [best, fewest] = [kind, found];
  }
  return best && { kind: best, pieces: fewest };
}

/** Of how many phrases the kind makes up the whole: the fewer, the likelier it is meant. Infinite where it cannot. */
function piecesOf(
  { kind, alone, ways }: ReadyKind,
  ready: Ready,
  at: Places,
  { asked, stray }: Reading,
): number {
  const needsPhrase = stray !== undefined && NEEDS_PHRASE.has(kind);
  const says = (phrase: string) => alone.has(phrase) && !(needsPhrase && !phrase.includes(' '));
  const whole = pieces(at, 1, stray, (phrase) =>
    says(phrase) ? 1 : ready.light.has(phrase) ? 0 : undefined,
  );
  const parts = ways.map(({ groups, complete, beside, neverAsked }) => {
    if (asked && neverAsked) return Number.POSITIVE_INFINITY;
    const isBeside = (phrase: string) =>
      beside.has(phrase) || ready.filler.has(phrase) || ready.light.has(phrase);
    const groupsOf = (phrase: string) => groups.get(phrase) ?? (isBeside(phrase) ? 0 : undefined);
    return pieces(at, complete, stray, groupsOf);
  });
  return Math.min(whole, ...parts);
}

/** The phrases that begin at each word, the shortest first. */
type Places = readonly (readonly string[])[];

function phrasesAt(words: readonly string[], longest: number): Places {
  return words.map((_, start) => {
    const phrases: string[] = [];
    let phrase = '';
    for (let end = start; end < Math.min(words.length, start + longest); end++) {
      phrase = end === start ? (words[end] ?? '') : `${phrase} ${words[end]}`;
      phrases.push(phrase);
    }
    return phrases;
  });
}

/**
 * How few phrases, one after the other, make up the whole and say something of every group.
 *
 * @param stray how many phrases a word counts for that does not belong; undefined where none may stand
 * @param groupsOf the groups that a phrase is of, one bit each, 0 for one that may only stand beside;
 * undefined where it does not belong
 */
function pieces(
  at: Places,
  complete: number,
  stray: number | undefined,
  groupsOf: (phrase: string) => number | undefined,
): number {
  /** Of each place, the sets of groups with which it can be reached, and in how many phrases. */
  const reached: Map<number, number>[] = Array.from({ length: at.length + 1 }, () => new Map());
  reached[0]?.set(0, 0);
  at.forEach((phrases, start) => {
    const before = reached[start];
    if (!before || before.size === 0) return;
    phrases.forEach((phrase, more) => {
      const groups = groupsOf(phrase);
      const after = reached[start + more + 1];
      const costs = groups !== undefined ? 1 : more === 0 ? stray : undefined;
      if (costs === undefined || !after) return;
      for (const [set, count] of before) {
        for (const bit of bitsOf(groups ?? 0)) {
          const known = after.get(set | bit) ?? Number.POSITIVE_INFINITY;
          after.set(set | bit, Math.min(known, count + costs));
        }
      }
    });
  });
  return reached[at.length]?.get(complete) ?? Number.POSITIVE_INFINITY;
}

/** A phrase of several groups says one of them at a time; it may as well only stand beside. */
function bitsOf(groups: number): number[] {
  const bits = [0];
  for (let bit = 1; bit <= groups; bit <<= 1) if ((groups & bit) !== 0) bits.push(bit);
  return bits;
}
