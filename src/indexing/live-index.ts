/** The index that serves: it follows the corpus, is built elsewhere and swapped in whole. */
import { basename, dirname, relative } from 'node:path';
import { type Clock, localDay } from '../clock.ts';
import { isDeclaredFile } from '../corpus/side-files.ts';
import { FrontdeskError } from '../errors.ts';
import type { Calibration } from '../retrieval/confidence.ts';
import { loadIndex } from '../retrieval/index-file.ts';
import type { Index } from '../retrieval/open-index.ts';
import { createBuilder } from './build-in-background.ts';
import { followFiles } from './follow-files.ts';
import { followPublished, type PublishedSource } from './follow-published.ts';
import { upToDate } from './fresh-index.ts';
import { requireCorpus } from './index-corpus.ts';

export interface LiveIndex {
  /** The index of this moment; ask anew for each message. */
  current(): Index;
  /** Since when it serves. */
  readonly since: () => Date;
  /** Why the newest corpus or index file does not serve; null when it does. */
  readonly lastFault: () => State['fault'];
  /** `published`: the database decides, and edits of the corpus change nothing until it is published anew. */
  readonly source: () => 'corpus' | 'published';
  close(): Promise<void>;
}

export interface LiveIndexOptions {
  readonly corpusDir: string;
  readonly indexFile: string;
  readonly clock: Clock;
  /** Where an index may be published for all processes; while there is one, it serves. */
  readonly published?: PublishedSource;
  readonly pollMilliseconds?: number;
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

/** @throws FrontdeskError when the corpus has faults and there is no older index to serve meanwhile */
export async function openLiveIndex(options: LiveIndexOptions): Promise<LiveIndex> {
  const { corpusDir, indexFile, clock } = options;
  const builder = createBuilder();
  let closed = false;
  const state: State = { index: undefined, since: clock(), fault: null };

  function report(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    state.fault = { at: clock(), message };
    options.onFault?.(message);
  }

  function swap(index: Index): void {
    state.fault = null;
    if (index.meta.version === state.index?.meta.version) return;
    state.index = index;
    state.since = clock();
    options.onSwap?.(index);
  }

  const published = options.published
    ? await followPublished({
        source: options.published,
        onIndex: swap,
        onFault: report,
        onWithdrawn: () => void rebuild(),
        ...(options.pollMilliseconds !== undefined && { pollMilliseconds: options.pollMilliseconds }),
      })
    : undefined;
  const isPublished = (): boolean => published?.isFollowing() ?? false;

  async function rebuild(calibration?: Calibration): Promise<void> {
    try {
      const job = { corpusDir, indexFile, today: localDay(clock()), calibration };
      await builder.build(job);
      swap(loadIndex(indexFile));
    } catch (error) {
      if (!closed) report(error);
    }
  }

  function current(): Index {
    if (state.index) return state.index;
    throw new FrontdeskError(
      'CORPUS_INVALID',
      state.fault?.message ?? `${corpusDir}: no index could be built`,
    );
  }

  try {
    if (!state.index) state.index = await upToDate({ corpusDir: requireCorpus(corpusDir), indexFile });
    if (!state.index) {
      state.index = loadOrNothing(indexFile);
      await rebuild();
    }
    current();
  } catch (error) {
    published?.stop();
    builder.close();
    throw error;
  }

  const fileName = basename(indexFile);
  const following = await Promise.all([
    // First in half the time, with the calibration of the index that serves; then whole.
    followFiles(corpusDir, { ignored: (path) => isDeclaredFile(relative(corpusDir, path)) }, async () => {
      if (isPublished()) return;
      const { ranking, calibration } = current().meta;
      if (ranking === 'learned') await rebuild(calibration);
      if (ranking === 'cosine' || !state.fault) await rebuild();
      if (!closed) builder.prepare(corpusDir);
    }),
    followFiles(
      dirname(indexFile),
      { depth: 0, ignored: (path, stats) => stats?.isFile() === true && basename(path) !== fileName },
      async () => {
        if (isPublished()) return;
        try {
          swap(loadIndex(indexFile));
        } catch (error) {
          report(error);
        }
      },
    ),
  ]);

  if (!isPublished()) builder.prepare(corpusDir);
  return {
    current,
    since: () => state.since,
    lastFault: () => state.fault,
    source: () => (isPublished() ? 'published' : 'corpus'),
    async close() {
      closed = true;
      builder.close();
      published?.stop();
      await Promise.all(following.map((each) => each.close()));
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
