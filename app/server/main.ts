import type { ServerBuild } from '@remix-run/node';
import { readEnv } from '~/platform/env/env.server';
import { AlreadyRunning, serve, stopOnSignals } from './serve.server';

/** Entry of the built server: started by app/cli/start.js. */
export async function start(): Promise<{ url: string; loadDemo: boolean }> {
  const env = readEnv();
  // Remix's bundle stands beside this one; a computed path keeps the bundler from drawing it in.
  const remixBuild: ServerBuild = await import(new URL('./index.js', import.meta.url).href);
  const running = await serve(env, { remixBuild });
  stopOnSignals(running);
  return { url: running.url, loadDemo: env.loadDemo };
}

export { AlreadyRunning };
