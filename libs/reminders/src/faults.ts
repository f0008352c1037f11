/** A Redis that can't be trusted with reminders. The reason is one line and says what to do. */
export class ReminderQueueRefused extends Error {
  override readonly name = 'ReminderQueueRefused';
}

/** What reminders say of themselves: names, counts and ids of no person. */
export interface ReminderLogger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What a log may say of a fault: its kind, for its message may quote an address. */
export function faultKind(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault;
}
