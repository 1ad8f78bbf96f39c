/** What `care.yaml` may hold: how people say that they need help, and what the desk answers. */
import * as z from 'zod';
import { LANGUAGES } from '../../message.ts';
import { LONGEST_PHRASE } from './phrase.ts';

const text = z.string('a text').trim().min(1, 'a text').max(1000, 'a text of at most 1,000 characters');
const localized = z.strictObject({ en: text, fr: text }, 'a text for each language, "en:" and "fr:"');
const flag = z
  .enum(['true', 'false', 'yes', 'no'], 'true or false')
  .transform((value) => value === 'true' || value === 'yes');
const id = z
  .string('a name such as self-harm')
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'small letters, digits or "-", beginning with a letter, at most 40 in all',
  );
const phrase = z
  .string('a phrase')
  .trim()
  .min(1, 'a phrase')
  .max(LONGEST_PHRASE, `a phrase of at most ${LONGEST_PHRASE} characters`);
const phrases = z.array(phrase, 'a list of phrases').max(3000, 'at most 3,000 phrases');
const atLeastOne = phrases.min(1, 'at least one phrase in each language');

const inBoth = z.strictObject(
  { en: atLeastOne, fr: atLeastOne },
  'phrases in each language, "en:" and "fr:"',
);

const kindSchema = z.strictObject({
  id,
  /** What helps now, said first. */
  say: localized,
  /** By the country's name in `countries`: whom to call. */
  numbers: z.record(z.string(), localized, 'the countries, each with a text in both languages').default({}),
  /** The FAQ's entry that follows, in the person's language. */
  entry: text.optional(),
  /** Whether the desk tells how to reach a person of the team. */
  person: flag.default(false),
  /** Also where it is denied: "I do not want to kill myself". */
  even_denied: flag.default(false),
  /** What is surely it, wherever it stands in a message. */
  phrases: inBoth,
  /** What is it in most messages: the rest of the message decides. */
  signs: z
    .strictObject({ en: phrases.default([]), fr: phrases.default([]) }, 'phrases in each language')
    .default({ en: [], fr: [] }),
});

const country = z.strictObject({ id, name: localized });

export const careFileSchema = z.strictObject(
  {
    countries: z
      .array(country, 'a list of countries')
      .min(1, 'at least one country')
      .max(30, 'at most 30 countries'),
    /** Said last in every reply. */
    closing: localized,
    /** How to reach a person, where one can be had. */
    person: localized,
    /** Before the question of a dialogue that goes on. */
    go_on: localized,
    /** Words that stand for one another: `<family>` in a phrase is any of them. */
    words: z
      .record(
        id,
        z.strictObject(
          { en: phrases.default([]), fr: phrases.default([]) },
          'words in each language, "en:" and "fr:"',
        ),
        'lists of words, each with a name',
      )
      .default({}),
    /** What sounds alike and means something else: "this deadline is killing me". */
    meant_otherwise: z
      .strictObject({ en: phrases.default([]), fr: phrases.default([]) }, 'phrases in each language')
      .default({ en: [], fr: [] }),
    kinds: z.array(z.unknown(), 'a list of kinds').min(1, 'at least one kind').max(40, 'at most 40 kinds'),
  },
  'fields "countries:", "closing:", "person:", "go_on:" and "kinds:"',
);

export { kindSchema as careKindSchema };

export type CareKind = z.output<typeof kindSchema>;
export type CarePlan = Omit<z.output<typeof careFileSchema>, 'kinds'> & {
  /** The most urgent first: of several that a message speaks of, the first is answered. */
  readonly kinds: readonly CareKind[];
};

/** Every name of a field that may stand in the file. */
export const CARE_NAMES: readonly string[] = [
  ...Object.keys(careFileSchema.shape),
  ...Object.keys(kindSchema.shape),
  ...Object.keys(country.shape),
  ...LANGUAGES,
];
