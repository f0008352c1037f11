/** When things happen, in milliseconds. */
export interface QueueTiming {
  /** Only what falls due within it lies in Redis: what waits long there may be lost by a wipe or an upgrade. */
  readonly horizon: number;
  /** When the rungs within the horizon are looked for: a cron pattern of six fields, seconds first. */
  readonly sweepPattern: string;
  /** A schedule whose next run has been due for so long has stopped. */
  readonly sweepLateAfter: number;
  /** What is overdue by more than this is not left to Redis any longer. */
  readonly grace: number;
  /** How often is looked for what is overdue, and whether Redis can be worked with. */
  readonly lookEvery: number;
  /** How long a rung rests whose time has come but that may not go out yet, as in quiet hours. */
  readonly notYetPause: number;
  /** First pause after a failure; it doubles. */
  readonly retryPause: number;
  /** A job whose worker has not said for so long that it lives goes to another. */
  readonly lock: number;
  /** How long each step of closing may take before it is forced. */
  readonly closing: number;
}

export const usualTiming: QueueTiming = {
  horizon: 48 * 3_600_000,
  sweepPattern: '0 * * * * *',
  sweepLateAfter: 180_000,
  grace: 5_000,
  lookEvery: 3_000,
  notYetPause: 300_000,
  retryPause: 1_000,
  lock: 30_000,
  closing: 5_000,
};
