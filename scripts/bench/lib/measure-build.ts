/** What a build takes, seen from outside: each in a process of its own, as `frontdesk index` is. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const costSchema = z.object({
  /** Seconds. */
  wall: z.number(),
  /** Seconds of all threads, those that compile and collect garbage included. */
  cpu: z.number(),
});
export type Cost = z.infer<typeof costSchema>;

const measuredSchema = z.object({
  stages: z.array(costSchema.extend({ stage: z.string() })),
  entries: z.number(),
  phrasings: z.number(),
  bytes: z.number(),
  /** Of the index' bytes. */
  hash: z.string(),
  mostResidentBytes: z.number(),
});
export type Measured = z.infer<typeof measuredSchema>;

export interface BuildCase {
  readonly name: string;
  /** A folder or file that `readCorpus` reads. */
  readonly corpus: string;
  readonly ranking: 'learned' | 'cosine';
  /** What it may take at most; none where no limit is set. */
  readonly limitSeconds?: number | undefined;
}

const PROGRAM = fileURLToPath(new URL('./build-process.ts', import.meta.url));

/** @throws Error when the process ends before it has told */
export async function measureBuild({ name, corpus, ranking }: BuildCase): Promise<Measured> {
  const child = fork(PROGRAM, [corpus, ranking], { execArgv: ['--import', 'tsx'] });
  const told = once(child, 'message').then(([message]) => measuredSchema.parse(message));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name}: the process that builds ended with code ${code}`);
  });
  return Promise.race([told, ended]);
}

/** Of all stages. */
export function costOf({ stages }: Measured): Cost {
  return {
    wall: stages.reduce((sum, { wall }) => sum + wall, 0),
    cpu: stages.reduce((sum, { cpu }) => sum + cpu, 0),
  };
}
