/** Which signal ends the service in good order, and which at once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstStopSignal, type StopSignal } from '../../src/service/stop-signals.ts';

function listening() {
  const listeners = new Map<StopSignal, () => void>();
  const exits: number[] = [];
  let milliseconds = 0;
  const first = firstStopSignal({
    exit: (code) => exits.push(code),
    on: (signal, listener) => listeners.set(signal, listener),
    now: () => milliseconds,
  });
  return {
    first,
    exits,
    send(signal: StopSignal, at: number) {
      milliseconds = at;
      listeners.get(signal)?.();
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the signals that stop', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'take %s for the sign to end in good order',
    async (signal) => {
      const desk = listening();
      desk.send(signal, 0);
      expect(await desk.first).toBe(signal);
      expect(desk.exits).toEqual([]);
    },
  );

  it('take a signal that npm passes on, too, for one', () => {
    const desk = listening();
    desk.send('SIGINT', 0);
    desk.send('SIGINT', 1000);
    expect(desk.exits).toEqual([]);
  });

  it('end at once on a second Ctrl-C, but on no other second signal', async () => {
    const desk = listening();
    desk.send('SIGTERM', 0);
    desk.send('SIGTERM', 2000);
    desk.send('SIGHUP', 3000);
    expect(desk.exits).toEqual([]);
    desk.send('SIGINT', 4000);
    expect(desk.exits).toEqual([130]);
    expect(await desk.first).toBe('SIGTERM');
  });

  it('end the process before 10 s are over, whatever hangs', () => {
    const desk = listening();
    desk.send('SIGTERM', 0);
    vi.advanceTimersByTime(9600);
    expect(desk.exits).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(desk.exits).toEqual([1]);
  });
});
