/** Learns in a thread of its own, while this one does something else. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Learned, type Lesson, learn } from '../retrieval/learn.ts';

const compiled = import.meta.url.endsWith('.js');
const PROGRAM = new URL(`./learn-thread.${compiled ? 'js' : 'ts'}`, import.meta.url);

/** Fewer phrasings are learned before a thread has started. */
const WORTH_A_THREAD = 1_500;

/**
 * @returns the same wherever it is learned: here, when there is but one core or little to learn
 * @throws Error with the reason why the thread ended
 */
export async function learnAside(lesson: Lesson): Promise<Learned> {
  if (availableParallelism() === 1 || lesson.labels.length < WORTH_A_THREAD) return learn(lesson);
  const worker = startThread(lesson);
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that learns ended with code ${code}`)));
  });
}

/** In a checkout the thread runs from TypeScript, for which tsx has to be loaded into each thread. */
function startThread(lesson: Lesson): Worker {
  if (compiled) return new Worker(PROGRAM, { workerData: lesson, env: {} });
  const program = `import('${import.meta.resolve('tsx/esm/api')}').then(({ register }) => {
    register();
    return import('${PROGRAM.href}');
  })`;
  return new Worker(program, { eval: true, workerData: lesson, env: {} });
}
