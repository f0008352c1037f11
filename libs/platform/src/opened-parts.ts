/** The parts of a system in the order in which they were opened, to be closed the other way round. */
export class OpenedParts {
  readonly #closing: (() => unknown)[] = [];

  add<Part>(part: Part, close: (part: Part) => unknown): Part {
    this.#closing.unshift(() => close(part));
    return part;
  }

  /**
   * Closes each part, also after one that failed: no engine may be left open because of another. Idempotent.
   *
   * @throws the first fault, when all are closed
   */
  async close(): Promise<void> {
    const faults: unknown[] = [];
    for (const close of this.#closing.splice(0)) {
      try {
        await close();
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
  }
}
