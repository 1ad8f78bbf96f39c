/** Asks several engines in turns, so that a slow moment of the machine meets all of them. */
import { EngineLost, type RemoteEngine } from './engine-client.ts';

/** One way of asking, with what was seen of it. */
export interface Runner {
  readonly name: string;
  readonly way: string;
  readonly engine: RemoteEngine;
  /** Of every question asked after warming up. */
  readonly micros: number[];
  /** By the question's number: whether the first entry was the right one. */
  readonly right: Map<number, boolean>;
  /** Why it was left out before the end. */
  lost?: string;
}

export const ROUNDS = 5;
/** A turn ends after so many questions or so much time: the slowest are asked one question in each. */
export const TURN = { count: 200, millis: 1000 };
const WARM_UP = { count: 4000, millis: 600 };
/** Who needs longer for one question is asked no further. */
const MOST_SECONDS = 60;

/** @param entries the right one of each question */
export async function runRounds(runners: readonly Runner[], entries: readonly number[]): Promise<void> {
  for (const runner of runners) await guard(runner, () => warmUp(runner));
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < runners.length; turn++) {
      const runner = runners[(round + turn) % runners.length]!;
      await guard(runner, () => takeTurn(runner, (round * TURN.count) % entries.length, entries));
    }
  }
}

async function warmUp({ engine, way }: Runner): Promise<void> {
  const first = await engine.ask({ way, from: 0, count: 1, millis: 0 });
  const [micros = 0] = first.micros;
  if (micros > MOST_SECONDS * 1e6) {
    throw new EngineLost(`one question takes ${(micros / 1e6).toFixed(1)} s`);
  }
  await engine.ask({ way, from: 1, ...WARM_UP });
}

async function takeTurn(runner: Runner, from: number, entries: readonly number[]): Promise<void> {
  const { micros, found } = await runner.engine.ask({ way: runner.way, from, ...TURN });
  runner.micros.push(...micros);
  found.forEach((entry, at) => {
    const question = (from + at) % entries.length;
    runner.right.set(question, entry === entries[question]);
  });
}

async function guard(runner: Runner, work: () => Promise<void>): Promise<void> {
  if (runner.lost !== undefined) return;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof EngineLost)) throw error;
    runner.lost = error.message;
  }
}
