/** Work on what people sent: a few at once, the others one after the other, and not too many of those. */
import { MediaError } from './media-error.ts';

const CANCELLED = 'the picture or voice note is not needed any more';

export type Queue = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** @throws MediaError MEDIA_UNAVAILABLE when too many wait, MEDIA_CANCELLED for one who gives up waiting */
export function createQueue(atOnce: number, mostWaiting: number): Queue {
  const waiting = new Set<() => void>();
  let running = 0;

  function turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        waiting.delete(start);
        reject(new MediaError('MEDIA_CANCELLED', CANCELLED));
      };
      waiting.add(start);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  return async (work, signal) => {
    if (signal?.aborted) throw new MediaError('MEDIA_CANCELLED', CANCELLED);
    if (running >= atOnce) {
      if (waiting.size >= mostWaiting) {
        throw new MediaError('MEDIA_UNAVAILABLE', `${waiting.size} pictures or voice notes are waiting`);
      }
      // Who is woken takes over the place of the one that wakes.
      await turn(signal);
    } else running += 1;
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else running -= 1;
    }
  };
}
