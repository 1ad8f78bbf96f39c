/** Builds indexes in child processes, one for each. */
import type { ChildProcess } from 'node:child_process';
import * as z from 'zod';
import { FrontdeskError } from '../errors.ts';
import { ownProgram, startOwnProcess } from '../own-process.ts';
import { resultOf } from './child-result.ts';
import type { IndexingJob } from './index-corpus.ts';

const resultSchema = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true) }),
  z.object({ done: z.literal(false), message: z.string() }),
]);

const PROGRAM = ownProgram('./index-process', import.meta.url);

/** In MB, for what is thrown away soon: building makes much of it, and a small space is cleared all the time. */
const YOUNG_GENERATION = '--max-semi-space-size=64';

/** Ten times what the largest corpus takes that is learned. */
const MOST_MILLISECONDS = 10 * 60_000;

export interface Builder {
  /** @throws FrontdeskError CORPUS_INVALID with the faults, or Error with the reason why the child ended */
  build(job: IndexingJob): Promise<void>;
  /**
   * Starts the next child beforehand and has it read the corpus once for practice: half of the time until an
   * edit serves would go into that.
   */
  prepare(corpusDir: string): void;
  /** Ends what is being built, and builds nothing any more. */
  close(): void;
}

export function createBuilder(): Builder {
  const children = new Set<ChildProcess>();
  let spare: ChildProcess | undefined;
  let closed = false;

  function start(...args: readonly string[]): ChildProcess {
    const child = startOwnProcess(PROGRAM, args, { nodeOptions: [YOUNG_GENERATION] });
    children.add(child);
    // One that cannot start is told of by the build that needs it.
    child.on('error', () => {});
    child.once('exit', () => {
      children.delete(child);
      if (spare === child) spare = undefined;
    });
    return child;
  }

  function close(): void {
    for (const child of children) child.kill('SIGKILL');
  }
  // When the service is told to end before it is up.
  process.once('exit', close);

  return {
    async build(job) {
      if (closed) throw new Error('nothing is built any more');
      const child = spare ?? start();
      spare = undefined;
      const told = resultSchema.parse(
        await resultOf(child, { what: 'builds the index', milliseconds: MOST_MILLISECONDS, job: { ...job } }),
      );
      if (!told.done) throw new FrontdeskError('CORPUS_INVALID', told.message);
    },
    prepare(corpusDir) {
      if (!closed) spare ??= start(corpusDir);
    },
    close() {
      closed = true;
      process.off('exit', close);
      close();
    },
  };
}
