/** Refuses bodies that are too large before they are read whole. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** As much as Meta sends at most; a text of Twilio takes some 50 KB, whatever it consists of. */
export const MAX_BODY_BYTES = 3 * 1024 * 1024;

/**
 * Hono's own check counts the bytes of a body whose length is not declared; for one that declares it, Node
 * already sees to it that no more come, and looking at the stream would cost more than all else.
 */
export function limitBody(onError: (c: Context) => Response): MiddlewareHandler {
  const count = bodyLimit({ maxSize: MAX_BODY_BYTES, onError });
  return async (c, next) => {
    const declared = c.req.header('content-length');
    if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return count(c, next);
    return Number(declared) <= MAX_BODY_BYTES ? next() : onError(c);
  };
}
