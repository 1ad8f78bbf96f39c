/** Replies that go back in the webhook's own response, when they are ready in time. */
import type { Database, Tx } from './database.ts';
import type { Jobs } from './jobs.ts';

export type Claimed =
  | { readonly status: 'answered'; readonly answer: string }
  | { readonly status: 'pending' }
  /** Never received, revoked, erased, or purged. */
  | { readonly status: 'unknown' };

/** Makes the response's bytes from the outbox's payloads; called within a transaction, so it does nothing else. */
export type Render = (replies: readonly unknown[]) => string;

export interface Responses {
  /**
   * Takes a message's replies along in a response, if no API call has begun to send any of them. While an earlier
   * message's replies wait for a request of their own, at whichever process, these are `pending` behind them; when
   * anything else is still to be sent to the person before them, the answer is that of no replies. The first answer
   * is kept: whoever asks again gets the same bytes.
   *
   * @param outOfTurn whether to take them even if earlier ones are still to be sent
   */
  claimForResponse(messageKey: string, render: Render, outOfTurn?: boolean): Promise<Claimed>;
  /** Settles on the answer of no replies, or on `late`, unless another is kept; lets the replies go by the API now. */
  giveUp(messageKey: string, render: Render, late?: string): Promise<string>;
  /** The answer that this process gave within the last minute. */
  atHand(messageKey: string): string | undefined;
  /**
   * Waits for the message to be answered, in whatever process, and claims; gives up when the time is over.
   *
   * @param late what is answered when the time is over and nothing can be sent later; then the last look also takes
   *   the replies out of turn, as they would be lost. undefined: what is given up is sent by the API
   */
  answerWithin(messageKey: string, milliseconds: number, render: Render, late?: string): Promise<string>;
}

export interface ResponsesOptions {
  readonly db: Database;
  readonly jobs: Jobs;
  readonly clock: () => Date;
  /** How often to look without being woken. */
  readonly pollMilliseconds?: number;
}

/**
 * PostgreSQL wakes whoever waits, and a thousand who look again and again would slow down what they wait for; on SQLite
 * another process' answer is found by looking, which costs microseconds.
 */
const POLL_MILLISECONDS = { postgres: 2000, sqlite: 100 } as const;

/**
 * A vendor repeats a message within seconds, and most of all while the database is slow; so long its answer is at
 * hand without asking the database. It is the one that is kept there, which never becomes another.
 */
const AT_HAND_MILLISECONDS = 60_000;
const MOST_AT_HAND = 2000;

export function createResponses({
  db,
  jobs,
  clock,
  pollMilliseconds = POLL_MILLISECONDS[db.engine],
}: ResponsesOptions): Responses {
  const now = () => clock().getTime();
  const answers = new Map<string, { readonly answer: string; readonly until: number }>();

  function keepAtHand(messageKey: string, answer: string): string {
    answers.set(messageKey, { answer, until: performance.now() + AT_HAND_MILLISECONDS });
    const [oldest] = answers.keys();
    if (answers.size > MOST_AT_HAND && oldest !== undefined) answers.delete(oldest);
    return answer;
  }

  /** Locks the message's row: every change of who delivers happens under it. */
  async function lockMessage(tx: Tx, messageKey: string) {
    return await tx.kysely
      .selectFrom('inbox')
      .select(['state', 'answer'])
      .where('message_key', '=', messageKey)
      .$if(db.engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
  }

  async function itemsOf(tx: Tx, messageKey: string) {
    return await tx.kysely
      .selectFrom('outbox')
      .select(['id', 'job_id', 'state', 'via', 'payload'])
      .where('message_key', '=', messageKey)
      .orderBy('id')
      .execute();
  }

  /** The jobs of the items, kept from being claimed until the transaction ends. */
  async function lockJobs(tx: Tx, ids: readonly number[]) {
    if (ids.length === 0) return [];
    return await tx.kysely
      .selectFrom('jobs')
      .select(['id', 'state', 'order_key'])
      .where('id', 'in', ids)
      .orderBy('id')
      .$if(db.engine === 'postgres', (query) => query.forUpdate())
      .execute();
  }

  async function keep(tx: Tx, messageKey: string, answer: string): Promise<string> {
    await tx.kysely.updateTable('inbox').set({ answer }).where('message_key', '=', messageKey).execute();
    return answer;
  }

  /** Whether the first in a line of replies is one that its own webhook's request may still take. */
  async function isAwaited(tx: Tx, line: string): Promise<boolean> {
    const first = await tx.kysely
      .selectFrom('jobs')
      .innerJoin('outbox', 'outbox.job_id', 'jobs.id')
      .innerJoin('inbox', 'inbox.message_key', 'outbox.message_key')
      .select('jobs.id')
      .where('jobs.order_key', '=', line)
      .where('jobs.state', '=', 'queued')
      .where('outbox.state', '=', 'queued')
      .where('inbox.answer', 'is', null)
      .executeTakeFirst();
    return first !== undefined;
  }

  /** Whoever holds the request of the next message in the line may take its replies now. */
  async function wakeNext(tx: Tx, line: string): Promise<void> {
    const next = await tx.kysely
      .selectFrom('jobs')
      .innerJoin('outbox', 'outbox.job_id', 'jobs.id')
      .select('outbox.message_key')
      .where('jobs.order_key', '=', line)
      .where('jobs.state', '=', 'queued')
      .executeTakeFirst();
    if (next?.message_key != null) tx.afterCommit(() => db.signals.emit(`done:${next.message_key}`));
  }

  async function claim(tx: Tx, messageKey: string, render: Render, outOfTurn: boolean): Promise<Claimed> {
    const message = await lockMessage(tx, messageKey);
    if (!message) return { status: 'unknown' };
    if (message.answer !== null) return { status: 'answered', answer: message.answer };
    if (message.state === 'queued') return { status: 'pending' };
    const items = await itemsOf(tx, messageKey);
    const jobIds = items.flatMap(({ job_id }) => job_id ?? []);
    const [front, ...behind] = await lockJobs(tx, jobIds);
    const line = front?.order_key ?? '';
    const isWhole =
      items.length > 0 &&
      items.every(({ state, via }) => state === 'queued' && via === null) &&
      behind.length + 1 === items.length &&
      behind.every(({ state }) => state === 'waiting');
    const isBehind = front?.state === 'waiting';
    if (isWhole && isBehind && !outOfTurn && (await isAwaited(tx, line))) return { status: 'pending' };
    const ours = isWhole && (front?.state === 'queued' || (isBehind && outOfTurn));
    if (!ours) {
      await jobs.hurry(tx, { ids: jobIds });
      return { status: 'answered', answer: await keep(tx, messageKey, render([])) };
    }
    const answer = render(items.map(({ payload }): unknown => JSON.parse(payload)));
    await tx.kysely
      .updateTable('outbox')
      .set({ state: 'sent', via: 'response', job_id: null, updated_at: now() })
      .where('message_key', '=', messageKey)
      .execute();
    await jobs.remove(tx, jobIds);
    await wakeNext(tx, line);
    return { status: 'answered', answer: await keep(tx, messageKey, answer) };
  }

  const claimForResponse: Responses['claimForResponse'] = (messageKey, render, outOfTurn = false) =>
    db.transaction((tx) => claim(tx, messageKey, render, outOfTurn));

  const giveUp: Responses['giveUp'] = (messageKey, render, late) =>
    db.transaction(async (tx) => {
      const message = await lockMessage(tx, messageKey);
      if (!message) return render([]);
      if (message.answer !== null) return message.answer;
      const items = await itemsOf(tx, messageKey);
      await jobs.hurry(tx, { ids: items.flatMap(({ job_id }) => job_id ?? []) });
      return await keep(tx, messageKey, late ?? render([]));
    });

  /** Whether claiming could give anything else than `pending`: a look that locks nothing. */
  async function isSettled(messageKey: string): Promise<boolean> {
    const row = await db.kysely
      .selectFrom('inbox')
      .select(['state', 'answer'])
      .where('message_key', '=', messageKey)
      .executeTakeFirst();
    return row === undefined || row.state !== 'queued' || row.answer !== null;
  }

  return {
    claimForResponse,
    giveUp,
    atHand(messageKey) {
      const known = answers.get(messageKey);
      return known && known.until > performance.now() ? known.answer : undefined;
    },
    async answerWithin(messageKey, milliseconds, render, late) {
      const end = performance.now() + milliseconds;
      const bell = createBell();
      const stopListening = db.signals.on(`done:${messageKey}`, bell.ring);
      try {
        let isDone = await isSettled(messageKey);
        for (;;) {
          const left = end - performance.now();
          if (isDone) {
            const outOfTurn = left <= 0 && late !== undefined;
            const claimed = await claimForResponse(messageKey, render, outOfTurn);
            if (claimed.status === 'answered') return keepAtHand(messageKey, claimed.answer);
            if (claimed.status === 'unknown') return render([]);
          }
          if (left <= 0) return await giveUp(messageKey, render, late);
          isDone = (await bell.rung(Math.min(left, pollMilliseconds))) || (await isSettled(messageKey));
        }
      } finally {
        stopListening();
      }
    },
  };
}

/** A ring that comes while nobody waits is kept for the next who does. */
function createBell() {
  let rang = false;
  let answer: (() => void) | undefined;
  return {
    ring(): void {
      rang = true;
      answer?.();
    },
    /** @returns whether it rang within that time */
    async rung(milliseconds: number): Promise<boolean> {
      if (!rang) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          answer = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const didRing = rang;
      answer = undefined;
      rang = false;
      return didRing;
    },
  };
}
