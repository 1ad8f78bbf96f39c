/** One message of the dialogue: the state before and what was said → the state after and what to note. Pure. */
import type { RequestKind } from '../../corpus/requests/schema.ts';
import { dropEnd } from '../../language/drop-end.ts';
import { wishesChange } from './asking.ts';
import { collect } from './collect.ts';
import { readPieces, readTarget, saysWrong } from './correct.ts';
import { namesOfKind } from './intent.ts';
import { type Change, readChange, readRemoval, readStatements, targetsNamed } from './labels.ts';
import {
  asksHowLong,
  asksSoFar,
  asksToSend,
  asksToWait,
  asksWhere,
  asksWhether,
  asksWhy,
  type Corrected,
  dropsWithReason,
  isQuestion,
  lacks,
  putsOff,
  resumes,
  steers,
  withoutCorrection,
} from './phrases.ts';
import { ask, fieldBefore, goOn, type State } from './state.ts';
import {
  askFor,
  failed,
  going,
  type Heard,
  leaveOut,
  type Note,
  type Step,
  take,
  takeCorrection,
} from './steps.ts';

export function advance(state: State, kind: RequestKind, heard: Heard): Step {
  const step = decide(state, kind, heard);
  return isFruitless(step, state) ? (putOffOrResumed(state, heard, step) ?? step) : step;
}

/** Whether nothing of the message was understood as an answer. */
function isFruitless(step: Step, { values }: State): boolean {
  if (step.is === 'not-mine') return true;
  return (
    step.is === 'going-on' &&
    step.state.values === values &&
    step.notes.some(({ is }) => is === 'fault' || is === 'yes-or-no' || is === 'unread')
  );
}

function putOffOrResumed(state: State, { text }: Heard, step: Step): Step | undefined {
  const off = putsOff(text);
  // "Oh wait. He said something else": what is said behind it is not passed over.
  const unread =
    step.is === 'going-on' && off === 'moment' ? step.notes.filter(({ is }) => is === 'unread') : [];
  if (off) return going(state, off === 'later' ? { is: 'put-off' } : { is: 'patience' }, ...unread);
  return resumes(text) ? going(state) : undefined;
}

function decide(state: State, kind: RequestKind, heard: Heard): Step {
  const { text } = heard;
  if (steers(text, 'cancel') || dropsWithReason(text) || holdsCancel(state, kind, text)) {
    return { is: 'cancelled' };
  }
  if (asksToWait(text)) return going(state, { is: 'patience' });
  if (state.step === 'confirming') {
    const answered = confirm(state, kind, heard);
    if (answered) return answered;
  }
  if (steers(text, 'back')) return goBack(state, kind);
  if (state.step === 'collecting' && asksToSend(text, namesOfKind(kind))) return sendEarly(state, kind);
  const asked = askedAbout(state, kind, heard);
  if (asked) return going(state, asked);
  const correction = withoutCorrection(text);
  const removed = readRemoval(kind, correction.rest);
  if (removed) return going(goOn(leaveOut(state, removed), kind));
  const change = readChange(kind, correction.rest);
  if (change && !isAnswer(state, kind, heard, correction)) return changeTo(state, kind, change, heard);
  if (state.step === 'collecting') {
    if (saysWrong(kind, correction.rest) && !isAnswer(state, kind, heard, correction)) {
      return takeCorrection(state, kind, readPieces(kind, correction.rest, { ...state, today: heard.today }));
    }
    return collect(state, kind, heard, correction);
  }
  return review(state, kind, heard, correction);
}

/** "Hm, forget it, my boss says no": a clause of its own drops it, whatever stands around; no value is in it. */
function holdsCancel({ step, asked }: State, kind: RequestKind, text: string): boolean {
  const field = step === 'collecting' ? kind.fields.find(({ id }) => id === asked) : undefined;
  if (field?.type === 'text' || /[\d?]/.test(text)) return false;
  const clauses = text.split(/[,;.!]+ /).map((clause) => clause.replace(HESITATION, ''));
  return clauses.length > 1 && clauses.some((clause) => clause.includes(' ') && steers(clause, 'cancel'));
}

const HESITATION = /^(?:(?:hum|hm|hmm|euh|uh|um|ah|oh|bah|ben|bon) ){1,3}/i;

/** A yes, a no or a button below the summary. */
function confirm(state: State, kind: RequestKind, { text }: Heard): Step | undefined {
  // A number after another answer may be meant for that answer.
  const button = state.fresh ? /^[123]$/.exec(text)?.[0] : undefined;
  if (button === '3') return { is: 'cancelled' };
  if (button === '2' || steers(text, 'no')) return going({ ...state, step: 'choosing', asked: '' });
  // So may an "ok"; the summary is shown again.
  if (!state.fresh && steers(text, 'nod')) return going(state);
  const isYes = (steers(text, 'yes') && !text.includes('?')) || asksToSend(text, namesOfKind(kind));
  return button === '1' || isYes ? { is: 'confirmed' } : undefined;
}

/** What must be given is asked for; what may be left out is. */
function sendEarly(state: State, kind: RequestKind): Step {
  const open = kind.fields.filter(({ id }) => state.values[id] === undefined && !state.skipped.includes(id));
  const missing = open.filter(({ optional }) => !optional);
  if (missing.length > 0) return going(state, { is: 'missing', fields: missing });
  return going(goOn(open.reduce(leaveOut, state), kind));
}

/** A question about the request itself. */
function askedAbout(state: State, kind: RequestKind, { text, elsewhere }: Heard): Note | undefined {
  const asked = kind.fields.find(({ id }) => id === state.asked);
  if (asksSoFar(text)) return state.step === 'confirming' ? undefined : { is: 'so-far' };
  if (asked && asksWhether(text)) return asked.optional ? { is: 'optional' } : { is: 'needed', field: asked };
  if (elsewhere !== 'answer' && asksWhy(text)) return { is: 'why' };
  if (asked?.type === 'employee_id' && elsewhere !== 'answer' && lacks(text))
    return { is: 'lacking', field: asked };
  if (elsewhere === 'command') return undefined;
  const range = kind.fields.find(({ type }) => type === 'date_range');
  const value = range && state.values[range.id];
  if (value !== undefined && asksHowLong(text)) return { is: 'how-long', value };
  return asked && asksWhere(text) ? { is: 'hint', field: asked } : undefined;
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

function goBack(state: State, kind: RequestKind): Step {
  if (state.step === 'choosing') return going(goOn(state, kind));
  const field = fieldBefore(state, kind);
  return field ? going(ask(state, field)) : going(state, { is: 'at-first' });
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
  const asks = isQuestion(text) && (text.endsWith('?') || readStatements(kind, rest).length === 0);
  if (asks && !wishesChange(text)) return { is: 'not-mine' };
  const found = readPieces(kind, dropEnd(rest, /[\s?]/), { values: state.values, today });
  const isFound = Object.keys(found.values).length > 0 || found.failed || found.wrong;
  if (isFound && !(asks && found.unread !== undefined)) return takeCorrection(state, kind, found);
  if (asks || elsewhere === 'command' || elsewhere === 'answer') return { is: 'not-mine' };
  const unread: Note[] = found.unread === undefined ? [] : [{ is: 'unread', rest: found.unread }];
  return state.step === 'choosing' ? going(state, ...unread) : going(state, ...unread, { is: 'yes-or-no' });
}
