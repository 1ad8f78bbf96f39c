/** All engines at one size of the corpus. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../../src/message.ts';
import type { Exactness } from './brute-force.ts';
import type { Contestant } from './contestants.ts';
import { checksumOf, textBytesOf } from './documents.ts';
import { type BenchFiles, EngineLost, type RemoteEngine, startEngine } from './engine-client.ts';
import { type Load, measureLoad } from './measure-load.ts';
import { RANKING, SCAN, WHOLE } from './peers/frontdesk.ts';
import type { Document } from './peers/peer.ts';
import type { Built } from './protocol.ts';
import { type Runner, runRounds } from './rounds.ts';
import { type Row, rowOf } from './row.ts';
import type { SyntheticQuestion } from './synthesize.ts';

export interface SizeResult {
  readonly documents: number;
  readonly textBytes: number;
  /** By every engine's own account. */
  readonly seen: Built['seen'];
  readonly rows: readonly Row[];
  readonly exactness: Exactness;
  readonly load: Load;
}

export interface SizeInput {
  readonly documents: readonly Document[];
  readonly questions: readonly SyntheticQuestion[];
  readonly language: Language;
  /** Where files may be written. */
  readonly folder: string;
}

const EXACTNESS_QUESTIONS = 100;

/** @param ours is measured once alone, then again beside each of the peers */
export async function measureSize(
  input: SizeInput,
  ours: Contestant,
  peers: readonly Contestant[],
  onProgress: (what: string) => void,
): Promise<SizeResult> {
  const { documents, questions, folder } = input;
  const files = writeFiles(input);
  const entries = questions.map(({ entry }) => entry);
  const seen = {
    count: documents.length,
    checksum: checksumOf(documents),
    questions: checksumOf(questions),
  };
  onProgress(ours.name);
  const engine = await startEngine(ours, files);
  try {
    requireSame(ours, engine, seen);
    const exactness = await engine.check(EXACTNESS_QUESTIONS);
    const alone = [WHOLE, RANKING, SCAN].map((way) => runnerOf(ours, engine, way));
    await runRounds(alone, entries);
    const rows = alone.map((runner) => ({
      ...rowOf(runner, alone[0]!),
      ...(runner.way === SCAN && NO_ANSWER),
    }));
    const indexFile = join(folder, 'frontdesk.index');
    await engine.save(indexFile);
    const load = await measureLoad(indexFile, files.questions);
    for (const peer of peers) {
      onProgress(peer.name);
      rows.push(...(await measurePeer(peer, ours, engine, files, seen, entries)));
    }
    return {
      documents: documents.length,
      textBytes: textBytesOf(documents),
      seen,
      rows,
      exactness,
      load,
    };
  } finally {
    engine.close();
  }
}

/** The scan ranks nothing. */
const NO_ANSWER = { top1: Number.NaN, ourTop1: Number.NaN };

async function measurePeer(
  peer: Contestant,
  ours: Contestant,
  engine: RemoteEngine,
  files: BenchFiles,
  seen: Built['seen'],
  entries: readonly number[],
): Promise<Row[]> {
  if (seen.count > peer.mostDocuments) {
    return [{ name: peer.name, lost: `measured up to ${peer.mostDocuments.toLocaleString('en')} only` }];
  }
  let other: RemoteEngine;
  try {
    other = await startEngine(peer, files);
  } catch (error) {
    if (error instanceof EngineLost) return [{ name: peer.name, lost: error.message }];
    throw error;
  }
  try {
    requireSame(peer, other, seen);
    const reference = runnerOf(ours, engine, WHOLE);
    const runners = other.built.ways.map((way) => runnerOf(peer, other, way));
    await runRounds([reference, ...runners], entries);
    return runners.map((runner) => rowOf(runner, reference));
  } finally {
    other.close();
  }
}

/** Whoever saw other documents or questions is not compared. */
function requireSame({ name }: Contestant, { built }: RemoteEngine, expected: Built['seen']): void {
  const { documents, seen } = built;
  if (documents === expected.count && isDeepStrictEqual(seen, expected)) return;
  throw new Error(
    `${name}: expected ${JSON.stringify(expected)}, but it holds ${documents} documents of ${JSON.stringify(seen)}`,
  );
}

function runnerOf({ name }: Contestant, engine: RemoteEngine, way: string): Runner {
  const full = way === SCAN ? `limit: ${way}` : way === 'search' ? name : `${name}, ${way}`;
  return { name: full, way, engine, micros: [], right: new Map() };
}

function writeFiles({ documents, questions, language, folder }: SizeInput): BenchFiles {
  const lines = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  const files = {
    documents: join(folder, 'documents.jsonl'),
    questions: join(folder, 'questions.jsonl'),
    language,
  };
  writeFileSync(files.documents, lines(documents));
  writeFileSync(files.questions, lines(questions));
  return files;
}
