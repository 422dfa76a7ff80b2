import { readEnv } from '~/platform/env/env.server';
import { AlreadyRunning, serve, stopOnSignals } from './serve.server';

/** Entry of the built server: started by app/cli/start.js. */
export async function start(): Promise<{ url: string; loadDemo: boolean }> {
  const env = readEnv();
  const remixBuild = await import('virtual:remix/server-build');
  const running = await serve(env, { remixBuild });
  stopOnSignals(running);
  return { url: running.url, loadDemo: env.loadDemo };
}

export { AlreadyRunning };
