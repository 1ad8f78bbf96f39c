/** One process that reads strangers' files, as the service sees it. */
import { constants, setPriority } from 'node:os';
import { startOwnProcess } from '../../own-process.ts';
import { processorSeconds } from '../../processor-time.ts';
import { MediaError } from '../media-error.ts';
import { answerSchema } from './protocol.ts';

export interface ReadingProgram {
  /** A module that calls `answerQuestions`; from TypeScript in a checkout, else from what was compiled. */
  readonly file: string;
  readonly args?: readonly string[];
  /** As `OwnProcessOptions.megabytes`. */
  readonly megabytes: number;
}

export interface ReadingWorker {
  /**
   * Reads one file; the next only after that.
   *
   * @throws MediaError MEDIA_UNAVAILABLE when the process has failed or ended; another code for the file's fault
   */
  ask(question: unknown): Promise<unknown>;
  /** What the process has computed so far; undefined where the system does not tell. */
  processorMilliseconds(): number | undefined;
  /** Ends the process at once, whatever it does. */
  stop(): void;
  readonly ended: boolean;
}

export function startReadingWorker({ file, args = [], megabytes }: ReadingProgram): ReadingWorker {
  const child = startOwnProcess(file, args, {
    megabytes,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let ended = false;
  const end = () => {
    ended = true;
  };
  child.on('error', end).on('exit', end);
  if (child.pid !== undefined) giveWay(child.pid);

  /** Only a file that is being read keeps the service from ending. */
  function holdService(hold: boolean): void {
    const way = hold ? 'ref' : 'unref';
    child[way]();
    child.channel?.[way]();
  }
  holdService(false);

  return {
    async ask(question) {
      holdService(true);
      try {
        const answer = answerSchema.parse(await exchange(question));
        if (answer.kind === 'read') return answer.value;
        if (answer.kind === 'refused') throw new MediaError(answer.code, answer.message);
        throw new Error('the reading process could not read the file');
      } catch (cause) {
        if (cause instanceof MediaError) throw cause;
        throw new MediaError('MEDIA_UNAVAILABLE', 'the reading process failed', { cause });
      } finally {
        holdService(false);
      }
    },
    processorMilliseconds() {
      const seconds = child.pid === undefined ? undefined : processorSeconds(child.pid);
      return seconds === undefined ? undefined : seconds * 1000;
    },
    stop() {
      ended = true;
      child.kill('SIGKILL');
    },
    get ended() {
      return ended;
    },
  };

  function exchange(question: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        child.off('message', onMessage).off('error', onError).off('exit', onExit);
        act();
      };
      const onMessage = (message: unknown) => settle(() => resolve(message));
      const onError = (error: Error) => settle(() => reject(error));
      const onExit = (code: number | null) => settle(() => reject(new Error(`it ended with code ${code}`)));
      child.on('message', onMessage).on('error', onError).on('exit', onExit);
      if (ended) onExit(child.exitCode);
      else child.send(Object(question), (error) => error && onError(error));
    });
  }
}

/** Reading takes a processor for itself; webhooks come first. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed, or already ended: it reads all the same.
  }
}
