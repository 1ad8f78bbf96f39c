/** An engine in its process, as the benchmark sees it. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type * as z from 'zod';
import type { Language } from '../../../src/message.ts';
import type { Exactness } from './brute-force.ts';
import type { Contestant } from './contestants.ts';
import {
  type Asked,
  askedSchema,
  type Built,
  builtSchema,
  exactnessSchema,
  type Order,
  savedSchema,
} from './protocol.ts';

export interface RemoteEngine {
  readonly built: Built;
  ask(order: { way: string; from: number; count: number; millis: number }): Promise<Asked>;
  check(questions: number): Promise<Exactness>;
  /** @returns the file's size */
  save(path: string): Promise<number>;
  close(): void;
}

/** Why an engine is not measured further. */
export class EngineLost extends Error {}

export interface BenchFiles {
  readonly documents: string;
  readonly questions: string;
  readonly language: Language;
}

/** Longer than any engine needs for a million documents, the start of its process included. */
const BUILD_SECONDS = 600;
/** Longer than any single question may take. */
const ANSWER_SECONDS = 120;
const CHECK_SECONDS = 600;

/** @throws EngineLost when it cannot be built within its time or dies of it */
export async function startEngine(
  { command }: Contestant,
  { documents, questions, language }: BenchFiles,
): Promise<RemoteEngine> {
  const [program, ...args] = command;
  const child = spawn(program, [...args, documents, questions, language]);
  const receive = receiver(child);
  const order = async <T>(told: Order, schema: z.ZodType<T>, seconds: number): Promise<T> => {
    child.stdin.write(`${JSON.stringify(told)}\n`);
    return schema.parse(await receive(seconds, `no answer within ${seconds} s`));
  };
  const tooLong = `building takes more than ${BUILD_SECONDS} s`;
  return {
    built: builtSchema.parse(await receive(BUILD_SECONDS, tooLong)),
    ask: (told) => order(told, askedSchema, ANSWER_SECONDS),
    check: (count) => order({ check: count }, exactnessSchema, CHECK_SECONDS),
    save: async (path) => (await order({ save: path }, savedSchema, ANSWER_SECONDS)).bytes,
    close: () => {
      child.kill('SIGKILL');
    },
  };
}

/** @returns waits for the process' next line; it ends the process that is late */
function receiver(child: ChildProcessWithoutNullStreams) {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let told = '';
  child.stderr.on('data', (chunk) => {
    told = (told + String(chunk)).slice(-2000);
  });
  // A pipe that breaks is noticed by the line that never comes.
  child.stdin.on('error', () => undefined);
  return async (seconds: number, late: string): Promise<unknown> => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    const line = await lines.next();
    clearTimeout(timer);
    if (isLate) throw new EngineLost(late);
    if (!line.done) return JSON.parse(line.value);
    throw new EngineLost(
      /heap|memory/i.test(told) ? 'it ran out of memory' : `it broke off: ${lastLine(told)}`,
    );
  };
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')
      .findLast((line) => /error/i.test(line)) ?? 'without a word'
  );
}
