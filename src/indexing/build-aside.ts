/** Entries → the index, as `buildIndex` makes it, with what is learned learned in another thread. */
import type { Entry } from '../corpus/entry.ts';
import { type BuildOptions, type BuiltIndex, beginIndex, buildIndex } from '../retrieval/build-index.ts';
import { learnAside } from './learn-aside.ts';

/** @param entries as for `buildIndex` */
export async function buildAside(entries: readonly Entry[], options: BuildOptions): Promise<BuiltIndex> {
  // With a calibration at hand there is nothing to be done meanwhile.
  if (options.calibration) return buildIndex(entries, options);
  const { lesson, calibrate, finish } = beginIndex(entries, options);
  const learning = lesson && learnAside(lesson);
  const calibration = calibrate();
  options.onProgress?.('learning', 0, 1);
  return finish(await learning, calibration);
}
