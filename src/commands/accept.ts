/** `frontdesk accept`: what an edit takes away is meant to go. */
import { relative } from 'node:path';
import { systemClock } from '../clock.ts';
import type { Environment } from '../config/config.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { FrontdeskError } from '../errors.ts';
import { corpusDigest } from '../indexing/corpus-digest.ts';
import { requireCorpus } from '../indexing/index-corpus.ts';
import { lossOf } from '../indexing/loss.ts';
import { build } from './build.ts';
import { corpusDirOf, indexFileOf } from './places.ts';

export interface AcceptOptions {
  readonly corpus?: string;
}

/**
 * Builds the index, which a desk that serves takes up by itself.
 *
 * @param state as it was told with what would go; undefined: as the corpus is now
 */
export async function accept(
  state: string | undefined,
  options: AcceptOptions,
  env: Environment,
): Promise<void> {
  const corpusDir = requireCorpus(corpusDirOf(options, env));
  const digest = await corpusDigest(corpusDir);
  if (state !== undefined && state !== digest) {
    throw new FrontdeskError(
      'CORPUS_SHRUNK',
      `accept: expected the corpus as it is now, which is ${digest}, got ${state}; it has changed since: look at it again with frontdesk check`,
    );
  }
  const { entries } = await readCorpus(corpusDir);
  const gone = lossOf({ corpusDir, indexFile: indexFileOf(env) }, entries, systemClock())?.gone ?? [];
  for (const { id, file } of gone)
    console.error(`gone: ${id}${file === '' ? '' : ` (${relative('', file)})`}`);
  await build({ ...options, accept: digest }, env);
}
