import { describe, expect, it } from '@jest/globals';
import { epochOf, instantFromEpoch, type Instant } from '#casework';
import type { DueRung, ReminderDesk } from './desk.js';
import { Sweep } from './sweep.js';
import { Receiver } from './testing/fate.js';
import { leavingNothing } from '../../projections/src/testing/leaving-nothing.js';
import { madeUpOffice, type MadeStaff } from './testing/made-up-office.js';
import { recordingLogger } from './testing/recording-logger.js';
import { practised } from './testing/shelter.js';

const leaving = leavingNothing();

/** Somebody for every role that a ladder names. */
const staff: readonly MadeStaff[] = [
  ...new Set(practised.flatMap(({ ladder }) => ladder.flatMap(({ to }) => to))),
].map((role) => ({ staffId: role, roles: [role] }));

const rules = practised.map(({ id }) => id);
/** Through the seasons: a late Friday, nights on which clocks change, Christmas, a leap day in the time that runs. */
const anchors = [
  '2027-03-27T16:30:00+01:00',
  '2027-06-04T10:00:00+02:00',
  '2027-08-31T09:00:00+02:00',
  '2027-10-30T23:30:00+02:00',
  '2027-12-10T11:00:00+01:00',
];
const [firstDay, lastDay] = ['2027-01-01T00:00:00.000Z', '2030-03-01T00:00:00.000Z'];
const day = 24 * 3_600_000;

const nameOf = ({ deadlineId, rung, at }: Pick<DueRung, 'deadlineId' | 'rung' | 'at'>) =>
  `${deadlineId} ${rung} ${at}`;

describe('A year of a caseload, lived in seconds', () => {
  it('tells every rung of every ladder exactly once, at its instant and not before', async () => {
    const office = await madeUpOffice(leaving, staff, firstDay);
    const receiver = new Receiver();
    const real = office.desk([receiver.channel('post')]);
    const became: string[] = [];
    const desk: ReminderDesk = {
      dueUntil: (until, limit, after) => real.dueUntil(until, limit, after),
      remind: async (rung) => {
        const outcome = await real.remind(rung);
        became.push(`${outcome} ${epochOf(office.now()) - epochOf(rung.at)}`);
        return outcome;
      },
    };
    const logger = recordingLogger();
    const sweep = new Sweep({ desk, now: office.now, logger });
    const matters = new Map<Instant, string>();
    for (const at of anchors) matters.set(instantFromEpoch(Date.parse(at)), at);

    /** Every rung that the view has come to hold: what has to be told. */
    const held = new Set<string>();
    const step = async (at: Instant) => {
      office.timeIs(at);
      const anchor = matters.get(at);
      if (anchor !== undefined) await office.begins({ rules, at: anchor });
      await office.seen();
      if (anchor !== undefined) {
        for (const { later, ...next } of await office.deadlines.untoldUntil(lastDay, 1_000)) {
          for (const time of [next, ...later]) held.add(nameOf({ ...next, ...time }));
        }
      }
      while ((await sweep.once()) > 0) await office.seen();
    };
    const nextAt = async (): Promise<Instant | undefined> =>
      (await office.deadlines.untoldUntil(lastDay, 1))[0]?.at;

    for (let milliseconds = epochOf(firstDay); milliseconds < epochOf(lastDay); milliseconds += day) {
      const until = instantFromEpoch(milliseconds + day);
      for (const at of [...matters.keys()].filter((each) => each > office.now() && each <= until)) {
        for (let next = await nextAt(); next !== undefined && next <= at; next = await nextAt()) {
          await stepTo(next);
        }
        await step(at);
      }
      for (let next = await nextAt(); next !== undefined && next <= until; next = await nextAt())
        await stepTo(next);
      await step(until);
    }

    /** A millisecond before its time nothing is told; at its time it is. */
    async function stepTo(at: Instant): Promise<void> {
      const before = receiver.messages.length;
      await step(instantFromEpoch(epochOf(at) - 1));
      expect(receiver.messages.length).toBe(before);
      await step(at);
      expect(receiver.messages.length).toBeGreaterThan(before);
    }

    const rungsTold = new Set(
      (await office.log.readAll('', 20_000))
        .filter(({ type }) => type === 'reminders/sent')
        .map(({ data }) => JSON.parse(data) as { about?: DueRung })
        .flatMap(({ about }) => (about ? [nameOf(about)] : [])),
    );
    expect(held.size).toBe(anchors.length * practised.reduce((sum, { ladder }) => sum + ladder.length, 0));
    expect(rungsTold).toEqual(held);
    expect(new Set(receiver.messages.map(({ key }) => key)).size).toBe(receiver.messages.length);
    expect(became.filter((each) => each !== 'sent 0')).toEqual([]);
    expect(logger.lines).toEqual([]);
  }, 120_000);
});
