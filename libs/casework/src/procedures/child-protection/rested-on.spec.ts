import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import type { Outcome } from '../../handling/index.js';
import { openRequests } from './information-requests.js';
import type { ChildProtection } from './state.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at, ChildCase } from './testing/child-case.js';
import { CustodyCase } from './testing/custody-case.js';
import { SupportCase } from './testing/support-case.js';

const [monday, tuesday, wednesday, thursday] = [
  at('2026-03-02'),
  at('2026-03-03'),
  at('2026-03-04'),
  at('2026-03-05'),
];

/** The last entry of a kind, registered in error by a manager. */
function neverWas(
  child: ChildCase,
  name: string,
  day: Instant = at('2026-03-06'),
  by = 'maria',
): Outcome<ChildProtection> {
  const entry = child.events.findLast(({ type }) => type === `child-protection/${name}`);
  const command = { entryId: entry?.id ?? '', reason: 'A slip.' };
  return child.gives('casework/register-in-error', day, command, { on: entry?.matterId ?? '', by });
}

/** What a refusal says first: the entry that stands in the way, and what to do. */
function said(outcome: Outcome<ChildProtection>): string {
  return outcome.kind === 'refused' ? outcome.refusal.says.en : outcome.kind;
}

function restsOn(title: string): RegExp {
  return new RegExp(`^The entry “${title}” \\(.*\\) rests on this one and stands\\. If that is wrong too`);
}

describe('An entry is not registered in error while a decision stands that rests on it', () => {
  const granted = () => {
    const child = new ChildCase();
    const on = child.investigationOf(monday);
    child.childIsAsked(monday, on);
    child.consents(tuesday, on, child.guardianId);
    child.does('grant-support', wednesday, child.granting(), { on, by: 'maria' });
    return { child, on };
  };

  it('for a consent and what was granted on it (SoL 21:1)', () => {
    const { child } = granted();
    expect(said(neverWas(child, 'consent-given'))).toMatch(restsOn('Support granted'));
    expect(said(neverWas(child, 'support-granted'))).toBe('accepted');
    expect(said(neverWas(child, 'consent-given'))).toBe('accepted');
  });

  it('but where the same was said twice, for what is left is enough', () => {
    const { child, on } = granted();
    const again = { personId: child.guardianId, support: 'supportive-talks', how: 'letter' };
    const recordedLate = { on, at: thursday, lateReason: 'It was busy.' };
    child.does('record-consent', at('2026-03-03', '12:00'), again, recordedLate);
    expect(said(neverWas(child, 'consent-given'))).toBe('accepted');
  });

  it('for a consent that was withdrawn since: it had been there when it was decided', () => {
    const { child, on } = granted();
    const withdrawn = { personId: child.guardianId, support: 'supportive-talks', how: 'visit' };
    child.does('record-withdrawn-consent', thursday, withdrawn, { on });
    expect(said(neverWas(child, 'consent-given'))).toMatch(restsOn('Support granted'));
    expect(said(neverWas(child, 'consent-withdrawn'))).toBe('accepted');
  });

  it('for an overruled guardian and the support that was granted against their will (FB 6:13 a)', () => {
    const child = new ChildCase();
    const on = child.investigationOf(monday);
    child.does('casework/add-person', monday, { role: 'guardian', person: { name: 'Greta' } });
    const [willing, unwilling = ''] = Object.values(child.file.persons)
      .filter(({ role }) => role === 'guardian')
      .map(({ personId }) => personId);
    child.consents(tuesday, on, willing ?? '');
    const waiver = { partyId: unwilling, ground: 'plainly-needless', why: 'They were heard.' };
    child.childIsAsked(tuesday, on);
    child.does('waive-communication', tuesday, waiver, { on, by: 'maria' });
    const overruling = {
      ...{ legalBasis: ['FB 1949:381 6:13 a'], reasons: 'The child needs it.' },
      ...{ guardianId: unwilling, support: 'supportive-talks' },
    };
    child.does('overrule-guardian', wednesday, overruling, { on, by: 'the-board' });
    child.does('grant-support', thursday, child.granting(), { on, by: 'maria' });
    expect(said(neverWas(child, 'guardian-overruled'))).toMatch(restsOn('Support granted'));
    expect(said(neverWas(child, 'support-granted'))).toBe('accepted');
    expect(said(neverWas(child, 'consent-given'))).toMatch(restsOn('Guardian overruled'));
    expect(said(neverWas(child, 'communication-waived'))).toMatch(restsOn('Guardian overruled'));
    expect(said(neverWas(child, 'guardian-overruled'))).toBe('accepted');
  });

  it('for the hearing of a party whom it goes against (FL 25 §)', () => {
    const child = new ChildCase();
    const applicationId = child.applicationArrives(monday);
    const on = child.investigationIsOpened(monday, applicationId);
    child.applicationsAreRefused(wednesday, on);
    expect(said(neverWas(child, 'communication-waived'))).toMatch(restsOn('Support refused'));
    expect(said(neverWas(child, 'support-refused'))).toBe('accepted');
    expect(said(neverWas(child, 'communication-waived'))).toBe('accepted');
  });

  it('for the basis that a party responded to, on which it was decided against them (FL 25 §)', () => {
    const child = new ChildCase();
    const applicationId = child.applicationArrives(monday);
    const on = child.investigationIsOpened(monday, applicationId);
    const { guardianId: partyId } = child;
    const given = { partyId, material: 'The report of the school.', oralRightTold: true };
    child.does('communicate-basis', monday, given, { on, by: 'isak' });
    child.does('record-response', tuesday, { partyId, form: 'oral', content: 'It isn’t so.' }, { on });
    child.childIsAsked(tuesday, on);
    child.does('refuse-support', wednesday, child.refusal([applicationId]), { on, by: 'maria' });
    expect(said(neverWas(child, 'basis-communicated'))).toMatch(restsOn('Party responded'));
    expect(said(neverWas(child, 'party-responded'))).toMatch(restsOn('Support refused'));
    expect(said(neverWas(child, 'support-refused'))).toBe('accepted');
    expect(said(neverWas(child, 'party-responded'))).toBe('accepted');
    expect(said(neverWas(child, 'basis-communicated'))).toBe('accepted');
  });

  it('in a file that another went on in: what was decided before the merge rests on what was said then', () => {
    const ended = new ChildCase({}, 'file-0');
    const linked = ended.investigationOf(monday);
    ended.childIsAsked(monday, linked);
    ended.consents(tuesday, linked, ended.guardianId);
    ended.does('grant-support', wednesday, ended.granting(), { on: linked, by: 'maria' });
    const child = new ChildCase({}, 'file-2');
    child.investigationOf(monday);
    child.takesOver(ended, thursday);
    expect(said(neverWas(child, 'consent-given'))).toMatch(restsOn('Support granted'));
  });
});

describe('A decision is not registered in error while what was made of it stands', () => {
  it('as long as a party was notified of it, also where it answers no application', () => {
    const child = new CaseAfterDecision();
    const decided = child.demandIsRefused();
    child.isReceived(decided, at('2026-07-21'), '2026-07-23');
    child.isAppealed(at('2026-07-24'), decided);
    const day = at('2026-07-27');
    expect(said(neverWas(child, 'demand-refused', day))).toMatch(restsOn('Appeal received'));
    expect(said(neverWas(child, 'appeal-received', day))).toBe('accepted');
    expect(said(neverWas(child, 'demand-refused', day))).toMatch(/^The entry “Decision received/);
    expect(said(neverWas(child, 'decision-received', day))).toBe('accepted');
    expect(said(neverWas(child, 'decision-notified', day))).toBe('accepted');
    expect(said(neverWas(child, 'demand-refused', day, 'vera'))).toBe('accepted');
  });

  it('nor an information request while its answer stands', () => {
    const child = new ChildCase();
    const on = child.investigationOf(monday);
    const request = { recipient: 'school', basis: 'duty-to-supply', asked: 'How the child is doing.' };
    child.does('request-information', tuesday, request, { on });
    const [{ requestId } = { requestId: '' }] = openRequests(child.file, on);
    child.does('record-information-received', wednesday, { requestId, received: 'Often away.' }, { on });
    expect(said(neverWas(child, 'information-requested-from-authority'))).toMatch(
      restsOn('Information received'),
    );
    expect(said(neverWas(child, 'information-received'))).toBe('accepted');
    expect(said(neverWas(child, 'information-requested-from-authority'))).toBe('accepted');
  });
});

describe('An immediate custody is not registered in error once it has left the file', () => {
  it('while it was executed, or the court has confirmed it: LVU 6–8 §§', () => {
    const child = new CustodyCase();
    child.confirmedCustody({ decided: monday });
    expect(said(neverWas(child, 'immediate-custody-decided'))).toMatch(restsOn('Confirmed by the court'));
    expect(said(neverWas(child, 'court-confirmed'))).toBe('accepted');
    expect(said(neverWas(child, 'immediate-custody-decided'))).toMatch(restsOn('Custody executed'));
    expect(said(neverWas(child, 'custody-executed'))).toBe('accepted');
    expect(said(neverWas(child, 'immediate-custody-decided'))).toBe('accepted');
  });

  it('nor the application for care that the court has ruled on: LVU 4 §', () => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({ decided: monday });
    child.careIsAppliedFor(tuesday, on);
    child.does('record-care-order', wednesday, {}, { on, by: 'lars' });
    expect(said(neverWas(child, 'care-applied'))).toMatch(restsOn('Care ordered by the court'));
    expect(said(neverWas(child, 'care-ordered-by-court'))).toBe('accepted');
    expect(said(neverWas(child, 'care-applied'))).toBe('accepted');
  });
});

describe('A support that was granted is not registered in error once it was carried out', () => {
  it('nor the consent on which it began; what has not begun is, with its grant', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, 'contact-family');
    child.begins(tuesday, on);
    expect(said(neverWas(child, 'support-granted', thursday))).toMatch(
      restsOn('Support started: contact family'),
    );
    expect(said(neverWas(child, 'contact-family-started', thursday))).toBe('accepted');
    expect(said(neverWas(child, 'support-granted', thursday))).toBe('accepted');
    expect(child.file.matters.get(on)?.inError).toBe(true);
    expect(said(neverWas(child, 'consent-given'))).toBe('accepted');
  });

  it('and its beginning is moved to no day before it was granted from, or before the consent', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, 'contact-family', { from: '2026-03-03' });
    child.withdraws(tuesday, on, child.guardianId);
    child.consents(wednesday, on, child.guardianId, 'contact-family');
    const [begun] = child.begins(thursday, on);
    const moved = (happenedAt: string) =>
      child.gives(
        'casework/correct-occurrence',
        at('2026-03-06'),
        { entryId: begun?.id, happenedAt, reason: 'A slip.' },
        { on, by: 'maria' },
      );
    expect(moved(at('2026-03-04', '09:00')).kind).not.toBe('accepted');
    expect(moved(at('2026-03-04', '11:00')).kind).toBe('accepted');
  });
});
