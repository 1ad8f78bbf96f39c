/** One build in a process of its own, from a corpus' files to the index' bytes, with what each stage took. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { readEntries } from './evaluation-sets.ts';
import type { Cost, Measured } from './measure-build.ts';

/** As compiled: from TypeScript, the thread that learns would first have to load tsx. */
const COMPILED = new URL('../../../dist/indexing/build-aside.js', import.meta.url).href;
const { buildAside }: typeof import('../../../src/indexing/build-aside.ts') = await import(COMPILED);

const argumentSchema = z.tuple([z.string(), z.enum(['learned', 'cosine'])]);
const [corpus, ranking] = argumentSchema.parse(process.argv.slice(2));

const spent = (): Cost => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6 };
};

const stages: Measured['stages'][number][] = [];
let stage = 'files';
let begun = spent();

/** The threads' work counts in the stage in which it was done. */
function enter(next: string): void {
  if (next === stage) return;
  const now = spent();
  stages.push({ stage, wall: now.wall - begun.wall, cpu: now.cpu - begun.cpu });
  stage = next;
  begun = now;
}

const entries = await readEntries(corpus);
enter('reading');
const { bytes, meta } = await buildAside(entries, { ranking, onProgress: enter });
enter('done');

process.send?.({
  stages,
  entries: entries.length,
  phrasings: meta.phrasings,
  bytes: bytes.length,
  hash: createHash('sha256').update(bytes).digest('hex'),
  mostResidentBytes: process.resourceUsage().maxRSS * 1024,
} satisfies Measured);
