/** A database that goes away and comes back while the desk serves. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { silentLog } from '../../src/log.ts';
import { startService } from '../../src/main.ts';
import { startFakeGraph } from '../helpers/fake-graph.ts';
import { metaTexts, postToMeta } from '../helpers/meta.ts';
import { createPostgresDatabase, postgresMissing } from '../helpers/postgres.ts';
import { ANSWERS, deskEnv, deskFolder, QUESTIONS } from '../helpers/running-desk.ts';
import { startTcpProxy } from '../helpers/tcp-proxy.ts';
import { signedForm, twilioParams } from '../helpers/twilio.ts';
import { bodiesOf } from '../helpers/twiml.ts';

test.skipIf(postgresMissing !== undefined)(
  'the database goes away: 500 for Meta, an apology for Twilio; it is back, and all is answered within 10 s',
  { timeout: 60_000 },
  async () => {
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

    const event = (n: number) => metaTexts({ id: `wamid.${n}`, from: '15550100', text: QUESTIONS[n % 3]! });
    const health = async (path = '') => (await fetch(`${service.url}/health${path}`)).status;
    const replies = () => graph.sent.map(({ text }) => text);
    expect(await postToMeta(service.url, event(0))).toBe(200);
    await vi.waitFor(() => expect(replies()).toEqual([ANSWERS[0]]), { timeout: 5000 });

    middle.refuse();
    expect(await postToMeta(service.url, event(1))).toBe(500);
    const twilio = signedForm(`${service.publicUrl}/bot`, twilioParams('text'));
    const answer = await fetch(`${service.url}/bot`, twilio);
    expect([answer.status, bodiesOf(await answer.text())]).toEqual([
      200,
      [expect.stringMatching(/Sorry.*Désolé/s)],
    ]);
    expect([await health(), await health('/ready'), await health('/live')]).toEqual([503, 503, 200]);

    middle.forward();
    const begun = performance.now();
    await vi.waitFor(async () => expect(await postToMeta(service.url, event(1))).toBe(200), {
      timeout: 10_000,
    });
    await vi.waitFor(() => expect(replies()).toEqual([ANSWERS[0], ANSWERS[1]]), { timeout: 10_000 });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await health('/ready')).toBe(200);
  },
);
