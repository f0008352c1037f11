/** A Redis that can't be trusted with reminders. The reason is one line and says what to do. */
export class ReminderQueueRefused extends Error {
  override readonly name = 'ReminderQueueRefused';
}
