import type { ReminderChannel } from './channel.js';
import type { ReminderMessage } from './reminder.js';

/** The name of the channel in the record of what was sent. */
const logChannelName = 'log';

/**
 * Writes each message as one line of JSON: who is told of which deadlines, by ids, case numbers and rules. The
 * address of the recipient is left out. It reaches everybody who reads what is written.
 *
 * @param write takes the line, without its end; what it throws is met as a channel that is unavailable
 */
export function logChannel(write: (line: string) => void): ReminderChannel {
  return {
    name: logChannelName,
    timeLimit: 100,
    reaches: () => true,
    send: (message) => {
      write(lineOf(message));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

function lineOf({ recipient: { staffId, roles }, items, ...message }: ReminderMessage): string {
  return JSON.stringify({
    ...message,
    staffId,
    roles,
    items: items.map(({ what, rungs, ...item }) => ({
      ...item,
      what: what[message.language],
      rungs: rungs.map((rung) => rung[message.language]),
    })),
  });
}
