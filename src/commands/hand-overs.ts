/** `frontdesk hand-overs`: the conversations that people have taken over, and their end. */
import { systemClock } from '../clock.ts';
import type { Environment } from '../config/config.ts';
import { FrontdeskError } from '../errors.ts';
import { withStore } from './with-store.ts';

export async function listHandOvers(options: { readonly json?: true }, env: Environment): Promise<void> {
  const handOvers = await withStore(env, (store) => store.handOvers.list());
  if (options.json) {
    console.log(JSON.stringify(handOvers, null, 2));
    return;
  }
  for (const { reference, channel, openedAt, until } of handOvers) {
    console.log(
      `${reference}  ${channel.padEnd(7)}  since ${openedAt.toISOString()}  until ${until.toISOString()}`,
    );
  }
  console.error(
    `${handOvers.length} under way; frontdesk hand-overs resolve REFERENCE lets the desk answer again`,
  );
}

/** @throws FrontdeskError REQUEST_INVALID when there is nothing to resolve under that reference */
export async function resolveHandOver(reference: string, env: Environment): Promise<void> {
  const resolved = await withStore(env, ({ handOvers }) =>
    handOvers.resolve(reference.trim().toUpperCase(), systemClock()),
  );
  if (!resolved) {
    throw new FrontdeskError(
      'REQUEST_INVALID',
      `no hand-over under way has the reference ${JSON.stringify(reference)}; frontdesk hand-overs lists them`,
    );
  }
  console.log(`${reference} is resolved: the desk answers this person again`);
}
