/** `frontdesk index` and `npm run build-index`: the index from the corpus. */
import pc from 'picocolors';
import type { Environment } from '../config/config.ts';
import { fewProblems, formatProblem } from '../corpus/problem.ts';
import { type Indexed, indexCorpus } from '../indexing/index-corpus.ts';
import { corpusDirOf, indexFileOf, jobOf } from './places.ts';

export interface BuildOptions {
  readonly corpus?: string;
  readonly out?: string;
  /** What an edit takes away may go: whatever it is, or in this state of the corpus. */
  readonly accept?: true | string;
}

/** @returns where the index is */
export async function build(options: BuildOptions, env: Environment): Promise<string> {
  const job = {
    ...jobOf(options, env),
    indexFile: options.out ?? indexFileOf(env),
    accept: options.accept,
  };
  const built = await indexCorpus(job, process.stderr.isTTY ? showProgress : undefined);
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  for (const problem of fewProblems(built.warnings)) console.error(pc.yellow(formatProblem(problem)));
  console.log(summary(built, corpusDirOf(options, env), job.indexFile));
  return job.indexFile;
}

function showProgress(step: string, done: number, total: number): void {
  const width = 24;
  const filled = Math.round((done / Math.max(1, total)) * width);
  process.stderr.write(`\r\x1b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${step}`);
}

function summary({ meta, bytes, warnings, milliseconds }: Indexed, corpusDir: string, file: string): string {
  const entries = Object.entries(meta.entries).map(([language, count]) => `${count} ${language}`);
  const { answer, suggest } = meta.calibration.bands;
  return [
    `${pc.green('built')} ${file} from ${corpusDir} in ${Math.round(milliseconds)} ms`,
    `  version     ${meta.version}`,
    `  entries     ${entries.join(', ')}`,
    `  questions   ${meta.phrasings}`,
    `  terms       ${meta.terms}`,
    `  size        ${Math.round(bytes / 1024)} KiB (${Math.round(bytes / meta.phrasings)} bytes a question)`,
    `  thresholds  answer from ${answer.toFixed(2)}, suggest from ${suggest.toFixed(2)}`,
    `  warnings    ${warnings.length}${warnings.length > 0 ? ', listed above' : ''}`,
  ].join('\n');
}
