/** What people call a field, or the first or last day of a period: "my number", "la date", "the end date". */
import type { FieldType, RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { dropEnd } from '../../language/drop-end.ts';
import { escapeRegExp, plain } from './plain.ts';

type Fields = Pick<RequestKind, 'fields'>;

/** A field, or one end of a field that holds a period. */
export interface Target {
  readonly field: RequestField;
  readonly end?: 'from' | 'to' | undefined;
}

/** Beside its own label and words, a field goes by the names of its type. */
const NAMES: Readonly<Record<FieldType, string>> = {
  text: '',
  name: 'full name|last name|first name|family name|surname|name|nom complet|nom de famille|nom|prenom',
  employee_id:
    "employee number|employee id|employee no|staff number|staff id|badge number|number|id|matricule|numero de matricule|numero d'employe|numero",
  date: 'date|day|jour',
  date_range: 'dates|date|days|day|period|jours|jour|periode',
  choice: '',
  email: 'e-mail address|email address|e-mail|email|mail|adresse e-mail|adresse mail|courriel',
  phone: 'phone number|telephone number|phone|telephone|mobile|numero de telephone|number|numero',
  number: 'number|nombre',
};

const ENDS: Readonly<Record<'from' | 'to', string>> = {
  from: 'start date|starting date|first day|start|beginning|date de debut|date de depart|premier jour|debut|depart',
  to: 'end date|ending date|last day|return date|end|date de fin|date de retour|dernier jour|fin|retour',
};

/** "it ends on the 9th": verbs that say what the end of a period is. */
const END_VERBS: Readonly<Record<'from' | 'to', string>> = {
  from: 'starts|begins|should start|commence|debute|demarre',
  to: 'ends|finishes|stops|should end|finit|se termine|s arrete|termine',
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

const DETERMINER =
  "(?:(?:my|the|a|an|your|new|his|her|mon|ma|mes|le|la|les|un|une|nouveau|nouvelle|son|sa|ses) |l'){0,3}";

/** The fields that have ends, and which. */
function endsOf({ fields }: Fields): Target[] {
  const ranges = fields.filter(({ type }) => type === 'date_range');
  return ranges.flatMap((field) => [
    { field, end: 'from' as const },
    { field, end: 'to' as const },
  ]);
}

/** What a few words name: "the date", "mon matricule", "the end date"; a field's own label before its type's names. */
export function targetsNamed(kind: Fields, text: string): Target[] {
  const words = plain(text).trim();
  const exactly = (names: string) =>
    new RegExp(`^${DETERMINER}(?:${names})(?: please| svp| s'il vous plait)?[ .!?]*$`).test(words);
  const own = kind.fields.filter(({ label }) =>
    exactly([label.en, label.fr].map((name) => escapeRegExp(plain(name))).join('|')),
  );
  if (own.length > 0) return own.map((field) => ({ field }));
  const ends = endsOf(kind).filter(({ end }) => end && exactly(ENDS[end]));
  if (ends.length > 0) return ends;
  return kind.fields.filter((field) => exactly(namePattern(field))).map((field) => ({ field }));
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

const COPULA =
  "(?: ?: ?| ?= ?|'s | (?:is spelled|is spelt|s'ecrit|is|are|was|were|est|sont|c'est|ce sera|should be|must be|needs to be|should read|should say|must say|needs to say|doit dire|devrait etre|doit etre) (?:now |actually |really |plutot |: ?)?)";

export interface Statement extends Target {
  /** The label as it was said, in plain letters. */
  readonly label: string;
  readonly value: string;
}

/**
 * "my number is 30717 and it ends on the 9th" → each thing that is said with what is said of it. The first of
 * them begins the text: elsewhere the same words may mean anything.
 */
export function readStatements(kind: Fields, text: string): Statement[] {
  const words = plain(text);
  const targets: Target[] = [...endsOf(kind), ...kind.fields.map((field) => ({ field }))];
  const found = targets
    .flatMap((target) =>
      Array.from(words.matchAll(statementPattern(target)), (match) => ({
        target,
        label: match[0],
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = found.filter(
    ({ start }, at) => start >= Math.max(0, ...found.slice(Math.max(0, at - 8), at).map(({ end }) => end)),
  );
  if (apart[0]?.start !== 0) return [];
  return apart.map(({ target, label, end }, at) => {
    const value = text.slice(end, apart[at + 1]?.start);
    return { ...target, label, value: value.replace(/[\s,;]*(?:\s(?:and|et))?[\s,;]*$/i, '').trim() };
  });
}

const statementPatterns = new Map<string, RegExp>();

function statementPattern({ field, end }: Target): RegExp {
  const names = end ? ENDS[end] : namePattern(field);
  const verbs = end
    ? `|(?:it |ca |il |elle |and |et )?(?:${END_VERBS[end]})(?: on| the| le| now| plutot| already)*(?= )`
    : '';
  const source = `(?<![\\p{L}\\p{N}])(?:${DETERMINER}(?:${names})(?:${COPULA}(?=.)| (?=\\d))${verbs})`;
  return patternOf(source);
}

function patternOf(source: string): RegExp {
  const pattern = statementPatterns.get(source) ?? new RegExp(source, 'gu');
  if (statementPatterns.size > MOST_PATTERNS) statementPatterns.clear();
  statementPatterns.set(source, pattern);
  return pattern;
}

/** As many as a catalog has fields, some times over. */
const MOST_PATTERNS = 2000;

const CHANGE =
  /^(?:(?:please|i (?:want|would like|need) to|i'd like to|can i|can you|could you|let me|je (?:veux|voudrais|souhaite|dois)|j'aimerais|il faut|svp|pouvez-vous|peux-tu) )?(?:change|correct|modify|update|edit|fix|move|changer|change|changez|modifier|modifie|modifiez|corriger|corrige|corrigez|rectifier|rectifiez|deplacer) /;

export interface Change {
  readonly targets: readonly Target[];
  /** The new value; '' where none was said. */
  readonly rest: string;
}

/** "change the date", "changer mon nom en Aya Ben" → what it may mean and the new value. */
export function readChange(kind: Fields, text: string): Change | undefined {
  const words = plain(text);
  const [verb = ''] = CHANGE.exec(words) ?? [];
  if (verb === '') return undefined;
  const object = words.slice(verb.length);
  const whole = targetsNamed(kind, object);
  if (whole.length > 0) return { targets: whole, rest: '' };
  const split = /^(.{1,60}?)(?: (?:to|into|en|par|pour|au|a) | ?[:=] ?)(?=.)/.exec(object);
  const targets = split ? targetsNamed(kind, split[1] ?? '') : [];
  if (!split || targets.length === 0) return undefined;
  return { targets, rest: text.slice(verb.length + split[0].length).trim() };
}

const REMOVE =
  /^(?:please |can you |could you |pouvez-vous )?(?:remove|delete|clear|drop|leave out|take out|enlever|enlevez|enleve|supprimer|supprimez|supprime|retirer|retirez|retire) /;

/** "remove the comment" → the optional field that is to be left out. */
export function readRemoval(kind: Fields, text: string): RequestField | undefined {
  const words = plain(text);
  const [verb = ''] = REMOVE.exec(words) ?? [];
  if (verb === '') return undefined;
  return targetsNamed(kind, words.slice(verb.length)).find(({ field }) => field.optional)?.field;
}

/** "i made a mistake in my name", "le matricule est faux", "wrong dates": that something is wrong, and in what. */
const MISTAKE =
  /(?<![a-z])(?:mistakes?|errors?|wrong|except|sauf|typos?|misspelled|misspelt|incorrect|not right|false|tromp(?:e|ee|es|ees)|erreurs?|fautes?|faux|fausses?|incorrecte?s?|mauvaise?s?|pas (?:le |la |les )?bons?|pas bonnes?|pas (?:le |la |les )?bonnes?|mal (?:ecrit|orthographie|note|lu|saisi)e?s?|not (?:my|how)|isn't (?:my|right|correct)|aren't (?:right|correct)|ce n'est pas m(?:on|a|es)|c'est pas m(?:on|a|es)|a revoir|a corriger|needs? (?:changing|fixing|correcting))(?![a-z])/;

/** Longer ones say something else as well. */
const MOST_OF_MISTAKE = 90;

/** What is said to be wrong, where nothing is said of what is right. */
export function readMistake(kind: Fields, text: string): Target | undefined {
  const words = plain(text);
  if (words.length > MOST_OF_MISTAKE || !MISTAKE.test(words) || /\d/.test(words)) return undefined;
  return targetMentioned(kind, words);
}

/** The field, or the end of one, that a text names anywhere. */
export function targetMentioned(kind: Fields, text: string): Target | undefined {
  const words = plain(text);
  const targets: Target[] = [...endsOf(kind), ...kind.fields.map((field) => ({ field }))];
  return targets.find(({ field, end }) => {
    const names = end ? ENDS[end] : namePattern(field);
    return names !== '' && new RegExp(`(?<![a-z])(?:${names})(?![a-z])`).test(words);
  });
}

/** What a form calls the ends of a period. */
const FORM_ENDS = 'from|to|until|start|end|du|au|de|a|debut|fin';

/** Where a label with a colon begins: "Name: Mary Stone Number: 48213 From: 6 July". */
export function labelStarts({ fields }: Fields): RegExp {
  const names = fields.map(namePattern).filter((each) => each !== '');
  return patternOf(`(?<![\\p{L}\\p{N}])(?:${[...names, FORM_ENDS].join('|')}) ?[:=]`);
}

export interface Labelled {
  readonly field: RequestField;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The values behind their labels, of fields whose values do not show by themselves what they are. */
export function findLabelled(kind: Fields, text: string): Labelled[] {
  const starts = Array.from(plain(text).matchAll(labelStarts(kind)), (match) => ({
    label: match[0].replace(/ ?[:=]$/, ''),
    start: match.index,
    from: match.index + match[0].length,
  }));
  return starts.flatMap(({ label, start, from }, at): Labelled[] => {
    const end = starts[at + 1]?.start ?? text.length;
    const value = dropEnd(text.slice(from, end).trimStart(), /[\s,;/|]/);
    const field = kind.fields.find(
      (each) => /^(?:text|name|choice|number)$/.test(each.type) && namesOf(each).includes(label),
    );
    return field && value !== '' ? [{ field, value, start, end }] : [];
  });
}
