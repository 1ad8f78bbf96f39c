/** What the dialogue says: the next question, the summary, the reminder. */
import type { RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import type { Choice, Language, Reply } from '../../message.ts';
import { textReply } from '../skill.ts';
import { showDay } from './calendar.ts';
import type { Values } from './extract.ts';
import { readWritten } from './periods.ts';
import { showDuration, showLength, showPeriods } from './show-periods.ts';
import type { State } from './state.ts';
import type { Note } from './steps.ts';
import { labelOf, REQUEST_WORDING } from './wording.ts';

/** A kept value as people read it. */
export function showValue(field: RequestField, value: string, language: Language): string {
  if (field.type === 'choice') {
    return field.choices.find(({ id }) => id === value)?.label[language] ?? value;
  }
  if (field.type === 'date') return showDay(value, language);
  return field.type === 'date_range' ? showPeriods(readWritten(value), language) : value;
}

/** `Name: Aya Benali`, one field a line. */
export function showFields(
  fields: readonly RequestField[],
  values: Values,
  language: Language,
): readonly string[] {
  const colon = language === 'fr' ? ' :' : ':';
  return fields.map((field) => {
    const value = values[field.id];
    const shown = value === undefined ? REQUEST_WORDING[language].leftOut : showValue(field, value, language);
    return `${field.label[language]}${colon} ${shown}`;
  });
}

/** What the state asks of the person, after what is to be noted. */
export function nextReply(
  state: State,
  kind: RequestKind,
  notes: readonly Note[],
  before: readonly string[] = [],
): Reply {
  const { language } = state;
  const lines = [...before, ...notes.flatMap((note) => showNote(note, state, kind))];
  const { text, choices } = question(state, kind, language);
  return { text: [...lines, text].join('\n'), media: [], choices };
}

/** Said after another answer, so that the person finds back; without buttons, which that answer may have. */
export function reminder(state: State, kind: RequestKind): Reply {
  const { language } = state;
  const words = REQUEST_WORDING[language];
  const label = labelOf(kind, language);
  const field = kind.fields.find(({ id }) => id === state.asked);
  if (state.step === 'confirming' || !field) return textReply(words.stillWaiting(label));
  return textReply(words.backTo(label, field.prompt[language]));
}

function question(state: State, kind: RequestKind, language: Language): { text: string; choices: Choice[] } {
  const words = REQUEST_WORDING[language];
  const field = kind.fields.find(({ id }) => id === state.asked);
  if (state.step === 'choosing') {
    const labels = kind.fields.map(({ label }, at) => `${at + 1}. ${label[language]}`);
    return { text: [words.whatToChange, ...labels].join('\n'), choices: [] };
  }
  if (state.step === 'collecting' && field) return fieldQuestion(field, state);
  const { yes, change, cancel } = words.buttons;
  const lines = [
    `*${labelOf(kind, language)}*`,
    ...showFields(kind.fields, state.values, language),
    words.confirm(kind.to),
  ];
  const choices = [
    { id: 'yes', title: yes },
    { id: 'no', title: change },
    { id: 'cancel', title: cancel },
  ];
  return { text: lines.join('\n'), choices };
}

function fieldQuestion(field: RequestField, { language, part }: State): { text: string; choices: Choice[] } {
  const words = REQUEST_WORDING[language];
  if (part.from !== undefined) return { text: words.lastDay(showDay(part.from, language)), choices: [] };
  if (part.duration) return { text: words.firstDayOf(showDuration(part.duration, language)), choices: [] };
  if (part.to !== undefined) return { text: words.firstDay(showDay(part.to, language)), choices: [] };
  const prompt = field.optional ? `${field.prompt[language]} ${words.skippable}` : field.prompt[language];
  if (field.type !== 'choice') return { text: prompt, choices: [] };
  const choices = field.choices.map(({ id, label }) => ({ id, title: label[language] }));
  return { text: prompt, choices };
}

function showNote(note: Note, { values, language }: State, kind: RequestKind): readonly string[] {
  const words = REQUEST_WORDING[language];
  switch (note.is) {
    case 'noted':
      return showFields(note.fields, values, language).map((line) => `${words.noted} ${line}`);
    case 'fault': {
      const { field, fault } = note;
      const hint = fault.is === 'unclear' ? (field.hint?.[language] ?? words.hint[field.type]) : '';
      return [[words.fault(fault, field), hint].filter((part) => part !== '').join(' ')];
    }
    case 'needed':
      return [words.needed];
    case 'missing':
      return [words.missing(note.fields.map(({ label }) => label[language]))];
    case 'so-far': {
      const known = kind.fields.filter(({ id }) => values[id] !== undefined);
      return [`*${labelOf(kind, language)}*`, ...showFields(known, values, language)];
    }
    case 'optional':
      return [words.optional];
    case 'lacking':
      return [note.field.hint?.[language] ?? words.hint[note.field.type], words.lacking];
    case 'patience':
      return [words.patience];
    case 'put-off':
      return [words.putOff];
    case 'hint':
      return [note.field.hint?.[language] ?? words.hint[note.field.type]].filter((line) => line !== '');
    case 'why':
      return [words.why(kind.to)];
    case 'how-long':
      return [words.howLong(showLength(readWritten(note.value), language))];
    case 'at-first':
      return [words.atFirst];
    case 'unread':
      return [words.unread(shortened(note.rest))];
    case 'yes-or-no':
      return [words.yesOrNo];
  }
}

/** So much of what was not understood is quoted. */
const LONGEST_QUOTE = 80;

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text;
}
