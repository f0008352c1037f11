import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
import { readAnchors, verifyLog } from '#trust';
import { ViewNotReady } from '#projections';
import { CasefileDesk } from './casefile-desk.js';
import { ChannelUnavailable } from './channel.js';
import { plannedInWords, planReminders, type PlannedRung } from './plan.js';
import type { DueRung } from './desk.js';
import { Receiver } from './testing/fate.js';
import { leavingNothing } from '../../projections/src/testing/leaving-nothing.js';
import { madeUpOffice, municipalityId, type MadeStaff } from './testing/made-up-office.js';
import { roleTitle } from './testing/made-up-roles.js';

const leaving = leavingNothing();

const staff: readonly MadeStaff[] = [
  { staffId: 'ingrid', roles: ['intake-worker'], email: 'ingrid@north.example' },
  { staffId: 'isak', roles: ['investigator'] },
  { staffId: 'maria', roles: ['unit-manager'], email: 'maria@north.example' },
  { staffId: 'jonas', roles: ['on-call'], unitId: 'unit-2' },
  { staffId: 'karin', roles: ['quality-officer'], unitId: 'unit-2' },
];

type Office = Awaited<ReturnType<typeof madeUpOffice>>;

async function remindsAll(office: Office, desk: ReturnType<Office['desk']>): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (;;) {
    await office.seen();
    const due = await desk.dueUntil(office.now(), 100);
    const before = outcomes.length;
    for (const rung of due) outcomes.push(await desk.remind(rung));
    if (outcomes.slice(before).every((outcome) => outcome !== 'sent' && outcome !== 'dropped'))
      return outcomes;
  }
}

async function recorded({ log }: Office): Promise<readonly RecordedEvent[]> {
  return (await log.readAll('', 10_000)).filter(({ type }) => type.startsWith('reminders/'));
}

const told = ({ messages }: Receiver) =>
  messages.map(
    ({ recipient, items }) =>
      `${recipient.staffId}: ${items.map((item) => `${item.ruleId} ${item.reason}`).join(', ')}`,
  );

describe('A reminder', () => {
  it('goes to those who hold the role now, once, when its time has come', async () => {
    const office = await madeUpOffice(leaving, staff);
    const matter = await office.begins({
      rules: ['A1'],
      at: '2026-03-06T10:00:00+01:00',
      handlerId: 'ingrid',
    });
    const receiver = new Receiver();
    const desk = office.desk([receiver.channel('post')]);

    office.timeIs('2026-03-06T10:59:59+01:00');
    expect(await remindsAll(office, desk)).toEqual([]);
    office.timeIs('2026-03-06T11:00:00+01:00');
    expect(await remindsAll(office, desk)).toEqual(['sent']);
    expect(await remindsAll(office, desk)).toEqual([]);
    const [message] = receiver.messages;
    expect(message).toMatchObject({
      kind: 'reminder',
      municipalityId,
      language: 'sv',
      recipient: { staffId: 'ingrid', roles: ['intake-worker'], email: 'ingrid@north.example' },
      composedAt: '2026-03-06T10:00:00.000Z',
    });
    expect(message?.items).toEqual([
      {
        reminderId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        caseNumber: matter.caseNumber,
        procedure: 'shelter',
        matterId: matter.matterId,
        fileId: matter.fileId,
        ruleId: 'A1',
        what: { sv: 'Omedelbar skyddsbedömning', en: 'Immediate protection assessment' },
        force: 'statutory',
        source: 'SoL 2025:400 20:1',
        reason: 'due',
        nominalDueDate: '2026-03-06',
        legalLatestDate: '2026-03-06',
        nominalDue: '2026-03-06T23:00:00.000Z',
        at: '2026-03-06T10:00:00.000Z',
        rungs: [{ sv: '1 timme efter starten', da: '1 time efter starten', en: '1 hour after the start' }],
      },
    ]);
  });

  it('escalates to manager and quality officer when the deadline is missed', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A5'], at: '2026-03-05T10:00:00+01:00' });
    const receiver = new Receiver();
    const desk = office.desk([receiver.channel('post')]);
    office.timeIs('2026-03-06T09:00:00+01:00');
    await remindsAll(office, desk);
    office.timeIs('2026-03-07T00:00:00+01:00');
    await remindsAll(office, desk);
    expect(told(receiver)).toEqual(['isak: A5 due', 'karin: A5 missed', 'maria: A5 missed']);
  });

  it('is dropped when the deadline is met, and comes anew when it is moved', async () => {
    const office = await madeUpOffice(leaving, staff);
    const matter = await office.begins({ rules: ['A4', 'A2'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    const desk = office.desk([receiver.channel('post')]);
    office.timeIs('2026-03-09T09:00:00+01:00');
    await office.seen();
    const [first] = await desk.dueUntil(office.now(), 10);
    await matter.meets('A2');
    expect(await desk.remind(first!)).toBe('dropped');
    expect(await desk.remind(first!)).toBe('already-recorded');

    office.timeIs('2026-06-02T09:00:00+02:00');
    expect(await remindsAll(office, desk)).toEqual(['sent']);
    const [before] = await desk.dueUntil('2026-07-01T00:00:00.000Z', 10);
    await matter.extends('A4', '2026-09-02');
    office.timeIs('2026-06-18T09:00:00+02:00');
    expect(await desk.remind(before!)).toBe('dropped');
    await office.seen();
    const [after] = await desk.dueUntil('2026-12-01T00:00:00.000Z', 10);
    expect(after).toMatchObject({ rung: 1, at: '2026-08-03T07:00:00.000Z' });
    expect(after?.dueRevision).not.toBe(before?.dueRevision);
    expect(told(receiver)).toEqual(['isak: A4 coming']);
  });

  it.each([true, false])(
    'of a file that goes on in another is told once, and from there (its end is told: %s)',
    async (isToldOfIt) => {
      const office = await madeUpOffice(leaving, staff);
      const ended = await office.begins({ rules: ['A1', 'A2'], at: '2026-03-06T10:00:00+01:00' });
      const survivor = await office.begins({ rules: ['A4'], at: '2026-03-06T10:00:00+01:00' });
      const receiver = new Receiver();
      const desk = office.desk([receiver.channel('post')]);
      office.timeIs('2026-03-06T11:00:00+01:00');
      expect(await remindsAll(office, desk)).toEqual(['sent']);
      office.timeIs('2026-03-13T09:00:00+01:00');
      const due = await desk.dueUntil(office.now(), 10);
      expect(due.map(({ fileId }) => fileId)).toContain(ended.fileId);
      await office.goesOnIn(ended.fileId, survivor.fileId, isToldOfIt);
      // Found before the merge, and told after it.
      for (const rung of due) await desk.remind(rung);
      const before = receiver.messages.length;
      expect(before).toBeGreaterThan(1);
      expect(await remindsAll(office, desk)).toEqual([]);
      expect(receiver.messages).toHaveLength(before);
      const toldOf = (from: number) =>
        new Set(receiver.messages.slice(from).flatMap(({ items }) => items.map(({ fileId }) => fileId)));
      expect(toldOf(1)).toEqual(new Set([isToldOfIt ? survivor.fileId : ended.fileId]));
      office.timeIs('2026-03-20T09:00:00+01:00');
      await remindsAll(office, desk);
      expect(toldOf(before)).toEqual(new Set([survivor.fileId]));
      expect((await desk.dueUntil('2026-12-01T00:00:00.000Z', 10)).map(({ fileId }) => fileId)).toEqual(
        expect.not.arrayContaining([ended.fileId]),
      );
      const keys = receiver.messages.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('tells of several rungs that are past once, and each person of those that are theirs', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A2'], at: '2026-03-02T10:00:00+01:00' });
    const receiver = new Receiver();
    const desk = office.desk([receiver.channel('post')]);
    office.timeIs('2026-03-14T12:00:00+01:00');
    expect(await remindsAll(office, desk)).toEqual(['sent']);
    expect(
      receiver.messages.map(({ kind, recipient, items }) => [
        `${kind} ${recipient.staffId}`,
        items.map(({ ruleId, reason, rungs }) => [ruleId, reason, ...rungs.map(({ en }) => en)]),
      ]),
    ).toEqual([
      ['reminder ingrid', [['A2', 'coming', '7 days after the start', '11 days after the start']]],
      ['reminder maria', [['A2', 'coming', '12 days after the start']]],
    ]);
    const claims = (await recorded(office)).filter(({ type }) => type === 'reminders/digest-claimed');
    expect(
      claims.map(({ data }) => (JSON.parse(data) as { rungs: DueRung[] }).rungs.map((each) => each.rung)),
    ).toEqual([[0, 1, 2]]);
    const sent = (await recorded(office)).filter(({ type }) => type === 'reminders/sent');
    const rungs = sent.map(({ data }) => (JSON.parse(data) as { about?: DueRung }).about?.rung);
    expect(rungs.filter((rung) => rung !== undefined).toSorted()).toEqual([0, 1, 2]);
  });

  it('tells one person of two rungs of one instant, or of a miss and what follows it, once', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A1'], at: '2026-03-06T10:00:00+01:00' });
    await office.begins({ rules: ['A3'], at: '2026-03-05T10:00:00+01:00' });
    const receiver = new Receiver();
    const desk = office.desk([receiver.channel('post')]);
    office.timeIs('2026-03-06T09:00:00+01:00');
    await remindsAll(office, desk);
    expect(told(receiver)).toEqual(['ingrid: A3 due', 'maria: A3 due']);
    office.timeIs('2026-03-07T08:00:00+01:00');
    await remindsAll(office, desk);
    const ofTheMiss = receiver.messages.filter(({ items }) => items[0]?.ruleId === 'A1');
    expect(
      ofTheMiss.map(({ recipient, items }) => [
        recipient.staffId,
        ...items.flatMap(({ rungs }) => rungs.map(({ en }) => en)),
      ]),
    ).toEqual([
      ['ingrid', '1 hour after the start', 'on the last day at 15:00'],
      ['karin', 'when it is missed'],
      ['maria', 'when it is missed', 'on the day after the start at 08:00'],
      ['jonas', 'on the day after the start at 08:00'],
    ]);
    expect(new Set(receiver.messages.map(({ key }) => key)).size).toBe(receiver.messages.length);
  });

  it('waits for the end of quiet hours, but not where an acute danger is guarded', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.keeps('set-setting', { name: 'municipality/quiet-hours', value: '18:00-07:30' });
    await office.begins({ rules: ['A1', 'A5'], at: '2026-03-05T20:00:00+01:00' });
    const receiver = new Receiver();
    const desk = office.desk([receiver.channel('post')]);
    office.timeIs('2026-03-07T00:00:00+01:00');
    expect(await remindsAll(office, desk)).toContain('not-yet');
    const people = ['ingrid', 'jonas', 'karin', 'maria'];
    expect(told(receiver).toSorted()).toEqual(people.map((staffId) => `${staffId}: A1 missed`));
    office.timeIs('2026-03-07T07:30:00+01:00');
    await remindsAll(office, desk);
    expect(told(receiver).slice(4)).toEqual(['isak: A5 missed', 'karin: A5 missed', 'maria: A5 missed']);
  });

  it('follows the role: from the unit to the handler, and away from one who has left', async () => {
    const office = await madeUpOffice(leaving, [
      ...staff,
      { staffId: 'iris', roles: ['investigator'] },
      { staffId: 'ivar', roles: ['investigator'], unitId: 'unit-2' },
    ]);
    await office.begins({ rules: ['A11-answer'], at: '2026-03-02T10:00:00+01:00' });
    await office.begins({ rules: ['A11-answer'], at: '2026-03-02T10:00:00+01:00', handlerId: 'ivar' });
    const receiver = new Receiver();
    office.timeIs('2026-03-16T08:00:00+01:00');
    await office.keeps('end-role', { staffId: 'isak', role: 'investigator' });
    office.timeIs('2026-03-16T09:00:00+01:00');
    await remindsAll(office, office.desk([receiver.channel('post')]));
    expect(told(receiver).toSorted()).toEqual(['iris: A11-answer coming', 'ivar: A11-answer coming']);
  });

  it('becomes a task of the handler, else of the manager, when nobody can be told', async () => {
    const office = await madeUpOffice(leaving, staff);
    const handled = await office.begins({
      rules: ['A5'],
      at: '2026-03-06T10:00:00+01:00',
      handlerId: 'isak',
    });
    const unhandled = await office.begins({ rules: ['A6'], at: '2026-03-03T10:00:00+01:00' });
    const nobody = await office.begins({ rules: ['A6'], at: '2026-03-03T10:00:00+01:00', unitId: 'unit-2' });
    const receiver = new Receiver();
    const byMail = office.desk([
      receiver.channel('mail', undefined, ({ email }) => email === 'none@north.example'),
    ]);
    office.timeIs('2026-03-07T09:00:00+01:00');
    expect(await remindsAll(office, byMail)).toEqual(['sent', 'sent', 'sent']);
    await office.seen();
    const tasksOf = async (staffId: string) =>
      (await office.deadlines.tasksOf(municipalityId, staffId, 10)).map(({ deadline, because }) => [
        deadline.caseNumber,
        because,
      ]);
    expect(await tasksOf('isak')).toEqual([[handled.caseNumber, 'nobody-is-reached']]);
    expect(await tasksOf('maria')).toEqual([[unhandled.caseNumber, 'nobody-is-reached']]);
    expect(await tasksOf('')).toEqual([[nobody.caseNumber, 'nobody-holds-the-role']]);
    await handled.meets('A5');
    await office.seen();
    expect(await tasksOf('isak')).toEqual([]);
  });

  it('that a channel could not take is sent on under the same key, and one that took it gets no second', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A1'], at: '2026-03-06T10:00:00+01:00' });
    const [post, mail] = [new Receiver(), new Receiver()];
    const desk = office.desk([post.channel('post'), mail.channel('mail')]);
    office.timeIs('2026-03-06T11:00:00+01:00');
    await office.seen();
    const [rung] = await desk.dueUntil(office.now(), 10);
    post.mood = 'is away';
    await expect(desk.remind(rung!)).rejects.toThrow(ChannelUnavailable);
    office.timeIs('2026-03-06T11:05:00+01:00');
    post.mood = 'takes';
    expect(await desk.remind(rung!)).toBe('sent');
    expect([post.messages.length, mail.messages.length]).toEqual([1, 1]);
    expect(post.messages[0]).toEqual(mail.messages[0]);
    expect((await recorded(office)).map(({ type }) => type.replace('reminders/', ''))).toEqual([
      ...['claimed', 'sent', 'failed'],
      ...['claimed', 'sent'],
    ]);
  });

  it('that every receiver refuses becomes a task; that some take is sent', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A1'], at: '2026-03-06T10:00:00+01:00' });
    const [post, mail] = [new Receiver(), new Receiver()];
    const desk = office.desk([post.channel('post'), mail.channel('mail')]);
    mail.mood = 'refuses';
    office.timeIs('2026-03-06T11:00:00+01:00');
    await remindsAll(office, desk);
    post.mood = 'refuses';
    office.timeIs('2026-03-06T15:00:00+01:00');
    await remindsAll(office, desk);
    expect(post.messages).toHaveLength(1);
    expect((await recorded(office)).map(({ type }) => type.replace('reminders/', ''))).toEqual([
      ...['claimed', 'sent', 'failed'],
      ...['claimed', 'failed', 'failed', 'made-task'],
    ]);
    expect(await office.deadlines.tasksOf(municipalityId, 'maria', 10)).toHaveLength(1);
  });

  it('is sent by one of many who come at once', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A1'], at: '2026-03-06T10:00:00+01:00' });
    const receiver = new Receiver();
    const desks = Array.from({ length: 8 }, () => office.desk([receiver.channel('post')]));
    office.timeIs('2026-03-06T11:00:00+01:00');
    await office.seen();
    const [rung] = await desks[0]!.dueUntil(office.now(), 10);
    const outcomes = await Promise.all([...desks, ...desks].map((desk) => desk.remind(rung!)));
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
    expect(receiver.messages).toHaveLength(1);
  });

  it('leaves a trail that is sealed into the chain and names nobody but staff', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A1', 'A2', 'A4'], at: '2026-03-06T10:00:00+01:00' });
    const receiver = new Receiver();
    const desk = office.desk([receiver.channel('post')]);
    for (const day of ['06', '07', '17', '25']) {
      office.timeIs(`2026-03-${day}T23:30:00+01:00`);
      await remindsAll(office, desk);
    }
    const findings = [];
    const folder = leaving.folder();
    for await (const finding of verifyLog(office.log, readAnchors(folder, Buffer.alloc(32))))
      findings.push(finding);
    expect(findings).toEqual([]);
    const events = await recorded(office);
    expect(events.length).toBeGreaterThan(8);
    expect(JSON.stringify(events)).not.toContain('north.example');
    expect(events.every(({ metadata }) => metadata.hash !== undefined)).toBe(true);
  });
});

describe('What is due', () => {
  it('is given page by page, each deadline’s next rung once', async () => {
    const office = await madeUpOffice(leaving, staff);
    for (let matter = 0; matter < 5; matter += 1) {
      await office.begins({ rules: ['A1', 'A2'], at: '2026-03-06T10:00:00+01:00' });
    }
    await office.seen();
    const desk = office.desk([]);
    const found: DueRung[] = [];
    for (let page = await desk.dueUntil('2026-03-31T00:00:00.000Z', 3); page.length > 0;) {
      found.push(...page);
      page = await desk.dueUntil('2026-03-31T00:00:00.000Z', 3, page.at(-1));
    }
    expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted());
    expect(new Set(found.map(({ deadlineId }) => deadlineId)).size).toBe(10);
    expect(found).toHaveLength(10);
  });

  it('is nothing while the views are filled for the first time', async () => {
    const office = await madeUpOffice(leaving, staff);
    const untoldUntil = () => Promise.reject(new ViewNotReady('deadlines'));
    const deadlines = { untoldUntil, untoldOf: untoldUntil };
    const desk = new CasefileDesk({ ...office.office([]), deadlines });
    expect(await desk.dueUntil(office.now(), 10)).toEqual([]);
  });

  it('can be looked at beforehand: what would go out, to whom, over which channel and why', async () => {
    const office = await madeUpOffice(leaving, staff);
    await office.begins({ rules: ['A1'], at: '2026-03-06T16:30:00+01:00', handlerId: 'ingrid' });
    await office.begins({ rules: ['A5'], at: '2026-03-06T16:30:00+01:00', unitId: 'unit-2' });
    await office.begins({ rules: ['A2'], at: '2026-02-20T16:30:00+01:00' });
    office.timeIs('2026-03-07T07:00:00+01:00');
    await office.seen();
    const receiver = new Receiver();
    const planned: PlannedRung[] = [];
    const until = '2026-03-08T00:00:00.000Z';
    for await (const rung of planReminders(office.office([receiver.channel('post')]), office.now(), until)) {
      planned.push(rung);
    }
    expect(planned.map(({ ruleId, rung, how, goesOutAt }) => [ruleId, rung, how, goesOutAt])).toEqual([
      ['A2', 4, 'send', '2026-03-07T06:00:00.000Z'],
      ['A1', 0, 'send', '2026-03-07T06:00:00.000Z'],
      ['A1', 2, 'send', '2026-03-07T07:00:00.000Z'],
      ['A1', 1, 'send', '2026-03-07T14:00:00.000Z'],
      ['A1', 3, 'send', '2026-03-07T23:00:00.000Z'],
      ['A5', 0, 'task', '2026-03-07T08:00:00.000Z'],
    ]);
    expect([0, 2, 5].map((place) => plannedInWords(planned[place]!, 'en', roleTitle))).toEqual([
      '2026-03-07T06:00:00.000Z CASE-3 A2 Decision to open an investigation or not (missed, last day was 2026-03-06): reminder ingrid (intake worker) by post; karin (quality-officer) by post; maria (unit manager) by post (also stands for: 7 days after the start; 11 days after the start; 12 days after the start; 14 days after the start)',
      '2026-03-07T07:00:00.000Z CASE-1 A1 Immediate protection assessment (last day has come 2026-03-07): reminder jonas (on-call) by post; maria (unit manager) by post',
      '2026-03-07T08:00:00.000Z CASE-2 A5 Informing those concerned of the investigation (last day 2026-03-09): nobody is reached: becomes a task of nobody',
    ]);
    expect(plannedInWords(planned[1]!, 'sv', roleTitle)).toBe(
      '2026-03-07T06:00:00.000Z CASE-1 A1 Omedelbar skyddsbedömning (sista dag är inne 2026-03-07): påminnelse ingrid (mottagningssekreterare) via post',
    );
    expect(receiver.messages).toEqual([]);
    expect(await recorded(office)).toEqual([]);
  });
});
