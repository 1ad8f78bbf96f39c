/** `frontdesk jobs`: what was given up and what is uncertain, and what to do about it. */

import type { Environment } from '../config/config.ts';
import { FrontdeskError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { withStore } from './with-store.ts';

/** Work that was given up after its attempts, with the reason; `--json` also has what waits. */
export async function listJobs(options: { readonly json?: true }, env: Environment): Promise<void> {
  await withStore(env, async ({ deadLetters, backlog }) => {
    const [dead, { jobs, oldestMilliseconds, uncertain }] = await Promise.all([
      deadLetters.list(),
      backlog(),
    ]);
    if (options.json) {
      console.log(JSON.stringify({ dead, jobs, oldestMilliseconds, uncertain }, null, 2));
      return;
    }
    for (const { id, kind, attempts, reason, createdAt } of dead) {
      console.log(row(id, kind, createdAt, `${attempts} attempts: ${reason}`));
    }
    const waiting = jobs
      .filter(({ state }) => state !== 'dead')
      .map((line) => `${line.count} ${line.kind} ${line.state}`);
    console.error(
      `${dead.length} given up; ${waiting.join(', ') || 'nothing waits'}; ${uncertain} uncertain`,
    );
  });
}

/** Replies that may or may not have arrived: the vendor took the request and never answered. */
export async function listUncertain(options: { readonly json?: true }, env: Environment): Promise<void> {
  await withStore(env, async ({ outbox }) => {
    const uncertain = await outbox.listUncertain();
    if (options.json) {
      console.log(JSON.stringify(uncertain, null, 2));
      return;
    }
    for (const { id, channel, at, reason } of uncertain) console.log(row(id, channel, at, reason));
    console.error(
      `${uncertain.length} uncertain; frontdesk jobs resend ID sends one again, settle ID leaves it`,
    );
  });
}

const CHANGES = {
  retry: {
    of: 'given-up job',
    done: 'runs again',
    change: ({ deadLetters }: Store, id: number) => deadLetters.retry(id),
  },
  drop: {
    of: 'given-up job',
    done: 'was dropped',
    change: ({ deadLetters }: Store, id: number) => deadLetters.drop(id),
  },
  resend: {
    of: 'uncertain reply',
    done: 'is sent again',
    change: ({ outbox }: Store, id: number) => outbox.resend(id),
  },
  settle: {
    of: 'uncertain reply',
    done: 'is left as it is',
    change: ({ outbox }: Store, id: number) => outbox.settle(id),
  },
} as const;

export type JobChange = keyof typeof CHANGES;

/** @throws FrontdeskError REQUEST_INVALID naming the ids that there are not; the others are changed */
export async function changeJobs(what: JobChange, ids: readonly number[], env: Environment): Promise<void> {
  const { of, done, change } = CHANGES[what];
  const missing = await withStore(env, async (store) => {
    const absent: number[] = [];
    for (const id of ids) {
      if (await change(store, id)) console.log(`${id} ${done}`);
      else absent.push(id);
    }
    return absent;
  });
  if (missing.length > 0) {
    throw new FrontdeskError('REQUEST_INVALID', `there is no ${of} of the id ${missing.join(', ')}`);
  }
}

function row(id: number, kind: string, at: Date, text: string): string {
  return `${String(id).padStart(6)}  ${kind.padEnd(10)}  ${at.toISOString()}  ${text}`;
}
