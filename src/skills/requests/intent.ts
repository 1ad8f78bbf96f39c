/** Whether a message asks for one of the requests, and how plainly. */
import type { RequestCatalog, RequestKind } from '../../corpus/requests/schema.ts';
import { isStopword } from '../../language/stopwords.ts';
import { extract, type Values } from './extract.ts';
import { isQuestion } from './phrases.ts';
import { plain, singular, wordsOf } from './plain.ts';

export interface Intent {
  readonly kind: RequestKind;
  /** What the message says of the fields. */
  readonly values: Values;
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
    '\\b(?:can|could|may) i (?:please |now )?(?:have|get|request|order|obtain|receive)\\b',
    '\\b(?:can|could|would|will) (?:you|u) (?:please )?(?:send|give|make|prepare|issue|order|get|provide|write)\\b',
    '\\bplease (?:send|give|make|prepare|issue|order|provide|get|change|update)\\b',
    '^(?:hi |hello |hey |good morning |good afternoon |please )*(?:need|want|send me|give me)\\b',
    '\\bj ai besoin\\b|^(?:bonjour |bonsoir |salut )*besoin d',
    '\\bje (?:veux|voudrais|souhaite|souhaiterais|demande|desire|sollicite|desirerais)\\b|\\bj (?:aimerais|aurais besoin)\\b|\\bil me (?:faut|faudrait)\\b',
    '\\b(?:puis|pourrais|peux) je (?:avoir|obtenir|recevoir|demander)\\b|\\bje (?:peux|pourrais) (?:avoir|obtenir|recevoir|demander)\\b',
    '\\b(?:pouvez vous|pourriez vous|peux tu|pourrais tu|merci de|veuillez) (?:me |m )?(?:envoyer|faire|donner|fournir|preparer|etablir|delivrer|commander|transmettre)\\b',
  ].join('|'),
);

/** An order without "I": plain only with something to fill in. */
const ORDER =
  /^(?:(?:hi|hello|hey|bonjour|bonsoir|salut) )*(?:request|order|book|apply for|ask for|demande|demander|commander|poser|faire une demande|reserver)\b/;

/** A question about the matter, an earlier request, or the English verb "to leave" is no new request. */
const NOT_A_REQUEST =
  /\b(?:how|what|when|where|why|who|which|whether|does|do i|do we|is it|is there|am i|are there|comment|quand|pourquoi|quel|quelle|quels|quelles|combien|quoi|dois je|faut il|peut on|ai je|est il|y a t il|not|dont|don t|t need|never|no longer|cancel|cancelled|canceled|annuler|annule|annulee|refused|rejected|refuse|refusee|lost|perdu|perdue|stolen|vole|broken|casse|received|recu|recue|waiting|attends|define|definition|synonym|synonyms|meaning|translate|(?:want|need|have|like|going|wish|decided) to leave)\b/;

/** Said around a request without changing it. */
const AROUND = new Set(
  (
    'need want would like have get please request requesting apply ask asking order new send give make prepare issue provide write letter form obtain receive take book put my me today soon asap urgently urgent quickly hi hello hey thanks ' +
    'employee number id no badge staff name called matricule numero nom appelle besoin voudrais veux souhaite aimerais faut demande demander faire avoir obtenir recevoir poser prendre commander nouveau nouvelle envoyer fournir etablir preparer delivrer merci bonjour bonsoir salut svp urgence rapidement urgent please plait from to on for du au pour le la'
  ).split(' '),
);

/** @param text as `readable` returns it */
export function findIntent(catalog: RequestCatalog, text: string, today: string): Intent | undefined {
  const found = findPhrase(phrasesOf(catalog), text);
  if (!found) return undefined;
  const words = wordsOf(text).join(' ');
  if (NOT_A_REQUEST.test(words) || /(?<!\p{L})où(?!\p{L})/iu.test(text)) return undefined;
  const wish = WISH.test(words);
  // "Is 14 July a day off?" asks; "can I have a day off?" wishes.
  if (!wish && isQuestion(text)) return undefined;
  const masked = text.slice(0, found.start) + '·'.repeat(found.end - found.start) + text.slice(found.end);
  const { kind } = found;
  const { values: stated, rest } = extract(kind, masked, { today, known: {} });
  // The phrase itself may name a choice: "a new laptop".
  const values = { ...choicesOf(kind, text.slice(found.start, found.end), today), ...stated };
  const others = wordsOf(rest).filter((word) => !isCommon(word));
  const order = ORDER.test(words);
  const identified = Object.keys(stated).length > 0;
  const about = `it asks for "${kind.label.en}"`;
  if ((wish && (others.length === 0 || identified)) || (others.length === 0 && identified)) {
    return { kind, values, strength: 'command', confidence: 1, why: `${about} and for nothing else` };
  }
  const open = (confidence: number, why: string): Intent => ({
    kind,
    values,
    strength: 'open',
    confidence,
    why,
  });
  if (wish || order) return open(others.length <= 2 ? 0.7 : 0.5, `${about}, among other words`);
  if (others.length > 0) return undefined;
  return { ...open(0.55, `it names "${kind.label.en}" and nothing else`), isOnlyNamed: true };
}

function isCommon(word: string): boolean {
  return AROUND.has(word) || word.length === 1 || isStopword(word, 'en') || isStopword(word, 'fr');
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
