/** What a reply brings about beside itself → the tables and the queue, all in the transaction that ends the message. */
import type { IncomingMessage } from '../message.ts';
import type { Effect } from '../skills/effect.ts';
import type { Tx } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { addMail } from './add-mail.ts';

export type CarryOutStore = Pick<
  Store,
  'outbox' | 'mails' | 'requests' | 'feedback' | 'handOvers' | 'eraseWithin' | 'keys'
>;

/**
 * To be called last in that transaction: an effect may erase all that was written before. What is to be forwarded is
 * planned beforehand (`forward.ts`), as the person may have to be told something.
 */
export async function carryOut(
  tx: Tx,
  store: CarryOutStore,
  message: IncomingMessage,
  effects: readonly Effect[],
): Promise<void> {
  const mailIds = new Map<string, number>();
  for (const { mail } of ofKind(effects, 'mail')) {
    mailIds.set(mail.reference, await addMail(tx, store, message, mail));
    await store.mails.count(tx, message);
  }
  for (const { reference, requestKind } of ofKind(effects, 'open-request')) {
    const mailId = mailIds.get(reference);
    if (mailId === undefined) throw new TypeError('open-request: expected a mail with the same reference');
    await store.requests.open(tx, message, { reference, requestKind, mailId });
  }
  for (const { entryId, value } of ofKind(effects, 'feedback')) {
    await store.feedback.add(tx, message, { entryId, value });
  }
  for (const { reference, until } of ofKind(effects, 'hand-over')) {
    await store.handOvers.put(tx, message, { reference, until });
  }
  if (ofKind(effects, 'erase').length > 0) {
    await store.eraseWithin(tx, message, {
      keep: store.keys.message(message),
      writtenAt: message.sentAt,
    });
  }
}

type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

function ofKind<Kind extends Effect['kind']>(
  effects: readonly Effect[],
  kind: Kind,
): readonly EffectOf<Kind>[] {
  return effects.filter((effect): effect is EffectOf<Kind> => effect.kind === kind);
}
