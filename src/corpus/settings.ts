/** `settings.yaml` at the top of a corpus: how sure the desk must be, where the editors know better than the build. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decode.ts';
import type { WrittenField } from './draft.ts';
import { fault, type Problem, quote } from './problem.ts';
import { didYouMean } from './suggest.ts';
import { parseYaml } from './yaml.ts';

export interface CorpusSettings {
  /** Confidence, 0..1, from which an entry is answered. */
  readonly answerFrom?: number;
  /** Confidence, 0..1, from which entries are offered in a "did you mean"; below it the desk does not know. */
  readonly suggestFrom?: number;
}

export const SETTINGS_FILE = 'settings.yaml';
const FIELDS = { answer_from: 'answerFrom', suggest_from: 'suggestFrom' } as const;

/** @param folder the corpus; without the file nothing is set */
export async function readSettings(
  folder: string,
): Promise<{ settings: CorpusSettings; problems: Problem[] }> {
  const bytes = await readFile(path.join(folder, SETTINGS_FILE)).catch(() => undefined);
  if (!bytes) return { settings: {}, problems: [] };
  const { text = '', problems } = decodeText(bytes, SETTINGS_FILE);
  const parsed = parseSettings(text);
  return { settings: parsed.settings, problems: [...problems, ...parsed.problems] };
}

export function parseSettings(text: string): { settings: CorpusSettings; problems: Problem[] } {
  const reading = parseYaml(text, SETTINGS_FILE, 1);
  const [top = { is: 'nothing' as const }] = reading.tops;
  if (reading.problems.length > 0 || top.is === 'nothing') {
    return { settings: {}, problems: [...reading.problems] };
  }
  if (top.is !== 'fields') {
    const message = 'expected settings such as "suggest_from: 0.5", one a line';
    return { settings: {}, problems: [fault('odd-settings', { file: SETTINGS_FILE, line: 1 }, message)] };
  }
  const read = top.fields.map(readField);
  const settings: CorpusSettings = Object.fromEntries(
    read.flatMap(({ setting }) => (setting ? [setting] : [])),
  );
  const faults = read.flatMap(({ problem }) => (problem ? [problem] : []));
  const { answerFrom, suggestFrom } = settings;
  if (answerFrom !== undefined && suggestFrom !== undefined && answerFrom < suggestFrom) {
    const message =
      'answer_from is below suggest_from: nothing would ever be suggested; make it the larger one';
    faults.push(fault('odd-settings', { file: SETTINGS_FILE, line: 1 }, message));
  }
  return { settings, problems: faults };
}

interface ReadField {
  readonly setting?: readonly [string, number];
  readonly problem?: Problem;
}

function readField({ name, line, value }: WrittenField): ReadField {
  const position = { file: SETTINGS_FILE, line };
  const setting = Object.entries(FIELDS).find(([written]) => written === name)?.[1];
  if (!setting) {
    const hint = didYouMean(name, Object.keys(FIELDS));
    return { problem: fault('unknown-field', position, `there is no setting ${quote(name)}${hint}`) };
  }
  const written = value.is === 'text' ? value.piece.text.replace(',', '.') : '';
  const number = Number(written);
  if (written.trim() === '' || !(number >= 0 && number <= 1)) {
    const came = value.is === 'text' ? quote(value.piece.text) : 'something else';
    return { problem: fault('bad-value', position, `${name}: expected a number from 0 to 1; got ${came}`) };
  }
  return { setting: [setting, number] };
}
