/** The one place through which every value passes on its way into a database. */

/** PostgreSQL refuses U+0000 in text, and SQLite's own functions stop at it. */
const NUL = /\0/g;

/** With the `u` flag this matches only surrogates without their other half, which UTF-8 cannot hold. */
const LONE_SURROGATE = /\p{Cs}/gu;

export function cleanParameter(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(NUL, '').replace(LONE_SURROGATE, '\uFFFD');
  if (Array.isArray(value)) return value.map(cleanParameter);
  if (value instanceof Uint8Array && !Buffer.isBuffer(value)) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }
  return value;
}
