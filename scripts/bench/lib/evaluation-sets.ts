/** Data sets to measure on: NAME.corpus.jsonl with the questions that begin most like it. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Entry } from '../../../src/corpus/entry.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { type Query, readQueries } from '../../../src/indexing/read-queries.ts';

export interface SetFiles {
  readonly name: string;
  readonly corpus: string;
  readonly queries: string;
}

export interface EvaluationSet extends SetFiles {
  readonly entries: readonly Entry[];
  readonly questions: readonly Query[];
}

const CORPUS = '.corpus.jsonl';
const QUERIES = '.queries.jsonl';

/** @param files names in one folder; `a-5.corpus.jsonl` may be asked `a.queries.jsonl` */
export function pairSets(files: readonly string[]): SetFiles[] {
  const asked = files.filter((file) => file.endsWith(QUERIES)).map((file) => file.slice(0, -QUERIES.length));
  return files
    .filter((file) => file.endsWith(CORPUS))
    .sort()
    .flatMap((corpus) => {
      const name = basename(corpus, CORPUS);
      const [longest] = asked.filter((prefix) => name.startsWith(prefix)).sort((a, b) => b.length - a.length);
      return longest === undefined ? [] : [{ name, corpus, queries: longest + QUERIES }];
    });
}

/** @param wanted names; all when left out */
export function findSets(folder: string, wanted?: readonly string[]): SetFiles[] {
  return pairSets(readdirSync(folder))
    .filter(({ name }) => !wanted || wanted.includes(name))
    .map(({ name, corpus, queries }) => ({
      name,
      corpus: join(folder, corpus),
      queries: join(folder, queries),
    }));
}

export async function readSet(files: SetFiles): Promise<EvaluationSet> {
  return {
    ...files,
    entries: await readEntries(files.corpus),
    questions: await readQueries(files.queries),
  };
}

/** Data sets ask one question under two entries, which a desk must not; they are measured all the same. */
export async function readEntries(corpus: string): Promise<Entry[]> {
  const byId = new Map<string, Entry>();
  for (const { entry } of (await readCorpus(corpus)).entries) {
    if (!byId.has(entry.id)) byId.set(entry.id, entry);
  }
  return [...byId.values()];
}
