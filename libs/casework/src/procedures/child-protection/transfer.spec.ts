import { describe, expect, it } from '@jest/globals';
import { swedishTestNumber, type IntendedCommand, openMatters } from '../../kernel/index.js';
import { catalogueOf } from '../../handling/index.js';
import { passingToOthers } from './transfer.js';
import { transferAnswered, transferRequested } from './transfer-events.js';
import { at, fromSchool } from './testing/child-case.js';
import { SupportCase } from './testing/support-case.js';
import { elsewhere, investigated, MovingCase, receiver } from './testing/moving-case.js';

const number = swedishTestNumber('20180101');
const astrid = {
  name: 'Astrid Andersson',
  personalNumber: number,
  guardians: [{ name: 'Gunnar Andersson' }],
};

/** The words of a refusal, or what became of a command otherwise. */
function saidOf(outcome: ReturnType<MovingCase['gives']>): string {
  return outcome.kind === 'refused' ? outcome.refusal.says.en : outcome.kind;
}

describe('Asking another municipality to take a case over', () => {
  it('puts on record whom, and what was answered by whom and when', () => {
    const { child, on } = investigated();
    child.transferIsRequested(at('2026-03-09'), on);
    child.transferIsAnswered(at('2026-03-12'), on);
    expect(child.file.details.transfers.get(on)).toMatchObject({
      municipalityId: receiver,
      requestedAt: at('2026-03-09'),
      answer: 'agreed',
    });
    expect(child.events.find(({ type }) => type === transferAnswered.type)).toMatchObject({
      occurredAt: at('2026-03-12'),
      data: { answer: 'agreed', answeredBy: 'Rut Rask, head of unit' },
    });
  });

  it('is of no use in the own municipality', () => {
    const { child, on } = investigated();
    const { municipalityId } = child.file;
    const command = { municipalityId, reasons: 'A slip.' };
    expect(child.gives('request-transfer', at('2026-03-09'), command, { on })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'municipalityId' },
    });
  });

  it('can be put anew to a third one, which then is the one that counts', () => {
    const { child, on } = investigated();
    const third = '00000000-0000-8000-8000-000000000003';
    child.transferIsRequested(at('2026-03-09'), on);
    child.transferIsAnswered(at('2026-03-10'), on);
    child.transferIsRequested(at('2026-03-16'), on, { municipalityId: third });
    expect(
      saidOf(child.gives('transfer-case', at('2026-03-17'), child.letting(), { on, by: 'maria' })),
    ).toMatch(/has not agreed to take over/);
    child.transferIsAnswered(at('2026-03-18'), on);
    const [event] = child.does('transfer-case', at('2026-03-19'), child.letting(), { on, by: 'maria' });
    expect(event).toMatchObject({ data: { municipalityId: third } });
  });

  it('may be put to the inspectorate once refused, or once a month has gone without an answer', () => {
    const put = (day: string, answer?: string) => {
      const { child, on } = investigated();
      child.transferIsRequested(at('2026-03-09'), on);
      if (answer !== undefined) child.transferIsAnswered(at('2026-03-10'), on, answer);
      return child.gives(
        'put-transfer-to-inspectorate',
        at(day),
        { reasons: 'They live there.' },
        { on, by: 'the-board' },
      ).kind;
    };
    expect(put('2026-03-11', 'refused')).toBe('accepted');
    expect(put('2026-04-09')).toBe('refused');
    expect(put('2026-04-10')).toBe('accepted');
    expect(put('2026-04-10', 'agreed')).toBe('refused');
  });

  it('leaves the case with the board whose inspectorate decides against it, and lets it go where it decides for it', () => {
    const ruled = (ruling: string) => {
      const { child, on } = investigated();
      const board = { on, by: 'the-board' };
      child.transferIsRequested(at('2026-03-09'), on);
      child.transferIsAnswered(at('2026-03-10'), on, 'refused');
      child.does('put-transfer-to-inspectorate', at('2026-03-11'), { reasons: 'They live there.' }, board);
      child.does('record-transfer-ruling', at('2026-04-01'), { ruling, reference: '8.2-1/2026' }, board);
      return child.gives('transfer-case', at('2026-04-02'), child.letting(), board).kind;
    };
    expect(ruled('against-transfer')).toBe('refused');
    expect(ruled('for-transfer')).toBe('accepted');
  });
});

describe('An investigation that goes to another municipality', () => {
  const opened = '2026-03-02';

  it('goes on there under the clock that began here: four months from the first day', () => {
    const { child, on } = investigated(opened);
    const there = elsewhere();
    there.arrives(at('2026-05-05'), child.goes(at('2026-05-04'), on));
    const [here, clock] = [child.deadline('A4', on), there.deadline('A4')];
    expect(here).toMatchObject({ state: 'cancelled', nominalDueDate: '2026-07-02' });
    expect(clock).toMatchObject({
      state: 'running',
      anchorDate: opened,
      nominalDueDate: '2026-07-02',
      matterId: there.only('investigation'),
    });
    expect(there.explained(clock)).toMatch(/came from another municipality, where the time began then/);
    expect(child.explained(here)).toMatch(/has gone to another municipality/);
  });

  it('keeps what it had been extended to, and what was missed, which the receiver has not to explain', () => {
    const { child, on } = investigated(opened);
    const longer = { ground: 'special-reasons', reasons: 'A statement is awaited.', newDate: '2026-09-30' };
    child.timeReaches(at('2026-07-10'));
    child.does('extend-investigation', at('2026-07-13'), longer, { on, by: 'maria' });
    const there = elsewhere();
    there.arrives(at('2026-07-15'), child.goes(at('2026-07-14'), on));
    const clock = there.deadline('A4');
    expect(clock).toMatchObject({ anchorDate: opened, nominalDueDate: '2026-09-30', state: 'extended' });
    expect(clock.misses.every(({ explained }) => explained)).toBe(true);
    expect(clock.misses.length).toBeGreaterThan(0);
    there.timeReaches(at('2026-10-02'));
    expect(there.deadline('A4').state).toBe('missed');
  });

  it('is handled by nobody yet, and waits with the unit that gets such cases', () => {
    const { child, on } = investigated(opened);
    const sent = child.goes(at('2026-03-09'), on);
    const there = elsewhere();
    there.arrives(at('2026-03-09'), sent);
    const [matter] = openMatters(there.file, 'investigation');
    expect(matter).toMatchObject({ unitId: 'intake', step: 'investigating' });
    expect(matter?.handlerId).toBeUndefined();
    const chosen = new MovingCase(
      { settings: { 'child-protection/unit-for-transfers': 'investigations' } },
      'file-there',
    );
    chosen.arrives(at('2026-03-09'), sent);
    expect(openMatters(chosen.file, 'investigation')[0]?.unitId).toBe('investigations');
    const without = new MovingCase({ units: ['board'], staff: [] }, 'file-there');
    without.arrives(at('2026-03-09'), sent);
    expect(openMatters(without.file, 'investigation')).toHaveLength(1);
  });

  it('comes to a unit with a manager where the one that is set does not exist', () => {
    const { child, on } = investigated(opened);
    const there = new MovingCase(
      { settings: { 'child-protection/unit-for-transfers': 'closed-down' } },
      'file-there',
    );
    there.arrives(at('2026-03-09'), child.goes(at('2026-03-09'), on));
    expect(openMatters(there.file)[0]?.unitId).toBe('intake');
  });

  it('takes along its applications and the reports that nobody has decided on, with their own clocks', () => {
    const child = new MovingCase();
    const application = child.applicationArrives(at('2026-03-02'));
    const on = child.investigationIsOpened(at('2026-03-02'), application);
    const during = child.reportArrives(at('2026-03-20'), fromSchool);
    child.feedbackIsAsked(at('2026-03-20', '11:00'), during);
    const sent = child.goes(at('2026-03-20', '12:00'), on);
    const there = elsewhere();
    there.arrives(at('2026-03-20', '13:00'), sent);
    const [investigation, report] = [there.only('investigation'), there.only('report')];
    expect(there.stepOf(there.only('application'))).toBe('under-investigation');
    expect(there.file.details.applications.get(there.only('application'))).toMatchObject({
      investigationId: investigation,
      asksFor: ['supportive-talks'],
    });
    expect(there.deadline('A11')).toMatchObject({ anchorDate: '2026-03-02', nominalDueDate: '2026-09-02' });
    expect(there.file.details.reports.get(report)).toMatchObject({
      receivedAt: at('2026-03-20'),
      receivedDuring: investigation,
      feedback: 'asked',
      mandated: true,
    });
    expect(there.deadline('A1')).toMatchObject({ anchorAt: at('2026-03-20'), state: 'running' });
    expect(there.deadlinesOf('A2')).toEqual([]);
    for (const id of [application, on, during]) expect(child.stepOf(id)).toBe('transferred');
    expect(openMatters(child.file)).toEqual([]);
  });

  it('can be investigated to its end there', () => {
    const { child, on } = investigated(opened);
    const there = elsewhere();
    there.arrives(at('2026-03-10'), child.goes(at('2026-03-09'), on));
    there.investigationIsClosed(at('2026-04-01'), there.only('investigation'));
    expect(there.deadline('A4')).toMatchObject({ state: 'met', onTime: true });
  });

  it('says who was told of it here, so that nobody is told twice', () => {
    const { child, on } = investigated(opened);
    child.concernedAreTold(at('2026-03-03'), on);
    const there = elsewhere();
    there.arrives(at('2026-03-10'), child.goes(at('2026-03-09'), on));
    expect(there.file.details.investigations.get(there.only('investigation'))?.toldOrWithheld).toEqual([
      there.guardianId,
    ]);
    expect(there.deadlinesOf('A5')).toEqual([]);
  });

  it('goes on as one with the investigation of the child that is ongoing there, under the earlier time', () => {
    const { child, on } = investigated(opened);
    const there = elsewhere();
    const theirs = there.investigationOf(at('2026-03-16'));
    there.arrives(at('2026-03-20'), child.goes(at('2026-03-19'), on));
    const [ongoing, ...others] = openMatters(there.file, 'investigation');
    expect(others).toEqual([]);
    expect(there.stepOf(theirs)).toBe('linked');
    expect(there.deadlinesOf('A4').filter(({ state }) => state === 'running')).toMatchObject([
      { matterId: ongoing?.matterId, anchorDate: opened },
    ]);
  });

  it('is linked into the one that is ongoing there if that began earlier', () => {
    const { child, on } = investigated('2026-03-16');
    const there = elsewhere();
    const theirs = there.investigationOf(at('2026-03-02'));
    there.arrives(at('2026-03-20'), child.goes(at('2026-03-19'), on));
    expect(openMatters(there.file, 'investigation').map(({ matterId }) => matterId)).toEqual([theirs]);
  });

  it('goes on once more, to a third municipality, from its first day', () => {
    const { child, on } = investigated(opened);
    const there = elsewhere();
    there.arrives(at('2026-04-02'), child.goes(at('2026-04-01'), on));
    const third = new MovingCase({}, 'file-third');
    third.arrives(at('2026-05-02'), there.goes(at('2026-05-01'), there.only('investigation')));
    expect(third.deadline('A4')).toMatchObject({ anchorDate: opened, nominalDueDate: '2026-07-02' });
    expect(JSON.stringify(third.events)).toContain('The child’s care at home.');
  });
});

describe('A report that goes to another municipality', () => {
  it('counts there from when it came here: at once, and fourteen days', () => {
    const child = new MovingCase();
    const on = child.reportArrives(at('2026-03-06', '10:00'));
    const there = elsewhere();
    there.arrives(at('2026-03-06', '14:00'), child.goes(at('2026-03-06', '13:00'), on));
    expect(there.deadline('A1')).toMatchObject({ anchorAt: at('2026-03-06', '10:00'), state: 'running' });
    expect(there.deadline('A2')).toMatchObject({ anchorDate: '2026-03-06', nominalDueDate: '2026-03-20' });
    there.protectionIsAssessed(at('2026-03-06', '15:00'), there.only('report'));
    expect(there.deadline('A1')).toMatchObject({ state: 'met', onTime: true });
  });

  it('comes as assessed as it was', () => {
    const child = new MovingCase();
    const on = child.assessedReport(at('2026-03-06'));
    const there = elsewhere();
    there.arrives(at('2026-03-09'), child.goes(at('2026-03-09'), on));
    expect(there.stepOf(there.only('report'))).toBe('preliminary');
    expect(there.deadlinesOf('A1')).toEqual([]);
    there.openingIsDeclined(at('2026-03-10'), there.only('report'));
  });

  it('is still to be answered by the day on which it can be decided no more here', () => {
    const child = new MovingCase();
    const on = child.assessedReport(at('2026-03-06'));
    child.timeReaches(at('2026-03-23'));
    const there = elsewhere();
    there.arrives(at('2026-03-24'), child.goes(at('2026-03-24'), on));
    expect(there.deadline('A2')).toMatchObject({ state: 'missed' });
    expect(there.deadline('A2').misses).toMatchObject([{ explained: true }]);
  });
});

describe('What may not be sent', () => {
  const secret = { ...fromSchool, reporterType: 'private' as const, reporter: { name: 'Marker Granne' } };
  const whole = (sent: IntendedCommand) => JSON.stringify(sent);

  it('is who reported and asked not to be named', () => {
    const child = new MovingCase();
    const on = child.reportArrives(at('2026-03-06'), { ...secret, asksForAnonymity: true });
    const sent = child.goes(at('2026-03-06'), on);
    expect(whole(sent)).not.toContain('Marker Granne');
    expect(child.transferred?.data).toMatchObject({ unsent: ['reporter'] });
    const there = elsewhere();
    there.arrives(at('2026-03-06'), sent);
    expect(there.file.details.reports.get(there.only('report'))).toMatchObject({ anonymityWished: true });
    expect(child.events.find(({ type }) => type.endsWith('report-received'))?.data).toMatchObject({
      reporter: { name: 'Marker Granne' },
    });
  });

  it('is who reported, also where they asked for it afterwards', () => {
    const child = new MovingCase();
    const on = child.reportArrives(at('2026-03-06'), secret);
    child.does('record-anonymity-wish', at('2026-03-06', '11:00'), { toldItIsNoPromise: true }, { on });
    expect(whole(child.goes(at('2026-03-06', '12:00'), on))).not.toContain('Marker Granne');
  });

  it('does not keep back who reported and asked for nothing', () => {
    const child = new MovingCase();
    const on = child.reportArrives(at('2026-03-06'), secret);
    const sent = child.goes(at('2026-03-06'), on);
    expect(whole(sent)).toContain('Marker Granne');
    const there = elsewhere();
    there.arrives(at('2026-03-06'), sent);
    expect(there.events.find(({ type }) => type.endsWith('report-taken-over'))?.data).toMatchObject({
      reporter: { name: 'Marker Granne' },
    });
  });

  /** A child and a guardian with a protected identity, of each of whom it is known where they are. */
  function hidden() {
    const child = new MovingCase();
    const on = child.investigationIsOpened(
      at('2026-03-06'),
      child.reportOnChildrenArrives(at('2026-03-06'), [
        { ...astrid, protectedIdentity: true, guardians: [{ name: 'Greta', protectedIdentity: true }] },
      ]),
    );
    for (const [personId, protectedContact] of [
      [child.childId, 'Marker Hemligvägen 1'],
      [child.guardianId, 'Marker Hemligvägen 2'],
    ]) {
      const person = { protectedContact };
      child.does('casework/change-person', at('2026-03-06'), { personId, person }, { by: 'isak' });
    }
    return { child, on };
  }

  it('is where somebody is who has a protected identity, but of those whose whereabouts are needed', () => {
    const { child, on } = hidden();
    const sent = child.goes(at('2026-03-09'), on, { whereaboutsOf: [child.childId] });
    expect(whole(sent)).toContain('Marker Hemligvägen 1');
    expect(whole(sent)).not.toContain('Marker Hemligvägen 2');
    expect(child.transferred?.data).toMatchObject({ unsent: ['whereabouts'] });
  });

  it('is how somebody with a protected identity was reached before, for that may tell where they are', () => {
    const { child, on } = hidden();
    const person = { contact: 'Marker 070-123 45 67' };
    child.does(
      'casework/change-person',
      at('2026-03-06'),
      { personId: child.guardianId, person },
      { by: 'isak' },
    );
    expect(whole(child.goes(at('2026-03-09'), on))).not.toContain('Marker 070');
    expect(child.transferred?.data).toMatchObject({ unsent: ['whereabouts'] });
  });

  it('may stand in the texts, which therefore have to be read through where somebody is hidden', () => {
    const { child, on } = hidden();
    child.transferIsRequested(at('2026-03-09'), on);
    child.transferIsAnswered(at('2026-03-09'), on);
    const unread = child.letting({ textsReadThrough: false });
    expect(child.gives('transfer-case', at('2026-03-09'), unread, { on, by: 'maria' })).toMatchObject({
      kind: 'refused',
      refusal: { field: 'textsReadThrough', code: 'GROUND_REQUIRED' },
    });
    const plain = investigated();
    plain.child.goes(at('2026-03-09'), plain.on, { textsReadThrough: false });
  });

  it('is not that they are protected: both stay so there', () => {
    const { child, on } = hidden();
    const there = elsewhere();
    there.arrives(at('2026-03-09'), child.goes(at('2026-03-09'), on));
    expect(Object.values(there.file.persons).map(({ protectedIdentity }) => protectedIdentity)).toEqual([
      true,
      true,
    ]);
    expect(JSON.stringify(there.events)).not.toContain('Marker');
  });

  it('takes nobody but those with a protected identity for them', () => {
    const { child, on } = investigated();
    child.transferIsRequested(at('2026-03-09'), on);
    child.transferIsAnswered(at('2026-03-09'), on);
    const letting = child.letting({ whereaboutsOf: [child.guardianId] });
    expect(child.gives('transfer-case', at('2026-03-09'), letting, { on, by: 'maria' })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'whereaboutsOf' },
    });
  });

  it('is what is noted, what the child told, and who else is in the file', () => {
    const { child, on } = investigated();
    const uncle = { role: 'relative', person: { name: 'Marker Morbror' } };
    child.does('casework/add-person', at('2026-03-03'), uncle);
    child.childIsHeard(at('2026-03-04'), on, { views: 'Marker: told in confidence.' });
    const note = { kind: 'observation', text: 'Marker note.' };
    child.does('casework/sign-note', at('2026-03-05'), note, { on, by: 'isak' });
    const sent = child.goes(at('2026-03-09'), on);
    expect(whole(sent)).not.toContain('Marker');
    expect(child.transferred?.data).toMatchObject({ unsent: ['other-persons'] });
  });

  it('is told by nobody without a ground: consent names who gave it', () => {
    const { child, on } = investigated();
    const consent = { ground: 'consent', consentedBy: [child.guardianId] };
    child.goes(at('2026-03-09'), on, consent);
    expect(child.transferred?.data).toMatchObject(consent);
  });
});

describe('The child of a case that goes to another municipality', () => {
  it('is found there by its number, and known persons by theirs', () => {
    const child = new MovingCase();
    const gunnar = { name: 'Gunnar', personalNumber: swedishTestNumber('19850505') };
    const on = child.investigationIsOpened(
      at('2026-03-06'),
      child.reportOnChildrenArrives(at('2026-03-06'), [{ ...astrid, guardians: [gunnar] }]),
    );
    const sent = child.goes(at('2026-03-09'), on);
    const definition = catalogueOf(child.procedure).commands.get(sent.type);
    expect(definition?.subjects?.(sent.body)).toEqual([{ personalNumber: number }]);
    const there = elsewhere();
    there.reportOnChildrenArrives(at('2026-03-01'), [
      { ...astrid, guardians: [{ ...gunnar, name: 'G. Andersson' }] },
    ]);
    const before = Object.keys(there.file.persons);
    there.arrives(at('2026-03-09'), sent);
    expect(Object.keys(there.file.persons)).toEqual(before);
  });

  it('may be unborn: its case opens a file that no number leads to', () => {
    const child = new MovingCase();
    const on = child.investigationIsOpened(
      at('2026-03-06'),
      child.reportOnChildrenArrives(at('2026-03-06'), [{ expectedDate: '2026-06-01' }]),
    );
    const sent = child.goes(at('2026-03-09'), on);
    expect(catalogueOf(child.procedure).commands.get(sent.type)?.subjects?.(sent.body)).toEqual([{}]);
    const there = elsewhere();
    there.arrives(at('2026-03-09'), sent);
    expect(there.file.persons[there.childId]).toMatchObject({
      expectedDate: '2026-06-01',
      identified: false,
    });
  });
});

describe('The file that a case has left', () => {
  function left() {
    const { child, on } = investigated();
    child.goes(at('2026-03-09'), on);
    return { child, on };
  }

  it('points on, and refuses what would go on with the case', () => {
    const { child, on } = left();
    for (const [name, command, on_] of [
      ['set-plan', { questions: 'How is the care at home?' }, on],
      [
        'open-investigation-unasked',
        { unitId: 'intake', purpose: 'Care.', howItBecameKnown: 'By chance.' },
        undefined,
      ],
    ] as const) {
      const giving = { by: 'isak', ...(on_ !== undefined && { on: on_ }) };
      expect(saidOf(child.gives(name, at('2026-03-10'), command, giving))).toMatch(
        /has gone to another municipality/,
      );
    }
    expect(child.transferred?.data).toMatchObject({ municipalityId: receiver });
  });

  it('is worked in for as long as a support that was granted runs: that does not go', () => {
    const child = new SupportCase();
    const on = child.investigationOf(at('2026-03-02'));
    const support = child.isGranted(at('2026-03-04'), 'supportive-talks', {}, { on });
    const request = { municipalityId: receiver, reasons: 'The family has moved.' };
    child.does('request-transfer', at('2026-03-09'), request, { on });
    child.does(
      'record-transfer-answer',
      at('2026-03-09'),
      { answer: 'agreed', answeredBy: 'Rut Rask' },
      { on },
    );
    child.does('transfer-case', at('2026-03-09'), new MovingCase().letting(), { on, by: 'maria' });
    expect(child.stepOf(on)).toBe('transferred');
    expect(openMatters(child.file).map(({ matterId }) => matterId)).toEqual([support]);
    expect(passingToOthers.passedOn(child.file)).toBeUndefined();
  });

  it('lets its record be kept: notes, corrections and documents asked for', () => {
    const { child, on } = left();
    const note = { kind: 'message-in', text: 'A letter from the school came late.' };
    child.does('casework/sign-note', at('2026-03-10'), note, { on, by: 'isak' });
    child.does('casework/add-person', at('2026-03-10'), { role: 'parent', person: { name: 'Pia' } });
  });

  it('takes a new report in, and is worked in again as long as that is open', () => {
    const { child } = left();
    const report = child.assessedReport(at('2026-03-20'));
    const again = child.investigationIsOpened(at('2026-03-20'), report);
    expect(child.deadline('A4', again)).toMatchObject({ anchorDate: '2026-03-20' });
    expect(passingToOthers.passedOn(child.file)).toBeUndefined();
    child.investigationIsClosed(at('2026-03-25'), again);
    expect(passingToOthers.passedOn(child.file)).toBeDefined();
  });

  it('has the case again where the move itself was in error', () => {
    const { child, on } = left();
    const moved = child.transferred!;
    const error = { entryId: moved.id, reason: 'It was another child’s.' };
    child.does('casework/register-in-error', at('2026-03-10'), error, { on, by: 'maria' });
    expect(child.stepOf(on)).toBe('investigating');
    expect(child.deadlinesOf('A4', on).filter(({ state }) => state === 'running')).toMatchObject([
      { nominalDueDate: '2026-07-02' },
    ]);
    expect(passingToOthers.passedOn(child.file)).toBeUndefined();
  });

  it('is read without a fault where the request turns out to be in error', () => {
    const { child, on } = investigated();
    child.transferIsRequested(at('2026-03-09'), on);
    const request = child.events.find(({ type }) => type === transferRequested.type)!;
    child.transferIsAnswered(at('2026-03-10'), on);
    const error = { entryId: request.id, reason: 'Not that municipality.' };
    child.does('casework/register-in-error', at('2026-03-11'), error, { on, by: 'maria' });
    expect(child.file.details.transfers.get(on)).toBeUndefined();
  });

  it('keeps what is told in chapters that there are', () => {
    const chapters = new MovingCase().procedure.chapters.map(({ name }) => name);
    expect(passingToOthers.keeps.filter((name) => !chapters.includes(name))).toEqual([]);
  });
});
