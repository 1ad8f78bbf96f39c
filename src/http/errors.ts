/** The one place where an error becomes an HTTP response. */
import type { ErrorHandler, NotFoundHandler } from 'hono';
import { routePath } from 'hono/route';
import { FrontdeskError } from '../errors.ts';
import type { Log } from '../log.ts';

/** Faults of the request are told to whoever sent it; those of the house only to the log. */
export function errorHandler(log: Log): ErrorHandler {
  return (error, c) => {
    const at = { method: c.req.method, route: routePath(c) };
    if (error instanceof FrontdeskError && error.code === 'REQUEST_INVALID') {
      log.warn({ ...at, reason: error.message }, 'refused a request');
      return c.json({ error: error.message }, 400);
    }
    if (c.req.raw.signal.aborted) {
      log.debug(at, 'the client went away');
      return c.json({ error: 'the request was not received in whole' }, 400);
    }
    log.error({ ...at, err: error }, 'a request failed');
    return c.json({ error: 'something went wrong here' }, 500);
  };
}

export const notFound: NotFoundHandler = (c) => c.json({ error: 'not found' }, 404);
