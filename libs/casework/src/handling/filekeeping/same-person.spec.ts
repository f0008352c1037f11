import { describe, expect, it } from '@jest/globals';
import { hasProtectedIdentity } from '../../kernel/casefile.js';
import { swedishTestNumber } from '../../kernel/personal-numbers.js';
import { idsOfPerson, isSamePerson } from '../../kernel/same-person.js';
import { everythingSeen } from '../../testing/everything-seen.js';
import { LibraryDesk } from '../../testing/library-desk.js';
import { readingRoom } from '../../testing/reading-room.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { tellTimeline } from '../timeline.js';
import { foldFile } from '../fold.js';
import { personAdded } from './file-events.js';

const friday = '2026-03-06T09:00:00+01:00';
const monday = '2026-03-09T09:00:00+01:00';

const [number, other, another] = ['19800101', '19800102', '19800103'].map((day) => swedishTestNumber(day));

/** A borrower, and persons who may be the same. */
class Doubles extends LibraryDesk {
  readonly borrowerId: string;

  constructor() {
    super({ 'casework/temporary-numbers': 'T' }, undefined, readingRoom);
    this.receives({ at: friday });
    this.borrowerId = this.file.subjectId ?? '';
  }

  adds(person: object = { name: 'Gunnar' }, role = 'guardian', fields: object = {}): string {
    this.given('casework/add-person', { at: friday }, { role, person, ...fields });
    return eventsOf(this.spec.events, personAdded).at(-1)?.data.personId ?? '';
  }

  tries(name: string, personId: string, otherId: string) {
    const reason = 'The father said so himself.';
    return this.when(`casework/${name}`, { at: monday }, { personId, otherId, reason });
  }

  joins(personId: string, otherId: string): void {
    this.given(
      'casework/join-persons',
      { at: monday },
      { personId, otherId, reason: 'The father said so himself.' },
    );
  }

  told(names: Readonly<Record<string, string>>): string | undefined {
    const nameOf = (id: string) => names[id] ?? id;
    return tellTimeline(readingRoom, this.spec.events, 'en', nameOf, everythingSeen).at(-1)?.text;
  }
}

describe('Two persons of a file who are one human', () => {
  it('are counted as one from then on, and both stay on record', () => {
    const desk = new Doubles();
    const [one, two, third] = [desk.adds(), desk.adds({ name: 'G. Andersson' }), desk.adds()];
    const before = desk.file.persons;
    desk.joins(one, two);
    expect(isSamePerson(desk.file, two, one)).toBe(true);
    expect(isSamePerson(desk.file, two, third)).toBe(false);
    expect(desk.file.persons).toEqual(before);
    expect(desk.told({ [one]: 'Gunnar', [two]: 'G. Andersson' })).toBe(
      'Gunnar and G. Andersson are the same person: The father said so himself.',
    );
  });

  it('are two for whoever reads the file as it was before', () => {
    const desk = new Doubles();
    const [one, two] = [desk.adds(), desk.adds()];
    const until = desk.spec.events.length;
    desk.joins(one, two);
    const asOf = foldFile(readingRoom, desk.file, desk.spec.events.slice(0, until));
    expect(isSamePerson(asOf, one, two)).toBe(false);
  });

  it('are one with whom either is one with', () => {
    const desk = new Doubles();
    const [one, two, third] = [desk.adds(), desk.adds(), desk.adds()];
    desk.joins(one, two);
    desk.joins(third, two);
    expect(idsOfPerson(desk.file, third)).toEqual([third, one, two]);
    expect(refusalOf(desk.tries('join-persons', one, third))).toBe('STATE_CONFLICT');
    expect(refusalOf(desk.tries('part-persons', one, third))).toBe('STATE_CONFLICT');
    expect(desk.tries('part-persons', two, third).kind).toBe('accepted');
    expect(idsOfPerson(desk.file, one)).toEqual([one, two]);
  });

  it('are two again once it turns out that they never were one, and may be joined anew', () => {
    const desk = new Doubles();
    const [one, two] = [desk.adds(), desk.adds()];
    desk.joins(one, two);
    expect(desk.tries('part-persons', two, one).kind).toBe('accepted');
    expect(desk.told({ [one]: 'Gunnar', [two]: 'Bo' })).toBe(
      'Bo and Gunnar are not the same person: The father said so himself.',
    );
    expect(isSamePerson(desk.file, one, two)).toBe(false);
    expect(desk.tries('join-persons', one, two).kind).toBe('accepted');
  });

  it('are protected as the one of them is', () => {
    const desk = new Doubles();
    const hidden = desk.adds({ name: 'Gunnar' }, 'guardian', { protectedIdentity: true });
    const open = desk.adds();
    expect(hasProtectedIdentity(desk.file, open)).toBe(false);
    desk.joins(open, hidden);
    expect(hasProtectedIdentity(desk.file, open)).toBe(true);
  });

  it('are never the person whom the file is about, and somebody else', () => {
    const desk = new Doubles();
    const [one] = [desk.adds(), desk.adds()];
    expect(desk.tries('join-persons', one, desk.borrowerId)).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', field: 'otherId' },
    });
    expect(desk.tries('join-persons', desk.borrowerId, one)).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', field: 'personId' },
    });
  });

  it('have no two different numbers, unless one has replaced the other or was made by the municipality', () => {
    const desk = new Doubles();
    const [one, two] = [desk.adds({ personalNumber: number }), desk.adds({ personalNumber: other })];
    expect(desk.tries('join-persons', one, two)).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', field: 'otherId' },
    });
    desk.given(
      'casework/change-person',
      { at: friday },
      { personId: two, cleared: ['personalNumber'], formerNumber: 'replaced' },
    );
    expect(desk.tries('join-persons', one, two).kind).toBe('accepted');
    const third = desk.adds({ personalNumber: another });
    expect(refusalOf(desk.tries('join-persons', third, two))).toBe('STATE_CONFLICT');
    const made = desk.adds({ personalNumber: '19800101T123' });
    expect(desk.tries('join-persons', made, two).kind).toBe('accepted');
  });

  it('are persons of the file, of whom one is not the other', () => {
    const desk = new Doubles();
    const [one] = [desk.adds(), desk.adds()];
    expect(desk.tries('join-persons', 'nobody', one)).toMatchObject({ invalid: { field: 'personId' } });
    expect(desk.tries('join-persons', one, 'nobody')).toMatchObject({ invalid: { field: 'otherId' } });
    expect(desk.tries('join-persons', one, one)).toMatchObject({ invalid: { field: 'otherId' } });
  });

  it('need to be two: nobody is joined where there is one person, and nobody parted who wasn’t joined', () => {
    const desk = new Doubles();
    const one = desk.adds();
    expect(refusalOf(desk.tries('join-persons', one, one))).toBe('STATE_CONFLICT');
    const two = desk.adds();
    expect(refusalOf(desk.tries('part-persons', one, two))).toBe('STATE_CONFLICT');
    desk.joins(one, two);
    expect(refusalOf(desk.tries('join-persons', two, one))).toBe('STATE_CONFLICT');
  });

  it('have been joined for everybody who took the file over', () => {
    const desk = new Doubles();
    const [one, two] = [desk.adds(), desk.adds()];
    desk.joins(one, two);
    const folded = foldFile(readingRoom, desk.file, desk.spec.events);
    expect(folded.joinings).toEqual([{ personId: one, otherId: two }]);
  });
});
