/** One engine in a process of its own, so that none disturbs another's memory or compiled code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { LANGUAGES } from '../../../src/message.ts';
import { checksumOf, watch } from './documents.ts';
import { PEERS } from './peers/index.ts';
import type { Engine } from './peers/peer.ts';
import { type Asked, type Built, type Order, orderSchema } from './protocol.ts';

const LIMIT = 3;

const argumentSchema = z.tuple([z.string(), z.string(), z.string(), z.enum(LANGUAGES)]);
const documentSchema = z.object({ entry: z.number(), text: z.string() });

const say = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`);
// Whatever an engine tells is not for the benchmark.
console.log = console.error;

const [name, documentsFile, questionsFile, language] = argumentSchema.parse(process.argv.slice(2));
const documents = watch(readLines(documentsFile, documentSchema));
const questions = readLines(questionsFile, documentSchema);
const texts = questions.map(({ text }) => text);
const peer = await PEERS[name]!();

const started = performance.now();
const engine = await peer.build(documents, language);
const seconds = (performance.now() - started) / 1000;
engine.prepare?.(texts);
say({
  seconds,
  documents: engine.documents,
  seen: { ...documents.seen(), questions: checksumOf(questions) },
  residentBytes: process.memoryUsage().rss,
  ways: Object.keys(engine.ways),
} satisfies Built);

for await (const line of createInterface({ input: process.stdin })) {
  say(await follow(orderSchema.parse(JSON.parse(line)), engine));
}

async function follow(order: Order, { ways, check, file }: Engine): Promise<unknown> {
  if ('check' in order) return check?.(texts.slice(0, order.check));
  if ('save' in order) {
    writeFileSync(order.save, file ?? '');
    return { bytes: file?.length ?? 0 };
  }
  const ask = ways[order.way]!;
  const asked: Asked = { micros: [], found: [] };
  const begun = performance.now();
  for (let number = 0; number < order.count; number++) {
    const text = texts[(order.from + number) % texts.length]!;
    const before = performance.now();
    const answer = ask(text, LIMIT);
    const entries = answer instanceof Promise ? await answer : answer;
    const after = performance.now();
    asked.micros.push((after - before) * 1000);
    asked.found.push(entries[0] ?? -1);
    if (after - begun > order.millis) break;
  }
  return asked;
}

function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}
