import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const patienceMilliseconds = 30_000;
const keptOutput = 4_000;

/** How a server of an engine is started, and how to tell that it serves. */
export interface EngineCommand {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly options?: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'>;
  /** What it prints once it serves. */
  readonly readyWhen: RegExp;
}

/** A server process that this one started and ends. */
export class EngineProcess {
  #child: ChildProcess | undefined;

  constructor(private readonly command: EngineCommand) {}

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** @throws {Error} it ended or did not serve in time; the message holds the last of what it printed */
  async start(): Promise<void> {
    const { file, arguments: given, options, readyWhen } = this.command;
    const child = spawn(file, given, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let output = '';
    const { promise: ready, resolve, reject } = promiseInHand();
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-keptOutput);
      if (readyWhen.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${file} ended (${code}) before it served: ${output}`));
    });
    const late = new AbortController();
    const inTime = pause(patienceMilliseconds, undefined, { signal: late.signal }).then(
      () => Promise.reject(new Error(`${file} did not serve in time: ${output}`)),
      () => undefined,
    );
    try {
      await Promise.race([ready, inTime]);
    } finally {
      late.abort();
    }
  }

  /** Ends it and waits until it is gone. Idempotent. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await gone;
  }
}

function promiseInHand() {
  let resolve = (): void => undefined;
  let reject = (_: Error): void => undefined;
  const promise = new Promise<void>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  promise.catch(() => undefined);
  return { promise, resolve: () => resolve(), reject: (fault: Error) => reject(fault) };
}
