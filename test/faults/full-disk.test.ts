/** The disk under the data folder is filled while the desk serves on both channels, and emptied again. */
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { startService } from '../../src/main.ts';
import { startFakeGraph } from '../helpers/fake-graph.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
import { metaTexts, postToMeta } from '../helpers/meta.ts';
import { ANSWERS, deskEnv, deskFolder, QUESTIONS } from '../helpers/running-desk.ts';
import { createSmallDisk, smallDiskMissing } from '../helpers/small-disk.ts';
import { signedForm, twilioParams } from '../helpers/twilio.ts';
import { bodiesOf } from '../helpers/twiml.ts';

const MANY = 20;

async function startDeskOn(dataDir: string) {
  const folder = deskFolder();
  const graph = await startFakeGraph();
  const { log, lines } = createMemoryLog();
  const config = readConfig({ ...deskEnv(folder, { file: '' }, { graph }), DATA_DIR: dataDir });
  const service = await startService(config, {}, log);
  let forms = 0;
  return {
    service,
    lines,
    replies: () => graph.sent.map(({ text }) => text),
    post: (n: number) =>
      postToMeta(service.url, metaTexts({ id: `wamid.${n}`, from: '15550100', text: QUESTIONS[n % 3]! })),
    async twilioReply() {
      forms += 1;
      const id = `SM${String(forms).padStart(32, '0')}`;
      const params = twilioParams('text', { MessageSid: id, SmsMessageSid: id, SmsSid: id });
      const answer = await fetch(`${service.url}/bot`, signedForm(`${service.publicUrl}/bot`, params));
      return bodiesOf(await answer.text()).join();
    },
    async health() {
      const answer = await fetch(`${service.url}/health`);
      const ready = await fetch(`${service.url}/health/ready`);
      const body: unknown = await answer.json();
      return { status: answer.status, ready: ready.status, body };
    },
    metrics: async () => (await fetch(`${service.url}/metrics`)).text(),
    async close() {
      await service.close();
      await graph.close();
      folder.remove();
    },
  };
}

const reason = smallDiskMissing === undefined ? '' : `: ${smallDiskMissing}`;

describe.skipIf(smallDiskMissing !== undefined)(`a small disk${reason}`, () => {
  test('filled while serving: 503 at /health, an alert, nothing acknowledged that is not kept; well again by itself', {
    timeout: 90_000,
  }, async () => {
    const disk = createSmallDisk(12);
    onTestFinished(disk.remove);
    const desk = await startDeskOn(join(disk.folder, 'data'));
    onTestFinished(desk.close);
    expect(await desk.health()).toMatchObject({ status: 200, ready: 200, body: { status: 'ok' } });

    disk.fill();
    // What SQLite has of its own goes first.
    let taken = 0;
    while ((await desk.post(taken)) === 200) taken += 1;
    const full = {
      status: 503,
      ready: 503,
      body: {
        status: 'degraded',
        database: { writable: false },
        alerts: expect.arrayContaining([
          expect.objectContaining({
            name: 'database',
            reason: expect.stringMatching(/no space is left.*SQLITE_FULL|disk is full.*SQLITE_IOERR/),
          }),
          expect.objectContaining({ name: 'data-folder', reason: expect.stringContaining('ENOSPC') }),
          expect.objectContaining({ name: 'failed:meta' }),
        ]),
      },
    };
    await vi.waitFor(async () => expect(await desk.health()).toMatchObject(full), { timeout: 15_000 });
    for (let n = taken; n < taken + MANY; n++) {
      expect(await desk.post(n)).toBe(500);
      expect(await desk.twilioReply()).toMatch(/Sorry.*Désolé/s);
    }
    expect(await desk.health()).toMatchObject(full);
    expect(await desk.metrics()).toMatch(/^frontdesk_database_up 0$/m);
    expect(desk.lines()).toContainEqual(
      expect.objectContaining({ level: 'error', alert: 'database', msg: 'an alert: somebody has to look' }),
    );

    disk.free();
    await vi.waitFor(async () => expect(await desk.health()).toMatchObject({ status: 200, ready: 200 }), {
      timeout: 15_000,
    });
    expect(await desk.metrics()).toMatch(/^frontdesk_database_up 1$/m);
    for (let n = taken; n < taken + MANY; n++) expect(await desk.post(n)).toBe(200);
    const all = Array.from({ length: taken + MANY }, (_, n) => ANSWERS[n % 3]);
    await vi.waitFor(() => expect(desk.replies()).toEqual(all), { timeout: 30_000 });
    expect(ANSWERS).toContainEqual(await desk.twilioReply());
    const integrity = await sql`pragma integrity_check`.execute(desk.service.store.db.kysely);
    expect(integrity.rows).toEqual([{ integrity_check: 'ok' }]);
  });
});
