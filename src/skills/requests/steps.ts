/** What a message can do to the dialogue's state, and how it is done. */
import type { RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { type Correction, isDays, otherEnd, targetIn } from './correct.ts';
import { isKnown, type PeriodPart } from './dates/complete-period.ts';
import type { Values } from './extract.ts';
import type { Fault } from './fault.ts';
import type { Target } from './labels.ts';
import { singlePeriod } from './periods.ts';
import { ask, type State, withValues } from './state.ts';

/** What is said before the next question. */
export type Note =
  | { readonly is: 'noted'; readonly fields: readonly RequestField[] }
  | { readonly is: 'fault'; readonly fault: Fault; readonly field: RequestField }
  | { readonly is: 'needed'; readonly field: RequestField }
  /** The request is to be sent, and these are missing. */
  | { readonly is: 'missing'; readonly fields: readonly RequestField[] }
  /** What is known so far. */
  | { readonly is: 'so-far' }
  /** The field may be left out. */
  | { readonly is: 'optional' }
  /** The person does not have the value. */
  | { readonly is: 'lacking'; readonly field: RequestField }
  | { readonly is: 'patience' }
  /** The person goes on another time. */
  | { readonly is: 'put-off' }
  /** What a right answer looks like, and where it is found. */
  | { readonly is: 'hint'; readonly field: RequestField }
  | { readonly is: 'why' }
  | { readonly is: 'how-long'; readonly value: string }
  | { readonly is: 'at-first' }
  | { readonly is: 'yes-or-no' }
  /** What was said and not understood. */
  | { readonly is: 'unread'; readonly rest: string };

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

export function going(state: State, ...notes: Note[]): Step {
  return { is: 'going-on', state, notes };
}

export function leaveOut(state: State, { id }: RequestField): State {
  return { ...state, values: without(state.values, id), skipped: [...state.skipped, id] };
}

/** Asks for a field anew, or for one end of its period. */
export function askFor(state: State, { field, end }: Target): State {
  const period = end && field.type === 'date_range' ? singlePeriod(state.values[field.id]) : undefined;
  return ask(state, field, end && period ? otherEnd(end, period) : {});
}

/**
 * Values are taken over. Days, what replaces another value, and what answers another question than the one that
 * was asked are said, so that a misreading is noticed.
 */
export function take(state: State, kind: RequestKind, values: Values): Step {
  const noted = kind.fields.filter((field) => {
    const [before, after] = [state.values[field.id], values[field.id]];
    const isAside = values[state.asked] === undefined;
    return after !== undefined && after !== before && (before !== undefined || isDays(field) || isAside);
  });
  const next = withValues(state, kind, values);
  const notes: Note[] =
    noted.length > 0 && next.step !== 'confirming' ? [{ is: 'noted', fields: noted }] : [];
  return going(next, ...notes);
}

/** The field is asked for again, with what is wrong; a part of a period that was said is kept. */
export function failed(state: State, field: RequestField, fault: Fault): Step {
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

/** What is understood is taken; what is not is said, and asked for. */
export function takeCorrection(
  state: State,
  kind: RequestKind,
  { values, failed: fault, wrong, unread }: Correction,
): Step {
  const taken = Object.keys(values).length > 0 ? take(state, kind, values) : going(state);
  if (taken.is !== 'going-on') return taken;
  const next = fault
    ? failed(askFor(taken.state, fault.target), fault.target.field, fault.fault)
    : wrong
      ? going(askFor(taken.state, wrong))
      : unread !== undefined && Object.keys(values).length > 0
        ? going(askAbout(taken.state, kind, unread))
        : taken;
  if (next.is !== 'going-on') return next;
  const isNoted = next !== taken && taken.notes.length === 0 && Object.keys(values).length > 0;
  const noted = isNoted
    ? [{ is: 'noted', fields: kind.fields.filter(({ id }) => values[id] !== undefined) } as const]
    : [];
  const notes: Note[] = [
    ...noted,
    ...taken.notes,
    ...(unread === undefined ? [] : [{ is: 'unread', rest: unread } as const]),
    ...(next === taken ? [] : next.notes),
  ];
  return { ...next, notes };
}

/** What was not understood is asked for: by the field that it names, or else by any. */
function askAbout(state: State, kind: RequestKind, text: string): State {
  const target = targetIn(kind, text, state.values);
  if (target) return askFor(state, target);
  return state.step === 'confirming' ? { ...state, step: 'choosing', asked: '' } : state;
}

export function without(values: Values, id: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([each]) => each !== id));
}
