import { describe, expect, it } from '@jest/globals';
import { Sweep } from './sweep.js';
import { Receiver } from './testing/fate.js';
import { leavingNothing } from '../../projections/src/testing/leaving-nothing.js';
import { madeUpOffice, municipalityId, type MadeStaff } from './testing/made-up-office.js';
import { recordingLogger } from './testing/recording-logger.js';

const leaving = leavingNothing();

const staff: readonly MadeStaff[] = [
  { staffId: 'ingrid', roles: ['intake-worker'] },
  { staffId: 'isak', roles: ['investigator'] },
  { staffId: 'maria', roles: ['unit-manager'] },
  { staffId: 'jonas', roles: ['on-call'] },
  { staffId: 'karin', roles: ['quality-officer'] },
];

type Office = Awaited<ReturnType<typeof madeUpOffice>>;

/** Sweeps until nothing is settled any more. */
async function sweeps(office: Office, receivers: Readonly<Record<string, Receiver>>): Promise<Sweep> {
  const desk = office.desk(Object.entries(receivers).map(([name, receiver]) => receiver.channel(name)));
  const sweep = new Sweep({ desk, now: office.now, logger: recordingLogger() });
  do await office.seen();
  while ((await sweep.once()) > 0);
  return sweep;
}

const told = ({ messages }: Receiver) =>
  messages
    .map(({ kind, recipient, items }) =>
      [
        kind,
        recipient.staffId,
        ...items.map((item) => `${item.caseNumber} ${item.ruleId} ${item.reason}`),
      ].join(' | '),
    )
    .toSorted();

async function recorded({ log }: Office, ...types: readonly string[]) {
  return (await log.readAll('', 10_000)).filter(({ type }) => types.includes(type.replace('reminders/', '')));
}

describe('After a week of downtime', () => {
  it('each recipient gets one digest of what became stale, and by itself what is of today', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A1', 'A2'], at: '2026-03-02T10:00:00+01:00', handlerId: 'ingrid' });
    await office.begins({ rules: ['A5', 'A4'], at: '2026-03-03T10:00:00+01:00' });
    await office.begins({ rules: ['A5'], at: '2026-03-08T10:00:00+01:00' });
    const receiver = new Receiver();
    office.timeIs('2026-03-10T08:00:00+01:00');
    await sweeps(office, { post: receiver });
    expect(told(receiver)).toEqual([
      'digest | ingrid | CASE-1 A1 missed',
      'digest | isak | CASE-2 A5 missed',
      'digest | jonas | CASE-1 A1 missed',
      'digest | karin | CASE-1 A1 missed | CASE-2 A5 missed',
      'digest | maria | CASE-1 A1 missed | CASE-2 A5 missed',
      'reminder | ingrid | CASE-1 A2 coming',
      'reminder | isak | CASE-3 A5 missed',
      'reminder | karin | CASE-3 A5 missed',
      'reminder | maria | CASE-3 A5 missed',
    ]);
    expect(new Set(receiver.messages.map(({ key }) => key)).size).toBe(9);
    expect(await recorded(office, 'digest-claimed')).toHaveLength(2);
    const sentOfRungs = (await recorded(office, 'sent'))
      .map(({ data }) => JSON.parse(data) as { about?: { rung: number }; digestId?: string })
      .filter(({ about }) => about !== undefined);
    expect(sentOfRungs.filter(({ digestId }) => digestId !== undefined)).toHaveLength(12);
  });

  it('a channel that is away then holds the digest up, and it is sent on under its keys', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A5'], at: '2026-03-02T10:00:00+01:00' });
    await office.begins({ rules: ['A5'], at: '2026-03-03T10:00:00+01:00' });
    const [post, mail] = [new Receiver(), new Receiver()];
    mail.mood = 'is away';
    office.timeIs('2026-03-10T08:00:00+01:00');
    const sweep = await sweeps(office, { post, mail });
    expect([post.messages.length, mail.messages.length]).toEqual([3, 0]);
    mail.mood = 'takes';
    office.timeIs('2026-03-10T08:10:00+01:00');
    await sweep.once();
    expect([post.messages.length, mail.messages.length]).toEqual([3, 3]);
    expect(mail.messages).toEqual(post.messages);
    await office.seen();
    expect(await office.deadlines.untoldUntil(office.now(), 10)).toEqual([]);
  });

  it('one that nobody takes becomes a task for each deadline', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A5'], at: '2026-03-02T10:00:00+01:00', handlerId: 'isak' });
    await office.begins({ rules: ['A5'], at: '2026-03-03T10:00:00+01:00' });
    const receiver = new Receiver();
    receiver.mood = 'refuses';
    office.timeIs('2026-03-10T08:00:00+01:00');
    await sweeps(office, { post: receiver });
    await office.seen();
    for (const staffId of ['isak', 'maria']) {
      expect(await office.deadlines.tasksOf(municipalityId, staffId, 10)).toHaveLength(1);
    }
  });

  it('only what guards an acute danger is told during quiet hours', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.keeps('set-setting', { name: 'municipality/quiet-hours', value: '20:00-07:00' });
    await office.begins({ rules: ['A1', 'A5'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    office.timeIs('2026-03-10T02:00:00+01:00');
    await sweeps(office, { post: receiver });
    expect(receiver.messages.flatMap(({ items }) => items.map(({ ruleId }) => ruleId))).not.toContain('A5');
    expect(receiver.messages.length).toBeGreaterThan(0);
    office.timeIs('2026-03-10T07:00:00+01:00');
    await sweeps(office, { post: receiver });
    expect(told(receiver)).toContain('digest | karin | CASE-1 A5 missed');
  });

  it('what was begun by itself is ended by itself, under its own key', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A5'], at: '2026-03-02T10:00:00+01:00' });
    const [post, mail] = [new Receiver(), new Receiver()];
    mail.mood = 'is away';
    office.timeIs('2026-03-04T00:00:00+01:00');
    await sweeps(office, { post, mail });
    mail.mood = 'takes';
    office.timeIs('2026-03-10T08:00:00+01:00');
    await sweeps(office, { post, mail });
    expect(mail.messages).toEqual(post.messages);
    expect(mail.messages.map(({ kind }) => kind)).toEqual(['reminder', 'reminder', 'reminder']);
  });
});
