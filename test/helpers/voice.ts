/** Voice notes made on the spot, with Debian's espeak-ng and opus-tools, or without any words. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

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

/** Ogg pages around Opus frames of silence, 20 ms each; valid in every byte. */
export function silentNote(seconds: number, options: { granuleSeconds?: number } = {}): Uint8Array {
  const head = Buffer.from('OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0', 'latin1');
  const tags = Buffer.from('OpusTags\0\0\0\0\0\0\0\0', 'latin1');
  const frame = Buffer.from([0xf8, 0xff, 0xfe]);
  const pages = [page([head], 0, 0n, 2), page([tags], 1, 0n, 0)];
  const frames = Math.round(seconds * 50);
  for (let done = 0; done < frames; done += 50) {
    const count = Math.min(50, frames - done);
    const at = options.granuleSeconds ?? (done + count) / 50;
    const flags = done + count >= frames ? 4 : 0;
    pages.push(
      page(
        Array.from({ length: count }, () => frame),
        pages.length,
        BigInt(Math.round(at * 48_000)),
        flags,
      ),
    );
  }
  return Buffer.concat(pages);
}

function page(packets: readonly Uint8Array[], sequence: number, granule: bigint, flags: number): Buffer {
  const header = Buffer.alloc(27 + packets.length);
  header.write('OggS', 0, 'latin1');
  header.writeUInt8(flags, 5);
  header.writeBigUInt64LE(granule, 6);
  header.writeUInt32LE(1, 14);
  header.writeUInt32LE(sequence, 18);
  header.writeUInt8(packets.length, 26);
  for (const [at, packet] of packets.entries()) header.writeUInt8(packet.length, 27 + at);
  const whole = Buffer.concat([header, ...packets]);
  whole.writeUInt32LE(crc(whole), 22);
  return whole;
}

/** Bit by bit, unlike the code under test. */
function crc(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum << 1) ^ (sum < 0 ? 0x04c11db7 : 0);
  }
  return sum >>> 0;
}
