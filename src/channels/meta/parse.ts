/** One POST of Meta's → its events, in order: of every entry, change, message and status. */
import type * as z from 'zod';
import type { MetaEvent, ParseOptions } from './event.ts';
import { parseMessage, sentAt } from './parse-message.ts';
import { parseStatus } from './parse-status.ts';
import * as schema from './schema.ts';

/** Never throws: whatever cannot be understood is an `ignored` event beside the others. */
export function parseMetaEvents(body: unknown, options: ParseOptions): MetaEvent[] {
  return each(schema.envelope, body, 'the envelope', ({ entry }) =>
    entry.flatMap((member) =>
      each(schema.entry, member, 'an entry', ({ changes }) =>
        changes.flatMap((one) => each(schema.change, one, 'a change', (read) => parseChange(read, options))),
      ),
    ),
  );
}

function parseChange({ field, value }: z.infer<typeof schema.change>, options: ParseOptions): MetaEvent[] {
  if (field !== 'messages' && field !== 'user_id_update') return [ignored(`the field ${loggable(field)}`)];
  return each(schema.value, value, 'a value', (read) => {
    const { metadata, contacts = [], messages = [], statuses = [], errors = [] } = read;
    const phoneNumberId = metadata?.phone_number_id;
    if (phoneNumberId !== undefined && phoneNumberId !== options.phoneNumberId) {
      return [ignored('for another phone number')];
    }
    return [
      ...listOf(read.user_id_update).flatMap((member) =>
        each(schema.userIdUpdate, member, 'a user_id_update', (update) => [
          {
            kind: 'user-id-changed',
            before: [update.user_id.previous],
            after: [update.user_id.current],
            at: sentAt(update, options),
          },
        ]),
      ),
      ...messages.flatMap((member) =>
        each(schema.message, member, 'a message', (message) => parseMessage(message, contacts, options)),
      ),
      ...statuses.flatMap((member) =>
        each(schema.status, member, 'a status', (status) => [parseStatus(status, options.receivedAt)]),
      ),
      ...errors.flatMap((member) =>
        each(schema.error, member, 'an error', ({ code }) => [ignored(`Meta reports error ${code}`)]),
      ),
    ];
  });
}

/** A member that is not of its shape becomes an `ignored` event and leaves the others alone. */
function each<T>(
  type: z.ZodType<T>,
  member: unknown,
  name: string,
  parse: (read: T) => MetaEvent[],
): MetaEvent[] {
  const read = type.safeParse(member);
  return read.success ? parse(read.data) : [ignored(`${name} of an unknown shape`)];
}

function listOf(members: unknown): readonly unknown[] {
  if (members === undefined) return [];
  return Array.isArray(members) ? members : [members];
}

function ignored(reason: string): MetaEvent {
  return { kind: 'ignored', reason };
}

function loggable(field: string | undefined): string {
  return field !== undefined && /^\w{1,64}$/.test(field) ? field : 'without a proper name';
}
