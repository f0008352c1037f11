import type { Appended } from '#event-store';
import { readyLine } from './kill-at-random.js';
import type { LogWriterLine } from './log-writer-line.js';
import type { MarkedAppend } from './marked-append.js';

/** What the writers of one log were told, by the mark of each append: the account that the log must match. */
export class LogLedger {
  readonly answered = new Map<string, Appended>();
  readonly refused = new Set<string>();
  readonly #open = new Map<string, MarkedAppend>();

  /** Takes down what a writer wrote before it was killed. */
  note(lines: readonly string[]): void {
    for (const line of lines) {
      if (line !== readyLine) this.#noteLine(JSON.parse(line) as LogWriterLine);
    }
  }

  /** The appends that were asked for and never answered: each is stored whole or not at all. */
  unanswered(): readonly MarkedAppend[] {
    return [...this.#open.values()];
  }

  answer(mark: string, { revision, position }: Appended): void {
    this.#open.delete(mark);
    this.answered.set(mark, { revision, position });
  }

  refuse(mark: string): void {
    this.#open.delete(mark);
    this.refused.add(mark);
  }

  #noteLine(line: LogWriterLine): void {
    if ('asked' in line) this.#open.set(line.asked.mark, line.asked);
    else if ('answered' in line) this.answer(line.answered, line);
    else this.refuse(line.refused);
  }
}
