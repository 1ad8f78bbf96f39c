/** Shows that this process serves, and counts the others that serve from the same database. */
import type { Processes } from '../store/processes.ts';

const EVERY_MILLISECONDS = 10_000;

export interface ProcessWatch {
  /** As of the last look. */
  others(): number;
  /** Shows itself and looks now. */
  look(): Promise<void>;
  close(): Promise<void>;
}

export interface ProcessWatchOptions {
  readonly processes: Processes;
  /** Told when others come or go. */
  readonly onChange: () => void;
}

/** A database that does not answer is told elsewhere (`storage-watch.ts`); meanwhile the last count stands. */
export function watchProcesses({ processes, onChange }: ProcessWatchOptions): ProcessWatch {
  let others = 0;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    try {
      await processes.show();
      const before = others;
      others = await processes.countOthers();
      if (others > 0 !== before > 0) onChange();
    } catch {}
  }

  const lookAgain = (): Promise<void> => {
    looking = looking.then(look);
    return looking;
  };
  const timer = setInterval(() => void lookAgain(), EVERY_MILLISECONDS);
  timer.unref();
  return {
    others: () => others,
    look: lookAgain,
    async close() {
      clearInterval(timer);
      await looking;
      await processes.leave().catch(() => {});
    },
  };
}
