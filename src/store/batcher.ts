/** Gathers calls that come close together into one piece of work. */

export interface BatcherOptions<Item, Result> {
  /** @returns one result per item, in order */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly maxItems: number;
  /** Whether the fault lies in an item, so that the others are worth running alone. */
  readonly isItemFault: (error: unknown) => boolean;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * One batch runs at a time; what comes meanwhile makes up the next. Nobody waits for a batch to fill.
 * A batch that fails for the fault of an item is run again one by one, so only that item's call fails.
 */
export function createBatcher<Item, Result>({
  run,
  maxItems,
  isItemFault,
}: BatcherOptions<Item, Result>): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = false;

  async function runAll(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      // Lets everything that arrived in the same turn of the event loop join.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = waiting.slice(0, maxItems);
      waiting = waiting.slice(maxItems);
      await runBatch(batch);
    }
    running = false;
  }

  async function runBatch(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, position) => {
        const result = results[position];
        if (result === undefined) reject(new Error('batcher: expected one result per item'));
        else resolve(result);
      });
    } catch (error) {
      if (batch.length > 1 && isItemFault(error)) {
        for (const member of batch) await runBatch([member]);
      } else {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void runAll();
    });
}
