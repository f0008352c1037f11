import type { Instant } from '#casework';
import type { Timer } from '#trust';

export type { Timer };

/** The present. Injected everywhere; only here it is the machine's. */
export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();

/** The machine's timer; it keeps no process alive. */
export const machineTimer: Timer = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
};
