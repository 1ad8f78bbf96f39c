/** What stands at a place of a YAML file → its parsed value, or every problem with it, by line. */
import type * as z from 'zod';
import type { LocatedYaml } from './formats/located-yaml.ts';
import { fault, type Problem, quote } from './problem.ts';
import { didYouMean } from './suggest.ts';

export type ReadAtPlace = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: readonly PropertyKey[],
) => z.output<Schema> | undefined;

/** @param names every field that may stand somewhere in the file, for "did you mean" */
export function createReadAtPlace(
  { lineOf }: LocatedYaml,
  file: string,
  names: readonly string[],
  problems: Problem[],
): ReadAtPlace {
  return (schema, value, place) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      for (const { path, code, message } of explain(issue, value, names)) {
        problems.push(fault(code, { file, line: lineOf([...place, ...path]) }, message));
      }
    }
    return undefined;
  };
}

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.entries(found).find(([key]) => key === String(step))?.[1];
  }
  return found;
}

interface Explained {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

function explain(issue: z.core.$ZodIssue, value: unknown, names: readonly string[]): Explained[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      code: 'unknown-field',
      message: `unknown field ${quote(key)}${adviceOn(key, names)}`,
    }));
  }
  const came = valueAt(value, issue.path);
  const name = issue.path
    .map(String)
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
  const shown = came === undefined ? 'nothing' : typeof came === 'string' ? quote(came) : 'something else';
  const message = `${name === '' ? '' : `${name}: `}expected ${issue.message}, came ${shown}`;
  return [{ path: issue.path, code: came === undefined ? 'missing-field' : 'bad-value', message }];
}

function adviceOn(name: string, names: readonly string[]): string {
  const meant = names.includes(name) ? '' : didYouMean(name, names);
  return meant || '; look at its spelling and indentation, or delete it';
}
