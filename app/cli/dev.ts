import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';
import { readEnv } from '~/platform/env/env.server';
import { demoWelcome, loadFirstDemo } from '~/server/first-demo.server';
import { serve, stopOnSignals } from '~/server/serve.server';

/** `npm run dev`: the same server with Vite in front: routes reload as they are saved. */
const env = readEnv();
const vite = await createServer({
  cacheDir: path.join(env.dataDir, 'vite'),
  server: { middlewareMode: true, hmr: { port: env.port + 1_000 } },
});
const running = await serve(env, {
  remixBuild: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
  developmentMiddleware: vite.middlewares,
  beforeListening: loadFirstDemo,
  connect: [`ws://localhost:${env.port + 1_000}`],
});
stopOnSignals({
  ...running,
  stop: async () => {
    await running.stop();
    await vite.close();
  },
});
process.stdout.write(
  `${[`Hội Chợ (development): ${running.url}`, ...(await demoWelcome(running.services))].join('\n')}\n`,
);
