/** A disk of a few megabytes, for tests that fill it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Leaves not a byte. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  remove(): void;
}

/** Why there can be none here; undefined where there can. */
export const smallDiskMissing: string | undefined = whyMissing();

function whyMissing(): string | undefined {
  if (process.platform !== 'linux') return 'tmpfs is mounted on Linux only';
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-mount-'));
  try {
    mount(folder, 1);
    unmount(folder);
    return undefined;
  } catch {
    return 'mounting a tmpfs is not permitted here';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function createSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-disk-'));
  mount(folder, megabytes);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      mkdirSync(ballast, { recursive: true });
      for (let file = 0; ; file++) {
        const { bavail, bsize } = statfsSync(folder);
        if (bavail === 0) return;
        try {
          writeFileSync(join(ballast, String(file)), new Uint8Array(bavail * bsize));
        } catch {
          // A part of it was written.
        }
      }
    },
    free() {
      rmSync(ballast, { recursive: true, force: true });
    },
    remove() {
      unmount(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mount(folder: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
}

function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
}
