import pino from 'pino';

/**
 * Structured log, one JSON line each. Nothing personal goes in: fields that could carry it are redacted here,
 * and requests are logged by route path and id, never by query string or body.
 */
export const log = pino({
  // The only setting read before `readEnv` checks it: the log is there first.
  level: /^(fatal|error|warn|info|debug|silent)$/.exec(process.env.LOG_LEVEL ?? '')?.[0] ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'email',
      'phone',
      'name',
      'password',
      'token',
      '*.email',
      '*.phone',
      '*.password',
      '*.token',
      'req.headers',
    ],
    censor: '[kept out]',
  },
});

export type Log = typeof log;
