// `npm start`: install what is missing, build when needed, serve, load the demo when the database is empty.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isBuilt } from '../server/build-stamp.js';
import { prepare, root, say } from './install.js';

prepare();
process.env.NODE_ENV ??= 'production';

// Building needs tsx and Vite, serving does not: a child keeps their memory out of the server.
if (!isBuilt()) {
  const built = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'app', 'cli', 'build.ts')],
    { cwd: root, stdio: 'inherit' },
  );
  if (built.status !== 0) {
    process.stderr.write('The build failed. See the lines above.\n');
    process.exit(1);
  }
}

const { start } = await import('../../build/server/main.js');
try {
  const { url, welcome = [] } = await start();
  say(`\nHội Chợ: ${url}\n`);
  for (const line of welcome) say(line);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
