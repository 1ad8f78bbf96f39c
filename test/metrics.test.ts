/** What is measured, and that the documented alarms are about it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMetrics, type MetricsOptions } from '../src/metrics.ts';

const options: MetricsOptions = {
  backlog: async () => ({
    jobs: [{ kind: 'message', state: 'dead', count: 1 }],
    oldestMilliseconds: 61_000,
    uncertain: 1,
  }),
  indexVersion: () => 'abc',
  version: '1.2.3',
  health: async () => ({ database: false, dataFolder: true, alerts: ['mail'] }),
};

/** With each metric once. */
async function render(change: Partial<MetricsOptions> = {}): Promise<string> {
  const metrics = createMetrics({ ...options, ...change });
  metrics.received('meta', 'new');
  metrics.answered('meta', 'answer', 1, 2);
  metrics.webhook('meta', 'refused');
  metrics.sent('meta', 'sent');
  metrics.status('meta', 'read');
  metrics.vendorError('meta', '131053', 'later');
  metrics.heard('said');
  metrics.modelAsked('answer', 'refused');
  return await metrics.render();
}

/** The labels of each metric, by name; those of a histogram by its own name. */
async function measured(): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await render();
  return new Map(
    Array.from(text.matchAll(/^# TYPE (frontdesk_\w+) /gm), ([, name = '']) => {
      const labels = new RegExp(`^${name}(?:_count)?\\{(.*)\\} `, 'm').exec(text)?.[1] ?? '';
      return [name, Array.from(labels.matchAll(/(\w+)="/g), ([, label = '']) => label)];
    }),
  );
}

/** `frontdesk_x`, `frontdesk_x{a,b}` or `frontdesk_x{a="b"}` in code. */
function mentioned(text: string) {
  return Array.from(text.matchAll(/`([^`]*frontdesk_[^`]*)`/g), ([, code = '']) => code).flatMap((code) =>
    Array.from(code.matchAll(/(frontdesk_\w+)(?:\{([^}]*)\})?/g), ([, name = '', labels = '']) => ({
      name,
      labels: labels.split(',').flatMap((label) => /^\s*(\w+)/.exec(label)?.[1] ?? []),
    })),
  );
}

describe('docs/operations.md', () => {
  const page = readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8');

  it('names metrics and labels that there are, and every one', async () => {
    const there = await measured();
    const named = mentioned(page);
    expect(named.length).toBeGreaterThan(15);
    for (const { name, labels } of named) {
      expect([...there.keys()]).toContain(name);
      expect(there.get(name), name).toEqual(expect.arrayContaining(labels));
    }
    for (const name of there.keys()) expect(named.map((metric) => metric.name)).toContain(name);
  });

  it('has an alarm that is heard when the database is away', async () => {
    const alarms = Array.from(
      page.matchAll(/^\| `(frontdesk_[^`]+ (?:==|>|<) [\d.]+)` \|/gm),
      ([, alarm]) => alarm,
    );
    expect(alarms).toContain('frontdesk_database_up == 0');
    expect(alarms.length).toBeGreaterThan(5);
    const text = await render({ backlog: async () => undefined });
    expect(text).toMatch(/^frontdesk_database_up 0$/m);
    // These say nothing then.
    expect(text).toMatch(/^frontdesk_oldest_job_seconds Nan$/im);
    expect(text).not.toMatch(/^frontdesk_jobs\{/m);
  });
});

it('the version of the program is measured', async () => {
  expect(await render()).toMatch(/^frontdesk_build_info\{version="1\.2\.3"\} 1$/m);
});
