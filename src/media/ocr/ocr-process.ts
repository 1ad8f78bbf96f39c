/**
 * The child process that decodes and reads pictures: what a picture does to it, in time, memory or
 * worse, it does not do to the service. `ocr-process LANGUAGE_FOLDER`.
 */
import sharp from 'sharp';
import { MediaError } from '../media-error.ts';
import { startEngine } from './engine.ts';
import { prepareLanguageData } from './language-data.ts';
import { type Answer, answerSchema, questionSchema } from './protocol.ts';
import { type Recognize, readPicture } from './read-picture.ts';
import { warmUpPicture } from './warm-up-picture.ts';

sharp.cache(false);
sharp.concurrency(1);

// The service ends this process, also when both are told to stop at once: it may still be draining.
process.on('SIGTERM', () => {});
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
// Killed while this was still loading: nobody will ever disconnect.
if (!process.connected) process.exit(0);

const engine = start(process.argv[2] ?? '');
process.on('message', async (message) => {
  process.send?.(await answer(message));
});

async function start(languageFolder: string): Promise<Recognize> {
  await prepareLanguageData(languageFolder);
  return startEngine(languageFolder);
}

async function answer(message: unknown): Promise<Answer> {
  try {
    const { bytes } = questionSchema.parse(message);
    return { kind: 'page', page: await readPicture(bytes ?? (await warmUpPicture()), await engine) };
  } catch (error) {
    const refused = answerSchema.safeParse(
      error instanceof MediaError && { kind: 'refused', code: error.code, message: error.message },
    );
    return refused.success ? refused.data : { kind: 'failed' };
  }
}
