/** A database that goes away, falls silent, or has no room, and comes back while the desk serves. */
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { silentLog } from '../../src/log.ts';
import { startService } from '../../src/main.ts';
import type { DatabaseOptions } from '../../src/store/database.ts';
import { startFakeGraph } from '../helpers/fake-graph.ts';
import { metaTexts, postToMeta } from '../helpers/meta.ts';
import { createPostgresDatabase, postgresMissing } from '../helpers/postgres.ts';
import { ANSWERS, deskEnv, deskFolder, QUESTIONS } from '../helpers/running-desk.ts';
import { startTcpProxy } from '../helpers/tcp-proxy.ts';
import { signedForm, twilioParams } from '../helpers/twilio.ts';
import { bodiesOf } from '../helpers/twiml.ts';

async function startDesk(place: DatabaseOptions) {
  const folder = deskFolder();
  const graph = await startFakeGraph();
  const config = readConfig(deskEnv(folder, place, { graph }));
  const service = await startService(config, {}, silentLog);
  return {
    service,
    file: join(config.dataDir, 'frontdesk.db'),
    post: (n: number) =>
      postToMeta(service.url, metaTexts({ id: `wamid.${n}`, from: '15550100', text: QUESTIONS[n % 3]! })),
    async twilioReply() {
      const request = signedForm(`${service.publicUrl}/bot`, twilioParams('text'));
      const answer = await fetch(`${service.url}/bot`, request);
      return [answer.status, bodiesOf(await answer.text())];
    },
    replies: () => graph.sent.map(({ text }) => text),
    health: async (path = '') => (await fetch(`${service.url}/health${path}`)).status,
    async close() {
      await service.close();
      await graph.close();
      folder.remove();
    },
  };
}

const AN_APOLOGY = [200, [expect.stringMatching(/Sorry.*Désolé/s)]];

test('the disk is full: 500 for Meta, an apology for Twilio; there is room again, and all is answered', async () => {
  const { service, post, twilioReply, replies, close } = await startDesk({ file: '' });
  onTestFinished(close);
  const { kysely } = service.store.db;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(kysely);
  const limit = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(kysely);

  await limit(rows[0]?.page_count ?? 0);
  // What is free within the pages that are there goes first.
  let taken = 0;
  while ((await post(taken)) === 200) taken += 1;
  expect(await post(taken)).toBe(500);
  expect(await twilioReply()).toEqual(AN_APOLOGY);

  await limit(1_000_000);
  expect(await post(taken)).toBe(200);
  const all = Array.from({ length: taken + 1 }, (_, n) => ANSWERS[n % 3]);
  await vi.waitFor(() => expect(replies()).toEqual(all), { timeout: 20_000 });
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(kysely);
  expect(integrity.rows).toEqual([{ integrity_check: 'ok' }]);
});

test('another process writes to SQLite and does not end: 500 for Meta, an apology for Twilio; it ends, and all is answered', {
  timeout: 60_000,
}, async () => {
  const { service, file, post, twilioReply, replies, close } = await startDesk({ file: '' });
  onTestFinished(close);
  const other = new BetterSqlite3(file);
  onTestFinished(() => void other.close());
  other.exec('begin immediate');
  expect(await Promise.all([post(0), twilioReply()])).toEqual([500, AN_APOLOGY]);
  other.exec('rollback');

  expect(await post(0)).toBe(200);
  await vi.waitFor(() => expect(replies()).toEqual([ANSWERS[0]]), { timeout: 20_000 });
  const integrity = await sql`pragma integrity_check`.execute(service.store.db.kysely);
  expect(integrity.rows).toEqual([{ integrity_check: 'ok' }]);
});

describe.skipIf(postgresMissing !== undefined)('a desk on PostgreSQL', () => {
  async function startBehindProxy() {
    const database = await createPostgresDatabase();
    const middle = await startTcpProxy(new URL(database.url));
    const desk = await startDesk({ databaseUrl: middle.url, file: '' });
    onTestFinished(async () => {
      await desk.close();
      middle.close();
      await database.drop();
    });
    return { middle, ...desk };
  }

  test('the database goes away: 500 for Meta, an apology for Twilio; it is back, and all is answered within 10 s', {
    timeout: 60_000,
  }, async () => {
    const { middle, post, twilioReply, replies, health } = await startBehindProxy();
    expect(await post(0)).toBe(200);
    await vi.waitFor(() => expect(replies()).toEqual([ANSWERS[0]]), { timeout: 5000 });

    middle.refuse();
    expect(await post(1)).toBe(500);
    expect(await twilioReply()).toEqual(AN_APOLOGY);
    expect([await health(), await health('/ready'), await health('/live')]).toEqual([503, 503, 200]);

    middle.forward();
    const back = { timeout: 10_000 };
    await vi.waitFor(async () => expect(await post(1)).toBe(200), back);
    await vi.waitFor(() => expect(replies()).toEqual([ANSWERS[0], ANSWERS[1]]), back);
    await vi.waitFor(async () => expect(await health('/ready')).toBe(200), back);
  });

  test('its connections fall silent without closing: noticed within 30 s, and nothing is lost', {
    timeout: 60_000,
  }, async () => {
    const { middle, post, replies, health } = await startBehindProxy();
    expect(await post(0)).toBe(200);
    await vi.waitFor(() => expect(replies()).toEqual([ANSWERS[0]]), { timeout: 5000 });

    middle.swallow();
    const noticed = { timeout: 30_000 };
    await vi.waitFor(async () => expect(await post(1)).toBe(200), noticed);
    await vi.waitFor(() => expect(replies()).toEqual([ANSWERS[0], ANSWERS[1]]), noticed);
    expect(await health('/ready')).toBe(200);
  });
});
