import { describe, expect, it } from '@jest/globals';
import {
  catalogueOf,
  fileOpened,
  lateRecordingExplained,
  personAdded,
  personChanged,
} from '../../handling/index.js';
import { freeTextIn } from '../../handling/without-free-text.js';
import { personalFieldsOf, swedishTestNumber, type IntendedCommand } from '../../kernel/index.js';
import { eventsOf } from '../../testing/specification.js';
import { adviceGiven } from './advice.js';
import { anonymityWished } from './anonymity.js';
import { childProtection } from './index.js';
import { applicationReceived, reportReceived } from './intake.js';
import { at, ChildCase, fromSchool } from './testing/child-case.js';

const friday = at('2026-03-06', '09:00');

function intentsOf(child: ChildCase): readonly IntendedCommand[] {
  return eventsOf(child.events, reportReceived).flatMap((event) => reportReceived.intends?.(event) ?? []);
}

describe('Advice', () => {
  it('leaves its topic and nothing of a person', () => {
    const child = new ChildCase();
    child.does('record-advice', friday, { topic: 'parenting', channel: 'phone' });
    expect(eventsOf(child.events, adviceGiven)[0]?.data).toEqual({ topic: 'parenting', channel: 'phone' });
    expect(child.file.persons).toEqual({});
    expect(child.file.matters.size).toBe(0);
  });

  it('takes nothing in anybody’s own words, and stores nothing that is personal', () => {
    const { commands, events } = catalogueOf(childProtection);
    expect(freeTextIn(commands.get('child-protection/record-advice')!.fields)).toBeUndefined();
    const child = new ChildCase();
    const recorded = { at: at('2026-03-09'), by: 'maria', lateReason: 'not-in-time' };
    const command = { topic: 'parenting', channel: 'phone' };
    expect(child.gives('record-advice', friday, command, recorded).kind).toBe('accepted');
    const types = child.events.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining([adviceGiven.type, lateRecordingExplained.type]));
    for (const { type, data } of child.events) {
      const personal = personalFieldsOf(events.get(type)!.fields);
      expect(Object.keys(data).filter((field) => personal.has(field))).toEqual([]);
    }
    const [late] = eventsOf(child.events, lateRecordingExplained);
    expect(lateRecordingExplained.tells.sv(late!.data, String)).toMatch(/: hanns inte med$/);
  });
});

const astrid = swedishTestNumber('20150312');

describe('A report', () => {
  it('opens the child’s file with the child and the guardians', () => {
    const child = new ChildCase();
    const reportId = child.reportOnChildrenArrives(friday, [
      {
        name: 'Astrid Andersson',
        personalNumber: astrid,
        guardians: [{ name: 'Gunnar Andersson', protectedIdentity: true }],
      },
    ]);
    expect(child.events[0]?.type).toBe(fileOpened.type);
    expect(child.file.persons[child.childId]).toMatchObject({
      role: 'subject',
      birthDate: '2015-03-12',
      identified: true,
      protectedIdentity: false,
    });
    expect(child.file.persons[child.guardianId]).toMatchObject({
      protectedIdentity: true,
      identified: false,
    });
    expect(child.stepOf(reportId)).toBe('received');
  });

  it.each([
    ['an unborn child', { expectedDate: '2026-08-01' }],
    ['an unidentified child', {}],
  ])('may be about %s', (_, someChild) => {
    const child = new ChildCase();
    child.reportOnChildrenArrives(friday, [someChild]);
    expect(child.file.persons[child.childId]).toMatchObject({
      role: 'subject',
      identified: false,
      ...someChild,
    });
  });

  it('reads the day of birth out of a coordination number', () => {
    const child = new ChildCase();
    child.reportOnChildrenArrives(friday, [{ personalNumber: swedishTestNumber('20150372') }]);
    expect(child.file.persons[child.childId]?.birthDate).toBe('2015-03-12');
  });

  it.each([
    [
      'whose number leaves the day open',
      { personalNumber: swedishTestNumber('20150060') },
      undefined,
      'unknown',
    ],
    ['of whom nothing is known', {}, undefined, 'unknown'],
    [
      'whose age somebody estimates',
      { birthDate: '2015-07-01', birthDateIs: 'estimated' as const },
      '2015-07-01',
      'estimated',
    ],
    ['who isn’t born', { expectedDate: '2026-08-01' }, undefined, undefined],
  ])('on a child %s says how well its birth is known', (_, someChild, birthDate, birthDateIs) => {
    const child = new ChildCase();
    child.reportOnChildrenArrives(friday, [someChild]);
    const person = child.file.persons[child.childId];
    expect([person?.birthDate, person?.birthDateIs]).toEqual([birthDate, birthDateIs]);
    const [added] = eventsOf(child.events, personAdded);
    expect(personAdded.tells.en(added!.data, () => 'The child')).toBe(
      birthDateIs
        ? `The child was added to the file. The date of birth is ${birthDateIs}.`
        : 'The child was added to the file.',
    );
  });

  it('takes a temporary number where the municipality writes such, and takes its date for an estimate', () => {
    const refused = new ChildCase();
    const command = refused.reportOn([{ personalNumber: '20150304T123' }]);
    expect(refused.gives('register-report', friday, command)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'children.0.personalNumber' },
    });
    const child = new ChildCase({ settings: { 'casework/temporary-numbers': 'TF,T' } });
    child.reportOnChildrenArrives(friday, [{ personalNumber: '20150304T123' }]);
    expect(child.file.persons[child.childId]).toMatchObject({
      birthDate: '2015-03-04',
      birthDateIs: 'estimated',
      identified: true,
    });
  });

  it('on a child that has a file goes there, and its persons stay as they are known', () => {
    const child = new ChildCase();
    child.reportArrives(friday);
    const persons = child.file.persons;
    child.reportArrives(at('2026-03-07'));
    expect(child.file.persons).toEqual(persons);
    expect(child.file.matters.ids()).toHaveLength(2);
  });

  it('adds to such a file what may not wait: a protected identity, and guardians where none was known', () => {
    const child = new ChildCase();
    child.reportOnChildrenArrives(friday, [{}]);
    child.reportOnChildrenArrives(at('2026-03-07'), [
      { protectedIdentity: true, guardians: [{ name: 'Gunnar Andersson' }] },
    ]);
    expect(eventsOf(child.events, personChanged)).toHaveLength(1);
    expect(child.file.persons[child.childId]?.protectedIdentity).toBe(true);
    expect(child.file.persons[child.guardianId]?.role).toBe('guardian');
  });

  it('on siblings holds the whole report for the others, and intends one command for each', () => {
    const child = new ChildCase();
    const late = { lateReason: 'The letter had been put aside.' };
    const command = { ...child.reportOn([{ name: 'Astrid' }, { name: 'Bo' }, {}], fromSchool), ...late };
    child.does('register-report', friday, command, {
      at: at('2026-03-09'),
      subjectFiles: ['file-1', 'file-2', 'file-3'],
    });
    const intents = intentsOf(child);
    expect(intents.map(({ fileId }) => fileId)).toEqual(['file-2', 'file-3']);
    expect(intents[0]?.body).toEqual({
      child: { name: 'Bo' },
      report: command.report,
      firstFile: 'file-1',
      ...late,
    });
  });

  it('on siblings becomes a report of its own, with a clock of its own, in each file', () => {
    const first = new ChildCase();
    first.reportOnChildrenArrives(friday, [{ name: 'Astrid' }, { name: 'Bo' }], fromSchool, {
      subjectFiles: ['file-1', 'file-2'],
    });
    const [intent] = intentsOf(first);
    const sibling = new ChildCase();
    sibling.isCompleted(intent!, friday);
    const [received] = eventsOf(sibling.events, reportReceived);
    expect(received).toMatchObject({ cause: 'completion', occurredAt: friday });
    expect(received?.data).toMatchObject({ firstFile: 'file-1', ...fromSchool });
    expect(intentsOf(sibling)).toEqual([]);
    expect(sibling.deadline('A1').nominalDue).toBe(first.deadline('A1').nominalDue);
    expect(sibling.deadline('A2').nominalDue).toBe(first.deadline('A2').nominalDue);
  });

  it('intends nothing once its persons have been erased', () => {
    const first = new ChildCase();
    first.reportOnChildrenArrives(
      friday,
      [{ name: 'Astrid' }, { name: 'Bo' }],
      {},
      {
        subjectFiles: ['file-1', 'file-2'],
      },
    );
    const [received] = eventsOf(first.events, reportReceived);
    expect(reportReceived.intends?.({ ...received!, erased: ['identity'] })).toEqual([]);
  });

  it('that turns out to be about another child is registered there without the persons of this file', () => {
    const child = new ChildCase();
    child.reportArrives(friday, fromSchool);
    const [received] = eventsOf(child.events, reportReceived);
    const again = reportReceived.reregisters?.(received!, ['ingrid']);
    expect(again).toEqual({
      type: 'child-protection/register-sibling-report',
      body: { child: {}, report: expect.objectContaining(fromSchool), handledBy: ['ingrid'] },
    });
  });

  it('keeps hints at urgency and references to documents as they came', () => {
    const child = new ChildCase();
    const report = {
      urgencyHints: ['newborn' as const],
      attachments: [
        { documentId: 'document-1', sha256: 'a'.repeat(64), mediaType: 'application/pdf', title: 'Letter' },
      ],
    };
    child.reportArrives(friday, report);
    expect(eventsOf(child.events, reportReceived)[0]?.data).toMatchObject(report);
  });

  it('looks each child up by its number, and the first by the file that is named', () => {
    const registerReport = catalogueOf(childProtection).commands.get('child-protection/register-report');
    const children = [{}, { personalNumber: astrid }, { name: 'Bo' }];
    const command = { ...new ChildCase().reportOn(children), fileId: 'file-1', occurredAt: friday };
    expect(registerReport?.subjects?.(command)).toEqual([
      { fileId: 'file-1' },
      { personalNumber: astrid },
      {},
    ]);
  });

  it('by an anonymous caller keeps nothing of the caller', () => {
    const child = new ChildCase();
    child.reportArrives(friday, { anonymous: true });
    const [received] = eventsOf(child.events, reportReceived);
    expect(received?.data).not.toHaveProperty('reporter');
    const fields = new Set(Object.keys(received?.data ?? {}));
    expect([...fields].filter((field) => /caller|number|mail|address|phone/i.test(field))).toEqual([
      'caseNumber',
    ]);
  });

  it('by a private person may lack any identity', () => {
    const child = new ChildCase();
    expect(child.stepOf(child.reportArrives(friday))).toBe('received');
  });

  it('by a child is taken in like any other', () => {
    const child = new ChildCase();
    expect(child.stepOf(child.reportArrives(friday, { reporterType: 'child', anonymous: true }))).toBe(
      'received',
    );
  });

  it('by a named reporter who asks for anonymity has the wish on record', () => {
    const child = new ChildCase();
    child.reportArrives(friday, { reporter: { name: 'Nils Granne' }, asksForAnonymity: true });
    expect(eventsOf(child.events, anonymityWished)[0]?.data).toEqual({ toldItIsNoPromise: true });
  });

  it.each([
    ['report.unitId', [{}], { unitId: 'nowhere' }, {}],
    ['report.asksForAnonymity', [{}], { anonymous: true, asksForAnonymity: true }, {}],
    ['children.1.birthDate', [{}, { birthDate: '2026-03-07' }], {}, {}],
    ['children.0.guardians.0.birthDate', [{ guardians: [{ birthDate: '2030-01-01' }] }], {}, {}],
    ['children.1.personalNumber', [{}, { personalNumber: '000000000000' }], {}, {}],
    ['children.0.personalNumber', [{ personalNumber: swedishTestNumber('20260307') }], {}, {}],
    ['children.0.birthDateIs', [{ birthDateIs: 'estimated' as const }], {}, {}],
    ['children.0.birthDate', [{ birthDate: '1874-12-31' }], {}, {}],
    ['children.0.birthDate', [{ personalNumber: astrid, birthDate: '2012-01-01' }], {}, {}],
    ['children.0.birthDateIs', [{ personalNumber: astrid, birthDateIs: 'unknown' as const }], {}, {}],
    ['children.0.expectedDate', [{ personalNumber: astrid, expectedDate: '2026-05-01' }], {}, {}],
    ['children.0.expectedDate', [{ birthDate: '2026-01-01', expectedDate: '2026-05-01' }], {}, {}],
    ['children.0.expectedDate', [{ expectedDate: '2027-01-07' }], {}, {}],
    ['children.0.personalNumber', [{ personalNumber: swedishTestNumber('20260460') }], {}, {}],
    [
      'children.0.guardians.0.personalNumber',
      [{ personalNumber: astrid, guardians: [{ personalNumber: astrid }] }],
      {},
      {},
    ],
    [
      'children.0.guardians.1.personalNumber',
      [
        {
          guardians: [
            { personalNumber: swedishTestNumber('19830228') },
            { personalNumber: swedishTestNumber('19830228') },
          ],
        },
      ],
      {},
      {},
    ],
    [
      'children.0.guardians.1.personalNumber',
      [{ guardians: [{}, { personalNumber: swedishTestNumber('19830229') }] }],
      {},
      {},
    ],
    ['fileId', [{}], {}, { fileId: 'file-1' }],
    ['fileId', [{ personalNumber: astrid }], {}, { fileId: 'file-1' }],
  ])('with a wrong %s is sent back', (field, children, report, more) => {
    const child = new ChildCase();
    const subjectFiles = children.map((_, index) => `file-${index + 1}`);
    const command = { ...child.reportOn(children, report), ...more };
    expect(child.gives('register-report', friday, command, { subjectFiles })).toMatchObject({
      kind: 'invalid',
      invalid: { field },
    });
  });

  it.each([
    ['children.0.birthDate', { birthDate: '2026-03-01' }, '2025-04-30'],
    ['children.0.personalNumber', { personalNumber: swedishTestNumber('20260301') }, '2025-04-30'],
    [undefined, { birthDate: '2026-03-01' }, '2025-05-01'],
    [undefined, { birthDate: '2026-03-01', birthDateIs: 'estimated' as const }, '2025-04-30'],
  ])('with a wrong %s has a child that nobody could expect when it came', (field, someChild, day) => {
    const child = new ChildCase();
    const outcome = child.afterwards('register-report', at(day), friday, child.reportOn([someChild]));
    expect(outcome).toMatchObject(
      field === undefined ? { kind: 'accepted' } : { kind: 'invalid', invalid: { field } },
    );
  });

  it('on siblings may name their guardians with each, and a young guardian as a child too', () => {
    const child = new ChildCase();
    const mother = { personalNumber: swedishTestNumber('20080301') };
    const children = [{ guardians: [mother] }, { guardians: [mother] }, mother];
    const subjectFiles = ['file-1', 'file-2', 'file-3'];
    expect(child.gives('register-report', friday, child.reportOn(children), { subjectFiles }).kind).toBe(
      'accepted',
    );
  });

  it('names each child once', () => {
    const child = new ChildCase();
    const command = child.reportOn([{ personalNumber: astrid }, { personalNumber: astrid }]);
    const outcome = child.gives('register-report', friday, command, { subjectFiles: ['file-1', 'file-1'] });
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field: 'children' } });
  });
});

describe('An application', () => {
  it('makes a new guardian the applicant', () => {
    const child = new ChildCase();
    child.applicationArrives(friday);
    const [received] = eventsOf(child.events, applicationReceived);
    const [, applicant] = eventsOf(child.events, personAdded);
    expect(applicant?.data).toMatchObject({ role: 'guardian', contact: '070-000 00 00' });
    expect(received?.data.applicantId).toBe(applicant?.data.personId);
  });

  it('may come from a guardian whom the file knows', () => {
    const child = new ChildCase();
    child.reportArrives(friday);
    const { guardianId } = child;
    const { applicant: _, ...application } = child.application({ applicantId: guardianId });
    child.does('register-application', friday, application);
    expect(eventsOf(child.events, applicationReceived)[0]?.data.applicantId).toBe(guardianId);
  });

  it('may come from the child itself, whose contact is kept apart when it is protected', () => {
    const child = new ChildCase();
    child.applicationArrives(friday, {
      applicantRole: 'child',
      applicant: { name: 'Astrid', contact: 'at her aunt’s', protectedIdentity: true },
    });
    expect(eventsOf(child.events, applicationReceived)[0]?.data.applicantId).toBe(child.childId);
    const [changed] = eventsOf(child.events, personChanged);
    expect(changed?.data).toMatchObject({ protectedContact: 'at her aunt’s', protectedIdentity: true });
    expect(changed?.data).not.toHaveProperty('contact');
  });

  it('goes to the file that it names', () => {
    const child = new ChildCase();
    child.reportOnChildrenArrives(friday, [{ expectedDate: '2026-08-01' }]);
    child.applicationArrives(friday, { fileId: 'file-1' });
    expect(child.file.matters.values().map(({ kind }) => kind)).toEqual(['report', 'application']);
  });

  it.each([
    ['unitId', { unitId: 'nowhere' }],
    ['applicantId', { applicantId: 'a-stranger' }],
    ['applicant.personalNumber', { applicantRole: 'child' as const, applicant: { personalNumber: astrid } }],
    ['child.birthDate', { child: { birthDate: '2026-03-07' } }],
    [
      'applicant.personalNumber',
      { child: { personalNumber: astrid }, applicant: { name: 'A', contact: '0', personalNumber: astrid } },
    ],
    ['fileId', { fileId: 'file-1' }],
  ])('with a wrong %s is sent back', (field, changes) => {
    const child = new ChildCase();
    const outcome = child.gives('register-application', friday, child.application(changes));
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field } });
  });
});
