/**
 * What a person writes while people have the conversation → mails to these: one that leaves in a moment and takes
 * along what comes until then, or, once the person has had as many mails sent as one may, when the next may leave.
 */
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { IncomingMessage, Language, Reply } from '../message.ts';
import type { Effect, Mail } from '../skills/effect.ts';
import { type Forwarded, forwardedSchema } from '../skills/people/index.ts';
import type { Effects } from '../store/job.ts';
import type { Store } from '../store/store.ts';
import { addMail, lineOf } from './add-mail.ts';
import { forwardedLater } from './notices.ts';

/** People write several messages in a row. */
export const GATHER_MILLISECONDS = 3000;

/** What one mail holds; the next takes the rest. */
const MOST = { items: 100, characters: 50_000 } as const;

export interface ForwardDeps {
  readonly store: Pick<Store, 'outbox' | 'mails' | 'waitingMails'>;
  /** undefined where no team is configured, to whom nothing can be forwarded. */
  readonly composeForwarded?: ((forwarded: Forwarded) => Mail) | undefined;
  readonly clock: Clock;
}

export interface Forwarding {
  /** What the person has to know. */
  readonly replies: readonly Reply[];
  readonly write: Effects;
}

type ForwardEffect = Extract<Effect, { kind: 'forward' }>;

/** As it waits: the mail, with what it was made of. */
const waitingSchema = z.object({ forwarded: forwardedSchema });

export function createForward({ store, composeForwarded, clock }: ForwardDeps) {
  const payloadOf = (forwarded: Forwarded) => {
    if (!composeForwarded) throw new TypeError('forward: expected a team to forward to');
    return { ...composeForwarded(forwarded), forwarded };
  };

  /** The mail that still takes messages of this hand-over. */
  async function openMail(message: IncomingMessage, { reference }: Forwarded) {
    for (const { id, payload } of await store.waitingMails.find(message, lineOf({ reference }))) {
      const forwarded = waitingSchema.safeParse(payload).data?.forwarded;
      if (forwarded) return { id, forwarded };
    }
    return undefined;
  }

  return async (
    message: IncomingMessage,
    { forwarded, isUrgent }: ForwardEffect,
    language: Language,
  ): Promise<Forwarding> => {
    const now = clock();
    if (isUrgent && !(await store.mails.waitUntil(message, { isUrgent: true }))) {
      return {
        replies: [],
        async write(tx) {
          const line = `${lineOf(forwarded)}:help`;
          await addMail(tx, store, message, payloadOf(forwarded), { line });
          await store.mails.count(tx, message);
        },
      };
    }
    const open = await openMail(message, forwarded);
    const joined = open && join(open.forwarded, forwarded);
    const end = await store.mails.waitUntil(message);
    const leavesAt = end ?? new Date(now.getTime() + GATHER_MILLISECONDS);
    const afterMilliseconds = leavesAt.getTime() - now.getTime();
    const isToldOf = end !== undefined && !joined;
    return {
      replies: isToldOf ? [forwardedLater(language, Math.ceil(afterMilliseconds / 60_000))] : [],
      async write(tx) {
        if (joined && (await store.waitingMails.replace(tx, open.id, payloadOf(joined)))) return;
        await addMail(tx, store, message, payloadOf(forwarded), { afterMilliseconds });
        await store.mails.count(tx, message, leavesAt);
      },
    };
  };
}

/** undefined when it is full */
function join(waiting: Forwarded, more: Forwarded): Forwarded | undefined {
  const items = [...waiting.items, ...more.items];
  const characters = items.reduce((sum, { text }) => sum + text.length, 0);
  return items.length > MOST.items || characters > MOST.characters ? undefined : { ...waiting, items };
}
