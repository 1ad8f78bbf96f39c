/** A pool of connections in which one that went wrong is never lent again. */
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { cleanParameter } from './clean-parameters.ts';
import { DatabaseUnreachable } from './faults.ts';

/**
 * An error of the server's own (it carries a five-character SQLSTATE) leaves the connection usable. Any
 * other, such as an answer that did not come in time, makes the whole pool suspect: idle connections have
 * likely died of the same cause, and would cost the next callers a time-out each.
 */
export function createGuardedPool(config: pg.PoolConfig): PostgresPool {
  let pool = createPool(config);
  let ended = false;

  function replacePool(suspect: pg.Pool): void {
    if (suspect !== pool || ended) return;
    pool = createPool(config);
    void suspect.end().catch(() => {});
  }

  return {
    async connect() {
      const lender = pool;
      const client = await lender.connect().catch((error: unknown) => {
        throw unreachable(error);
      });
      return guard(client, () => replacePool(lender));
    },
    async end() {
      ended = true;
      await pool.end();
    },
  };
}

/** @param onBroken called once, when the connection must not be trusted any more */
function guard(client: pg.PoolClient, onBroken: () => void): PostgresPoolClient {
  // Without a listener, a connection that is cut while it is lent would end the process.
  const ignore = () => {};
  client.on('error', ignore);
  const lent: PostgresPoolClient = client;
  let broken: Error | undefined;

  async function run<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (broken) throw broken;
    try {
      return await lent.query<R>(text, parameters.map(cleanParameter));
    } catch (error) {
      if (isServerError(error)) throw error;
      broken = unreachable(error);
      onBroken();
      throw broken;
    }
  }

  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    statement: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof statement === 'string') return run<R>(statement, parameters);
    throw new TypeError('PostgreSQL: expected a statement, came a cursor, whose reads nothing guards');
  }

  return {
    query,
    release: () => {
      client.off('error', ignore);
      client.release(broken);
    },
  };
}

function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // An idle connection that is cut: the pool forgets it, and the next query opens another.
  pool.on('error', () => {});
  return pool;
}

function isServerError(error: unknown): boolean {
  // 57P01 and the like: the server ends this connection.
  return (
    error instanceof pg.DatabaseError &&
    /^[0-9A-Z]{5}$/.test(error.code ?? '') &&
    !/^57P/.test(error.code ?? '')
  );
}

function unreachable(error: unknown): Error {
  return isServerError(error) && error instanceof Error
    ? error
    : new DatabaseUnreachable(
        'PostgreSQL: the connection could not be made, was cut, or gave no answer in time',
        {
          cause: error,
        },
      );
}
