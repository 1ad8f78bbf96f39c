/** The lines of one person who was known by two ids become one: in order of arrival, and one job at a time. */
import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';
import { lockLines, moveUp } from './order-keys.ts';

export interface JoinLines {
  /** The person's key of before, with which the names of their lines end. */
  readonly from: string;
  readonly to: string;
  /** The kind of job that is given back if it is running. */
  readonly again: string;
}

export async function joinLines(db: Database, tx: Tx, { from, to, again }: JoinLines): Promise<void> {
  const renamed = (line: string) => `${line.slice(0, -from.length)}${to}`;
  // What is being answered can then add no more replies to the other lines.
  await lockLines(
    db,
    tx,
    [from, to].map((key) => `${again}:${key}`),
  );
  const found = (await linesOf(tx, from)).filter((line) => line.endsWith(`:${from}`));
  // Also without a job of its own: what is being answered under the other id knows one conversation only.
  const lines = [...new Set([`${again}:${from}`, ...found])];
  await lockLines(
    db,
    tx,
    lines.flatMap((line) => [line, renamed(line)]),
  );
  for (const line of lines) await joinLine(db, tx, { line, into: renamed(line), again });
}

async function linesOf({ kysely }: Tx, personKey: string): Promise<readonly string[]> {
  const rows = await kysely
    .selectFrom('jobs')
    .select('order_key')
    .distinct()
    .where('person_key', '=', personKey)
    .execute();
  return rows.flatMap(({ order_key }) => order_key ?? []);
}

interface JoinLine {
  readonly line: string;
  readonly into: string;
  readonly again: string;
}

/** Only one job of a line may be queued or running, so all wait until the first is chosen anew. */
async function joinLine(db: Database, tx: Tx, { line, into, again }: JoinLine): Promise<void> {
  const jobsIn = (...lines: readonly string[]) =>
    tx.kysely.updateTable('jobs').where('order_key', 'in', lines);
  await jobsIn(line, into)
    .set({ state: 'waiting', order_key: into })
    .where('state', 'in', ['queued', 'waiting'])
    .execute();
  await jobsIn(line, into)
    .set({
      state: 'waiting',
      order_key: into,
      lease: null,
      beat: null,
      attempts: sql<number>`attempts - 1`,
    })
    .where('state', '=', 'running')
    .where('kind', '=', again)
    .execute();
  await jobsIn(line).set({ order_key: into }).where('state', '=', 'dead').execute();
  // What is just being sent cannot be taken back: where each line has such a one, both end as they are.
  await jobsIn(line)
    .set({ order_key: into })
    .where('state', '=', 'running')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('jobs as other')
            .select('other.id')
            .where('other.order_key', '=', into)
            .where('other.state', '=', 'running'),
        ),
      ),
    )
    .execute();
  await moveUp(db, tx, into);
}
