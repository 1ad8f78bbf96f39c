/** tesseract.js, offline, reading pictures one after the other. */
import tesseract, { type Page as TesseractPage } from 'tesseract.js';
import { OCR_LANGUAGES } from './language-data.ts';
import type { Word } from './page.ts';
import type { Recognize } from './read-picture.ts';

const { createWorker, OEM, PSM } = tesseract;

/** @param languageFolder see `prepareLanguageData` */
export async function startEngine(languageFolder: string): Promise<Recognize> {
  const worker = await createWorker([...OCR_LANGUAGES], OEM.LSTM_ONLY, {
    langPath: languageFolder,
    cacheMethod: 'none',
    // Without it a picture that cannot be read ends the process; the call is rejected all the same.
    errorHandler: () => {},
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300' });
  return async (png) => {
    const { data } = await worker.recognize(png, { rotateAuto: true }, { text: false, blocks: true });
    return wordsOf(data);
  };
}

function wordsOf({ blocks }: TesseractPage): Word[] {
  return (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap(({ words }) => words)
    .map(({ text, confidence, bbox }) => ({
      text,
      confidence: confidence / 100,
      box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
    }));
}
