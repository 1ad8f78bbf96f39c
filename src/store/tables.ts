/**
 * Every table, and what it holds of people. Erasing, merging, purging and their tests walk this list, so a table or
 * a column that is not in it does not compile, and one that the database alone knows fails a test.
 */
import { joinConversations } from './join-conversations.ts';
import type { Schema } from './schema.ts';

/**
 * `owner`: the hash of whose row it is · `key`: another hash, or text that holds one · `sealed`: an id that only the
 * installation's secret opens · `person`: a vendor's id of the person in the clear · `words`: what was written, answered or read off a picture, which may hold anything ·
 * `plain`: nothing that tells of a person.
 */
export type Holds = 'owner' | 'key' | 'sealed' | 'person' | 'words' | 'plain';

/**
 * How a person's rows go when the person is erased.
 *
 * `rows`: all at once · `farewell`: all but those of the message that asked for it, which go a day later ·
 * `with its reply`: with the reply in the outbox of the same `vendor_key` · `stays`: nothing but hashes, which keep
 * out what comes late.
 */
export type Erased = 'rows' | 'farewell' | 'with its reply' | 'stays';

/**
 * What becomes of a person's rows when they come under another id.
 *
 * `follow`: they get the new owner · `sum`: two rows of the same key become one, with the sum of the column ·
 * `newest`: there is one row per person, and of two the one with the greater column is kept; where `fillUp` is
 * given, its column is made of both.
 */
export type Renamed =
  | 'follow'
  | { readonly sum: string; readonly key: readonly string[] }
  | { readonly newest: string; readonly fillUp?: FillUp };

export interface FillUp {
  readonly column: string;
  /** What the newer one has, and of the older one what the newer lacks. */
  join(older: string, newer: string): string;
}

/** For how many days what is kept. */
export interface RetentionLimits {
  /** What people wrote and were answered, and everything about them. */
  readonly days: number;
  /** Hashes and numbers alone; longer than the 7 days in which a vendor repeats a message, or an attacker might. */
  readonly seenDays: number;
  /** What the language model cost: caps are for a day. */
  readonly spendingDays: number;
  /** When people had mails sent: as long as their cap looks back. */
  readonly mailsDays: number;
}

type Column<Name extends keyof Schema> = Extract<keyof Schema[Name], string>;

export interface Table<Name extends keyof Schema> {
  readonly columns: Readonly<Record<Column<Name>, Holds>>;
  /** Tells the rows apart. */
  readonly id: Column<Name>;
  /** Its rows go so long after this time, in milliseconds or as a calendar day; undefined: they are no one's. */
  readonly aged?: { readonly time: Column<Name>; readonly limit: keyof RetentionLimits };
  /** undefined: nothing in it is a person's. */
  readonly erased?: Erased;
  /** undefined: there is no owner to rename. */
  readonly renamed?: Renamed;
}

export const TABLES: { readonly [Name in keyof Schema]: Table<Name> } = {
  settings: { id: 'name', columns: { name: 'plain', value: 'plain' } },
  seen: {
    id: 'key',
    columns: { key: 'key', first_seen: 'plain' },
    aged: { time: 'first_seen', limit: 'seenDays' },
    erased: 'stays',
  },
  inbox: {
    id: 'message_key',
    columns: {
      message_key: 'key',
      channel: 'plain',
      person_key: 'owner',
      message: 'words',
      state: 'plain',
      answer: 'words',
      received_at: 'plain',
      written_at: 'plain',
    },
    aged: { time: 'received_at', limit: 'days' },
    erased: 'farewell',
    renamed: 'follow',
  },
  jobs: {
    id: 'id',
    columns: {
      id: 'plain',
      kind: 'plain',
      state: 'plain',
      order_key: 'key',
      person_key: 'owner',
      payload: 'key',
      run_at: 'plain',
      timed_at: 'plain',
      attempts: 'plain',
      max_attempts: 'plain',
      deaths: 'plain',
      lease: 'plain',
      beat: 'plain',
      reason: 'plain',
      created_at: 'plain',
    },
    aged: { time: 'created_at', limit: 'days' },
    erased: 'farewell',
    renamed: 'follow',
  },
  outbox: {
    id: 'id',
    columns: {
      id: 'plain',
      kind: 'plain',
      job_id: 'plain',
      message_key: 'key',
      channel: 'plain',
      person: 'person',
      person_key: 'owner',
      payload: 'words',
      state: 'plain',
      attempts: 'plain',
      via: 'plain',
      vendor_key: 'key',
      reason: 'plain',
      created_at: 'plain',
      updated_at: 'plain',
    },
    aged: { time: 'created_at', limit: 'days' },
    erased: 'farewell',
    renamed: 'follow',
  },
  conversations: {
    id: 'person_key',
    columns: { person_key: 'owner', data: 'words', updated_at: 'plain' },
    aged: { time: 'updated_at', limit: 'days' },
    erased: 'rows',
    renamed: { newest: 'updated_at', fillUp: { column: 'data', join: joinConversations } },
  },
  message_log: {
    id: 'id',
    columns: {
      id: 'plain',
      at: 'plain',
      message_key: 'key',
      channel: 'plain',
      person_key: 'owner',
      text: 'words',
      language: 'plain',
      skill: 'plain',
      decision: 'plain',
      entry_id: 'plain',
      confidence: 'plain',
    },
    aged: { time: 'at', limit: 'days' },
    erased: 'rows',
    renamed: 'follow',
  },
  statuses: {
    id: 'vendor_key',
    columns: {
      vendor_key: 'key',
      channel: 'plain',
      status: 'plain',
      rank: 'plain',
      reason: 'plain',
      at: 'plain',
    },
    aged: { time: 'at', limit: 'days' },
    erased: 'with its reply',
  },
  published_index: {
    id: 'seq',
    columns: { seq: 'plain', version: 'plain', bytes: 'plain', published_at: 'plain' },
  },
  alerts: {
    id: 'name',
    columns: {
      name: 'plain',
      reason: 'plain',
      credential: 'plain',
      raised_at: 'plain',
      probes: 'plain',
      probe_at: 'plain',
    },
  },
  processes: { id: 'id', columns: { id: 'plain', seen_at: 'plain' } },
  tombstones: {
    id: 'person_key',
    columns: { person_key: 'owner', erased_at: 'plain', written_until: 'plain' },
    aged: { time: 'erased_at', limit: 'seenDays' },
    erased: 'stays',
    renamed: { newest: 'erased_at' },
  },
  person_aliases: {
    id: 'alias_key',
    columns: {
      alias_key: 'key',
      sealed_alias: 'sealed',
      person: 'person',
      person_key: 'owner',
      updated_at: 'plain',
      since: 'plain',
      left_at: 'plain',
    },
    aged: { time: 'updated_at', limit: 'seenDays' },
    erased: 'rows',
    renamed: 'follow',
  },
  requests: {
    id: 'reference',
    columns: {
      reference: 'plain',
      request_kind: 'plain',
      channel: 'plain',
      person_key: 'owner',
      mail_id: 'plain',
      state: 'plain',
      opened_at: 'plain',
    },
    aged: { time: 'opened_at', limit: 'seenDays' },
    erased: 'rows',
    renamed: 'follow',
  },
  feedback: {
    id: 'message_key',
    columns: {
      message_key: 'key',
      at: 'plain',
      channel: 'plain',
      person_key: 'owner',
      entry_id: 'plain',
      value: 'plain',
    },
    aged: { time: 'at', limit: 'days' },
    erased: 'rows',
    renamed: 'follow',
  },
  hand_overs: {
    id: 'reference',
    columns: {
      reference: 'plain',
      channel: 'plain',
      person_key: 'owner',
      opened_at: 'plain',
      until: 'plain',
      resolved_at: 'plain',
    },
    aged: { time: 'opened_at', limit: 'days' },
    erased: 'rows',
    renamed: 'follow',
  },
  spending: {
    id: 'account',
    columns: { day: 'plain', account: 'owner', tokens: 'plain' },
    aged: { time: 'day', limit: 'spendingDays' },
    erased: 'rows',
    renamed: { sum: 'tokens', key: ['day', 'account'] },
  },
  mails: {
    id: 'id',
    columns: { id: 'plain', sender: 'owner', at: 'plain' },
    aged: { time: 'at', limit: 'mailsDays' },
    // The cap of mails would be none if whoever reached it could have it forgotten.
    erased: 'stays',
    renamed: 'follow',
  },
};

/** A table as those see it who walk them all. */
export interface ListedTable {
  readonly name: keyof Schema;
  readonly id: string;
  readonly columns: Readonly<Record<string, Holds>>;
  /** The column that says whose a row is. */
  readonly owner: string | undefined;
  readonly aged: { readonly time: string; readonly limit: keyof RetentionLimits } | undefined;
  readonly erased: Erased | undefined;
  readonly renamed: Renamed | undefined;
}

export const ALL_TABLES: readonly ListedTable[] = Object.entries(TABLES).map(([name, table]) => {
  if (!isTable(name)) throw new TypeError(`tables: ${name} is not in the schema`);
  return {
    name,
    id: table.id,
    columns: table.columns,
    owner: columnsThat('owner', table.columns)[0],
    aged: table.aged,
    erased: table.erased,
    renamed: table.renamed,
  };
});

export function columnsThat(hold: Holds, columns: ListedTable['columns']): readonly string[] {
  return Object.entries(columns).flatMap(([column, holds]) => (holds === hold ? [column] : []));
}

function isTable(name: string): name is keyof Schema {
  return Object.hasOwn(TABLES, name);
}
