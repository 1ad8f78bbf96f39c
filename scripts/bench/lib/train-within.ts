/** Builds a peer that learns slowly on as much of the documents as it can take in the time. */
import type { Language } from '../../../src/message.ts';
import { thinOut } from './documents.ts';
import type { Document, Engine, Peer } from './peers/peer.ts';

export interface Trained {
  readonly engine: Engine;
  readonly seconds: number;
  readonly documents: number;
}

/** The first trial takes so many documents. */
const TRIAL = 1000;
/** Twice the documents take about 2^1.5 times as long: there are more words, too. */
const GROWTH = 1.5;

export async function trainWithin(
  seconds: number,
  peer: Peer,
  documents: readonly Document[],
  language: Language,
): Promise<Trained> {
  const trial = await train(peer, thinOut(documents, Math.min(1, TRIAL / documents.length)), language);
  if (trial.documents === documents.length) return trial;
  const affordable = affordableShare(seconds, trial, documents.length);
  return train(peer, thinOut(documents, affordable), language);
}

/** @returns of all documents, 0..1 */
export function affordableShare(
  seconds: number,
  trial: Pick<Trained, 'seconds' | 'documents'>,
  documents: number,
): number {
  const factor = (seconds / trial.seconds) ** (1 / GROWTH);
  return Math.min(1, (trial.documents * factor) / documents);
}

async function train(peer: Peer, documents: readonly Document[], language: Language): Promise<Trained> {
  const started = performance.now();
  const engine = await peer.build(documents, language);
  return { engine, seconds: (performance.now() - started) / 1000, documents: documents.length };
}
