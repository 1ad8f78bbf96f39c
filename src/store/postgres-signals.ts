/** Signals across processes, over one LISTEN connection that mends itself. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import * as z from 'zod';
import { createSignals, type Signals, type Topic } from './signals.ts';

const CHANNEL = 'frontdesk';

/**
 * NOTIFY takes a lock on the whole database at commit, and every process looks for work when it hears one,
 * so topics are gathered for so long and sent together.
 */
const GATHER_MILLISECONDS = 20;

/** A payload may have 8,000 bytes; topics have at most 50. */
const MAX_TOPICS = 100;

const CHECK_MILLISECONDS = 10_000;
const MAX_WAIT_MILLISECONDS = 5000;

const payloadSchema = z.object({ from: z.string(), topics: z.array(z.string()) });

export interface PostgresSignals extends Signals {
  /** When the first connection has been tried; it never fails. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export function createPostgresSignals(config: pg.ClientConfig): PostgresSignals {
  const local = createSignals();
  const self = randomUUID();
  const gathered = new Set<Topic>();
  let gathering: NodeJS.Timeout | undefined;
  let client: pg.Client | undefined;
  let closed = false;
  let failures = 0;
  let reconnecting: NodeJS.Timeout | undefined;
  let asking: Promise<unknown> = Promise.resolve();

  /** One question after the other: notifying and checking share the connection. */
  async function ask(whom: pg.Client, text: string, parameters: readonly string[] = []): Promise<void> {
    const answer = asking.then(() => whom.query(text, [...parameters]));
    asking = answer.catch(() => {});
    await answer;
  }

  async function connect(): Promise<void> {
    const next = new pg.Client(config);
    next.on('notification', ({ payload }) => receive(payload));
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch {
      lost(next);
      return;
    }
    if (closed) return void (await end(next));
    client = next;
    // After a gap: what was said meanwhile is not repeated.
    if (failures > 0) local.emitAll();
    failures = 0;
  }

  function lost(which: pg.Client): void {
    if (client === which) client = undefined;
    which.removeAllListeners();
    which.on('error', () => {});
    void end(which);
    if (closed || client !== undefined || reconnecting !== undefined) return;
    failures += 1;
    const wait = Math.min(MAX_WAIT_MILLISECONDS, 100 * 2 ** failures) * (0.5 + Math.random() / 2);
    reconnecting = setTimeout(() => {
      reconnecting = undefined;
      void connect();
    }, wait);
    reconnecting.unref();
  }

  function receive(payload: string | undefined): void {
    const parsed = payloadSchema.safeParse(safeJson(payload ?? ''));
    if (!parsed.success || parsed.data.from === self) return;
    for (const topic of parsed.data.topics) if (isTopic(topic)) local.emit(topic);
  }

  async function send(): Promise<void> {
    gathering = undefined;
    const topics = [...gathered].slice(0, MAX_TOPICS);
    for (const topic of topics) gathered.delete(topic);
    if (gathered.size > 0) gathering = setTimeout(send, 0);
    // Nothing is lost when this fails: every listener also looks by itself.
    if (client) {
      const payload = JSON.stringify({ from: self, topics });
      await ask(client, 'select pg_notify($1, $2)', [CHANNEL, payload]).catch(() => {});
    }
  }

  /** A connection that is dead without saying so shows by a question without an answer. */
  const check = setInterval(() => {
    const asked = client;
    if (asked) ask(asked, 'select 1').catch(() => lost(asked));
  }, CHECK_MILLISECONDS);
  check.unref();

  return {
    ready: connect(),
    emit(topic) {
      local.emit(topic);
      gathered.add(topic);
      gathering ??= setTimeout(send, GATHER_MILLISECONDS);
    },
    on: local.on,
    async close() {
      closed = true;
      clearInterval(check);
      clearTimeout(reconnecting);
      clearTimeout(gathering);
      if (gathered.size > 0) await send();
      if (client) await end(client);
    },
  };
}

/** A dead connection never confirms its end. */
async function end(client: pg.Client): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 1000).unref());
  await Promise.race([client.end().catch(() => {}), patience]);
}

function isTopic(text: string): text is Topic {
  return text === 'jobs' || text === 'index' || text.startsWith('done:');
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
