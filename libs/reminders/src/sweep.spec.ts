import { describe, expect, it } from '@jest/globals';
import { epochOf, instantFromEpoch } from '#casework';
import type { Delay } from '#projections';
import type { Outcome, ReminderDesk } from './desk.js';
import type { DueRung } from './reminder.js';
import { remindForever, Sweep } from './sweep.js';

const began = '2026-03-06T08:00:00.000Z';

function rungNo(number: number): DueRung {
  return {
    municipalityId: 'north',
    procedure: 'shelter',
    fileId: 'file',
    matterId: 'matter',
    deadlineId: `deadline-${String(number).padStart(4, '0')}`,
    rung: 0,
    dueRevision: 'first',
    at: began,
  };
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
  const listener = {
    became: ({ deadlineId }: DueRung, outcome: Outcome, late: number) =>
      told.push(`${deadlineId} ${outcome} ${late}`),
    failed: ({ deadlineId }: DueRung, fault: unknown, failures: number, pause: number) =>
      told.push(`${deadlineId} ${String(fault)} ${failures} ${pause}`),
  };
  return { desk, now, delay, listener, asked, settled, pauses, told };
}

describe('A sweep', () => {
  it('goes through everything that is due, page by page, each rung once', async () => {
    const made = madeUp(250, () => 'sent');
    expect(await new Sweep(made).once()).toBe(250);
    expect([...made.asked.values()]).toEqual(Array.from({ length: 250 }, () => 1));
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
    const pauses = made.told
      .filter((line) => line.includes('away'))
      .map((line) => Number(line.split(' ').at(-1)));
    const second = 1_000;
    expect(pauses.slice(0, 9)).toEqual(
      [15, 30, 60, 120, 240, 480, 960, 1_920, 3_600].map((each) => each * second),
    );
    expect(pauses.length).toBeLessThan(22);
    expect(pauses.at(-1)).toBe(3_600_000);
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
