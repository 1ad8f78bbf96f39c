/**
 * Does some work whenever files change: once things have been quiet for a moment, and never twice at once.
 *
 * It looks again and again rather than being told by the system: a look survives a folder that is replaced, a
 * link that is switched, circular links, a network drive and a system that has no watches left.
 */

export interface Following {
  /** Looks no more; resolves when nothing is being done any more. */
  close(): Promise<void>;
}

/** What the files look like now, as a text that changes with them; what it throws is a state as well. */
export type Look = () => Promise<string>;

export interface FollowFilesOptions {
  readonly look: Look;
  /** What they looked like, as `stateNow` told it, before what is taken up already was read. */
  readonly since: string;
  /** Must not reject. @returns whether it succeeded; if not, it is done again, though nothing may have changed */
  readonly work: () => Promise<boolean>;
  /** Between two looks, at least. */
  readonly everyMilliseconds?: number;
}

/** Until the look that tells whether a change is over: an editor's program writes in several steps. */
const SETTLE_MILLISECONDS = 100;

/**
 * On top, for each character of what is seen: a file has some sixty, and looking at it takes some 50 µs of processor
 * time, so that a huge folder does not keep the process busy. A thousand files are looked at each 0.9 s.
 */
const MILLISECONDS_PER_CHARACTER = 0.01;

/** After a failure that the files do not explain, such as a full disk; from fault to fault four times as long. */
const RETRY_MILLISECONDS = { first: 5_000, most: 600_000 } as const;

export async function stateNow(look: Look): Promise<string> {
  try {
    return await look();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Misses no change since the state that it is given. */
export function followFiles(options: FollowFilesOptions): Following {
  const { look, since, work, everyMilliseconds = 250 } = options;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  let seen = since;
  /** What the files looked like when they were last taken up. */
  let done = since;
  let retry: { after: number; waits: number } | undefined;

  async function takeUp(state: string): Promise<void> {
    done = state;
    const succeeded = await work();
    const waits = retry ? Math.min(retry.waits * 4, RETRY_MILLISECONDS.most) : RETRY_MILLISECONDS.first;
    retry = succeeded ? undefined : { after: performance.now() + waits, waits };
  }

  async function step(): Promise<void> {
    const state = await stateNow(look);
    const isQuiet = state === seen;
    seen = state;
    if (state !== done) {
      // What failed before is no reason to wait any more.
      retry = undefined;
      if (isQuiet) await takeUp(state);
    } else if (retry && performance.now() >= retry.after) {
      await takeUp(state);
    }
    const pause = isQuiet ? everyMilliseconds : Math.min(SETTLE_MILLISECONDS, everyMilliseconds);
    plan(pause + state.length * MILLISECONDS_PER_CHARACTER);
  }

  function plan(milliseconds: number): void {
    if (closed) return;
    timer = setTimeout(() => {
      running = running.then(step);
    }, milliseconds);
    timer.unref();
  }

  plan(everyMilliseconds);
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
