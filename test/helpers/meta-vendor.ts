/** Meta as it delivers: one message after the other for each person, again and again until it hears 200. */
import { metaTexts, postToMeta } from './meta.ts';
import { QUESTIONS } from './running-desk.ts';

/** @param urlNow where the desk is at this moment, which may be nowhere */
export async function deliverUntilTaken(
  urlNow: () => string,
  person: string,
  count: number,
  paceMilliseconds = 0,
): Promise<void> {
  for (let n = 0; n < count; n++) {
    const event = metaTexts({ id: `wamid.${person}.${n}`, from: person, text: QUESTIONS[n % 3]! });
    while ((await postToMeta(urlNow(), event).catch(() => 0)) !== 200) await pause(50);
    if (paceMilliseconds > 0) await pause(paceMilliseconds);
  }
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
