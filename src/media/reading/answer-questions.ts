/** The life of a process that reads strangers' files: it answers what the service asks, and ends with it. */
import { MediaError } from '../media-error.ts';
import { type Answer, answerSchema } from './protocol.ts';

/** @param read checks the question for itself, and throws a MediaError for a file's fault */
export function answerQuestions(read: (question: unknown) => Promise<unknown>): void {
  // The service ends this process, also when both are told to stop at once: it may still be draining.
  process.on('SIGTERM', () => {});
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit(0));
  // Killed while this was still loading: nobody will ever disconnect.
  if (!process.connected) process.exit(0);
  process.on('message', async (question) => {
    process.send?.(await answerTo(question));
  });

  async function answerTo(question: unknown): Promise<Answer> {
    try {
      return { kind: 'read', value: await read(question) };
    } catch (error) {
      const refused = answerSchema.safeParse(
        error instanceof MediaError && { kind: 'refused', code: error.code, message: error.message },
      );
      return refused.success ? refused.data : { kind: 'failed' };
    }
  }
}
