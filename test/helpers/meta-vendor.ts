/** Meta as it delivers: one message after the other for each person, again and again until it hears 200. */
import { type Counter, createCounter } from './counter.ts';
import { metaTexts, postToMeta } from './meta.ts';
import { QUESTIONS } from './running-desk.ts';

export interface MetaVendor {
  /** The person's messages from one number to before another, which ask the questions in turn. */
  deliver(person: string, from: number, to: number): Promise<void>;
  /** Requests that were begun. */
  readonly begun: Counter;
  /** Requests that were answered with 200. */
  readonly taken: Counter;
}

/** @param deskNow a desk that serves at this moment; while there is none, what comes is waited for */
export function createMetaVendor(deskNow: () => Promise<{ readonly url: string }>): MetaVendor {
  const begun = createCounter();
  const taken = createCounter();

  async function post(person: string, n: number): Promise<boolean> {
    const { url } = await deskNow();
    const event = metaTexts({ id: `wamid.${person}.${n}`, from: person, text: QUESTIONS[n % 3]! });
    begun.add();
    return (await postToMeta(url, event).catch(() => 0)) === 200;
  }

  return {
    begun,
    taken,
    async deliver(person, from, to) {
      for (let n = from; n < to; ) {
        if (!(await post(person, n))) continue;
        taken.add();
        n += 1;
      }
    },
  };
}
