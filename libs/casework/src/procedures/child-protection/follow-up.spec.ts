import { describe, expect, it } from '@jest/globals';
import { deadlineMissed } from '../../deadlines/index.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { followUpEnded } from './follow-up.js';
import { at, ChildCase } from './testing/child-case.js';
import { PlacementCase } from './testing/placement-case.js';

const closed = at('2026-03-06');
const decided = at('2026-03-10');

const why = {
  specialNeed: 'The child is often alone at night.',
  whyNoCare: 'The father comes home each night by now.',
};

/** An investigation that was closed without support. */
function closedWithout(day = closed, how: object = {}) {
  const child = new ChildCase();
  const investigationId = child.investigationOf(day);
  child.childIsHeard(day, investigationId);
  child.investigationIsClosed(day, investigationId, how);
  const decides = (when = decided, changes: object = {}, giving: object = {}) =>
    child.gives(
      'follow-up-after-investigation',
      when,
      { ...why, informed: [child.guardianId], ...changes },
      { on: investigationId, by: 'maria', ...giving },
    );
  return { child, investigationId, decides };
}

/** One that is followed up. */
function followedUp(day = closed, from = decided, how: object = {}) {
  const { child, investigationId, decides } = closedWithout(day, how);
  const outcome = decides(from);
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  const [on = ''] = [...child.file.details.followUps].map(([matterId]) => matterId);
  const ends = (when: string, changes: object = {}, giving: object = {}) =>
    child.gives(
      'end-follow-up',
      when,
      { findings: 'The child sleeps well.', informed: [child.guardianId], ...changes },
      { on, by: 'isak', ...giving },
    );
  return { child, investigationId, on, ends, decides };
}

describe('Following a child up after an investigation without support', () => {
  it('opens a matter of its own, with a clock from the closing', () => {
    const { child, on } = followedUp();
    expect(child.stepOf(on)).toBe('following-up');
    expect(child.deadline('A12')).toMatchObject({
      matterId: on,
      nominalDueDate: '2026-09-06',
      legalLatestDate: '2026-09-07',
      force: 'statutory',
    });
    expect(child.explained(child.deadline('A12'))).toContain('the investigation was closed then');
  });

  it('is for whoever is in special need, and says why', () => {
    const { decides } = closedWithout();
    expect(refusalOf(decides(decided, { specialNeed: ' ' }))).toBe('GROUND_REQUIRED');
    expect(refusalOf(decides(decided, { whyNoCare: '' }))).toBe('GROUND_REQUIRED');
  });

  it('is no answer where the investigation led to support', () => {
    const child = new ChildCase();
    const day = at('2026-03-02');
    const application = child.applicationArrives(day);
    const on = child.investigationIsOpened(day, application);
    child.childIsHeard(day, on);
    child.consents(day, on, child.guardianId);
    child.does('grant-support', day, child.granting({ answers: [application] }), { on, by: 'maria' });
    child.concernedAreTold(day, on);
    child.does('close-with-support', day, child.closing(), { on, by: 'maria' });
    const command = { ...why, informed: [child.guardianId] };
    const outcome = child.gives('follow-up-after-investigation', decided, command, { on, by: 'maria' });
    expect(refusalOf(outcome)).toBe('STATE_CONFLICT');
  });

  it('is no answer where the board applied for care', () => {
    const child = new ChildCase();
    const on = child.investigationOf(closed);
    child.childIsHeard(closed, on);
    const closing = child.closing({ legalBasis: ['LVU 1990:52 4 §'] });
    child.does('close-with-care-application', closed, closing, { on, by: 'the-board' });
    const command = { ...why, informed: [child.guardianId] };
    const outcome = child.gives('follow-up-after-investigation', decided, command, { on, by: 'maria' });
    expect(refusalOf(outcome)).toBe('STATE_CONFLICT');
  });

  it('is decided once for an investigation', () => {
    const { decides, ends } = followedUp();
    expect(refusalOf(decides())).toBe('ALREADY_OPEN');
    ends(at('2026-04-01'));
    expect(refusalOf(decides(at('2026-04-02')))).toBe('ALREADY_OPEN');
  });

  it('isn’t decided while an investigation goes on, nor before this one was closed', () => {
    const { child, decides, investigationId } = closedWithout();
    expect(decides(at('2026-03-05'), {}, { at: decided }).kind).not.toBe('accepted');
    child.investigationIsOpened(at('2026-03-09'), child.assessedReport(at('2026-03-09')), {
      continues: investigationId,
    });
    expect(refusalOf(decides())).toBe('STATE_CONFLICT');
  });

  it.each([
    ['on the last day', at('2026-09-06', '23:59'), true],
    ['on the day after', at('2026-09-07', '00:00'), false],
  ])('may be decided %s: %s', (_, day, isAccepted) => {
    const { decides } = closedWithout();
    expect(decides(day).kind).toBe(isAccepted ? 'accepted' : 'refused');
  });

  it('is told to each guardian and to a child of 15, or says why not', () => {
    const { child, decides } = closedWithout();
    expect(refusalOf(decides(decided, { informed: [] }))).toBe('GROUND_REQUIRED');
    const turned15 = { personId: child.childId, person: { birthDate: '2011-03-10' } };
    child.does('casework/change-person', at('2026-03-09'), turned15);
    expect(decides(at('2026-03-09', '23:00')).kind).toBe('accepted');
    const again = closedWithout();
    again.child.does('casework/change-person', at('2026-03-09'), {
      personId: again.child.childId,
      person: { birthDate: '2011-03-10' },
    });
    expect(refusalOf(again.decides(decided))).toBe('GROUND_REQUIRED');
    expect(again.decides(decided, { whyNotInformed: 'She was abroad.' }).kind).toBe('accepted');
  });

  it('is of a child alone', () => {
    const { child, decides } = closedWithout();
    const grown = { personId: child.childId, person: { birthDate: '2008-03-10' } };
    child.does('casework/change-person', at('2026-03-09'), grown);
    expect(refusalOf(decides())).toBe('AGE_RULE');
  });
});

describe('The time of a follow-up', () => {
  /** Counted by hand: the same day of the month; the last of a month that lacks it; then past days of rest. */
  it.each([
    ['SE-2001: two months', '2025-03-03', '2025-03-05', '2025-05-03', '2025-05-05', 'SoL 2001:453 11:4 c'],
    [
      'SE-2001, to a month without that day',
      '2024-12-31',
      '2025-01-02',
      '2025-02-28',
      '2025-02-28',
      'SoL 2001:453 11:4 c',
    ],
    ['SE-2025: six months', '2025-07-01', '2025-07-02', '2026-01-01', '2026-01-02', 'SoL 2025:400 23:5'],
    [
      'SE-2025B, to the end of February',
      '2026-08-31',
      '2026-09-01',
      '2027-02-28',
      '2027-03-01',
      'SoL 2025:400 23:5',
    ],
    ['to Midsummer Eve', '2025-12-19', '2026-01-08', '2026-06-19', '2026-06-22', 'SoL 2025:400 23:5'],
    [
      'closed under the act of 2001, decided under that of 2025',
      '2025-06-27',
      '2025-07-03',
      '2025-12-27',
      '2025-12-29',
      'SoL 2025:400 23:5',
    ],
  ])('is counted by the law of its decision: %s', (_, closing, deciding, nominal, legal, source) => {
    const basis = closing < '2025-07-01' ? 'SoL 2001:453 11:2' : 'SoL 2025:400 20:3';
    const { child } = followedUp(at(closing), at(deciding), { legalBasis: [basis] });
    expect(child.deadline('A12')).toMatchObject({ nominalDueDate: nominal, legalLatestDate: legal, source });
  });

  it('that ran on 1 July 2025 becomes six months, from the same day', () => {
    const { child } = followedUp(at('2025-05-15'), at('2025-05-20'), { legalBasis: ['SoL 2001:453 11:2'] });
    expect(child.deadline('A12').nominalDueDate).toBe('2025-07-15');
    child.timeReaches(at('2025-07-02'));
    const [before, after] = child.deadlinesOf('A12');
    expect(before).toMatchObject({ state: 'superseded', misses: [] });
    expect(after).toMatchObject({ state: 'running', nominalDueDate: '2025-11-15' });
  });

  it.each([
    ['before midnight of the last day', at('2026-09-07', '23:59'), true],
    ['after it', at('2026-09-08', '00:00'), false],
  ])('is met %s: on time %s', (_, day, onTime) => {
    const { child, on, ends } = followedUp();
    expect(ends(day).kind).toBe('accepted');
    expect(child.deadline('A12')).toMatchObject({ state: 'met', onTime });
    expect(child.stepOf(on)).toBe('follow-up-ended');
  });

  it('is missed where nobody ends it, and the follow-up goes on until somebody does', () => {
    const { child, on, ends } = followedUp();
    child.timeReaches(at('2026-10-01'));
    const missed = eventsOf(child.events, deadlineMissed).map(({ data }) => data.deadlineId);
    expect(missed).toContain(child.deadline('A12').deadlineId);
    expect(child.stepOf(on)).toBe('following-up');
    ends(at('2026-10-02'));
    expect(child.deadline('A12')).toMatchObject({ state: 'met', onTime: false });
    expect(child.deadline('A12').misses).toHaveLength(1);
  });

  it('is over with a new investigation, which no one counts as met', () => {
    const { child, on } = followedUp();
    const opened = at('2026-05-04');
    child.investigationIsOpened(opened, child.assessedReport(opened));
    expect(child.stepOf(on)).toBe('overtaken');
    expect(child.deadline('A12')).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(child.deadline('A12'))).toContain('an investigation has been opened');
  });

  it('goes on where that investigation was registered in error', () => {
    const { child, on } = followedUp();
    const opened = at('2026-05-04');
    const anew = child.investigationIsOpened(opened, child.assessedReport(opened));
    const entry = child.events.findLast(({ type }) => type === 'child-protection/investigation-opened');
    const error = { entryId: entry?.id, reason: 'Another child.' };
    child.does('casework/register-in-error', opened, error, { on: anew, by: 'isak' });
    expect(child.stepOf(on)).toBe('following-up');
    expect(child.deadlinesOf('A12').at(-1)).toMatchObject({ state: 'running', nominalDueDate: '2026-09-06' });
  });

  it('moves with a corrected closing', () => {
    const { child, investigationId } = followedUp();
    const entry = child.events.find(({ type }) => type === 'child-protection/closed-without-support');
    const closing = { entryId: entry?.id, happenedAt: at('2026-03-06', '09:00'), reason: 'A slip.' };
    child.gives('casework/correct-occurrence', decided, closing, { on: investigationId, by: 'isak' });
    expect(child.deadlinesOf('A12').at(-1)?.nominalDueDate).toBe('2026-09-06');
  });
});

describe('During a follow-up', () => {
  it('parents are contacted, and others where it is needed', () => {
    const { child, on } = followedUp();
    const contacts = (contact: object) =>
      child.gives(
        'record-follow-up-contact',
        decided,
        { how: 'phone', learned: 'All is well.', ...contact },
        { on },
      );
    expect(contacts({ whom: 'parent', personId: child.guardianId }).kind).toBe('accepted');
    expect(refusalOf(contacts({ whom: 'school' }))).toBe('GROUND_REQUIRED');
    expect(contacts({ whom: 'school', whyNeeded: 'It sees the child each day.' }).kind).toBe('accepted');
    expect(contacts({ whom: 'parent', personId: child.childId })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'personId' },
    });
  });

  it('the child may be talked with, also without a guardian', () => {
    const { child, on } = followedUp();
    const talk = { how: 'meeting', guardians: 'none', views: 'Sleeps well.' };
    expect(child.gives('record-follow-up-talk', decided, talk, { on }).kind).toBe('accepted');
  });

  it('it ends with what it showed, and is told', () => {
    const { child, on, ends } = followedUp();
    expect(refusalOf(ends(at('2026-04-01'), { findings: '' }))).toBe('REASONS_MISSING');
    expect(refusalOf(ends(at('2026-04-01'), { informed: [] }))).toBe('GROUND_REQUIRED');
    expect(ends(at('2026-04-01')).kind).toBe('accepted');
    expect(eventsOf(child.events, followUpEnded)).toHaveLength(1);
    expect(child.gives('record-follow-up-talk', at('2026-04-02'), {}, { on }).kind).toBe('refused');
  });

  it('its end is never before its beginning', () => {
    const { child, on, ends } = followedUp();
    ends(at('2026-04-01'));
    const entry = child.events.find(({ type }) => type === followUpEnded.type);
    const correction = { entryId: entry?.id, happenedAt: at('2026-03-09'), reason: 'A slip.' };
    const outcome = child.gives('casework/correct-occurrence', at('2026-04-02'), correction, {
      on,
      by: 'isak',
    });
    expect(outcome.kind).not.toBe('accepted');
  });
});

/** A child that lived in a home with consent until a day, after an investigation that is closed. */
function placedUntil(end: string, home: 'family-home' | 'emergency-home' | 'institution' = 'family-home') {
  const child = new PlacementCase();
  const began = at('2025-09-01');
  const investigationId = child.investigationOf(began);
  const on = child.isPlaced(began, home, { on: investigationId });
  child.closesWithSupport(began, investigationId);
  child.placementIsEnded(end, on);
  const decides = (when: string, changes: object = {}) =>
    child.gives(
      'follow-up-after-placement',
      when,
      { ...why, informed: [child.guardianId], ...changes },
      { on, by: 'maria' },
    );
  return { child, on, decides };
}

describe('Following a child up after a placement', () => {
  /** Counted by hand, from the day on which the placement ended. */
  it.each([
    ['a Friday', '2025-11-07', '2025-11-10', '2026-05-07', '2026-05-07'],
    ['to the day before Twelfth Night', '2026-07-05', '2026-07-06', '2027-01-05', '2027-01-05'],
    ['to the end of February, a Sunday', '2026-08-31', '2026-09-02', '2027-02-28', '2027-03-01'],
    ['to Maundy Thursday', '2026-09-25', '2026-10-01', '2027-03-25', '2027-03-25'],
  ])('has six months from its end: %s', (_, end, day, nominal, legal) => {
    const { child, decides } = placedUntil(at(end));
    expect(decides(at(day)).kind).toBe('accepted');
    expect(child.deadline('A13')).toMatchObject({ nominalDueDate: nominal, legalLatestDate: legal });
    expect(child.explained(child.deadline('A13'))).toContain('the placement ended then');
    expect(child.deadlinesOf('A12')).toEqual([]);
  });

  it.each([
    ['family-home', 'accepted'],
    ['institution', 'accepted'],
    ['emergency-home', 'refused'],
  ] as const)('is of what the paragraph names: %s is %s', (home, kind) => {
    const { decides } = placedUntil(at('2025-11-07'), home);
    expect(decides(at('2025-11-10')).kind).toBe(kind);
  });

  it('isn’t decided where the child never came to live there', () => {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at('2025-09-01'));
    const on = child.placementIsGranted(at('2025-09-01'), 'family-home', {}, { on: investigationId });
    child.closesWithSupport(at('2025-09-01'), investigationId);
    child.placementIsEnded(at('2025-11-07'), on);
    const command = { ...why, informed: [child.guardianId] };
    const outcome = child.gives('follow-up-after-placement', at('2025-11-10'), command, { on, by: 'maria' });
    expect(refusalOf(outcome)).toBe('STATE_CONFLICT');
  });

  it('is over with a new investigation, and is met by its end', () => {
    const { child, decides } = placedUntil(at('2025-11-07'));
    decides(at('2025-11-10'));
    const [[on] = ['']] = [...child.file.details.followUps];
    const end = { findings: 'All is well.', informed: [child.guardianId] };
    child.does('end-follow-up', at('2026-05-07', '23:59'), end, { on, by: 'isak' });
    expect(child.deadline('A13')).toMatchObject({ state: 'met', onTime: true });
    const again = placedUntil(at('2025-11-07'));
    again.decides(at('2025-11-10'));
    const opened = at('2026-02-02');
    again.child.investigationIsOpened(opened, again.child.assessedReport(opened));
    expect(again.child.deadline('A13')).toMatchObject({ state: 'cancelled', misses: [] });
  });
});
