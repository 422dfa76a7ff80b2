import path from 'node:path';
import { constants } from 'node:zlib';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import sirv from 'sirv';
import { pendingMigrations } from '~/platform/db/migrate.server';
import { bodyLimit } from '~/platform/http/body-limit.server';
import { originCheck } from '~/platform/http/origin-check.server';
import { requestLimits } from '~/platform/http/request-limits.server';
import { requestLog } from '~/platform/http/request-log.server';
import { securityHeaders } from '~/platform/http/security-headers.server';
import { chooseLocale, isLocale } from '~/platform/i18n/locales';
import { log } from '~/platform/log/log.server';
import type { Services } from './services.server';

interface HttpOptions {
  readonly remixBuild: ServerBuild | (() => Promise<ServerBuild>);
  /** Development only: Vite's middleware in front of the built assets. */
  readonly developmentMiddleware?: RequestHandler;
  readonly connect?: readonly string[];
}

const oneYearSeconds = 31_536_000;

/** The whole HTTP side in order: id and log, headers, health, files, origin check, limits, Remix. */
export function createHttp(services: Services, options: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  trustProxies(app, services.env.trustProxy);
  app.set('query parser', 'simple');
  app.use(requestLog(log));
  app.use(
    securityHeaders({
      connect: options.connect ?? [],
      inlineStyles: Boolean(options.developmentMiddleware),
    }),
  );
  health(app, services);
  // Brotli 5 halves a plan of 1,850 booths against gzip and costs a few milliseconds; 4, the default, is a fifth larger.
  app.use(
    compression({ threshold: 1_024, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }),
  );

  app.get('/locales/:hash/:file', (request, response) => words(services, request, response));
  if (options.developmentMiddleware) {
    app.use(options.developmentMiddleware);
  } else {
    const client = path.resolve('build', 'client');
    app.use(
      '/assets',
      sirv(path.join(client, 'assets'), {
        immutable: true,
        maxAge: oneYearSeconds,
        brotli: true,
        gzip: true,
        etag: true,
      }),
    );
    app.use(sirv(client, { maxAge: 3_600, etag: true, brotli: true, gzip: true }));
  }
  app.use('/assets', (_request, response) =>
    response.status(404).type('text/plain').send('not found'),
  );

  app.use(originCheck(services.env.publicUrl));
  app.use(rejectUndecodablePaths);
  app.use(bodyLimit);
  if (services.env.rateLimits) app.use(limits(services));
  app.all(
    '*',
    createRequestHandler({
      build: options.remixBuild,
      mode: services.env.mode,
      getLoadContext: (request, response) => loadContext(services, request, response),
    }),
  );
  app.use(lastResort);
  return app;
}

/** What no page answered: an address or host that cannot be read is the sender's fault, anything else ours. */
const lastResort: ErrorRequestHandler = (error, _request, response, next) => {
  const { requestId } = response.locals;
  if (response.headersSent) return next(error);
  const theirs = error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL';
  if (!theirs) log.error({ err: error, requestId }, 'request failed outside the pages');
  response
    .status(theirs ? 400 : 500)
    .type('text/plain; charset=utf-8')
    .send(
      theirs
        ? 'Địa chỉ không đọc được.\nThis address cannot be read.\n'
        : `Máy chủ gặp sự cố (mã ${requestId}).\nThe server had a fault (id ${requestId}).\n`,
    );
};

/** @throws Error naming the variable when it holds no addresses */
function trustProxies(app: Express, addresses: string): void {
  try {
    app.set('trust proxy', addresses);
  } catch {
    throw new Error(
      `The environment is not usable:\n  TRUST_PROXY: "${addresses}" is neither loopback, linklocal, uniquelocal nor addresses separated by commas`,
    );
  }
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** `%` sequences that are not UTF-8 would make Remix answer 500; the fault is the sender's. */
const rejectUndecodablePaths: RequestHandler = (request, response, next) => {
  if (!methods.has(request.method)) return response.status(405).end();
  try {
    const decoded = decodeURIComponent(request.path);
    if (!decoded.includes('\0')) return next();
  } catch {
    // Falls through to the refusal.
  }
  response
    .status(400)
    .type('text/plain')
    .send('Địa chỉ không đọc được.\nThis address cannot be read.\n');
};

function limits(services: Services): RequestHandler {
  return requestLimits({
    db: services.db,
    clock: services.clock,
    localeOf,
    words: (locale, seconds) => services.i18n(locale).t('errors:tooManyRequests', { seconds }),
  });
}

function localeOf(request: Request) {
  const cookie = /(?:^|;\s*)lang=(\w+)/.exec(request.get('cookie') ?? '')?.[1] ?? null;
  const query = request.query.lang;
  return chooseLocale({
    query: typeof query === 'string' ? query : null,
    cookie,
    acceptLanguage: request.get('accept-language') ?? null,
  });
}

function loadContext(services: Services, request: Request, response: Response) {
  const locale = localeOf(request);
  return {
    services,
    nonce: response.locals.nonce as string,
    requestId: response.locals.requestId as string,
    locale,
    i18n: services.i18n(locale),
    log,
    clientAddress: request.ip ?? 'unknown',
  };
}

function words(services: Services, request: Request, response: Response) {
  const { hash, json } = services.words();
  const locale = request.params.file?.replace(/\.json$/, '');
  if (!isLocale(locale)) return response.status(404).end();
  const current = request.params.hash === hash;
  response.setHeader(
    'Cache-Control',
    current ? `public, max-age=${oneYearSeconds}, immutable` : 'no-cache',
  );
  return response.type('application/json').send(json[locale]);
}

function health(app: Express, services: Services) {
  app.get('/healthz', (_request, response) => response.json({ ok: true }));
  app.get('/readyz', async (_request, response) => {
    try {
      const pending = await pendingMigrations(services.databaseUrl);
      const ready = pending.length === 0;
      response
        .status(ready ? 200 : 503)
        .json({ ok: ready, database: true, pendingMigrations: pending });
    } catch {
      response.status(503).json({ ok: false, database: false });
    }
  });
}
