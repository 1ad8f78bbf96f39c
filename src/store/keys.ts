/** Hashes that stand for people and messages where their own ids, which hold phone numbers, must not be. */
import { createHmac } from 'node:crypto';
import type { PersonKey } from '../assistant/ports.ts';
import { createSeal, type Seal } from './seal.ts';

export interface Keys extends Seal {
  person(who: PersonKey): string;
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

export function hashOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, KEY_LENGTH);
}

export interface KeyMaterial {
  /** Outside the database: phone numbers are few enough to be tried one after the other. */
  readonly secret: string;
  /** Within it; what was hashed by it alone, before there was a secret, could be hashed once more. */
  readonly salt: string;
}

export function createKeys({ secret, salt }: KeyMaterial): Keys {
  const remembered = new Map<string, string>();
  const hash = (...parts: readonly string[]) => {
    const id = JSON.stringify(parts);
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const key = hashOf(secret, hashOf(salt, id));
    remembered.set(id, key);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return key;
  };
  return {
    ...createSeal(secret),
    person: ({ channel, person }) => hash('person', channel, person),
    message: ({ channel, id }) => hash('message', channel, id),
    vendor: (channel, vendorId) => hash('vendor', channel, vendorId),
    handOver: (reference) => hash('hand-over', reference),
  };
}
