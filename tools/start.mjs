/**
 * The README's first command: makes the checkout ready, then runs the demo in this very process, so that a
 * signal to it is a signal to Casetrail. Further arguments are the demo's own.
 */
import { fileURLToPath } from 'node:url';
import { orTell } from './cannot-go-on.mjs';
import { makeReady } from './checkout.mjs';

await orTell(makeReady);

const program = new URL('../dist/apps/cli/src/main.js', import.meta.url);
process.argv.splice(1, 1, fileURLToPath(program), 'demo');
await import(program.href);
