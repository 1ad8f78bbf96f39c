/** How well the desk notices people in distress, on labelled messages; used by `npm run eval` and its test. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { loadCare } from '../../src/corpus/care/read-care.ts';
import { LANGUAGES } from '../../src/message.ts';
import type { Index } from '../../src/retrieval/open-index.ts';
import { type Care, followCare, needOf } from '../../src/skills/care/index.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const labelled = z.object({ text: z.string(), kind: z.string(), language: z.enum(LANGUAGES) });
const harmless = z.object({
  text: z.string(),
  language: z.enum(LANGUAGES),
  /** A calm question of procedure, such as "where is the form for sick leave". */
  borderline: z.boolean().optional(),
  /** It does not even sound alike. */
  ordinary: z.boolean().optional(),
});
const question = z.object({ text: z.string(), expected: z.string().nullable() });

export interface CareShare {
  readonly name: string;
  readonly noticed: number;
  /** Of the noticed, those taken for the labelled kind. */
  readonly rightKind: number;
  readonly of: number;
}

export interface CareFigures {
  /** Over the sample, over the development messages, then by language and by kind over the sample. */
  readonly recall: readonly CareShare[];
  /** Messages taken for distress that are none. */
  readonly falseAlarms: readonly {
    readonly name: string;
    readonly texts: readonly string[];
    readonly of: number;
  }[];
}

export async function careOf(): Promise<Care> {
  const { plan } = await loadCare(path('../../corpus'));
  if (!plan) throw new Error('the sample corpus has a faulty care.yaml');
  return followCare(() => plan)();
}

export async function measureCare(index: Index): Promise<CareFigures> {
  const care = await careOf();
  const { plan } = care;
  const read = (text: string) =>
    needOf({ text, finding: index.ask(text, { today: '2026-01-01' }), retriever: index }, care);
  const readSet = (set: string) =>
    lines(`care.${set}`, labelled).map((message) => ({ ...message, found: read(message.text)?.kind.id }));
  const messages = readSet('sample');
  const share = (name: string, chosen: typeof messages): CareShare => ({
    name,
    noticed: chosen.filter(({ found }) => found !== undefined).length,
    rightKind: chosen.filter(({ found, kind }) => found === kind).length,
    of: chosen.length,
  });
  const alarms = (name: string, asked: readonly { readonly text: string }[]) => ({
    name,
    texts: asked.filter(({ text }) => read(text) !== null).map(({ text }) => text),
    of: asked.length,
  });
  // Who asks what an entry of care answers may well be in distress: "my grandmother died".
  const following = new Set(
    plan.kinds.flatMap(({ entry }) =>
      entry === undefined ? [] : LANGUAGES.map((language) => index.entry(entry, language)?.id),
    ),
  );
  const asked = (name: string) =>
    lines(name, question).filter(({ expected }) => expected === null || !following.has(expected));
  return {
    recall: [
      share('all', messages),
      // The phrases were written and the threshold was chosen while looking at these.
      share('development', readSet('development')),
      ...LANGUAGES.map((language) =>
        share(
          language,
          messages.filter((each) => each.language === language),
        ),
      ),
      ...plan.kinds.flatMap(({ id }) =>
        LANGUAGES.map((language) =>
          share(
            `${id} ${language}`,
            messages.filter((each) => each.kind === id && each.language === language),
          ),
        ),
      ),
    ],
    falseAlarms: [
      ...['sample', 'development'].map((set) =>
        alarms(
          `${set} questions`,
          LANGUAGES.flatMap((language) => asked(`${set}.${language}`)),
        ),
      ),
      ...['sample', 'development'].flatMap((set) => {
        const negatives = lines(`care-negatives.${set}`, harmless);
        const kinds = [
          ['hard negatives', ({ borderline, ordinary }) => !borderline && !ordinary],
          ['calm questions of procedure', ({ borderline }) => borderline === true],
          ['ordinary messages', ({ ordinary }) => ordinary === true],
        ] satisfies [string, (negative: z.output<typeof harmless>) => boolean][];
        return kinds
          .map(([name, isOne]) => alarms(`${set}: ${name}`, negatives.filter(isOne)))
          .filter(({ of }) => of > 0);
      }),
    ],
  };
}

function lines<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema>[] {
  return readFileSync(path(`./${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
