/** Whether a message asks for one of the requests, and how plainly. */
import type { RequestCatalog, RequestKind } from '../../corpus/requests/schema.ts';
import { isCommon } from './common-words.ts';
import { extract, type Values } from './extract.ts';
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
    '\\b(?:i (?:\\w+ )?(?:need|want|require|request|wish|apply)|i d (?:\\w+ )?(?:like|love|need)|i would (?:\\w+ )?like|i m (?:requesting|asking for|applying for))\\b',
    '\\b(?:can|could|may) i (?:please |now )?(?:have|get|request|order|obtain|receive|ask for|take|book)\\b',
    '\\b(?:need|have|want) to (?:give|tell|send|change|update|report)\\b|\\bje dois (?:vous |te )?(?:donner|communiquer|transmettre|envoyer|signaler|declarer|changer|poser|prendre)\\b|\\b(?:il|elle) a besoin d',
    '\\b(?:can|could|would|will) (?:you|u) (?:please )?(?:send|give|make|prepare|issue|order|get|provide|write)\\b',
    '\\bplease (?:send|give|make|prepare|issue|order|provide|get|change|update)\\b',
    '^(?:hi |hello |hey |good morning |good afternoon |please )*(?:need|want|send me|give me)\\b',
    '\\bj ai besoin\\b|^(?:bonjour |bonsoir |salut )*besoin d',
    '\\bje (?:veux|voudrais|souhaite|souhaiterais|demande|desire|sollicite|desirerais)\\b|\\bj (?:aimerais|aurais besoin)\\b|\\bil me (?:faut|faudrait)\\b',
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
  /\b(?:how|what|when|where|why|who|which|whether|does|do i|do we|is it|is there|am i|are there|(?<!(?:no|any|de|sans|aucun) )comment|quand|pourquoi|quel|quelle|quels|quelles|combien|quoi|dois je|faut il|peut on|ai je|est il|y a t il|not|dont|don t|t need|never|no longer|cancel|cancelled|canceled|annuler|annule|annulee|refused|rejected|refuse|refusee|lost|perdu|perdue|stolen|vole|broken|casse|received|recu|recue|recus|recues|get my|got my|did you|have you|avez vous|as tu|waiting|attends|define|definition|synonym|synonyms|meaning|translate|(?:want|need|have|like|going|wish|decided) to leave)\b/;

/** @param text as `readable` returns it */
export function findIntent(catalog: RequestCatalog, text: string, today: string): Intent | undefined {
  const found = findPhrase(phrasesOf(catalog), text);
  if (!found) return undefined;
  const words = wordsOf(text).join(' ').replace(ROUNDABOUT, 'i need ');
  if (NOT_A_REQUEST.test(words) || /(?<!\p{L})où(?!\p{L})/iu.test(text)) return undefined;
  const wish = WISH.test(words);
  // "Is 14 July a day off?" asks; "can I have a day off?" wishes.
  if (!wish && isQuestion(text)) return undefined;
  const masked = text.slice(0, found.start) + '·'.repeat(found.end - found.start) + text.slice(found.end);
  const { kind } = found;
  const { values: stated, rest, skipped, fault } = extract(kind, masked, { today, known: {}, begins: true });
  // The phrase itself may name a choice: "a new laptop".
  const values = { ...choicesOf(kind, text.slice(found.start, found.end), today), ...stated };
  // A reason alone may be what a question is about: "sore wrist mouse".
  const reason = reasonField(kind)?.id;
  const identified = Object.keys(stated).some((id) => id !== reason);
  const reasonWords = reason !== undefined && !identified ? (stated[reason] ?? '') : '';
  const others = wordsOf(`${withoutOthers(rest)} ${reasonWords}`).filter((word) => !isCommon(word));
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
}

/** A kind's phrase as it is compared: its words without plural or feminine endings. */
interface Phrase {
  readonly kind: RequestKind;
  readonly words: readonly string[];
}

/** Of each catalog, which is the same object as long as its file does not change. */
const prepared = new WeakMap<RequestCatalog, readonly Phrase[]>();

/** The longest first; of equal ones, in the order in which they are declared. */
function phrasesOf(catalog: RequestCatalog): readonly Phrase[] {
  const known = prepared.get(catalog);
  if (known) return known;
  const phrases = catalog.kinds
    .flatMap((kind) =>
      [...kind.phrases.en, ...kind.phrases.fr].map((phrase) => ({ kind, said: wordsOf(phrase) })),
    )
    .sort((a, b) => b.said.join(' ').length - a.said.join(' ').length)
    .map(({ kind, said }): Phrase => ({ kind, words: said.map(singular) }));
  prepared.set(catalog, phrases);
  return phrases;
}

/** The longest phrase of any kind that the text holds, in either language. */
function findPhrase(phrases: readonly Phrase[], text: string): FoundPhrase | undefined {
  const words = Array.from(plain(text).matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    word: singular(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const heard = new Set(words.map(({ word }) => word));
  for (const { kind, words: wanted } of phrases) {
    if (!wanted.every((word) => heard.has(word))) continue;
    const at = words.findIndex((_, start) =>
      wanted.every((word, step) => words[start + step]?.word === word),
    );
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (first && last) return { kind, start: first.start, end: last.end };
  }
  return undefined;
}
