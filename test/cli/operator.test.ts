/** `frontdesk requests` and `frontdesk hand-overs` as an operator's shell sees them, beside a store that is in use. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOut } from '../../src/pipeline/carry-out.ts';
import { openConfiguredStore } from '../../src/service/open-configured-store.ts';
import { PermanentFailure } from '../../src/store/job.ts';
import type { Store } from '../../src/store/store.ts';
import { aRequest } from '../helpers/effects-desk.ts';
import { aMessage } from '../helpers/messages.ts';
import { createPostgresDatabase, postgresMissing, type TestDatabase } from '../helpers/postgres.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const aya = { channel: 'meta', person: '33612345678' };

describe.each(['sqlite', 'postgres'] as const)('the operator on %s', (engine) => {
  if (engine === 'postgres' && postgresMissing !== undefined && !process.env['CI']) {
    test.skip(`left out: ${postgresMissing}`, () => {});
    return;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'frontdesk-operator-'));
  let database: TestDatabase | undefined;
  let store: Store;

  beforeAll(async () => {
    if (engine === 'postgres') database = await createPostgresDatabase();
    store = await openConfiguredStore({
      databaseUrl: database?.url,
      dataDir,
      installationSecret: undefined,
    });
  });
  afterAll(async () => {
    await store?.close();
    await database?.drop();
    rmSync(dataDir, { recursive: true });
  });

  async function frontdesk(...words: readonly string[]) {
    const child = spawn(process.execPath, ['--import', TSX, CLI, ...words], {
      cwd: dataDir,
      env: {
        PATH: process.env['PATH'],
        NO_COLOR: '1',
        DATA_DIR: dataDir,
        ...(database && { DATABASE_URL: database.url }),
      },
    });
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    return { out, err, code };
  }

  test('sees each request with its state, why it failed and how to mend it, and nothing of what was said', async () => {
    for (const reference of ['7F3K', '8G4M']) {
      await store.db.transaction((tx) => carryOut(tx, store, aMessage(aya), aRequest(reference)));
    }
    const [job] = await store.jobs.claim('mail', 1);
    const reason = 'EENVELOPE 550 at RCPT TO';
    await store.jobs.bury(job!, new PermanentFailure(reason).message, store.outbox.failed(job!, reason));

    const all = await frontdesk('requests');
    expect(all).toMatchObject({ code: 0, err: '2 in all\n' });
    const lines = all.out.trimEnd().split('\n').sort();
    expect(lines[0]).toMatch(
      new RegExp(
        `^7F3K  failed   work-certificate +[\\d-]{10}T[\\d:.]{12}Z  ${reason}; frontdesk jobs retry ${job!.id}$`,
      ),
    );
    expect(lines[1]).toMatch(/^8G4M {2}waiting {2}work-certificate +[\d-]{10}T[\d:.]{12}Z$/);
    expect(all.out).not.toMatch(/Aya|33612345678|orvane/);

    const failed = await frontdesk('requests', '--state', 'failed', '--json');
    expect(JSON.parse(failed.out)).toEqual([
      {
        reference: '7F3K',
        requestKind: 'work-certificate',
        state: 'failed',
        openedAt: expect.stringMatching(/Z$/),
        channel: 'meta',
        reason,
        job: job!.id,
      },
    ]);
    expect(await frontdesk('requests', '--state', 'sent')).toEqual({ out: '', err: '0 sent\n', code: 0 });
    const wrong = await frontdesk('requests', '--state', 'lost');
    expect(wrong).toMatchObject({ out: '', code: 2 });
    expect(wrong.err).toContain('Allowed choices are waiting, sent, failed.');
  });

  test('sees who talks to people, without saying who, and lets the desk answer again', async () => {
    const until = new Date(Date.now() + 3_600_000);
    await store.db.transaction((tx) => store.handOvers.put(tx, aya, { reference: 'H-7F3K8G4M', until }));

    const listed = await frontdesk('hand-overs');
    expect(listed).toMatchObject({ code: 0, err: expect.stringContaining('1 under way') });
    expect(listed.out).toMatch(/^H-7F3K8G4M {2}meta +since \S+Z {2}until \S+Z\n$/);
    const asJson = await frontdesk('hand-overs', '--json');
    expect(JSON.parse(asJson.out)).toMatchObject([
      { reference: 'H-7F3K8G4M', channel: 'meta', until: until.toISOString() },
    ]);

    // As it may be typed from a mail.
    const resolved = await frontdesk('hand-overs', 'resolve', 'h-7f3k8g4m');
    expect(resolved).toMatchObject({ code: 0, out: expect.stringContaining('answers this person again') });
    expect(await store.handOvers.active(aya, new Date())).toBeNull();
    const again = await frontdesk('hand-overs', 'resolve', 'H-7F3K8G4M');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('no hand-over under way has the reference "H-7F3K8G4M"');
    expect(await frontdesk('hand-overs', 'resolve')).toMatchObject({ code: 2, out: '' });
  });

  test.each(['requests', 'hand-overs', 'hand-overs resolve'])('finds help on %s', async (command) => {
    const { out, code } = await frontdesk(...command.split(' '), '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: frontdesk ${command}`);
  });

  test('sees a paused channel with the mend, and what was not delivered by code; lets the channel send again', async () => {
    const reason = 'sending stopped: Graph 131042: the account cannot pay; mend the payment method';
    await store.pauses.stop('meta', { reason }, false);
    for (const [vendorId, code] of [
      ['wamid.1', 131047],
      ['wamid.2', 131047],
      ['wamid.3', 999],
    ] as const) {
      const report = { channel: 'meta', vendorId, status: 'failed', reason: `Graph ${code}` } as const;
      await store.statuses.record(report);
    }
    const shown = await frontdesk('channels');
    expect(shown).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^1 paused; frontdesk channels resume/),
    });
    expect(shown.out).toMatch(/^twilio {3}sends {3}0 replies wait, 0 given up$/m);
    expect(shown.out).toMatch(/^meta {5}paused {2}/m);
    expect(shown.out).toMatch(
      /Graph 131042: the account cannot pay; mend the payment method; tried 0 times since/,
    );
    expect(shown.out).toMatch(
      /2 not delivered within 24 hours: Graph 131047: the person last wrote .*they must/,
    );
    expect(shown.out).toMatch(/1 not delivered within 24 hours: Graph 999$/m);
    expect(JSON.parse((await frontdesk('channels', '--json')).out)).toEqual([
      { channel: 'twilio', state: 'sends', waiting: 0, givenUp: 0, undelivered: [] },
      {
        channel: 'meta',
        state: 'paused',
        reason,
        since: expect.any(String),
        waitsFor: 'mended',
        probes: 0,
        nextProbeSeconds: expect.any(Number),
        waiting: 0,
        givenUp: 0,
        undelivered: [
          expect.objectContaining({ code: 'Graph 131047', count: 2, mend: expect.any(String) }),
          { code: 'Graph 999', count: 1, last: expect.any(String) },
        ],
      },
    ]);
    expect(await frontdesk('channels', 'resume', 'meta')).toMatchObject({ code: 0 });
    expect(await store.pauses.list()).toEqual([]);
    expect(await frontdesk('channels', 'resume', 'meta')).toMatchObject({
      code: 1,
      err: 'meta is not paused; frontdesk channels lists all\n',
    });
    expect(await frontdesk('channels', 'resume', 'fax')).toMatchObject({
      code: 1,
      err: expect.stringContaining('expected a channel (twilio, meta), got "fax"'),
    });
  }, 60_000);
});
