/** How long photos take: the first one, cold and warm, the others, and what they do to a desk that serves. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { idPattern } from '../../src/media/badge/employee-id.ts';
import { readingOf } from '../../src/media/badge/photo-reader.ts';
import { createOcr } from '../../src/media/ocr/ocr.ts';
import { BADGES, NO_BADGES } from '../../test/media/photos.ts';
import { quantile } from './lib/quantile.ts';
import { measureBesideMedia } from './lib/webhooks-beside-media.ts';

const photos = await Promise.all(
  [...BADGES, ...NO_BADGES].map(async (photo) => ({ ...photo, bytes: await photo.jpeg() })),
);
const first = photos[0]!;
const languageFolder = await mkdtemp(join(tmpdir(), 'frontdesk-bench-'));

async function timed<T>(work: () => Promise<T>): Promise<{ milliseconds: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}

const print = (name: string, milliseconds: number) =>
  console.log(`${name.padEnd(58)}${milliseconds.toFixed(0).padStart(6)} ms`);

const cold = createOcr({ languageFolder });
print('first photo, nothing started', (await timed(() => cold.read(first.bytes))).milliseconds);
cold.close();

const ocr = createOcr({ languageFolder });
print('warm-up', (await timed(() => ocr.warmUp())).milliseconds);
print('first photo after it', (await timed(() => ocr.read(first.bytes))).milliseconds);

const times: number[] = [];
let right = 0;
for (const { name, id, bytes } of photos) {
  const { milliseconds, result } = await timed(() => ocr.read(bytes));
  const reading = readingOf(result, idPattern());
  const told = reading.kind === 'badge' ? reading.employeeId : null;
  times.push(milliseconds);
  if (told === id) right += 1;
  print(`${told === id ? 'right' : 'WRONG'}  ${name}`, milliseconds);
}
print('median', quantile(times, 0.5));
print('slowest', Math.max(...times));

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const twenty = await timed(() => Promise.all(Array.from({ length: 20 }, () => ocr.read(first.bytes))));
delay.disable();
print('20 photos at once', twenty.milliseconds);
print('serving thread late by at most, meanwhile', delay.max / 1e6);
console.log(`${right} of ${photos.length} right`);

ocr.close();

const { before, answered, taken, milliseconds } = await measureBesideMedia(first.bytes, 20);
print('a running desk: 20 photos and 20 voice notes answered', milliseconds);
for (const [what, webhooks] of [
  ['questions answered before', before],
  ['questions answered meanwhile, to Twilio', answered],
  ["webhooks of Meta's taken meanwhile", taken],
] as const) {
  const [p50, p95, most] = [quantile(webhooks, 0.5), quantile(webhooks, 0.95), Math.max(...webhooks)];
  console.log(
    `${`  ${webhooks.length} ${what}`.padEnd(58)}   p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, most ${most.toFixed(0)} ms`,
  );
}
await rm(languageFolder, { recursive: true });
