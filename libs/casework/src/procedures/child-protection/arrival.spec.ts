import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { reportReceived } from './intake.js';
import { at, ChildCase } from './testing/child-case.js';

const monday = at('2026-12-14', '08:00');
const ofFriday = {
  channel: 'letter',
  arrivalRule: 'previous-working-day',
  countsFrom: '2026-12-11',
} as const;

describe('A letter opened on Monday 14 December that counts for Friday', () => {
  it('has its 14 days from Friday, and its protection assessment from Monday', () => {
    const child = new ChildCase();
    child.reportArrives(monday, ofFriday);
    expect(child.deadline('A2')).toMatchObject({
      anchorDate: '2026-12-11',
      nominalDueDate: '2026-12-25',
      legalLatestDate: '2026-12-28',
    });
    expect(child.explained(child.deadline('A2'))).toContain(
      'counted from Friday 11 December 2026 (SoL 2025:400 20:2). It is counted from that day because a letter that was ' +
        'in the box in the morning or had been notified counts as arrived on the working day before ' +
        '(FL 2017:900 22 § second and third paragraphs).',
    );
    expect(child.explained(child.deadline('A1'))).not.toContain('FL 2017:900');
    expect(child.deadline('A1')).toMatchObject({ anchorAt: monday, nominalDueDate: '2026-12-14' });
    expect(child.file.matters.get(child.deadline('A1').matterId)?.openedAt).toBe(monday);
  });

  it('and holds an application has everything from Friday', () => {
    const child = new ChildCase();
    child.applicationArrives(monday, ofFriday);
    expect(child.deadline('A3')).toMatchObject({ anchorDate: '2026-12-11', nominalDueDate: '2026-12-14' });
    expect(child.deadline('A11')).toMatchObject({ anchorDate: '2026-12-11', nominalDueDate: '2027-06-11' });
  });

  it('on several children counts from Friday in each file', () => {
    const child = new ChildCase();
    const events = child.does(
      'register-report',
      monday,
      child.reportOn([{ name: 'Astrid' }, { name: 'Bo' }], ofFriday),
      {
        subjectFiles: ['file-1', 'file-2'],
      },
    );
    const sibling = new ChildCase();
    const [intended] = eventsOf(events, reportReceived).flatMap(
      (event) => reportReceived.intends?.(event) ?? [],
    );
    if (!intended) throw new Error('Nothing is intended for the sibling.');
    sibling.isCompleted(intended, monday);
    expect(sibling.deadline('A2').anchorDate).toBe('2026-12-11');
  });

  it.each([
    ['Thursday', '2026-12-10', '2026-12-09'],
    ['Tuesday', '2026-12-15', '2026-12-14'],
  ])('counts from the working day before, too, when it turns out to have come on %s', (_, came, from) => {
    const child = new ChildCase();
    const giving = { at: at('2026-12-16'), lateReason: 'The system was down.' };
    const on = child.reportArrives(monday, ofFriday, giving);
    const received = eventsOf(child.events, reportReceived)[0];
    const correction = { entryId: received?.id ?? '', happenedAt: at(came), reason: 'The stamp says so.' };
    child.does('casework/correct-occurrence', at('2026-12-16', '11:00'), correction, { on, by: 'maria' });
    expect(child.deadlinesOf('A2').map(({ anchorDate }) => anchorDate)).toEqual(['2026-12-11', from]);
  });
});

describe('That a letter counts for the working day before', () => {
  const paragraph = { code: 'STATE_CONFLICT', source: 'FL 2017:900 22 §' };

  it.each(['phone', 'visit', 'email', 'e-service', 'other'] as const)(
    'is refused of what came by %s',
    (channel) => {
      const child = new ChildCase();
      const command = child.reportOn([{}], { ...ofFriday, channel });
      expect(child.gives('register-report', monday, command)).toMatchObject({
        kind: 'refused',
        refusal: { ...paragraph, field: 'report.arrivalRule' },
      });
    },
  );

  it('is refused by the day alone, too', () => {
    const child = new ChildCase();
    const { countsFrom } = ofFriday;
    expect(
      child.gives('register-application', monday, child.application({ channel: 'phone', countsFrom })),
    ).toMatchObject({ kind: 'refused', refusal: { ...paragraph, field: 'countsFrom' } });
  });

  it.each(['2026-12-10', '2026-12-12', '2026-12-13', '2026-12-14', undefined])(
    'is refused of %s',
    (countsFrom) => {
      const child = new ChildCase();
      const letter = { channel: 'letter', arrivalRule: 'previous-working-day' } as const;
      const given = { ...letter, ...(countsFrom !== undefined && { countsFrom }) };
      expect(child.gives('register-report', monday, child.reportOn([{}], given))).toMatchObject({
        kind: 'refused',
        refusal: { ...paragraph, field: 'report.countsFrom' },
      });
      expect(child.gives('register-application', monday, child.application(given))).toMatchObject({
        kind: 'refused',
        refusal: { ...paragraph, field: 'countsFrom' },
      });
    },
  );

  it('has to be said to be why a letter counts from another day', () => {
    const child = new ChildCase();
    const { channel, countsFrom } = ofFriday;
    expect(
      child.gives('register-application', monday, child.application({ channel, countsFrom })),
    ).toMatchObject({ kind: 'invalid', invalid: { field: 'countsFrom' } });
  });

  it('is over Christmas the 23rd', () => {
    const child = new ChildCase();
    child.reportArrives(at('2026-12-28'), { ...ofFriday, countsFrom: '2026-12-23' });
    expect(child.deadline('A2').anchorDate).toBe('2026-12-23');
  });
});
