/** What a turn asks for, read once for all skills that want to know it. */
import { localDay } from '../../clock.ts';
import type { RequestCatalog } from '../../corpus/requests/schema.ts';
import { LANGUAGES } from '../../message.ts';
import type { Turn } from '../skill.ts';
import { findIntent, type Intent } from './intent.ts';
import { readable, said } from './plain.ts';

/** A request with what is known of it from the beginning. */
export type Begun = Pick<Intent, 'kind' | 'values' | 'skipped' | 'fault'>;

/** What a turn asks for: several skills want to know it of each message. */
const intents = new WeakMap<Turn, { readonly intent: Intent | undefined }>();

export function intentOf(turn: Turn, catalog: RequestCatalog): Intent | undefined {
  const known = intents.get(turn) ?? { intent: readIntent(turn, catalog) };
  intents.set(turn, known);
  return known.intent;
}

/** A question that the FAQ holds word for word is the FAQ's. */
function readIntent({ text, finding, retriever, now }: Turn, catalog: RequestCatalog): Intent | undefined {
  const intent = findIntent(catalog, readable(text), localDay(now));
  const [nearest] = intent ? finding.candidates : [];
  const phrasings = nearest ? (retriever.entry(nearest.id)?.questions ?? []) : [];
  const words = said(readable(text));
  // A request's own title, such as "leave request", asks for it.
  const isTitle =
    intent?.strength === 'command' && LANGUAGES.some((each) => said(intent.kind.label[each]) === words);
  return !isTitle && phrasings.some((phrasing) => said(phrasing) === words) ? undefined : intent;
}
