/**
 * Three desks on one PostgreSQL under load, one killed and restarted midway: every message answered once, each
 * person's in order? `tsx scripts/bench/load.ts [--seconds 60] [--rate 100] [--people 200]`, with
 * TEST_DATABASE_URL for another server than the one on loopback.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type SentToGraph, startFakeGraph } from '../../test/helpers/fake-graph.ts';
import { metaTexts, postToMeta } from '../../test/helpers/meta.ts';
import { createPostgresDatabase } from '../../test/helpers/postgres.ts';
import { ANSWERS, deskEnv, deskFolder, QUESTIONS } from '../../test/helpers/running-desk.ts';
import { compileProgram, startProcess } from '../../test/helpers/serving-process.ts';
import { openTestStore } from '../../test/helpers/test-store.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '100' },
    people: { type: 'string', default: '200' },
  },
});
const seconds = Number(values.seconds);
const rate = Number(values.rate);
const people = Array.from({ length: Number(values.people) }, (_, n) => `15558${String(n).padStart(5, '0')}`);

const program = await compileProgram();
const folder = deskFolder();
const graph = await startFakeGraph();
const database = await createPostgresDatabase();
const env = deskEnv(folder, { databaseUrl: database.url, file: '' }, { graph });
const start = (name: string) =>
  startProcess(program, { ...env, DATA_DIR: `${folder.folder}/${name}`, LOG_LEVEL: 'error' });
const desks = await Promise.all(['a', 'b', 'c'].map(start));

/** Milliseconds until the 200, of each delivery that got one at its first try. */
const latencies: number[] = [];
/** When each message was taken, in order, by person. */
const taken = new Map<string, number[]>();
let repeated = 0;
let turn = 0;

/** As Meta does: to any process, and again after a moment when there was no 200. */
async function deliver(person: string, n: number): Promise<void> {
  const event = metaTexts({ id: `wamid.${person}.${n}`, from: person, text: QUESTIONS[n % 3]! });
  for (let attempt = 0; ; attempt++) {
    const begun = performance.now();
    const status = await postToMeta(desks[turn++ % desks.length]!.url, event).catch(() => 0);
    if (status === 200) {
      if (attempt === 0) latencies.push(performance.now() - begun);
      else repeated += 1;
      taken.set(person, [...(taken.get(person) ?? []), Date.now()]);
      return;
    }
    await pause(100);
  }
}

const total = seconds * rate;
const lines = new Map(people.map((person) => [person, Promise.resolve()]));
const begun = performance.now();
let restarted: Promise<void> = Promise.resolve();
for (let n = 0; n < total; n++) {
  const person = people[n % people.length]!;
  // One person's messages come one after the other; other people's do not wait.
  lines.set(
    person,
    lines.get(person)!.then(() => deliver(person, Math.floor(n / people.length))),
  );
  if (n === Math.floor(total / 2)) {
    restarted = desks[1]!.kill().then(async () => {
      desks[1] = await start('b');
    });
  }
  const ahead = begun + ((n + 1) * 1000) / rate - performance.now();
  if (ahead > 1) await pause(ahead);
}
await Promise.all([...lines.values(), restarted]);
const posted = (performance.now() - begun) / 1000;
const deadline = performance.now() + 90_000;
const missing = () =>
  people.filter((person) => distinct(repliesTo(person)).length < (taken.get(person)?.length ?? 0)).length;
const repliesTo = (person: string) => graph.sent.filter((one) => one.person === person);
const distinct = (sent: readonly SentToGraph[]) => sent.filter(({ text }, at) => text !== sent[at - 1]?.text);
while (missing() > 0 && performance.now() < deadline) await pause(500);

const outOfOrder = people.filter((person) =>
  distinct(repliesTo(person)).some(({ text }, at) => text !== ANSWERS[at % 3]),
).length;
const waits = people
  .flatMap((person) => distinct(repliesTo(person)).map(({ at }, n) => at - (taken.get(person)?.[n] ?? at)))
  .map((wait) => Math.max(0, wait))
  .sort((a, b) => a - b);
latencies.sort((a, b) => a - b);
const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
const store = await openTestStore({ databaseUrl: database.url, file: '', clock: () => new Date() });
const backlog = await store.backlog();
await store.close();

console.log(`
three desks, one PostgreSQL; ${total} messages from ${people.length} people in ${posted.toFixed(1)} s (${Math.round(total / posted)}/s), one desk killed and restarted midway
webhook, ms until 200     median ${at(latencies, 0.5)}, p95 ${at(latencies, 0.95)}, p99 ${at(latencies, 0.99)}, most ${at(latencies, 1)}; ${latencies.filter((ms) => ms > 1000).length} above 1 s; ${repeated} came again
from the 200 to the reply median ${at(waits, 0.5)} ms, p95 ${at(waits, 0.95)} ms, most ${at(waits, 1)} ms
people with a missing reply ${missing()}, out of order ${outOfOrder}; replies sent ${graph.sent.length}, twice ${graph.sent.length - total}
left in the queue ${JSON.stringify(backlog.jobs)}`);

await Promise.all(desks.map((desk) => desk.kill()));
await graph.close();
await database.drop();
folder.remove();
program.remove();
