/** An index file that is spoilt or replaced under a desk that serves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { indexCorpus, indexFileIn } from '../../src/indexing/index-corpus.ts';
import { silentLog } from '../../src/log.ts';
import { type Service, startService } from '../../src/main.ts';
import { type FakeGraph, startFakeGraph } from '../helpers/fake-graph.ts';
import { type FakeTwilio, startFakeTwilio } from '../helpers/fake-twilio.ts';
import { personOn } from '../helpers/people.ts';
import { ANSWERS, type DeskFolder, deskEnv, deskFolder, QUESTIONS } from '../helpers/running-desk.ts';

const soon = { timeout: 20_000, interval: 50 };

describe('the index file of a running desk', () => {
  let folder: DeskFolder;
  let vendors: { graph: FakeGraph; twilio: FakeTwilio };
  let service: Service;
  let indexFile: string;

  beforeAll(async () => {
    folder = deskFolder();
    vendors = { graph: await startFakeGraph(), twilio: await startFakeTwilio() };
    const env = deskEnv(folder, { file: '' }, vendors);
    indexFile = indexFileIn(env['DATA_DIR']!);
    service = await startService(readConfig(env), {}, silentLog);
  }, 60_000);
  afterAll(async () => {
    await service?.close();
    await Promise.all([vendors?.graph.close(), vendors?.twilio.close()]);
    folder?.remove();
  });

  const health = async () => (await fetch(`${service.url}/health`)).json();
  const aya = () => personOn('twilio', '15550800', () => service, vendors);

  test.each([
    ['truncated', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['corrupt', (bytes: Buffer) => Buffer.from(bytes).fill(7, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
  ])('%s: the good index goes on serving, and the fault is told', async (_, spoil) => {
    const good = readFileSync(indexFile);
    writeFileSync(indexFile, spoil(good));
    const told = { status: 'degraded', lastFault: { message: expect.stringContaining('frontdesk.index') } };
    await vi.waitFor(async () => expect(await health()).toMatchObject(told), soon);
    expect(await aya().say(QUESTIONS[0])).toEqual([ANSWERS[0]]);
    writeFileSync(indexFile, good);
    await vi.waitFor(
      async () => expect(await health()).toMatchObject({ status: 'ok', lastFault: null }),
      soon,
    );
  });

  test('replaced: the new one serves', async () => {
    const other = deskFolder({ 'desk.en.md': '## Where can I park?\n\n- car park\n\nLevel *-1*.\n' });
    await indexCorpus({ corpusDir: other.corpusDir, indexFile, today: '2026-01-01' });
    other.remove();
    await vi.waitFor(async () => expect(await aya().say('car park')).toEqual(['Level *-1*.']), soon);
  });
});
