/** Hashes that stand for people and messages where their own ids, which hold phone numbers, must not be. */
import { createHmac, randomBytes } from 'node:crypto';
import type { PersonKey } from '../assistant/ports.ts';
import type { Database } from './database.ts';

export interface Keys {
  person(who: PersonKey): string;
  /** For the count of a person's mails alone: it stays for a day when all else of them is erased. */
  mails(who: PersonKey): string;
  /** For a message that came in, by its channel's id. */
  message(message: { readonly channel: string; readonly id: string }): string;
  /** For a message that went out, by the vendor's id. */
  vendor(channel: string, vendorId: string): string;
  /** What only the mail of a hand-over tells: whoever has it may end the hand-over. */
  handOver(reference: string): string;
}

/** 128 bits: no two of a desk's messages will ever share a key. */
const KEY_LENGTH = 22;

/** Each id is asked for some ten times while its message is dealt with, and an HMAC costs more than a look. */
const MOST_REMEMBERED = 4000;

/** @param salt secret, as phone numbers are few enough to be tried one after the other */
export function createKeys(salt: string): Keys {
  const remembered = new Map<string, string>();
  const hash = (...parts: readonly string[]) => {
    const id = JSON.stringify(parts);
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const key = createHmac('sha256', salt).update(id).digest('base64url').slice(0, KEY_LENGTH);
    remembered.set(id, key);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return key;
  };
  return {
    person: ({ channel, person }) => hash('person', channel, person),
    mails: ({ channel, person }) => hash('mails', channel, person),
    message: ({ channel, id }) => hash('message', channel, id),
    vendor: (channel, vendorId) => hash('vendor', channel, vendorId),
    handOver: (reference) => hash('hand-over', reference),
  };
}

/** The salt lives in the database, so that all processes on it draw the same keys. */
export async function loadKeys(db: Database): Promise<Keys> {
  await db.statement((kysely) =>
    kysely
      .insertInto('settings')
      .values({ name: 'key-salt', value: randomBytes(32).toString('base64url') })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  const { value } = await db.kysely
    .selectFrom('settings')
    .select('value')
    .where('name', '=', 'key-salt')
    .executeTakeFirstOrThrow();
  return createKeys(value);
}
