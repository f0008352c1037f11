import { describe, expect, it } from '@jest/globals';
import { deadlineMissed } from '../../deadlines/index.js';
import { eventsOf } from '../../testing/specification.js';
import { familyContacted } from './family-contact.js';
import { at, ChildCase } from './testing/child-case.js';

/** An application that came at a time, and the family that made it. */
function applied(arrival: string, application: object = {}) {
  const child = new ChildCase();
  const on = child.applicationArrives(arrival, application);
  const contacts = (day: string, reached: readonly string[] = [child.guardianId]) =>
    child.gives('record-family-contact', day, { reached, how: 'phone' }, { on });
  return { child, on, contacts };
}

describe('Contact with the family that has applied', () => {
  /** Counted by hand: the next day from Monday to Friday that is no public holiday and no eve. */
  it.each([
    ['SE-2001, a Monday', at('2025-03-03'), '2025-03-04'],
    ['SE-2001, the day before the act of 2025, a Monday', at('2025-06-30'), '2025-07-01'],
    ['SE-2025, its first day, a Tuesday', at('2025-07-01'), '2025-07-02'],
    ['SE-2025, a Friday', at('2025-11-07'), '2025-11-10'],
    ['SE-2025B, a Friday', at('2026-03-06'), '2026-03-09'],
    ['the Thursday before Midsummer Eve', at('2026-06-18'), '2026-06-22'],
    ['Maundy Thursday, which is a working day', at('2026-04-02'), '2026-04-07'],
    ['the day before Christmas Eve', at('2026-12-23'), '2026-12-28'],
    ['the Wednesday before New Year’s Eve', at('2026-12-30'), '2027-01-04'],
    ['a Saturday', at('2026-03-07'), '2026-03-09'],
    ['28 February of a leap year', at('2028-02-28'), '2028-02-29'],
    ['the Friday before summer time begins', at('2026-03-27', '23:30'), '2026-03-30'],
  ])('is due on the next working day: %s', (_, arrival, due) => {
    const { child } = applied(arrival);
    expect(child.deadline('A3-contact')).toMatchObject({
      nominalDueDate: due,
      legalLatestDate: due,
      immediate: true,
      force: 'target',
    });
  });

  it('counts from the legal arrival of a letter', () => {
    const letter = {
      channel: 'letter' as const,
      arrivalRule: 'previous-working-day' as const,
      countsFrom: '2026-03-05',
    };
    const { child } = applied(at('2026-03-06', '08:00'), letter);
    expect(child.deadline('A3-contact').nominalDueDate).toBe('2026-03-06');
  });

  it.each([
    ['on the last day before midnight', at('2026-03-09', '23:59'), true],
    ['at midnight', at('2026-03-10', '00:00'), false],
  ])('meets it %s: on time %s', (_, day, onTime) => {
    const { child, contacts } = applied(at('2026-03-06'));
    expect(contacts(day).kind).toBe('accepted');
    expect(child.deadline('A3-contact')).toMatchObject({ state: 'met', onTime });
    expect(child.deadline('A3').state).toBe(onTime ? 'running' : 'missed');
  });

  it('may be with the child, and is told on the timeline', () => {
    const { child, contacts } = applied(at('2026-03-06'));
    contacts(at('2026-03-06', '12:00'), [child.childId, child.guardianId]);
    expect(eventsOf(child.events, familyContacted)[0]?.data).toEqual({
      reached: [child.childId, child.guardianId],
      how: 'phone',
    });
    expect(child.deadline('A3-contact').state).toBe('met');
  });

  it('waits for no investigation, and goes on once there is one', () => {
    const { child, on, contacts } = applied(at('2026-03-06'));
    child.investigationIsOpened(at('2026-03-06'), on);
    expect(child.deadline('A3').state).toBe('met');
    expect(child.deadline('A3-contact').state).toBe('running');
    expect(contacts(at('2026-03-09')).kind).toBe('accepted');
    expect(child.deadline('A3-contact').state).toBe('met');
  });

  it('is missed once the day is over, and met late', () => {
    const { child, contacts } = applied(at('2026-03-06'));
    child.timeReaches(at('2026-03-12'));
    const missed = eventsOf(child.events, deadlineMissed).map(({ data }) => data.deadlineId);
    expect(missed).toContain(child.deadline('A3-contact').deadlineId);
    contacts(at('2026-03-12'));
    expect(child.deadline('A3-contact')).toMatchObject({ state: 'met', onTime: false });
  });

  it('is no more to be made once the application has been answered', () => {
    const { child, on } = applied(at('2026-03-06', '08:00'));
    const investigationId = child.investigationIsOpened(at('2026-03-06', '09:00'), on);
    child.applicationsAreRefused(at('2026-03-06', '15:00'), investigationId);
    const ended = child.deadline('A3-contact');
    expect(ended).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(ended)).toContain('the application has been answered');
  });

  it('recorded afterwards leaves the miss, and both facts stand', () => {
    const { child, on } = applied(at('2026-03-06'));
    child.timeReaches(at('2026-03-12'));
    const command = { reached: [child.guardianId], how: 'phone' };
    child.afterwards('record-family-contact', at('2026-03-09'), at('2026-03-12'), command, { on });
    expect(child.deadline('A3-contact')).toMatchObject({ state: 'met', onTime: true });
    expect(child.deadline('A3-contact').misses).toHaveLength(1);
  });

  it('is of the family alone', () => {
    const { child, contacts } = applied(at('2026-03-06'));
    const aunt = { role: 'relative', person: { name: 'Agda' } };
    child.does('casework/add-person', at('2026-03-06'), aunt);
    const agda = Object.values(child.file.persons).find(({ role }) => role === 'relative');
    for (const reached of [[agda?.personId ?? ''], ['a-stranger']]) {
      expect(contacts(at('2026-03-09'), reached)).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'reached' },
      });
    }
  });
});
