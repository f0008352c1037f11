import { describe, expect, it } from '@jest/globals';
import { allowedIn, catalogueOf } from '../../handling/index.js';
import type { Instant } from '../../calendar/index.js';
import type { StaffMember } from '../../kernel/index.js';
import { commonRoles } from '../../municipality/common-roles.js';
import { everythingSeen } from '../../testing/everything-seen.js';
import { refusalOf } from '../../testing/specification.js';
import { doneAllTheSame } from './bias.js';
import { childProtection } from './index.js';
import { qualifications } from './qualifications.js';
import { roles } from './roles.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at, ChildCase } from './testing/child-case.js';
import { CustodyCase } from './testing/custody-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

const { commands } = catalogueOf(childProtection);

/** Somebody who may do whatever staff may. */
const eva: StaffMember = {
  staffId: 'eva',
  unitId: 'intake',
  roles: Object.keys({ ...commonRoles, ...roles }),
  qualifications: Object.keys(qualifications),
};

function mayBePartial(child: ChildCase, on: string, staffId: string, day = friday): void {
  const command = { staffId, ground: 'party-or-affected', circumstances: 'Is the child’s aunt.' };
  child.does('declare-bias', day, command, { on, by: 'maria' });
}

function declared(staffId: string) {
  const child = new ChildCase();
  const on = child.preparedInvestigation(friday);
  mayBePartial(child, on, staffId);
  return { child, on };
}

describe('Bias that is declared', () => {
  const next = { staffId: 'ingrid', reasons: 'They have never met.' };

  function ofReport(staffId = 'ingrid') {
    const child = new ChildCase();
    const on = child.assessedReport(friday);
    mayBePartial(child, on, staffId);
    return { child, on };
  }

  it('against whoever handles a report is a task of their manager’s by the next working day (FL 18 §)', () => {
    const { child, on } = ofReport();
    expect(child.deadlinesOf('A-bias', on)).toMatchObject([
      { state: 'running', nominalDueDate: '2026-03-09' },
    ]);
    child.does('find-impartial', monday, next, { on, by: 'maria' });
    expect(child.deadlinesOf('A-bias', on)).toMatchObject([{ state: 'met', onTime: true }]);
  });

  it('is seen to once another handles the matter', () => {
    const { child, on } = ofReport();
    child.does('casework/assign-handler', monday, { handlerId: 'isak' }, { on, by: 'maria' });
    expect(child.deadlinesOf('A-bias', on)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('is no task where somebody else handles the matter already', () => {
    const child = new ChildCase();
    const on = child.assessedReport(friday);
    child.does('casework/assign-handler', friday, { handlerId: 'isak' }, { on, by: 'maria' });
    mayBePartial(child, on, 'ingrid');
    expect(child.deadlinesOf('A-bias', on)).toEqual([]);
  });

  it('is one task, however many it is declared against, until none of them may be partial', () => {
    const { child, on } = ofReport();
    mayBePartial(child, on, 'isak', monday);
    child.does('find-impartial', monday, next, { on, by: 'maria' });
    expect(child.deadlinesOf('A-bias', on)).toMatchObject([{ state: 'running' }]);
    child.does('find-impartial', monday, { ...next, staffId: 'isak' }, { on, by: 'maria' });
    expect(child.deadlinesOf('A-bias', on)).toMatchObject([{ state: 'met' }]);
  });

  it('is missed where nobody decides on it, and over when the matter is', () => {
    const { child, on } = ofReport('isak');
    child.timeReaches(at('2026-03-11'));
    expect(child.deadlinesOf('A-bias', on)).toMatchObject([{ misses: [{ explained: false }] }]);
    child.openingIsDeclined(at('2026-03-12'), on);
    expect(child.deadlinesOf('A-bias', on)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('in an investigation is a task until it is closed', () => {
    const { child, on } = declared('isak');
    expect(child.deadlinesOf('A-bias', on)).toMatchObject([{ state: 'running' }]);
    child.does('close-without-support', monday, child.closing(), { on, by: 'maria' });
    expect(child.deadlinesOf('A-bias', on)).toMatchObject([{ state: 'cancelled' }]);
  });
});

describe('Whoever may be partial takes no part in the handling (FL 17 §)', () => {
  /** A case in which there is a matter of each kind, and each of those by its kind. */
  function ofEveryKind() {
    const child = new CaseAfterDecision({ staff: [...new ChildCase().municipality.staff, eva] });
    const on = child.investigationIsOpened(friday, child.applicationArrives(friday));
    child.applicationsAreRefused(friday, on);
    const [report, application] = [child.reportArrives(friday), child.applicationArrives(friday)];
    const [{ decisionId } = { decisionId: '' }] = child.file.details.decisions.values();
    child.partiesAreNotified(friday, on);
    const appeal = child.isAppealed(friday, { on, decisionId });
    const disclosure = child.isRequested(friday, on);
    const custody = new CustodyCase({ staff: child.municipality.staff });
    const taken = custody.custodyIsDecided(friday);
    return [
      ...[report, application, on, appeal, disclosure].map((matterId) => ({ child, matterId })),
      { child: custody, matterId: taken },
    ];
  }

  /** What somebody of every role may do in a matter. */
  function offered(child: ChildCase, matterId: string): readonly string[] {
    const { municipality } = child.contextOf('eva', monday);
    const asking = { now: monday, actor: eva, municipality, seen: everythingSeen };
    return allowedIn(childProtection, child.file, asking)(matterId).allowed.map(({ type }) => type);
  }

  it('in a matter of any kind, but for what can’t wait, what is registered, and what ends it', () => {
    const before = new Set<string>();
    for (const { child, matterId } of ofEveryKind()) {
      const others = offered(child, matterId).filter((type) => !doneAllTheSame.includes(type));
      expect(others).not.toEqual([]);
      others.forEach((type) => before.add(type));
      mayBePartial(child, matterId, 'eva', at('2026-03-06', '12:00'));
      expect(offered(child, matterId).filter((type) => !doneAllTheSame.includes(type))).toEqual([]);
    }
    expect(before.size).toBeGreaterThan(30);
  });

  it('is asked for every command on a matter, before all that is its own', () => {
    for (const { type, at: target, internal, refusals } of commands.values()) {
      const isAsked = target === 'matter' && !internal && !doneAllTheSame.includes(type);
      expect([type, Object.keys(refusals)[0] === 'biased']).toEqual([type, isAsked]);
    }
  });

  it.each(doneAllTheSame)('there is such a command as is done all the same: %s', (type) => {
    expect(commands.get(type)?.at).toBe('matter');
  });

  it('nor by recording it for another', () => {
    const { child, on } = declared('maria');
    const closes = { ...child.closing(), doneBy: 'the-board' };
    expect(child.gives('close-without-support', monday, closes, { on, by: 'maria' })).toMatchObject({
      refusal: { code: 'IMPARTIALITY' },
    });
  });

  it('but sees to a child that may need protection at once, and takes it into custody', () => {
    const child = new CustodyCase();
    const on = child.reportArrives(friday);
    for (const staffId of ['ingrid', 'the-board']) mayBePartial(child, on, staffId);
    child.protectionIsAssessed(friday, on);
    expect(child.custodyIsDecided(friday, {}, { on })).not.toBe('');
    const declining = { reasons: 'The parents have sought help.', childsView: 'Wants no contact.' };
    expect(refusalOf(child.gives('decline-to-open', monday, declining, { on }))).toBe('IMPARTIALITY');
  });

  it('in what comes after it is declared: what they had done before is put on record', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    mayBePartial(child, on, 'isak', at('2026-03-06', '12:00'));
    const talk = { how: 'meeting', guardians: 'agreeing', views: 'Wants to stay at home.' };
    const heard = (day: Instant, giving: object = {}) =>
      child.gives('record-child-talk', day, talk, { on, by: 'isak', ...giving });
    expect(refusalOf(heard(monday))).toBe('IMPARTIALITY');
    const recordedLate = { at: monday, lateReason: 'It was late.' };
    expect(heard(at('2026-03-06', '11:00'), recordedLate).kind).toBe('accepted');
  });
});

describe('Whoever may be partial is not assigned', () => {
  const assigns = (child: ChildCase, on: string) =>
    child.gives('casework/assign-handler', monday, { handlerId: 'isak' }, { on, by: 'maria' });

  it('until another finds that they are impartial', () => {
    const { child, on } = declared('isak');
    expect(assigns(child, on)).toMatchObject({ refusal: { code: 'IMPARTIALITY', field: 'handlerId' } });
    const found = { staffId: 'isak', reasons: 'They aren’t related.' };
    child.does('find-impartial', monday, found, { on, by: 'maria' });
    expect(assigns(child, on).kind).toBe('accepted');
  });

  it('and not given back what another was assigned since', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    for (const handlerId of ['isak', 'ingrid'])
      child.does('casework/assign-handler', friday, { handlerId }, { on, by: 'maria' });
    mayBePartial(child, on, 'isak', monday);
    const entryId = child.events.findLast(({ type }) => type === 'casework/handler-assigned')?.id;
    const again = { entryId, reason: 'A slip.' };
    const outcome = child.gives('casework/register-in-error', monday, again, { on, by: 'maria' });
    expect(outcome).toMatchObject({
      refusal: { says: { en: expect.stringMatching(/Assign another handler/) } },
    });
  });

  it('but hands over what they handle', () => {
    const { child, on } = declared('maria');
    expect(assigns(child, on).kind).toBe('accepted');
  });

  it('by a merge either: then nobody handles the investigation that goes on', () => {
    const ended = new ChildCase({}, 'file-0');
    const child = new ChildCase({}, 'file-2');
    const goesOn = child.investigationOf(friday);
    const linked = ended.investigationOf(monday);
    ended.does('casework/assign-handler', monday, { handlerId: 'isak' }, { on: linked, by: 'maria' });
    mayBePartial(child, goesOn, 'isak', monday);
    child.takesOver(ended, at('2026-03-10'));
    expect(child.file.matters.get(goesOn)).not.toHaveProperty('handlerId');
  });
});

describe('Whoever may be partial', () => {
  it('decides nothing in the matter, until another finds that they are impartial', () => {
    const { child, on } = declared('maria');
    const closes = () => child.gives('close-without-support', monday, child.closing(), { on, by: 'maria' });
    expect(refusalOf(closes())).toBe('IMPARTIALITY');
    const found = { staffId: 'maria', reasons: 'They aren’t related.' };
    const finds = (by: string) => child.gives('find-impartial', monday, found, { on, by });
    expect(refusalOf(finds('maria'))).toBe('IMPARTIALITY');
    expect(finds('the-board').kind).toBe('accepted');
    expect(closes().kind).toBe('accepted');
  });

  it('does so in all that is one case: what was declared in the application counts in its investigation', () => {
    const child = new ChildCase();
    const applicationId = child.applicationArrives(friday);
    mayBePartial(child, applicationId, 'isak');
    const on = child.investigationIsOpened(friday, applicationId);
    const talk = { how: 'meeting', guardians: 'agreeing', views: 'Wants to stay at home.' };
    const hears = () => child.gives('record-child-talk', monday, talk, { on, by: 'isak' });
    expect(refusalOf(hears())).toBe('IMPARTIALITY');
    const found = { staffId: 'isak', reasons: 'They aren’t related.' };
    child.does('find-impartial', monday, found, { on, by: 'maria' });
    expect(hears().kind).toBe('accepted');
  });

  it('and so does what was declared in a report once that is linked, and not before', () => {
    const child = new ChildCase();
    const on = child.preparedInvestigation(friday);
    const reportId = child.assessedReport(friday);
    mayBePartial(child, reportId, 'maria');
    const extend = (day: Instant) => child.gives('extend-investigation', day, longer, { on, by: 'maria' });
    const longer = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2026-09-01' };
    expect(extend(monday).kind).toBe('accepted');
    child.reportIsLinked(monday, reportId);
    expect(refusalOf(extend(at('2026-03-10')))).toBe('IMPARTIALITY');
  });

  it('presents nothing, and hinders nobody else', () => {
    const { child, on } = declared('isak');
    const closes = (how: object) =>
      child.gives('close-without-support', monday, child.closing(how), { on, by: 'maria' });
    expect(closes({ presenterId: 'isak' })).toMatchObject({
      refusal: { code: 'IMPARTIALITY', field: 'presenterId' },
    });
    expect(closes({ presenterId: 'ingrid' }).kind).toBe('accepted');
  });

  it('is somebody who works there', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    const command = { staffId: 'a-stranger', ground: 'representative', circumstances: 'Unknown.' };
    expect(child.gives('declare-bias', friday, command, { on })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'staffId' },
    });
  });
});
