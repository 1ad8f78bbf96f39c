/** What a child process tells, once, within a time limit; or why it tells nothing. */
import type { ChildProcess, Serializable } from 'node:child_process';

export interface ChildWork {
  /** For the errors: `builds the index`. */
  readonly what: string;
  /** It is killed when it takes longer. */
  readonly milliseconds: number;
  /** Sent to it first. */
  readonly job?: Serializable;
}

/** @throws Error with the reason why the child ended or could not start */
export function resultOf(child: ChildProcess, { what, milliseconds, job }: ChildWork): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the process that ${what} ${why}`));
    const timer = setTimeout(() => {
      fail(`took longer than ${milliseconds / 1000} s; look for what is unusual in the corpus, or split it`);
      child.kill('SIGKILL');
    }, milliseconds);
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const ended = () => fail(`ended with ${code ?? signal}; the corpus may need more memory than there is`);
      // What it has told may still be on its way.
      if (child.connected) child.once('disconnect', ended);
      else ended();
    });
    if (job !== undefined) child.send(job, (error) => error && reject(error));
  });
}
