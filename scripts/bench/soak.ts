/**
 * A desk that serves for a long time: does it keep memory, descriptors, or a queue? Messages of both channels, one
 * in ten of them repeated, each answered. `tsx scripts/bench/soak.ts [--minutes 4] [--rate 5] [--warm-up 1]`; it
 * fails when memory has grown by a tenth since the warm-up, or an answer is missing.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startFakeGraph } from '../../test/helpers/fake-graph.ts';
import { createDatabase } from '../../test/helpers/fresh-database.ts';
import { metaTexts, postToMeta } from '../../test/helpers/meta.ts';
import { ANSWERS, deskEnv, deskFolder, QUESTIONS } from '../../test/helpers/running-desk.ts';
import { compileProgram, startProcess } from '../../test/helpers/serving-process.ts';
import { signedForm, twilioParams } from '../../test/helpers/twilio.ts';
import { median } from './lib/quantile.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '4' },
    rate: { type: 'string', default: '5' },
    'warm-up': { type: 'string', default: '1' },
  },
});
const minutes = Number(values.minutes);
const rate = Number(values.rate);
const warmUp = Number(values['warm-up']);

const SAMPLE_EVERY_SECONDS = 2;
const MOST_GROWTH = 0.1;
const PEOPLE = 100;

/** What Prometheus would have read. */
interface Sample {
  readonly seconds: number;
  readonly rss: number;
  readonly heap: number;
  readonly descriptors: number;
  readonly delay: number;
}

const program = await compileProgram();
const folder = deskFolder();
const graph = await startFakeGraph();
const database = await createDatabase('sqlite');
const publicUrl = 'https://desk.example.com';
const desk = await startProcess(program, {
  ...deskEnv(folder, database.place, { graph }),
  PUBLIC_URL: publicUrl,
  LOG_LEVEL: 'error',
});

async function sample(seconds: number): Promise<Sample> {
  const text = await (await fetch(`${desk.url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    seconds,
    rss: read('process_resident_memory_bytes') / 2 ** 20,
    heap: read('nodejs_heap_size_used_bytes') / 2 ** 20,
    descriptors: read('process_open_fds'),
    delay: read('nodejs_eventloop_lag_p99_seconds') * 1000,
  };
}

let sent = 0;
let answered = 0;

/** Meta's and Twilio's in turn. @returns once the vendor has its response */
async function message(n: number): Promise<void> {
  const person = `1555${String(n % PEOPLE).padStart(6, '0')}`;
  const text = QUESTIONS[n % QUESTIONS.length] ?? '';
  sent += 1;
  if (n % 2 === 0) {
    const event = metaTexts({ id: `wamid.${n}`, from: person, text });
    for (let times = n % 10 === 0 ? 2 : 1; times > 0; times--) await postToMeta(desk.url, event);
    return;
  }
  const params = twilioParams('text', {
    MessageSid: `SM${String(n).padStart(32, '0')}`,
    From: `whatsapp:+${person}`,
    Body: text,
  });
  const response = await fetch(`${desk.url}/bot`, signedForm(`${publicUrl}/bot`, params));
  if ((await response.text()).includes(ANSWERS[n % ANSWERS.length] ?? '')) answered += 1;
}

const samples: Sample[] = [];
const begun = performance.now();
const elapsed = () => (performance.now() - begun) / 1000;
const messages: Promise<void>[] = [];
for (let n = 0; elapsed() < minutes * 60; n++) {
  messages.push(message(n));
  if (n % (rate * SAMPLE_EVERY_SECONDS) === 0) samples.push(await sample(elapsed()));
  await pause(Math.max(0, ((n + 1) / rate - elapsed()) * 1000));
}
await Promise.all(messages);
const deadline = performance.now() + 30_000;
const missing = () => sent - answered - graph.sent.length;
while (missing() > 0 && performance.now() < deadline) await pause(200);

const warm = samples.filter(({ seconds }) => seconds >= warmUp * 60);
const fifth = Math.max(1, Math.floor(warm.length / 5));

/** The middle of the first and of the last fifth, so that neither a collection nor a burst decides. */
function grown(of: (sample: Sample) => number) {
  const first = median(warm.slice(0, fifth).map(of));
  const last = median(warm.slice(-fifth).map(of));
  const hours = ((warm.at(-1)?.seconds ?? 0) - (warm[0]?.seconds ?? 0)) / 3600;
  return { first, last, share: last / first - 1, perHour: (last - first) / (hours * 0.8) };
}

function report(what: string, unit: string, of: (sample: Sample) => number): number {
  const { first, last, share, perHour } = grown(of);
  const [from, to, hourly] = [first, last, perHour].map((value) => value.toFixed(1));
  console.log(
    `${what.padEnd(24)} ${from} → ${to} ${unit}  ${(share * 100).toFixed(1)} %, ${hourly} ${unit} an hour`,
  );
  return share;
}

console.log(
  `one desk on SQLite, ${rate} messages a second for ${minutes} min, the first ${warmUp} min left out; ${sent} messages, ${missing()} unanswered`,
);
const rss = report('memory, resident', 'MiB', ({ rss }) => rss);
const heap = report('memory, heap in use', 'MiB', ({ heap }) => heap);
report('descriptors', 'open', ({ descriptors }) => descriptors);
console.log(
  `event-loop delay, p99    median ${median(warm.map(({ delay }) => delay)).toFixed(1)} ms, most ${Math.max(...warm.map(({ delay }) => delay)).toFixed(1)} ms`,
);
const isSound = rss < MOST_GROWTH && heap < MOST_GROWTH && missing() === 0;
console.log(isSound ? 'sound: memory stays where it was' : 'FAILED: memory grows, or answers are missing');
process.exitCode = isSound ? 0 : 1;

await desk.kill();
await graph.close();
await database.remove();
folder.remove();
program.remove();
