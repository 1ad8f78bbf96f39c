/** Whether a message asks for one of the requests, and how plainly. */
import type { RequestCatalog, RequestKind } from '../../corpus/requests/schema.ts';
import { lemmatize } from '../../language/lemmatize.ts';
import { expandShorthand } from '../../language/shorthand.ts';
import { LANGUAGES, type Language } from '../../message.ts';
import { isCommon } from './common-words.ts';
import { lex } from './dates/lex.ts';
import { isMisspelt } from './dates/misspelt.ts';
import { BLANK, extract, type Values } from './extract.ts';
import type { Fault } from './fault.ts';
import { isForAnother, reasonField, withoutOthers } from './find-reason.ts';
import { findLabelled } from './labels.ts';
import { isQuestion } from './phrases.ts';
import { escapeRegExp, plain, singular, wordsOf } from './plain.ts';
import { asksTheWay, asPlainWish, isOrder, isPolite, isWish, onlyAsks, wishesAnother } from './wishes.ts';

export interface Intent {
  readonly kind: RequestKind;
  /** What the message says of the fields. */
  readonly values: Values;
  /** Optional fields that it leaves out: "nothing to add". */
  readonly skipped: readonly string[];
  /** Why the days that it says cannot be taken. */
  readonly fault?: Fault | undefined;
  /** `command`: nothing but the request. `open`: perhaps a question after all. */
  readonly strength: 'command' | 'open';
  /** It is put as a question and holds nothing to fill in: "can I have a second screen?" */
  readonly asks?: true;
  /** The request is only named, neither wished for nor ordered: "leave", "attestation de travail". */
  readonly isOnlyNamed?: true;
  /** 0..1, to be weighed against the FAQ's. */
  readonly confidence: number;
  readonly why: string;
}

/** A question about the matter, an earlier request, or the English verb "to leave" is no new request. */
const NOT_A_REQUEST =
  /\b(?:how|what|when|where|why|who|which|whether|does|do i|do we|is it|is there|am i|are there|(?<!(?:no|any|de|sans|aucun) )comment|quand|pourquoi|quel|quelle|quels|quelles|combien|quoi|ou est ce|ou puis je|ou dois je|ou peut on|ou je (?:dois|peux)|dois je|faut il|peut on|ai je|est il|y a t il|t need|no longer|cancel|cancelled|canceled|annuler|annule|annulee|refused|rejected|refuse|refusee|lost|perdu|perdue|stolen|vole|received|recu|recue|recus|recus|get my(?! \w{1,20} off)|got my|did you|have you|avez vous|as tu|waiting|attends|define|definition|synonym|synonyms|meaning|translate|savoir|(?:to|i) know|wonder|(?:want|need|have|like|going|wish|decided) to leave)\b/;

/** In the clause that names the request: it is about something else. In another one it may be the reason. */
const NOT_WITH_IT =
  /\b(?:not|dont|don t|never|broken|casse|back|postpone|rendre|deplacer|decaler|reporter)\b/;

/** @param text as `readable` returns it */
export function findIntent(catalog: RequestCatalog, text: string, today: string): Intent | undefined {
  const phrases = phrasesOf(catalog);
  const found = findPhrase(phrases, text) ?? findDaysOff(phrases, text) ?? findItem(catalog, phrases, text);
  if (!found) return undefined;
  // "Comment: dentist" is a label; "comment …" asks how.
  const words = spoken(text.replace(/comment(?= ?[:=])/gi, ' '));
  if (NOT_A_REQUEST.test(words) || /(?<!\p{L})où(?!\p{L})/iu.test(text)) return undefined;
  const clauses = clausesOf(text);
  const own = clauses.find(({ start, end }) => start <= found.start && found.end <= end);
  const ownWords = spoken(own?.text ?? text);
  const another = clauses.some((clause) => clause !== own && wishesAnother(spoken(clause.text)));
  if (NOT_WITH_IT.test(ownWords) && !another) return undefined;
  const tells = TELLS.test(ownWords) && isOfChange(text.slice(found.start, found.end));
  const wish =
    isWish(words) ||
    tells ||
    (found.takesDays === true &&
      /\b(?:i|je|j|jprends|jpose|jveux|me|moi)\b/.test(words) &&
      !isQuestion(text));
  // "Is 14 July a day off?" asks; "can I have a day off?" wishes.
  if (isQuestion(text) && !(wish && (isWish(ownWords) || tells || another))) return undefined;
  const blank = (part: string) => BLANK.repeat(part.length);
  // "New address: 12 Oak Street" names the request by its field.
  const isLabel = findLabelled(found.kind, text).some(
    ({ start, end }) => start <= found.start && found.start < end,
  );
  const masked = isLabel
    ? text
    : found.takesDays
      ? text.replace(TAKING, blank)
      : text.slice(0, found.start) + blank(text.slice(found.start, found.end)) + text.slice(found.end);
  const { kind } = found;
  const { values: stated, rest, skipped, fault } = extract(kind, masked, { today, known: {}, begins: true });
  // The phrase itself may name a choice: "a new laptop".
  const values = { ...choicesOf(kind, text.slice(found.start, found.end), today), ...stated };
  // A reason alone may be what a question is about: "sore wrist mouse".
  const reason = reasonField(kind)?.id;
  const isTimed = found.takesDays === true || (hasDays(kind) && says('unit', text));
  const identified = Object.keys(stated).some((id) => id !== reason);
  const reasonWords = reason !== undefined && !identified ? (stated[reason] ?? '') : '';
  const order = isOrder(words);
  const polite = isPolite(words);
  const told = wish || polite ? withoutPurpose(withoutAsker(rest), found.end) : rest;
  const isOther = (word: string) => !isCommon(word) && !onlyAsks(word) && !(isTimed && DAY_WORDS.has(word));
  const others = wordsOf(`${withoutOthers(told)} ${reasonWords}`).filter(isOther);
  // What is said in other clauses is why: "new keyboard please. mine has coffee in it".
  const [from, to] = [own?.start ?? 0, own?.end ?? text.length];
  const ownReason = own?.text.includes(reasonWords) ? reasonWords : '';
  const beside = wordsOf(`${withoutOthers(told.slice(from, to))} ${ownReason}`).filter(isOther);
  const isAlone = others.length === 0 || ((beside.length === 0 || another) && !isQuestion(text));
  const ownWish = isAlone && (isWish(ownWords) || isPolite(ownWords) || another || tells);
  // Who signs with name and number asks for it, whatever else they say.
  const signed = ['name', 'employee_id'].every((type) =>
    kind.fields.some((field) => field.type === type && stated[field.id] !== undefined),
  );
  const about = `it asks for "${kind.label.en}"`;
  if (
    signed ||
    ownWish ||
    (polite && others.length === 0) ||
    (wish && (others.length === 0 || identified)) ||
    (others.length === 0 && (identified || (isTimed && found.takesDays !== true)))
  ) {
    return {
      kind,
      values,
      skipped,
      fault,
      strength: 'command',
      confidence: 1,
      why: `${about} and for nothing else`,
      ...(isQuestion(text) && !identified && !isForAnother(text) && { asks: true as const }),
    };
  }
  const open = (confidence: number, why: string): Intent => ({
    kind,
    values,
    skipped,
    fault,
    strength: 'open',
    confidence,
    why,
  });
  if (wish || order || polite) return open(others.length <= 2 ? 0.7 : 0.5, `${about}, among other words`);
  const named = () => ({
    ...open(0.55, `it names "${kind.label.en}" and nothing else`),
    isOnlyNamed: true as const,
  });
  if (isAlone && (others.length === 0 || /\b(?:new|nouveau|nouvelle|nouvel|neuf)\b/.test(ownWords)))
    return named();
  return undefined;
}

/** What is new is told, so that it is taken down: "my address has changed", "voici ma nouvelle adresse". */
const TELLS =
  /\b(?:here (?:is|s|s my)|has changed|have changed|changed|voici|voila|a change|ont change|(?:i|we)(?: ve| have| just)? (?:just )?moved|ai demenage|avons demenage|a demenage|je demenage|on demenage)\b/;

function isOfChange(phrase: string): boolean {
  return /(?<!\p{L})(?:chang|new|nouve|updat|modif|moved|demenage)/u.test(plain(phrase));
}

/** The words as wishes are looked for in them: single spaces, shorthand written out. */
function spoken(text: string): string {
  return asPlainWish(
    wordsOf(text)
      .map((word) => WRITTEN_OUT.get(word) ?? word)
      .join(' '),
  );
}

/** What is written as one word, or short. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['u', 'you'],
  ['im', 'i m'],
  ['ive', 'i ve'],
  ['dun', 'd un'],
  ['dune', 'd une'],
  ['jai', 'j ai'],
  ['yaurait', 'y aurait'],
]);

interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is said one after the other: between signs, and before "because". */
function clausesOf(text: string): readonly Clause[] {
  return Array.from(plain(text).matchAll(CLAUSE), (match) => ({
    text: text.slice(match.index, match.index + match[0].length),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const CLAUSE =
  /(?:[^,.;:!?\n ]|(?<=\d)[.,](?=\d)| (?!(?:because|since|as my|cause|coz|cuz|parce|car|vu que|i need|i want|i'd like|can i|j'en|j'ai besoin|il m'en|il me|le mien|la mienne|mine|my old) ))+/g;

function hasDays({ fields }: RequestKind): boolean {
  return fields.some(({ type }) => type === 'date_range');
}

function says(what: 'unit', text: string): boolean {
  return lex(text).some((piece) => piece.what.is === what);
}

/** "… for my visa application": what somebody needs it for is no other matter. */
function withoutPurpose(rest: string, from: number): string {
  const purpose = /(?<!\p{L})(?:for|pour) [^,.;!?·]*/giu;
  return rest.slice(0, from) + rest.slice(from).replace(purpose, ' ');
}

/** "The bank wants …": who wants it is no other matter. */
function withoutAsker(text: string): string {
  const asker =
    /(?<![\p{L}\p{M}])(?:my|our|the|ma|mon|notre|la|le|l['’])\s?[\p{L}\p{M}]{1,30} (?=(?:wants?|needs?|requires?|is asking|asks?|veut|exige|r[ée]clame|demande|me demande|m['’]a demand[ée])(?![\p{L}\p{M}]))/giu;
  return text.replace(asker, (part) => BLANK_WORD.repeat(part.length));
}

const BLANK_WORD = ' ';

const kindNames = new WeakMap<RequestKind, ReadonlySet<string>>();

/** All words that the request goes by. */
export function namesOfKind(kind: RequestKind): ReadonlySet<string> {
  const { label, phrases } = kind;
  const names =
    kindNames.get(kind) ?? new Set([label.en, label.fr, ...phrases.en, ...phrases.fr].flatMap(wordsOf));
  kindNames.set(kind, names);
  return names;
}

/** The kind that a text names, whatever it says of it. */
export function kindNamed(catalog: RequestCatalog, text: string): RequestKind | undefined {
  return findPhrase(phrasesOf(catalog), text)?.kind;
}

/** Whether a text says nothing but what can be requested: "leave request please", "congés". */
export function namesRequest(catalog: RequestCatalog, text: string): boolean {
  const found = findPhrase(phrasesOf(catalog), text);
  const rest = found ? `${text.slice(0, found.start)} ${text.slice(found.end)}` : text;
  return found !== undefined && wordsOf(rest).every(isCommon);
}

function choicesOf(kind: RequestKind, phrase: string, today: string): Values {
  const choices = { fields: kind.fields.filter(({ type }) => type === 'choice') };
  return extract(choices, phrase, { today, known: {} }).values;
}

/** "Gimme a new phone": a choice of what can be requested, wished for by another of its names. */
function findItem(catalog: RequestCatalog, phrases: Phrases, text: string): FoundPhrase | undefined {
  const wished = spoken(text);
  if (!isWish(wished) && !isPolite(wished)) return undefined;
  for (const { kind, pattern } of itemsOf(catalog, phrases)) {
    const match = pattern.exec(plain(text));
    if (!match) continue;
    const end = match.index + match[0].length;
    return { kind, start: end - (match[1] ?? '').length, end };
  }
  return undefined;
}

interface Items {
  readonly kind: RequestKind;
  readonly pattern: RegExp;
}

const preparedItems = new WeakMap<RequestCatalog, readonly Items[]>();

/** The names of choices, where most of the choices are themselves what can be requested. */
function itemsOf(catalog: RequestCatalog, phrases: Phrases): readonly Items[] {
  const known = preparedItems.get(catalog);
  if (known) return known;
  const items = catalog.kinds.flatMap((kind) =>
    kind.fields.flatMap((field): Items[] => {
      if (field.type !== 'choice') return [];
      const named = field.choices.filter(({ label }) => findPhrase(phrases, label.en)?.kind === kind);
      if (named.length * 2 <= field.choices.length) return [];
      const names = field.choices.flatMap(({ label, words }) =>
        [label.en, label.fr, ...(words?.en ?? []), ...(words?.fr ?? [])].map((name) =>
          escapeRegExp(plain(name)),
        ),
      );
      const pattern = new RegExp(
        `(?<!\\p{L})(?:(?:a|an|another|new|un|une|autre|nouveau|nouvel|nouvelle|mon|\\d{1,2}|two|deux|trois|three) |d'un |d'une )(${names.join('|')})s?(?!\\p{L})`,
        'u',
      );
      return [{ kind, pattern }];
    }),
  );
  preparedItems.set(catalog, items);
  return items;
}

/** "Il me faut une attestation": the kinds of which one must be meant; empty where the message is no such wish. */
export function kindsOfDocument(catalog: RequestCatalog, text: string): readonly RequestKind[] {
  const words = spoken(text);
  if (!(isWish(words) || isPolite(words)) || NOT_A_REQUEST.test(words)) return [];
  const said = new Set(wordsOf(text).map((word) => singular(writtenOut(word))));
  const isNamed = (phrase: string) =>
    wordsOf(phrase).some((word) => DOCUMENTS.has(singular(word)) && said.has(singular(word)));
  return catalog.kinds.filter(({ phrases: { en, fr } }) => [...en, ...fr].some(isNamed));
}

/** The request that a text asks the way to, and nothing else: "how do I ask for leave?", "puis-je avoir un écran ?" */
export function kindAskedFor(catalog: RequestCatalog, text: string): RequestKind | undefined {
  const words = spoken(text);
  const found = findPhrase(phrasesOf(catalog), text);
  if (!found || !asksTheWay(words) || OTHER_MATTERS.test(words)) return undefined;
  const rest = withoutChoices(found.kind, `${text.slice(0, found.start)} ${text.slice(found.end)}`);

  const isWay = (word: string) =>
    isCommon(word) || onlyAsks(word) || DAY_WORDS.has(word) || /^(?:comment|how|where|ou)$/.test(word);
  return wordsOf(rest).every(isWay) ? found.kind : undefined;
}

/** What is about a request, and is not how to make one. */
const OTHER_MATTERS =
  /\b(?:how (?:many|much|long)|when|who|why|back|return|cancel|move|no longer|rendre|annuler|decaler|combien|quand|qui|pourquoi|quelle?s?)\b/;

/** "For my bank or landlord": what may be chosen is no other matter. */
function withoutChoices({ fields }: RequestKind, text: string): string {
  const names = fields
    .flatMap((field) => (field.type === 'choice' ? field.choices : []))
    .flatMap(({ label, words }) =>
      [label.en, label.fr, ...(words?.en ?? []), ...(words?.fr ?? [])].map(plain),
    );
  const choices = new Set(names.flatMap(wordsOf));
  return wordsOf(text)
    .filter((word) => !choices.has(word))
    .join(' ');
}

interface FoundPhrase {
  readonly kind: RequestKind;
  readonly start: number;
  readonly end: number;
  /** It says that days are taken, in words of no phrase. */
  readonly takesDays?: true;
}

/** A kind's phrase as it is compared: its words without plural or feminine endings, and without small words. */
interface Phrase {
  readonly kind: RequestKind;
  readonly words: readonly string[];
  /** The same words in any of their forms, of a phrase of several: "changed address". */
  readonly lemmas: readonly string[];
  readonly language: Language;
}

interface Phrases {
  /** The longest first; of equal ones, in the order in which they are declared. */
  readonly all: readonly Phrase[];
  readonly vocabulary: ReadonlySet<string>;
  /** Those that a slip of the finger leaves recognizable. */
  readonly long: readonly string[];
}

/** Of each catalog, which is the same object as long as its file does not change. */
const prepared = new WeakMap<RequestCatalog, Phrases>();

function phrasesOf(catalog: RequestCatalog): Phrases {
  const known = prepared.get(catalog);
  if (known) return known;
  const all = catalog.kinds
    .flatMap((kind) =>
      LANGUAGES.flatMap((language) =>
        kind.phrases[language].map((phrase) => ({ kind, language, said: wordsOf(phrase) })),
      ),
    )
    .sort((a, b) => b.said.join(' ').length - a.said.join(' ').length)
    .map(({ kind, language, said }): Phrase => {
      const bare = said.filter((word) => !SMALL.has(word)).map(singular);
      const words = bare.length > 1 ? bare.map(sameDocument) : bare;
      const lemmas = words.length > 1 ? words.map((word) => lemmatize(word, language)) : words;
      return { kind, language, words, lemmas };
    });
  const vocabulary = new Set(all.flatMap(({ words }) => words));
  const long = [...vocabulary].filter((word) => word.length >= SLIPS_FROM);
  const phrases = { all, vocabulary, long };
  prepared.set(catalog, phrases);
  return phrases;
}

/** From this length on, a word with a slip is still the same. */
const SLIPS_FROM = 6;

/** Within a phrase they change nothing: "change my address", "a paper saying that I work here". */
const SMALL = new Set(
  'my the a an of your mon ma mes le la les l de d du des un une votre i that which saying says proving showing confirming stating je qui que qu disant prouvant attestant comme quoi'.split(
    ' ',
  ),
);

/** What people call a paper that says something of them; as `singular` writes the words. */
const DOCUMENTS = new Set(
  'certificate certificat attestation paper papier letter lettre proof preuve justificatif document note'.split(
    ' ',
  ),
);

/** Only within a phrase of several words: "paper" alone is for the printer. */
function sameDocument(word: string): string {
  return DOCUMENTS.has(word) ? 'document' : word;
}

interface Spot {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The longest phrase of any kind that the text holds, in either language. */
function findPhrase({ all, vocabulary, long }: Phrases, text: string): FoundPhrase | undefined {
  const meant = (said: string) => {
    const word = singular(writtenOut(said));
    if (vocabulary.has(word) || word.length < SLIPS_FROM - 1) return word;
    return long.find((right) => isMisspelt(word, right)) ?? word;
  };
  const words = Array.from(
    plain(text).matchAll(/[\p{L}\p{N}]+/gu),
    (match): Spot => ({ word: match[0], start: match.index, end: match.index + match[0].length }),
  )
    .filter(({ word }) => !SMALL.has(word))
    .map((spot) => ({ ...spot, word: meant(spot.word) }));
  const documents = words.map((spot) => ({ ...spot, word: sameDocument(spot.word) }));
  const changed = words.filter(({ word }) => !AUXILIARIES.has(word));
  const forms = (language: Language) =>
    changed.map((spot) => ({ ...spot, word: lemmatize(spot.word, language) }));
  const lemmas: Readonly<Record<Language, readonly Spot[]>> = { en: forms('en'), fr: forms('fr') };
  const heard = new Set([...words, ...documents, ...lemmas.en, ...lemmas.fr].map(({ word }) => word));
  for (const phrase of all) {
    const { kind, words: wanted, lemmas: wantedForms, language } = phrase;
    const isLong = wanted.length > 1;
    const isChange = isLong && wantedForms.some((word) => CHANGES.has(word));
    const found =
      findRun(isLong ? documents : words, wanted, heard) ??
      // "Changing my address"; "my address has changed".
      (isChange ? findRun(lemmas[language], wantedForms, heard) : undefined) ??
      (isChange ? findRun(lemmas[language], wantedForms.toReversed(), heard) : undefined);
    if (found) return { kind, ...found };
  }
  return undefined;
}

/** Where words stand one after the other. */
function findRun(
  spots: readonly Spot[],
  wanted: readonly string[],
  heard: ReadonlySet<string>,
): { readonly start: number; readonly end: number } | undefined {
  if (!wanted.every((word) => heard.has(word))) return undefined;
  const at = spots.findIndex((_, start) => wanted.every((word, step) => spots[start + step]?.word === word));
  const [first, last] = [spots[at], spots[at + wanted.length - 1]];
  return first && last && { start: first.start, end: last.end };
}

/** "ordi" is "ordinateur"; what stands for several words stays as it is. */
function writtenOut(word: string): string {
  const [only, second] = expandShorthand(word, 'fr') ?? expandShorthand(word, 'en') ?? [];
  return only !== undefined && second === undefined && /^[a-z]{2}/.test(word) ? plain(only) : word;
}

/** Between the words of "my address has changed". */
const AUXILIARIES = new Set('has have is a ai est vient va'.split(' '));

/** As lemmas. */
const CHANGES = new Set('change update modify changer modifier'.split(' '));

/** "I'd like Friday off", "je veux poser des jours": days are taken, and no word for leave is said. */
const TAKES_DAYS =
  /\b(?:poser?|jpose|poserai|poserais|m absenter|absenter)\b|\b(?:j?prends|prendre|prendrai|prendrais) (?:\w{1,20} ){0,3}(?:jours?|journees?|semaines?|lundi|mardi|mercredi|jeudi|vendredi)\b|\b(?:take|taking|have|having|get|book|booking|be|need|want|like|love) (?:\w{1,20} ){1,9}off\b|\bbe off\b|\bbesoin d (?:une?|\d{1,2}|deux|trois|quelques) (?:jours?|journees?|semaines?)\b|\b(?:days?|weeks?|mornings?|afternoons?|tomorrow|tmrw|today|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|week|\d{1,2}(?:st|nd|rd|th)) off\b|\boff (?:on |from |next |this ){0,2}(?:monday|tuesday|wednesday|thursday|friday|tomorrow|tmrw|week|the|\d)\b/;

/** The words that take days, as they are written. */
const TAKING = /(?<![\p{L}\p{M}])(?:pose(?:r|rai|rais)?|absenter|off)(?![\p{L}\p{M}])/giu;

/** Beside them these say nothing else. */
const DAY_WORDS = new Set(
  'poser pose poserai poserais absenter off pro prochain prochaine prochains prochaines day days week weeks jour jours journee journees semaine semaines demi half couple few some quelques celle'.split(
    ' ',
  ),
);

function findDaysOff(phrases: Phrases, text: string): FoundPhrase | undefined {
  if (!TAKES_DAYS.test(wordsOf(text).join(' '))) return undefined;
  const isSaid = lex(text).some(
    ({ what }) =>
      /^(?:unit|weekday|relative|month|holiday|figures|one day)$/.test(what.is) ||
      (what.is === 'number' && what.ordinal === true),
  );
  const leave = isSaid ? (findPhrase(phrases, 'day off') ?? findPhrase(phrases, 'congé')) : undefined;
  return leave && { kind: leave.kind, start: 0, end: 0, takesDays: true };
}
