/** Reads strangers' files in a few processes of their own, each file within limits of time. */
import { MediaError } from '../media-error.ts';
import { isOfFile } from './protocol.ts';
import { type ReadingProgram, type ReadingWorker, startReadingWorker } from './worker.ts';

export interface PoolOptions {
  readonly program: ReadingProgram;
  /** Files read at once. */
  readonly processes: number;
  /**
   * Of processor time for one file, so that a busy machine reads as much as an idle one; a process that takes more
   * is ended, as is one that computes nothing for so long, or takes many times as long by the clock.
   */
  readonly milliseconds: number;
  /** Files that may wait for their turn. */
  readonly mostWaiting: number;
}

export interface ReadingPool {
  /** @throws MediaError */
  ask(question: unknown, signal?: AbortSignal): Promise<unknown>;
  /** Ends the processes, and with them what is being read. */
  close(): void;
}

interface Job {
  readonly question: unknown;
  readonly signal: AbortSignal | undefined;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** By the clock, as many times what a file may take of the processor: it may wait for others, though not for ever. */
const LONGEST_BY_CLOCK = 6;

/** How often it is looked how much a file has taken. */
const LOOK_MILLISECONDS = 200;

/** Nothing is started before the first file. */
export function createReadingPool(options: PoolOptions): ReadingPool {
  const { program, processes, milliseconds, mostWaiting } = options;
  const waiting: Job[] = [];
  const idle: ReadingWorker[] = [];
  const busy = new Set<ReadingWorker>();
  let closed = false;

  function startNext(): void {
    while (!closed && busy.size < processes) {
      const job = waiting.shift();
      if (!job) return;
      if (job.signal?.aborted) job.reject(cancelled());
      else void run(job);
    }
  }

  async function run(job: Job): Promise<void> {
    const worker = freshest() ?? startReadingWorker(program);
    busy.add(worker);
    try {
      job.resolve(await withinLimits(worker, job));
    } catch (error) {
      // A file's fault is not the process'.
      if (!(error instanceof MediaError && isOfFile(error))) worker.stop();
      job.reject(error);
    } finally {
      busy.delete(worker);
      if (!worker.ended) idle.push(worker);
      startNext();
    }
  }

  function freshest(): ReadingWorker | undefined {
    for (let worker = idle.pop(); worker; worker = idle.pop()) if (!worker.ended) return worker;
    return undefined;
  }

  function withinLimits(worker: ReadingWorker, { question, signal }: Job): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const isOver = startMeter(worker);
      const timer = setInterval(() => isOver() && reject(tooSlow(milliseconds)), LOOK_MILLISECONDS);
      const cancel = () => reject(cancelled());
      signal?.addEventListener('abort', cancel, { once: true });
      worker
        .ask(question)
        .then(resolve, reject)
        .finally(() => {
          clearInterval(timer);
          signal?.removeEventListener('abort', cancel);
        });
    });
  }

  /** @returns whether the time for a file is over that the worker begins to read now */
  function startMeter(worker: ReadingWorker): () => boolean {
    const begun = performance.now();
    const before = worker.processorMilliseconds();
    let [latest, moved] = [before, begun];
    return () => {
      const now = performance.now();
      const after = worker.processorMilliseconds();
      if (before === undefined || after === undefined) return now - begun >= milliseconds;
      if (after !== latest) [latest, moved] = [after, now];
      const hangs = now - moved >= milliseconds;
      return hangs || after - before >= milliseconds || now - begun >= milliseconds * LONGEST_BY_CLOCK;
    };
  }

  return {
    ask(question, signal) {
      if (closed) return Promise.reject(new MediaError('MEDIA_CANCELLED', 'the reader is closed'));
      if (waiting.length >= mostWaiting) {
        return Promise.reject(new MediaError('MEDIA_UNAVAILABLE', `${waiting.length} files are waiting`));
      }
      return new Promise((resolve, reject) => {
        waiting.push({ question, signal, resolve, reject });
        startNext();
      });
    },
    close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(cancelled());
      for (const worker of [...idle.splice(0), ...busy]) worker.stop();
    },
  };
}

function tooSlow(milliseconds: number): MediaError {
  return new MediaError('MEDIA_TOO_SLOW', `reading the file took more than ${milliseconds} ms`);
}

function cancelled(): MediaError {
  return new MediaError('MEDIA_CANCELLED', 'the file need not be read any more');
}
