/** The declared replies and requests that serve: they follow their files, and a faulty file changes nothing. */
import { relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { systemClock } from '../clock.ts';
import { isFault } from '../corpus/problem.ts';
import { type DeclaredReading, readDeclared } from '../corpus/read-declared.ts';
import type { DeclaredReply } from '../corpus/replies/declared-reply.ts';
import { NO_REQUESTS, type RequestCatalog } from '../corpus/requests/schema.ts';
import { isDeclaredFile } from '../corpus/side-files.ts';
import { followFiles } from './follow-files.ts';
import { refuseFaults } from './refuse-faults.ts';

export interface Declared {
  readonly replies: readonly DeclaredReply[];
  readonly requests: RequestCatalog;
}

export interface LiveDeclared {
  /** Those of this moment; the same list as long as nothing changes. */
  replies(): readonly DeclaredReply[];
  requests(): RequestCatalog;
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

const NOTHING: Declared = { replies: [], requests: NO_REQUESTS };

/**
 * Once, for a command.
 *
 * @throws FrontdeskError CORPUS_INVALID with every fault of both files
 */
export async function readSoundDeclared(corpusDir: string): Promise<Declared> {
  const reading = await readDeclared(corpusDir);
  refuseFaults(corpusDir, problemsOf(reading));
  return soundOf(reading, NOTHING);
}

/** @throws as `readSoundDeclared`, at the start only */
export async function openLiveDeclared(options: LiveDeclaredOptions): Promise<LiveDeclared> {
  const { corpusDir } = options;
  let serving = await readSoundDeclared(corpusDir);
  let fault: ReturnType<LiveDeclared['lastFault']> = null;

  async function look(): Promise<void> {
    try {
      const reading = await readDeclared(corpusDir);
      const sound = soundOf(reading, serving);
      if (sound.replies !== serving.replies || sound.requests !== serving.requests) {
        serving = sound;
        options.onSwap?.(sound);
      }
      refuseFaults(corpusDir, problemsOf(reading));
      fault = null;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // The other file, or a picture, may have changed: what is wrong with this one is known.
      if (message === fault?.message) return;
      fault = { at: systemClock(), message };
      options.onFault?.(message);
    }
  }

  const following = await followFiles(
    corpusDir,
    { ignored: (path) => !matters(relative(corpusDir, path)) },
    look,
  );
  // What changed since the first reading, before anything was followed.
  await following.now();
  return {
    replies: () => serving.replies,
    requests: () => serving.requests,
    lastFault: () => fault,
    close: following.close,
  };
}

/** The replies' pictures are looked for, too. */
function matters(file: string): boolean {
  return file === '' || isDeclaredFile(file) || file.split(sep)[0] === 'media';
}

function problemsOf({ replies, requests }: DeclaredReading) {
  return [...replies.problems, ...requests.problems];
}

/** Each file for itself: as it was read, or in place of a faulty or unchanged one what serves. */
function soundOf({ replies, requests }: DeclaredReading, serving: Declared): Declared {
  const newest = {
    replies: replies.problems.some(isFault) ? serving.replies : replies.replies,
    requests: requests.catalog ?? serving.requests,
  };
  return {
    replies: isDeepStrictEqual(newest.replies, serving.replies) ? serving.replies : newest.replies,
    requests: isDeepStrictEqual(newest.requests, serving.requests) ? serving.requests : newest.requests,
  };
}
