import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The server of the log, on a port of loopback. */
export interface LogServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Takes the EventStoreDB at an address, or starts the stand-in of the tests in a process of its own.
 *
 * @param log `stand-in`, or `esdb://` with a port of loopback
 * @param folder where the stand-in may keep its file
 */
export async function startLogServer(log: string, folder: string): Promise<LogServer> {
  if (log !== 'stand-in') {
    return { port: Number(new URL(log).port || '2113'), close: () => Promise.resolve() };
  }
  const script = fileURLToPath(new URL('../stand-in/main.js', import.meta.url));
  const child = spawn(process.execPath, [script, '--file', join(folder, 'log.jsonl')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const url = /esdb:\S+(?=,)/.exec(line)?.[0];
  if (url === undefined) throw new Error(`The stand-in says ${line}.`);
  return {
    port: Number(new URL(url).port),
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
