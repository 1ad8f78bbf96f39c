/** What is wrong between requests that are each well-formed. */
import { foldAccents, normalize } from '../../language/normalize.ts';
import type { Position } from '../entry.ts';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import type { RequestField, RequestKind } from './schema.ts';

type Locate = (place: readonly PropertyKey[]) => Position;

/** Longer titles are cut by WhatsApp's buttons. */
const BUTTON_LENGTH = 20;

export function checkRequests(kinds: readonly RequestKind[], locate: Locate): Problem[] {
  return [
    ...repeated(
      kinds.map(({ id }, at) => ({ name: id, place: ['requests', at, 'id'] })),
      locate,
    ),
    ...repeatedPhrases(kinds, locate),
    ...kinds.flatMap((kind, at) => checkFields(kind, ['requests', at, 'fields'], locate)),
  ];
}

interface Named {
  readonly name: string;
  readonly place: readonly PropertyKey[];
}

function repeated(named: readonly Named[], locate: Locate): Problem[] {
  const seen = new Map<string, Position>();
  return named.flatMap(({ name, place }) => {
    const before = seen.get(name);
    if (before === undefined) seen.set(name, locate(place));
    if (before === undefined) return [];
    return [fault('duplicate-id', locate(place), says('idOnLine', quote(name), before.line))];
  });
}

/** A phrase of two kinds would start whichever comes first. */
function repeatedPhrases(kinds: readonly RequestKind[], locate: Locate): Problem[] {
  const owners = new Map<string, RequestKind>();
  return kinds.flatMap((kind, at) =>
    (['en', 'fr'] as const).flatMap((language) =>
      kind.phrases[language].flatMap((phrase, index) => {
        const key = foldAccents(normalize(phrase));
        const owner = owners.get(key);
        if (!owner) owners.set(key, kind);
        if (!owner || owner === kind) return [];
        const place = locate(['requests', at, 'phrases', language, index]);
        return [fault('duplicate-phrase', place, says('repeatedPhrase', quote(phrase), quote(owner.id)))];
      }),
    ),
  );
}

function checkFields({ fields }: RequestKind, place: readonly PropertyKey[], locate: Locate): Problem[] {
  return [
    ...repeated(
      fields.map(({ id }, at) => ({ name: id, place: [...place, at] })),
      locate,
    ),
    ...fields.flatMap((field, at) => checkField(field, [...place, at], locate)),
  ];
}

function checkField(field: RequestField, place: readonly PropertyKey[], locate: Locate): Problem[] {
  if (field.type === 'number') {
    const { min, max } = field;
    if (min === undefined || max === undefined || min <= max) return [];
    return [fault('bad-value', locate([...place, 'min']), says('minAboveMax', min, max))];
  }
  if (field.type !== 'choice') return [];
  const named = field.choices.map(({ id }, at) => ({ name: id, place: [...place, 'choices', at, 'id'] }));
  const long = field.choices
    .flatMap(({ label }) => [label.en, label.fr])
    .filter((label) => field.choices.length <= 3 && label.length > BUTTON_LENGTH)
    .map((label) =>
      warning(
        'long-choice',
        locate([...place, 'choices']),
        says('longChoice', quote(label), label.length, BUTTON_LENGTH),
      ),
    );
  return [...repeated(named, locate), ...long];
}
