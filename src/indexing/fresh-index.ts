/** The index of a corpus for one command: from its file when that is up to date, else built now. */
import { FrontdeskError } from '../errors.ts';
import { loadIndex } from '../retrieval/index-file.ts';
import type { Index } from '../retrieval/open-index.ts';
import { corpusDigest } from './corpus-digest.ts';
import { type Indexed, type IndexingJob, indexCorpus, requireCorpus } from './index-corpus.ts';

export interface Told {
  /** When the file was missing or stale and has been written anew. */
  onBuilt?(built: Indexed): void;
  /** When an edit takes away so much that the index of before answers: what would go. */
  onKept?(message: string): void;
}

/** @throws as `indexCorpus`, but for CORPUS_SHRUNK */
export async function freshIndex(job: IndexingJob, told: Told = {}): Promise<Index> {
  const kept = await upToDate(job);
  if (kept) return kept;
  try {
    const built = await indexCorpus(job);
    told.onBuilt?.(built);
  } catch (error) {
    if (!(error instanceof FrontdeskError) || error.code !== 'CORPUS_SHRUNK') throw error;
    told.onKept?.(error.message);
  }
  return loadIndex(job.indexFile);
}

/** @returns undefined when the file is missing, unusable or older than the corpus */
export async function upToDate({
  corpusDir,
  indexFile,
}: Pick<IndexingJob, 'corpusDir' | 'indexFile'>): Promise<Index | undefined> {
  try {
    const index = loadIndex(indexFile);
    return index.meta.digest === (await corpusDigest(requireCorpus(corpusDir))) ? index : undefined;
  } catch (error) {
    const unusable = error instanceof FrontdeskError && /^INDEX_/.test(error.code);
    if (unusable) return undefined;
    throw error;
  }
}
