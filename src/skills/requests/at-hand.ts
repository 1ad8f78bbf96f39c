/** A request that can be taken up by the next message: offered below an answer, or asked for by its details. */
import { localDay } from '../../clock.ts';
import type { RequestCatalog, RequestKind } from '../../corpus/requests/schema.ts';
import { LANGUAGES } from '../../message.ts';
import type { Outcome, Skill, Turn } from '../skill.ts';
import { isDetails, wholeDetails } from './details.ts';
import { extract } from './extract.ts';
import { findIntent, kindAskedFor, kindNamed } from './intent.ts';
import { isQuestion, takesUp } from './phrases.ts';
import { readable, said } from './plain.ts';
import { type Begun, intentOf } from './turn-intent.ts';
import { labelOf, REQUEST_WORDING } from './wording.ts';

/** The skill, with a line below each answer about something that can be requested here. */
export function offeringBelow(skill: Skill, catalog: () => RequestCatalog): Skill {
  return {
    ...skill,
    async reply(turn) {
      const outcome = await skill.reply(turn);
      const kind = kindBelow(turn, outcome, catalog());
      return kind ? withLine(turn, outcome, kind) : outcome;
    },
  };
}

function kindBelow(turn: Turn, outcome: Outcome, catalog: RequestCatalog): RequestKind | undefined {
  const { remember } = outcome;
  if (turn.conversation.dialogue ?? remember?.dialogue) return undefined;
  const asked = intentOf(turn, catalog)?.kind ?? kindAskedFor(catalog, readable(turn.text));
  const entryId = remember?.lastAnswer?.entryId;
  return asked ?? (entryId === undefined ? undefined : kindOfEntry(turn, entryId, catalog));
}

/** The request that does what an entry says how to do, by the entry's title in any language. */
function kindOfEntry(
  { retriever, text }: Turn,
  id: string,
  catalog: RequestCatalog,
): RequestKind | undefined {
  const kinds = LANGUAGES.flatMap((language) => {
    const [title = ''] = retriever.entry(id, language)?.questions ?? [];
    const kind = kindOfTitle(catalog, title);
    // "My new address or name": the message must say which.
    const isOneOfTwo = / (?:or|ou) /.test(title) && kindNamed(catalog, readable(text)) !== kind;
    return kind && !isOneOfTwo ? [kind] : [];
  });
  return kinds[0];
}

/** Of each catalog, by title: the same few are answered again and again. */
const titles = new WeakMap<RequestCatalog, Map<string, RequestKind | undefined>>();
const MOST_TITLES = 2000;

function kindOfTitle(catalog: RequestCatalog, title: string): RequestKind | undefined {
  const known = titles.get(catalog) ?? new Map<string, RequestKind | undefined>();
  titles.set(catalog, known);
  if (known.has(title)) return known.get(title);
  if (known.size >= MOST_TITLES) known.clear();
  const kind = kindAskedFor(catalog, title);
  known.set(title, kind);
  return kind;
}

export function withLine(turn: Turn, outcome: Outcome, kind: RequestKind): Outcome {
  const [last] = outcome.replies.slice(-1);
  if (!last) return outcome;
  const { language } = turn;
  const line = REQUEST_WORDING[language].offeredBelow(labelOf(kind, language));
  const text = last.text === '' ? line : `${last.text}\n\n${line}`;
  return {
    ...outcome,
    replies: [...outcome.replies.slice(0, -1), { ...last, text }],
    remember: { ...outcome.remember, requestAtHand: { kind: kind.id } },
  };
}

/** What a message takes up of the request that is at hand. */
export function takenUp(turn: Turn, catalog: RequestCatalog): Begun | undefined {
  const { conversation, now, tap } = turn;
  const { kind: offered, said: details } = conversation.requestAtHand ?? {};
  if (conversation.dialogue || tap || (offered === undefined && details === undefined)) return undefined;
  const text = readable(turn.text);
  const today = localDay(now);
  const kind = catalog.kinds.find(({ id }) => id === offered);
  if (kind && (takesUp(text) || isLabelOf(kind, text))) return { kind, values: {}, skipped: [] };
  if (kind && isDetails(turn, catalog)) {
    const { values, skipped, fault } = extract(kind, text, { today, known: {}, begins: true });
    return { kind, values, skipped, fault };
  }
  const named = details === undefined ? undefined : kindMeant(catalog, text, today);
  return named && withDetails(named, details ?? '', today);
}

function isLabelOf({ label }: RequestKind, text: string): boolean {
  return [label.en, label.fr].some((each) => said(each) === said(text));
}

function kindMeant(catalog: RequestCatalog, text: string, today: string): Begun | undefined {
  if (isQuestion(text)) return undefined;
  const labelled = catalog.kinds.find((kind) => isLabelOf(kind, text));
  return labelled ? { kind: labelled, values: {}, skipped: [] } : findIntent(catalog, text, today);
}

/** Details that were given before the request was named. */
export function withDetails(begun: Begun, details: string, today: string): Begun {
  const whole = wholeDetails(begun.kind, details);
  const text = Object.keys(whole).length > 0 ? '' : details;
  const { values, skipped } = extract(begun.kind, text, { today, known: {}, begins: true });
  return {
    ...begun,
    values: { ...values, ...whole, ...begun.values },
    skipped: [...skipped, ...begun.skipped],
  };
}
