/**
 * The README's first command: makes the checkout ready, then runs the demo in this very process, so that a
 * signal to it is a signal to Casetrail. Further arguments are the demo's own.
 */
import { fileURLToPath } from 'node:url';
import { orTell } from './cannot-go-on.mjs';
import { makeReady } from './checkout.mjs';

await orTell(makeReady);
endWithNpm();

const program = new URL('../dist/apps/cli/src/main.js', import.meta.url);
process.argv.splice(1, 1, fileURLToPath(program), 'demo');
await import(program.href);

/** npm hands a signal on to its shell only, which dies of it and would leave this process behind. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
