/** A desk whose machine's clock is set while it sends, as NTP does, or a machine that wakes up. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startFakeGraph } from '../helpers/fake-graph.ts';
import { createMetaVendor } from '../helpers/meta-vendor.ts';
import { deskEnv, deskFolder } from '../helpers/running-desk.ts';
import { compileProgram, type Program, startNode } from '../helpers/serving-process.ts';
import { openTestStore } from '../helpers/test-store.ts';

const PRELOAD = new URL('../helpers/settable-clock.mjs', import.meta.url).href;
const PEOPLE = Array.from({ length: 16 }, (_, n) => `155590000${String(n).padStart(2, '0')}`);
const LATE = '15559000099';
const soon = { timeout: 40_000, interval: 50 };

let program: Program;
beforeAll(async () => {
  program = await compileProgram();
}, 60_000);
afterAll(() => program?.remove());

test('set forwards while replies are on their way, and back while one waits: each arrives once, and in time', {
  timeout: 120_000,
}, async ({ onTestFinished }) => {
  const folder = deskFolder();
  const graph = await startFakeGraph();
  const clockFile = join(folder.folder, 'clock');
  const setClock = (milliseconds: number) => writeFileSync(clockFile, String(milliseconds));
  setClock(0);
  const env = deskEnv(folder, { file: '' }, { graph });
  const desk = await startNode(['--import', PRELOAD, program.cli, 'serve'], {
    ...env,
    CLOCK_FILE: clockFile,
  });
  const store = await openTestStore({ file: `${env['DATA_DIR']}/frontdesk.db` });
  onTestFinished(async () => {
    await store.close();
    await desk.kill();
    await graph.close();
    folder.remove();
  });
  const meta = createMetaVendor(async () => desk);
  const texts = () => graph.sent.map(({ person }) => person).sort();

  let answer = () => {};
  graph.always({ do: 'hold', until: new Promise<void>((resolve) => (answer = resolve)) });
  await Promise.all(PEOPLE.map((person) => meta.deliver(person, 0, 1)));
  await vi.waitFor(() => expect(texts()).toEqual(PEOPLE), soon);
  setClock(120_000);
  // Leases are looked at more often than they beat.
  await vi.waitFor(async () => {
    const jobs = await store.db.kysely.selectFrom('jobs').select('beat').execute();
    expect(Math.min(...jobs.map(({ beat }) => beat ?? 0))).toBeGreaterThanOrEqual(1);
  }, soon);
  answer();
  await vi.waitFor(async () => expect((await store.backlog()).jobs).toEqual([]), soon);
  expect(texts()).toEqual(PEOPLE);

  graph.always({ do: 'fail', code: 2, status: 500, isTransient: true });
  await meta.deliver(LATE, 0, 1);
  await vi.waitFor(async () => {
    const jobs = await store.db.kysely.selectFrom('jobs').select(['state', 'reason']).execute();
    expect(jobs).toMatchObject([{ state: 'queued', reason: expect.stringContaining('Graph') }]);
  }, soon);
  setClock(-3_600_000);
  graph.always({ do: 'work' });
  await vi.waitFor(() => expect(texts()).toEqual([...PEOPLE, LATE]), soon);
});
