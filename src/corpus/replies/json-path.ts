/** The path to a value in JSON, as editors write it: `[0].q`, `quote.text`. */

export type JsonPath = readonly (string | number)[];

const STEP = /\.?([A-Za-z_$][\w$-]{0,99})|\[(\d{1,6})\]/y;
const MOST_STEPS = 20;

/** @returns undefined for what is no path */
export function parsePath(written: string): JsonPath | undefined {
  const path: (string | number)[] = [];
  let at = 0;
  while (at < written.length) {
    STEP.lastIndex = at;
    const step = STEP.exec(written);
    const [whole, name, index] = step ?? [];
    // Between two names stands a point, before the first one none.
    const pointed = whole?.startsWith('.') ?? false;
    if (whole === undefined || path.length === MOST_STEPS) return undefined;
    if (name !== undefined && pointed !== at > 0) return undefined;
    path.push(name ?? Number(index));
    at = STEP.lastIndex;
  }
  return path.length === 0 ? undefined : path;
}

/** The text or number there, as text; undefined when there is none. */
export function pickText(json: unknown, path: JsonPath): string | undefined {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}
