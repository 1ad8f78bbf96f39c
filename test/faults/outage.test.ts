/** A database that goes away, or falls silent, and comes back while the desk serves. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/log.ts';
import { startService } from '../../src/main.ts';
import { startFakeGraph } from '../helpers/fake-graph.ts';
import { metaTexts, postToMeta } from '../helpers/meta.ts';
import { createPostgresDatabase, postgresMissing } from '../helpers/postgres.ts';
import { ANSWERS, deskEnv, deskFolder, QUESTIONS } from '../helpers/running-desk.ts';
import { startTcpProxy } from '../helpers/tcp-proxy.ts';
import { signedForm, twilioParams } from '../helpers/twilio.ts';
import { bodiesOf } from '../helpers/twiml.ts';

describe.skipIf(postgresMissing !== undefined)('a desk on PostgreSQL', () => {
  async function startBehindProxy() {
    const folder = deskFolder();
    const graph = await startFakeGraph();
    const database = await createPostgresDatabase();
    const middle = await startTcpProxy(new URL(database.url));
    const env = deskEnv(folder, { databaseUrl: middle.url, file: '' }, { graph });
    const service = await startService(readConfig(env), {}, silentLog);
    onTestFinished(async () => {
      await service.close();
      middle.close();
      await graph.close();
      await database.drop();
      folder.remove();
    });
    return {
      middle,
      service,
      post: (n: number) =>
        postToMeta(service.url, metaTexts({ id: `wamid.${n}`, from: '15550100', text: QUESTIONS[n % 3]! })),
      replies: () => graph.sent.map(({ text }) => text),
      health: async (path = '') => (await fetch(`${service.url}/health${path}`)).status,
    };
  }

  test('the database goes away: 500 for Meta, an apology for Twilio; it is back, and all is answered within 10 s', {
    timeout: 60_000,
  }, async () => {
    const { middle, service, post, replies, health } = await startBehindProxy();
    expect(await post(0)).toBe(200);
    await vi.waitFor(() => expect(replies()).toEqual([ANSWERS[0]]), { timeout: 5000 });

    middle.refuse();
    expect(await post(1)).toBe(500);
    const twilio = signedForm(`${service.publicUrl}/bot`, twilioParams('text'));
    const answer = await fetch(`${service.url}/bot`, twilio);
    expect([answer.status, bodiesOf(await answer.text())]).toEqual([
      200,
      [expect.stringMatching(/Sorry.*Désolé/s)],
    ]);
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
