/**
 * Writes what pocketsphinx needs to understand questions about this corpus: a language model and a
 * pronunciation dictionary. `npx tsx scripts/make-speech-model.ts [--corpus DIR] [--out DIR] [--dictionary FILE]`
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { arpaModel } from './speech-model/arpa.ts';
import { pronounce, readDictionary } from './speech-model/pronounce.ts';
import { spokenForms } from './speech-model/spoken.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'corpus' },
    out: { type: 'string', default: 'data/speech' },
    dictionary: { type: 'string', default: '/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict' },
  },
});

const { entries } = await readCorpus(values.corpus);
const questions = entries
  .filter(({ entry }) => entry.language === 'en')
  .flatMap(({ entry }) => entry.questions);
const known = readDictionary(await readFile(values.dictionary, 'utf8'));
const { sentences, abbreviations } = spokenForms(questions);

const words = [...new Set(sentences.flatMap((sentence) => sentence.split(' ')))].sort();
const said = new Map(words.map((word) => [word, pronounce(word, abbreviations.has(word), known)]));
const uses = new Map<string, number>();
for (const word of sentences.flatMap((sentence) => sentence.split(' ')))
  uses.set(word, (uses.get(word) ?? 0) + 1);
// Who cannot spell has typed it: a word that hardly anybody uses and no dictionary has is nothing to be heard.
const isTypo = (word: string) => !known.has(word) && !abbreviations.has(word) && (uses.get(word) ?? 0) < 3;
const unsayable = words.filter((word) => said.get(word)?.length === 0 || isTypo(word));
const invented = words.filter((word) => !known.has(word) && !unsayable.includes(word));
const left = new Set(unsayable);
const sayable = sentences.filter((sentence) => !sentence.split(' ').some((word) => left.has(word)));
const lines = [...said].flatMap(([word, ways]) =>
  left.has(word) ? [] : ways.map((phones, at) => `${word}${at === 0 ? '' : `(${at + 1})`} ${phones}`),
);

await mkdir(values.out, { recursive: true });
await writeFile(join(values.out, 'questions.lm'), arpaModel(sayable));
await writeFile(join(values.out, 'questions.dict'), `${lines.join('\n')}\n`);
console.error(
  `${sayable.length} questions and ${words.length - unsayable.length} words written to ${values.out}`,
);
if (invented.length > 0) console.error(`said by rule or spelt out: ${invented.join(' ')}`);
if (unsayable.length > 0) console.error(`left out, with their questions: ${unsayable.join(' ')}`);
