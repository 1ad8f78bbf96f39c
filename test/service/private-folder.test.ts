/** The data folder is for its owner alone, whatever the umask and whatever was before. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDataFolder } from '../../src/service/private-folder.ts';
import { openTestStore } from '../helpers/test-store.ts';

let folder = '';
let dataDir = '';
let umask = 0;
beforeEach(() => {
  umask = process.umask(0o022);
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-private-'));
  dataDir = join(folder, 'data');
});
afterEach(() => {
  process.umask(umask);
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const put = (name: string, text = 'x'.repeat(32), mode = 0o644) => {
  writeFileSync(join(dataDir, name), text);
  chmodSync(join(dataDir, name), mode);
};

describe('the data folder', () => {
  it.each([0o000, 0o022, 0o277])(
    'is made for its owner alone with a umask of %o, and all that SQLite puts there',
    async (bits) => {
      process.umask(bits);
      expect(closeDataFolder(dataDir)).toEqual([]);
      const file = join(dataDir, 'frontdesk.db');
      const store = await openTestStore({ file });
      const modes = [dataDir, file, `${file}-wal`, `${file}-shm`].map(modeOf);
      await store.close();
      expect(modes).toEqual(['700', '600', '600', '600']);
    },
  );

  it('is made so by the store alone, too', async () => {
    process.umask(0);
    const store = await openTestStore({ file: join(dataDir, 'frontdesk.db') });
    await store.close();
    expect([modeOf(dataDir), modeOf(join(dataDir, 'frontdesk.db'))]).toEqual(['700', '600']);
  });

  it('of an older installation is closed, and each change told; what editors wrote keeps its mode', () => {
    mkdirSync(dataDir);
    const open = [
      'frontdesk.db',
      'frontdesk.db-wal',
      'frontdesk.db-shm',
      'frontdesk.db.before',
      'installation-secret',
    ];
    for (const name of open) put(name);
    put('frontdesk.index');
    mkdirSync(join(dataDir, 'ocr'));
    const notes = closeDataFolder(dataDir);
    expect(notes).toContain(`closed ${dataDir} to other users: its mode was 755, and is 700`);
    for (const name of open) {
      const file = join(dataDir, name);
      expect(notes).toContain(`closed ${file} to other users: its mode was 644, and is 600`);
      expect(modeOf(file)).toBe('600');
    }
    expect(notes).toHaveLength(open.length + 1);
    expect([modeOf(dataDir), modeOf(join(dataDir, 'frontdesk.index'))]).toEqual(['700', '644']);
    expect(closeDataFolder(dataDir)).toEqual([]);
  });

  it('that is more than frontdesk’s own stays open, and that is told; its files are closed', () => {
    mkdirSync(join(dataDir, 'projects'), { recursive: true });
    put('frontdesk.db');
    expect(closeDataFolder(dataDir)).toEqual([
      expect.stringContaining(
        `${dataDir} holds more than frontdesk's data, so it stays open to other users (mode 755)`,
      ),
      expect.stringContaining('frontdesk.db to other users'),
    ]);
    expect([modeOf(dataDir), modeOf(join(dataDir, 'frontdesk.db'))]).toEqual(['755', '600']);
  });

  it.each(['/tmp', '/', process.cwd(), homedir()])('is never %s, whose mode stays', (shared) => {
    const before = modeOf(shared);
    closeDataFolder(shared);
    expect(modeOf(shared)).toBe(before);
  });

  it('of another user is told', () => {
    closeDataFolder(dataDir);
    const { uid } = statSync(dataDir);
    vi.spyOn(process, 'geteuid').mockReturnValue(uid + 1);
    expect(closeDataFolder(dataDir)).toEqual([
      `${dataDir} belongs to the user of the id ${uid}, and frontdesk runs as ${uid + 1}: run it as that user, or give it the folder (chown -R ${uid + 1} ${dataDir})`,
    ]);
  });

  it.each([
    ['a file', 'file', 'EEXIST'],
    ['below a file', 'file/data', 'ENOTDIR'],
    ['below a name that is too long', `${'x'.repeat(300)}/data`, 'ENAMETOOLONG'],
  ])('that is %s is refused by the name of the setting', (_, path, code) => {
    writeFileSync(join(folder, 'file'), 'kept');
    expect(() => closeDataFolder(join(folder, path))).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringMatching(
          new RegExp(`^DATA_DIR=.*expected a folder that can be written.*\\(${code}\\); `),
        ),
      }),
    );
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept');
  });

  it('with a damaged secret is refused', () => {
    mkdirSync(dataDir);
    put('installation-secret', 'short');
    expect(() => closeDataFolder(dataDir)).toThrow(
      /installation-secret: expected a secret of at least 16 bytes, got 5/,
    );
  });
});
