/** Everything that is kept of a person, under another id of theirs. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './database.ts';
import { ALL_TABLES, columnsThat, type ListedTable } from './tables.ts';

interface Named {
  /** The id as the vendor gives it. */
  readonly person: string;
  readonly key: string;
}

/** Jobs keep their lines: they are done within moments, and would otherwise have to overtake one another. */
export async function renameRows(
  tx: Tx,
  { from, to }: { readonly from: Named; readonly to: Named },
): Promise<void> {
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
    await joinRows(tx, table, owner, { from, to });
    await sql`delete from ${rows} where ${whose} = ${from.key}`.execute(tx.kysely);
  }
}

/** Copies the rows to the new owner, where each may meet one of the same key. */
async function joinRows(
  tx: Tx,
  { name, columns, renamed }: ListedTable,
  owner: string,
  { from, to }: { readonly from: Named; readonly to: Named },
): Promise<void> {
  if (renamed === undefined || renamed === 'follow') return;
  const names = Object.keys(columns);
  const all = sql.join(names.map((column) => sql.ref(column)));
  const values = sql.join(names.map((column) => (column === owner ? sql`${to.key}` : sql.ref(column))));
  const key = renamed === 'present stays' ? [owner] : renamed.key;
  await sql`
    insert into ${sql.table(name)} (${all})
    select ${values} from ${sql.table(name)} where ${sql.ref(owner)} = ${from.key}
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) ${resolved(name, renamed)}`.execute(
    tx.kysely,
  );
}

function resolved(
  name: string,
  renamed: Exclude<ListedTable['renamed'], 'follow' | undefined>,
): RawBuilder<unknown> {
  if (renamed === 'present stays') return sql`do nothing`;
  const column = 'sum' in renamed ? renamed.sum : renamed.latest;
  const [before, added] = [sql.ref(`${name}.${column}`), sql.ref(`excluded.${column}`)];
  return 'sum' in renamed
    ? sql`do update set ${sql.ref(column)} = ${before} + ${added}`
    : sql`do update set ${sql.ref(column)} = case when ${before} > ${added} then ${before} else ${added} end`;
}
