import type { Logger } from '#platform';

/** A logger that keeps its lines, so that a test can hold against them what must not be in a log. */
export class CapturedLog implements Logger {
  readonly lines: string[] = [];

  /** Those that are written at the level of a system at work. */
  get troubles(): readonly string[] {
    return this.lines.filter((line) => /^\{"level":"(?:warn|error)"/.test(line));
  }

  debug(facts: object, message: string): void {
    this.#keep('debug', facts, message);
  }

  info(facts: object, message: string): void {
    this.#keep('info', facts, message);
  }

  warn(facts: object, message: string): void {
    this.#keep('warn', facts, message);
  }

  error(facts: object, message: string): void {
    this.#keep('error', facts, message);
  }

  #keep(level: string, facts: object, message: string): void {
    this.lines.push(JSON.stringify({ level, ...facts, message }));
  }
}
