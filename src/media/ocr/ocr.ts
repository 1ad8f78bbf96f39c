/** Reads pictures in a few processes of their own, each picture within a time limit. */
import { MediaError } from '../media-error.ts';
import { type OcrWorker, startOcrWorker } from './ocr-worker.ts';
import type { Page } from './page.ts';

export interface OcrOptions {
  /** Where the engine's language data is put together, such as a folder below the data folder. */
  readonly languageFolder: string;
  /** Pictures read at once; each takes a processor and about 200 MB. */
  readonly processes?: number;
  /** For one picture, once its turn has come; a process that takes longer is ended. */
  readonly milliseconds?: number;
  /** Pictures that may wait for their turn. */
  readonly mostWaiting?: number;
  /** Another program in place of the reading process. */
  readonly program?: string;
}

export interface Ocr {
  /** @throws MediaError */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<Page>;
  /** Starts a process and reads a first picture; else the first person waits for that. */
  warmUp(): Promise<void>;
  /** Ends the processes, and with them what is being read. */
  close(): void;
}

interface Job {
  readonly bytes: Uint8Array | null;
  readonly signal: AbortSignal | undefined;
  resolve(page: Page): void;
  reject(error: unknown): void;
}

/** Nothing is started before the first picture, or `warmUp`. */
export function createOcr(options: OcrOptions): Ocr {
  const { languageFolder, program, processes = 1, milliseconds = 10_000, mostWaiting = 30 } = options;
  const waiting: Job[] = [];
  const idle: OcrWorker[] = [];
  const busy = new Set<OcrWorker>();
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
    const worker = freshest() ?? startOcrWorker(languageFolder, program);
    busy.add(worker);
    try {
      job.resolve(await withinLimits(worker, job));
    } catch (error) {
      // A picture's fault is not the process'.
      if (!isOfPicture(error)) worker.stop();
      job.reject(error);
    } finally {
      busy.delete(worker);
      if (!worker.ended) idle.push(worker);
      startNext();
    }
  }

  function freshest(): OcrWorker | undefined {
    for (let worker = idle.pop(); worker; worker = idle.pop()) if (!worker.ended) return worker;
    return undefined;
  }

  function withinLimits(worker: OcrWorker, { bytes, signal }: Job): Promise<Page> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(tooSlow(milliseconds)), milliseconds);
      const cancel = () => reject(cancelled());
      signal?.addEventListener('abort', cancel, { once: true });
      worker
        .read(bytes)
        .then(resolve, reject)
        .finally(() => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
        });
    });
  }

  function enqueue(bytes: Uint8Array | null, signal?: AbortSignal): Promise<Page> {
    if (closed) return Promise.reject(new MediaError('MEDIA_CANCELLED', 'the reader is closed'));
    if (waiting.length >= mostWaiting) {
      return Promise.reject(new MediaError('MEDIA_UNAVAILABLE', `${waiting.length} pictures are waiting`));
    }
    return new Promise((resolve, reject) => {
      waiting.push({ bytes, signal, resolve, reject });
      startNext();
    });
  }

  return {
    read: enqueue,
    async warmUp() {
      await enqueue(null);
    },
    close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(cancelled());
      for (const worker of [...idle.splice(0), ...busy]) worker.stop();
    },
  };
}

function isOfPicture(error: unknown): boolean {
  return (
    error instanceof MediaError &&
    ['MEDIA_TOO_LARGE', 'MEDIA_TYPE_REFUSED', 'MEDIA_UNREADABLE'].includes(error.code)
  );
}

function tooSlow(milliseconds: number): MediaError {
  return new MediaError('MEDIA_TOO_SLOW', `reading the picture took longer than ${milliseconds} ms`);
}

function cancelled(): MediaError {
  return new MediaError('MEDIA_CANCELLED', 'the picture need not be read any more');
}
