/** The sample corpus with all that is learned: the way of a message as a service goes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { readSoundCorpus } from '../../../src/indexing/index-corpus.ts';
import { buildIndex } from '../../../src/retrieval/build-index.ts';
import { saveIndex } from '../../../src/retrieval/index-file.ts';
import { type Load, measureLoad } from './measure-load.ts';
import { median } from './quantile.ts';

export interface DeskResult {
  readonly entries: number;
  readonly phrasings: number;
  readonly questions: number;
  /** UTF-8 bytes of questions and answers. */
  readonly textBytes: number;
  readonly buildSeconds: number;
  readonly learnedBytes: number;
  readonly cosineBytes: number;
  /** With everything learned. */
  readonly load: Load;
}

const BUILDS = 3;

export async function measureDesk(
  { entries, settings }: Awaited<ReturnType<typeof readSoundCorpus>>,
  questionFiles: readonly string[],
  folder: string,
): Promise<DeskResult> {
  const builds = Array.from({ length: BUILDS }, () => {
    const started = performance.now();
    const { bytes, meta } = buildIndex(entries, { settings });
    return { bytes, meta, seconds: (performance.now() - started) / 1000 };
  });
  const { bytes, meta } = builds[0]!;
  const indexFile = join(folder, 'desk.index');
  saveIndex(indexFile, bytes);
  const questionsFile = join(folder, 'desk-questions.jsonl');
  const lines = questionFiles.map((file) => readFileSync(file, 'utf8').trimEnd()).join('\n');
  writeFileSync(questionsFile, lines);
  return {
    entries: entries.length,
    phrasings: meta.phrasings,
    questions: lines.split('\n').length,
    textBytes: entries.reduce(
      (sum, { questions, answer }) => sum + Buffer.byteLength([...questions, answer].join('')),
      0,
    ),
    buildSeconds: median(builds.map(({ seconds }) => seconds)),
    learnedBytes: bytes.length,
    cosineBytes: buildIndex(entries, { settings, ranking: 'cosine' }).bytes.length,
    load: await measureLoad(indexFile, questionsFile),
  };
}
