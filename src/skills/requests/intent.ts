/** Whether a message asks for one of the requests, and how plainly. */
import type { RequestCatalog, RequestKind } from '../../corpus/requests/schema.ts';
import { isCommon } from './common-words.ts';
import { lex } from './dates/lex.ts';
import { isMisspelt } from './dates/misspelt.ts';
import { BLANK, extract, type Values } from './extract.ts';
import type { Fault } from './fault.ts';
import { reasonField, withoutOthers } from './find-reason.ts';
import { isQuestion } from './phrases.ts';
import { plain, singular, wordsOf } from './plain.ts';

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
  /** The request is only named, neither wished for nor ordered: "leave", "attestation de travail". */
  readonly isOnlyNamed?: true;
  /** 0..1, to be weighed against the FAQ's. */
  readonly confidence: number;
  readonly why: string;
}

/** "I need", in the first person; asking for a document politely counts. */
const WISH = new RegExp(
  [
    '\\b(?:(?:i|and|so) (?:\\w+ )?(?:need|want|require|request|wish|apply)|i ?d (?:\\w+ )?(?:like|love|need)|i would (?:\\w+ )?like|i m (?:requesting|asking for|applying for))\\b',
    '\\b(?:can|could|may) i (?:please |now )?(?:have|get|request|order|obtain|receive|ask for|take|book)\\b',
    '\\b(?:need|have|want) to (?:give|tell|send|change|update|report)\\b|\\bje dois (?:vous |te )?(?:donner|communiquer|transmettre|envoyer|signaler|declarer|changer|poser|prendre)\\b|\\b(?:il|elle) a besoin d',
    '\\b(?:can|could|would|will) (?:you|u) (?:please )?(?:send|give|make|prepare|issue|order|get|provide|write)\\b',
    '\\b(?:wants|needs|requires|asks for|is asking for|veut|exige|reclame|m a demande|me demande) (?:a|an|some|the|un|une|l|le|la|mon|ma|my)\\b',
    '\\b(?:told|asked) me to (?:ask|request|order)\\b|\\b(?:me dit|m a dit|m ont dit|dit|me demande|m a demande) de (?:vous |te )?(?:demander|faire)\\b',
    '\\bplease (?:send|give|make|prepare|issue|order|provide|get|change|update)\\b',
    '^(?:hi |hello |hey |good morning |good afternoon |please )*(?:need|want|send me|give me)\\b',
    '\\bj ai besoin\\b|^(?:bonjour |bonsoir |salut )*besoin d',
    '\\bj(?:veux|voudrais|aimerais|prends|pose)\\b|\\bje (?:veux|voudrais|souhaite|souhaiterais|demande|desire|sollicite|desirerais)\\b|\\bj (?:aimerais|aurais besoin)\\b|\\bil me (?:faut|faudrait)\\b',
    '\\b(?:puis|pourrais|peux) je (?:avoir|obtenir|recevoir|demander)\\b|\\bje (?:peux|pourrais) (?:avoir|obtenir|recevoir|demander)\\b',
    '\\b(?:pouvez vous|pourriez vous|peux tu|pourrais tu|merci de|veuillez) (?:me |m )?(?:envoyer|faire|donner|fournir|preparer|etablir|delivrer|commander|transmettre)\\b',
  ].join('|'),
);

/** Long ways to say "I need". */
const ROUNDABOUT =
  /\b(?:(?:so |basically )*what i (?:need|want|would like) is|ce qu il me (?:faut|faudrait) c est|ce dont j ai besoin c est|i (?:was wondering|wanted to know|would like to know) if i (?:could|can|may) (?:have|get|take|ask for|request)|je (?:voulais|voudrais|souhaitais) savoir si je (?:pouvais|peux|pourrais) (?:avoir|obtenir|poser|prendre|demander))\b/g;

/** Nothing but the request and one of these is a request: "leave request please". */
const POLITE = /\b(?:please|pls|plz|svp|stp|s il (?:vous|te) plait|request|demande)\b/;

/** An order without "I": plain only with something to fill in. */
const ORDER =
  /^(?:(?:hi|hello|hey|bonjour|bonsoir|salut) )*(?:request|order|book|apply for|ask for|demande|demander|commander|poser|faire une demande|reserver)\b/;

/** A question about the matter, an earlier request, or the English verb "to leave" is no new request. */
const NOT_A_REQUEST =
  /\b(?:how|what|when|where|why|who|which|whether|does|do i|do we|is it|is there|am i|are there|(?<!(?:no|any|de|sans|aucun) )comment|quand|pourquoi|quel|quelle|quels|quelles|combien|quoi|dois je|faut il|peut on|ai je|est il|y a t il|not|dont|don t|t need|never|no longer|cancel|cancelled|canceled|annuler|annule|annulee|refused|rejected|refuse|refusee|lost|perdu|perdue|stolen|vole|broken|casse|received|recu|recue|recus|recues|get my(?! \w{1,20} off)|got my|did you|have you|avez vous|as tu|waiting|attends|define|definition|synonym|synonyms|meaning|translate|(?:want|need|have|like|going|wish|decided) to leave)\b/;

/** @param text as `readable` returns it */
export function findIntent(catalog: RequestCatalog, text: string, today: string): Intent | undefined {
  const found = findPhrase(phrasesOf(catalog), text) ?? findDaysOff(phrasesOf(catalog), text);
  if (!found) return undefined;
  // "Comment: dentist" is a label; "comment …" asks how.
  const words = wordsOf(text.replace(/comment(?= ?[:=])/gi, ' '))
    .join(' ')
    .replace(ROUNDABOUT, 'i need ');
  if (NOT_A_REQUEST.test(words) || /(?<!\p{L})où(?!\p{L})/iu.test(text)) return undefined;
  const wish =
    WISH.test(words) ||
    (found.takesDays === true && /\b(?:i|je|j|jprends|jpose|jveux)\b/.test(words) && !isQuestion(text));
  // "Is 14 July a day off?" asks; "can I have a day off?" wishes.
  if (!wish && isQuestion(text)) return undefined;
  const blank = (part: string) => BLANK.repeat(part.length);
  const masked = found.takesDays
    ? text.replace(TAKING, blank)
    : text.slice(0, found.start) + blank(text.slice(found.start, found.end)) + text.slice(found.end);
  const { kind } = found;
  const { values: stated, rest, skipped, fault } = extract(kind, masked, { today, known: {}, begins: true });
  // The phrase itself may name a choice: "a new laptop".
  const values = { ...choicesOf(kind, text.slice(found.start, found.end), today), ...stated };
  // A reason alone may be what a question is about: "sore wrist mouse".
  const reason = reasonField(kind)?.id;
  const identified = Object.keys(stated).some((id) => id !== reason);
  const reasonWords = reason !== undefined && !identified ? (stated[reason] ?? '') : '';
  const told = wish ? withoutPurpose(rest, found.end) : rest;
  const others = wordsOf(`${withoutOthers(told)} ${reasonWords}`).filter(
    (word) => !isCommon(word) && !(found.takesDays && DAY_WORDS.has(word)),
  );
  const order = ORDER.test(words);
  // Who signs with name and number asks for it, whatever else they say.
  const signed = ['name', 'employee_id'].every((type) =>
    kind.fields.some((field) => field.type === type && stated[field.id] !== undefined),
  );
  const about = `it asks for "${kind.label.en}"`;
  const polite = others.length === 0 && POLITE.test(words);
  if (
    polite ||
    signed ||
    (wish && (others.length === 0 || identified)) ||
    (others.length === 0 && identified)
  ) {
    return {
      kind,
      values,
      skipped,
      fault,
      strength: 'command',
      confidence: 1,
      why: `${about} and for nothing else`,
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
  if (wish || order) return open(others.length <= 2 ? 0.7 : 0.5, `${about}, among other words`);
  if (others.length > 0) return undefined;
  return { ...open(0.55, `it names "${kind.label.en}" and nothing else`), isOnlyNamed: true };
}

/** "… for my visa application": what somebody needs it for is no other matter. */
function withoutPurpose(rest: string, from: number): string {
  const purpose = /(?<!\p{L})(?:for|pour) [^,.;!?·]*/giu;
  return rest.slice(0, from) + rest.slice(from).replace(purpose, ' ');
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
      [...kind.phrases.en, ...kind.phrases.fr].map((phrase) => ({ kind, said: wordsOf(phrase) })),
    )
    .sort((a, b) => b.said.join(' ').length - a.said.join(' ').length)
    .map(({ kind, said }): Phrase => {
      const words = said.filter((word) => !SMALL.has(word)).map(singular);
      return { kind, words: words.length > 1 ? words.map(sameDocument) : words };
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
    const word = singular(said);
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
  const heard = new Set([...words, ...documents].map(({ word }) => word));
  for (const { kind, words: wanted } of all) {
    if (!wanted.every((word) => heard.has(word))) continue;
    const spots = wanted.length > 1 ? documents : words;
    const at = spots.findIndex((_, start) =>
      wanted.every((word, step) => spots[start + step]?.word === word),
    );
    const [first, last] = [spots[at], spots[at + wanted.length - 1]];
    if (first && last) return { kind, start: first.start, end: last.end };
  }
  return undefined;
}

/** "I'd like Friday off", "je veux poser des jours": days are taken, and no word for leave is said. */
const TAKES_DAYS =
  /\b(?:poser?|jpose|poserai|poserais|m absenter|absenter)\b|\b(?:j?prends|prendre|prendrai|prendrais) (?:\w{1,20} ){0,3}(?:jours?|journees?|semaines?|lundi|mardi|mercredi|jeudi|vendredi)\b|\b(?:take|taking|have|having|get|book|booking|be|need|want|like|love) (?:\w{1,20} ){1,9}off\b|\bbe off\b/;

/** The words that take days, as they are written. */
const TAKING = /(?<![\p{L}\p{M}])(?:pose(?:r|rai|rais)?|absenter|off)(?![\p{L}\p{M}])/giu;

/** Beside them these say nothing else. */
const DAY_WORDS = new Set(
  'poser pose poserai poserais absenter off day days week weeks jour jours journee journees semaine semaines demi half couple few some quelques celle'.split(
    ' ',
  ),
);

function findDaysOff(phrases: Phrases, text: string): FoundPhrase | undefined {
  if (!TAKES_DAYS.test(wordsOf(text).join(' '))) return undefined;
  const isSaid = lex(text).some(({ what }) =>
    /^(?:unit|weekday|relative|month|holiday|figures|one day)$/.test(what.is),
  );
  const leave = isSaid ? (findPhrase(phrases, 'day off') ?? findPhrase(phrases, 'congé')) : undefined;
  return leave && { kind: leave.kind, start: 0, end: 0, takesDays: true };
}
