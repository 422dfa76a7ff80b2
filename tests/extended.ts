import fs from 'node:fs';
import path from 'node:path';
import { lastLine } from './support/count';
import { runVitest } from './support/run-vitest';

/**
 * `npm run test:extended`: the long forms of the tests of reliability and security (`*.extended.ts` below `tests`), of
 * which `npm test` runs short ones. Takes minutes, and wants a machine to itself.
 */
const reports = path.resolve('.data', 'reports', String(process.pid));
fs.mkdirSync(reports, { recursive: true });
const count = await runVitest('the long forms', path.join(reports, 'extended.json'), {
  ...process.env,
  HOICHO_EXTENDED: '1',
});
fs.rmSync(reports, { recursive: true, force: true });
process.stdout.write(lastLine(count));
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
