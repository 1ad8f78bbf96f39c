/** Takes up the index that was published for all processes, within seconds and each version once. */
import { type Index, openIndex } from '../retrieval/open-index.ts';

/** Where indexes are published: the database. */
export interface PublishedSource {
  newest(): Promise<{ readonly seq: number; readonly version: string } | undefined>;
  fetch(seq: number): Promise<Uint8Array | undefined>;
  /** A hint that there may be a newer one. @returns how to stop listening */
  onPublished(listener: () => void): () => void;
}

export interface FollowOptions {
  readonly source: PublishedSource;
  onIndex(index: Index): void;
  /** The published one cannot be used, so what served goes on serving. */
  onFault(error: unknown): void;
  /** Nothing is published any more. */
  onWithdrawn(): void;
  readonly pollMilliseconds?: number;
}

export interface Following {
  /** Whether an index is published, however usable. */
  isFollowing(): boolean;
  stop(): void;
}

/** Resolves after the first look; a database that is away is asked again, and nothing changes meanwhile. */
export async function followPublished({
  source,
  onIndex,
  onFault,
  onWithdrawn,
  pollMilliseconds = 3000,
}: FollowOptions): Promise<Following> {
  let taken: number | undefined;
  let looking = false;
  let again = false;

  async function look(): Promise<void> {
    const newest = await source.newest();
    if (newest?.seq === taken) return;
    if (!newest) {
      taken = undefined;
      onWithdrawn();
      return;
    }
    const bytes = await source.fetch(newest.seq);
    if (!bytes) return; // replaced meanwhile: the next look finds the newer one
    taken = newest.seq;
    try {
      // Into an array buffer of its own, at whose start the typed arrays are aligned.
      onIndex(openIndex(new Uint8Array(bytes).buffer, `the published index ${newest.version}`));
    } catch (error) {
      onFault(error);
    }
  }

  async function lookOnce(): Promise<void> {
    again = true;
    if (looking) return;
    looking = true;
    while (again) {
      again = false;
      await look().catch(() => {});
    }
    looking = false;
  }

  const stopListening = source.onPublished(() => void lookOnce());
  const timer = setInterval(() => void lookOnce(), pollMilliseconds);
  timer.unref();
  await lookOnce();
  return {
    isFollowing: () => taken !== undefined,
    stop() {
      stopListening();
      clearInterval(timer);
    },
  };
}
