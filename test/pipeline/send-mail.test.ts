/** Mails from the outbox to a real mail server that refuses, hangs up, or sees its client die. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAIL_ATTEMPTS, MAIL_BACKOFF } from '../../src/pipeline/send-mail.ts';
import type { Effect } from '../../src/skills/effect.ts';
import { backoff } from '../../src/store/backoff.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { aMail, aRequest, type EffectsDesk, mailerTo, startEffectsDesk } from '../helpers/effects-desk.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
import { aMessage } from '../helpers/messages.ts';
import { type SmtpScript, startSmtp, type TestSmtp } from '../helpers/smtp.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const soon = { timeout: 20_000, interval: 20 };
const PROGRAM = fileURLToPath(new URL('mail-process.ts', import.meta.url));

test('a mail is tried again for about two days, at first within seconds', () => {
  const waits = (chance: number) =>
    Array.from({ length: MAIL_ATTEMPTS - 1 }, (_, at) => backoff(at + 1, chance, MAIL_BACKOFF));
  const hours = (chance: number) => waits(chance).reduce((sum, wait) => sum + wait, 0) / HOUR;
  expect(waits(0)[0]).toBe(10_000);
  expect(hours(0)).toBeLessThan(54);
  expect(hours(1)).toBeGreaterThan(40);
});

describeEachDatabase('mails', (stores) => {
  let store: Store;
  let clock: ManualClock;
  let desk: EffectsDesk | undefined;
  const servers: TestSmtp[] = [];
  const children: ChildProcess[] = [];
  const memory = { log: createMemoryLog() };

  beforeEach(async () => {
    clock = manualClock();
    memory.log = createMemoryLog();
    store = await stores.open({ clock: clock.now });
  });
  afterEach(async () => {
    await desk?.worker.stop(2000);
    desk = undefined;
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const server of servers.splice(0)) await server.close();
  });

  async function smtp(script?: SmtpScript): Promise<TestSmtp> {
    const server = await startSmtp(script);
    servers.push(server);
    return server;
  }

  function start(port: number | undefined, effects: readonly Effect[] = aRequest('7F3K')): EffectsDesk {
    desk = startEffectsDesk({
      store,
      clock: clock.now,
      log: memory.log.log,
      mailer: port === undefined ? undefined : mailerTo(port),
      effects: () => effects,
    });
    return desk;
  }

  const message = () => aMessage({ receivedAt: clock.now() });
  const states = async () => (await store.requests.list()).map(({ state }) => state);
  /** Until so many attempts have ended, and the job is back in the queue. */
  const triedTimes = (attempts: number) =>
    vi.waitFor(async () => {
      const mails = store.db.kysely.selectFrom('outbox').where('kind', '=', 'mail');
      expect(await mails.select(['attempts', 'state']).execute()).toEqual([{ attempts, state: 'queued' }]);
    }, soon);

  test('one confirmation delivered 50 times at once is one request and one mail', async () => {
    const server = await smtp();
    start(server.port);
    const yes = message();
    await Promise.all(Array.from({ length: 50 }, () => store.inbox.receive([yes])));
    await vi.waitFor(async () => expect(await states()).toEqual(['sent']), soon);
    expect((await store.backlog()).jobs).toEqual([]);
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]).toMatchObject({ recipients: ['hr@orvane.example'] });
    expect(server.mails[0]?.parsed).toMatchObject({
      subject: '[7F3K] Work certificate: Aya Benali',
      text: 'Name: Aya Benali\n',
    });
    expect(await store.alerts.list()).toEqual([]);
  });

  test('a refusal that may pass is waited for, longer each time, and holds up no other mail', async () => {
    const server = await smtp({ recipient: [450, 451, 'accept'] });
    start(server.port);
    await store.inbox.receive([message()]);
    await triedTimes(1);
    expect(await states()).toEqual(['waiting']);
    clock.advance(10_000);
    await triedTimes(2);
    clock.advance(10_000);
    await desk?.worker.stop(2000);
    // The same person's next one overtakes it.
    start(server.port, aRequest('8G4M'));
    await store.inbox.receive([message()]);
    await vi.waitFor(() => expect(server.mails).toHaveLength(1), soon);
    expect(server.mails[0]?.parsed.subject).toContain('8G4M');
    clock.advance(10_000);
    await vi.waitFor(async () => expect(await states()).toEqual(['sent', 'sent']), soon);
    expect(server.mails).toHaveLength(2);
  });

  describe('a refusal for good', () => {
    async function refused(): Promise<TestSmtp> {
      const server = await smtp({ recipient: [550, 'accept'] });
      start(server.port);
      await store.inbox.receive([message()]);
      await vi.waitFor(async () => expect(await states()).toEqual(['failed']), soon);
      return server;
    }

    test('ends there, and the operator is told: in the list, in an alert, in the log and the figures', async () => {
      const server = await refused();
      const reason = 'EENVELOPE 550 at RCPT TO';
      expect(await store.deadLetters.list()).toMatchObject([{ kind: 'mail', attempts: 1, reason }]);
      expect(await store.alerts.list()).toEqual([
        {
          name: 'mail',
          reason: `e-mails 1 given up (${reason}): frontdesk requests, frontdesk jobs list`,
          raisedAt: clock.now(),
        },
      ]);
      expect(memory.log.lines()).toContainEqual(
        expect.objectContaining({ level: 'error', msg: 'a mail will never be taken', reason }),
      );
      expect(memory.log.text()).not.toMatch(/orvane|Aya|example\.com|7F3K/);
      expect(await desk?.metrics.render()).toContain(
        'frontdesk_sends_total{channel="mail",outcome="never"} 1',
      );
      clock.advance(HOUR);
      expect(server.connections()).toBe(1);
    });

    test('goes again when the operator says so, and the alert with it once it has left', async () => {
      const server = await refused();
      const [dead] = await store.deadLetters.list();
      expect(await store.deadLetters.retry(dead!.id)).toBe(true);
      await vi.waitFor(async () => expect(await states()).toEqual(['sent']), soon);
      expect(server.mails).toHaveLength(1);
      expect(await store.alerts.list()).toEqual([]);
    });

    test('is forgotten when the operator drops it', async () => {
      await refused();
      const [dead] = await store.deadLetters.list();
      await store.deadLetters.drop(dead!.id);
      expect(await store.requests.list()).toMatchObject([{ state: 'failed', job: undefined }]);
      expect(await store.alerts.list()).toEqual([]);
    });
  });

  test('a connection cut after the mail was handed over: the same mail again, by its Message-ID', async () => {
    const server = await smtp({ data: ['cut', 'accept'] });
    start(server.port);
    await store.inbox.receive([message()]);
    await triedTimes(1);
    clock.advance(10_000);
    await vi.waitFor(async () => expect(await states()).toEqual(['sent']), soon);
    const ids = server.mails.map(({ parsed }) => parsed.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('without a mail server they wait, are an alert when late, and leave once there is one', async () => {
    start(undefined);
    await store.inbox.receive([message()]);
    await triedTimes(1);
    expect(await store.alerts.list()).toEqual([]);
    const raisedAt = clock.now();
    await desk?.worker.stop(2000);
    clock.advance(10 * MINUTE + 1);
    const reason =
      'e-mails 1 late (no mail server is configured: set SMTP_URL and MAIL_FROM): frontdesk requests, frontdesk jobs list';
    expect(await store.alerts.list()).toEqual([{ name: 'mail', reason, raisedAt }]);
    const server = await smtp();
    start(server.port);
    await vi.waitFor(async () => expect(await states()).toEqual(['sent']), soon);
    expect(server.mails).toHaveLength(1);
    expect(await store.alerts.list()).toEqual([]);
  });

  test('one that cannot be read is given up, not tried for two days', async () => {
    const server = await smtp();
    await store.db.transaction((tx) =>
      store.outbox.add(tx, [{ kind: 'mail', channel: 'twilio', person: '+1', payload: { to: 1 } }]),
    );
    start(server.port);
    await vi.waitFor(
      async () =>
        expect(await store.deadLetters.list()).toMatchObject([
          { reason: 'the outbox holds no mail that can be read' },
        ]),
      soon,
    );
    expect(server.connections()).toBe(0);
  });

  test('a process killed after the server has read the mail: the next sends the same one', async () => {
    const leaseMilliseconds = 1000;
    const server = await smtp({ data: ['hang', 'accept'] });
    await store.db.transaction((tx) =>
      store.outbox.add(tx, [{ kind: 'mail', channel: 'twilio', person: '+1', payload: aMail('7F3K') }]),
    );
    const options = JSON.stringify({ ...stores.where(), leaseMilliseconds, port: server.port });
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, options], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.push(child);
    await vi.waitFor(() => expect(server.mails).toHaveLength(1), soon);
    child.kill('SIGKILL');
    await once(child, 'exit');
    store = await stores.open({ leaseMilliseconds });
    desk = startEffectsDesk({ store, clock: () => new Date(), mailer: mailerTo(server.port) });
    await vi.waitFor(() => expect(server.mails).toHaveLength(2), soon);
    expect(server.mails[1]?.parsed.messageId).toBe(server.mails[0]?.parsed.messageId);
    await vi.waitFor(async () => expect((await store.backlog()).jobs).toEqual([]), soon);
  });
});
