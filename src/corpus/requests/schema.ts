/** What `requests.yaml` may hold: the kinds of requests that the desk takes, and the fields of each. */
import * as z from 'zod';
import { explainPattern, LONGEST_PATTERN } from './pattern.ts';

/** How long an answer may be, whatever the field says. */
export const MOST_CHARACTERS = 300;

const text = z.string('a text').trim().min(1, 'a text').max(600, 'a text of at most 600 characters');
const localized = z.strictObject({ en: text, fr: text }, 'a text for each language, "en:" and "fr:"');
const words = z.array(text, 'a list of words').max(60, 'at most 60 words');
const localizedWords = z.strictObject(
  { en: words.default([]), fr: words.default([]) },
  'a list of words for each language, "en:" and "fr:"',
);
const flag = z
  .enum(['true', 'false', 'yes', 'no'], 'true or false')
  .transform((value) => value === 'true' || value === 'yes');
const number = z
  .string('a number')
  .regex(/^-?\d{1,9}(?:\.\d{1,4})?$/, 'a number such as 10')
  .transform(Number);
const id = z
  .string('a name such as start_date')
  .regex(
    /^[a-z][a-z0-9_-]{0,39}$/,
    'small letters, digits, "-" or "_", beginning with a letter, at most 40 in all',
  );
const pattern = z
  .string('a regular expression')
  .max(LONGEST_PATTERN, `a pattern of at most ${LONGEST_PATTERN} characters`)
  .superRefine((written, context) => {
    const message = explainPattern(written);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** Every field has these. */
const common = {
  id,
  label: localized,
  prompt: localized,
  /** What a right answer looks like, shown after a wrong one; the type has its own words for it. */
  hint: localized.optional(),
  /** Further names for the field, in "change the …" and "my … is". */
  words: localizedWords.optional(),
  /** Whether the person may leave it out. */
  optional: flag.default(false),
};

const choice = z.strictObject({ id, label: localized, words: localizedWords.optional() });

export const FIELD_TYPES = [
  'text',
  'name',
  'employee_id',
  'date',
  'date_range',
  'choice',
  'email',
  'phone',
  'number',
] as const;

/** Without a pattern of its own, an employee id is a number of this length. */
const EMPLOYEE_ID = '\\d{4,8}';

export const fieldSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ ...common, type: z.literal('text'), pattern: pattern.optional() }),
    z.strictObject({ ...common, type: z.literal('name') }),
    z.strictObject({ ...common, type: z.literal('employee_id'), pattern: pattern.default(EMPLOYEE_ID) }),
    z.strictObject({ ...common, type: z.literal('date'), future: flag.default(false) }),
    z.strictObject({ ...common, type: z.literal('date_range'), future: flag.default(false) }),
    z.strictObject({
      ...common,
      type: z.literal('choice'),
      choices: z
        .array(choice, 'a list of choices')
        .min(2, 'at least two choices')
        .max(20, 'at most 20 choices'),
    }),
    z.strictObject({ ...common, type: z.literal('email') }),
    z.strictObject({ ...common, type: z.literal('phone') }),
    z.strictObject({ ...common, type: z.literal('number'), min: number.optional(), max: number.optional() }),
  ],
  `one of ${FIELD_TYPES.join(', ')}`,
);

/** A kind before its fields are looked up. */
export const kindSchema = z.strictObject({
  id,
  to: z.email('the e-mail address of one service, such as hr@example.com').max(254, 'an e-mail address'),
  label: localized,
  phrases: z.strictObject(
    {
      en: words.min(1, 'at least one phrase in each language'),
      fr: words.min(1, 'at least one phrase in each language'),
    },
    'the phrases that ask for it in each language, "en:" and "fr:"',
  ),
  fields: z.array(z.unknown(), 'a list of fields').min(1, 'at least one field').max(15, 'at most 15 fields'),
  /** Said after it was sent: when to expect an answer, and how. */
  note: localized.optional(),
});

export const fileSchema = z.strictObject(
  {
    /** Fields that several kinds share, named by their id. */
    fields: z.array(z.unknown(), 'a list of fields').max(200, 'at most 200 shared fields').default([]),
    requests: z
      .array(z.unknown(), 'a list of requests')
      .min(1, 'at least one request')
      .max(100, 'at most 100 requests'),
  },
  'fields "requests:" and, for what they share, "fields:"',
);

/** Every name that may stand somewhere in the file. */
export const NAMES: readonly string[] = [
  fileSchema,
  kindSchema,
  ...fieldSchema.options,
  choice,
  localized,
].flatMap(({ shape }) => Object.keys(shape));

export type RequestField = z.output<typeof fieldSchema>;
export type FieldType = RequestField['type'];
export type FieldOf<Type extends FieldType> = Extract<RequestField, { readonly type: Type }>;
export type RequestKind = Omit<z.output<typeof kindSchema>, 'fields'> & {
  readonly fields: readonly RequestField[];
};

/** All that the desk takes. */
export interface RequestCatalog {
  readonly kinds: readonly RequestKind[];
}

export const NO_REQUESTS: RequestCatalog = { kinds: [] };

/** The pattern that the requests' employee ids must match, for whoever reads one elsewhere: off a badge. */
export function employeeIdPattern({ kinds }: RequestCatalog): string {
  const field = kinds.flatMap(({ fields }) => fields).find((each) => each.type === 'employee_id');
  return field?.type === 'employee_id' ? field.pattern : EMPLOYEE_ID;
}
