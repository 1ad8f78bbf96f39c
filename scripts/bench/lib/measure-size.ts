/** All engines at one size of the corpus. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/message.ts';
import type { Exactness } from './brute-force.ts';
import type { Contestant } from './contestants.ts';
import { checksumOf, textBytesOf } from './documents.ts';
import { type BenchFiles, EngineLost, type RemoteEngine, startEngine } from './engine-client.ts';
import { type Load, measureLoad } from './measure-load.ts';
import { RANKING, SCAN, WHOLE } from './peers/frontdesk.ts';
import type { Document } from './peers/peer.ts';
import { quantile } from './quantile.ts';
import { type Runner, runRounds } from './rounds.ts';
import type { SyntheticQuestion } from './synthesize.ts';

export interface Row {
  readonly name: string;
  readonly buildSeconds?: number;
  readonly residentBytes?: number;
  readonly median?: number;
  readonly p99?: number;
  /** Against frontdesk in the same rounds. */
  readonly ratio?: number;
  readonly p99Ratio?: number;
  readonly top1?: number;
  readonly asked?: number;
  /** Why there are no figures. */
  readonly lost?: string;
}

export interface SizeResult {
  readonly documents: number;
  readonly textBytes: number;
  readonly checksum: string;
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
/** With fewer samples the slowest of a hundred is anyone's guess. */
const LEAST_FOR_P99 = 100;

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
  const checksum = checksumOf(documents);
  onProgress(ours.name);
  const engine = await startEngine(ours, files);
  try {
    requireSame(ours, engine, documents.length, checksum);
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
      rows.push(...(await measurePeer(peer, ours, engine, files, documents.length, checksum, entries)));
    }
    return {
      documents: documents.length,
      textBytes: textBytesOf(documents),
      checksum,
      rows,
      exactness,
      load,
    };
  } finally {
    engine.close();
  }
}

/** The scan ranks nothing. */
const NO_ANSWER = { top1: Number.NaN };

async function measurePeer(
  peer: Contestant,
  ours: Contestant,
  engine: RemoteEngine,
  files: BenchFiles,
  count: number,
  checksum: string,
  entries: readonly number[],
): Promise<Row[]> {
  if (count > peer.mostDocuments) {
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
    requireSame(peer, other, count, checksum);
    const reference = runnerOf(ours, engine, WHOLE);
    const runners = other.built.ways.map((way) => runnerOf(peer, other, way));
    await runRounds([reference, ...runners], entries);
    return runners.map((runner) => rowOf(runner, reference));
  } finally {
    other.close();
  }
}

/** Whoever saw other documents is not compared. */
function requireSame(contestant: Contestant, { built }: RemoteEngine, count: number, checksum: string): void {
  const { documents, seen } = built;
  if (documents === count && seen.count === count && seen.checksum === checksum) return;
  throw new Error(
    `${contestant.name}: expected ${count} documents ${checksum}, but it holds ${documents} of ${seen.count} ${seen.checksum}`,
  );
}

function runnerOf({ name }: Contestant, engine: RemoteEngine, way: string): Runner {
  const full = way === SCAN ? `limit: ${way}` : way === 'search' ? name : `${name}, ${way}`;
  return { name: full, way, engine, micros: [], right: 0 };
}

function rowOf({ name, engine, micros, right, lost }: Runner, reference: Runner): Row {
  const { seconds, residentBytes } = engine.built;
  const common = { name, buildSeconds: seconds, residentBytes };
  if (lost !== undefined) return { ...common, lost };
  const tail = (values: readonly number[]) =>
    values.length < LEAST_FOR_P99 ? Number.NaN : quantile(values, 0.99);
  const median = quantile(micros, 0.5);
  const p99 = tail(micros);
  return {
    ...common,
    median,
    p99,
    ratio: median / quantile(reference.micros, 0.5),
    p99Ratio: p99 / tail(reference.micros),
    top1: right / micros.length,
    asked: micros.length,
  };
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
