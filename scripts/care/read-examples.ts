/** What the model of distress is learned from: the examples, and the sample's questions that no entry of care answers. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { loadCare } from '../../src/corpus/care/read-care.ts';
import { readSoundCorpus } from '../../src/indexing/index-corpus.ts';
import { readQueries } from '../../src/indexing/read-queries.ts';
import { LANGUAGES } from '../../src/message.ts';
import type { Example } from './learn-model.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const distress = z.object({ kind: z.string(), text: z.string() });
const ordinary = z.object({ text: z.string() });

export function readExamples(): readonly Example[] {
  return LANGUAGES.flatMap((language) => [
    ...lines(`distress.${language}`, distress),
    ...lines(`ordinary.${language}`, ordinary).map(({ text }) => ({ text, kind: null })),
  ]);
}

/** Of its corpus and its development questions, but those of the entries that follow a reply of care: people in distress ask them. */
export async function questionsOfSample(): Promise<readonly string[]> {
  const corpus = path('../../corpus');
  const { entries } = await readSoundCorpus(corpus, '2026-01-01');
  const { plan } = await loadCare(corpus);
  const following = new Set(plan?.kinds.map(({ entry }) => entry));
  const isOther = (id: string | null | undefined) => !following.has(id ?? undefined);
  const development = await Promise.all(
    LANGUAGES.map((language) => readQueries(path(`../../test/eval/development.${language}.jsonl`))),
  );
  return [
    ...entries
      .filter(({ id, translation_of }) => isOther(id) && isOther(translation_of))
      .flatMap(({ questions }) => questions),
    ...development
      .flat()
      .filter(({ expected }) => isOther(expected))
      .map(({ text }) => text),
  ];
}

/** SHA-256 of the files of examples. */
export function digestOfExamples(): string {
  const hash = createHash('sha256');
  for (const language of LANGUAGES)
    for (const name of ['distress', 'ordinary']) hash.update(readFileSync(fileOf(`${name}.${language}`)));
  return hash.digest('hex');
}

const fileOf = (name: string) => path(`../../src/care/examples/${name}.jsonl`);

function lines<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema>[] {
  return readFileSync(fileOf(name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
