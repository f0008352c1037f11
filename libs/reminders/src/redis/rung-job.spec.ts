import { describe, expect, it } from '@jest/globals';
import { dataOf, delayOf, jobIdOf, rungOf, RungRefused } from './rung-job.js';
import { rungOfDeadline } from '../testing/desk-of-the-spec.js';

const rung = rungOfDeadline(7, '2026-03-06T08:00:00.000Z', 2);

describe('The job of a rung', () => {
  it('has an id that BullMQ takes: letters first, no colon; and another one when the deadline moved', () => {
    expect(jobIdOf(rung)).toMatch(/^rung_[^:]+_2$/);
    expect(jobIdOf({ ...rung })).toBe(jobIdOf(rung));
    expect(jobIdOf(rungOfDeadline(7, '2026-03-07T08:00:00.000Z', 2))).not.toBe(jobIdOf(rung));
  });

  it('survives the way through Redis as text', () => {
    expect(rungOf(JSON.parse(JSON.stringify(dataOf(rung))))).toEqual(rung);
  });

  it('holds ids and an instant, whatever its finder knows besides', () => {
    expect(dataOf(Object.assign({ childName: 'Alva' }, rung))).toEqual(rung);
  });

  it.each([
    ['a field that is missing', { ...rung, deadlineId: undefined }],
    ['a field too many', { ...rung, childName: 'Alva' }],
    ['a time that is none', { ...rung, at: 'NaN' }],
    ['a time that there is not', { ...rung, at: '2026-02-30T08:00:00.000Z' }],
    ['a time as a number', { ...rung, at: 0 }],
    ['a colon in the revision', { ...rung, dueRevision: 'a:b' }],
    ['a rung below the first', { ...rung, rung: -1 }],
    ['part of a rung', { ...rung, rung: 0.5 }],
    ['no object', 'rung'],
    ['nothing', null],
  ])('is refused with %s, without a word of its content', (_, data) => {
    expect(() => rungOf(data)).toThrow(RungRefused);
    expect(() => rungOf(data)).not.toThrow('Alva');
  });

  it('waits until its time, and not at all when that has passed', () => {
    expect(delayOf(rung, '2026-03-06T07:59:58.500Z')).toBe(1_500);
    expect(delayOf(rung, rung.at)).toBe(0);
    expect(delayOf(rung, '2026-03-09T00:00:00.000Z')).toBe(0);
  });
});
