import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { readEnv } from '~/platform/env/env.server';
import { log } from '~/platform/log/log.server';
import { demoWelcome, loadFirstDemo } from './first-demo.server';
import { AlreadyRunning, serve, stopOnSignals } from './serve.server';

/** Entry of the built server: started by app/cli/start.js. */
/**
 * A file of the build that vanishes while it is sent (an upgrade under a running server) breaks one answer, not the server. Anything
 * else that nobody caught leaves an unknown state: the process ends, and its service manager starts it anew.
 */
function endOnUnknownFaults(): void {
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && error.path?.startsWith(path.resolve('build'))) {
      log.warn({ path: error.path }, 'a file of the build is gone; was it built anew?');
      return;
    }
    log.fatal({ err: error }, 'ended by a fault that nobody caught');
    process.exit(1);
  });
}

export async function start(): Promise<{ url: string; welcome: readonly string[] }> {
  const env = readEnv();
  // Remix's bundle stands beside this one; a computed path keeps the bundler from drawing it in.
  const remixBuild: ServerBuild = await import(new URL('./index.js', import.meta.url).href);
  const running = await serve(env, { remixBuild, beforeListening: loadFirstDemo });
  stopOnSignals(running);
  endOnUnknownFaults();
  return { url: running.url, welcome: await demoWelcome(running.services) };
}

export { AlreadyRunning };
