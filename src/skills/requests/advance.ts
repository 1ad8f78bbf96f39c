/** One message of the dialogue: the state before and what was said → the state after and what to note. Pure. */
import type { RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { extract, type Values } from './extract.ts';
import { fieldsNamed, readChange, readStatement } from './labels.ts';
import { isQuestion, steers, withoutCorrection } from './phrases.ts';
import { type Fault, readValue } from './read-value.ts';
import { ask, fieldBefore, goOn, type State, withValues } from './state.ts';

/** What is said before the next question. */
export type Note =
  | { readonly is: 'changed'; readonly fields: readonly RequestField[] }
  | { readonly is: 'fault'; readonly fault: Fault; readonly field: RequestField }
  | { readonly is: 'needed'; readonly field: RequestField }
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
}

export function advance(state: State, kind: RequestKind, heard: Heard): Step {
  const { text } = heard;
  if (steers(text, 'cancel')) return { is: 'cancelled' };
  if (state.step === 'confirming') {
    // A number after another answer may be meant for that answer.
    const button = state.fresh ? /^[123]$/.exec(text)?.[0] : undefined;
    if (button === '3') return { is: 'cancelled' };
    if (button === '2' || steers(text, 'no')) return going({ ...state, step: 'choosing', asked: '' });
    // So may an "ok"; the summary is shown again.
    if (!state.fresh && steers(text, 'nod')) return going(state);
    if (button === '1' || (steers(text, 'yes') && !text.includes('?'))) return { is: 'confirmed' };
  }
  if (steers(text, 'back')) return goBack(state, kind);
  const change = readChange(kind, text.replace(/^(?:yes|ok|oui|no|non)\b[ ,]*(?:but|mais)?[ ,]+/i, ''));
  if (change) return changeTo(state, kind, change, heard);
  if (state.step === 'collecting') return collect(state, kind, heard);
  return review(state, kind, heard);
}

function going(state: State, ...notes: Note[]): Step {
  return { is: 'going-on', state, notes };
}

function goBack(state: State, kind: RequestKind): Step {
  if (state.step === 'choosing') return going(goOn(state, kind));
  const field = fieldBefore(state, kind);
  return field ? going(ask(state, field)) : going(state, { is: 'at-first' });
}

/** "change the date" asks for it anew; "change the date to 5 August" needs no question. */
function changeTo(
  state: State,
  kind: RequestKind,
  { fields, rest }: { readonly fields: readonly RequestField[]; readonly rest: string },
  { today }: Heard,
): Step {
  const [field] = fields;
  if (!field) return { is: 'not-mine' };
  if (rest === '') return going(ask(state, field));
  for (const each of fields) {
    const reading = readValue(each, rest, today);
    if ('value' in reading) return take(state, kind, { [each.id]: reading.value });
    if (fields.length === 1)
      return going(ask(state, each), { is: 'fault', fault: reading.fault, field: each });
  }
  return going(ask(state, field));
}

/** Values are taken over; those that replace another are said, so that a misreading is noticed. */
function take(state: State, kind: RequestKind, values: Values): Step {
  const changed = kind.fields.filter(
    ({ id }) => state.values[id] !== undefined && values[id] !== undefined && values[id] !== state.values[id],
  );
  const next = withValues(state, kind, values);
  const notes: Note[] =
    changed.length > 0 && next.step !== 'confirming' ? [{ is: 'changed', fields: changed }] : [];
  return going(next, ...notes);
}

/** At the summary and at "what should change?": a field's name, a value that corrects one, or neither. */
function review(state: State, kind: RequestKind, heard: Heard): Step {
  const { text, today } = heard;
  if (state.step === 'choosing') {
    if (steers(text, 'skip') || steers(text, 'yes')) return going(goOn(state, kind));
    const numbered = /^\d{1,2}$/.test(text) ? kind.fields[Number(text) - 1] : undefined;
    if (numbered) return going(ask(state, numbered));
  }
  const [named] = fieldsNamed(kind, text);
  if (named) return going(ask(state, named));
  if (isQuestion(text)) return { is: 'not-mine' };
  const corrected = correction(state, kind, withoutCorrection(text) ?? text, today);
  if (corrected) return corrected;
  if (heard.elsewhere === 'command' || heard.elsewhere === 'answer') return { is: 'not-mine' };
  return state.step === 'choosing' ? going(state) : going(state, { is: 'yes-or-no' });
}

/** What a text says of fields that have a value already; undefined when it says nothing. */
function correction(state: State, kind: RequestKind, text: string, today: string): Step | undefined {
  const stated = readStatement(kind, text);
  if (stated) {
    const reading = readValue(stated.field, stated.rest, today);
    if ('value' in reading) return take(state, kind, { [stated.field.id]: reading.value });
  }
  const { values, fault } = extract(kind, text, { today, known: state.values, correcting: true });
  if (Object.keys(values).length > 0) return take(state, kind, values);
  if (stated)
    return going(ask(state, stated.field), { is: 'fault', fault: fault ?? 'unclear', field: stated.field });
  return undefined;
}

function collect(state: State, kind: RequestKind, heard: Heard): Step {
  const { text, today, elsewhere } = heard;
  const field = kind.fields.find(({ id }) => id === state.asked);
  if (!field) return going(goOn(state, kind));
  if (steers(text, 'skip')) {
    if (field.optional) return going(goOn({ ...state, skipped: [...state.skipped, field.id] }, kind));
    if (!/^no?n?\b/i.test(text) && field.type !== 'choice') return going(state, { is: 'needed', field });
  }
  const corrects = withoutCorrection(text);
  if (corrects !== undefined && corrects !== '') {
    const corrected = correction(state, kind, corrects, today);
    if (corrected) return corrected;
  }
  const stated = readStatement(kind, text);
  if (stated) {
    const reading = readValue(stated.field, stated.rest, today);
    if ('value' in reading) return take(state, kind, { [stated.field.id]: reading.value });
  }
  const asking = isQuestion(text) && elsewhere !== 'nothing';
  if (asking && (elsewhere !== 'suggestion' || isFree(field))) return { is: 'not-mine' };
  if (isFree(field) && (elsewhere === 'command' || /\?\s*$/.test(text))) return { is: 'not-mine' };
  return answer(state, kind, field, heard, corrects === undefined || corrects === '' ? text : corrects);
}

/** Any words may be the answer. */
function isFree(field: RequestField): boolean {
  return field.type === 'name' || (field.type === 'text' && field.pattern === undefined);
}

/** The field's own value, and what else of the request the message says. */
function answer(state: State, kind: RequestKind, field: RequestField, heard: Heard, text: string): Step {
  const { today, elsewhere } = heard;
  const whole = readValue(field, text, today);
  if (field.type === 'text') {
    if ('value' in whole) return take(state, kind, { [field.id]: whole.value });
    return unlessElsewhere(heard, () => going(state, { is: 'fault', fault: whole.fault, field }));
  }
  const { values, rest, fault } = extract(kind, text, { today, asked: field.id, known: state.values });
  const own = values[field.id] === undefined ? readRest(field, whole, rest, today) : {};
  const all = { ...values, ...own };
  if (Object.keys(all).length > 0) return take(state, kind, all);
  const wrong = fault ?? ('fault' in whole ? whole.fault : 'unclear');
  if (wrong !== 'unclear' && elsewhere !== 'command')
    return going(state, { is: 'fault', fault: wrong, field });
  return unlessElsewhere(heard, () => going(state, { is: 'fault', fault: wrong, field }));
}

/** "Aya Benali, 48213" answers "what is your name?" with what the number leaves over. */
function readRest(
  field: RequestField,
  whole: ReturnType<typeof readValue>,
  rest: string,
  today: string,
): Values {
  if ('value' in whole) return { [field.id]: whole.value };
  if (field.type !== 'name') return {};
  const words = rest
    .replace(
      /\b(?:my|mon|ma|and|et|employee|number|id|matricule|numero|numéro|n°|is|est|le|the)\b|[·,;:.]/giu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const reading = readValue(field, words, today);
  return 'value' in reading ? { [field.id]: reading.value } : {};
}

function unlessElsewhere({ elsewhere, text }: Heard, otherwise: () => Step): Step {
  const answered =
    elsewhere === 'command' || elsewhere === 'answer' || (elsewhere === 'suggestion' && isQuestion(text));
  return answered || /\?\s*$/.test(text) ? { is: 'not-mine' } : otherwise();
}
