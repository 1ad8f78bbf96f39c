/** A corpus on disk → its index on disk, or every fault at once and the old index untouched. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../clock.ts';
import { checkCorpus } from '../corpus/check.ts';
import type { Entry, LocatedEntry } from '../corpus/entry.ts';
import { isFault, type Problem } from '../corpus/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { CorpusSettings } from '../corpus/settings.ts';
import { FrontdeskError } from '../errors.ts';
import type { Calibration } from '../retrieval/confidence.ts';
import { saveIndex } from '../retrieval/index-file.ts';
import type { Meta, Progress } from '../retrieval/index-parts.ts';
import { buildAside } from './build-aside.ts';
import { corpusDigest } from './corpus-digest.ts';
import { lossOf, sayLoss } from './loss.ts';
import { writePastEdits } from './past-edits.ts';
import { refuseFaults } from './refuse-faults.ts';

export interface IndexingJob {
  readonly corpusDir: string;
  readonly indexFile: string;
  /** `YYYY-MM-DD`, for warnings about dates. */
  readonly today: string;
  /** That of the index before, to be quick: the index counts as stale, so that a whole build follows. */
  readonly calibration?: Calibration | undefined;
  /** Whether much may go: whatever it is, or in exactly this state of the corpus, its digest. */
  readonly accept?: true | string | undefined;
}

export interface Indexed {
  readonly meta: Meta;
  readonly bytes: number;
  readonly warnings: readonly Problem[];
  readonly milliseconds: number;
}

/** Where the data folder keeps the index. */
export function indexFileIn(dataDir: string): string {
  return join(dataDir, 'frontdesk.index');
}

/**
 * @throws FrontdeskError CORPUS_NOT_FOUND, CORPUS_INVALID whose message lists every fault with file and line, or
 *   CORPUS_SHRUNK when so much would go that it must be accepted
 */
export async function indexCorpus(job: IndexingJob, onProgress?: Progress): Promise<Indexed> {
  const started = performance.now();
  const digest = await corpusDigest(requireCorpus(job.corpusDir));
  const { entries, located, warnings, settings } = await readSoundCorpus(job.corpusDir, job.today);
  const now = systemClock();
  const isAccepted = job.accept === true || job.accept === digest;
  const loss = isAccepted ? undefined : lossOf(job, located, now);
  if (loss?.isLarge) throw new FrontdeskError('CORPUS_SHRUNK', sayLoss(job.corpusDir, loss, digest));
  const { bytes, meta } = await buildAside(entries, {
    digest: job.calibration ? '' : digest,
    builtAt: now.toISOString(),
    files: located.map(({ position }) => position.file),
    onProgress,
    settings,
    calibration: job.calibration,
  });
  saveIndex(job.indexFile, bytes);
  writePastEdits(job, loss?.gone ?? [], now);
  return { meta, bytes: bytes.length, warnings, milliseconds: performance.now() - started };
}

export interface SoundCorpus {
  readonly entries: Entry[];
  /** The same with where they stand. */
  readonly located: readonly LocatedEntry[];
  readonly warnings: Problem[];
  readonly settings: CorpusSettings;
}

/** @throws as `indexCorpus` */
export async function readSoundCorpus(corpusDir: string, today: string): Promise<SoundCorpus> {
  const reading = await readCorpus(requireCorpus(corpusDir));
  const problems = checkCorpus(reading, { today });
  refuseFaults(corpusDir, problems);
  return {
    entries: reading.entries.map(({ entry }) => entry),
    located: reading.entries,
    settings: reading.settings ?? {},
    warnings: problems.filter((problem) => !isFault(problem)),
  };
}

export function requireCorpus(corpusDir: string): string {
  if (existsSync(corpusDir)) return corpusDir;
  throw new FrontdeskError(
    'CORPUS_NOT_FOUND',
    `${corpusDir}: expected the corpus folder or file, but there is none; name it with --corpus or CORPUS_DIR`,
  );
}
