/** The signals that end the service: once in good order, and within 10 s whatever happens. */

/** SIGHUP comes when the terminal or the connection to it is closed. */
const STOPPING = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
export type StopSignal = (typeof STOPPING)[number];

/** npm passes on what a terminal or systemd has already sent to every process: within this, the two are one. */
const SAME_MILLISECONDS = 1000;

/** Whoever starts services kills after 10 s. */
const LAST_MILLISECONDS = 9700;

/** As a shell counts them: 128 and the signal's number. */
const EXIT_BY_SIGINT = 130;
const EXIT_TOO_LATE = 1;

export interface StopSignalsOptions {
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
  readonly on: (signal: StopSignal, listener: () => void) => unknown;
  /** Milliseconds of a clock that nobody sets. */
  readonly now?: () => number;
}

/**
 * @returns the first signal, once it comes. A second Ctrl-C ends the process at once; other signals change nothing,
 *   as it is stopping already.
 */
export function firstStopSignal({
  exit,
  on,
  now = () => performance.now(),
}: StopSignalsOptions): Promise<StopSignal> {
  return new Promise((resolve) => {
    let since: number | undefined;
    for (const signal of STOPPING) {
      on(signal, () => {
        if (since === undefined) {
          since = now();
          setTimeout(() => exit(EXIT_TOO_LATE), LAST_MILLISECONDS).unref();
          resolve(signal);
        } else if (signal === 'SIGINT' && now() - since > SAME_MILLISECONDS) {
          exit(EXIT_BY_SIGINT);
        }
      });
    }
  });
}
