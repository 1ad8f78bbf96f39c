/** The child process that builds an index, so that the serving thread and its memory do not. */
import * as z from 'zod';
import { localDay, systemClock } from '../clock.ts';
import { calibrationSchema } from '../retrieval/confidence.ts';
import { indexCorpus, readSoundCorpus } from './index-corpus.ts';

const jobSchema = z.object({
  corpusDir: z.string(),
  indexFile: z.string(),
  today: z.string(),
  calibration: calibrationSchema.optional(),
});

process.once('message', async (message) => {
  try {
    await indexCorpus(jobSchema.parse(message));
    tell({ done: true });
  } catch (error) {
    tell({ done: false, message: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect();
});

/** Without a listener, the service's end would be an uncaught error here: nobody waits for the result any more. */
function tell(result: { readonly done: boolean; readonly message?: string }): void {
  process.send?.(result, undefined, undefined, () => {});
}

/** Read for practice while nothing is to be built: the second time takes half as long. Its faults are told then. */
const [corpusDir] = process.argv.slice(2);
if (corpusDir !== undefined) await readSoundCorpus(corpusDir, localDay(systemClock())).catch(() => {});
