import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../calendar/index.js';
import { isOpen } from '../../kernel/index.js';
import { eventsOf } from '../../testing/specification.js';
import { reportReceived } from './intake.js';
import { at, ChildCase } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';

/**
 * One child in one file, born on 4 May 2009: from a report when she is one to the end of care at 21. At each stage all that
 * runs is looked at, by days counted by hand; the stages go on from each other, in order.
 */
class Astrid extends CareCase {
  readonly brother = new ChildCase({}, 'file-2');

  /** Every duty that is open, and every day on which something takes place, by rule and last day without roll-over. */
  runsOn(day: LocalDate): readonly string[] {
    this.timeReaches(at(day, '23:00'));
    return this.file.deadlines
      .values()
      .filter((each) => isOpen(each) && each.kind !== 'window')
      .map(({ ruleId, nominalDueDate }) => `${ruleId} ${nominalDueDate}`)
      .toSorted();
  }

  /** The misses of all these years, by rule. */
  get missed(): readonly string[] {
    return this.file.deadlines.values().flatMap(({ ruleId, misses }) => misses.map(() => ruleId));
  }

  report(day: LocalDate): string {
    return this.assessedReport(at(day));
  }

  opens(day: LocalDate, reportId: string, how: object = {}): string {
    const on = this.investigationIsOpened(at(day), reportId, how);
    this.concernedAreTold(at(day), on);
    return on;
  }

  closes(day: LocalDate, on: string, kind: 'with' | 'without'): void {
    const legalBasis = [day < '2025-07-01' ? 'SoL 2001:453 11:2' : 'SoL 2025:400 20:3'];
    this.closingIsPrepared(at(day), on);
    this.does(`close-${kind}-support`, at(day), this.closing({ legalBasis }), { on, by: 'maria' });
    this.partiesAreNotified(at(day), on);
  }

  /** Somebody consents, it is granted and begins that day; answers its matter. */
  supported(
    day: LocalDate,
    on: string,
    support: string,
    arrangement: object,
    who: readonly string[],
  ): string {
    for (const each of who) this.consents(at(day), on, each, support);
    this.childIsAsked(at(day), on);
    const legalBasis = [day < '2025-07-01' ? 'SoL 2001:453 4:1' : 'SoL 2025:400 11:1'];
    const grant = this.granting({ support, from: day, legalBasis });
    this.does('grant-support', at(day), grant, { on, by: 'maria' });
    this.partiesAreNotified(at(day), on);
    const supportId = this.file.details.supports.ids().at(-1) ?? '';
    this.does(`start-${support}`, at(day), arrangement, { on: supportId, by: 'isak' });
    return supportId;
  }

  followedUp(day: LocalDate, name: string, on: string, why: object = needed): string {
    this.does(name, at(day), { informed: this.told(day), ...why }, { on, by: 'maria' });
    return this.file.details.followUps.ids().at(-1) ?? '';
  }

  followUpEnds(day: LocalDate, on: string): void {
    const end = { findings: 'All well.', informed: this.told(day) };
    this.does('end-follow-up', at(day), end, { on, by: 'isak' });
  }

  told(day: LocalDate): readonly string[] {
    return day < '2024-05-04' ? [this.guardianId] : [this.guardianId, this.childId];
  }

  decidesAndTells(name: string, day: LocalDate, on: string, command: object): void {
    this.decides(name, at(day), on, command);
    this.partiesAreNotified(at(day), on);
  }
}

const needed = { specialNeed: 'She is often alone.', whyNoCare: 'The father is at home by now.' };

describe('Twenty years in one file', () => {
  const astrid = new Astrid();
  const known = {
    name: 'Astrid Andersson',
    birthDate: '2009-05-04',
    guardians: [{ name: 'Gunnar Andersson' }],
  };
  let first = '';
  let treatment = '';
  let second = '';
  let placement = '';
  let care = '';
  let contact = '';
  let later = '';
  let home = '';
  let grown = '';

  it('begin at one, with a report on her and her brother, each in a file of its own', () => {
    const files = { subjectFiles: ['file-1', 'file-2'] };
    const report = astrid.reportOnChildrenArrives(at('2010-06-07'), [known, { name: 'Bo' }], {}, files);
    const [received] = eventsOf(astrid.events, reportReceived);
    const [intended] = received ? (reportReceived.intends?.(received) ?? []) : [];
    if (intended) astrid.brother.isCompleted(intended, at('2010-06-07'));
    astrid.protectionIsAssessed(at('2010-06-07'), report);
    expect(astrid.runsOn('2010-06-20')).toEqual(['A2 2010-06-21']);
    first = astrid.opens('2010-06-21', report);
    expect(astrid.runsOn('2010-06-21')).toEqual(['A4 2010-10-21']);
    expect(astrid.brother.deadline('A2').nominalDueDate).toBe('2010-06-21');
    expect(astrid.brother.deadlinesOf('A4')).toEqual([]);
  });

  it('go on with family treatment, by her guardian’s consent', () => {
    const arrangement = {
      givenBy: 'Family support',
      treatedBy: 'Karin Berg',
      participants: [astrid.childId],
    };
    treatment = astrid.supported('2010-09-01', first, 'family-treatment', arrangement, [astrid.guardianId]);
    astrid.closes('2010-09-02', first, 'with');
    expect(astrid.runsOn('2010-10-31')).toEqual([]);
    expect(astrid.deadline('A21', treatment)).toMatchObject({ state: 'met', nominalDueDate: '2010-12-01' });
  });

  it('with a report during the treatment, which is assessed in full and laid aside', () => {
    const report = astrid.report('2011-03-01');
    expect(astrid.runsOn('2011-03-01')).toEqual(['A2 2011-03-15']);
    astrid.openingIsDeclined(at('2011-03-15'), report);
    const end = { because: 'wished', result: 'Calmer evenings.' };
    astrid.does('end-family-treatment', at('2011-06-01'), end, { on: treatment, by: 'isak' });
    expect(astrid.runsOn('2011-06-30')).toEqual([]);
  });

  it('with an investigation that is closed and taken up again, under one clock', () => {
    const closed = astrid.opens('2012-02-01', astrid.report('2012-02-01'));
    astrid.closes('2012-05-02', closed, 'without');
    const again = astrid.opens('2012-05-20', astrid.report('2012-05-20'), { continues: closed });
    expect(astrid.runsOn('2012-05-20')).toEqual(['A4 2012-06-01']);
    astrid.closes('2012-06-01', again, 'without');
    const followUp = astrid.followedUp('2012-06-04', 'follow-up-after-investigation', again);
    expect(astrid.runsOn('2012-07-31')).toEqual(['A12 2012-08-01']);
    astrid.followUpEnds('2012-08-01', followUp);
    expect(astrid.deadline('A12', followUp)).toMatchObject({ state: 'met', onTime: true });
  });

  it('with a placement by consent, considered each time on its last day', () => {
    second = astrid.opens('2015-01-12', astrid.report('2015-01-12'));
    placement = astrid.placementIsGranted(
      at('2015-02-02'),
      'family-home',
      { from: '2015-02-02' },
      { on: second },
    );
    astrid.placementIsStarted(at('2015-02-02'), placement, { homeInvestigatedOn: '2015-01-20' });
    astrid.partiesAreNotified(at('2015-02-02'), second);
    astrid.closes('2015-02-03', second, 'with');
    expect(astrid.runsOn('2015-07-31')).toEqual(['A15 2015-08-02', 'A24 2017-02-02']);
    for (const [held, next] of [
      ['2015-08-03', '2016-02-03'],
      ['2016-02-03', '2016-08-03'],
      ['2016-08-03', '2017-02-03'],
    ] as const) {
      astrid.placementIsReviewed(at(held), placement);
      expect(astrid.runsOn(held)).toEqual([`A15 ${next}`, 'A24 2017-02-02']);
    }
    astrid.transferIsConsidered(at('2017-02-02'), placement);
    astrid.placementIsReviewed(at('2017-02-03'), placement);
    expect(astrid.runsOn('2017-02-03')).toEqual(['A15 2017-08-03', 'A24 2018-02-02']);
    astrid.placementIsEnded(at('2017-06-01'), placement);
    expect(astrid.runsOn('2017-06-01')).toEqual([]);
    expect(astrid.last('A15', placement)).toMatchObject({ state: 'cancelled', misses: [] });
    const followUp = astrid.followedUp('2017-06-02', 'follow-up-after-placement', placement);
    expect(astrid.runsOn('2017-06-02')).toEqual(['A13 2017-08-01']);
    astrid.followUpEnds('2017-08-01', followUp);
  });

  it('with care without consent at ten, a home in it and restricted contact', () => {
    const investigation = astrid.opens('2019-09-02', astrid.report('2019-09-02'));
    const custody = astrid.custodyIsDecided(at('2019-09-03'), {}, { on: investigation });
    astrid.isExecuted(at('2019-09-03'), custody);
    astrid.isSubmitted(at('2019-09-09'), custody);
    astrid.isConfirmed(at('2019-09-16'), custody);
    expect(astrid.runsOn('2019-09-16')).toEqual(['A22-care 2019-10-01', 'A4 2020-01-02']);
    const application = astrid.careApplication({ decidedOn: '2019-09-30' });
    astrid.does('apply-for-care', at('2019-10-01'), application, { by: 'the-board', on: custody });
    care = astrid.careIsOrdered(at('2019-10-14'), custody);
    astrid.decidesAndTells('place-in-care', '2019-10-15', care, astrid.placeInCare({ from: '2019-10-15' }));
    home = astrid.file.details.placements.ids().at(-1) ?? '';
    astrid.placementIsStarted(at('2019-10-16'), home, { homeInvestigatedOn: '2019-09-20' });
    const restricted = astrid.isRestricted(at('2019-10-17'), care);
    astrid.partiesAreNotified(at('2019-10-17'), care);
    expect(astrid.runsOn('2019-10-17')).toEqual([
      'A16 2020-04-14',
      'A24 2021-10-16',
      'A25 2020-01-17',
      'A4 2020-01-02',
      'care-age 2027-05-03',
    ]);
    astrid.closes('2020-01-02', investigation, 'without');
    const considered = { finding: 'still-needed', account: 'She is frightened still.' };
    const considers = (day: LocalDate) =>
      astrid.does('consider-contact-restriction', at(day), considered, { on: restricted, by: 'the-board' });
    considers('2020-01-17');
    astrid.careIsReviewed(at('2020-04-14'), care);
    considers('2020-04-17');
    astrid.decidesAndTells('lift-restriction', '2020-07-17', restricted, astrid.under('14'));
    expect(astrid.last('A25', restricted)).toMatchObject({
      state: 'cancelled',
      nominalDueDate: '2020-07-17',
    });
    astrid.careIsReviewed(at('2020-10-14'), care);
    astrid.careIsReviewed(at('2021-04-14'), care);
    expect(astrid.runsOn('2021-04-14')).toEqual(['A16 2021-10-14', 'A24 2021-10-16', 'care-age 2027-05-03']);
  });

  it('until the committee ends it, which is no review, and she is followed up', () => {
    const ending = astrid.under('21', { changedLastingly: true });
    astrid.decidesAndTells('end-care', '2021-06-01', care, ending);
    expect(astrid.last('A16', care)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(astrid.last('care-age', care)).toMatchObject({ state: 'cancelled' });
    expect(astrid.stepOf(home)).toBe('placement-ended');
    const followUp = astrid.isFollowedUpAfterCare(at('2021-06-02'), care);
    expect(astrid.runsOn('2021-06-02')).toEqual(['A14 2021-12-02']);
    astrid.followUpEnds('2021-12-02', followUp);
    expect(astrid.runsOn('2024-12-31')).toEqual([]);
  });

  it('with a follow-up over the turn of the law, told to her at sixteen, which an investigation ends', () => {
    const on = astrid.opens('2025-05-12', astrid.report('2025-05-12'));
    astrid.closes('2025-06-10', on, 'without');
    const followUp = astrid.followedUp('2025-06-11', 'follow-up-after-investigation', on);
    expect(astrid.runsOn('2025-06-30')).toEqual(['A12 2025-08-10']);
    expect(astrid.runsOn('2025-07-01')).toEqual(['A12 2025-12-10']);
    later = astrid.opens('2025-09-01', astrid.report('2025-09-01'));
    expect(astrid.runsOn('2025-09-01')).toEqual(['A4 2026-01-01']);
    expect(astrid.stepOf(followUp)).toBe('overtaken');
  });

  it('with a contact person, which she wants and her guardian too', () => {
    const checked = { checkedBy: 'maria', checkedOn: '2025-08-01', suitableUntil: '2049-12-31' };
    const arrangement = {
      ...checked,
      contactPerson: 'Karin Berg',
      meetings: 'weekly',
      firstMeeting: '2025-09-22',
    };
    const who = [astrid.guardianId, astrid.childId];
    contact = astrid.supported('2025-09-15', later, 'contact-person', arrangement, who);
    astrid.closes('2025-12-30', later, 'with');
    expect(astrid.runsOn('2025-12-30')).toEqual(['A20 2026-03-15']);
    astrid.does(
      'review-support',
      at('2026-03-15'),
      { outcome: 'partly-reached', found: 'They meet.', childsView: 'Likes it.' },
      { on: contact, by: 'isak' },
    );
    expect(astrid.runsOn('2026-03-15')).toEqual(['A20 2026-09-15']);
  });

  it('with a second placement while that goes on, on consents of its own', () => {
    const on = astrid.opens('2026-04-01', astrid.report('2026-04-01'));
    astrid.childIsHeard(at('2026-04-01'), on);
    const granting = astrid.placing(at('2026-04-13'));
    expect(
      astrid.gives('grant-family-home', at('2026-04-13'), granting, { on, by: 'the-board' }),
    ).toMatchObject({ kind: 'refused', refusal: { code: 'MISSING_CONSENT' } });
    astrid.isConsentedTo(at('2026-04-13'), on, 'family-home', [astrid.guardianId, astrid.childId]);
    astrid.does('grant-family-home', at('2026-04-13'), granting, { on, by: 'the-board' });
    astrid.partiesAreNotified(at('2026-04-13'), on);
    home = astrid.file.details.placements.ids().at(-1) ?? '';
    astrid.placementIsStarted(at('2026-04-13'), home);
    astrid.closes('2026-04-14', on, 'with');
    expect(astrid.runsOn('2026-04-14')).toEqual(['A15 2026-10-13', 'A20 2026-09-15']);
  });

  it('to her eighteenth birthday, from which nothing of a child falls due, and nobody but her consents', () => {
    const reviewed = { outcome: 'reached', found: 'They meet.', childsView: 'Likes it.' };
    astrid.does('review-support', at('2026-09-15'), reviewed, { on: contact, by: 'isak' });
    astrid.placementIsReviewed(at('2026-10-13'), home);
    astrid.does('review-support', at('2027-03-15'), reviewed, { on: contact, by: 'isak' });
    expect(astrid.runsOn('2027-03-15')).toEqual(['A15 2027-04-13', 'A20 2027-09-15']);
    astrid.placementIsReviewed(at('2027-04-13'), home);
    expect(astrid.runsOn('2027-05-04')).toEqual(['A20 2027-09-15']);
    const said = { personId: astrid.guardianId, support: 'contact-person', how: 'phone' };
    const refuses = astrid.gives('record-refused-consent', at('2027-05-04'), said, {
      on: contact,
      by: 'isak',
    });
    expect(refuses).toMatchObject({ kind: 'refused', refusal: { code: 'CONSENT_WRONG_PERSON' } });
    astrid.placementIsEnded(at('2027-06-15'), home);
    expect(astrid.stepOf(contact)).toBe('ongoing');
    const after = astrid.gives(
      'follow-up-after-placement',
      at('2027-06-16'),
      { ...needed, informed: [] },
      { on: home, by: 'maria' },
    );
    expect(after).toMatchObject({ kind: 'refused', refusal: { code: 'AGE_RULE' } });
  });

  it('with care for her own behaviour from eighteen, re-examined each six months', () => {
    const reviewed = { outcome: 'reached', found: 'They meet.', childsView: 'Likes it.' };
    astrid.does('review-support', at('2027-09-15'), reviewed, { on: contact, by: 'isak' });
    const on = astrid.opens('2028-01-10', astrid.report('2028-01-10'));
    const custody = astrid.custodyIsDecided(at('2028-01-11'), { basis: ['own-behaviour'] }, { on });
    astrid.isExecuted(at('2028-01-11'), custody);
    astrid.isSubmitted(at('2028-01-18'), custody);
    astrid.isConfirmed(at('2028-01-25'), custody);
    const application = astrid.careApplication({ basis: ['own-behaviour'] });
    astrid.does('apply-for-care', at('2028-02-07'), application, { by: 'the-board', on: custody });
    grown = astrid.careIsOrdered(at('2028-02-14'), custody);
    expect(astrid.runsOn('2028-02-14')).toEqual([
      'A17 2028-08-14',
      'A20 2028-03-15',
      'A4 2028-05-10',
      'care-age 2030-05-03',
    ]);
    astrid.does('review-support', at('2028-03-15'), reviewed, { on: contact, by: 'isak' });
    const ended = { because: 'wished', result: 'A friend by now.' };
    astrid.does('end-contact-person', at('2028-04-03'), ended, { on: contact, by: 'isak' });
    astrid.closes('2028-05-10', on, 'without');
    expect(astrid.runsOn('2028-04-30')).toContain('A20-end 2028-05-03');
  });

  it('to her twenty-first birthday, when the law ends it at midnight', () => {
    for (const day of ['2028-08-14', '2029-02-14', '2029-08-14'])
      astrid.decidesAndTells('continue-care', day, grown, astrid.under('13'));
    expect(astrid.runsOn('2029-08-14')).toEqual([
      'A17 2030-02-14',
      'A20-end 2028-05-03',
      'care-age 2030-05-03',
    ]);
    astrid.decidesAndTells('continue-care', '2030-02-14', grown, astrid.under('13'));
    expect(astrid.runsOn('2030-05-03')).toEqual(['A20-end 2028-05-03', 'care-age 2030-05-03']);
    expect(astrid.runsOn('2030-05-04')).toEqual(['A20-end 2028-05-03']);
    expect(astrid.inCare(grown).standing).toEqual({ is: 'ended', at: at('2030-05-04', '00:00') });
    const outcome = astrid.gives('register-report', at('2030-05-04'), astrid.reportOn([known]));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'AGE_RULE' } });
  });

  it('and nothing was missed but the last review of the contact person, which nobody held', () => {
    expect(astrid.missed).toEqual(['A20-end']);
    expect(astrid.current).toEqual(astrid.file);
  });
});
