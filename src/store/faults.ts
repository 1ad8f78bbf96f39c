/** What a database's errors mean for the caller: try again, wait for the database, or mend the work. */

/** SQLite is being written to by another process for longer than the driver waits. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY');
}

/** PostgreSQL undid the transaction for the sake of another: serialization, deadlock, or a lost race for a key. */
export function isConflict(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

/** The work itself is at fault: bad values or a broken rule. Trying the same again cannot help. */
export function isBadWork(error: unknown): boolean {
  const code = codeOf(error);
  return (
    /^2[23][0-9A-Z]{3}$/.test(code) ||
    /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/.test(code) ||
    error instanceof TypeError ||
    error instanceof RangeError ||
    error instanceof SyntaxError
  );
}

/** The database cannot be reached or cannot write now: its connection, its disk, its locks. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseUnreachable) return true;
  const code = codeOf(error);
  return (
    /^(08|53|57|58|25P03|55P03)/.test(code) ||
    /^SQLITE_(BUSY|FULL|IOERR|CANTOPEN|READONLY|NOMEM|LOCKED|PROTOCOL)/.test(code) ||
    /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND)$/.test(code)
  );
}

/** A connection that could not be made, was cut, or gave no answer in time. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export interface RetryOptions {
  readonly when: (error: unknown) => boolean;
  readonly forMilliseconds: number;
  /** The longest wait between two tries. */
  readonly everyMilliseconds: number;
}

/** Tries again, with short random waits, as long as `when` says so and the time lasts. */
export async function retrying<T>(options: RetryOptions, work: () => Promise<T>): Promise<T> {
  const end = performance.now() + options.forMilliseconds;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!options.when(error) || performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * options.everyMilliseconds));
  }
}
