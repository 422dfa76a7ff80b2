import type { RequestHandler, Response } from 'express';
import type { Locale } from '~/kernel/format';
import type { Clock } from '../clock/clock';
import type { Database } from '../db/database.server';
import { plainPath } from './plain-path';
import type { Rate } from './rate-limit';
import { takeAllowance } from './rate-limit.server';

export type RequestClass = 'account-post' | 'post' | 'read';

/**
 * What one address may send. A whole hall may share one address, so these stop floods, not people; what guards a
 * password is counted by account besides.
 */
export const requestRates: Readonly<Record<RequestClass, Rate>> = {
  'account-post': { burst: 30, everySeconds: 3 },
  post: { burst: 600, everySeconds: 0.1 },
  read: { burst: 3_000, everySeconds: 0.02 },
};

/** Posts are counted in the database in lumps, so that a busy gate does not write a row per scan. */
const lump = 20;

export function requestClass(method: string, path: string): RequestClass {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 'read';
  return /^\/(auth|setup)(\/|$)/.test(plainPath(path)) ? 'account-post' : 'post';
}

interface LimitContext {
  readonly db: Database;
  readonly clock: Clock;
  /** Words of the refusal in the reader's language. */
  readonly words: (locale: Locale, seconds: number) => string;
  readonly localeOf: (request: Parameters<RequestHandler>[0]) => Locale;
}

/**
 * Refuses (429 with Retry-After) what comes too fast from one address. Account posts are counted one by one and posts in
 * lumps, both in the database for all processes together; reads per process, since they change nothing.
 */
export function requestLimits(context: LimitContext): RequestHandler {
  const { db, clock } = context;
  const leases = new Map<string, number>();
  const reads = new Map<string, number>();

  const refusal = async (kind: RequestClass, address: string): Promise<number> => {
    const now = clock.now();
    if (kind === 'read') return readWait(reads, address, now.getTime());
    const key = `${kind}:${address}`;
    const left = leases.get(key) ?? 0;
    if (left > 0) {
      leases.set(key, left - 1);
      return 0;
    }
    const points = kind === 'post' ? lump : 1;
    const answer = await takeAllowance(db, key, requestRates[kind], now, points);
    if (!answer.allowed) return answer.retryAfterSeconds;
    if (leases.size > 20_000) leases.clear();
    if (points > 1) leases.set(key, (leases.get(key) ?? 0) + points - 1);
    return 0;
  };

  return async (request, response, next) => {
    const kind = requestClass(request.method, request.path);
    try {
      const seconds = await refusal(kind, request.ip ?? 'unknown');
      if (seconds === 0) return next();
      refuse(response, seconds, context.words(context.localeOf(request), seconds));
    } catch {
      // A database that does not answer is reported by what the request needs it for.
      next();
    }
  };
}

/** Seconds to wait, 0 to go on: the same algorithm as in the database, in this process's memory. */
function readWait(reads: Map<string, number>, address: string, nowMs: number): number {
  const rate = requestRates.read;
  const stepMs = rate.everySeconds * 1_000;
  const wholeAt = Math.max(reads.get(address) ?? 0, nowMs) + stepMs;
  const waitMs = wholeAt - nowMs - stepMs * rate.burst;
  if (waitMs > 0) return Math.ceil(waitMs / 1_000);
  if (reads.size > 50_000) reads.clear();
  reads.set(address, wholeAt);
  return 0;
}

function refuse(response: Response, seconds: number, words: string) {
  response.status(429).setHeader('Retry-After', String(seconds));
  response.type('text/plain; charset=utf-8').send(`${words}\n`);
}
