/** A PostgreSQL database of a test file's own, on a server that may or may not be there. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Why the tests on PostgreSQL cannot run; undefined when they can. */
export const postgresMissing: string | undefined = await withServer(async () => undefined).catch(
  (error: unknown) =>
    `no PostgreSQL at ${new URL(SERVER).host} (${error instanceof Error ? error.message : 'unknown'})`,
);

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export async function createPostgresDatabase(): Promise<TestDatabase> {
  const name = `frontdesk_test_${randomUUID().replaceAll('-', '')}`;
  await withServer((client) => client.query(`create database ${name}`));
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => withServer((client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

async function withServer(work: (client: pg.Client) => Promise<unknown>): Promise<undefined> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
  return undefined;
}
