import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { delayTold } from './telling-of-delay.js';
import { at, ChildCase } from './testing/child-case.js';

const why = 'A statement by an expert is awaited.';

describe('Telling the applicant of a delay (FL 11 §)', () => {
  it('puts on record that they were told in writing, and why', () => {
    const child = new ChildCase();
    const on = child.applicationArrives(at('2026-03-06'));
    const told = { partyId: child.guardianId, channel: 'letter', whyDelayed: why, expectedOn: '2026-11-02' };
    child.does('tell-of-delay', at('2026-08-03'), told, { on });
    expect(eventsOf(child.events, delayTold)[0]?.data).toEqual(told);
  });

  it('moves no deadline: the six months and the four run on', () => {
    const child = new ChildCase();
    const on = child.applicationArrives(at('2026-03-06'));
    const investigation = child.investigationIsOpened(at('2026-03-06'), on);
    const days = () =>
      [child.deadline('A11', on), child.deadline('A4', investigation)].map(
        ({ nominalDueDate }) => nominalDueDate,
      );
    const before = days();
    const told = { partyId: child.guardianId, channel: 'email', whyDelayed: why };
    child.does('tell-of-delay', at('2026-06-01'), told, { on });
    expect(days()).toEqual(before);
  });

  it.each(['phone', 'visit'])('is not done by %s', (channel) => {
    const child = new ChildCase();
    const on = child.applicationArrives(at('2026-03-06'));
    const command = { partyId: child.guardianId, channel, whyDelayed: why };
    expect(() => child.does('tell-of-delay', at('2026-08-03'), command, { on })).toThrow('channel');
  });

  it.each(['2026-08-03', '2026-08-02'])('names no day that has come, as %s', (expectedOn) => {
    const child = new ChildCase();
    const on = child.applicationArrives(at('2026-03-06'));
    const command = { partyId: child.guardianId, channel: 'letter', whyDelayed: why, expectedOn };
    expect(child.gives('tell-of-delay', at('2026-08-03'), command, { on })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'expectedOn' },
    });
  });
});
