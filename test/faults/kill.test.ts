/**
 * Desks that die at random points, with the same messages coming again as vendors bring them.
 * `FRONTDESK_LONG=1` kills more than 200 times.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FakeGraph, startFakeGraph } from '../helpers/fake-graph.ts';
import { createDatabase } from '../helpers/fresh-database.ts';
import { createMetaVendor, type MetaVendor } from '../helpers/meta-vendor.ts';
import { postgresMissing } from '../helpers/postgres.ts';
import { ANSWERS, deskEnv, deskFolder } from '../helpers/running-desk.ts';
import {
  compileProgram,
  type Program,
  type ServingProcess,
  startProcess,
} from '../helpers/serving-process.ts';
import { openTestStore } from '../helpers/test-store.ts';

const ROUNDS = process.env['FRONTDESK_LONG'] ? 105 : 10;
const PEOPLE_PER_ROUND = 3;
const MESSAGES_EACH = 5;

/** Longer than a lease, after which the work of the dead is taken up. */
const ALL_ANSWERED = { timeout: 60_000, interval: 200 };

let program: Program;
beforeAll(async () => {
  program = await compileProgram();
}, 60_000);
afterAll(() => program?.remove());

describe.concurrent('killed at random points', () => {
  for (const engine of ['sqlite', 'postgres'] as const) {
    test.skipIf(engine === 'postgres' && postgresMissing !== undefined)(
      `${ROUNDS} times on ${engine}: nothing is lost, order is kept, and only what was being sent may come twice`,
      { timeout: ROUNDS * 8000 + 90_000 },
      async ({ onTestFinished }) => {
        const folder = deskFolder();
        const graph = await startFakeGraph();
        const database = await createDatabase(engine);
        const env = deskEnv(folder, database.place, { graph });
        let desk: Promise<ServingProcess> = startProcess(program, env);
        const meta = createMetaVendor(() => desk);
        onTestFinished(async () => {
          await desk.then((running) => running.kill());
          await graph.close();
          await database.remove();
          folder.remove();
        });

        const people: string[] = [];
        const deliveries: Promise<void>[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          for (let n = 0; n < PEOPLE_PER_ROUND; n++) {
            const person = `1555${String(round * PEOPLE_PER_ROUND + n).padStart(6, '0')}`;
            people.push(person);
            deliveries.push(meta.deliver(person, 0, MESSAGES_EACH));
          }
          const dying = await desk;
          await Promise.race([randomMoment(meta, graph), Promise.all(deliveries)]);
          await someTurns();
          desk = dying.kill().then(() => startProcess(program, env));
        }
        await Promise.all(deliveries);

        const repliesTo = (person: string) =>
          graph.sent.filter((one) => one.person === person).map(({ text }) => text);
        const expected = Array.from({ length: MESSAGES_EACH }, (_, n) => ANSWERS[n % 3]);
        await vi.waitFor(() => {
          for (const person of people) expect(withoutRepeats(repliesTo(person))).toEqual(expected);
        }, ALL_ANSWERED);
        await vi.waitFor(
          async () => expect(await leftToDo(env, database.place.databaseUrl)).toEqual([]),
          ALL_ANSWERED,
        );

        const repeats = graph.sent.length - people.length * MESSAGES_EACH;
        expect(repeats).toBeLessThanOrEqual(await sentMoreThanOnce(env, database.place.databaseUrl));
        console.log(
          `${engine}: ${ROUNDS} kills, ${people.length * MESSAGES_EACH} messages, ${repeats} replies twice`,
        );
      },
    );
  }
});

/** While a request is being made, or was answered, or Graph was called; perhaps never, when all have come before. */
async function randomMoment(meta: MetaVendor, graph: FakeGraph): Promise<void> {
  const some = 1 + Math.floor(Math.random() * PEOPLE_PER_ROUND * MESSAGES_EACH);
  const moments = [
    () => meta.begun.reached(meta.begun.count + some),
    () => meta.taken.reached(meta.taken.count + some),
    () => graph.called(graph.calls.length + some),
  ];
  await moments[Math.floor(Math.random() * moments.length)]?.();
}

async function someTurns(): Promise<void> {
  for (let turns = Math.random() * 100; turns > 0; turns--) await nextTurn();
}

/** The same reply twice in a row is the one that was being sent when the desk died. */
function withoutRepeats(texts: readonly string[]): string[] {
  return texts.filter((text, at) => text !== texts[at - 1]);
}

async function look<T>(
  env: Record<string, string>,
  databaseUrl: string | undefined,
  read: (store: Awaited<ReturnType<typeof openTestStore>>) => Promise<T>,
): Promise<T> {
  const store = await openTestStore({
    databaseUrl,
    file: `${env['DATA_DIR']}/frontdesk.db`,
    clock: () => new Date(),
  });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

const leftToDo = (env: Record<string, string>, databaseUrl: string | undefined) =>
  look(env, databaseUrl, async (store) => (await store.backlog()).jobs);

/** How often sending was begun again for something of which nobody knew whether it had left. */
const sentMoreThanOnce = (env: Record<string, string>, databaseUrl: string | undefined) =>
  look(env, databaseUrl, async ({ db }) => {
    const rows = await db.kysely.selectFrom('outbox').select('attempts').where('attempts', '>', 1).execute();
    return rows.reduce((sum, { attempts }) => sum + attempts - 1, 0);
  });
