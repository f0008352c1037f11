import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a child says when it is at work. */
export type Told =
  | { readonly kind: 'worker' }
  | { readonly kind: 'api'; readonly address: string; readonly tokens: Readonly<Record<string, string>> };

/** An API or a worker in a process of its own, which can be killed and started again. */
export class OfficeProcess {
  #child: ChildProcess | undefined;
  #told: Told | undefined;

  /** @param environment the variables of Casetrail */
  constructor(
    readonly name: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** What it said at its last start. */
  get told(): Told | undefined {
    return this.#told;
  }

  /** @throws {Error} it ended before it was at work */
  async start(hoursAhead: number): Promise<void> {
    const child = fork(fileURLToPath(new URL('office-child.js', import.meta.url)), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...this.environment, HOURS_AHEAD: String(hoursAhead) },
    });
    this.#child = child;
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`${this.name} ended by itself, with code ${String(code)}.`);
    });
    ended.catch(() => undefined);
    const [told] = (await Promise.race([once(child, 'message'), ended])) as [Told];
    this.#told = told;
  }

  setClock(hoursAhead: number): void {
    if (this.#child?.connected === true) this.#child.send({ hoursAhead });
  }

  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** In order: it ends what is under way first. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
