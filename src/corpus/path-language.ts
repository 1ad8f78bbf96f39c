/** The language that a file's name or folder tells. */
import { isLanguage, type Language } from '../message.ts';

/** `leave.fr.md` and `leave-fr.csv` are French, and so is `fr/leave.md`; the name goes before the folder. */
export function languageOfPath(file: string): Language | undefined {
  const folders = file.toLowerCase().split('/');
  const name = folders.pop() ?? '';
  const code = /(?:^|[._-])([a-z]{2})\.[^.]+$/.exec(name)?.[1];
  return [code, ...folders.reverse()].find(isLanguage);
}
