import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import type { Outcome } from '../../handling/index.js';
import { investigationClosed } from './closing-investigation.js';
import { reporterFeedbackRequested } from './feedback.js';
import { investigationExtended, investigationOpened } from './investigation.js';
import { investigationNotOpened } from './preliminary-assessment.js';
import { protectionAssessmentMade } from './protection-assessment.js';
import type { ChildProtection } from './state.js';
import { at, ChildCase, fromSchool, type Giving } from './testing/child-case.js';

/** A case that is put on record in another order than it happened in, or at wrong times. */
class OutOfOrder extends ChildCase {
  override afterwards(
    name: string,
    day: Instant,
    recorded: Instant,
    command: object = {},
    giving: Giving = {},
  ) {
    return super.afterwards(name, day, recorded, command, { by: 'maria', ...giving });
  }

  closesAsOf(day: Instant, recorded: Instant, on: string) {
    return this.afterwards('close-without-support', day, recorded, this.closing(), { on });
  }

  opensAsOf(day: Instant, recorded: Instant, how: object = {}) {
    return this.afterwards('open-investigation-unasked', day, recorded, {
      unitId: 'investigations',
      howItBecameKnown: 'The police told us.',
      purpose: 'The child’s care at home.',
      ...how,
    });
  }

  /** A manager says when the last entry of a kind in a matter really happened. */
  was(
    { type }: { readonly type: string },
    happenedAt: Instant,
    recorded: Instant,
    on: string,
  ): Outcome<ChildProtection> {
    const correcting = { entryId: this.#entryOf(type, on), happenedAt, reason: 'A slip.' };
    return this.gives('casework/correct-occurrence', recorded, correcting, { on, by: 'maria' });
  }

  /** A manager says that the last entry of a kind in a matter never was so. */
  neverWas({ type }: { readonly type: string }, recorded: Instant, on: string): Outcome<ChildProtection> {
    const inError = { entryId: this.#entryOf(type, on), reason: 'A slip.' };
    return this.gives('casework/register-in-error', recorded, inError, { on, by: 'maria' });
  }

  #entryOf(type: string, on: string): string | undefined {
    return this.events.findLast((event) => event.type === type && event.matterId === on)?.id;
  }
}

/** What the refusal names as standing in the way, in English. */
function inTheWay(outcome: Outcome<ChildProtection>): string | undefined {
  if (outcome.kind !== 'refused') return outcome.kind;
  return (
    /^It is contradicted by the entry “(.*) at /u.exec(outcome.refusal.says.en)?.[1] ??
    outcome.refusal.says.en
  );
}

const opened = at('2026-03-01');

describe('A closing as of before', () => {
  it('is contradicted by a talk with the child in the investigation after it', () => {
    const child = new OutOfOrder();
    const on = child.investigationOf(opened);
    child.closingIsPrepared(opened, on);
    child.childIsHeard(at('2026-03-12'), on);
    const closes = child.closesAsOf(at('2026-03-10'), at('2026-03-13'), on);
    expect(inTheWay(closes)).toBe('Child heard” (Thursday 12 March 2026');
    expect(closes).toMatchObject({ refusal: { code: 'STATE_CONFLICT' } });
  });

  it('is contradicted by a demand on the application that it answers', () => {
    const child = new OutOfOrder();
    const application = child.applicationArrives(at('2025-12-01'));
    const on = child.investigationIsOpened(at('2026-03-01'), application);
    const demand = { partyId: child.file.details.applications.get(application)?.applicantId };
    child.does('demand-decision', at('2026-06-12'), demand, { on: application });
    child.communicationIsWaived(at('2026-06-01'), on);
    child.childIsAsked(at('2026-06-01'), on);
    const closes = (day: string, recorded: string) =>
      child.afterwards('refuse-support', at(day), at(recorded), child.refusal([application]), { on });
    expect(inTheWay(closes('2026-06-10', '2026-06-15'))).toBe('Decision demanded” (Friday 12 June 2026');
    expect(closes('2026-06-13', '2026-06-15').kind).toBe('accepted');
  });

  it('is contradicted by a report that was linked after it', () => {
    const child = new OutOfOrder();
    const on = child.preparedInvestigation(opened);
    child.reportIsLinked(at('2026-03-12'), child.assessedReport(at('2026-03-11')));
    const closes = child.closesAsOf(at('2026-03-10'), at('2026-03-13'), on);
    expect(inTheWay(closes)).toContain('Report linked to ongoing investigation');
  });

  it('is not contradicted by a handler who was assigned after it', () => {
    const child = new OutOfOrder();
    const on = child.preparedInvestigation(opened);
    child.does('casework/assign-handler', at('2026-03-12'), { handlerId: 'isak' }, { on, by: 'maria' });
    expect(child.closesAsOf(at('2026-03-10'), at('2026-03-13'), on).kind).toBe('accepted');
  });
});

describe('Declining to open an investigation as of before', () => {
  it('is contradicted by what only happens before that', () => {
    const child = new OutOfOrder();
    const on = child.assessedReport(opened);
    const contact = { with: 'guardian', how: 'phone' };
    child.does('record-preliminary-contact', at('2026-03-09'), contact, { on });
    const declining = { reasons: 'The parents have sought help.', childsView: 'Wants no contact.' };
    const declines = child.afterwards('decline-to-open', at('2026-03-08'), at('2026-03-10'), declining, {
      on,
    });
    expect(inTheWay(declines)).toContain('Contact made in preliminary assessment');
  });
});

describe('Two investigations at a time (SoL 20:2)', () => {
  it('never come about by an opening as of before another', () => {
    const child = new OutOfOrder();
    child.reportArrives(at('2026-02-01'));
    child.investigationOf(opened);
    const opens = child.opensAsOf(at('2026-02-15'), at('2026-03-02'));
    expect(inTheWay(opens)).toBe('Investigation opened” (Sunday 1 March 2026');
  });

  it('nor by calling the first one’s closing wrong', () => {
    const child = new OutOfOrder();
    const first = child.investigationOf(opened);
    child.investigationIsClosed(at('2026-04-01'), first);
    expect(child.opensAsOf(at('2026-04-05'), at('2026-04-08'), { continues: first }).kind).toBe('accepted');
    expect(inTheWay(child.neverWas(investigationClosed, at('2026-04-09'), first))).toBe(
      'Investigation opened” (Sunday 5 April 2026',
    );
  });

  it('nor by correcting when the first was closed', () => {
    const child = new OutOfOrder();
    const first = child.preparedInvestigation(opened);
    child.closesAsOf(at('2026-04-01'), at('2026-04-07'), first);
    child.partiesAreNotified(at('2026-04-07'), first);
    expect(child.opensAsOf(at('2026-04-05'), at('2026-04-08'), { continues: first }).kind).toBe('accepted');
    expect(inTheWay(child.was(investigationClosed, at('2026-04-06'), at('2026-04-09'), first))).toBe(
      'Investigation opened” (Sunday 5 April 2026',
    );
    expect(child.was(investigationClosed, at('2026-04-02'), at('2026-04-09'), first).kind).toBe('accepted');
  });

  it('nor by correcting when the second was opened', () => {
    const child = new OutOfOrder();
    child.reportArrives(at('2026-02-01'));
    const first = child.investigationOf(opened);
    child.investigationIsClosed(at('2026-04-01'), first);
    child.opensAsOf(at('2026-04-05'), at('2026-04-05', '12:00'), { continues: first });
    const second = child.file.details.investigations.ids().find((id) => id !== first) ?? '';
    expect(child.was(investigationOpened, at('2026-04-03'), at('2026-04-09'), second).kind).toBe('accepted');
    expect(inTheWay(child.was(investigationOpened, at('2026-03-20'), at('2026-04-09'), second))).toBe(
      'Investigation opened” (Sunday 1 March 2026',
    );
  });
});

describe('A decision to open no investigation while one is ongoing (SoL 20:2)', () => {
  it('never comes about by an opening as of before it', () => {
    const child = new OutOfOrder();
    child.openingIsDeclined(at('2026-03-10'), child.assessedReport(opened));
    expect(inTheWay(child.opensAsOf(at('2026-03-05'), at('2026-03-11')))).toBe(
      'Investigation not opened” (Tuesday 10 March 2026',
    );
    expect(child.opensAsOf(at('2026-03-10', '12:00'), at('2026-03-11')).kind).toBe('accepted');
  });

  it('nor by correcting when it was made', () => {
    const child = new OutOfOrder();
    const on = child.assessedReport(opened);
    child.openingIsDeclined(at('2026-03-02'), on, { at: at('2026-03-06'), lateReason: 'Busy.' });
    child.opensAsOf(at('2026-03-04'), at('2026-03-06'));
    expect(inTheWay(child.was(investigationNotOpened, at('2026-03-05'), at('2026-03-07'), on))).toBe(
      'Investigation opened” (Wednesday 4 March 2026',
    );
    expect(child.was(investigationNotOpened, at('2026-03-03'), at('2026-03-07'), on).kind).toBe('accepted');
  });
});

describe('A corrected time', () => {
  it('takes no assessment past the decision that rests on it', () => {
    const child = new OutOfOrder();
    const on = child.reportArrives(opened);
    child.protectionIsAssessed(at('2026-03-02'), on, { at: at('2026-03-04'), lateReason: 'Busy.' });
    child.openingIsDeclined(at('2026-03-03'), on, { at: at('2026-03-04'), lateReason: 'Busy.' });
    expect(
      inTheWay(child.was(protectionAssessmentMade, at('2026-03-03', '12:00'), at('2026-03-05'), on)),
    ).toBe('Investigation not opened” (Tuesday 3 March 2026');
    expect(child.was(protectionAssessmentMade, at('2026-03-03', '09:00'), at('2026-03-05'), on).kind).toBe(
      'accepted',
    );
  });

  it('takes no decision to before the assessment that it rests on', () => {
    const child = new OutOfOrder();
    const on = child.reportArrives(opened);
    child.protectionIsAssessed(at('2026-03-02'), on);
    child.openingIsDeclined(at('2026-03-03'), on);
    expect(
      inTheWay(child.was(investigationNotOpened, at('2026-03-01', '12:00'), at('2026-03-05'), on)),
    ).toContain('Monday 2 March 2026');
  });

  it('takes no closing to before an extension', () => {
    const child = new OutOfOrder();
    const on = child.investigationOf(opened);
    child.closingIsPrepared(opened, on);
    const extending = { ground: 'special-reasons', reasons: 'Ill.', newDate: '2026-08-01' };
    child.does('extend-investigation', at('2026-06-10'), extending, { on, by: 'maria' });
    child.investigationIsClosed(at('2026-06-20'), on);
    expect(inTheWay(child.was(investigationClosed, at('2026-06-09'), at('2026-06-21'), on))).toContain(
      investigationExtended.title.en,
    );
    expect(child.was(investigationClosed, at('2026-06-11'), at('2026-06-21'), on).kind).toBe('accepted');
  });
});

describe('What happens once in a matter', () => {
  it('isn’t put on record a second time as of before', () => {
    const child = new OutOfOrder();
    const on = child.investigationOf(opened, fromSchool);
    const report = child.file.details.reports.ids()[0] ?? '';
    child.feedbackIsAsked(at('2026-03-05'), report);
    expect(
      inTheWay(child.afterwards('request-feedback', at('2026-03-03'), at('2026-03-06'), {}, { on: report })),
    ).toBe('Feedback requested” (Thursday 5 March 2026');
    child.does('give-feedback', at('2026-03-07'), {}, { on: report });
    const refusing = { whyUnsuitable: 'A quarrel.' };
    expect(
      inTheWay(
        child.afterwards('refuse-feedback', at('2026-03-06'), at('2026-03-08'), refusing, { on: report }),
      ),
    ).toBe('Feedback given” (Saturday 7 March 2026');
    expect(child.stepOf(on)).toBe('investigating');
  });

  it('may be put on record anew once it was registered in error', () => {
    const child = new OutOfOrder();
    const on = child.assessedReport(opened, fromSchool);
    child.feedbackIsAsked(at('2026-03-05'), on);
    expect(child.neverWas(reporterFeedbackRequested, at('2026-03-06'), on).kind).toBe('accepted');
    expect(
      child.afterwards('request-feedback', at('2026-03-03'), at('2026-03-06', '11:00'), {}, { on }).kind,
    ).toBe('accepted');
  });
});
