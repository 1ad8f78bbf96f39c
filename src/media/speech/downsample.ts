/** 48,000 samples a second → 16,000, of one channel, with what 16,000 cannot hold filtered out first. */

const FACTOR = 3;
const TAPS = 49;

/** A low-pass filter: a sinc that ends below the new Nyquist frequency, under a Hamming window. */
const FILTER = makeFilter();

function makeFilter(): Float32Array {
  const cutoff = 0.92 / FACTOR;
  const middle = (TAPS - 1) / 2;
  const taps = Float32Array.from({ length: TAPS }, (_, at) => {
    const x = at - middle;
    const sinc = x === 0 ? cutoff : Math.sin(Math.PI * cutoff * x) / (Math.PI * x);
    return sinc * (0.54 - 0.46 * Math.cos((2 * Math.PI * at) / (TAPS - 1)));
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

/** @returns a function that takes the samples of all channels a piece at a time */
export function createDownsampler(): (channels: readonly Float32Array[]) => Int16Array {
  let rest = new Float32Array(TAPS - 1);
  return (channels) => {
    const length = channels[0]?.length ?? 0;
    const samples = new Float32Array(rest.length + length);
    samples.set(rest);
    for (const channel of channels) {
      for (let at = 0; at < length; at += 1) {
        samples[rest.length + at] = (samples[rest.length + at] ?? 0) + (channel[at] ?? 0) / channels.length;
      }
    }
    const count = Math.max(0, Math.floor((samples.length - TAPS) / FACTOR) + 1);
    const made = Int16Array.from({ length: count }, (_, index) =>
      toInteger(filtered(samples, FACTOR * index)),
    );
    rest = samples.slice(FACTOR * count);
    return made;
  };
}

function filtered(samples: Float32Array, from: number): number {
  let sum = 0;
  for (let tap = 0; tap < TAPS; tap += 1) sum += (samples[from + tap] ?? 0) * (FILTER[tap] ?? 0);
  return sum;
}

function toInteger(sample: number): number {
  return Math.round(32_767 * Math.max(-1, Math.min(1, sample)));
}
