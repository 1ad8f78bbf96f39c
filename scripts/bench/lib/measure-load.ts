/** Loading an index, as a service does when it starts. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { median } from './quantile.ts';

const loadSchema = z.object({
  fileBytes: z.number(),
  loadMillis: z.number(),
  /** The first question after loading, when nothing is compiled. */
  firstAnswerMillis: z.number(),
  /** What the process holds in memory more than before it loaded and answered once. */
  heldBytes: z.number(),
  /** From text to decision, the language to be found, too. */
  medianMicros: z.number(),
  p99Micros: z.number(),
  /** Of each question's own median: what is slow by itself, whatever else the machine does. */
  p99OfMedians: z.number(),
});
export type Load = z.infer<typeof loadSchema>;

const PROGRAM = fileURLToPath(new URL('./load-process.ts', import.meta.url));
const TIMES = 3;

/**
 * @param questionsFile JSON lines with a `text`
 * @returns of several fresh processes, the middle one by each figure
 */
export async function measureLoad(indexFile: string, questionsFile: string): Promise<Load> {
  const loads = Array.from({ length: TIMES }, () => loadOnce(indexFile, questionsFile));
  const middle = (figure: keyof Load) => median(loads.map((load) => load[figure]));
  return {
    fileBytes: middle('fileBytes'),
    loadMillis: middle('loadMillis'),
    firstAnswerMillis: middle('firstAnswerMillis'),
    heldBytes: middle('heldBytes'),
    medianMicros: middle('medianMicros'),
    p99Micros: middle('p99Micros'),
    p99OfMedians: middle('p99OfMedians'),
  };
}

function loadOnce(indexFile: string, questionsFile: string): Load {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', PROGRAM, indexFile, questionsFile],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${PROGRAM}: expected figures, but it broke off: ${stderr.slice(-500)}`);
  return loadSchema.parse(JSON.parse(stdout));
}
