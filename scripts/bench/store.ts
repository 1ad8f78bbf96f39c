/**
 * How fast the store is, all in one run: durable messages grouped and one by one, the disk itself as the
 * bound, and claims from a long queue. `tsx scripts/bench/store.ts`, with TEST_DATABASE_URL for PostgreSQL.
 */
import { join } from 'node:path';
import type { Engine } from '../../src/store/database.ts';
import type { Store } from '../../src/store/store.ts';
import { createDatabase } from '../../test/helpers/fresh-database.ts';
import { aMessage } from '../../test/helpers/messages.ts';
import { postgresMissing } from '../../test/helpers/postgres.ts';
import { openTestStore } from '../../test/helpers/test-store.ts';
import { rawSyncs } from './lib/raw-syncs.ts';

const SECONDS = 3;
const AT_ONCE = 100;
const QUEUED = 100_000;

function report(what: string, perSecond: number, note = ''): void {
  console.log(`${what.padEnd(52)} ${Math.round(perSecond).toLocaleString('en').padStart(9)}/s  ${note}`);
}

/** Runs work from so many callers at once; each begins anew when it is done. */
async function perSecond(callers: number, work: (caller: number) => Promise<number>): Promise<number> {
  const begun = performance.now();
  let count = 0;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      while (performance.now() - begun < SECONDS * 1000) {
        const done = await work(caller);
        count += done;
        // As between requests: the event loop turns.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }),
  );
  return count / ((performance.now() - begun) / 1000);
}

async function benchReceive(engine: Engine, store: Store): Promise<void> {
  const one = (caller: number) => store.inbox.receive([aMessage({ person: `person ${caller}` })]);
  report(
    `${engine}: new messages, one by one`,
    await perSecond(1, async (caller) => (await one(caller)).length),
  );
  report(
    `${engine}: new messages, ${AT_ONCE} at once, commits grouped`,
    await perSecond(AT_ONCE, async (caller) => (await one(caller)).length),
  );
  const known = aMessage();
  await store.inbox.receive([known]);
  report(
    `${engine}: a message that this process knows`,
    await perSecond(AT_ONCE, async () => (await store.inbox.receive([known])).length),
  );
}

async function benchJobs(engine: Engine, store: Store): Promise<void> {
  await store.db.kysely.deleteFrom('jobs').execute();
  for (let start = 0; start < QUEUED; start += 1000) {
    await store.db.transaction((tx) =>
      store.jobs.enqueue(
        tx,
        Array.from({ length: 1000 }, (_, n) => ({ kind: 'work', orderKey: `line ${(start + n) % 5000}` })),
      ),
    );
  }
  const note = `${QUEUED.toLocaleString('en')} queued in 5,000 lines`;
  const begun = performance.now();
  const claims = 50;
  let claimed = 0;
  for (let n = 0; n < claims; n++) claimed += (await store.jobs.claim('work', 20)).length;
  report(`${engine}: jobs claimed by twenties`, claimed / ((performance.now() - begun) / 1000), note);
  report(
    `${engine}: jobs claimed and finished, 20 at once`,
    await perSecond(20, async () => {
      const [job] = await store.jobs.claim('work', 1);
      if (job) await store.jobs.finish(job);
      return 1;
    }),
    note,
  );
}

for (const engine of ['sqlite', 'postgres'] as const) {
  if (engine === 'postgres' && postgresMissing !== undefined) {
    console.log(`postgres: left out, ${postgresMissing}`);
    continue;
  }
  const { place, remove } = await createDatabase(engine);
  if (engine === 'sqlite') report('raw: a page written and synced', rawSyncs(join(place.file, '..')));
  const store = await openTestStore({ ...place, clock: () => new Date() });
  await benchReceive(engine, store);
  await benchJobs(engine, store);
  await store.close();
  await remove();
}
