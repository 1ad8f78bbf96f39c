/** What was asked and what became of it, kept for insights until retention takes it. */
import type { Selectable } from 'kysely';
import type { PersonKey, TurnRecord } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import type { IncomingMessage } from '../message.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import type { MessageLogTable } from './schema.ts';

export interface LoggedMessage {
  readonly at: Date;
  readonly channel: string;
  /** A hash: tells people apart without saying who they are. */
  readonly personKey: string;
  readonly text: string | null;
  readonly language: string;
  readonly skill: string;
  readonly decision: string;
  readonly entryId: string | null;
  readonly confidence: number;
}

/** A message whose text may be kept, and what went back. */
export interface Exchange {
  readonly at: Date;
  readonly text: string;
  /** Plain data as the channel's sender reads it, in order. */
  readonly replies: readonly { readonly at: Date; readonly payload: unknown }[];
}

export interface MessageLog {
  add(tx: Tx, message: IncomingMessage, turn: TurnRecord): Promise<void>;
  /** The person's last exchanges since a time, oldest first, without confidential ones. */
  recent(
    person: PersonKey,
    which: { readonly since: Date; readonly limit: number },
  ): Promise<readonly Exchange[]>;
  /** A page in order of time; the last one's `next` is undefined. */
  read(
    page: LogPage,
  ): Promise<{ readonly messages: readonly LoggedMessage[]; readonly next: number | undefined }>;
}

export interface LogPage {
  readonly since: Date;
  readonly until: Date;
  /** The `next` of the page before. */
  readonly after?: number | undefined;
  readonly limit?: number;
}

export interface MessageLogOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
}

export function createMessageLog({ db, keys, clock }: MessageLogOptions): MessageLog {
  return {
    async add(tx, message, { text, entryId, confidential, ...turn }) {
      await tx.kysely
        .insertInto('message_log')
        .values({
          ...turn,
          at: clock().getTime(),
          message_key: keys.message(message),
          channel: message.channel,
          person_key: keys.person(message),
          text: confidential ? null : text,
          entry_id: entryId,
        })
        .execute();
    },

    async recent(person, { since, limit }) {
      const turns = await db.kysely
        .selectFrom('message_log')
        .select(['message_key', 'at', 'text'])
        .where('person_key', '=', keys.person(person))
        .where('at', '>=', since.getTime())
        .where('text', 'is not', null)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      if (turns.length === 0) return [];
      const messageKeys = turns.map(({ message_key }) => message_key);
      const sent = await db.kysely
        .selectFrom('outbox')
        .select(['message_key', 'created_at', 'payload'])
        .where('message_key', 'in', messageKeys)
        .orderBy('id')
        .execute();
      return turns.reverse().map(({ message_key, at, text }) => ({
        at: new Date(at),
        text: text ?? '',
        replies: sent
          .filter((reply) => reply.message_key === message_key)
          .map(({ created_at, payload }) => ({ at: new Date(created_at), payload: JSON.parse(payload) })),
      }));
    },

    async read({ since, until, after = 0, limit = 1000 }) {
      const rows = await db.kysely
        .selectFrom('message_log')
        .selectAll()
        .where('id', '>', after)
        .where('at', '>=', since.getTime())
        .where('at', '<', until.getTime())
        .orderBy('id')
        .limit(limit)
        .execute();
      return { messages: rows.map(toLogged), next: rows.length === limit ? rows.at(-1)?.id : undefined };
    },
  };
}

function toLogged(row: Selectable<MessageLogTable>): LoggedMessage {
  const { at, channel, person_key, text, language, skill, decision, entry_id, confidence } = row;
  return {
    at: new Date(at),
    channel,
    personKey: person_key,
    text,
    language,
    skill,
    decision,
    entryId: entry_id,
    confidence,
  };
}
