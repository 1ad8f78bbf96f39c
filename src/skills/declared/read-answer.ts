/** What a service answered → the texts that were to be picked from it. */
import type { DeclaredRequest } from '../../corpus/replies/declared-reply.ts';
import { pickText } from '../../corpus/replies/json-path.ts';
import { stripUnprintable } from '../../language/clean-text.ts';

export type Picked = ReadonlyMap<string, string>;

/** More does not belong in a chat. */
const LONGEST_PICK = 1000;

/** @returns undefined when it is a failure, or anything to be picked is missing */
export function readAnswer(
  { status, body }: { readonly status: number; readonly body: Uint8Array },
  { pick, fails_on: failsOn }: DeclaredRequest,
): Picked | undefined {
  if (status < 200 || status > 299) return undefined;
  const text = new TextDecoder().decode(body);
  if (failsOn.some((sign) => text.includes(sign))) return undefined;
  if (pick.size === 0) return new Map();
  const json = parseJson(text);
  const picked = new Map<string, string>();
  for (const [name, path] of pick) {
    const value = stripUnprintable(pickText(json, path) ?? '').trim();
    if (value === '') return undefined;
    picked.set(
      name,
      value.length > LONGEST_PICK ? `${stripUnprintable(value.slice(0, LONGEST_PICK))} …` : value,
    );
  }
  return picked;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
