/** `frontdesk requests`: the administrative requests, and how far their mails have come. */

import type { Environment } from '../config/config.ts';
import type { RequestState } from '../skills/requests/book.ts';
import { withStore } from './with-store.ts';

export interface RequestsOptions {
  readonly state?: RequestState;
  readonly json?: true;
}

/** Nobody reads further back on a screen. */
const MOST = 1000;

export async function listRequests({ state, json }: RequestsOptions, env: Environment): Promise<void> {
  const requests = await withStore(env, (store) => store.requests.list({ state, limit: MOST }));
  if (json) {
    console.log(JSON.stringify(requests, null, 2));
    return;
  }
  for (const { reference, requestKind, state, openedAt, reason, job } of requests) {
    const mended = state === 'failed' && job !== undefined ? `; frontdesk jobs retry ${job}` : '';
    const why = reason === undefined ? '' : `  ${reason}${mended}`;
    console.log(
      `${reference}  ${state.padEnd(7)}  ${requestKind.padEnd(20)}  ${openedAt.toISOString()}${why}`,
    );
  }
  const most = requests.length === MOST ? 'the newest ' : '';
  console.error(`${most}${requests.length} ${state ?? 'in all'}`);
}
