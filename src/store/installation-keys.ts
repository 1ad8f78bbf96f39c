/** The keys of an installation: hashed by a secret outside the database, which the database knows again. */
import { createHmac } from 'node:crypto';
import { FrontdeskError } from '../errors.ts';
import type { Database } from './database.ts';
import { createKeys, type Keys } from './keys.ts';
import { KEY_CHECK, KEY_SALT } from './settings.ts';

/**
 * @param isNew whether nothing in the database is hashed by a secret yet, so that one may be drawn
 * @throws FrontdeskError SECRET_INVALID when there is none, and none may be drawn
 */
export type InstallationSecret = (isNew: boolean) => string;

/** What the database holds of the secret: enough to know it again, too little to go back. */
export function checkOf(secret: string): string {
  return createHmac('sha256', secret).update('installation').digest('base64url');
}

/** @throws FrontdeskError SECRET_INVALID when it is not the secret by which this database was begun */
export async function loadKeys(db: Database, secret: InstallationSecret): Promise<Keys> {
  const rows = await db.kysely.selectFrom('settings').selectAll().execute();
  const settings = new Map(rows.map(({ name, value }) => [name, value]));
  const given = secret(false);
  if (settings.get(KEY_CHECK) !== checkOf(given)) {
    throw new FrontdeskError(
      'SECRET_INVALID',
      'The secret of this installation is not the one by which the people in the database are hashed: expected that of the desk that made the database, came another. All processes on one database have the same: set INSTALLATION_SECRET, or put the file installation-secret back into DATA_DIR (docs/operations.md, "The secret")',
    );
  }
  return createKeys({ secret: given, salt: settings.get(KEY_SALT) ?? '' });
}
