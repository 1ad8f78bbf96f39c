/** A pool of connections in which one that went wrong is never lent again. */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
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
      // Without a listener, a connection that is cut while it is lent would end the process.
      const ignore = () => {};
      client.on('error', ignore);
      let broken: Error | undefined;
      const run = async (text: string, parameters: readonly unknown[]) => {
        if (broken) throw broken;
        try {
          return await client.query(text, parameters.map(cleanParameter));
        } catch (error) {
          if (isServerError(error)) throw error;
          broken = unreachable(error);
          replacePool(lender);
          throw broken;
        }
      };
      return {
        // Kysely's type also asks for cursors, which nothing here uses.
        query: run as unknown as PostgresPoolClient['query'],
        release: () => {
          client.off('error', ignore);
          client.release(broken);
        },
      };
    },
    async end() {
      ended = true;
      await pool.end();
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
