import { describe, expect, it } from '@jest/globals';
import { epochOf, instantFromEpoch, localDateOf } from '#casework';
import type { DueRung } from './desk.js';
import { planReminders } from './plan.js';
import { Sweep } from './sweep.js';
import { Receiver } from './testing/fate.js';
import { leavingNothing } from '../../projections/src/testing/leaving-nothing.js';
import { madeUpOffice, type MadeStaff } from './testing/made-up-office.js';
import { recordingLogger } from './testing/recording-logger.js';

const leaving = leavingNothing();

const staff: readonly MadeStaff[] = [
  { staffId: 'ingrid', roles: ['intake-worker'] },
  { staffId: 'maria', roles: ['unit-manager'] },
  { staffId: 'karin', roles: ['quality-officer'] },
];

type Office = Awaited<ReturnType<typeof madeUpOffice>>;

/** Sweeps at an instant until nothing is settled any more. */
async function sweepsAt(office: Office, at: string, receiver: Receiver): Promise<void> {
  office.timeIs(at);
  const desk = office.desk([receiver.channel('post')]);
  const sweep = new Sweep({ desk, now: office.now, logger: recordingLogger() });
  do await office.seen();
  while ((await sweep.once()) > 0);
}

/** What arrived since it was last asked: to whom, and which rungs it stands for. */
function arrived(receiver: Receiver): readonly string[] {
  return receiver.messages
    .splice(0)
    .map(({ kind, recipient, items }) =>
      [
        `${kind} ${recipient.staffId}`,
        ...items.map(({ ruleId, rungs }) => `${ruleId} ${rungs.map(({ en }) => en).join(' + ')}`),
      ].join(' | '),
    )
    .toSorted();
}

async function sentRungs({ log }: Office): Promise<readonly string[]> {
  return (await log.readAll('', 10_000))
    .filter(({ type }) => type === 'reminders/sent')
    .map(({ data }) => JSON.parse(data) as { about?: DueRung; staffId: string })
    .flatMap(({ about, staffId }) => (about ? [`${about.rung} ${about.at} ${staffId}`] : []));
}

describe('Two rungs of one deadline that are due together', () => {
  it('reach a person as one message that names the last and stands for both', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['W1'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    await sweepsAt(office, '2026-03-05T09:00:00+01:00', receiver);
    expect(arrived(receiver)).toEqual([
      'reminder ingrid | W1 when 50% of the time has passed + 3 days after the start',
      'reminder maria | W1 3 days after the start',
    ]);
    expect((await sentRungs(office)).toSorted()).toEqual([
      '0 2026-03-05T08:00:00.000Z ingrid',
      '1 2026-03-05T08:00:00.000Z ingrid',
      '1 2026-03-05T08:00:00.000Z maria',
    ]);
    await sweepsAt(office, '2026-03-06T09:00:00+01:00', receiver);
    expect(arrived(receiver)).toEqual([]);
  });

  it('are told once by many who come at once, whichever of the two they come for', async () => {
    const office = await madeUpOffice(leaving, staff);
    const { deadlineId } = await office.begins({ rules: ['W1'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    const desks = Array.from({ length: 6 }, () => office.desk([receiver.channel('post')]));
    office.timeIs('2026-03-05T09:00:00+01:00');
    await office.seen();
    const [first] = await desks[0]!.dueUntil(office.now(), 10);
    expect(first).toMatchObject({ deadlineId: deadlineId('W1'), rung: 0 });
    const second: DueRung = { ...first!, rung: 1 };
    const outcomes = await Promise.all(
      desks.flatMap((desk) => [desk.remind(second), desk.remind(first!), desk.remind(second)]),
    );
    expect(outcomes).toContain('sent');
    await office.seen();
    for (const rung of [second, first!]) expect(await desks[1]!.remind(rung)).toBe('already-recorded');
    expect(arrived(receiver)).toEqual([
      'reminder ingrid | W1 when 50% of the time has passed + 3 days after the start',
      'reminder maria | W1 3 days after the start',
    ]);
    expect(new Set(await sentRungs(office)).size).toBe((await sentRungs(office)).length);
  });

  it('go to nobody when their deadline ends before the message does', async () => {
    const office = await madeUpOffice(leaving, staff);
    const matter = await office.begins({ rules: ['W1'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    const desk = office.desk([receiver.channel('post')]);
    office.timeIs('2026-03-05T09:00:00+01:00');
    await office.seen();
    const [first] = await desk.dueUntil(office.now(), 10);
    receiver.mood = 'is away';
    await expect(desk.remind(first!)).rejects.toThrow();
    await matter.meets('W1');
    receiver.mood = 'takes';
    office.timeIs('2026-03-05T09:10:00+01:00');
    await desk.remind(first!);
    expect(arrived(receiver)).toEqual([]);
    expect(await desk.remind(first!)).toBe('already-recorded');
  });

  it('become one task when neither reaches anybody', async () => {
    const office = await madeUpOffice(leaving, []);
    await office.begins({ rules: ['W2'], at: '2026-03-02T10:00:00+01:00' });
    await sweepsAt(office, '2026-03-16T10:00:00+01:00', new Receiver());
    const events = (await office.log.readAll('', 10_000)).filter(({ type }) => type.startsWith('reminders/'));
    expect(
      events.map(({ type, data }) => {
        const { about, because } = JSON.parse(data) as { about: DueRung; because: string };
        return `${type} ${about.rung} ${because}`;
      }),
    ).toEqual([
      'reminders/dropped 0 later-task',
      'reminders/dropped 1 later-task',
      'reminders/made-task 2 nobody-holds-the-role',
    ]);
  });

  it('that quiet hours have held back are due together', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.keeps('set-setting', { name: 'municipality/quiet-hours', value: '22:00-10:00' });
    await office.begins({ rules: ['W2'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    await sweepsAt(office, '2026-03-16T10:00:00+01:00', receiver);
    arrived(receiver);
    await sweepsAt(office, '2026-03-17T08:30:00+01:00', receiver);
    expect(arrived(receiver)).toEqual([]);
    await sweepsAt(office, '2026-03-17T10:00:00+01:00', receiver);
    expect(arrived(receiver)).toEqual([
      'reminder karin | W2 when it is missed',
      'reminder maria | W2 when it is missed + every day after the last day at 08:00, while the deadline is open',
    ]);
  });
});

describe('A rung that repeats', () => {
  it('is told after a year of downtime once, and then at its next time', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['W4'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    await sweepsAt(office, '2027-03-02T12:00:00+01:00', receiver);
    const once = ['reminder ingrid | W4 every working day from the start, while the deadline is open'];
    expect(arrived(receiver)).toEqual(once);
    expect(await sentRungs(office)).toEqual(['0 2027-03-02T08:00:00.000Z ingrid']);
    await sweepsAt(office, '2027-03-03T08:59:59+01:00', receiver);
    expect(arrived(receiver)).toEqual([]);
    await sweepsAt(office, '2027-03-03T09:00:00+01:00', receiver);
    expect(arrived(receiver)).toEqual(once);
  });

  it('is told with what else has come: of a year one message to each', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['W2'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    await sweepsAt(office, '2027-03-02T12:00:00+01:00', receiver);
    expect(receiver.messages.map(({ recipient }) => recipient.staffId).toSorted()).toEqual([
      'ingrid',
      'karin',
      'maria',
    ]);
    arrived(receiver);
    await sweepsAt(office, '2027-03-03T08:00:00+01:00', receiver);
    expect(arrived(receiver)).toEqual([
      'reminder maria | W2 every day after the last day at 08:00, while the deadline is open',
    ]);
  });

  it('is told by two workers who wake at different times once for each of them at most', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['W4'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    const [one, other] = [office.desk([receiver.channel('post')]), office.desk([receiver.channel('post')])];
    office.timeIs('2026-06-01T12:00:00+02:00');
    await office.seen();
    const [stale] = await one.dueUntil(office.now(), 10);
    await Promise.all([one.remind(stale!), other.remind(stale!), one.remind(stale!)]);
    expect(arrived(receiver)).toHaveLength(1);
    expect(await other.remind(stale!)).toBe('already-recorded');
    await office.seen();
    expect((await other.dueUntil('2026-06-03T00:00:00.000Z', 10)).map(({ at }) => at)).toEqual([
      '2026-06-02T07:00:00.000Z',
    ]);
  });

  it('ends with its deadline', async () => {
    const office = await madeUpOffice(leaving, staff);
    const matter = await office.begins({ rules: ['W4'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    await sweepsAt(office, '2026-03-03T09:00:00+01:00', receiver);
    expect(arrived(receiver)).toHaveLength(1);
    await matter.meets('W4');
    await sweepsAt(office, '2026-03-10T09:00:00+01:00', receiver);
    expect(arrived(receiver)).toEqual([]);
  });
});

describe('A ladder', () => {
  it('of which half was told goes on by the new last day when that is moved', async () => {
    const office = await madeUpOffice(leaving, staff);
    const matter = await office.begins({ rules: ['W2'], at: '2026-03-16T10:00:00+01:00' });
    const receiver = new Receiver();
    const half = 'W2 when 50% of the time has passed';
    const most = 'W2 when 80% of the time has passed';
    await sweepsAt(office, '2026-03-23T09:00:00+01:00', receiver);
    expect(arrived(receiver)).toEqual([`reminder ingrid | ${half}`]);
    await sweepsAt(office, '2026-03-27T09:00:00+01:00', receiver);
    expect(arrived(receiver)).toEqual([`reminder ingrid | ${most}`, `reminder maria | ${most}`]);
    await matter.extends('W2', '2026-04-13');
    // Summer time has begun in between.
    await sweepsAt(office, '2026-03-30T08:59:59+02:00', receiver);
    expect(arrived(receiver)).toEqual([]);
    await sweepsAt(office, '2026-03-30T09:00:00+02:00', receiver);
    expect(arrived(receiver)).toEqual([`reminder ingrid | ${half}`]);
    await sweepsAt(office, '2026-04-07T09:00:00+02:00', receiver);
    expect(arrived(receiver)).toEqual([`reminder ingrid | ${most}`, `reminder maria | ${most}`]);
    expect(new Set(await sentRungs(office)).size).toBe(6);
  });

  it('tells before an anchor that lies ahead, and not what had passed when its deadline started', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({
      rules: ['W3'],
      at: '2026-03-30T10:00:00+02:00',
      startsAt: '2026-03-25T10:00:00+01:00',
    });
    const receiver = new Receiver();
    await sweepsAt(office, '2026-03-29T09:59:59+02:00', receiver);
    expect(arrived(receiver)).toEqual([]);
    await sweepsAt(office, '2026-03-29T10:00:00+02:00', receiver);
    expect(arrived(receiver)).toEqual([
      'reminder ingrid | W3 24 hours before the time that it counts from, by the clock',
    ]);
  });

  it('goes out as it was shown beforehand', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.keeps('set-setting', { name: 'municipality/quiet-hours', value: '22:00-08:30' });
    for (const at of ['2026-03-02T10:00:00+01:00', '2026-03-16T23:00:00+01:00']) {
      await office.begins({ rules: ['W1', 'W2', 'W4', 'A1', 'A2'], at });
    }
    const receiver = new Receiver();
    await sweepsAt(office, '2026-03-10T12:00:00+01:00', receiver);
    receiver.messages.splice(0);
    const from = office.now();
    const until = '2026-04-10T00:00:00.000Z';
    const planned: { readonly at: string; readonly staffId: string; readonly ruleId: string }[] = [];
    for await (const { goesOutAt, ruleId, recipients } of planReminders(
      office.office([receiver.channel('post')]),
      office.now(),
      until,
    )) {
      for (const { staffId, channels } of recipients)
        if (channels.length > 0) planned.push({ at: goesOutAt, staffId, ruleId });
    }
    const sent: typeof planned = [];
    for (let now = epochOf(from); now < epochOf(until); now += 1_800_000) {
      const at = instantFromEpoch(now);
      await sweepsAt(office, at, receiver);
      for (const { recipient, items } of receiver.messages.splice(0))
        for (const { ruleId } of items) sent.push({ at, staffId: recipient.staffId, ruleId });
    }
    const said = (each: (typeof planned)[number]) => `${each.at} ${each.ruleId} ${each.staffId}`;
    expect(planned.length).toBeGreaterThan(30);
    expect(sent.map(said).toSorted()).toEqual(planned.map(said).toSorted());
    expect(localDateOf(sent.at(-1)!.at, 'Europe/Stockholm') <= '2026-04-10').toBe(true);
  }, 60_000);
});
