import { describe, expect, it } from 'vitest';
import { readHealth, type Watched } from '../../src/service/read-health.ts';
import { watchAlerts } from '../../src/service/standing-alerts.ts';
import { indexOf } from '../helpers/index-of.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';

const at = new Date('2030-01-02T03:04:05Z');
const index = indexOf({ id: 'leave', questions: ['how do I ask for leave'] });

function watched(change: Partial<Watched> = {}): Watched {
  return {
    live: { current: () => index, builtAt: () => at, lastFault: () => null, source: () => 'corpus' },
    declared: { lastFault: () => null },
    engine: 'sqlite',
    storage: { state: () => ({ database: true, dataFolder: true, alerts: [] }) },
    alerts: { list: async () => ({ isReachable: true, alerts: [] }) },
    version: '1.2.3',
    started: at,
    clock: () => at,
    ...change,
  };
}

describe('readHealth', () => {
  it('stays below 64 KB, whatever is wrong and in whichever characters', async () => {
    for (const letter of ['a', '字', '\u0001', '\n', '"', '\ud800', '😀']) {
      const message = letter.repeat(30_000_000);
      const alerts = Array.from({ length: 1000 }, (_, n) => ({
        name: `${n}${letter.repeat(10_000)}`,
        reason: letter.repeat(100_000),
        raisedAt: at,
      }));
      const health = await readHealth(
        watched({
          declared: { lastFault: () => ({ at, message }) },
          alerts: { list: async () => ({ isReachable: true, alerts }) },
        }),
      );
      expect(Buffer.byteLength(JSON.stringify(health))).toBeLessThan(65_536);
      expect(health.lastFault?.message).toMatch(/… and \d+ more characters$/);
    }
  });

  it('shows a fault of some lines whole, and of a thousand the first twenty', async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, n) => `leave.md:${n}: no answer`).join('\n');
    const shown = async (message: string) =>
      (await readHealth(watched({ declared: { lastFault: () => ({ at, message }) } }))).lastFault?.message;
    expect(await shown(lines(20))).toBe(lines(20));
    expect((await shown(lines(1000)))?.split('\n')).toHaveLength(21);
  });

  it('tells the version of the program', async () => {
    expect(await readHealth(watched())).toMatchObject({ status: 'ok', version: '1.2.3' });
  });
});

describe('watchAlerts', () => {
  it('tells each alert in the log once, and its end, but not because the database is silent', async () => {
    const { log, lines } = createMemoryLog();
    const mail = { name: 'mail', reason: 'e-mails 1 late', raisedAt: at };
    let stored = async () => [mail];
    const { list, close } = watchAlerts({ stored: () => stored(), own: () => [], log });
    await list();
    await list();
    stored = () => Promise.reject(new Error('away'));
    expect(await list()).toEqual({ isReachable: false, alerts: [] });
    stored = async () => [mail];
    await list();
    stored = async () => [];
    await list();
    await close();
    expect(lines()).toMatchObject([
      { level: 'error', alert: 'mail', reason: 'e-mails 1 late' },
      { level: 'info', alert: 'mail', msg: 'an alert is over' },
    ]);
  });
});
