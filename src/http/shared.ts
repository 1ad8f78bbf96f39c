/** Work that many ask for at once, done once for all of them. */

/** @returns the same work, but who asks while it runs gets the result of the run under way */
export function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}
