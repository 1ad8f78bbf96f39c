/** The index that serves: it follows the corpus, is built elsewhere and swapped in whole. */
import { basename, dirname } from 'node:path';
import { watch } from 'chokidar';
import { type Clock, localDay } from '../clock.ts';
import { FrontdeskError } from '../errors.ts';
import { loadIndex } from '../retrieval/index-file.ts';
import type { Index } from '../retrieval/open-index.ts';
import { buildInBackground } from './build-in-background.ts';
import { upToDate } from './fresh-index.ts';
import { requireCorpus } from './index-corpus.ts';

export interface LiveIndex {
  /** The index of this moment; ask anew for each message. */
  current(): Index;
  /** Since when it serves. */
  readonly since: () => Date;
  /** Why the newest corpus or index file does not serve; null when it does. */
  readonly lastFault: () => State['fault'];
  close(): Promise<void>;
}

export interface LiveIndexOptions {
  readonly corpusDir: string;
  readonly indexFile: string;
  readonly clock: Clock;
  /** Told after every swap. */
  readonly onSwap?: (index: Index) => void;
  /** Told of every corpus or index file that could not be taken up. */
  readonly onFault?: (message: string) => void;
}

interface State {
  index: Index | undefined;
  since: Date;
  fault: { readonly at: Date; readonly message: string } | null;
}

/** An editor's program writes a file in several steps; they are waited for. */
const SETTLE_MILLISECONDS = 200;

/** @throws FrontdeskError when the corpus has faults and there is no older index to serve meanwhile */
export async function openLiveIndex(options: LiveIndexOptions): Promise<LiveIndex> {
  const { corpusDir, indexFile, clock } = options;
  const stopping = new AbortController();
  const state: State = {
    index: await upToDate({ corpusDir: requireCorpus(corpusDir), indexFile }),
    since: clock(),
    fault: null,
  };

  function report(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    state.fault = { at: clock(), message };
    options.onFault?.(message);
  }

  /** Takes the index file up if it is sound and another one than serves. */
  function takeUp(): void {
    const index = loadIndex(indexFile);
    state.fault = null;
    if (index.meta.version === state.index?.meta.version) return;
    state.index = index;
    state.since = clock();
    options.onSwap?.(index);
  }

  async function rebuild(): Promise<void> {
    try {
      await buildInBackground({ corpusDir, indexFile, today: localDay(clock()) }, stopping.signal);
      takeUp();
    } catch (error) {
      if (!stopping.signal.aborted) report(error);
    }
  }

  if (!state.index) {
    state.index = loadOrNothing(indexFile);
    await rebuild();
  }

  function current(): Index {
    if (state.index) return state.index;
    throw new FrontdeskError(
      'CORPUS_INVALID',
      state.fault?.message ?? `${corpusDir}: no index could be built`,
    );
  }
  current();

  const rebuildSoon = settle(rebuild);
  const corpusWatcher = watch(corpusDir, { ignoreInitial: true }).on('all', rebuildSoon.touch);
  const fileName = basename(indexFile);
  const indexWatcher = watch(dirname(indexFile), {
    ignoreInitial: true,
    depth: 0,
    ignored: (path, stats) => stats?.isFile() === true && basename(path) !== fileName,
  });
  const takeUpSoon = settle(async () => {
    try {
      takeUp();
    } catch (error) {
      report(error);
    }
  });
  indexWatcher.on('all', takeUpSoon.touch);
  await Promise.all(
    [corpusWatcher, indexWatcher].map(
      (watcher) => new Promise((ready) => watcher.once('ready', () => ready(undefined))),
    ),
  );

  return {
    current,
    since: () => state.since,
    lastFault: () => state.fault,
    async close() {
      stopping.abort();
      await Promise.all([corpusWatcher.close(), indexWatcher.close()]);
      await Promise.all([rebuildSoon.stop(), takeUpSoon.stop()]);
    },
  };
}

function loadOrNothing(indexFile: string): Index | undefined {
  try {
    return loadIndex(indexFile);
  } catch {
    return undefined;
  }
}

/** Runs the work once things have been quiet for a moment, and never twice at once. */
function settle(work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  return {
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(work);
      }, SETTLE_MILLISECONDS);
    },
    stop: () => {
      clearTimeout(timer);
      return running;
    },
  };
}
