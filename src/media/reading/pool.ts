/** Reads strangers' files in a few processes of their own, each file within a time limit. */
import { MediaError } from '../media-error.ts';
import { isOfFile } from './protocol.ts';
import { type ReadingProgram, type ReadingWorker, startReadingWorker } from './worker.ts';

export interface PoolOptions {
  readonly program: ReadingProgram;
  /** Files read at once. */
  readonly processes: number;
  /** For one file, once its turn has come; a process that takes longer is ended. */
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
      const timer = setTimeout(() => reject(tooSlow(milliseconds)), milliseconds);
      const cancel = () => reject(cancelled());
      signal?.addEventListener('abort', cancel, { once: true });
      worker
        .ask(question)
        .then(resolve, reject)
        .finally(() => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
        });
    });
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
  return new MediaError('MEDIA_TOO_SLOW', `reading the file took longer than ${milliseconds} ms`);
}

function cancelled(): MediaError {
  return new MediaError('MEDIA_CANCELLED', 'the file need not be read any more');
}
