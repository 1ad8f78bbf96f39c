/** Every example of the README is run: its commands as they stand there, its output line by line. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/config.ts';
import { silentLog } from '../src/log.ts';
import { type Service, startService } from '../src/main.ts';
import { patternOf } from './helpers/shown-output.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const FROM_SOURCE = `node --import tsx ${join(ROOT, 'src/cli.ts')}`;

interface Example {
  readonly command: string;
  /** `…` alone: any lines; at a line's end: anything. */
  readonly output: readonly string[];
}

const examples: Example[] = Array.from(readme.matchAll(/```console\n([\s\S]*?)```/g)).flatMap(
  ([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((each) => {
        const [command = '', ...output] = each.trimEnd().split('\n');
        return { command, output };
      }),
);

describe('README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  let service: Service | undefined;
  beforeAll(async () => {
    const config = readConfig({
      PORT: '0',
      DATA_DIR: join(folder, 'served'),
      CORPUS_DIR: join(ROOT, 'corpus'),
    });
    service = await startService(config, {}, silentLog);
  }, 60_000);
  afterAll(async () => {
    await service?.close();
    rmSync(folder, { recursive: true });
  });

  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(6);
  });

  it.each(examples)('$command', { timeout: 60_000 }, async ({ command, output }) => {
    const runnable = command
      .replaceAll('npx frontdesk', FROM_SOURCE)
      .replaceAll('http://127.0.0.1:3000', service?.url ?? '');
    const env = { ...process.env, DATA_DIR: join(folder, 'data'), NO_COLOR: '1' };
    const { stdout } = await promisify(execFile)('bash', ['-c', runnable], { cwd: ROOT, env });
    expect(stdout.replaceAll(`${folder}/data`, 'data')).toMatch(patternOf(output));
  });

  it('names files that exist', () => {
    const links = Array.from(readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, path = '']) => path);
    expect(links.length).toBeGreaterThan(5);
    for (const path of links)
      expect(() => readFileSync(join(ROOT, path, path.includes('.') ? '' : 'README.md'))).not.toThrow();
  });
});
