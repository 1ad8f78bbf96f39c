/**
 * Counts work instead of time: the characters and items that built-in methods of texts, lists and regular
 * expressions look at, whoever calls them. It says the same on every machine.
 *
 * A regular expression costs the characters from where it starts to the end of its match, or of the text where it
 * finds none. That is right for those that are linear, which `regular-expressions.test.ts` shows of each.
 */

type Method = (this: unknown, ...given: unknown[]) => unknown;
/** What a call has cost. */
type Cost = (self: unknown, result: unknown, first?: unknown) => number;

let work = 0;
let isOn = false;

const exec = RegExp.prototype.exec;

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}

/** What reads the whole and writes a whole. */
const through: Cost = (self, result) => lengthOf(self) + lengthOf(result);
/** What copies a part, and no more. */
const copied: Cost = (_, result) => 1 + lengthOf(result);
/** What looks for something from an end. */
const upTo: Cost = (self, result) =>
  typeof result === 'number' && result >= 0 ? 1 + result : 1 + lengthOf(self);
const step: Cost = () => 1;
/** Marks are put in order by moving each before those that belong behind it. */
const ordered: Cost = (self, result) => {
  let squares = 0;
  for (const [row] of String(self).matchAll(/[\p{M}\uFF9E\uFF9F]+/gu)) squares += row.length ** 2 / 32;
  return through(self, result) + squares;
};

const STRINGS: Readonly<Record<string, Cost>> = {
  normalize: ordered,
  toLowerCase: through,
  toUpperCase: through,
  trim: through,
  trimEnd: through,
  split: through,
  replaceAll: through,
  slice: copied,
  substring: copied,
  repeat: copied,
  padEnd: copied,
  includes: (self) => lengthOf(self),
  indexOf: upTo,
  lastIndexOf: (self) => lengthOf(self),
  startsWith: (_, __, start) => lengthOf(start),
  endsWith: (_, __, end) => lengthOf(end),
  charAt: step,
  charCodeAt: step,
  codePointAt: step,
};

const LISTS: Readonly<Record<string, Cost>> = {
  slice: copied,
  join: copied,
  reverse: through,
  toReversed: through,
  sort: through,
  with: copied,
  includes: (self) => lengthOf(self),
  indexOf: upTo,
};

/** None of the methods takes more than two arguments. */
function measured(method: Method, cost: Cost): Method {
  return function (this: unknown, first: unknown, second: unknown) {
    const result = method.call(this, first, second);
    if (isOn) {
      isOn = false;
      work += cost(this, result, first);
      isOn = true;
    }
    return result;
  };
}

function replaceMethods(prototype: object, wrappers: Readonly<Record<string, (method: Method) => Method>>) {
  for (const [name, wrap] of Object.entries(wrappers)) {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    if (own) Object.defineProperty(prototype, name, { ...own, value: wrap(own.value) });
  }
}

const withCosts = (costs: Readonly<Record<string, Cost>>) =>
  Object.fromEntries(
    Object.entries(costs).map(([name, cost]) => [name, (own: Method) => measured(own, cost)]),
  );

function execCounted(this: RegExp, text: string): RegExpExecArray | null {
  if (!isOn) return exec.call(this, text);
  const from = this.global || this.sticky ? this.lastIndex : 0;
  const found = exec.call(this, text);
  const end = found ? found.index + found[0].length : this.sticky ? from : String(text).length;
  work += 1 + Math.max(0, end - from);
  used.set(`${this.flags} ${this.source}`, this);
  return found;
}

/** Every regular expression that was asked anything. */
const used = new Map<string, RegExp>();

export function usedPatterns(): readonly RegExp[] {
  return [...used.values()];
}

/** From now on what is called can be counted, at some cost in time; never undone. */
export function installWorkMeter(): void {
  replaceMethods(String.prototype, withCosts(STRINGS));
  replaceMethods(Array.prototype, withCosts(LISTS));
  replaceMethods(RegExp.prototype, { exec: () => execCounted as Method });
  const segments = Object.getPrototypeOf(new Intl.Segmenter().segment(''));
  const lengthOfSegment: Cost = (_, result) =>
    String((result as { segment?: string })?.segment ?? '').length + 1;
  replaceMethods(segments, withCosts({ containing: lengthOfSegment }));
  replaceMethods(
    Object.getPrototypeOf(new Intl.Segmenter().segment('')[Symbol.iterator]()),
    withCosts({ next: (_, result) => lengthOfSegment(_, (result as { value?: unknown }).value) }),
  );
}

/** @returns the work done until what is given has ended */
export async function workOf(task: () => unknown): Promise<number> {
  work = 0;
  isOn = true;
  try {
    await task();
  } finally {
    isOn = false;
  }
  return work;
}
