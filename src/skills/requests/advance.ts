/** One message of the dialogue: the state before and what was said → the state after and what to note. Pure. */
import type { RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { type Correction, otherEnd, readCorrection, readTarget } from './correct.ts';
import { isKnown, type PeriodPart } from './dates/complete-period.ts';
import { BLANK, extract, type Values } from './extract.ts';
import type { Fault } from './fault.ts';
import { type Change, readChange, readRemoval, readStatements, type Target, targetsNamed } from './labels.ts';
import { singlePeriod } from './periods.ts';
import {
  asksHowLong,
  asksToWait,
  asksWhy,
  type Corrected,
  isQuestion,
  steers,
  withoutCorrection,
} from './phrases.ts';
import { readValue, type ValueReading } from './read-value.ts';
import { ask, fieldBefore, goOn, type State, withValues } from './state.ts';

/** What is said before the next question. */
export type Note =
  | { readonly is: 'noted'; readonly fields: readonly RequestField[] }
  | { readonly is: 'fault'; readonly fault: Fault; readonly field: RequestField }
  | { readonly is: 'needed'; readonly field: RequestField }
  | { readonly is: 'patience' }
  | { readonly is: 'why' }
  | { readonly is: 'how-long'; readonly value: string }
  | { readonly is: 'at-first' }
  | { readonly is: 'yes-or-no' };

export type Step =
  | { readonly is: 'going-on'; readonly state: State; readonly notes: readonly Note[] }
  | { readonly is: 'cancelled' }
  | { readonly is: 'confirmed' }
  /** The message is about something else; it is answered, and the dialogue waits. */
  | { readonly is: 'not-mine' };

export interface Heard {
  /** As `readable` returns it. */
  readonly text: string;
  readonly today: string;
  /** What the rest of the desk would make of it: a command, a sure answer, a "did you mean". */
  readonly elsewhere: 'command' | 'answer' | 'suggestion' | 'nothing';
  /** Whether it says nothing but what can be requested: "leave request please", which is nobody's name. */
  readonly namesRequest?: boolean;
}

export function advance(state: State, kind: RequestKind, heard: Heard): Step {
  const { text } = heard;
  if (steers(text, 'cancel')) return { is: 'cancelled' };
  if (asksToWait(text)) return going(state, { is: 'patience' });
  if (state.step === 'confirming') {
    const answered = confirm(state, heard);
    if (answered) return answered;
  }
  if (steers(text, 'back')) return goBack(state, kind);
  const asked = askedAbout(state, kind, heard);
  if (asked) return going(state, asked);
  const correction = withoutCorrection(text);
  const removed = readRemoval(kind, correction.rest);
  if (removed) return going(goOn(leaveOut(state, removed), kind));
  const change = readChange(kind, correction.rest);
  if (change && !isAnswer(state, kind, heard, correction)) return changeTo(state, kind, change, heard);
  if (state.step === 'collecting') return collect(state, kind, heard, correction);
  return review(state, kind, heard, correction);
}

function going(state: State, ...notes: Note[]): Step {
  return { is: 'going-on', state, notes };
}

/** A yes, a no or a button below the summary. */
function confirm(state: State, { text }: Heard): Step | undefined {
  // A number after another answer may be meant for that answer.
  const button = state.fresh ? /^[123]$/.exec(text)?.[0] : undefined;
  if (button === '3') return { is: 'cancelled' };
  if (button === '2' || steers(text, 'no')) return going({ ...state, step: 'choosing', asked: '' });
  // So may an "ok"; the summary is shown again.
  if (!state.fresh && steers(text, 'nod')) return going(state);
  return button === '1' || (steers(text, 'yes') && !text.includes('?')) ? { is: 'confirmed' } : undefined;
}

/** A question about the request itself. */
function askedAbout(state: State, kind: RequestKind, { text, elsewhere }: Heard): Note | undefined {
  if (elsewhere === 'command') return undefined;
  const range = kind.fields.find(({ type }) => type === 'date_range');
  const value = range && state.values[range.id];
  if (value !== undefined && asksHowLong(text)) return { is: 'how-long', value };
  return elsewhere !== 'answer' && asksWhy(text) ? { is: 'why' } : undefined;
}

/** In an answer of free text, "the wrong number was sent" is what it says. */
function isAnswer(state: State, kind: RequestKind, { text }: Heard, { corrects }: Corrected): boolean {
  const field = state.step === 'collecting' ? kind.fields.find(({ id }) => id === state.asked) : undefined;
  return (
    field?.type === 'text' &&
    !corrects &&
    !/^(?:i|je|there|il y a|change|chang|modif|corr|please)/i.test(text)
  );
}

function leaveOut(state: State, { id }: RequestField): State {
  return { ...state, values: without(state.values, id), skipped: [...state.skipped, id] };
}

function goBack(state: State, kind: RequestKind): Step {
  if (state.step === 'choosing') return going(goOn(state, kind));
  const field = fieldBefore(state, kind);
  return field ? going(ask(state, field)) : going(state, { is: 'at-first' });
}

/** Asks for a field anew, or for one end of its period. */
function askFor(state: State, { field, end }: Target): State {
  const period = end && field.type === 'date_range' ? singlePeriod(state.values[field.id]) : undefined;
  return ask(state, field, end && period ? otherEnd(end, period) : {});
}

/** "change the date" asks for it anew; "change the date to 5 August" needs no question. */
function changeTo(state: State, kind: RequestKind, { targets, rest }: Change, { today }: Heard): Step {
  const [first] = targets;
  if (!first) return { is: 'not-mine' };
  if (rest === '') return going(askFor(state, first));
  for (const target of targets) {
    const reading = readTarget(target, rest, { values: state.values, today });
    if ('value' in reading) return take(state, kind, { [target.field.id]: reading.value });
    if (targets.length === 1) return failed(askFor(state, target), target.field, reading.fault);
  }
  return going(askFor(state, first));
}

/** Values are taken over; days, and what replaces another value, are said, so that a misreading is noticed. */
function take(state: State, kind: RequestKind, values: Values): Step {
  const noted = kind.fields.filter((field) => {
    const [before, after] = [state.values[field.id], values[field.id]];
    return after !== undefined && after !== before && (before !== undefined || isDays(field));
  });
  const next = withValues(state, kind, values);
  const notes: Note[] =
    noted.length > 0 && next.step !== 'confirming' ? [{ is: 'noted', fields: noted }] : [];
  return going(next, ...notes);
}

/** The field is asked for again, with what is wrong; a part of a period that was said is kept. */
function failed(state: State, field: RequestField, fault: Fault): Step {
  const part = field.type === 'date_range' ? partIn(fault) : {};
  // The next question says what is known.
  if (isKnown(part)) return going(ask(state, field, part));
  const next = state.asked === field.id ? state : ask(state, field);
  return going(next, { is: 'fault', fault, field });
}

function partIn(fault: Fault): PeriodPart {
  if (fault.is === 'open') return { [fault.side]: fault.day };
  return fault.is === 'lasting' ? { duration: fault.duration } : {};
}

function takeCorrection(state: State, kind: RequestKind, { values, failed: wrong }: Correction): Step {
  const taken = take(state, kind, values);
  if (!wrong || taken.is !== 'going-on') return taken;
  const again = failed(askFor(taken.state, wrong.target), wrong.target.field, wrong.fault);
  return again.is === 'going-on' ? { ...again, notes: [...taken.notes, ...again.notes] } : again;
}

/** At the summary and at "what should change?": a field's name, a value that corrects one, or neither. */
function review(state: State, kind: RequestKind, heard: Heard, { rest }: Corrected): Step {
  const { text, today, elsewhere } = heard;
  if (state.step === 'choosing') {
    if (steers(text, 'skip') || steers(text, 'yes')) return going(goOn(state, kind));
    const numbered = /^\d{1,2}$/.test(text) ? kind.fields[Number(text) - 1] : undefined;
    if (numbered) return going(ask(state, numbered));
  }
  const [named] = targetsNamed(kind, rest);
  if (named) return going(askFor(state, named));
  if (isQuestion(text)) return { is: 'not-mine' };
  const correction = readCorrection(kind, rest, { values: state.values, today });
  if (correction) return takeCorrection(state, kind, correction);
  if (elsewhere === 'command' || elsewhere === 'answer') return { is: 'not-mine' };
  return state.step === 'choosing' ? going(state) : going(state, { is: 'yes-or-no' });
}

function collect(state: State, kind: RequestKind, heard: Heard, { rest, corrects }: Corrected): Step {
  const { text, today, elsewhere } = heard;
  const field = kind.fields.find(({ id }) => id === state.asked);
  if (!field) return going(goOn(state, kind));
  if (steers(text, 'skip')) {
    if (field.optional) return going(goOn(leaveOut(state, field), kind));
    if (!/^no?n?\b/i.test(text) && field.type !== 'choice') return going(state, { is: 'needed', field });
  }
  const asking = isQuestion(text) && elsewhere !== 'nothing';
  if (asking && (elsewhere !== 'suggestion' || isFree(field))) return { is: 'not-mine' };
  if (corrects && rest !== '') {
    const own = correctsAsked(state, field, rest, today);
    const correction = own ? undefined : readCorrection(kind, rest, { values: state.values, today });
    if (correction) return takeCorrection(state, kind, correction);
  }
  const stated = readStatements(kind, corrects ? rest : text);
  if (
    stated.length > 0 &&
    !(
      field.type === 'text' &&
      stated.every((each) => each.field !== field && !corrects && state.values[each.field.id] === undefined)
    )
  ) {
    const correction = readCorrection(kind, corrects ? rest : text, { values: state.values, today });
    if (correction && Object.keys(correction.values).length > 0)
      return takeCorrection(state, kind, correction);
  }
  if (isFree(field) && (elsewhere === 'command' || /\?\s*$/.test(text))) return { is: 'not-mine' };
  if (field.type === 'name' && heard.namesRequest) return going(state);
  return answer(state, kind, field, heard, corrects && !isWordOf(field, rest) ? rest : text);
}

/** "No idea" is no correction whose name is "idea". */
function isWordOf(field: RequestField, rest: string): boolean {
  return rest === '' || (field.type === 'name' && /^[^\p{Lu} ]+$/u.test(rest));
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
  const whole = readValue(field, text, today, state.part);
  const refuse = (fault: Fault) => failed(state, field, fault);
  if (field.type === 'text') {
    // "Yes" answers some other question.
    if (steers(text, 'yes') || steers(text, 'no')) return going(state);
    if ('value' in whole) return take(state, kind, { [field.id]: whole.value });
    return unlessElsewhere(heard, () => refuse(whole.fault));
  }
  if (field.type === 'name' && 'value' in whole && !/\d/.test(text))
    return takeName(state, kind, whole.value, heard);
  const begins = 'fault' in whole && GIVES_REASON.test(text);
  const { values, rest, fault } = extract(kind, text, {
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
    return Object.keys(own).length > 0 || wrong.is === 'unclear'
      ? take(state, kind, all)
      : takeCorrection(state, kind, { values: all, failed: { target: { field }, fault: wrong } });
  }
  if (wrong.is !== 'unclear' && elsewhere !== 'command') return refuse(wrong);
  return unlessElsewhere(heard, () => refuse(wrong));
}

/** Whatever was asked, "for my landlord" says why. */
const GIVES_REASON = /^(?:it's |it is |c'est )?(?:for|because|pour|parce qu)(?![\p{L}])/iu;

function isDays({ type }: RequestField): boolean {
  return type === 'date' || type === 'date_range';
}

function without(values: Values, id: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([each]) => each !== id));
}

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
