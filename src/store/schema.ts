/** The tables as the code sees them. Times are milliseconds since 1970, JSON is text, keys are hashes (`keys.ts`). */
import type { Generated } from 'kysely';

export interface Schema {
  settings: { name: string; value: string };
  seen: { key: string; first_seen: number };
  inbox: InboxTable;
  jobs: JobsTable;
  outbox: OutboxTable;
  conversations: { person_key: string; data: string; updated_at: number };
  message_log: MessageLogTable;
  statuses: StatusesTable;
  published_index: { seq: Generated<number>; version: string; bytes: Uint8Array; published_at: number };
  alerts: AlertsTable;
  /** Those that serve, each known by a word of its own. */
  processes: { id: string; seen_at: number };
  /** `written_until`: the vendor's time of the message that asked for it; null when no message did. */
  tombstones: { person_key: string; erased_at: number; written_until: number | null };
  person_aliases: PersonAliasesTable;
  requests: RequestsTable;
  feedback: FeedbackTable;
  hand_overs: HandOversTable;
  /** `account`: a person's key, or `everybody`. */
  spending: { day: string; account: string; tokens: number };
  /** Mails that a person made the desk send, for their cap. */
  mails: { id: Generated<number>; sender: string; at: number };
}

/** What an operator has to mend; one named `paused:` and a channel keeps that channel's replies. */
export interface AlertsTable {
  name: string;
  reason: string;
  /** The print of the credential that was refused; '' when it was not the credential. */
  credential: string;
  raised_at: number;
  /** How often a paused channel has been tried since. */
  probes: Generated<number>;
  /** When it is tried next, by the queue's own time; null when only another credential can help. */
  probe_at: number | null;
}

/** From each id of a person who has several to their present one, which has a row, too. */
export interface PersonAliasesTable {
  alias_key: string;
  /** The other id, to be read by the installation's secret (`seal.ts`); null when an earlier version wrote the row. */
  sealed_alias: string | null;
  person: string;
  person_key: string;
  updated_at: number;
  /** When the id was last told to be in use, by the vendor's time; null: an earlier version wrote the row. */
  since: number | null;
  /** When the person last left it for another one, by the vendor's time; null: never, as far as is known. */
  left_at: number | null;
}

/** Messages as they came. */
export interface InboxTable {
  message_key: string;
  channel: string;
  person_key: string;
  /** An IncomingMessage as JSON. */
  message: string;
  /** `done`: its replies are in the outbox · `dead`: given up, with an apology if there was one to give. */
  state: 'queued' | 'done' | 'dead';
  /** The bytes that a repeated webhook gets again; null until the first response is settled. */
  answer: string | null;
  received_at: number;
  /** When the person wrote it, as the vendor tells; null when an earlier version wrote the row. */
  written_at: number | null;
}

/**
 * `waiting`: behind another job of its order key · `queued`: may run from `run_at` on, by the queue's own time ·
 * `running`: under a lease · `dead`: given up, kept for the operator. A finished job is deleted.
 */
export type JobState = 'waiting' | 'queued' | 'running' | 'dead';

export interface JobsTable {
  id: Generated<number>;
  kind: string;
  state: JobState;
  order_key: string | null;
  person_key: string | null;
  payload: string;
  /** By the queue's own time (`queue-time.ts`), as is `timed_at`, when this was written. */
  run_at: number;
  timed_at: number;
  /** How often it was begun. */
  attempts: number;
  max_attempts: number;
  /** How often the process died while it ran. */
  deaths: Generated<number>;
  /** Drawn anew for each claim, so that a late owner cannot finish what another took up. */
  lease: string | null;
  /** Raised by whoever holds the lease, again and again: how others see that it lives. */
  beat: number | null;
  /** Why the last attempt failed; never holds what a person wrote. */
  reason: string | null;
  created_at: number;
}

/**
 * `sending` is committed before the network call · `uncertain`: may or may not have arrived,
 * not sent again unless an operator says so.
 */
export type OutboxState = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain';

export interface OutboxTable {
  id: Generated<number>;
  kind: string;
  /** The job that sends it; null when none is left. */
  job_id: number | null;
  /** The message that it answers. */
  message_key: string | null;
  channel: string;
  person: string;
  person_key: string;
  payload: string;
  state: OutboxState;
  attempts: number;
  /** How it left: in the webhook's response, or by the vendor's API. */
  via: 'response' | 'api' | null;
  vendor_key: string | null;
  reason: string | null;
  created_at: number;
  updated_at: number;
}

/** What was asked and what became of it, for insights. */
export interface MessageLogTable {
  id: Generated<number>;
  at: number;
  message_key: string;
  channel: string;
  person_key: string;
  /** null for a turn about a confidential entry. */
  text: string | null;
  language: string;
  skill: string;
  decision: string;
  entry_id: string | null;
  confidence: number;
}

export interface StatusesTable {
  vendor_key: string;
  channel: string;
  status: string;
  rank: number;
  reason: string | null;
  at: number;
}

/** Administrative requests, without anything that was said: the details are in the mail alone. */
export interface RequestsTable {
  reference: string;
  request_kind: string;
  channel: string;
  person_key: string;
  /** Its mail in the outbox, which retention takes earlier. */
  mail_id: number;
  /** What became of the mail, kept when retention takes it; null while the mail itself tells. */
  state: 'sent' | 'failed' | null;
  opened_at: number;
}

/** What people think of answers. */
export interface FeedbackTable {
  /** Of the message that said so; for a reaction, of the message whose answer it is on. */
  message_key: string;
  at: number;
  channel: string;
  person_key: string;
  entry_id: string;
  value: 'good' | 'bad';
}

/** People who talk to people, so that the desk is silent. */
export interface HandOversTable {
  reference: string;
  channel: string;
  person_key: string;
  opened_at: number;
  until: number;
  /** When the team said that it is done. */
  resolved_at: number | null;
}
