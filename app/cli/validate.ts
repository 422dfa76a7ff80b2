import { gates, runGate } from '#tests/support/gates';

/** `npm run validate`: the quick gates, all of them even when one fails. */
let failed = 0;
for (const gate of gates) if (!(await runGate(gate))) failed++;
process.exitCode = failed === 0 ? 0 : 1;
