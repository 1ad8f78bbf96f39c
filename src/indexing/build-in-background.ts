/** Builds an index in a child process. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { FrontdeskError } from '../errors.ts';
import type { IndexingJob } from './index-corpus.ts';

const resultSchema = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true) }),
  z.object({ done: z.literal(false), message: z.string() }),
]);

/** In a checkout the process runs from TypeScript, in an installation from what was compiled. */
const compiled = import.meta.url.endsWith('.js');
const PROGRAM = fileURLToPath(new URL(`./index-process.${compiled ? 'js' : 'ts'}`, import.meta.url));

/** In MB, for what is thrown away soon: building makes much of it, and a small space is cleared all the time. */
const YOUNG_GENERATION = '--max-semi-space-size=64';

/**
 * @param signal ends the child early
 * @throws FrontdeskError CORPUS_INVALID with the faults, or with the reason why the child ended
 */
export async function buildInBackground(job: IndexingJob, signal?: AbortSignal): Promise<void> {
  const execArgv = [YOUNG_GENERATION, ...(compiled ? [] : ['--import', 'tsx'])];
  const child = fork(PROGRAM, { execArgv, ...(signal && { signal }) });
  const result = new Promise<z.infer<typeof resultSchema>>((resolve, reject) => {
    child.once('message', (message) => resolve(resultSchema.parse(message)));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`the process that builds the index ended with code ${code}`)),
    );
  });
  child.send({ ...job });
  const told = await result;
  if (!told.done) throw new FrontdeskError('CORPUS_INVALID', told.message);
}
