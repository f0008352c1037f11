import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
const program = fileURLToPath(new URL('dist/apps/cli/src/main.js', root));

/** How a process of Casetrail ended, and what it had said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Settings of a process besides its arguments. */
export interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>;
  /** The largest file that it may write, in the shell's blocks of 512 or 1,024 bytes: what a full disk is like. */
  readonly largestFile?: number;
  /** Whether nobody reads what it prints. */
  readonly closedOutput?: true;
}

/** The real program, compiled, in a process of its own. */
export class CasetrailProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #stdout = '';
  #stderr = '';

  constructor(args: readonly string[], { environment = {}, largestFile, closedOutput }: Surroundings = {}) {
    const command = [process.execPath, program, ...args];
    const limited = ['-c', `ulimit -f ${String(largestFile)}; exec "$0" "$@"`, ...command];
    const [file = '', ...rest] = largestFile === undefined ? command : ['sh', ...limited];
    this.#child = spawn(file, rest, {
      // By whichever language the machine speaks, what is said is held to is English.
      env: { ...process.env, LC_ALL: 'C', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    if (closedOutput === true) this.#child.stdout!.destroy();
    this.#ended = once(this.#child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      stdout: this.#stdout,
      stderr: this.#stderr,
    }));
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** @throws {Error} it ended before it was ready */
  async address(): Promise<string> {
    const [, address] = await this.said(/ready at (http:\S+)/);
    return address!;
  }

  /** @throws {Error} it ended before it had said so */
  async said(what: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const said = what.exec(this.#stdout);
      if (said) return said;
      const more = once(this.#child.stdout!, 'data').then(() => undefined);
      const ended = await Promise.race([more, this.#ended]);
      if (ended) throw new Error(`It ended with ${String(ended.code)} before it was ready: ${ended.stderr}`);
    }
  }

  ended(): Promise<Ended> {
    return this.#ended;
  }

  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    return this.#ended;
  }
}

/** Compiles what has changed since it was compiled last. */
export async function prepare(): Promise<void> {
  const preparing = spawn(process.execPath, ['tools/prepare.mjs'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  });
  const [code] = (await once(preparing, 'close')) as [number | null];
  if (code !== 0) throw new Error('Casetrail does not compile.');
}
