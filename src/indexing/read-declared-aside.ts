/** Reads declared replies and requests in another process: a file may take long, or more memory than there is. */
import type { ChildProcess } from 'node:child_process';
import * as z from 'zod';
import type { DeclaredReading } from '../corpus/read-declared.ts';
import { ownProgram, startOwnProcess } from '../own-process.ts';
import { resultOf } from './child-result.ts';

const PROGRAM = ownProgram('./declared-process', import.meta.url);

/** In MB. */
const MOST_MEMORY = '--max-old-space-size=512';
const MOST_MILLISECONDS = 30_000;

/** The other process is this program, too: that there is a reading is all that need be asked. */
const readingSchema = z.custom<DeclaredReading>(
  (told) =>
    typeof told === 'object' && told !== null && 'replies' in told && 'requests' in told && 'care' in told,
);

export interface DeclaredReader {
  /** @throws Error with the reason why the process ended */
  read(corpusDir: string): Promise<DeclaredReading>;
  /** Ends what is being read, and reads nothing any more. */
  close(): void;
}

export function createDeclaredReader(): DeclaredReader {
  let reading: ChildProcess | undefined;
  let closed = false;
  return {
    async read(corpusDir) {
      if (closed) throw new Error('nothing is read any more');
      reading = startOwnProcess(PROGRAM, [corpusDir], {
        nodeOptions: [MOST_MEMORY],
        serialization: 'advanced',
      });
      return readingSchema.parse(
        await resultOf(reading, {
          what: 'reads replies.yaml, requests.yaml and care.yaml',
          milliseconds: MOST_MILLISECONDS,
        }),
      );
    },
    close() {
      closed = true;
      reading?.kill('SIGKILL');
    },
  };
}
