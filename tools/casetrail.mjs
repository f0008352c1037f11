/**
 * Runs a command of Casetrail from a checkout that is made ready first, in this very process, so that a signal
 * to it is a signal to Casetrail. The README's first command is `demo`.
 */
import { fileURLToPath } from 'node:url';
import { orTell } from './cannot-go-on.mjs';
import { makeReady } from './checkout.mjs';

await orTell(makeReady);
endWithNpm();

const program = new URL('../dist/apps/cli/src/main.js', import.meta.url);
process.argv[1] = fileURLToPath(program);
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
