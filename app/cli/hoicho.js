// `npm run hoicho -- <command>`: makes sure everything is installed, then hands over to the TypeScript of hoicho.ts.
// Paths on the command line are meant from where the person stands.
import { prepare } from './install.js';
import { runTypescript } from './run-typescript.js';

process.env.HOICHO_CWD ??= process.env.INIT_CWD ?? process.cwd();
prepare();
runTypescript('app/cli/hoicho.ts', process.argv.slice(2));
