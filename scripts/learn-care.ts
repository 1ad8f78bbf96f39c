/**
 * `npm run learn-care`: the examples of `src/care/examples` and the sample's own questions → `src/care/distress.model`.
 * With `--out FILE` the model goes there instead.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MODEL_FILE, packModel, soundsLike } from '../src/care/distress-model.ts';
import { wordsAsMeant } from '../src/language/how-people-type.ts';
import { type Example, type LearnedModel, learnModel } from './care/learn-model.ts';
import { digestOfExamples, questionsOfSample, readExamples } from './care/read-examples.ts';

/** Some of the FAQ's own questions are cries for help: "somebody collapsed, whom do I call". */
const CRIES_FROM = 0.7;

function ordinaryOf(questions: readonly string[], model: LearnedModel): readonly Example[] {
  return questions
    .filter((text) => {
      const { chances } = soundsLike(model, wordsAsMeant(text, Number.POSITIVE_INFINITY));
      return chances.reduce((sum, chance) => sum + chance, 0) < CRIES_FROM;
    })
    .map((text) => ({ text, kind: null }));
}

const { values } = parseArgs({ options: { out: { type: 'string', default: MODEL_FILE } } });
const examples = readExamples();
const model = learnModel([...examples, ...ordinaryOf(await questionsOfSample(), learnModel(examples))]);
const bytes = packModel({ examples: digestOfExamples(), ...model });
writeFileSync(values.out, bytes);
const told = examples.filter(({ kind }) => kind !== null).length;
console.log(
  `${told} messages of distress of ${model.kinds.length} kinds and ${examples.length - told} others: ` +
    `${model.rarity.length} features, ${bytes.length} bytes, ${values.out}`,
);
