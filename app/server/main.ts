import type { ServerBuild } from '@remix-run/node';
import { readEnv } from '~/platform/env/env.server';
import { demoWelcome, loadFirstDemo } from './first-demo.server';
import { AlreadyRunning, serve, stopOnSignals } from './serve.server';

/** Entry of the built server: started by app/cli/start.js. */
export async function start(): Promise<{ url: string; welcome: readonly string[] }> {
  const env = readEnv();
  // Remix's bundle stands beside this one; a computed path keeps the bundler from drawing it in.
  const remixBuild: ServerBuild = await import(new URL('./index.js', import.meta.url).href);
  const running = await serve(env, { remixBuild, beforeListening: loadFirstDemo });
  stopOnSignals(running);
  return { url: running.url, welcome: await demoWelcome(running.services) };
}

export { AlreadyRunning };
