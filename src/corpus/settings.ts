/** `settings.yaml` at the top of a corpus: how sure the desk must be, where the editors know better than the build. */
import type { WrittenField } from './draft.ts';
import { parseYaml } from './formats/yaml.ts';
import { fault, type Problem, quote } from './problem.ts';
import { says } from './said.ts';
import { readSideFile } from './side-files.ts';
import { didYouMean } from './suggest.ts';

export interface CorpusSettings {
  /** Confidence, 0..1, from which an entry is answered. */
  readonly answerFrom?: number;
  /** Confidence, 0..1, from which entries are offered in a "did you mean"; below it the desk does not know. */
  readonly suggestFrom?: number;
}

const FIELDS = { answer_from: 'answerFrom', suggest_from: 'suggestFrom' } as const;

/** @param folder the corpus; without the file nothing is set */
export async function readSettings(
  folder: string,
): Promise<{ settings: CorpusSettings; problems: Problem[] }> {
  const found = await readSideFile(folder, 'settings');
  if (!found) return { settings: {}, problems: [] };
  const parsed = parseSettings(found.text ?? '', found.file);
  return { settings: parsed.settings, problems: [...found.problems, ...parsed.problems] };
}

export function parseSettings(text: string, file: string): { settings: CorpusSettings; problems: Problem[] } {
  const reading = parseYaml(text, file, 1);
  const [top = { is: 'nothing' as const }] = reading.tops;
  if (reading.problems.length > 0 || top.is === 'nothing') {
    return { settings: {}, problems: [...reading.problems] };
  }
  if (top.is !== 'fields') {
    return { settings: {}, problems: [fault('odd-settings', { file, line: 1 }, says('settingsShape'))] };
  }
  const read = top.fields.map((field) => readField(field, file));
  const settings: CorpusSettings = Object.fromEntries(
    read.flatMap(({ setting }) => (setting ? [setting] : [])),
  );
  const faults = [...reading.warnings, ...read.flatMap(({ problem }) => (problem ? [problem] : []))];
  const { answerFrom, suggestFrom } = settings;
  if (answerFrom !== undefined && suggestFrom !== undefined && answerFrom < suggestFrom) {
    faults.push(fault('odd-settings', { file, line: 1 }, says('settingsOrder')));
  }
  return { settings, problems: faults };
}

interface ReadField {
  readonly setting?: readonly [string, number];
  readonly problem?: Problem;
}

function readField({ name, line, value }: WrittenField, file: string): ReadField {
  const position = { file, line };
  const setting = Object.entries(FIELDS).find(([written]) => written === name)?.[1];
  if (!setting) {
    const advice = didYouMean(name, Object.keys(FIELDS)) ?? '';
    return { problem: fault('unknown-field', position, says('unknownSetting', quote(name), advice)) };
  }
  const written = value.is === 'text' ? value.piece.text.replace(',', '.') : '';
  const number = Number(written);
  if (written.trim() === '' || !(number >= 0 && number <= 1)) {
    const came = value.is === 'text' ? quote(value.piece.text) : says('cameSomethingElse');
    return { problem: fault('bad-value', position, says('badSetting', name, came)) };
  }
  return { setting: [setting, number] };
}
