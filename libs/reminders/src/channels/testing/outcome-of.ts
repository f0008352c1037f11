import { ChannelRefused, ChannelUnavailable } from '../../channel.js';

/** How sending ended, in the words of the port. */
export async function outcomeOf(sending: Promise<void>): Promise<string> {
  try {
    await sending;
    return 'taken';
  } catch (fault) {
    if (fault instanceof ChannelRefused || fault instanceof ChannelUnavailable) return fault.message;
    throw fault;
  }
}
