import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log/log.server';

/** Gives every request an id (taken from a proxy when it looks like one) and logs its end without query or body. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    response.locals.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    const startedAt = performance.now();
    response.once('close', () => {
      const facts = {
        requestId,
        method: request.method,
        path: loggedPath(request.path),
        status: response.writableFinished ? response.statusCode : 499,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
      };
      if (response.statusCode >= 500) log.error(facts, 'answered');
      else log.debug(facts, 'answered');
    });
    next();
  };
}

/** Links of mails carry their secret in the path: it does not go into the log. */
export function loggedPath(path: string): string {
  return path.replace(/^(\/auth\/[^/]+)\/.+/i, '$1/…');
}
