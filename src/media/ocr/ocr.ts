/** Reads pictures in processes of their own. */

import { ownProgram } from '../../own-process.ts';
import { createReadingPool } from '../reading/pool.ts';
import { type Page, pageSchema } from './page.ts';
import type { PictureQuestion } from './picture-question.ts';

export interface OcrOptions {
  /** Where the engine's language data is put together, such as a folder below the data folder. */
  readonly languageFolder: string;
  /** Pictures read at once; each takes a processor and about 200 MB. */
  readonly processes?: number;
  /** As `PoolOptions.milliseconds`. */
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

/** Five times what the largest picture took that is read at all. */
const MOST_MEGABYTES = 1024;

export function createOcr(options: OcrOptions): Ocr {
  const { languageFolder, processes = 1, milliseconds = 10_000, mostWaiting = 30 } = options;
  const file = options.program ?? ownProgram('./ocr-process', import.meta.url);
  const pool = createReadingPool({
    program: { file, args: [languageFolder], megabytes: MOST_MEGABYTES },
    processes,
    milliseconds,
    mostWaiting,
  });
  const ask = async (question: PictureQuestion, signal?: AbortSignal) =>
    pageSchema.parse(await pool.ask(question, signal));
  return {
    read: (bytes, signal) => ask({ bytes }, signal),
    async warmUp() {
      await ask({ bytes: null });
    },
    close: pool.close,
  };
}
