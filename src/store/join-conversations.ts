/** Two conversations of one person, who was known by two ids → one. */
import * as z from 'zod';

const known = z.looseObject({
  language: z.unknown().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
});

/**
 * What was said last goes on: its choices and its dialogue. What is known of the person is known of both.
 *
 * @param older the JSON of a conversation, as is `newer`
 */
export function joinConversations(older: string, newer: string): string {
  const [before, after] = [older, newer].map((json) => known.safeParse(parse(json)).data);
  if (before === undefined || after === undefined) return newer;
  return JSON.stringify({
    ...after,
    language: after.language ?? before.language,
    facts: { ...before.facts, ...after.facts },
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
