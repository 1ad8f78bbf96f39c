/** The index that serves: it follows the corpus, is built elsewhere and swapped in whole. */
import { type Clock, localDay } from '../clock.ts';
import { FrontdeskError } from '../errors.ts';
import type { Calibration } from '../retrieval/confidence.ts';
import { loadIndex } from '../retrieval/index-file.ts';
import type { Index } from '../retrieval/open-index.ts';
import { createBuilder } from './build-in-background.ts';
import { stateOfEntries, stateOfPath } from './corpus-state.ts';
import { followFiles, stateNow } from './follow-files.ts';
import { followPublished, type PublishedSource } from './follow-published.ts';
import { upToDate } from './fresh-index.ts';
import { requireCorpus } from './index-corpus.ts';

export interface LiveIndex {
  /** The index of this moment; ask anew for each message. */
  current(): Index;
  /** When it was built; for one of an older program, which does not say so, since when it serves. */
  readonly builtAt: () => Date;
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
  const look = {
    entries: () => stateOfEntries(corpusDir),
    file: () => stateOfPath(indexFile),
  };
  // Before anything is read, so that no edit is missed.
  const first = { entries: await stateNow(look.entries), file: await stateNow(look.file) };

  function report(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    // Tried again in vain: that is known.
    if (message === state.fault?.message) return;
    state.fault = { at: clock(), message };
    options.onFault?.(message);
  }

  function swap(index: Index): void {
    state.fault = null;
    const isNew = index.meta.version !== state.index?.meta.version;
    state.index = index;
    if (!isNew) return;
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

  /** @returns whether it succeeded */
  async function rebuild(calibration?: Calibration): Promise<boolean> {
    try {
      requireCorpus(corpusDir);
      await builder.build({ corpusDir, indexFile, today: localDay(clock()), calibration });
      swap(loadIndex(indexFile));
      return true;
    } catch (error) {
      if (!closed) report(error);
      return closed;
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

  /** First in half the time, with the calibration of the index that serves; then whole. */
  async function takeUpEdit(): Promise<boolean> {
    if (closed || isPublished()) return true;
    const { ranking, calibration } = current().meta;
    const isSound = ranking === 'cosine' || (await rebuild(calibration));
    const isBuilt = isSound && (await rebuild());
    builder.prepare(corpusDir);
    return isBuilt;
  }

  async function takeUpFile(): Promise<boolean> {
    if (closed || isPublished()) return true;
    try {
      swap(loadIndex(indexFile));
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }

  const following = [
    // What could not be built at the start is tried again.
    followFiles({ look: look.entries, since: state.fault ? '' : first.entries, work: takeUpEdit }),
    followFiles({ look: look.file, since: first.file, work: takeUpFile }),
  ];

  if (!isPublished()) builder.prepare(corpusDir);
  return {
    current,
    builtAt: () => new Date(current().meta.builtAt ?? state.since),
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
