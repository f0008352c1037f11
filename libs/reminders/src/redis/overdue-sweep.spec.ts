import { describe, expect, it } from '@jest/globals';
import { hoursAfter } from '#casework';
import { OverdueSweep } from './overdue-sweep.js';
import { QueueTally } from './queue-tally.js';
import { jobIdOf } from './rung-job.js';
import { DeskOfTheSpec, rungOfDeadline } from './testing/desk-of-the-spec.js';
import { recordingLogger } from './testing/recording-logger.js';

function sweeping() {
  let now = '2026-03-06T08:00:00.000Z';
  const desk = new DeskOfTheSpec(() => now);
  const tally = new QueueTally();
  const logger = recordingLogger();
  const sweep = new OverdueSweep({
    desk,
    now: () => now,
    timing: { grace: 30_000, notYetPause: 300_000, retryPause: 1_000 },
    remindersAtOnce: 4,
    tally,
    logger,
  });
  const never = new AbortController().signal;
  return {
    desk,
    tally,
    logger,
    before: (seconds: number) => hoursAfter(now, -seconds / 3_600),
    pass: (seconds: number) => {
      now = hoursAfter(now, seconds / 3_600);
    },
    run: (signal = never) => sweep.run(signal),
  };
}

describe('The sweep that does without Redis', () => {
  it('tells what is overdue by more than the grace, once, and leaves the rest to Redis', async () => {
    const { desk, before, run, tally } = sweeping();
    const overdue = Array.from({ length: 450 }, (_, n) => rungOfDeadline(n, before(31 + (n % 40))));
    const punctual = rungOfDeadline(999, before(29));
    desk.expect(...overdue, punctual);
    await run();
    await run();
    expect([...desk.received.keys()].sort()).toEqual(overdue.map(jobIdOf).sort());
    expect(new Set(desk.received.values())).toEqual(new Set([1]));
    expect(tally.stats()).toMatchObject({ foundOverdue: 450, outcomes: { sent: 450 } });
  });

  it('tries again what failed, a little later each time, and keeps back no other', async () => {
    const { desk, before, pass, run, tally, logger } = sweeping();
    const failing = rungOfDeadline(1, before(90));
    const other = rungOfDeadline(2, before(60));
    desk.failures = 1;
    desk.complaint = '550 no such user alva@storby.example';
    desk.expect(failing, other);
    await run();
    expect([...desk.received.keys()]).toEqual([jobIdOf(other)]);
    pass(1);
    await run();
    expect(desk.received.has(jobIdOf(failing))).toBe(false);
    pass(1);
    desk.failures = 1;
    await run();
    pass(3);
    await run();
    expect(tally.stats().failures).toBe(2);
    pass(1);
    await run();
    expect(desk.received.get(jobIdOf(failing))).toBe(1);
    expect(logger.lines).toHaveLength(2);
    expect(logger.lines.join()).not.toContain('alva');
  });

  it('lets rest for a while what may not go out yet', async () => {
    const { desk, before, pass, run } = sweeping();
    desk.isQuiet = true;
    desk.expect(rungOfDeadline(1, before(60)));
    await run();
    await run();
    expect(desk.outcomes).toEqual(['not-yet']);
    desk.isQuiet = false;
    pass(300);
    await run();
    expect(desk.outcomes).toEqual(['not-yet', 'sent']);
  });

  it('begins nothing more once it is stopped', async () => {
    const { desk, before, run } = sweeping();
    desk.expect(rungOfDeadline(1, before(60)));
    await run(AbortSignal.abort());
    expect(desk.outcomes).toEqual([]);
  });
});
