/** `requests.yaml` → the kinds of requests, and everything that is wrong with the file. */
import { locateYaml } from '../formats/located-yaml.ts';
import { fault, isFault, type Problem, quote, sortProblems } from '../problem.ts';
import { createReadAtPlace, valueAt } from '../read-at-place.ts';
import { says } from '../said.ts';
import { readSideFile } from '../side-files.ts';
import { didYouMean } from '../suggest.ts';
import { checkRequests } from './check.ts';
import {
  fieldSchema,
  fileSchema,
  kindSchema,
  NAMES,
  NO_REQUESTS,
  type RequestCatalog,
  type RequestField,
  type RequestKind,
} from './schema.ts';

export interface RequestsReading {
  /** Undefined when there are faults: half a catalog would take requests that nobody gets. */
  readonly catalog: RequestCatalog | undefined;
  readonly problems: readonly Problem[];
}

/** @returns no kinds at all when the corpus has no such file, which is not a fault */
export async function loadRequests(corpus: string): Promise<RequestsReading> {
  const found = await readSideFile(corpus, 'requests');
  if (!found) return { catalog: NO_REQUESTS, problems: [] };
  const { file, text, problems } = found;
  if (text === undefined) return refused(problems);
  const { catalog, problems: own } = readRequests(text, file);
  return { catalog, problems: sortProblems([...problems, ...own]) };
}

export function readRequests(text: string, file: string): RequestsReading {
  const yaml = locateYaml(text, file);
  if (yaml.problems.length > 0) return refused(yaml.problems);
  if (yaml.value === undefined) return { catalog: NO_REQUESTS, problems: [] };
  const problems: Problem[] = [...yaml.warnings];
  const read = createReadAtPlace(yaml, file, NAMES, problems);
  const top = read(fileSchema, yaml.value, []);
  const shared = new Map<string, RequestField>();
  for (const [at, item] of (top?.fields ?? []).entries()) {
    const field = read(fieldSchema, item, ['fields', at]);
    if (field) shared.set(field.id, field);
  }
  const sharedNames = new Set(namesOf(top?.fields ?? []));
  const kinds: RequestKind[] = [];
  for (const [at, item] of (top?.requests ?? []).entries()) {
    const kind = read(kindSchema, item, ['requests', at]);
    // The fields of a faulty kind are read as well, so that everything is told at once.
    const fields = (kind?.fields ?? listIn(item, 'fields')).flatMap((field, index): RequestField[] => {
      const place = ['requests', at, 'fields', index];
      if (typeof field !== 'string') {
        const own = read(fieldSchema, field, place);
        return own ? [own] : [];
      }
      const found = shared.get(field);
      if (found) return [found];
      if (!sharedNames.has(field)) {
        const said = says('unknownShared', quote(field), didYouMean(field, shared.keys()) ?? '');
        problems.push(fault('unknown-field', { file, line: yaml.lineOf(place) }, said));
      }
      return [];
    });
    if (kind) kinds.push({ ...kind, fields });
  }
  problems.push(...checkRequests(kinds, (place) => ({ file, line: yaml.lineOf(place) })));
  const sorted = sortProblems(problems);
  return { catalog: sorted.some(isFault) ? undefined : { kinds }, problems: sorted };
}

function refused(problems: readonly Problem[]): RequestsReading {
  return { catalog: undefined, problems };
}

function listIn(item: unknown, name: string): readonly unknown[] {
  const list = valueAt(item, [name]);
  return Array.isArray(list) ? list : [];
}

/** The ids of shared fields, sound or not, so that a fault in one is not told again by each kind. */
function namesOf(items: readonly unknown[]): string[] {
  return items.flatMap((item) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [],
  );
}
