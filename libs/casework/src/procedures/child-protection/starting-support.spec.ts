import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import type { Support } from './supports.js';
import { at } from './testing/child-case.js';
import { SupportCase } from './testing/support-case.js';

const monday = at('2026-03-02');
const tuesday = at('2026-03-03');

const two = [{ name: 'Gunnar Andersson' }, { name: 'Greta Andersson' }];

/** What becomes of starting a granted support. */
function starting(child: SupportCase, on: string, day = tuesday, how: object = {}) {
  const command = child.arrangement(child.stands(on).support, how);
  return child.gives(child.named('start', on), day, command, { on, by: 'isak' });
}

/** The child alone agrees, and the board found that suitable. */
function grantedOnOwnConsent(birthDate: string, support: Support) {
  const child = new SupportCase();
  const investigation = child.investigationOfChild(monday, { birthDate });
  child.consents(monday, investigation, child.childId, support);
  const whySuitable = { whySuitable: 'Is old enough, and wants it.' };
  const on = child.isGrantedAlone(monday, support, whySuitable, { on: investigation });
  return { child, on };
}

describe('Starting a support', () => {
  it.each([
    ['of a child under 12 whose guardian has withdrawn', '2015-01-01'],
    ['of a child of 14 whose guardian has withdrawn, and that said nothing itself', '2011-06-01'],
    ['of a child of 15 whose guardian has withdrawn, and that said nothing itself', '2010-06-01'],
  ])('%s is refused', (_, birthDate) => {
    const child = new SupportCase();
    const investigation = child.investigationOfChild(monday, { birthDate });
    const on = child.isGranted(monday, 'supportive-talks', {}, { on: investigation });
    child.withdraws(monday, on, child.guardianId);
    expect(refusalOf(starting(child, on))).toBe('MISSING_CONSENT');
  });

  it('of a child from 12 on rests on its own consent, where the decision found that suitable', () => {
    const { child, on } = grantedOnOwnConsent('2014-03-02', 'supportive-talks');
    expect(starting(child, on).kind).toBe('accepted');
  });

  it('and is refused once the child itself has taken that back', () => {
    const { child, on } = grantedOnOwnConsent('2014-03-02', 'supportive-talks');
    child.withdraws(monday, on, child.childId);
    expect(refusalOf(starting(child, on))).toBe('MISSING_CONSENT');
  });

  it('of two guardians one of whom withdraws is refused, until the consent is there again', () => {
    const child = new SupportCase();
    const investigation = child.investigationOfChild(monday, { guardians: two });
    const on = child.isGranted(monday, 'contact-family', {}, { on: investigation });
    const [first = '', second = ''] = Object.values(child.file.persons)
      .filter(({ role }) => role === 'guardian')
      .map(({ personId }) => personId);
    child.withdraws(monday, on, second);
    expect(starting(child, on)).toMatchObject({
      refusal: { code: 'MISSING_CONSENT', source: expect.stringContaining('FB 1949:381 6:13 a') },
    });
    expect(child.file.details.consents.get(`${first}/contact-family`)?.is).toBe('given');
    child.consents(tuesday, on, second, 'contact-family');
    expect(starting(child, on).kind).toBe('accepted');
  });

  it('goes on against one of two guardians where the board has decided so, and the decision stands', () => {
    const child = new SupportCase();
    const investigation = child.investigationOfChild(monday, { guardians: two });
    const [first = '', second = ''] = Object.values(child.file.persons)
      .filter(({ role }) => role === 'guardian')
      .map(({ personId }) => personId);
    child.consents(monday, investigation, first, 'contact-family');
    child.communicationIsWaived(monday, investigation);
    child.childIsAsked(monday, investigation);
    const overruling = {
      legalBasis: ['FB 1949:381 6:13 a'],
      reasons: 'The child needs it.',
      guardianId: second,
      support: 'contact-family',
    };
    child.does('overrule-guardian', monday, overruling, { on: investigation, by: 'the-board' });
    const on = child.isGrantedAlone(monday, 'contact-family', {}, { on: investigation });
    expect(starting(child, on).kind).toBe('accepted');
  });

  it.each(['contact-person', 'contact-family'] as const)(
    'a %s asks for the own wish of a child that turned 15 since it was granted',
    (support) => {
      const child = new SupportCase();
      const investigation = child.investigationOfChild(monday, { birthDate: '2011-03-03' });
      const on = child.isGranted(monday, support, {}, { on: investigation });
      expect(starting(child, on)).toMatchObject({
        refusal: { code: 'MISSING_CONSENT', source: 'SoL 2025:400 13:7; 2001:453 3:6 b' },
      });
      child.consents(tuesday, on, child.childId, support);
      expect(starting(child, on).kind).toBe('accepted');
    },
  );

  it('is refused once the young person has turned 21, and what began before goes on', () => {
    const child = new SupportCase();
    const investigation = child.investigationOfChild(monday, { birthDate: '2005-03-03' });
    const day = { on: investigation };
    child.consents(monday, investigation, child.childId, 'group');
    const begun = child.isGrantedAlone(monday, 'group', {}, day);
    const waiting = child.isGrantedAlone(monday, 'group', {}, day);
    child.begins(monday, begun);
    expect(refusalOf(starting(child, waiting))).toBe('AGE_RULE');
    child.isInterrupted(tuesday, begun);
    child.isResumed(at('2026-03-04'), begun);
    expect(child.stepOf(begun)).toBe('ongoing');
  });

  it('is refused before the first day for which it is granted', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, 'supportive-talks', { from: '2026-03-04' });
    expect(refusalOf(starting(child, on))).toBe('STATE_CONFLICT');
    child.begins(at('2026-03-04', '00:00'), on);
  });

  it.each(['contact-person', 'contact-family'] as const)(
    'a %s is refused with somebody who isn’t found suitable for that day',
    (support) => {
      const child = new SupportCase();
      const on = child.isGranted(monday, support);
      expect(refusalOf(starting(child, on, tuesday, { suitableUntil: '2026-03-02' }))).toBe(
        'GROUND_REQUIRED',
      );
      expect(starting(child, on, tuesday, { checkedOn: '2026-03-04' })).toMatchObject({
        invalid: { field: 'checkedOn' },
      });
      expect(starting(child, on, tuesday, { suitableUntil: '2026-03-03' }).kind).toBe('accepted');
    },
  );

  it('and goes on after a break only with somebody who still is', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, 'contact-family');
    child.begins(monday, on, { suitableUntil: '2026-04-30' });
    child.isInterrupted(at('2026-04-01'), on);
    const resuming = () => child.gives('resume-contact-family', at('2026-05-01'), {}, { on, by: 'isak' });
    expect(refusalOf(resuming())).toBe('GROUND_REQUIRED');
    const anew = child.arrangement('contact-family', { suitableUntil: '2027-04-30' });
    child.does('change-contact-family', at('2026-05-01'), anew, { on, by: 'isak' });
    expect(resuming().kind).toBe('accepted');
  });

  it('a family treatment names those of the family who take part, and nobody else', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, 'family-treatment');
    expect(starting(child, on, tuesday, { participants: ['somebody-else'] })).toMatchObject({
      invalid: { field: 'participants' },
    });
  });

  it('recorded afterwards is asked what was so then', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday);
    child.withdraws(at('2026-03-10'), on, child.guardianId);
    const late = child.afterwards(
      'start-supportive-talks',
      tuesday,
      at('2026-03-05'),
      child.arrangement('supportive-talks'),
      { on, by: 'isak' },
    );
    expect(late.kind).toBe('accepted');
  });
});
