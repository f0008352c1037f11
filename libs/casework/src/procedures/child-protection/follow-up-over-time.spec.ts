import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../calendar/index.js';
import { at } from './testing/child-case.js';
import { PlacementCase } from './testing/placement-case.js';

const why = { specialNeed: 'She is often alone.', whyNoCare: 'The father is at home by now.' };
/** A child born on a day, whose investigation was closed without support on 9 March 2026 and who is followed up. */
class FollowedUp extends PlacementCase {
  readonly investigationId: string;

  constructor(born: LocalDate) {
    super();
    this.investigationId = this.bornOn(born, at('2026-03-02'));
    this.investigationIsClosed(at('2026-03-09'), this.investigationId);
  }

  begins(day: LocalDate, informed: readonly string[]) {
    const command = { ...why, informed };
    return this.gives('follow-up-after-investigation', at(day), command, {
      on: this.investigationId,
      by: 'maria',
    });
  }

  ends(day: LocalDate, informed: readonly string[]) {
    const command = { findings: 'All well.', informed };
    return this.gives('end-follow-up', at(day), command, { on: this.followUpId, by: 'isak' });
  }

  get followUpId(): string {
    return this.file.details.followUps.ids().at(-1) ?? '';
  }
}

/** Whether it is refused because somebody who has to be told wasn’t. */
function isUntold(outcome: ReturnType<FollowedUp['begins']>): boolean {
  return outcome.kind === 'refused' && outcome.refusal.field === 'informed';
}

describe('A follow-up that nobody consented to is told to whoever has turned 15 (SoL 23:3)', () => {
  it('by its day: not the day before the birthday, and on it', () => {
    const dayBefore = new FollowedUp('2011-03-17');
    expect(dayBefore.begins('2026-03-16', [dayBefore.guardianId]).kind).toBe('accepted');
    const birthday = new FollowedUp('2011-03-16');
    expect(isUntold(birthday.begins('2026-03-16', [birthday.guardianId]))).toBe(true);
    expect(birthday.begins('2026-03-16', [birthday.guardianId, birthday.childId]).kind).toBe('accepted');
  });

  it('also where they turned 15 while it went on: of its end', () => {
    const child = new FollowedUp('2011-06-01');
    child.begins('2026-03-16', [child.guardianId]);
    expect(isUntold(child.ends('2026-06-01', [child.guardianId]))).toBe(true);
    expect(child.ends('2026-06-01', [child.guardianId, child.childId]).kind).toBe('accepted');
  });

  it('to a guardian who joined meanwhile, and no more to one whose custody is over', () => {
    const child = new FollowedUp('2015-06-01');
    const gunnar = child.guardianId;
    child.begins('2026-03-16', [gunnar]);
    const over = { personId: gunnar, person: { custodyTo: '2026-04-30' } };
    child.does('casework/change-person', at('2026-05-04'), over, { by: 'maria' });
    const berit = { name: 'Berit', custodyFrom: '2026-05-01' };
    child.does('casework/add-person', at('2026-05-04'), { role: 'guardian', person: berit }, { by: 'maria' });
    const joined =
      Object.values(child.file.persons).findLast(({ role }) => role === 'guardian')?.personId ?? '';
    expect(isUntold(child.ends('2026-06-01', [gunnar]))).toBe(true);
    expect(child.ends('2026-06-01', [joined]).kind).toBe('accepted');
  });

  it('and to the person alone from 18, when there are no guardians (FB 6:2)', () => {
    const child = new FollowedUp('2008-05-04');
    child.begins('2026-03-16', [child.guardianId, child.childId]);
    expect(isUntold(child.ends('2026-05-04', [child.guardianId]))).toBe(true);
    expect(child.ends('2026-05-04', [child.childId]).kind).toBe('accepted');
  });
});

describe('The time in which a follow-up has to be decided and ended (SoL 23:5)', () => {
  it('is over for a decision the day after its last, also where the end was on a Sunday', () => {
    const decides = (day: LocalDate) => {
      const child = new FollowedUp('2015-06-01');
      return child.begins(day, [child.guardianId]).kind;
    };
    expect(decides('2026-09-09')).toBe('accepted');
    expect(decides('2026-09-10')).toBe('refused');
  });

  it('isn’t begun anew by a second decision, nor by one after the first was overtaken', () => {
    const child = new FollowedUp('2015-06-01');
    child.begins('2026-03-16', [child.guardianId]);
    expect(child.begins('2026-03-17', [child.guardianId])).toMatchObject({
      kind: 'refused',
      refusal: { code: 'ALREADY_OPEN' },
    });
    const on = child.investigationIsOpened(at('2026-04-01'), child.assessedReport(at('2026-04-01')), {
      continues: child.investigationId,
    });
    expect(child.stepOf(child.followUpId)).toBe('overtaken');
    expect(child.deadline('A12', child.followUpId)).toMatchObject({ state: 'cancelled', misses: [] });
    child.investigationIsClosed(at('2026-04-10'), on);
    expect(child.begins('2026-04-11', [child.guardianId]).kind).toBe('refused');
  });

  it('is met by an end that was in time and is recorded after the miss, and both facts stand', () => {
    const child = new FollowedUp('2015-06-01');
    child.begins('2026-03-16', [child.guardianId]);
    child.timeReaches(at('2026-09-14'));
    expect(child.deadline('A12')).toMatchObject({ state: 'missed' });
    const end = { findings: 'All well.', informed: [child.guardianId] };
    const outcome = child.afterwards('end-follow-up', at('2026-09-08'), at('2026-09-14'), end, {
      on: child.followUpId,
      by: 'isak',
    });
    expect(outcome.kind).toBe('accepted');
    expect(child.deadlinesOf('A12').at(-1)).toMatchObject({ state: 'met', onTime: true });
    expect(child.events.filter(({ type }) => type === 'casework/deadline-missed').length).toBeGreaterThan(0);
  });
});
