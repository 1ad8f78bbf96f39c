import { describe, expect, it } from 'vitest';
import { EngineLost, type RemoteEngine } from '../../scripts/bench/lib/engine-client.ts';
import { ROUNDS, type Runner, runRounds, TURN } from '../../scripts/bench/lib/rounds.ts';

/** The right entry of each question. */
const ENTRIES = Array.from({ length: ROUNDS * TURN.count }, (_, at) => at);

/** Answers `most` questions a turn, those with an even number rightly. */
function runnerOf(most: number, micros: number, asked: string[] = []): Runner {
  const engine: Pick<RemoteEngine, 'ask'> = {
    ask: ({ way, from, count }) => {
      asked.push(way);
      const numbers = Array.from({ length: Math.min(most, count) }, (_, at) => (from + at) % ENTRIES.length);
      return Promise.resolve({
        micros: numbers.map(() => micros),
        found: numbers.map((number) => (number % 2 === 0 ? number : -1)),
      });
    },
  };
  return { name: 'engine', way: 'search', engine: { ...unused, ...engine }, micros: [], right: new Map() };
}

const unused: Omit<RemoteEngine, 'ask'> = {
  built: {
    seconds: 0,
    documents: 0,
    seen: { count: 0, checksum: '', questions: '' },
    residentBytes: 0,
    ways: [],
  },
  check: () => Promise.reject(new Error('nothing is checked here')),
  save: () => Promise.reject(new Error('nothing is saved here')),
  close: () => undefined,
};

describe('runRounds', () => {
  it('asks quick engines everything and slow ones a question a turn, and remembers which', async () => {
    const quick = runnerOf(TURN.count, 10);
    const slow = runnerOf(1, 1e6);
    await runRounds([quick, slow], ENTRIES);
    expect(quick.micros).toHaveLength(ENTRIES.length);
    expect([...quick.right.values()].filter((right) => right)).toHaveLength(ENTRIES.length / 2);
    expect(slow.micros).toHaveLength(ROUNDS);
    expect([...slow.right]).toEqual(Array.from({ length: ROUNDS }, (_, round) => [round * TURN.count, true]));
  });

  it('gives up whoever needs too long for one question', async () => {
    const asked: string[] = [];
    const slow = runnerOf(1, 61e6, asked);
    await runRounds([slow], ENTRIES);
    expect([slow.lost, asked.length]).toEqual(['one question takes 61.0 s', 1]);
  });

  it('goes on with the others when one breaks off', async () => {
    const broken = runnerOf(1, 10);
    broken.engine.ask = () => Promise.reject(new EngineLost('it ran out of memory'));
    const other = runnerOf(1, 10);
    await runRounds([broken, other], ENTRIES);
    expect([broken.lost, other.lost, other.micros.length]).toEqual([
      'it ran out of memory',
      undefined,
      ROUNDS,
    ]);
  });
});
