import { ConfigurationRefused, reminderPrefix, untilSignalled, type Configuration } from '#platform';

/** The command `board`: a page with the jobs of the reminders' queue. */
export async function showBoard({ reminders, host }: Configuration, port: number): Promise<void> {
  if (reminders.engine === 'embedded') {
    throw new ConfigurationRefused(
      'CASETRAIL_REMINDERS',
      'the address of a Redis: a sweep has no queue to show',
    );
  }
  const { openReminderBoard } = await import('#reminders/redis');
  const board = await openReminderBoard({ url: reminders.url, prefix: reminderPrefix, host, port });
  process.stdout.write(`The queue of the reminders is shown at ${board.url}\n`);
  await untilSignalled();
  await board.close();
}
