import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What the child is told: where to open the system, and how far ahead its clock is. */
export interface Opening {
  readonly folder: string;
  readonly daysAhead: number;
}

/** What the child says when it serves. */
export interface Serving {
  readonly address: string;
  /** By staff id. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** A process that has loaded the app and waits to be told a folder. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #loaded: Promise<unknown>;
  readonly #ended: Promise<[code: number | null, signal: NodeJS.Signals | null]>;

  constructor() {
    this.#child = fork(fileURLToPath(new URL('server.js', import.meta.url)), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#loaded = once(this.#child, 'message');
    this.#ended = once(this.#child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  }

  /** Resolves when it has loaded the app, or has ended before. */
  async loaded(): Promise<void> {
    await Promise.race([this.#loaded, this.#ended]);
  }

  /** To be called once it has loaded. Resolves when it serves, or with undefined when it has ended before. */
  async open(opening: Opening): Promise<Serving | undefined> {
    const serves = once(this.#child, 'message') as Promise<[Serving]>;
    this.#child.send(opening);
    const [serving] = await Promise.race([serves, this.#ended.then(() => [undefined])]);
    return serving;
  }

  /** @throws {Error} it had ended by itself before */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    const [code, signal] = await this.#ended;
    if (signal !== 'SIGKILL') throw new Error(`The server ended by itself, with code ${String(code)}.`);
  }
}
