/** A draft → an entry that fits the schema, or the faults that keep it from fitting. */
import { detectLanguage } from '../language/detect.ts';
import type { Draft } from './draft.ts';
import { entrySchema, type FieldName, type LocatedEntry, type Position } from './entry.ts';
import { explainValue } from './explain-value.ts';
import { piecesOf, typedValue } from './field-values.ts';
import { FIELDS } from './fields.ts';
import { explainMedium } from './media.ts';
import { languageOfPath } from './path-language.ts';
import { fault, type Problem } from './problem.ts';
import { says } from './said.ts';
import { slugOf } from './slug.ts';
import { LONGEST_ANSWER } from './whatsapp.ts';

export interface BuiltEntry {
  /** Absent when there are faults. */
  readonly located: LocatedEntry | undefined;
  /** Known even of an entry that has faults, as is the next. */
  readonly id: string | undefined;
  readonly translationOf: string | undefined;
  readonly position: Position;
  readonly problems: readonly Problem[];
}

export function buildEntry(draft: Draft): BuiltEntry {
  const { position } = draft;
  const read = readValues(draft);
  const { values, lines } = read;
  const at: PositionOf = (name, index = 0) => {
    const line = lines[name]?.[index] ?? draft.fields.get(name)?.line ?? position.line;
    return { file: position.file, line };
  };
  const { data, error } = entrySchema.safeParse(values);
  const faults = [
    ...read.problems.values(),
    ...schemaFaults(error?.issues ?? [], read, at),
    ...mediaFaults(values, at),
    ...lengthFaults(values, at),
  ];
  const named = { id: textOf(values.id), translationOf: textOf(values.translation_of), position };
  if (!data || faults.length > 0) return { ...named, located: undefined, problems: faults };
  const questionLines = lines.questions ?? [];
  return { ...named, located: { entry: data, position, questionLines, fieldLines: lines }, problems: [] };
}

interface ReadValues {
  readonly values: Partial<Record<FieldName, unknown>>;
  /** Of the fields that were written: the line of each value. */
  readonly lines: Partial<Record<FieldName, readonly number[]>>;
  readonly problems: ReadonlyMap<FieldName, Problem>;
}

type PositionOf = (name: FieldName, index?: number) => Position;

/** Several complaints about one place, or about what is already reported, are one fault. */
function schemaFaults(
  issues: readonly { readonly path: readonly PropertyKey[] }[],
  { values, problems }: ReadValues,
  at: PositionOf,
): Problem[] {
  const reported = new Set<string>(problems.keys());
  // Without a question there is nothing to make an id of, which is no fault of its own.
  if (values.id === undefined && values.questions === undefined) reported.add('id');
  return issues.flatMap(({ path }) => {
    const name = entrySchema.keyof().safeParse(path[0]).data;
    const index = typeof path[1] === 'number' ? path[1] : undefined;
    const place = index === undefined ? `${name}` : `${name} ${index}`;
    if (name === undefined || reported.has(name) || reported.has(place)) return [];
    reported.add(place);
    const value = values[name];
    const refused = Array.isArray(value) && index !== undefined ? value[index] : value;
    return [explainValue(name, refused, at(name, index))];
  });
}

function mediaFaults({ media }: ReadValues['values'], at: PositionOf): Problem[] {
  return textsOf(media).flatMap((medium, index) => {
    const said = medium === '' ? undefined : explainMedium(medium);
    return said === undefined ? [] : [fault('bad-media', at('media', index), said)];
  });
}

function lengthFaults({ answer }: ReadValues['values'], at: PositionOf): Problem[] {
  const length = textOf(answer)?.length ?? 0;
  if (length <= LONGEST_ANSWER) return [];
  return [fault('bad-answer', at('answer'), says('answerTooLong', length))];
}

function readValues({ position, fields }: Draft): ReadValues {
  const values: Partial<Record<FieldName, unknown>> = {};
  const lines: Partial<Record<FieldName, readonly number[]>> = {};
  const problems = new Map<FieldName, Problem>();
  for (const [name, field] of fields) {
    const pieces = piecesOf(name, field);
    if (!Array.isArray(pieces)) {
      const line = field.value.is === 'odd' ? field.value.line : field.line;
      const said = says('expectedCame', name, FIELDS[name].expected, pieces);
      problems.set(name, fault('bad-value', { file: position.file, line }, said));
    } else if (pieces.length > 0) {
      values[name] = typedValue(
        name,
        pieces.map(({ text }) => text),
      );
      lines[name] = pieces.map(({ line }) => line);
    }
  }
  const questions = textsOf(values.questions);
  values.id ??= slugOf(questions[0] ?? '') || undefined;
  values.language ??= languageOfPath(position.file) ?? detectLanguage(sampleOf(values, questions)).language;
  return { values, lines, problems };
}

/** As much as tells the languages apart. */
function sampleOf({ answer }: ReadValues['values'], questions: readonly string[]): string {
  return [...questions.slice(0, 20), textOf(answer) ?? ''].join('\n').slice(0, 1000);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
