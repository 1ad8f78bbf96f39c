/** A log whose lines stay in memory, for tests that look at them. */
import * as z from 'zod';
import { createLogger, type Log } from '../../src/log.ts';

export interface MemoryLog {
  readonly log: Log;
  /** Everything that was written, as it was written. */
  text(): string;
  lines(): Record<string, unknown>[];
}

export function createMemoryLog(): MemoryLog {
  const written: string[] = [];
  return {
    log: createLogger('trace', { write: (line) => written.push(line) }),
    text: () => written.join(''),
    lines: () => written.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line))),
  };
}
