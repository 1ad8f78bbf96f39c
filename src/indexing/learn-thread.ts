/** The thread that learns for `learn-aside.ts`: it loads nothing but that, and ends when it is done. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Lesson, learn } from '../retrieval/learn.ts';

const lesson: Lesson = workerData;
parentPort?.postMessage(learn(lesson));
