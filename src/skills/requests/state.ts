/** Where the dialogue about one request stands, as JSON that is kept between two messages. */
import * as z from 'zod';
import type { RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { LANGUAGES } from '../../message.ts';
import { questionKey } from '../buttons.ts';
import { withCapitals } from './capitals.ts';
import type { PeriodPart } from './dates/complete-period.ts';
import type { Values } from './extract.ts';
import { readValue } from './read-value.ts';

const stateSchema = z.object({
  kind: z.string(),
  /** By field; as `readValue` returns them. */
  values: z.record(z.string(), z.string()),
  /** Optional fields that were left out. */
  skipped: z.array(z.string()),
  /** `choosing`: the person wants a change and was asked of what. `sent`: kept for a repeated yes. */
  step: z.enum(['collecting', 'confirming', 'choosing', 'sent']),
  /** The field that was asked for; '' when none was. */
  asked: z.string(),
  /** What is known already of the period that is asked for. */
  part: z
    .object({
      from: z.string().optional(),
      to: z.string().optional(),
      duration: z.object({ days: z.number(), months: z.number() }).optional(),
    })
    .default({}),
  /** The language that the request is spoken of in; a name or number says nothing about it. */
  language: z.enum(LANGUAGES),
  /** Of a request that was sent. */
  reference: z.string(),
  /** When it began: of two requests that ask the same, the buttons of one are not the other's. */
  begun: z.string().default(''),
  /** Whether its question was the last thing said: false after an answer to something else. */
  fresh: z.boolean(),
});
export type State = z.output<typeof stateSchema>;

/** @returns undefined for what is no such state, as after an update of the desk */
export function readState(kept: unknown): State | undefined {
  return stateSchema.safeParse(kept).data;
}

export function newState(
  kind: RequestKind,
  values: Values,
  language: State['language'],
  skipped: readonly string[] = [],
): State {
  const state: State = {
    kind: kind.id,
    values: {},
    skipped: [...skipped],
    step: 'collecting',
    asked: '',
    part: {},
    language,
    reference: '',
    begun: '',
    fresh: true,
  };
  return withValues(state, kind, values);
}

/** Takes values over, and goes on to what is missing or to the confirmation. */
export function withValues(state: State, kind: RequestKind, values: Values): State {
  const taken = kind.fields.flatMap(({ id, type }) => {
    const value = values[id];
    return value === undefined ? [] : [[id, type === 'name' ? withCapitals(value) : value] as const];
  });
  return goOn(
    {
      ...state,
      values: { ...state.values, ...Object.fromEntries(taken) },
      skipped: state.skipped.filter((id) => values[id] === undefined),
    },
    kind,
  );
}

/** The first field without a value is asked for; when there is none, the whole is to be confirmed. */
export function goOn(state: State, kind: RequestKind): State {
  const missing = kind.fields.find(({ id }) => state.values[id] === undefined && !state.skipped.includes(id));
  const asked = missing?.id ?? '';
  const part = asked === state.asked ? state.part : {};
  return { ...state, step: missing ? 'collecting' : 'confirming', asked, part };
}

/** @param part of a period, which stays as it is: the rest is asked for */
export function ask(state: State, field: RequestField, part: PeriodPart = {}): State {
  return { ...state, step: 'collecting', asked: field.id, part };
}

/** Names what is asked now, by all that would be sent after a yes. */
export function questionOf({ begun, kind, step, asked, values }: State): string {
  return questionKey(begun, kind, step, asked, values);
}

/** What is remembered of the person fills what is missing: an employee id that was read off a badge. */
export function withFacts(
  state: State,
  kind: RequestKind,
  facts: Readonly<Record<string, string>>,
  today: string,
): State {
  const { employeeId } = facts;
  const field = kind.fields.find(({ type }) => type === 'employee_id');
  if (!field || employeeId === undefined || state.values[field.id] !== undefined) return state;
  const reading = readValue(field, employeeId, today);
  if (!('value' in reading)) return state;
  const values = { ...state.values, [field.id]: reading.value };
  return state.step === 'collecting' && state.asked === field.id
    ? goOn({ ...state, values }, kind)
    : { ...state, values };
}

/** The field that was asked or filled before; undefined at the first. */
export function fieldBefore(state: State, kind: RequestKind): RequestField | undefined {
  const at = state.asked === '' ? kind.fields.length : kind.fields.findIndex(({ id }) => id === state.asked);
  return kind.fields.slice(0, Math.max(0, at)).at(-1);
}
