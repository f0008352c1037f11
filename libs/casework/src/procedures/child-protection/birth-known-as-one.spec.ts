import { describe, expect, it } from '@jest/globals';
import { at } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';
import { lastDays, statesOf } from './testing/placement-case.js';

describe('A birth that the other of two merged files knew', () => {
  const merged = at('2026-03-16');

  function knowing(born: string): CareCase {
    const other = new CareCase();
    other.bornOn(born, at('2026-01-05'));
    return other;
  }

  it('ends the care at 18 (LVU 21 §)', () => {
    const child = new CareCase({}, 'file-2');
    const on = child.isInCare(at('2026-02-02'));
    child.takesOver(knowing('2009-01-10'), merged);
    expect(lastDays(child.last('care-age', on))).toEqual(['2027-01-09', '2027-01-09']);
    child.timeReaches(at('2027-02-01'));
    expect(child.inCare(on).standing).toEqual({ is: 'ended', at: at('2027-01-10', '00:00') });
  });

  it('ends it also where the care was in the file that ended', () => {
    const ended = new CareCase();
    const on = ended.isInCare(at('2026-02-02'));
    const child = new CareCase({}, 'file-2');
    child.bornOn('2009-01-10', at('2026-01-05'));
    child.takesOver(ended, merged);
    child.timeReaches(at('2027-02-01'));
    expect(child.inCare(on).standing).toEqual({ is: 'ended', at: at('2027-01-10', '00:00') });
  });

  it('ends it on that day also where that is over already', () => {
    const child = new CareCase({}, 'file-2');
    const on = child.isInCare(at('2026-02-02'));
    child.takesOver(knowing('2008-03-01'), merged);
    expect(child.inCare(on).standing).toEqual({ is: 'ended', at: at('2026-03-01', '00:00') });
  });

  it('ends a measure at 21 (LVU 22 §)', () => {
    const child = new CareCase({}, 'file-2');
    const on = child.isImposed(at('2026-02-02'), child.investigationOf(at('2026-02-02')));
    child.takesOver(knowing('2007-01-10'), merged);
    child.timeReaches(at('2028-02-01'));
    expect(child.file.matters.get(on)).toMatchObject({ closedAt: at('2028-01-10', '00:00') });
  });

  it('leaves the clock alone that says the same already', () => {
    const child = new CareCase({}, 'file-2');
    const on = child.isInCare(at('2026-02-02'), { born: '2009-01-10' });
    child.takesOver(knowing('2009-01-10'), merged);
    expect(statesOf(child, 'care-age', on)).toEqual(['running']);
  });
});
