import { describe, expect, it } from '@jest/globals';
import { epochOf, hoursAfter, instantFromEpoch } from '#casework';
import type { Delay } from '#projections';
import type { DueRung, Outcome, ReminderDesk } from './desk.js';
import { jobIdOf } from './redis/rung-job.js';
import { remindForever, Sweep } from './sweep.js';
import { DeskOfTheSpec, rungOfDeadline } from './testing/desk-of-the-spec.js';
import { recordingLogger } from './testing/recording-logger.js';

const began = '2026-03-06T08:00:00.000Z';

function rungNo(number: number): DueRung {
  return { ...rungOfDeadline(number, began), deadlineId: `deadline-${String(number).padStart(4, '0')}` };
}

/** A desk with so many rungs due, what becomes of each as a spec says, and a clock that moves when somebody waits. */
function madeUp(rungs: number, becomes: (rung: DueRung, asked: number) => Outcome | Error) {
  let milliseconds = epochOf(began);
  const now = () => instantFromEpoch(milliseconds);
  const asked = new Map<string, number>();
  const settled = new Set<string>();
  const pauses: number[] = [];
  const told: string[] = [];
  const desk: ReminderDesk = {
    dueUntil: (until, limit, after) => {
      const all = Array.from({ length: rungs }, (_, number) => rungNo(number));
      const left = all.filter(({ deadlineId, at }) => !settled.has(deadlineId) && at <= until);
      return Promise.resolve(
        left.filter(({ deadlineId }) => deadlineId > (after?.deadlineId ?? '')).slice(0, limit),
      );
    },
    remind: (rung) => {
      const times = (asked.get(rung.deadlineId) ?? 0) + 1;
      asked.set(rung.deadlineId, times);
      const became = becomes(rung, times);
      const what = became instanceof Error ? became.message : became;
      told.push(`${rung.deadlineId} ${what} ${milliseconds - epochOf(rung.at)}`);
      if (became instanceof Error) return Promise.reject(became);
      if (became === 'sent') settled.add(rung.deadlineId);
      return Promise.resolve(became);
    },
  };
  const delay: Delay = (pause) => {
    pauses.push(pause);
    milliseconds += pause;
    return Promise.resolve();
  };
  return { desk, now, delay, logger: recordingLogger(), asked, settled, pauses, told };
}

describe('A sweep', () => {
  it('goes through everything that is due, page by page, each rung once', async () => {
    const made = madeUp(450, () => 'sent');
    expect(await new Sweep(made).once()).toBe(450);
    expect([...made.asked.values()]).toEqual(Array.from({ length: 450 }, () => 1));
    expect(await new Sweep(made).once()).toBe(0);
  });

  it('is held up by no rung that fails, and tries that again later and later, without end', async () => {
    const made = madeUp(3, ({ deadlineId }) => (deadlineId === 'deadline-0001' ? new Error('away') : 'sent'));
    const stopping = new AbortController();
    const delay: Delay = (pause, signal) => {
      if (epochOf(made.now()) - epochOf(began) > 12 * 3_600_000) stopping.abort();
      return made.delay(pause, signal);
    };
    await remindForever({ ...made, delay }, stopping.signal);
    expect([...made.settled]).toEqual(['deadline-0000', 'deadline-0002']);
    const tries = made.told
      .filter((line) => line.includes('away'))
      .map((line) => Number(line.split(' ').at(-1)));
    const pauses = tries.slice(1).map((time, index) => time - tries[index]!);
    const second = 1_000;
    // The first look after what was sent comes early, and so a little before the rest of what failed is over.
    expect(pauses.slice(0, 9)).toEqual(
      [15.5, 30, 60, 120, 240, 480, 960, 1_920, 3_600].map((each) => each * second),
    );
    expect(pauses.length).toBeLessThan(22);
    expect(pauses.at(-1)).toBe(3_600_000);
    expect(made.logger.lines[2]).toBe(
      'warn a reminder failed and is tried again {"deadlineId":"deadline-0001","fault":"Error","failures":3}',
    );
  });

  it('leaves one that waits or is another’s alone for a minute', async () => {
    const made = madeUp(2, ({ deadlineId }, asked) =>
      asked === 3 ? 'sent' : deadlineId === 'deadline-0000' ? 'not-yet' : 'claimed-by-another',
    );
    const stopping = new AbortController();
    const delay: Delay = (pause, signal) => {
      if (made.settled.size === 2) stopping.abort();
      return made.delay(pause, signal);
    };
    await remindForever({ ...made, delay }, stopping.signal);
    expect(made.told).toEqual([
      'deadline-0000 not-yet 0',
      'deadline-0001 claimed-by-another 0',
      'deadline-0000 not-yet 60000',
      'deadline-0001 claimed-by-another 60000',
      'deadline-0000 sent 120000',
      'deadline-0001 sent 120000',
    ]);
    expect(made.pauses).toEqual([...Array.from({ length: 8 }, () => 15_000), 500]);
  });

  it('ends where it stands when it is stopped', async () => {
    const stopping = new AbortController();
    const made = madeUp(10, (rung) => {
      if (rung.deadlineId === 'deadline-0004') stopping.abort();
      return 'sent';
    });
    await remindForever(made, stopping.signal);
    expect(made.settled.size).toBe(5);
  });
});

/** A sweep behind a queue: several at once, and only what the queue has left lying. */
function behindQueue() {
  let now = began;
  const desk = new DeskOfTheSpec(() => now);
  const logger = recordingLogger();
  const sweep = new Sweep(
    { desk, now: () => now, logger },
    { atOnce: 4, grace: 30_000, rests: { 'not-yet': 300_000 }, firstPause: 2_000, longestPause: 900_000 },
  );
  return {
    desk,
    logger,
    before: (seconds: number) => hoursAfter(now, -seconds / 3_600),
    pass: (seconds: number) => {
      now = hoursAfter(now, seconds / 3_600);
    },
    run: (signal?: AbortSignal) => sweep.once(signal),
  };
}

describe('A sweep behind a queue', () => {
  it('tells what is overdue by more than the grace, once, and leaves the rest to the queue', async () => {
    const { desk, before, run } = behindQueue();
    const overdue = Array.from({ length: 450 }, (_, n) => rungOfDeadline(n, before(31 + (n % 40))));
    const punctual = rungOfDeadline(999, before(29));
    desk.expect(...overdue, punctual);
    expect(await run()).toBe(450);
    expect(await run()).toBe(0);
    expect([...desk.received.keys()].sort()).toEqual(overdue.map(jobIdOf).sort());
    expect(new Set(desk.received.values())).toEqual(new Set([1]));
    expect(desk.outcomes).toEqual(overdue.map(() => 'sent'));
  });

  it('tells so many at once, and no more', async () => {
    const { desk, before, run } = behindQueue();
    let [underWay, most] = [0, 0];
    desk.sending = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
    };
    desk.expect(...Array.from({ length: 20 }, (_, n) => rungOfDeadline(n, before(60))));
    expect(await run()).toBe(20);
    expect(most).toBe(4);
  });

  it('tries again what failed, a little later each time, and keeps back no other', async () => {
    const { desk, before, pass, run, logger } = behindQueue();
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
    expect(logger.lines).toHaveLength(2);
    pass(1);
    await run();
    expect(desk.received.get(jobIdOf(failing))).toBe(1);
    expect(logger.lines).toHaveLength(2);
    expect(logger.lines.join()).not.toContain('alva');
  });

  it('lets rest for a while what may not go out yet', async () => {
    const { desk, before, pass, run } = behindQueue();
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
    const { desk, before, run } = behindQueue();
    desk.expect(rungOfDeadline(1, before(60)));
    await run(AbortSignal.abort());
    expect(desk.outcomes).toEqual([]);
  });
});
