/**
 * The shapes of Meta's events, as far as they are read ("Webhooks: messages reference" and its
 * pages). Each level is checked by itself, so that a broken member takes nothing else down, and
 * what is not listed here may grow as it likes.
 */
import * as z from 'zod';

/** A part that may be missing and that, when broken, counts as missing. */
function lenient<T extends z.ZodType>(type: T) {
  return type.optional().catch(undefined);
}

/** What is expected to be text, but may come as a number. */
const text = z.union([z.string(), z.number().transform(String)]);

/** An id of a message, person or file: opaque, but never with space or control characters in it. */
const id = text.refine((value) => /^[^\s\p{C}]{1,512}$/u.test(value));

/** Unix seconds, in a string. */
const timestamp = text
  .transform((seconds) => new Date(Number(seconds) * 1000))
  .refine((date) => !Number.isNaN(date.getTime()));

const unknowns = lenient(z.array(z.unknown()));

export const envelope = z.object({ entry: z.array(z.unknown()) });
export const entry = z.object({ changes: z.array(z.unknown()) });
export const change = z.object({ field: lenient(z.string()), value: z.object({}).loose() });

export const value = z.object({
  metadata: lenient(z.object({ phone_number_id: lenient(id) })),
  contacts: unknowns,
  messages: unknowns,
  statuses: unknowns,
  errors: unknowns,
  /** An array, though one alone is accepted. */
  user_id_update: z.unknown().optional(),
});

export const contact = z.object({
  wa_id: lenient(id),
  user_id: lenient(id),
  parent_user_id: lenient(id),
});

const file = lenient(
  z.object({ id: lenient(id), mime_type: lenient(z.string()), caption: lenient(z.string()) }),
);
const picked = lenient(z.object({ id: lenient(text), title: lenient(text) }));

/** What a message says, which an edited one says anew. */
const contentShape = {
  type: lenient(z.string()),
  text: lenient(z.object({ body: lenient(z.string()) })),
  image: file,
  document: file,
  sticker: file,
  video: file,
  audio: file,
  button: lenient(z.object({ payload: lenient(text), text: lenient(text) })),
  interactive: lenient(z.object({ button_reply: picked, list_reply: picked })),
};
const content = z.object(contentShape);
export type MetaContent = z.infer<typeof content>;

export const message = z.object({
  ...contentShape,
  id,
  timestamp: lenient(timestamp),
  from: lenient(id),
  from_user_id: lenient(id),
  from_parent_user_id: lenient(id),
  /** What the vendor could not pass on. */
  unsupported: lenient(z.object({ type: lenient(z.string()) })),
  /** Of the advertisement that was tapped. */
  referral: lenient(z.object({})),
  /** Only when it was written to a group. */
  group_id: lenient(text),
  reaction: lenient(z.object({ message_id: id, emoji: lenient(z.string()) })),
  system: lenient(
    z.object({
      wa_id: lenient(id),
      new_wa_id: lenient(id),
      user_id: lenient(id),
      previous_user_id: lenient(id),
      parent_user_id: lenient(id),
      previous_parent_user_id: lenient(id),
    }),
  ),
  edit: lenient(z.object({ original_message_id: id, message: lenient(content) })),
  revoke: lenient(z.object({ original_message_id: id })),
});
export type MetaMessage = z.infer<typeof message>;

export const status = z.object({
  id,
  status: z.string(),
  timestamp: lenient(timestamp),
  errors: unknowns,
});

export const error = z.object({ code: z.coerce.number().int() });

export const userIdUpdate = z.object({
  user_id: z.object({ previous: id, current: id }),
  timestamp: lenient(timestamp),
});
