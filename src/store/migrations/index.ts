/** All migrations in order; a released one is never changed. */
import type { Migration } from 'kysely';
import type { Engine } from '../database.ts';
import type { InstallationSecret } from '../installation-keys.ts';
import { createTables } from './0001-create-tables.ts';
import { personAliases } from './0002-person-aliases.ts';
import { requestsAndPeople } from './0003-requests-and-people.ts';
import { spending } from './0004-spending.ts';
import { sendByChannel } from './0005-send-by-channel.ts';
import { deathsAndMails } from './0006-deaths-and-mails.ts';
import { steadyTime } from './0007-steady-time.ts';
import { keysBySecret } from './0008-keys-by-secret.ts';
import { sealedAliases } from './0009-sealed-aliases.ts';
import { channels } from './0010-channels.ts';
import { idsInTime } from './0011-ids-in-time.ts';

export function migrations(engine: Engine, secret: InstallationSecret): Record<string, Migration> {
  return {
    '0001-create-tables': createTables(engine),
    '0002-person-aliases': personAliases,
    '0003-requests-and-people': requestsAndPeople,
    '0004-spending': spending,
    '0005-send-by-channel': sendByChannel,
    '0006-deaths-and-mails': deathsAndMails(engine),
    '0007-steady-time': steadyTime,
    '0008-keys-by-secret': keysBySecret(secret),
    '0009-sealed-aliases': sealedAliases,
    '0010-channels': channels,
    '0011-ids-in-time': idsInTime,
  };
}
