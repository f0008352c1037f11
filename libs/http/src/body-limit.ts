import { maximumEventBytes } from '#event-store';

/**
 * Most bytes of a body, in KiB. Sealing makes four bytes of three, and what a body says has to fit into one event
 * with what the system adds to it.
 */
export const bodyLimitKibibytes = Math.floor((maximumEventBytes / 1024) * 0.75) - 16;
