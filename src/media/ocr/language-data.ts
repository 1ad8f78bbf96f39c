/** The engine's knowledge of both languages, in one folder, as it wants it. */
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const OCR_LANGUAGES = ['eng', 'fra'] as const;

/** Copies what is not there yet; several processes may do so at once. */
export async function prepareLanguageData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    OCR_LANGUAGES.map(async (language) => {
      const source = installed(language);
      const target = join(folder, `${language}.traineddata.gz`);
      const [wanted, present] = await Promise.all([stat(source), stat(target).catch(() => undefined)]);
      if (present?.size === wanted.size) return;
      const unfinished = `${target}.${process.pid}`;
      await copyFile(source, unfinished);
      await rename(unfinished, target);
    }),
  );
}

/** The smaller of the package's two models, which is all that the engine without its old part reads. */
function installed(language: (typeof OCR_LANGUAGES)[number]): string {
  const manifest = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`);
  return join(dirname(manifest), '4.0.0_best_int', `${language}.traineddata.gz`);
}
