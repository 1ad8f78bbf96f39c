/** Everything that is kept of a person, under another id of theirs. */
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { ALL_TABLES, columnsThat, type FillUp, type ListedTable } from './tables.ts';

export interface Named {
  /** The id as the vendor gives it. */
  readonly person: string;
  readonly key: string;
}

export interface Renaming {
  readonly from: Named;
  readonly to: Named;
}

/** Whether there is anything to rename: of an id that is heard of for the first time there is not. */
export async function hasRows(tx: Tx, key: string): Promise<boolean> {
  const each = ALL_TABLES.flatMap(({ name, owner, renamed }) =>
    owner === undefined || renamed === undefined
      ? []
      : [sql`exists (select 1 from ${sql.table(name)} where ${sql.ref(owner)} = ${key})`],
  );
  const { rows } = await sql`select 1 where ${sql.join(each, sql` or `)}`.execute(tx.kysely);
  return rows.length > 0;
}

export async function renameRows(tx: Tx, renaming: Renaming): Promise<void> {
  const { from, to } = renaming;
  if (from.key === to.key) return;
  for (const table of ALL_TABLES) {
    const { name, owner, renamed } = table;
    if (owner === undefined || renamed === undefined) continue;
    const [rows, whose] = [sql.table(name), sql.ref(owner)];
    if (renamed === 'follow') {
      for (const column of columnsThat('person', table.columns)) {
        const person = sql.ref(column);
        // What waits to be sent goes to the new id: the old one may be nobody's, or somebody else's.
        await sql`update ${rows} set ${person} = ${to.person} where ${whose} = ${from.key} and ${person} = ${from.person}`.execute(
          tx.kysely,
        );
      }
      await sql`update ${rows} set ${whose} = ${to.key} where ${whose} = ${from.key}`.execute(tx.kysely);
      continue;
    }
    if ('sum' in renamed) await addUp(tx, table, { owner, ...renamed, ...renaming });
    else await keepNewest(tx, table, { owner, ...renamed, ...renaming });
    await sql`delete from ${rows} where ${whose} = ${from.key}`.execute(tx.kysely);
  }
}

interface Owned extends Renaming {
  readonly owner: string;
}

/** Copies the rows to the new owner, where each may meet one of the same key. */
async function addUp(
  tx: Tx,
  { name, columns }: ListedTable,
  { owner, sum, key, from, to }: Owned & { readonly sum: string; readonly key: readonly string[] },
): Promise<void> {
  const names = Object.keys(columns);
  const values = names.map((column) => (column === owner ? sql`${to.key}` : sql.ref(column)));
  await sql`
    insert into ${sql.table(name)} (${sql.join(names.map((column) => sql.ref(column)))})
    select ${sql.join(values)} from ${sql.table(name)} where ${sql.ref(owner)} = ${from.key}
    on conflict (${sql.join(key.map((column) => sql.ref(column)))})
    do update set ${sql.ref(sum)} = ${sql.ref(`${name}.${sum}`)} + ${sql.ref(`excluded.${sum}`)}`.execute(
    tx.kysely,
  );
}

async function keepNewest(
  tx: Tx,
  { name }: ListedTable,
  { owner, newest, fillUp, from, to }: Owned & { readonly newest: string; readonly fillUp?: FillUp },
): Promise<void> {
  const [rows, whose] = [sql.table(name), sql.ref(owner)];
  const found = await sql<Record<string, unknown>>`
    select * from ${rows} where ${whose} in (${from.key}, ${to.key}) order by ${sql.ref(newest)} desc`.execute(
    tx.kysely,
  );
  const [newer, older] = found.rows;
  if (newer === undefined || (older === undefined && newer[owner] === to.key)) return;
  await sql`delete from ${rows} where ${whose} in (${from.key}, ${to.key})`.execute(tx.kysely);
  const row = { ...newer, [owner]: to.key };
  if (fillUp && older) {
    row[fillUp.column] = fillUp.join(String(older[fillUp.column]), String(newer[fillUp.column]));
  }
  const names = Object.keys(row);
  await sql`
    insert into ${rows} (${sql.join(names.map((column) => sql.ref(column)))})
    values (${sql.join(Object.values(row))})`.execute(tx.kysely);
}
