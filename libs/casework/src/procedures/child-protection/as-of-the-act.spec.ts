import { describe, expect, it } from '@jest/globals';
import { DatedRegister } from '../../testing/dated-register.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { confirmationAsked } from '../../handling/index.js';
import { unansweredActs } from '../../kernel/index.js';
import { investigationNotOpened } from './preliminary-assessment.js';
import { childProtection } from './index.js';
import { lateReportCutOff } from './settings.js';
import { at, ChildCase } from './testing/child-case.js';

const newYear = '2026-01-01';
const lastOfDecember = at('2025-12-31', '13:00');
const secondOfJanuary = at('2026-01-02');
const late = { at: secondOfJanuary, lateReason: 'The office was closed over New Year.' };
const declining = { reasons: 'The parents have sought help.', childsView: 'Wants no contact.' };

/** Over New Year: Nora's degree counts from then, Anna's role as intake worker ended with the old year. */
function register(): DatedRegister {
  return new DatedRegister([childProtection])
    .unit('intake')
    .member('ingrid', 'intake', 'social-work-degree')
    .holds('ingrid', 'intake-worker')
    .member('nora', 'intake')
    .qualified('nora', 'social-work-degree', newYear)
    .holds('nora', 'intake-worker')
    .member('anna', 'intake', 'social-work-degree')
    .holds('anna', 'intake-worker', { until: newYear })
    .holds('anna', 'auditor');
}

function aCase(dated = register()): ChildCase {
  return new ChildCase({ register: dated.asOf });
}

describe('Recorded on 2 January as of 31 December', () => {
  it('an assessment by somebody whose degree counts from 1 January is refused', () => {
    const child = aCase();
    const on = child.assessedReport(at('2025-12-30'));
    const declines = (by: string, how: object = {}) =>
      child.gives('decline-to-open', lastOfDecember, { ...declining, ...how }, { on, by, ...late });
    expect(refusalOf(declines('nora'))).toBe('NOT_QUALIFIED');
    expect(declines('nora')).not.toHaveProperty('refusal.field');
    expect(declines('ingrid', { doneBy: 'nora' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'NOT_QUALIFIED', field: 'doneBy' },
    });
    expect(child.gives('decline-to-open', secondOfJanuary, declining, { on, by: 'nora' }).kind).toBe(
      'accepted',
    );
  });

  it('a protection assessment by such an assessor is refused likewise', () => {
    const child = aCase();
    const on = child.reportArrives(at('2025-12-31', '09:00'));
    const assessment = { ...child.assessment('nora'), doneBy: 'nora' };
    const assesses = (day: string) =>
      child.gives('record-protection-assessment', day, assessment, { on, ...late });
    expect(assesses(lastOfDecember)).toMatchObject({
      refusal: { code: 'NOT_QUALIFIED', field: 'doneBy' },
    });
    expect(assesses(at('2026-01-01', '13:00')).kind).toBe('accepted');
  });

  it('an assessment by somebody whose role ended with that day is accepted of another, and theirs to confirm', () => {
    const child = aCase();
    const on = child.assessedReport(at('2025-12-30'));
    const recorded = { ...declining, doneBy: 'anna' };
    const alone = child.gives('decline-to-open', lastOfDecember, declining, { on, by: 'anna', ...late });
    expect(refusalOf(alone)).toBe('OUT_OF_DELEGATION');
    const events = child.does('decline-to-open', lastOfDecember, recorded, { on, by: 'ingrid', ...late });
    expect(eventsOf(events, investigationNotOpened)).toMatchObject([
      { staffId: 'anna', role: 'intake-worker', recordedBy: 'ingrid', data: { decidedBy: 'anna' } },
    ]);
    const [asked] = eventsOf(events, confirmationAsked);
    expect(unansweredActs(child.file)).toMatchObject([{ doneBy: 'anna', recordedBy: 'ingrid' }]);
    const confirming = { entryId: asked?.data.entryId, confirmed: true };
    expect(child.gives('casework/answer-for-act', secondOfJanuary, confirming, { by: 'anna' }).kind).toBe(
      'accepted',
    );
    expect(unansweredActs(child.file)).toEqual([]);
    expect(
      refusalOf(child.gives('decline-to-open', at('2026-01-01', '13:00'), recorded, { on, ...late })),
    ).toBe('OUT_OF_DELEGATION');
  });

  describe('a report with a cut-off of 12:00 from 1 January', () => {
    const dated = () => register().chooses(lateReportCutOff.name, '12:00', newYear);

    it('counts by the cut-off of its day', () => {
      const child = aCase(dated());
      const december = child.reportArrives(lastOfDecember, {}, late);
      const january = child.reportArrives(at('2026-01-01', '13:00'), {}, late);
      expect([child.deadline('A1', december), child.deadline('A1', january)]).toMatchObject([
        { nominalDueDate: '2025-12-31' },
        { nominalDueDate: '2026-01-02' },
      ]);
    });

    it('counts by it too when its time is corrected to that day', () => {
      const child = aCase(
        register().chooses(lateReportCutOff.name, '12:00', newYear).holds('ingrid', 'unit-manager'),
      );
      const on = child.reportArrives(at('2026-01-01', '13:00'), {}, late);
      const entryId = child.events.find(({ matterId }) => matterId === on)?.id;
      const correcting = { entryId, happenedAt: lastOfDecember, reason: 'It came the day before.' };
      const outcome = child.gives('casework/correct-occurrence', secondOfJanuary, correcting, { on });
      expect(outcome.kind).toBe('accepted');
      expect(child.deadlinesOf('A1').at(-1)).toMatchObject({ nominalDueDate: '2025-12-31' });
    });
  });
});

describe('A new clock in a manager’s name', () => {
  it('is not to be had by naming a manager', () => {
    const dated = register().member('maria', 'intake', 'social-work-degree').holds('maria', 'unit-manager');
    const child = aCase(dated.holds('maria', 'decision-maker'));
    const closed = child.investigationOf(at('2025-11-03'));
    child.investigationIsClosed(at('2025-11-10'), closed);
    const on = child.assessedReport(at('2025-11-20'));
    const opening = {
      purpose: 'The child’s care at home.',
      newClock: { reason: 'Quite another concern.' },
    };
    const opens = (by: string, doneBy?: string) =>
      child.gives(
        'open-investigation',
        at('2025-11-21'),
        { ...opening, ...(doneBy && { doneBy }) },
        { on, by },
      );
    expect(opens('ingrid', 'maria')).toMatchObject({ kind: 'refused', refusal: { field: 'newClock' } });
    expect(opens('maria').kind).toBe('accepted');
  });
});
