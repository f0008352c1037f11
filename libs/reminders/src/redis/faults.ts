/** What should go into the queue, or came out of it, is no rung. It names the field, never its value. */
export class RungRefused extends Error {
  override readonly name = 'RungRefused';

  constructor(field: string, expected: string) {
    super(`A reminder's ${field === '' ? 'job' : field} is not as expected: ${expected}.`);
  }
}

/**
 * A rung could not be told now. Redis keeps the message in clear text, so it holds the kind of fault and nothing of
 * what a channel answered.
 */
export class RungNotTold extends Error {
  override readonly name = 'RungNotTold';

  constructor(fault: unknown) {
    super(`Not told: ${faultKind(fault)}. It is tried again.`);
  }
}

/** What a log may say of a fault: its kind, for its message may quote an address. */
export function faultKind(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault;
}
