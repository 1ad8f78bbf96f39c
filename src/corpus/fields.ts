/** The fields' names as editors write them, and what each of them holds. */
import { entrySchema, type FieldName } from './entry.ts';
import { nearest } from './suggest.ts';

/** `text`: one value. `list`: several. `flag`: yes or no. */
export type FieldKind = 'text' | 'list' | 'number' | 'flag';

export const FIELDS: Readonly<Record<FieldName, { readonly kind: FieldKind; readonly expected: string }>> = {
  id: {
    kind: 'text',
    expected: 'letters, digits, "-", "_" or ".", beginning with a letter or digit, at most 100 in all',
  },
  questions: { kind: 'list', expected: 'questions, each a text' },
  answer: { kind: 'text', expected: 'a text' },
  language: { kind: 'text', expected: 'en or fr' },
  tags: { kind: 'list', expected: 'words' },
  media: { kind: 'list', expected: 'addresses (https://…) or paths below the corpus folder (media/map.png)' },
  owner: { kind: 'text', expected: 'an e-mail address such as hr@example.com' },
  review_by: { kind: 'text', expected: 'a date that exists, written YYYY-MM-DD' },
  valid_from: { kind: 'text', expected: 'a date that exists, written YYYY-MM-DD' },
  valid_until: { kind: 'text', expected: 'a date that exists, written YYYY-MM-DD' },
  confidential: { kind: 'flag', expected: 'true or false' },
  translation_of: { kind: 'text', expected: 'the id of an entry in the other language' },
  threshold: { kind: 'number', expected: 'a number from 0 to 1, such as 0.7' },
};

const NAMES = new Map(entrySchema.keyof().options.map((name) => [String(name), name]));

/** The field of that name; case and spaces do not matter, and `question` stands for `questions`. */
export function fieldNamed(written: string): FieldName | undefined {
  const name = simplify(written);
  return NAMES.get(name === 'question' ? 'questions' : name);
}

/** The field that was probably meant by an unknown name. */
export function fieldLike(written: string): FieldName | undefined {
  const name = nearest(simplify(written), NAMES.keys());
  return name === undefined ? undefined : NAMES.get(name);
}

/** What to say about an unknown name. */
export function unknownField(written: string): string {
  const meant = fieldLike(written);
  return meant === undefined
    ? `known fields are ${[...NAMES.keys()].join(', ')}`
    : `did you mean "${meant}"?`;
}

function simplify(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
