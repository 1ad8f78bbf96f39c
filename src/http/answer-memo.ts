/** Remembers what a message was answered, so that a repeated one gets the same without a second effect. */

export interface AnswerMemo {
  /**
   * The answer to the message of this id. `answer` runs for the first call only; calls that come
   * meanwhile wait for it. When it fails, the next call tries again.
   */
  once(id: string, answer: () => Promise<string>): Promise<string>;
}

export interface AnswerMemoOptions {
  readonly maxEntries?: number;
  /** Twilio repeats a message within seconds, after its time limit of 15 s. */
  readonly maxAgeMilliseconds?: number;
  readonly now?: () => number;
}

/** Within this process alone: 10,000 answers for 10 minutes. */
export function createAnswerMemo({
  maxEntries = 10_000,
  maxAgeMilliseconds = 600_000,
  now = Date.now,
}: AnswerMemoOptions = {}): AnswerMemo {
  // Insertion order is order of age, so the oldest is always first.
  const answers = new Map<string, { readonly at: number; readonly answer: Promise<string> }>();

  function forgetOld(): void {
    for (const [id, { at }] of answers) {
      if (answers.size <= maxEntries && now() - at < maxAgeMilliseconds) return;
      answers.delete(id);
    }
  }

  return {
    once(id, answer) {
      forgetOld();
      const known = answers.get(id);
      if (known !== undefined) return known.answer;
      const entry = { at: now(), answer: answer() };
      answers.set(id, entry);
      forgetOld();
      entry.answer.catch(() => {
        if (answers.get(id) === entry) answers.delete(id);
      });
      return entry.answer;
    },
  };
}
