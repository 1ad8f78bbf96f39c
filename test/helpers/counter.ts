/** Counts events, and lets a test wait for one of them. */
export interface Counter {
  readonly count: number;
  add(): void;
  /** Resolves once so many have been counted in all. */
  reached(count: number): Promise<void>;
}

export function createCounter(): Counter {
  const waiting = new Map<() => void, number>();
  let count = 0;
  return {
    get count() {
      return count;
    },
    add() {
      count += 1;
      for (const [wake, wanted] of waiting) {
        if (wanted > count) continue;
        waiting.delete(wake);
        wake();
      }
    },
    reached: (wanted) =>
      new Promise((resolve) => {
        if (wanted <= count) resolve();
        else waiting.set(resolve, wanted);
      }),
  };
}
