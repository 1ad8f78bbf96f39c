/** `frontdesk erase PERSON`: forgets a person on every channel. */
import type { Environment } from '../config/config.ts';
import { withStore } from './with-store.ts';

export async function erase(person: string, env: Environment): Promise<void> {
  const erased = await withStore(env, async (store) => {
    let rows = 0;
    for (const who of everyKeyOf(person)) rows += await store.erase(who);
    return rows;
  });
  // What was given is not repeated: terminals and scripts keep what is printed.
  console.log(erased > 0 ? `erased ${erased} rows` : 'nothing was kept of this person');
}

/** A phone number or an id, as each channel would write it. */
function everyKeyOf(person: string): { channel: string; person: string }[] {
  const bare = person.trim().replace(/^whatsapp:/, '');
  const number = /^\+?[\d\s().-]+$/.test(bare) ? bare.replace(/\D/g, '') : undefined;
  const spellings = number === undefined ? [bare] : [`+${number}`, number];
  return spellings.flatMap((each) => [
    { channel: 'twilio', person: `whatsapp:${each}` },
    { channel: 'twilio', person: each },
    { channel: 'meta', person: each },
  ]);
}
