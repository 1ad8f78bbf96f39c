/** A corpus on disk → its index on disk, or every fault at once and the old index untouched. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../clock.ts';
import { checkCorpus } from '../corpus/check.ts';
import type { Entry } from '../corpus/entry.ts';
import { isFault, type Problem } from '../corpus/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { CorpusSettings } from '../corpus/settings.ts';
import { FrontdeskError } from '../errors.ts';
import type { Calibration } from '../retrieval/confidence.ts';
import { saveIndex } from '../retrieval/index-file.ts';
import type { Meta, Progress } from '../retrieval/index-parts.ts';
import { buildAside } from './build-aside.ts';
import { corpusDigest } from './corpus-digest.ts';
import { refuseFaults } from './refuse-faults.ts';

export interface IndexingJob {
  readonly corpusDir: string;
  readonly indexFile: string;
  /** `YYYY-MM-DD`, for warnings about dates. */
  readonly today: string;
  /** That of the index before, to be quick: the index counts as stale, so that a whole build follows. */
  readonly calibration?: Calibration | undefined;
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

/** @throws FrontdeskError CORPUS_NOT_FOUND, or CORPUS_INVALID whose message lists every fault with file and line */
export async function indexCorpus(job: IndexingJob, onProgress?: Progress): Promise<Indexed> {
  const started = performance.now();
  const digest = await corpusDigest(requireCorpus(job.corpusDir));
  const { entries, warnings, settings } = await readSoundCorpus(job.corpusDir, job.today);
  const { bytes, meta } = await buildAside(entries, {
    digest: job.calibration ? '' : digest,
    builtAt: systemClock().toISOString(),
    onProgress,
    settings,
    calibration: job.calibration,
  });
  saveIndex(job.indexFile, bytes);
  return { meta, bytes: bytes.length, warnings, milliseconds: performance.now() - started };
}

/** @throws as `indexCorpus` */
export async function readSoundCorpus(
  corpusDir: string,
  today: string,
): Promise<{ entries: Entry[]; warnings: Problem[]; settings: CorpusSettings }> {
  const reading = await readCorpus(requireCorpus(corpusDir));
  const problems = checkCorpus(reading, { today });
  refuseFaults(corpusDir, problems);
  return {
    entries: reading.entries.map(({ entry }) => entry),
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
