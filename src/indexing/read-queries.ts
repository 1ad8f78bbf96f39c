/** Labelled questions from a file of JSON lines. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { FrontdeskError } from '../errors.ts';

const querySchema = z.object({
  text: z.string(),
  /** An entry's id, or null for a question that the corpus cannot answer. */
  expected: z.string().nullable(),
  tags: z.array(z.string()).optional(),
});
export type Query = z.infer<typeof querySchema>;

/** @throws FrontdeskError QUERIES_INVALID, which lists every faulty line */
export async function readQueries(path: string): Promise<Query[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new FrontdeskError(
      'QUERIES_INVALID',
      `${path}: expected a file of JSON lines, but it cannot be read`,
      { cause },
    );
  });
  const faults: string[] = [];
  const queries = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = querySchema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    faults.push(`${path}:${at + 1}  expected {"text": "…", "expected": entry id or null}`);
    return [];
  });
  if (faults.length > 0) throw new FrontdeskError('QUERIES_INVALID', faults.join('\n'));
  if (queries.length === 0)
    throw new FrontdeskError('QUERIES_INVALID', `${path}: there are no questions in it`);
  return queries;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
