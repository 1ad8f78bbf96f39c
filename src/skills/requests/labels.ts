/** What people call a field: "my number", "la date". */
import type { FieldType, RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { escapeRegExp, plain } from './plain.ts';

/** Beside its own label and words, a field goes by the names of its type. */
const NAMES: Readonly<Record<FieldType, string>> = {
  text: '',
  name: 'full name|last name|name|nom complet|nom de famille|nom|prenom',
  employee_id:
    "employee number|employee id|employee no|staff number|staff id|badge number|number|id|matricule|numero de matricule|numero d'employe|numero",
  date: 'date|day|jour',
  date_range: 'dates|date|days|day|period|jours|jour|periode',
  choice: '',
  email: 'e-mail address|email address|e-mail|email|mail|adresse e-mail|adresse mail|courriel',
  phone: 'phone number|telephone number|phone|telephone|mobile|numero de telephone|number|numero',
  number: 'number|nombre',
};

/** The names, longest first, as `plain` writes them. */
export function namesOf({ type, label, words }: RequestField): string[] {
  const own = [label.en, label.fr, ...(words?.en ?? []), ...(words?.fr ?? [])];
  const names = new Set([...own.map(plain), ...NAMES[type].split('|')].filter((name) => name !== ''));
  return [...names].sort((a, b) => b.length - a.length);
}

/** A piece of a regular expression that matches any of the field's names. */
function namePattern(field: RequestField): string {
  return namesOf(field).map(escapeRegExp).join('|');
}

const DETERMINER = "(?:(?:my|the|a|an|your|new|mon|ma|mes|le|la|les|un|une|nouveau|nouvelle) |l'){0,3}";

/** The fields that a few words name: "the date", "mon matricule"; its own label before its type's names. */
export function fieldsNamed({ fields }: Pick<RequestKind, 'fields'>, text: string): RequestField[] {
  const words = plain(text).trim();
  const exactly = (names: string) => new RegExp(`^${DETERMINER}(?:${names})[ .!?]*$`).test(words);
  const own = fields.filter(({ label }) =>
    exactly([label.en, label.fr].map((name) => escapeRegExp(plain(name))).join('|')),
  );
  return own.length > 0 ? own : fields.filter((field) => exactly(namePattern(field)));
}

/** A label and what may stand between it and its value are no longer. */
const LONGEST_LABEL = 80;

/** Of each field, as a text can name many values. */
const labelPatterns = new WeakMap<RequestField, RegExp>();

/**
 * Whether the words right before a value name the field: "my number is now …", "matricule : …".
 *
 * @param words as `plain` writes them
 * @param start where the value begins
 */
export function isLabelled(field: RequestField, words: string, start: number): boolean {
  const pattern = labelPatterns.get(field) ?? labelPattern(field);
  labelPatterns.set(field, pattern);
  return pattern.test(words.slice(Math.max(0, start - LONGEST_LABEL), start));
}

function labelPattern(field: RequestField): RegExp {
  return new RegExp(
    `(?<![a-z])(?:${namePattern(field)})(?: (?:is|was|are|est|sont|to|now|en|number|no|n°|from|on|le|the|plutot)|[ :=,#]|c'est){0,5}$`,
  );
}

/** "my address is 5 rue X", "adresse : 5 rue X" → the field and the rest; undefined for anything else. */
export function readStatement(
  { fields }: Pick<RequestKind, 'fields'>,
  text: string,
): { field: RequestField; rest: string } | undefined {
  const words = plain(text);
  for (const field of fields) {
    const match = new RegExp(
      `^${DETERMINER}(?:${namePattern(field)}) ?(?:: ?|= ?|(?:is|are|est|sont|c'est|should be|devrait etre) (?:now |: ?)?)(?=.)`,
    ).exec(words);
    if (match) return { field, rest: text.slice(match[0].length).trim() };
  }
  return undefined;
}

const CHANGE =
  /^(?:(?:please|i (?:want|would like|need) to|i'd like to|can i|can you|could you|let me|je (?:veux|voudrais|souhaite)|j'aimerais|il faut|svp|pouvez-vous|peux-tu) )?(?:change|correct|modify|update|edit|fix|changer|changez|modifier|modifie|modifiez|corriger|corrige|corrigez|rectifier) /;

/** "change the date", "changer mon nom en Aya Ben" → the fields that it may mean and the new value. */
export function readChange(
  kind: Pick<RequestKind, 'fields'>,
  text: string,
): { fields: RequestField[]; rest: string } | undefined {
  const words = plain(text);
  const [verb = ''] = CHANGE.exec(words) ?? [];
  if (verb === '') return wrongField(kind, words);
  const object = words.slice(verb.length);
  const whole = fieldsNamed(kind, object);
  if (whole.length > 0) return { fields: whole, rest: '' };
  const split = /^(.{1,60}?) (?:to|into|en|par|pour|a|:|=) ?(?=.)/.exec(object);
  const fields = split ? fieldsNamed(kind, split[1] ?? '') : [];
  if (!split || fields.length === 0) return undefined;
  return { fields, rest: text.slice(verb.length + split[0].length).trim() };
}

/** "the date is wrong", "le nom est faux". */
function wrongField(kind: Pick<RequestKind, 'fields'>, words: string) {
  const match =
    /^(.{1,60}?) (?:is|are|est|sont) (?:wrong|incorrect|not right|false|faux|fausse|fausses|incorrecte|incorrects|incorrectes|pas bon|pas bonne)[ .!]*$/.exec(
      words,
    );
  const fields = match ? fieldsNamed(kind, match[1] ?? '') : [];
  return fields.length > 0 ? { fields, rest: '' } : undefined;
}
