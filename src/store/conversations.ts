/** Conversations in the database. */
import * as z from 'zod';
import type { ConversationStore, PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import { LANGUAGES } from '../message.ts';
import { type Conversation, dialogueSchema, NEW_CONVERSATION } from '../skills/conversation.ts';
import { earlierTurnSchema } from '../skills/model/earlier-turn.ts';
import type { Database, Tx } from './database.ts';
import type { Effects } from './job.ts';
import type { Keys } from './keys.ts';

export interface ConversationLimits {
  /** After so many hours of silence nobody remembers what was offered. */
  readonly pendingHours: number;
  /** After so many days of silence everything is forgotten. */
  readonly days: number;
}

const DEFAULT_LIMITS: ConversationLimits = { pendingHours: 24, days: 30 };

export interface Conversations extends ConversationStore {
  /** For one job: what is saved is kept in hand, and written with the job's end. */
  buffered(): BufferedConversations;
}

export interface BufferedConversations extends ConversationStore {
  readonly write: Effects;
}

export interface ConversationsOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly limits?: ConversationLimits;
}

// Loose: what a newer process remembers survives an older one, and what an older one left out gets a default.
const schema: z.ZodType<Conversation> = z
  .looseObject({
    language: z.enum(LANGUAGES).optional(),
    pendingChoices: z.array(z.object({ id: z.string(), title: z.string() })),
    lastTopics: z.array(z.string()),
    lastAnswer: z
      .object({ entryId: z.string(), runnersUp: z.array(z.object({ id: z.string(), title: z.string() })) })
      .optional(),
    offeredPerson: z.boolean().optional().catch(undefined),
    requestAtHand: z
      .object({ kind: z.string().optional(), said: z.string().optional() })
      .optional()
      .catch(undefined),
    dialogue: dialogueSchema.nullable().default(null),
    facts: z.record(z.string(), z.string()).default({}),
    turns: z.array(earlierTurnSchema).optional().catch(undefined),
  })
  // JSON leaves out what is undefined.
  .transform((data) => ({
    ...data,
    language: data.language,
    lastAnswer: data.lastAnswer,
    requestAtHand: data.requestAtHand,
    offeredPerson: data.offeredPerson,
    turns: data.turns,
  }));

export function createConversations({
  db,
  keys,
  clock,
  limits = DEFAULT_LIMITS,
}: ConversationsOptions): Conversations {
  async function load(person: PersonKey): Promise<Conversation> {
    const row = await db.kysely
      .selectFrom('conversations')
      .select(['data', 'updated_at'])
      .where('person_key', '=', keys.person(person))
      .executeTakeFirst();
    const silentHours =
      row === undefined ? Number.POSITIVE_INFINITY : (clock().getTime() - row.updated_at) / 3_600_000;
    if (row === undefined || silentHours >= limits.days * 24) return NEW_CONVERSATION;
    const parsed = schema.safeParse(JSON.parse(row.data));
    // Better to begin anew than to leave a person without any answer.
    if (!parsed.success) return NEW_CONVERSATION;
    return silentHours < limits.pendingHours ? parsed.data : { ...parsed.data, pendingChoices: [] };
  }

  async function write(
    kysely: Tx['kysely'] | Database['kysely'],
    person: PersonKey,
    conversation: Conversation,
  ) {
    const data = JSON.stringify(conversation);
    const updated_at = clock().getTime();
    await kysely
      .insertInto('conversations')
      .values({ person_key: keys.person(person), data, updated_at })
      .onConflict((conflict) => conflict.column('person_key').doUpdateSet({ data, updated_at }))
      .execute();
  }

  return {
    load,
    save: (person, conversation) => db.statement((kysely) => write(kysely, person, conversation)),
    buffered() {
      const saved = new Map<string, { readonly person: PersonKey; readonly conversation: Conversation }>();
      return {
        load: async (person) => saved.get(keys.person(person))?.conversation ?? (await load(person)),
        async save({ channel, person }, conversation) {
          const who = { channel, person };
          saved.set(keys.person(who), { person: who, conversation });
        },
        async write(tx) {
          for (const { person, conversation } of saved.values()) await write(tx.kysely, person, conversation);
        },
      };
    },
  };
}
