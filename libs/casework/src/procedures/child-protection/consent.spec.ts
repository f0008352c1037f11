import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { guardiansOn } from './parties.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

/** An investigation of a child born on a day, with two guardians. */
class Family extends ChildCase {
  readonly on: string;
  readonly guardians: readonly string[];

  constructor(birthDate?: string, opened = friday) {
    super();
    this.on = this.investigationOf(opened);
    this.does('casework/add-person', opened, { role: 'guardian', person: { name: 'Greta' } });
    if (birthDate !== undefined)
      this.does('casework/change-person', opened, { personId: this.childId, person: { birthDate } });
    this.guardians = guardiansOn(this.file, opened.slice(0, 10));
    this.childIsAsked(opened, this.on);
  }

  agree(persons: readonly string[], support = 'supportive-talks', day = friday): void {
    for (const each of persons) this.consents(day, this.on, each, support);
  }

  grants(how: object = {}, day = monday) {
    return this.gives('grant-support', day, this.granting(how), { on: this.on, by: 'maria' });
  }

  isOverruled(guardianId: string, support = 'supportive-talks', by = 'the-board') {
    const waiver = { partyId: guardianId, ground: 'plainly-needless', why: 'They were heard.' };
    this.does('waive-communication', friday, waiver, { on: this.on, by: 'maria' });
    const command = {
      legalBasis: ['FB 1949:381 6:13 a'],
      reasons: 'The child needs it.',
      guardianId,
      support,
    };
    return this.gives('overrule-guardian', friday, command, { on: this.on, by });
  }
}

const [under12, twelve, fourteen, fifteen, eighteen] = [
  '2014-03-10',
  '2014-03-09',
  '2011-03-10',
  '2011-03-09',
  '2008-03-09',
];
const alone = { whySuitable: 'The child is mature, and has sought it.' };

describe('Support is granted with the consent of those who have to', () => {
  it.each([
    ['a child under 12', under12, 2, false, {}, 'accepted'],
    ['a child under 12 of whom one guardian consents', under12, 1, true, {}, 'refused'],
    ['a child who turns 12 the day after, alone', under12, 0, true, alone, 'refused'],
    ['a child of 12, alone and suitable', twelve, 0, true, alone, 'accepted'],
    ['a child of 12, alone, and nothing says that it is suitable', twelve, 0, true, {}, 'refused'],
    ['a child of 12, suitable, who hasn’t consented', twelve, 0, false, alone, 'refused'],
    ['a child of 14 by its guardians', fourteen, 2, false, {}, 'accepted'],
    ['a child of 14 of whom one guardian consents', fourteen, 1, false, {}, 'refused'],
    ['a child of 15 by its guardians', fifteen, 2, false, {}, 'accepted'],
    ['a child of 15, alone and suitable', fifteen, 0, true, alone, 'accepted'],
    ['somebody of 18', eighteen, 0, true, {}, 'accepted'],
    ['somebody of 18 by their former guardians', eighteen, 2, false, {}, 'refused'],
    ['a child of unknown age, alone', undefined, 0, true, alone, 'refused'],
  ])('of %s', (_, born, guardians, own, how, outcome) => {
    const child = new Family(born);
    child.agree([...child.guardians.slice(0, guardians), ...(own ? [child.childId] : [])]);
    const answer = child.grants(how);
    expect(answer.kind).toBe(outcome);
    if (outcome === 'refused') expect(refusalOf(answer)).toBe('MISSING_CONSENT');
  });

  it.each([
    ['15 until the summer of 2023', '2023-06-30', 'supportive-talks', '2008-07-01', 'refused'],
    ['15 until the summer of 2023', '2023-06-30', 'supportive-talks', '2008-06-30', 'accepted'],
    ['12 from Lag 2023:292 on', '2023-07-01', 'supportive-talks', '2011-07-01', 'accepted'],
    ['12 from Lag 2023:292 on', '2023-07-01', 'supportive-talks', '2011-07-02', 'refused'],
    ['12 on its last day', '2025-06-30', 'supportive-talks', '2013-06-30', 'accepted'],
    ['12 on its last day', '2025-06-30', 'supportive-talks', '2013-07-01', 'refused'],
    ['12 of a contact person', '2025-06-30', 'contact-person', '2013-06-30', 'accepted'],
    ['no age of a contact family', '2025-06-30', 'contact-family', '2008-06-30', 'refused'],
  ])('under the act of 2001 that says %s, on %s, to %s, a child born on %s alone: %s', (...row) => {
    const [, day, support, born, outcome] = row;
    const child = new Family(born, at(day, '08:00'));
    child.agree([child.childId], support, at(day, '09:00'));
    const legalBasis = [support === 'supportive-talks' ? 'SoL 2001:453 4:1' : 'SoL 2001:453 3:6 b'];
    expect(child.grants({ ...alone, support, legalBasis, from: day }, at(day)).kind).toBe(outcome);
  });

  it.each(['contact-person', 'contact-family'])('a %s for a child of 15 by its own wish alone', (support) => {
    const child = new Family(fifteen);
    for (const each of [support, 'group']) child.agree(child.guardians, each);
    const how = { support, legalBasis: ['SoL 2025:400 13:7'] };
    expect(child.grants(how)).toMatchObject({
      refusal: { code: 'MISSING_CONSENT', source: 'SoL 2025:400 13:7; 2001:453 3:6 b' },
    });
    child.agree([child.childId], support);
    expect(child.grants(how).kind).toBe('accepted');
  });

  it('by whoever applied for it, until they say otherwise', () => {
    const child = new ChildCase();
    const applicationId = child.applicationArrives(friday);
    const on = child.investigationIsOpened(friday, applicationId);
    child.childIsAsked(friday, on);
    const command = child.granting({ answers: [applicationId] });
    const grants = () => child.gives('grant-support', monday, command, { on, by: 'maria' });
    const refusal = { personId: child.guardianId, support: 'supportive-talks', how: 'phone' };
    child.does('record-refused-consent', friday, refusal, { on });
    expect(refusalOf(grants())).toBe('MISSING_CONSENT');
    child.consents(at('2026-03-07'), on, child.guardianId);
    expect(grants().kind).toBe('accepted');
    expect(child.stepOf(applicationId)).toBe('decided');
    expect(child.deadline('A11', applicationId).state).toBe('cancelled');
  });

  it.each([
    ['another support than they asked for', ['supportive-talks'], 'contact-family'],
    ['any, where what they asked for was said in words alone', undefined, 'supportive-talks'],
  ])('and by an applicant not to %s', (_, asksFor, support) => {
    const child = new ChildCase();
    const { asksFor: _usual, ...application } = child.application();
    const asked = { ...application, ...(asksFor && { asksFor }) };
    child.does('register-application', friday, asked);
    const [applicationId = ''] = child.file.matters.values().map(({ matterId }) => matterId);
    const on = child.investigationIsOpened(friday, applicationId);
    child.childIsAsked(friday, on);
    const command = child.granting({ answers: [applicationId], support });
    const grants = () => child.gives('grant-support', monday, command, { on, by: 'maria' });
    expect(refusalOf(grants())).toBe('MISSING_CONSENT');
    child.consents(friday, on, child.guardianId, support);
    expect(grants().kind).toBe('accepted');
  });

  it('for that support and no other, and no longer once it was withdrawn', () => {
    const child = new Family(under12);
    child.agree(child.guardians);
    expect(refusalOf(child.grants({ support: 'group' }))).toBe('MISSING_CONSENT');
    const [one = ''] = child.guardians;
    const withdrawal = { personId: one, support: 'supportive-talks', how: 'phone' };
    child.does('record-withdrawn-consent', at('2026-03-07'), withdrawal, { on: child.on });
    expect(refusalOf(child.grants())).toBe('MISSING_CONSENT');
  });

  it('of a guardian who has custody on the day of the decision', () => {
    const child = new Family(under12);
    const [one = '', other = ''] = child.guardians;
    child.agree([one]);
    expect(refusalOf(child.grants())).toBe('MISSING_CONSENT');
    child.does('casework/change-person', friday, { personId: other, person: { custodyTo: '2026-03-08' } });
    expect(child.grants().kind).toBe('accepted');
  });

  it('and never of a child who isn’t born', () => {
    const child = new ChildCase();
    const reportId = child.reportOnChildrenArrives(friday, [{ expectedDate: '2026-06-01' }]);
    child.protectionIsAssessed(friday, reportId);
    const on = child.investigationIsOpened(friday, reportId);
    const consent = { personId: child.childId, support: 'supportive-talks', how: 'visit' };
    expect(refusalOf(child.gives('record-consent', monday, consent, { on }))).toBe('CONSENT_WRONG_PERSON');
  });
});

describe('One of two guardians who refuses', () => {
  it('is overruled by the board for the support that it names, where the other consents', () => {
    const child = new Family(under12);
    const [one = '', other = ''] = child.guardians;
    child.agree([one]);
    expect(child.isOverruled(other).kind).toBe('accepted');
    expect(child.grants().kind).toBe('accepted');
    child.agree([one], 'group');
    expect(refusalOf(child.grants({ support: 'group' }))).toBe('MISSING_CONSENT');
  });

  it('isn’t overruled by a unit manager, whom the board can’t delegate it to', () => {
    const child = new Family(under12);
    const [one = '', other = ''] = child.guardians;
    child.agree([one]);
    expect(refusalOf(child.isOverruled(other, 'supportive-talks', 'maria'))).toBe('OUT_OF_DELEGATION');
  });

  it('isn’t overruled where the other hasn’t consented to that support', () => {
    const child = new Family(under12);
    const [one = '', other = ''] = child.guardians;
    child.agree([one], 'group');
    expect(refusalOf(child.isOverruled(other))).toBe('MISSING_CONSENT');
  });
});

describe('A no that came after a support was granted', () => {
  it.each([
    ['record-withdrawn-consent', 'consent-withdrawn'],
    ['record-refused-consent', 'consent-refused'],
  ])('isn’t corrected to before it, as the grant rests on the consent: %s (SoL 21:1)', (command, type) => {
    const child = new Family(under12);
    const [one = ''] = child.guardians;
    child.agree(child.guardians);
    expect(child.grants().kind).toBe('accepted');
    const no = { personId: one, support: 'supportive-talks', how: 'phone' };
    child.does(command, at('2026-03-16'), no, { on: child.on });
    const entry = child.events.findLast((each) => each.type === `child-protection/${type}`);
    const corrects = (happenedAt: string) => {
      const correction = { entryId: entry?.id, happenedAt, reason: 'A slip.' };
      return child.gives('casework/correct-occurrence', at('2026-03-17'), correction, {
        on: child.on,
        by: 'maria',
      });
    };
    const grantedAt = child.file.details.decisions.values()[0]?.decidedAt ?? '';
    expect(refusalOf(corrects(grantedAt))).toBe('STATE_CONFLICT');
    expect(corrects(at('2026-03-13')).kind).toBe('accepted');
  });
});
