import { fork, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';

/** A server in a process of its own, so that it and the load don't share an event loop. */
export interface ServerProcess<Ready> {
  readonly ready: Ready;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a compiled script beside this one and waits for the message that says it is ready. */
export async function startServer<Ready extends { readonly folder: string }>(
  script: string,
  ...args: readonly string[]
): Promise<ServerProcess<Ready>> {
  const child = fork(new URL(script, import.meta.url), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once('message', (message) => {
      resolve(message as Ready);
    });
    child.once('exit', (code) => {
      reject(new Error(`${script} ended with ${String(code)} before it was ready.`));
    });
  });
  return {
    ready,
    process: child,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await ended;
      }
      await rm(ready.folder, { recursive: true, force: true });
    },
  };
}
