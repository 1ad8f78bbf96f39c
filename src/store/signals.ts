/** Wakes whoever waits for something in the store; a hint only, as every waiter also looks by itself. */
import { EventEmitter } from 'node:events';

/** `jobs`: something may be claimable · `index`: a version was published · `done:…`: that message is answered. */
export type Topic = 'jobs' | 'index' | `done:${string}`;

export interface Signals {
  emit(topic: Topic): void;
  /** @returns how to stop listening */
  on(topic: Topic, listener: () => void): () => void;
}

export interface LocalSignals extends Signals {
  /** When signals of other processes may have been missed. */
  emitAll(): void;
}

/** Within this process. */
export function createSignals(): LocalSignals {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    emit: (topic) => void emitter.emit(topic),
    emitAll: () => {
      for (const topic of emitter.eventNames()) emitter.emit(topic);
    },
    on(topic, listener) {
      emitter.on(topic, listener);
      return () => void emitter.off(topic, listener);
    },
  };
}
