import type { EventStore } from './event-store.js';
import { InvalidPosition } from './faults.js';

/**
 * Whether a log has come to a position: not to one of another kind of log, from which it may have been copied, nor
 * to one after its end. Which of two positions of one log comes first is told by `<`.
 *
 * @param position any text, for example a cursor from outside or progress that was kept
 * @throws {StoreUnavailable} the log can't be read now
 * @throws {StoreClosed}
 */
export async function isPositionOf(
  log: Pick<EventStore, 'readAll' | 'head'>,
  position: string,
): Promise<boolean> {
  try {
    await log.readAll(position, 1);
  } catch (fault) {
    if (fault instanceof InvalidPosition) return false;
    throw fault;
  }
  return position <= (await log.head());
}
