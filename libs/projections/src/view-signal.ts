import { EventEmitter } from 'node:events';
import type { Position } from '#event-store';

/**
 * Says that readers of the views see the log up to a position. A hint for those who wait: it may be lost, doubled,
 * late or out of order, and is never the truth. What the views hold, their store says.
 */
export interface ViewSignal {
  /** Tells whoever listens, in this process or in another. Never throws and is not waited for. */
  announce(position: Position): void;
  /**
   * Hears positions from now on. What hears them may not throw.
   *
   * @returns ends it
   */
  listen(heard: (position: Position) => void): () => void;
  /** Says and hears nothing more. Idempotent. */
  close(): Promise<void>;
}

/** The signal of views that are kept and read in one process. */
export function inProcessSignal(): ViewSignal {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    announce: (position) => {
      emitter.emit('reached', position);
    },
    listen: (heard) => {
      emitter.on('reached', heard);
      return () => {
        emitter.off('reached', heard);
      };
    },
    close: () => {
      emitter.removeAllListeners();
      return Promise.resolve();
    },
  };
}
