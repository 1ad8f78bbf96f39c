/** The secret of this installation, by which people are hashed: never in the database, so that a copy tells nobody. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { FrontdeskError } from '../errors.ts';
import type { InstallationSecret } from '../store/installation-keys.ts';

const BYTES = 32;

/** INSTALLATION_SECRET, or else a file in the data folder, which is made for a database that has none yet. */
export function installationSecret({
  installationSecret: configured,
  dataDir,
}: Pick<Config, 'installationSecret' | 'dataDir'>): InstallationSecret {
  return (isNew) => {
    if (configured !== undefined) return configured;
    const file = join(dataDir, 'installation-secret');
    return read(file) ?? (isNew ? draw(file) : missing(file));
  };
}

function read(file: string): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
    return undefined;
  }
  throw new FrontdeskError(
    'SECRET_INVALID',
    `${file}: expected the secret of this installation, but the file is empty; put it back from a backup of the folder`,
  );
}

/** Of two processes that start at once, the one that links first has drawn the secret of both. */
function draw(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}-${process.pid}`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, `${randomBytes(BYTES).toString('base64url')}\n`);
    // What is hashed by it is worthless once it is lost, so it is on the disk before anything is.
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  } finally {
    rmSync(draft);
  }
  return read(file) ?? missing(file);
}

function missing(file: string): never {
  throw new FrontdeskError(
    'SECRET_INVALID',
    `${file}: expected the secret by which the people in the database are hashed, but there is no such file; put it back from a backup of the folder, or set INSTALLATION_SECRET to what the file holds on the machine where the desk was first started`,
  );
}
