import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../calendar/index.js';
import { guardiansOn } from './parties.js';
import { at, ChildCase } from './testing/child-case.js';

/** Days counted by hand before the code was read: an age is reached on the birthday, at midnight in the child’s country. */
const midnight = '00:00';
const lastMinute = '23:59';

const consentsAlone = { whySuitable: 'The child is mature, and has sought it.' };

/** An investigation in January of the year of an act, of a child born on a day, who alone consents to a support. */
class Child extends ChildCase {
  readonly on: string;

  constructor(bornOn: LocalDate, year: string) {
    super();
    const opened = at(`${year}-01-12`);
    this.on = this.investigationOf(opened);
    this.does('casework/change-person', opened, { personId: this.childId, person: { birthDate: bornOn } });
    this.childIsAsked(opened, this.on);
    for (const support of ['supportive-talks', 'contact-person']) {
      const who = support === 'contact-person' ? guardiansOn(this.file, `${year}-01-12`) : [this.childId];
      for (const each of who) this.consents(opened, this.on, each, support);
    }
  }

  isGranted(day: LocalDate, hour: string, how: object): boolean {
    const command = this.granting({ from: day, ...how });
    return (
      this.gives('grant-support', at(day, hour), command, { on: this.on, by: 'maria' }).kind === 'accepted'
    );
  }
}

describe('A child may consent alone where that is suitable from 12 (SoL 2025:400 21:1), counted by hand', () => {
  it.each([
    ['2014-06-15', '2026-06-14', lastMinute, false],
    ['2014-06-15', '2026-06-15', midnight, true],
    ['2014-07-01', '2026-06-30', lastMinute, false],
    ['2014-07-01', '2026-07-01', midnight, true],
    ['2016-02-29', '2028-02-28', lastMinute, false],
    ['2016-02-29', '2028-02-29', midnight, true],
    ['2014-10-25', '2026-10-24', lastMinute, false],
    ['2014-10-25', '2026-10-25', midnight, true],
    ['2014-12-31', '2026-12-30', lastMinute, false],
    ['2014-12-31', '2026-12-31', midnight, true],
  ])('born on %s, on %s at %s: %s', (born, day, hour, may) => {
    expect(new Child(born, day.slice(0, 4)).isGranted(day, hour, consentsAlone)).toBe(may);
  });
});

describe('A contact person needs the child’s own wish from 15 (SoL 2025:400 13:7), counted by hand', () => {
  it.each([
    ['2011-06-15', '2026-06-14', lastMinute, false],
    ['2011-06-15', '2026-06-15', midnight, true],
    ['2012-02-29', '2027-02-27', lastMinute, false],
    ['2012-02-29', '2027-02-28', midnight, true],
    ['2013-02-28', '2028-02-27', lastMinute, false],
    ['2013-02-28', '2028-02-28', midnight, true],
  ])('born on %s, on %s at %s: %s', (born, day, hour, needsOwnWish) => {
    const how = { support: 'contact-person', legalBasis: ['SoL 2025:400 13:7'] };
    expect(new Child(born, day.slice(0, 4)).isGranted(day, hour, how)).toBe(!needsOwnWish);
  });
});

describe('A child is a party from 15 (SoL 2025:400 3:4), counted by hand', () => {
  it.each([
    ['2011-06-15', '2026-06-14', lastMinute, false],
    ['2011-06-15', '2026-06-15', midnight, true],
    ['2012-02-29', '2027-02-27', lastMinute, false],
    ['2012-02-29', '2027-02-28', midnight, true],
    ['2011-03-29', '2026-03-28', lastMinute, false],
    ['2011-03-29', '2026-03-29', midnight, true],
  ])('born on %s, on %s at %s: %s', (born, day, hour, isParty) => {
    const child = new Child(born, day.slice(0, 4));
    const basis = { partyId: child.childId, material: 'The report of the school.', oralRightTold: true };
    const outcome = child.gives('communicate-basis', at(day, hour), basis, { on: child.on, by: 'maria' });
    expect(outcome.kind).toBe(isParty ? 'accepted' : 'refused');
  });
});

describe('From 18 nobody else consents (FB 1949:381 6:2), counted by hand', () => {
  it.each([
    ['2008-06-15', '2026-06-14', lastMinute, false],
    ['2008-06-15', '2026-06-15', midnight, true],
    ['2012-02-29', '2030-02-27', lastMinute, false],
    ['2012-02-29', '2030-02-28', midnight, true],
    ['2008-02-29', '2026-02-27', lastMinute, false],
    ['2008-02-29', '2026-02-28', midnight, true],
  ])('born on %s, on %s at %s, whether or not it is suitable alone: %s', (born, day, hour, isOfAge) => {
    expect(new Child(born, day.slice(0, 4)).isGranted(day, hour, {})).toBe(isOfAge);
  });
});

describe('Nobody is taken in from 21, counted by hand', () => {
  it.each([
    ['2005-06-15', '2026-06-14', lastMinute, 'accepted'],
    ['2005-06-15', '2026-06-15', midnight, 'refused'],
    ['2005-01-01', '2025-12-31', lastMinute, 'accepted'],
    ['2005-01-01', '2026-01-01', midnight, 'refused'],
    ['2008-02-29', '2029-02-27', lastMinute, 'accepted'],
    ['2008-02-29', '2029-02-28', midnight, 'refused'],
  ])('born on %s, on %s at %s: %s', (birthDate, day, hour, outcome) => {
    const child = new ChildCase();
    expect(child.gives('register-report', at(day, hour), child.reportOn([{ birthDate }])).kind).toBe(outcome);
  });
});
