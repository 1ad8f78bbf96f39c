/** Labelled questions from a file of JSON lines, or from a table that a spreadsheet wrote. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { decodeText } from '../corpus/decode.ts';
import { readRows } from '../corpus/formats/csv-rows.ts';
import { fault, isFault, type Problem, wordProblem } from '../corpus/problem.ts';
import { says } from '../corpus/said.ts';
import { FrontdeskError } from '../errors.ts';
import type { Language } from '../message.ts';

const querySchema = z.object({
  text: z.string(),
  /** An entry's id, or null for a question that the corpus cannot answer. */
  expected: z.string().nullable(),
  tags: z.array(z.string()).optional(),
});
export type Query = z.infer<typeof querySchema>;

export type LocatedQuery = Query & {
  /** 1-based, in the file. */
  readonly line: number;
};

interface QueriesReading {
  readonly queries: LocatedQuery[];
  readonly problems: readonly Problem[];
}

/**
 * @param path ending in .csv or .tsv, or else JSON lines
 * @param language of the faults
 * @throws FrontdeskError QUERIES_INVALID, which lists every faulty line
 */
export async function readQueries(path: string, language: Language = 'en'): Promise<LocatedQuery[]> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const message = `${path}: ${says('unreadableQueries')[language]}`;
    throw new FrontdeskError('QUERIES_INVALID', message, { cause });
  });
  const { text, problems } = decodeText(bytes, path);
  const reading = text === undefined ? { queries: [], problems } : parseQueries(text, path);
  const faults = reading.problems.filter(isFault);
  if (faults.length > 0) {
    const lines = faults.map((problem) => wordProblem(problem, language));
    throw new FrontdeskError('QUERIES_INVALID', lines.join('\n'));
  }
  if (reading.queries.length === 0)
    throw new FrontdeskError('QUERIES_INVALID', `${path}: ${says('noQueries')[language]}`);
  return reading.queries;
}

function parseQueries(text: string, path: string): QueriesReading {
  return /\.[ct]sv$/i.test(path) ? parseTable(text, path) : parseLines(text, path);
}

function parseLines(text: string, file: string): QueriesReading {
  const problems: Problem[] = [];
  const queries = text.split('\n').flatMap((source, at) => {
    if (source.trim() === '') return [];
    const parsed = querySchema.safeParse(parseJson(source));
    if (parsed.success) return [{ ...parsed.data, line: at + 1 }];
    problems.push(fault('bad-query', { file, line: at + 1 }, says('badQuery')));
    return [];
  });
  return { queries, problems };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What editors call the two columns. */
const COLUMNS: ReadonlyMap<string, 'text' | 'expected'> = new Map([
  ...['text', 'texte', 'question', 'questions', 'query'].map((name) => [name, 'text'] as const),
  ...['expected', 'attendu', 'attendue', 'id', 'identifiant', 'entry'].map(
    (name) => [name, 'expected'] as const,
  ),
]);

function columnOf(name: string): 'text' | 'expected' | undefined {
  return COLUMNS.get(name.trim().toLowerCase());
}

function parseTable(text: string, file: string): QueriesReading {
  const { rows, problems: broken } = readRows(text, file, (name) => columnOf(name) !== undefined);
  const [header, ...records] = rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
  const columns = header?.cells.map((cell) => columnOf(cell.text)) ?? [];
  const [textAt, expectedAt] = [columns.indexOf('text'), columns.indexOf('expected')];
  if (header && (textAt < 0 || expectedAt < 0)) {
    return {
      queries: [],
      problems: [fault('bad-header', { file, line: header.line }, says('badQueryHeader'))],
    };
  }
  const problems = [...broken];
  const queries = records.flatMap(({ line, cells }) => {
    const asked = cells[textAt]?.text.trim() ?? '';
    if (asked === '') problems.push(fault('bad-query', { file, line }, says('noQueryText')));
    return asked === '' ? [] : [{ text: asked, expected: cells[expectedAt]?.text.trim() || null, line }];
  });
  return { queries, problems };
}
