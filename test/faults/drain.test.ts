/** A desk that is told to end while messages come in, and one that takes its place. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { startFakeGraph } from '../helpers/fake-graph.ts';
import { createDatabase } from '../helpers/fresh-database.ts';
import { createMetaVendor } from '../helpers/meta-vendor.ts';
import { postgresMissing } from '../helpers/postgres.ts';
import { ANSWERS, deskEnv, deskFolder } from '../helpers/running-desk.ts';
import { compileProgram, type Program, startProcess } from '../helpers/serving-process.ts';
import { openTestStore } from '../helpers/test-store.ts';

const PEOPLE = Array.from({ length: 12 }, (_, n) => `15559000${String(n).padStart(2, '0')}`);
const MESSAGES_EACH = 8;

let program: Program;
beforeAll(async () => {
  program = await compileProgram();
}, 60_000);
afterAll(() => program?.remove());

test('the log begins with what runs where, and ends with its end; the version is at /health, too', async ({
  onTestFinished,
}) => {
  const folder = deskFolder();
  const graph = await startFakeGraph();
  const database = await createDatabase('sqlite');
  const env = { ...deskEnv(folder, database.place, { graph }), LOG_LEVEL: 'info' };
  const desk = await startProcess(program, env);
  onTestFinished(async () => {
    await desk.kill();
    await graph.close();
    await database.remove();
    folder.remove();
  });
  const health = z.object({ version: z.string() });
  const { version } = health.parse(await (await fetch(`${desk.url}/health`)).json());
  const { code } = await desk.terminate();
  const lines = desk
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line));
  expect([code, version]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+/)]);
  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 'info',
      msg: 'started',
      version,
      node: process.version,
      channels: ['twilio', 'meta'],
      database: 'sqlite',
      corpus: folder.corpusDir,
      entries: 3,
      url: desk.url,
    }),
  );
  expect(lines.at(-1)).toMatchObject({ level: 'info', msg: 'stopped', reason: 'SIGTERM' });
});

describe('SIGTERM under load', () => {
  for (const engine of ['sqlite', 'postgres'] as const) {
    test.skipIf(engine === 'postgres' && postgresMissing !== undefined)(
      `${engine}: the desk ends within 10 s, and nothing is lost or sent twice`,
      { timeout: 120_000 },
      async ({ onTestFinished }) => {
        const folder = deskFolder();
        const graph = await startFakeGraph();
        const database = await createDatabase(engine);
        const env = deskEnv(folder, database.place, { graph });
        let desk = startProcess(program, env);
        const meta = createMetaVendor(() => desk);
        onTestFinished(async () => {
          await desk.then((running) => running.kill());
          await graph.close();
          await database.remove();
          folder.remove();
        });

        const deliveries = PEOPLE.map((person) => meta.deliver(person, 0, MESSAGES_EACH));
        for (const moment of [10, 40, 70]) {
          await meta.taken.reached(moment);
          const ending = await desk;
          const ended = ending.terminate();
          desk = ended.then(() => startProcess(program, env));
          const { code, milliseconds } = await ended;
          expect([code, milliseconds < 10_000]).toEqual([0, true]);
        }
        await Promise.all(deliveries);

        const repliesTo = (person: string) =>
          graph.sent.filter((one) => one.person === person).map(({ text }) => text);
        const expected = Array.from({ length: MESSAGES_EACH }, (_, n) => ANSWERS[n % 3]);
        await vi.waitFor(
          () => {
            for (const person of PEOPLE) expect(repliesTo(person)).toEqual(expected);
          },
          { timeout: 60_000, interval: 100 },
        );
        const store = await openTestStore({
          databaseUrl: database.place.databaseUrl,
          file: `${env['DATA_DIR']}/frontdesk.db`,
          clock: () => new Date(),
        });
        await vi.waitFor(async () => expect((await store.backlog()).jobs).toEqual([]), { timeout: 10_000 });
        await store.close();
      },
    );
  }
});
