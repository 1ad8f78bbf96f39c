/** What stands at a place of a YAML file → its parsed value, or every problem with it, by line. */
import type * as z from 'zod';
import type { LocatedYaml } from './formats/located-yaml.ts';
import { fault, type Problem, quote } from './problem.ts';
import { type Said, says } from './said.ts';
import { didYouMean } from './suggest.ts';
import { expectation } from './wording/expectations.ts';

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
      for (const { path, code, said } of explain(issue, value, names)) {
        problems.push(fault(code, { file, line: lineOf([...place, ...path]) }, said));
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
  readonly said: Said;
}

function explain(issue: z.core.$ZodIssue, value: unknown, names: readonly string[]): Explained[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      code: 'unknown-field',
      said: says('unknownRequestField', quote(key), adviceOn(key, names)),
    }));
  }
  const came = valueAt(value, issue.path);
  const name = issue.path
    .map(String)
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
  const other = typeof came === 'string' ? quote(came) : says('cameSomethingElse');
  const shown = came === undefined ? says('cameNothing') : other;
  const expected = expectation(issue.message);
  const said =
    name === '' ? says('expectedOnly', expected, shown) : says('expectedCame', name, expected, shown);
  return [{ path: issue.path, code: came === undefined ? 'missing-field' : 'bad-value', said }];
}

function adviceOn(name: string, names: readonly string[]): Said {
  const meant = names.includes(name) ? undefined : didYouMean(name, names);
  return meant ?? says('checkSpelling');
}
