/** Does some work whenever files change: once things have been quiet for a moment, and never twice at once. */
import { type ChokidarOptions, watch } from 'chokidar';

export interface Following {
  /** Does the work now, behind what is still being done. */
  now(): Promise<void>;
  /** Resolves when nothing is being done any more. */
  close(): Promise<void>;
}

/** An editor's program writes a file in several steps; they are waited for. */
const SETTLE_MILLISECONDS = 100;

/**
 * Resolves when no later change can be missed.
 *
 * @param work must not reject
 */
export async function followFiles(
  path: string,
  options: Pick<ChokidarOptions, 'depth' | 'ignored'>,
  work: () => Promise<void>,
): Promise<Following> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const now = () => {
    running = running.then(work);
    return running;
  };
  const watcher = watch(path, { ...options, ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(now, SETTLE_MILLISECONDS);
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    now,
    async close() {
      await watcher.close();
      clearTimeout(timer);
      await running;
    },
  };
}
