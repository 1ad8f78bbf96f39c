/** Builds indexes in child processes, one for each. */
import { type ChildProcess, fork } from 'node:child_process';
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

export interface Builder {
  /** @throws FrontdeskError CORPUS_INVALID with the faults, or Error with the reason why the child ended */
  build(job: IndexingJob): Promise<void>;
  /**
   * Starts the next child beforehand and has it read the corpus once for practice: half of the time until an
   * edit serves would go into that.
   */
  prepare(corpusDir: string): void;
  /** Ends what is being built. */
  close(): void;
}

export function createBuilder(): Builder {
  const children = new Set<ChildProcess>();
  let spare: ChildProcess | undefined;

  function start(...args: readonly string[]): ChildProcess {
    const execArgv = [YOUNG_GENERATION, ...(compiled ? [] : ['--import', 'tsx'])];
    const child = fork(PROGRAM, args, { execArgv });
    children.add(child);
    child.once('exit', () => {
      children.delete(child);
      if (spare === child) spare = undefined;
    });
    return child;
  }

  function close(): void {
    for (const child of children) child.kill();
  }
  // When the service is told to end before it is up.
  process.once('exit', close);

  return {
    async build(job) {
      const child = spare ?? start();
      spare = undefined;
      const told = await resultOf(child, job);
      if (!told.done) throw new FrontdeskError('CORPUS_INVALID', told.message);
    },
    prepare(corpusDir) {
      spare ??= start(corpusDir);
      // One that cannot start is told of by the build that needs it.
      spare.once('error', () => {});
    },
    close() {
      process.off('exit', close);
      close();
    },
  };
}

type Result = z.infer<typeof resultSchema>;

function resultOf(child: ChildProcess, job: IndexingJob): Promise<Result> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(resultSchema.parse(message)));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`the process that builds the index ended with code ${code}`)),
    );
    child.send({ ...job });
  });
}
