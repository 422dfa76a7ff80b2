import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';
import { readEnv } from '~/platform/env/env.server';
import { createHttp } from '~/server/create-http.server';
import { closeServices, openServices, type Services } from '~/server/services.server';

export interface RouteServer {
  readonly url: string;
  readonly build: ServerBuild;
  readonly services: Services;
  stop(): Promise<void>;
}

/**
 * The whole HTTP side on a test database, with the routes compiled from source in memory: what is tested is what stands in
 * the working tree, without a build before it.
 */
export async function startRouteServer(databaseUrl: string): Promise<RouteServer> {
  // The project's Vite options leave Remix out under vitest; here it is what is wanted.
  const vitest = process.env.VITEST;
  delete process.env.VITEST;
  const vite = await createServer({
    logLevel: 'error',
    cacheDir: path.join(os.tmpdir(), `hoicho-routes-${process.pid}`),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  process.env.VITEST = vitest;
  const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
  const env = readEnv({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: 'route-tests-'.repeat(4),
    HOICHO_RATE_LIMITS: 'off',
    HOICHO_DATA_DIR: path.join(os.tmpdir(), `hoicho-routes-data-${process.pid}`),
  });
  const services = await openServices(env, databaseUrl);
  const app = createHttp(services, {
    remixBuild: build,
    developmentMiddleware: (_request, _response, next) => next(),
  });
  const server = await new Promise<Server>((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    build,
    services,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await closeServices(services);
      await vite.close();
    },
  };
}
