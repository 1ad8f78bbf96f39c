/** Requests with few fields, so that a conversation is no longer than what it is about. */
import { readFileSync } from 'node:fs';
import { readRequests } from '../../src/corpus/requests/read-requests.ts';
import type { RequestCatalog } from '../../src/corpus/requests/schema.ts';

export function plainRequests(): RequestCatalog {
  const text = readFileSync(new URL('../skills/requests/requests.yaml', import.meta.url), 'utf8');
  const { catalog } = readRequests(text, 'requests.yaml');
  if (!catalog) throw new Error('the plain requests have faults');
  return catalog;
}
