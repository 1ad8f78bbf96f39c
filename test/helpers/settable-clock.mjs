/** Loaded before a program: its time of day is off by the milliseconds in the file CLOCK_FILE, what elapses is not. */
import { readFileSync } from 'node:fs';

const RealDate = Date;
const offset = () => Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offset());
    else super(...given);
  }

  static now() {
    return RealDate.now() + offset();
  }
};
