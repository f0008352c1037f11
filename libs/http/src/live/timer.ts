/** Runs something after so many milliseconds, unless what it answers is called before. */
export type Timer = (milliseconds: number, run: () => void) => () => void;

/** The machine's timer; it keeps no process alive. */
export const machineTimer: Timer = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
};
