/** Three desks on one PostgreSQL. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startFakeGraph } from '../helpers/fake-graph.ts';
import { createMetaVendor } from '../helpers/meta-vendor.ts';
import { createPostgresDatabase, postgresMissing } from '../helpers/postgres.ts';
import { ANSWERS, deskEnv, deskFolder } from '../helpers/running-desk.ts';
import { compileProgram, type Program, startProcess } from '../helpers/serving-process.ts';

let program: Program;
beforeAll(async () => {
  program = await compileProgram();
}, 60_000);
afterAll(() => program?.remove());

test.skipIf(postgresMissing !== undefined)(
  'three desks: one index within 5 s, each person in order, one is killed and one told to end',
  { timeout: 120_000 },
  async ({ onTestFinished }) => {
    const folder = deskFolder();
    const graph = await startFakeGraph();
    const database = await createPostgresDatabase();
    const env = deskEnv(folder, { databaseUrl: database.url, file: '' }, { graph });
    const desks = await Promise.all(
      ['a', 'b', 'c'].map((name) => startProcess(program, { ...env, DATA_DIR: `${folder.folder}/${name}` })),
    );
    onTestFinished(async () => {
      await Promise.all(desks.map((desk) => desk.kill()));
      await graph.close();
      await database.drop();
      folder.remove();
    });

    const frontdesk = (...args: string[]) =>
      promisify(execFile)(process.execPath, [program.cli, ...args], {
        env: { PATH: process.env['PATH'], ...env },
        cwd: folder.folder,
      });
    const indexes = () =>
      Promise.all(
        desks.map(async ({ url }) => {
          const { index } = (await (await fetch(`${url}/health`)).json()) as {
            index: Record<string, unknown>;
          };
          return index;
        }),
      );
    const { stdout } = await frontdesk('index', '--publish');
    const version = /published (\w+)/.exec(stdout)?.[1];
    await vi.waitFor(
      async () => {
        for (const index of await indexes()) expect(index).toMatchObject({ version, source: 'published' });
      },
      { timeout: 5000, interval: 100 },
    );

    const people = Array.from({ length: 12 }, (_, n) => `15557000${String(n).padStart(2, '0')}`);
    let turn = 0;
    const meta = createMetaVendor(async () => desks[turn++ % desks.length]!);
    const deliver = (from: number, to: number) =>
      Promise.all(people.map((person) => meta.deliver(person, from, to)));
    const first = deliver(0, 5);
    await meta.taken.reached(20);
    await desks[0]!.kill();
    desks[0] = await startProcess(program, { ...env, DATA_DIR: `${folder.folder}/a` });
    await first;
    const second = deliver(5, 9);
    await meta.taken.reached(meta.taken.count + 20);
    const ended = await desks[1]!.terminate();
    expect([ended.code, ended.milliseconds < 10_000]).toEqual([0, true]);
    desks.splice(1, 1);
    await second;

    const expected = Array.from({ length: 9 }, (_, n) => ANSWERS[n % 3]);
    await vi.waitFor(
      () => {
        for (const person of people) {
          const got = graph.sent.filter((one) => one.person === person).map(({ text }) => text);
          expect(got.filter((text, at) => text !== got[at - 1])).toEqual(expected);
        }
      },
      { timeout: 60_000, interval: 200 },
    );
    const { stdout: jobs } = await frontdesk('jobs', 'list', '--json');
    expect(JSON.parse(jobs)).toMatchObject({ dead: [] });
  },
);
