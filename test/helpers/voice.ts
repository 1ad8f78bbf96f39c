/** Voice notes made on the spot, with Debian's espeak-ng and opus-tools, or without any words. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { oggOf, opusHead, opusTags, SILENCE } from './ogg.ts';

/** Programs, by their names, and files. */
function isThere(name: string): boolean {
  return name.startsWith('/') ? existsSync(name) : spawnSync('which', [name]).status === 0;
}

/** For tests that need programs of Debian's: left out where they are missing, but not in CI. */
export function describeWith(programs: readonly string[], name: string, tests: () => void): void {
  const missing = programs.filter((name) => !isThere(name));
  if (missing.length === 0) describe(name, tests);
  else if (process.env['CI'])
    test(name, () => expect.fail(`must not be left out in CI: ${missing.join(', ')}`));
  else describe.skip(`${name}: there is no ${missing.join(', ')}`, tests);
}

export const SPEAKING = ['espeak-ng', 'opusenc'] as const;

/** @param voice a voice of espeak-ng */
export function speak(text: string, voice: 'en-us' | 'fr' = 'en-us'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-speak-'));
  try {
    const wav = join(folder, 'said.wav');
    const ogg = join(folder, 'said.ogg');
    execFileSync('espeak-ng', ['-v', voice, '-s', '140', '-w', wav, text], { stdio: 'ignore' });
    execFileSync('opusenc', ['--quiet', '--bitrate', '24', wav, ogg], { stdio: 'ignore' });
    return readFileSync(ogg);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Opus frames of silence, 20 ms each, fifty a page; valid in every byte. */
export function silentNote(seconds: number, options: { granuleSeconds?: number } = {}): Uint8Array {
  const pages = [opusHead(), opusTags()];
  const frames = Math.round(seconds * 50);
  for (let done = 0; done < frames; done += 50) {
    const count = Math.min(50, frames - done);
    pages.push({
      packets: Array.from({ length: count }, () => SILENCE),
      granule: Math.round((options.granuleSeconds ?? (done + count) / 50) * 48_000),
      flags: done + count >= frames ? 4 : 0,
    });
  }
  return oggOf(pages);
}
