import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { at } from './testing/child-case.js';
import { investigated, MovingCase } from './testing/moving-case.js';

const applying = { reasons: 'The family has lived there for a year.' };

/** Days counted by hand from SoL 2025:400 29:11 (2001:453 2 a:11): so many days after the request, or the last of the month. */
function asked(day: string) {
  const { child, on } = investigated(day);
  child.transferIsRequested(at(day), on);
  return { child, on };
}

describe('The month of the municipality that is asked to take a case over', () => {
  it.each([
    ['to the same day of the next month', '2026-03-06', '2026-04-06'],
    ['to the last of February', '2027-01-31', '2027-02-28'],
    ['to a Saturday, for nothing rolls', '2026-04-02', '2026-05-02'],
    ['under the act of 2001', '2025-03-03', '2025-04-03'],
    ['over the change of the acts', '2025-06-10', '2025-07-10'],
  ])('runs %s', (_, day, last) => {
    const { child, on } = asked(day);
    const month = child.deadline('transfer-answer', on);
    expect([month.nominalDueDate, month.legalLatestDate]).toEqual([last, last]);
  });

  it('passes without a miss, and from the day after the inspectorate may be asked', () => {
    const { child, on } = asked('2026-03-06');
    const applies = (day: string) =>
      child.gives('put-transfer-to-inspectorate', at(day), applying, { on, by: 'maria' });
    child.timeReaches(at('2026-04-06', '23:59'));
    expect(child.deadline('transfer-answer', on).state).toBe('running');
    expect(refusalOf(applies('2026-04-06'))).toBe('STATE_CONFLICT');
    child.timeReaches(at('2026-04-07', '00:00'));
    expect(child.deadline('transfer-answer', on)).toMatchObject({ state: 'passed', misses: [] });
    expect(applies('2026-04-07').kind).toBe('accepted');
  });

  it.each(['agreed', 'refused'])('ends with the answer, here that it is %s', (answer) => {
    const { child, on } = asked('2026-03-06');
    child.transferIsAnswered(at('2026-03-09'), on, answer);
    const month = child.deadline('transfer-answer', on);
    expect(month.state).toBe('cancelled');
    expect(child.explained(month)).toContain('the other municipality has answered');
  });

  it('begins anew when another municipality is asked instead', () => {
    const { child, on } = asked('2026-03-06');
    const municipalityId = '00000000-0000-8000-8000-000000000003';
    child.transferIsRequested(at('2026-03-20'), on, { municipalityId });
    const [first, second] = child.deadlinesOf('transfer-answer', on);
    expect([first?.state, second?.state]).toEqual(['superseded', 'running']);
    expect(second?.nominalDueDate).toBe('2026-04-20');
  });

  it('ends where nothing is left to hand over', () => {
    const { child, on } = asked('2026-03-06');
    child.investigationIsClosed(at('2026-03-12'), on);
    expect(child.deadline('transfer-answer', on).state).toBe('cancelled');
  });

  it('of a report ends when an investigation is opened on it, in which it is asked anew', () => {
    const child = new MovingCase();
    const reportId = child.assessedReport(at('2026-03-06'));
    child.transferIsRequested(at('2026-03-06'), reportId);
    child.investigationIsOpened(at('2026-03-09'), reportId);
    expect(child.deadline('transfer-answer', reportId).state).toBe('cancelled');
  });

  it('of an application goes on while it is investigated', () => {
    const child = new MovingCase();
    const applicationId = child.applicationArrives(at('2026-03-06'));
    child.transferIsRequested(at('2026-03-06'), applicationId);
    child.investigationIsOpened(at('2026-03-09'), applicationId);
    expect(child.deadline('transfer-answer', applicationId).state).toBe('running');
  });

  it('recorded afterwards has passed by now where its last day has', () => {
    const { child, on } = investigated('2026-03-02');
    const request = { municipalityId: '00000000-0000-8000-8000-000000000002', reasons: 'Moved.' };
    const late = child.afterwards('request-transfer', at('2026-03-06'), at('2026-04-20'), request, { on });
    expect(late.kind).toBe('accepted');
    expect(child.deadline('transfer-answer', on)).toMatchObject({ state: 'passed', misses: [] });
  });
});
