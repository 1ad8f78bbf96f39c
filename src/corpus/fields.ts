/** The fields' names as editors write them, and what each of them holds. */
import { foldAccents } from '../language/normalize.ts';
import type { Language } from '../message.ts';
import { entrySchema, type FieldName } from './entry.ts';
import { fault, type Place, type Problem, quote, warning } from './problem.ts';
import { type Said, says } from './said.ts';
import { nearest } from './suggest.ts';

/** `text`: one value. `list`: several. `flag`: yes or no. */
export type FieldKind = 'text' | 'list' | 'number' | 'flag';

export const FIELDS: Readonly<Record<FieldName, { readonly kind: FieldKind; readonly expected: Said }>> = {
  id: { kind: 'text', expected: says('expectedId') },
  questions: { kind: 'list', expected: says('expectedQuestions') },
  answer: { kind: 'text', expected: says('expectedAnswer') },
  language: { kind: 'text', expected: says('expectedLanguage') },
  tags: { kind: 'list', expected: says('expectedTags') },
  media: { kind: 'list', expected: says('expectedMedia') },
  owner: { kind: 'text', expected: says('expectedOwner') },
  review_by: { kind: 'text', expected: says('expectedDate') },
  valid_from: { kind: 'text', expected: says('expectedDate') },
  valid_until: { kind: 'text', expected: says('expectedDate') },
  confidential: { kind: 'flag', expected: says('expectedFlag') },
  translation_of: { kind: 'text', expected: says('expectedTranslationOf') },
  threshold: { kind: 'number', expected: says('expectedThreshold') },
};

/** What else editors call the fields, in both languages, as `simplify` makes it. */
const OTHER_NAMES: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  id: ['identifiant'],
  questions: ['question', 'formulations'],
  answer: ['reponse'],
  language: ['langue'],
  tags: ['etiquettes', 'etiquette', 'mots_cles'],
  media: ['medias'],
  owner: ['proprietaire', 'responsable'],
  review_by: ['a_revoir_le', 'a_relire_le'],
  valid_from: ['valable_du', 'valable_a_partir_du'],
  valid_until: ['valable_jusqu_au', 'valable_au'],
  confidential: ['confidentiel'],
  translation_of: ['traduction_de'],
  threshold: ['seuil'],
};

export const FIELD_NAMES = entrySchema.keyof().options;

const NAMES: ReadonlyMap<string, FieldName> = new Map(
  FIELD_NAMES.flatMap((field) =>
    [field, ...(OTHER_NAMES[field] ?? [])].map((name): [string, FieldName] => [name, field]),
  ),
);

/** The field of that name in either language; case, accents and spaces do not matter. */
export function fieldNamed(written: string): FieldName | undefined {
  return written.length > LONGEST_NAME ? undefined : NAMES.get(simplify(written));
}

export interface LanguageField {
  readonly field: FieldName;
  /** Of the entries that a column such as `answer_fr` belongs to. */
  readonly language: Language | undefined;
}

const LANGUAGE_WORDS: Readonly<Record<string, Language>> = {
  en: 'en',
  eng: 'en',
  english: 'en',
  anglais: 'en',
  fr: 'fr',
  fra: 'fr',
  french: 'fr',
  francais: 'fr',
};

/** `question_fr`, `Answer (EN)` and `FR question`, besides the fields' own names. */
export function columnNamed(written: string): LanguageField | undefined {
  const field = fieldNamed(written);
  if (field) return { field, language: undefined };
  if (written.length > LONGEST_NAME) return undefined;
  for (const { language, rest } of languageAtAnEnd(written)) {
    const named = fieldNamed(rest);
    if (named) return { field: named, language };
  }
  return undefined;
}

/** `answer_fr`, `FR answer`: the language that a name has at an end of it, and the rest. */
function languageAtAnEnd(written: string): { language: Language; rest: string }[] {
  const words = simplify(written).split('_');
  return [
    { word: words.at(-1) ?? '', rest: words.slice(0, -1) },
    { word: words[0] ?? '', rest: words.slice(1) },
  ].flatMap(({ word, rest }) => {
    const language = LANGUAGE_WORDS[word];
    return language ? [{ language, rest: rest.join('_') }] : [];
  });
}

/** The field that was probably meant by an unknown name. */
export function fieldLike(written: string): string | undefined {
  if (written.length > LONGEST_NAME) return undefined;
  const like = (text: string) => NAMES.get(nearest(text, NAMES.keys()) ?? '');
  const [paired] = languageAtAnEnd(written).flatMap(({ language, rest }) => {
    const field = like(rest);
    return field === undefined ? [] : [`${field}_${language}`];
  });
  return like(simplify(written)) ?? paired;
}

/** Longer than any name, and soon looked at. In characters. */
const LONGEST_NAME = 100;

/** A slip in a known name is a fault; any other name belongs to someone else's program, and is told. */
export function unknownName(written: string, position: Place, kind: 'field' | 'column'): Problem {
  const meant = fieldLike(written);
  const known = FIELD_NAMES.join(', ');
  if (meant !== undefined) {
    const key = kind === 'field' ? 'mistypedField' : 'mistypedColumn';
    return fault('unknown-field', position, says(key, quote(written), meant));
  }
  return warning(
    'unknown-field',
    position,
    says(kind === 'field' ? 'unknownField' : 'unknownColumn', quote(written), known),
  );
}

function simplify(name: string): string {
  return foldAccents(name.trim().toLowerCase())
    .replace(/[\s'’()[\]/:.*-]+/g, '_')
    .replace(/^_|_$/g, '');
}
