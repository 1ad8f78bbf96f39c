/** Where commands find the corpus and keep the index. */
import { resolve } from 'node:path';
import { localDay, systemClock } from '../clock.ts';
import type { Environment } from '../config/config.ts';
import { type IndexingJob, indexFileIn } from '../indexing/index-corpus.ts';

export function corpusDirOf(options: { readonly corpus?: string }, env: Environment): string {
  return options.corpus ?? (env['CORPUS_DIR'] || 'corpus');
}

export function indexFileOf(env: Environment): string {
  return indexFileIn(env['DATA_DIR'] || 'data');
}

/** The configured corpus and its index; another corpus is indexed beside it, under a name of its own. */
export function jobOf(options: { readonly corpus?: string }, env: Environment): IndexingJob {
  const configured = corpusDirOf({}, env);
  const corpusDir = corpusDirOf(options, env);
  const indexFile = indexFileOf(env);
  const own = resolve(corpusDir) === resolve(configured);
  return {
    corpusDir,
    indexFile: own ? indexFile : `${indexFile}.other`,
    today: localDay(systemClock()),
    // Beside, now this corpus is indexed and now that.
    ...(!own && { accept: true }),
  };
}
