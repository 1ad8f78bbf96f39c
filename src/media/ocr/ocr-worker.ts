/** One reading process as the service sees it. */
import { constants, setPriority } from 'node:os';
import { ownProgram, startOwnProcess } from '../../own-process.ts';
import { MediaError } from '../media-error.ts';
import type { Page } from './page.ts';
import { answerSchema, type Question } from './protocol.ts';

export interface OcrWorker {
  /**
   * Reads one picture, or with null one of its own to warm up; the next only after that.
   *
   * @throws MediaError MEDIA_UNAVAILABLE when the process has failed or ended; another code for the picture's fault
   */
  read(bytes: Uint8Array | null): Promise<Page>;
  /** Ends the process at once, whatever it does. */
  stop(): void;
  readonly ended: boolean;
}

export const OCR_PROGRAM = ownProgram('./ocr-process', import.meta.url);

export function startOcrWorker(languageFolder: string, program = OCR_PROGRAM): OcrWorker {
  const child = startOwnProcess(program, [languageFolder], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let ended = false;
  const end = () => {
    ended = true;
  };
  child.on('error', end).on('exit', end);
  if (child.pid !== undefined) giveWay(child.pid);

  /** Only a picture that is being read keeps the service from ending. */
  function holdService(hold: boolean): void {
    const way = hold ? 'ref' : 'unref';
    child[way]();
    child.channel?.[way]();
  }
  holdService(false);

  return {
    async read(bytes) {
      holdService(true);
      try {
        const answer = answerSchema.parse(await exchange({ bytes }));
        if (answer.kind === 'page') return answer.page;
        if (answer.kind === 'refused') throw new MediaError(answer.code, answer.message);
        throw new Error('the reading process could not read the picture');
      } catch (cause) {
        if (cause instanceof MediaError) throw cause;
        throw new MediaError('MEDIA_UNAVAILABLE', 'the reading process failed', { cause });
      } finally {
        holdService(false);
      }
    },
    stop() {
      ended = true;
      child.kill('SIGKILL');
    },
    get ended() {
      return ended;
    },
  };

  function exchange(question: Question): Promise<unknown> {
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
      else child.send(question, (error) => error && onError(error));
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
