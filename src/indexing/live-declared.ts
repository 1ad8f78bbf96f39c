/** The declared replies, requests and care that serve: they follow their files, and a faulty file changes nothing. */
import { isDeepStrictEqual } from 'node:util';
import { systemClock } from '../clock.ts';
import { shippedCare } from '../corpus/care/read-care.ts';
import type { CarePlan } from '../corpus/care/schema.ts';
import { isFault } from '../corpus/problem.ts';
import { type DeclaredReading, readDeclared } from '../corpus/read-declared.ts';
import type { DeclaredReply } from '../corpus/replies/declared-reply.ts';
import { NO_REQUESTS, type RequestCatalog } from '../corpus/requests/schema.ts';
import { stateOfDeclared } from './corpus-state.ts';
import { followFiles, stateNow } from './follow-files.ts';
import { requireCorpus } from './index-corpus.ts';
import { createDeclaredReader } from './read-declared-aside.ts';
import { refuseFaults } from './refuse-faults.ts';

export interface Declared {
  readonly replies: readonly DeclaredReply[];
  readonly requests: RequestCatalog;
  readonly care: CarePlan;
}

export interface LiveDeclared {
  /** Those of this moment; the same list as long as nothing changes. */
  replies(): readonly DeclaredReply[];
  requests(): RequestCatalog;
  care(): CarePlan;
  /** Why the newest files do not serve; null when they do. */
  lastFault(): { readonly at: Date; readonly message: string } | null;
  close(): Promise<void>;
}

export interface LiveDeclaredOptions {
  readonly corpusDir: string;
  /** Told after every change of what serves. */
  readonly onSwap?: (declared: Declared) => void;
  /** Told of every file that could not be taken up. */
  readonly onFault?: (message: string) => void;
}

/**
 * Once, for a command.
 *
 * @throws FrontdeskError CORPUS_INVALID with every fault of the files
 */
export async function readSoundDeclared(corpusDir: string): Promise<Declared> {
  const reading = await readDeclared(corpusDir);
  refuseFaults(corpusDir, problemsOf(reading));
  const care = reading.care.plan ?? (await shippedCare());
  return soundOf(reading, { replies: [], requests: NO_REQUESTS, care });
}

/** @throws as `readSoundDeclared`, at the start only */
export async function openLiveDeclared(options: LiveDeclaredOptions): Promise<LiveDeclared> {
  const { corpusDir } = options;
  const reader = createDeclaredReader();
  const look = () => stateOfDeclared(corpusDir);
  // Before anything is read, so that no edit is missed.
  const since = await stateNow(look);
  let serving = await readSoundDeclared(corpusDir);
  let fault: ReturnType<LiveDeclared['lastFault']> = null;
  let closed = false;

  /** @returns whether the newest files serve */
  async function takeUp(): Promise<boolean> {
    try {
      // A folder that is away for a moment takes nothing away.
      if (serving.replies.length + serving.requests.kinds.length > 0) requireCorpus(corpusDir);
      const reading = await reader.read(corpusDir);
      const sound = soundOf(reading, serving);
      if (
        sound.replies !== serving.replies ||
        sound.requests !== serving.requests ||
        sound.care !== serving.care
      ) {
        serving = sound;
        options.onSwap?.(sound);
      }
      refuseFaults(corpusDir, problemsOf(reading));
      fault = null;
      return true;
    } catch (error) {
      if (closed) return true;
      const message = error instanceof Error ? error.message : String(error);
      // The other file, or a picture, may have changed: what is wrong with this one is known.
      if (message === fault?.message) return false;
      fault = { at: systemClock(), message };
      options.onFault?.(message);
      return false;
    }
  }

  const following = followFiles({ look, since, work: takeUp });
  return {
    replies: () => serving.replies,
    requests: () => serving.requests,
    care: () => serving.care,
    lastFault: () => fault,
    async close() {
      closed = true;
      reader.close();
      await following.close();
    },
  };
}

function problemsOf({ replies, requests, care }: DeclaredReading) {
  return [...replies.problems, ...requests.problems, ...care.problems];
}

/** Each file for itself: as it was read, or in place of a faulty or unchanged one what serves. */
function soundOf({ replies, requests, care }: DeclaredReading, serving: Declared): Declared {
  const newest = {
    replies: replies.problems.some(isFault) ? serving.replies : replies.replies,
    requests: requests.catalog ?? serving.requests,
    care: care.plan ?? serving.care,
  };
  return {
    replies: isDeepStrictEqual(newest.replies, serving.replies) ? serving.replies : newest.replies,
    requests: isDeepStrictEqual(newest.requests, serving.requests) ? serving.requests : newest.requests,
    care: isDeepStrictEqual(newest.care, serving.care) ? serving.care : newest.care,
  };
}
