/** A message while a field is asked for: its value, a correction of another one, or neither. */
import type { RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { type Correction, isDays, readCorrection, readPieces, targetIn } from './correct.ts';
import { BLANK, extract, type Values } from './extract.ts';
import type { Fault } from './fault.ts';
import { readStatements } from './labels.ts';
import { type Corrected, isQuestion, steers } from './phrases.ts';
import { piecesOf } from './pieces.ts';
import { wordsOf } from './plain.ts';
import { isGiven, readName } from './read-name.ts';
import { readValue, type ValueReading } from './read-value.ts';
import { goOn, type State } from './state.ts';
import { failed, going, type Heard, leaveOut, type Step, take, takeCorrection, without } from './steps.ts';

export function collect(state: State, kind: RequestKind, heard: Heard, { rest, corrects }: Corrected): Step {
  const { text, today, elsewhere } = heard;
  const field = kind.fields.find(({ id }) => id === state.asked);
  if (!field) return going(goOn(state, kind));
  if (steers(text, 'skip')) {
    if (field.optional) return going(goOn(leaveOut(state, field), kind));
    if (!/^no?n?\b/i.test(text) && field.type !== 'choice') return going(state, { is: 'needed', field });
  }
  const named = fullerName(state, kind, corrects && rest !== '' ? rest : text);
  if (named) return take(state, kind, named);
  const asking = isQuestion(text) && elsewhere !== 'nothing';
  if (asking && (elsewhere !== 'suggestion' || isFree(field))) return { is: 'not-mine' };
  if (corrects && rest !== '') {
    const own = correctsAsked(state, field, rest, today);
    const correction = own ? undefined : readCorrection(kind, rest, { values: state.values, today });
    if (correction) return takeCorrection(state, kind, correction);
  }
  const stated = isStated(state, kind, field, corrects ? rest : text, corrects)
    ? readCorrection(kind, corrects ? rest : text, { values: state.values, today })
    : undefined;
  if (stated && Object.keys(stated.values).length > 0) return takeCorrection(state, kind, stated);
  const isGivenName = field.type === 'name' && isGiven(text);
  if (isFree(field) && !isGivenName && (elsewhere === 'command' || /\?\s*$/.test(text)))
    return { is: 'not-mine' };
  if (field.type === 'name' && heard.namesRequest) return going(state);
  return answer(state, kind, field, heard, corrects && isCorrected(field, text, rest) ? rest : text);
}

/** "Luc" and later "Luc Martinat": the name said again, and in full, takes the place of the first. */
function fullerName(state: State, kind: RequestKind, text: string): Values | undefined {
  const field = kind.fields.find(({ type }) => type === 'name');
  const known = field && state.values[field.id];
  if (!field || known === undefined || field.id === state.asked) return undefined;
  const given = readName(text);
  const parts = new Set(given === undefined ? [] : wordsOf(given));
  const isFuller = parts.size > 1 && wordsOf(known).every((part) => parts.has(part));
  return isFuller && given !== undefined ? { [field.id]: given } : undefined;
}

/** "my number is 48213"; in an answer of free text, only of that field or of one that has a value. */
function isStated(
  state: State,
  kind: RequestKind,
  field: RequestField,
  text: string,
  corrects: boolean,
): boolean {
  const statements = readStatements(kind, text);
  if (field.type !== 'text' || corrects) return statements.length > 0;
  return statements.some((each) => each.field === field || state.values[each.field.id] !== undefined);
}

/** "No idea" is no correction whose name is "idea", and "sorry for the delay" is a comment. */
function isCorrected({ type }: RequestField, text: string, rest: string): boolean {
  if (rest === '') return false;
  if (type === 'name') return !/^[^\p{Lu} ]+$/u.test(rest);
  return type !== 'text' || /[,.:;!–-]\s*$/.test(text.slice(0, text.length - rest.length));
}

/** "no wait, tomorrow" answers the question anew when it is that field's turn. */
function correctsAsked(state: State, field: RequestField, rest: string, today: string): boolean {
  return (
    (isDays(field) || field.type === 'employee_id') &&
    state.values[field.id] === undefined &&
    'value' in readValue(field, rest, today, state.part)
  );
}

/** Any words may be the answer. */
function isFree(field: RequestField): boolean {
  return field.type === 'name' || (field.type === 'text' && field.pattern === undefined);
}

/** The field's own value, and what else of the request the message says. */
function answer(state: State, kind: RequestKind, field: RequestField, heard: Heard, text: string): Step {
  const { today, elsewhere } = heard;
  const whole = readValue(field, field.type === 'date' ? withoutStory(text) : text, today, state.part);
  const refuse = (fault: Fault) => failed(state, field, fault);
  if (field.type === 'text') {
    // "Yes" answers some other question.
    if (steers(text, 'yes') || steers(text, 'no')) return going(state);
    const two = withDayBehind(state, kind, field, text, today);
    if (two) return take(state, kind, two);
    if ('value' in whole) return take(state, kind, { [field.id]: whole.value });
    return unlessElsewhere(heard, () => refuse(whole.fault));
  }
  if (field.type === 'name' && 'value' in whole && !/\d/.test(text))
    return takeName(state, kind, whole.value, heard);
  const begins = 'fault' in whole && GIVES_REASON.test(text);
  const { values, rest, skipped, fault } = extract(kind, text, {
    today,
    asked: field.id,
    known: state.values,
    begins,
  });
  const own = ownValue(field, whole, values, rest, today);
  const all = { ...without(values, field.id), ...own };
  const isTold = 'fault' in whole && (whole.fault.is !== 'unclear' || isDays(field));
  const wrong = isTold ? whole.fault : (fault ?? { is: 'unclear' });
  if (Object.keys(all).length > 0) {
    const leftOut = skipped.filter((id) => state.values[id] === undefined && !state.skipped.includes(id));
    const next = { ...state, skipped: [...state.skipped, ...leftOut] };
    if (Object.keys(own).length === 0 && wrong.is !== 'unclear')
      return takeCorrection(next, kind, { values: all, failed: { target: { field }, fault: wrong } });
    // Days are taken only if the whole answer is understood.
    const isWhole = !rest.includes(BLANK) || (isDays(field) && 'value' in whole);
    const beside = isWhole
      ? undefined
      : readBeside(kind, field, rest, { values: { ...state.values, ...all }, today });
    return beside
      ? takeCorrection(next, kind, { ...beside, values: { ...all, ...beside.values } })
      : take(next, kind, all);
  }
  if (wrong.is !== 'unclear' && elsewhere !== 'command') return refuse(wrong);
  return unlessElsewhere(heard, () => refuse(wrong));
}

/** "I already live there since 1 June" says the day with a word of how it came about. */
function withoutStory(text: string): string {
  return text.replace(
    /^(?:i|we|i've|we've|i'm|we're|je|j'|j’|on|nous|it's|c'est) ?(?:[\p{L}\p{M}'’]{1,15} ){1,6}?(?:since|from|as of|on|depuis|à partir d[eu]|à compter d[eu]|dès|le) /iu,
    '',
  );
}

/** "12 Oak Street, since 1 June": behind the answer stands the day that another field asks for. */
function withDayBehind(
  state: State,
  kind: RequestKind,
  field: RequestField,
  text: string,
  today: string,
): Values | undefined {
  const [day, second] = kind.fields.filter(({ type }) => type === 'date');
  if (!day || second || state.values[day.id] !== undefined) return undefined;
  const cue = /,? (?:since|from|as of|starting|valid from|depuis|à partir|à compter|dès) /iu.exec(text);
  if (!cue || cue.index === 0) return undefined;
  const [own, when] = [text.slice(0, cue.index), text.slice(cue.index + cue[0].length)];
  const readings = [readValue(field, own, today), readValue(day, when, today)] as const;
  const [answer, date] = readings;
  return 'value' in answer && 'value' in date
    ? { [field.id]: answer.value, [day.id]: date.value }
    : undefined;
}

/**
 * What else an answer says: "48213, and it's Katherine with a K". Of what is not understood, only that is told which
 * may be a value.
 */
function readBeside(
  kind: RequestKind,
  answered: RequestField,
  rest: string,
  known: { readonly values: Values; readonly today: string },
): Correction | undefined {
  const parts = piecesOf(rest)
    .map(({ start, end }) => rest.slice(start, end))
    .filter((part) => !part.includes(BLANK));
  if (parts.length === 0) return undefined;
  const { unread, ...read } = readPieces(kind, parts.join(', '), known);
  const found = { ...read, values: without(read.values, answered.id) };
  const isTold =
    unread !== undefined && (/\d|(?<=\s)\p{Lu}/u.test(unread) || targetIn(kind, unread, known.values));
  const isSaid = Object.entries(found.values).some(([id, value]) => known.values[id] !== value);
  if (!isTold && !isSaid && !found.failed && !found.wrong) return undefined;
  return { ...found, ...(isTold && { unread }) };
}

/** Whatever was asked, "for my landlord" says why. */
const GIVES_REASON = /^(?:it's |it is |c'est )?(?:for|because|pour|parce qu)(?![\p{L}])/iu;

/** Days are read from the whole answer or not at all: nothing that was said for them may be left out. */
function ownValue(
  field: RequestField,
  whole: ValueReading,
  found: Values,
  rest: string,
  today: string,
): Values {
  const value = isDays(field) ? undefined : found[field.id];
  if (value !== undefined) return { [field.id]: value };
  return readRest(field, whole, rest, today);
}

/** A single word that the FAQ is sure of is no name: "payslip". */
function takeName(state: State, kind: RequestKind, name: string, { text, elsewhere }: Heard): Step {
  const field = kind.fields.find(({ id }) => id === state.asked);
  if (!field || (!text.includes(' ') && elsewhere === 'answer')) return { is: 'not-mine' };
  return take(state, kind, { [field.id]: name });
}

/** "Aya Benali, 48213" answers "what is your name?" with what the number leaves over. */
function readRest(field: RequestField, whole: ValueReading, rest: string, today: string): Values {
  if ('value' in whole) return { [field.id]: whole.value };
  if (field.type !== 'name' || !rest.includes(BLANK)) return {};
  const words = rest
    .replace(
      /(?<!\p{L})(?:my|mon|ma|and|et|employee|staff|number|id|matricule|numero|numéro|n°|is|est)(?!\p{L})|[·;:]/giu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.]+|[\s,]+$/g, '')
    .trim();
  const reading = readValue(field, words, today);
  return 'value' in reading ? { [field.id]: reading.value } : {};
}

function unlessElsewhere({ elsewhere, text }: Heard, otherwise: () => Step): Step {
  const answered =
    elsewhere === 'command' || elsewhere === 'answer' || (elsewhere === 'suggestion' && isQuestion(text));
  return answered || /\?\s*$/.test(text) ? { is: 'not-mine' } : otherwise();
}
