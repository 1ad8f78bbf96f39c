/** `frontdesk erase PERSON`: forgets a person on every channel. */
import { type PersonId, type ReadPerson, readPerson } from '../channels/phone-numbers.ts';
import { type Environment, readConfig } from '../config/config.ts';
import { FrontdeskError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { withStore } from './with-store.ts';

/** What was given is not repeated: terminals and scripts keep what is printed. */
export async function erase(person: string, env: Environment): Promise<void> {
  const { country } = readConfig({ COUNTRY: env['COUNTRY'] });
  const read = readPerson(person, country);
  const erased = await withStore(env, async (store) => {
    let rows = 0;
    for (const who of await everyIdOf(store, await idsIn(store, read))) rows += await store.erase(who);
    return rows;
  });
  console.log(erased > 0 ? `erased ${erased} rows` : 'nothing was kept of this person');
}

/** Better to ask than to erase somebody else, or to say that nothing was kept. */
async function idsIn(store: Store, read: ReadPerson): Promise<readonly PersonId[]> {
  if (read.kind === 'one') return read.ids;
  if (read.kind === 'no country') {
    throw unclear(
      'a number with its country code, such as +33612345678 or 0033612345678, got one that begins with 0; write it so, or set COUNTRY to the country where such numbers are at home, such as FR',
    );
  }
  const { atHome, abroad } = read;
  if (!(await isKept(store, abroad))) return atHome;
  if (!(await isKept(store, atHome))) return abroad;
  throw unclear(
    'one number, got digits that are a number here and one abroad, and something is kept of both; write it with + and its country code',
  );
}

/** By a user id a number may be known, by the number a conversation on another channel, and so on. */
async function everyIdOf(store: Store, ids: readonly PersonId[]): Promise<readonly PersonId[]> {
  const found = new Map<string, PersonId>();
  const add = (some: readonly PersonId[]) => {
    for (const who of some) found.set(JSON.stringify(who), who);
  };
  add(ids);
  // The map grows while it is walked.
  for (const who of found.values()) {
    for (const name of await store.people.namesOf(who)) {
      const read = readPerson(name, undefined);
      if (read.kind === 'one') add(read.ids);
    }
  }
  return [...found.values()];
}

async function isKept(store: Store, ids: readonly PersonId[]): Promise<boolean> {
  for (const who of ids) if (await store.isKept(who)) return true;
  return false;
}

function unclear(expected: string): FrontdeskError {
  return new FrontdeskError('PERSON_UNCLEAR', `erase: expected ${expected}`);
}
