import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { purgeRegularly } from '../../src/service/purge-regularly.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let clock: ManualClock;
let purge: ReturnType<typeof vi.fn<() => Promise<number>>>;
let stop: () => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  clock = manualClock();
  purge = vi.fn(async () => 0);
  stop = purgeRegularly({ purge }, silentLog, { clock: clock.now, elapsed: clock.elapsed });
});

afterEach(async () => {
  await stop();
  vi.useRealTimers();
});

function anHourGoesBy(): void {
  clock.advance(HOUR);
  vi.advanceTimersByTime(HOUR);
}

test('forgets what is old every hour', () => {
  anHourGoesBy();
  anHourGoesBy();
  expect(purge).toHaveBeenCalledTimes(2);
});

test('a clock that was set forwards has an hour to be put right, before what seems old is gone', () => {
  clock.step(40 * DAY);
  anHourGoesBy();
  expect(purge).not.toHaveBeenCalled();
  anHourGoesBy();
  expect(purge).toHaveBeenCalledTimes(1);
});

test('a clock that was set back stops nothing', () => {
  clock.step(-HOUR);
  anHourGoesBy();
  expect(purge).toHaveBeenCalledTimes(1);
});
