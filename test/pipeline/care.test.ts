/** A person in distress, the whole way: answered at once, and found in nothing that anybody reads afterwards. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Service, startService } from '../../src/main.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type FakeGraph, startFakeGraph } from '../helpers/fake-graph.ts';
import { type FakeTwilio, startFakeTwilio } from '../helpers/fake-twilio.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
import { metaTexts, postToMeta } from '../helpers/meta.ts';
import { type DeskFolder, deskEnv, deskFolder } from '../helpers/running-desk.ts';

const SAID = 'my husband hits me and I do not dare to go home';
const soon = { timeout: 30_000, interval: 20 };

describeEachDatabase('a person in distress', (stores) => {
  let folder: DeskFolder;
  let graph: FakeGraph;
  let twilio: FakeTwilio;
  let service: Service;
  const memory = createMemoryLog();

  beforeAll(async () => {
    folder = deskFolder();
    graph = await startFakeGraph();
    twilio = await startFakeTwilio();
    service = await startService(
      readConfig(deskEnv(folder, stores.where(), { graph, twilio })),
      {},
      memory.log,
    );
  }, 60_000);
  afterAll(async () => {
    await service?.close();
    await Promise.all([graph?.close(), twilio?.close()]);
    folder?.remove();
  });

  async function say(id: string, text: string): Promise<string> {
    const before = graph.sent.length;
    expect(await postToMeta(service.url, metaTexts({ id, from: '33600000009', text }))).toBe(200);
    return await vi.waitFor(() => {
      const sent = graph.sent.slice(before);
      if (sent.length === 0) throw new Error('no reply yet');
      return JSON.stringify(sent);
    }, soon);
  }

  describe('on a corpus without a care.yaml', () => {
    it('is answered, and what was said is in no log, no table of insights and no figure', async () => {
      expect(await say('wamid.care', SAID)).toContain('0808 2000 247');
      const figures = await (await fetch(`${service.url}/metrics`)).text();
      const { db } = service.store;
      const { rows } = await sql<Record<string, unknown>>`select * from message_log`.execute(db.kysely);
      expect(rows).toMatchObject([{ skill: 'care', decision: 'care', text: null, entry_id: null }]);
      const { rows: mails } = await sql`select * from jobs where kind = 'mail'`.execute(db.kysely);
      expect(mails).toEqual([]);
      for (const kept of [figures, memory.text(), JSON.stringify(rows)]) {
        expect(kept).not.toMatch(/husband|violence-home/);
      }
    });
  });
});
