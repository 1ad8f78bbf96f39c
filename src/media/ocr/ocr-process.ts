/**
 * The child process that decodes and reads pictures: what a picture does to it, in time, memory or
 * worse, it does not do to the service. `ocr-process LANGUAGE_FOLDER`.
 */
import sharp from 'sharp';
import { answerQuestions } from '../reading/answer-questions.ts';
import { startEngine } from './engine.ts';
import { prepareLanguageData } from './language-data.ts';
import { pictureQuestionSchema } from './picture-question.ts';
import { type Recognize, readPicture } from './read-picture.ts';
import { warmUpPicture } from './warm-up-picture.ts';

sharp.cache(false);
sharp.concurrency(1);

answerQuestions(async (question) => {
  const { bytes } = pictureQuestionSchema.parse(question);
  return readPicture(bytes ?? (await warmUpPicture()), await engine);
});
const engine = start(process.argv[2] ?? '');

async function start(languageFolder: string): Promise<Recognize> {
  await prepareLanguageData(languageFolder);
  return startEngine(languageFolder);
}
