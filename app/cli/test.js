// `npm test`: install what is missing (a browser too), then every gate and every test; the last line is the count.
import { prepare } from './install.js';
import { runTypescript } from './run-typescript.js';

prepare();
runTypescript('tests/support/run-all.ts', process.argv.slice(2));
