import { describe, expect, it } from '@jest/globals';
import { LibraryDesk } from '../../testing/library-desk.js';
import { swedishTestNumber } from '../../kernel/personal-numbers.js';
import { refusalOf } from '../../testing/specification.js';
import { catalogueOf } from '../catalogue.js';
import type { CaseEvent } from '../../kernel/event.js';
import { personAdded, personChanged, type PersonChanged } from './file-events.js';
import { personFacts } from '../person-facts.js';

const at = '2026-03-06T10:00:00+01:00';

/** What a child had at first, and what it was given later. */
const coordination = swedishTestNumber('20100364');
const personal = swedishTestNumber('20100304');

function opened() {
  const desk = new LibraryDesk();
  desk.receives({ at: '2026-03-06T09:00:00+01:00' });
  const subject = desk.file.subjectId ?? '';
  return {
    desk,
    subject,
    adds: (person: object, more: object = {}) =>
      desk.when('casework/add-person', { at }, { role: 'guardian', person, ...more }),
    changes: (personId: string, more: object, subjectFiles: readonly string[] = [desk.spec.fileId]) => {
      const command: object = { personId, ...more };
      return desk.spec.when({ type: 'casework/change-person', by: 'desk-clerk', at, command, subjectFiles });
    },
    leaves: (personId: string, occurredAt: string = at) =>
      desk.when('casework/record-person-left', { at, occurredAt }, { personId, reason: 'Moved away.' }),
    lastAdded: () => {
      const event = desk.spec.events.findLast(({ type }) => type === personAdded.type);
      return event && 'personId' in event.data ? String(event.data.personId) : '';
    },
    facts: (personId: string) => personFacts(desk.spec.events).get(personId),
  };
}

describe('A person added', () => {
  it('stands in the file under an id of its own, without name or number', () => {
    const { desk, adds, lastAdded } = opened();
    adds({ name: 'Anna', birthDate: '1990-02-01', custodyFrom: '2015-05-05' }, { protectedIdentity: true });
    expect(desk.file.persons[lastAdded()]).toEqual({
      personId: lastAdded(),
      role: 'guardian',
      birthDate: '1990-02-01',
      custodyFrom: '2015-05-05',
      protectedIdentity: true,
      identified: false,
    });
  });

  it('is identified by a personal number, written as the country writes it', () => {
    const { desk, adds, lastAdded } = opened();
    expect(adds({ personalNumber: '19900201-1234' })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'person.personalNumber' },
    });
    adds({ personalNumber: swedishTestNumber('19900201') });
    expect(desk.file.persons[lastAdded()]?.identified).toBe(true);
  });

  it.each([
    ['a day of birth that lies ahead', { birthDate: '2026-03-07' }, 'person.birthDate'],
    [
      'a custody that ends before it begins',
      { custodyFrom: '2020-01-02', custodyTo: '2020-01-01' },
      'person.custodyTo',
    ],
  ])('has no %s', (_, person, field) => {
    expect(opened().adds(person)).toMatchObject({ kind: 'invalid', invalid: { field } });
  });
});

describe('The birth of a person', () => {
  const openDay = swedishTestNumber('20100060');

  it.each([
    ['that a number names', { personalNumber: personal }, { birthDate: '2010-03-04' }],
    ['that a number leaves open', { personalNumber: openDay }, { birthDateIs: 'unknown' }],
    [
      'that is said otherwise than the number names it',
      { personalNumber: personal, birthDate: '2010-03-05' },
      { birthDate: '2010-03-05' },
    ],
    [
      'that is an estimate',
      { birthDate: '2010-03-05', birthDateIs: 'estimated' },
      { birthDate: '2010-03-05', birthDateIs: 'estimated' },
    ],
    ['that nobody knows', { birthDateIs: 'unknown' }, { birthDateIs: 'unknown' }],
    ['of which nothing is said', { name: 'Anna' }, {}],
  ])('is one %s', (_, person, born) => {
    const { desk, adds, lastAdded } = opened();
    adds(person);
    const { birthDate, birthDateIs } = desk.file.persons[lastAdded()] ?? {};
    expect({ birthDate, birthDateIs }).toEqual({ birthDate: undefined, birthDateIs: undefined, ...born });
  });

  it.each([
    ['an estimate of no date', { birthDateIs: 'estimated' }, 'person.birthDateIs'],
    ['a date that nobody knows', { birthDate: '2010-03-05', birthDateIs: 'unknown' }, 'person.birthDate'],
    ['of before anybody who lives', { birthDate: '1874-12-31' }, 'person.birthDate'],
    [
      'of before anybody who lives, with a number that says so',
      { personalNumber: swedishTestNumber('18000101'), birthDate: '1800-01-01' },
      'person.personalNumber',
    ],
    ['to come and past', { birthDate: '2026-01-05', expectedDate: '2026-05-05' }, 'person.expectedDate'],
    [
      'to come of somebody who has a number',
      { personalNumber: personal, expectedDate: '2026-05-05' },
      'person.expectedDate',
    ],
    ['expected in eleven months', { expectedDate: '2027-01-07' }, 'person.expectedDate'],
    ['expected for more than a year', { expectedDate: '2025-03-05' }, 'person.expectedDate'],
    [
      'unknown where a number names it',
      { personalNumber: personal, birthDateIs: 'unknown' },
      'person.birthDateIs',
    ],
    [
      'of another time than the number’s',
      { personalNumber: personal, birthDate: '2012-01-01' },
      'person.birthDate',
    ],
    [
      'of another time than a number’s that leaves the day open',
      { personalNumber: openDay, birthDate: '2008-12-31' },
      'person.birthDate',
    ],
  ])('is not %s', (_, person, field) => {
    const { adds, changes, lastAdded } = opened();
    expect(adds(person)).toMatchObject({ kind: 'invalid', invalid: { field } });
    adds({});
    expect(changes(lastAdded(), { person })).toMatchObject({ kind: 'invalid', invalid: { field } });
  });

  it.each([
    ['expected in ten months', { expectedDate: '2027-01-06' }],
    ['expected for a year', { expectedDate: '2025-03-06' }],
    ['a year from the number’s', { personalNumber: personal, birthDate: '2009-12-31' }],
    [
      'estimated far from the number’s',
      { personalNumber: personal, birthDate: '2006-01-01', birthDateIs: 'estimated' },
    ],
    ['of the oldest', { birthDate: '1875-01-01' }],
  ])('may be one %s', (_, person) => {
    expect(opened().adds(person).kind).toBe('accepted');
  });

  it('doesn’t go together with a number of another time that comes later', () => {
    const { adds, changes, lastAdded } = opened();
    adds({ birthDate: '2005-03-04' });
    expect(changes(lastAdded(), { person: { personalNumber: personal } })).toMatchObject({
      invalid: { field: 'person.personalNumber' },
    });
    expect(changes(lastAdded(), { person: { name: 'Maja' } }).kind).toBe('accepted');
    const corrected = { personalNumber: personal, birthDate: '2010-03-04' };
    expect(changes(lastAdded(), { person: corrected }).kind).toBe('accepted');
  });

  it.each([
    ['its day', { birthDate: '2026-03-05' }],
    ['a number', { personalNumber: swedishTestNumber('20260305') }],
  ])('is expected no more once %s is known', (_, person) => {
    const { desk, adds, changes, lastAdded, facts } = opened();
    adds({ expectedDate: '2026-03-20' });
    changes(lastAdded(), { person });
    expect(desk.file.persons[lastAdded()]).toMatchObject({ birthDate: '2026-03-05' });
    expect(desk.file.persons[lastAdded()]).not.toHaveProperty('expectedDate');
    expect(facts(lastAdded())).not.toHaveProperty('expectedDate');
    expect(changes(lastAdded(), { person: { expectedDate: '2026-03-20' } })).toMatchObject({
      invalid: { field: 'person.expectedDate' },
    });
  });

  it('that a wrong number alone had brought goes when that is taken away, and a right one brings its own', () => {
    const { desk, adds, changes, lastAdded, facts } = opened();
    const far = swedishTestNumber('19950101');
    adds({ personalNumber: far });
    changes(lastAdded(), { cleared: ['personalNumber'], formerNumber: 'wrong' });
    for (const person of [desk.file.persons[lastAdded()], facts(lastAdded())])
      expect(person).not.toHaveProperty('birthDate');
    changes(lastAdded(), { person: { personalNumber: personal } });
    expect(desk.file.persons[lastAdded()]?.birthDate).toBe('2010-03-04');
  });

  it('that a wrong number had brought goes also where it was taken for a replaced one', () => {
    const { desk, adds, changes, lastAdded } = opened();
    adds({ personalNumber: swedishTestNumber('19950101') });
    changes(lastAdded(), { cleared: ['personalNumber'], formerNumber: 'replaced' });
    expect(desk.file.persons[lastAdded()]?.birthDate).toBe('1995-01-01');
    changes(lastAdded(), { wrongNumber: swedishTestNumber('19950101') });
    expect(desk.file.persons[lastAdded()]).not.toHaveProperty('birthDate');
  });

  it('that somebody said otherwise than a wrong number stays', () => {
    const { desk, adds, changes, lastAdded } = opened();
    adds({ personalNumber: personal, birthDate: '2010-03-05' });
    changes(lastAdded(), { cleared: ['personalNumber'], formerNumber: 'wrong' });
    expect(desk.file.persons[lastAdded()]?.birthDate).toBe('2010-03-05');
  });

  it('that was established stays where a number names another day', () => {
    const { desk, adds, changes, lastAdded } = opened();
    adds({ birthDate: '2010-01-01', birthDateIs: 'estimated' });
    changes(lastAdded(), { person: { birthDate: '2010-03-05' } });
    changes(lastAdded(), { person: { personalNumber: personal } });
    expect(desk.file.persons[lastAdded()]).toMatchObject({ birthDate: '2010-03-05', birthDateIs: 'known' });
  });

  it.each([
    ['an estimate', { birthDate: '2009-06-01', birthDateIs: 'estimated' }],
    ['nothing', { birthDateIs: 'unknown' }],
  ])('becomes known by a number where %s was', (_, before) => {
    const { desk, adds, changes, lastAdded } = opened();
    adds(before);
    changes(lastAdded(), { person: { personalNumber: personal } });
    expect(desk.file.persons[lastAdded()]).toMatchObject({ birthDate: '2010-03-04', birthDateIs: 'known' });
  });

  it('that a wrong number brought goes with it, and one that somebody is sure of stays', () => {
    const { desk, adds, changes, lastAdded } = opened();
    const other = swedishTestNumber('20100305');
    adds({ personalNumber: personal });
    changes(lastAdded(), { person: { personalNumber: other }, formerNumber: 'wrong' });
    expect(desk.file.persons[lastAdded()]?.birthDate).toBe('2010-03-05');
    changes(lastAdded(), { person: { personalNumber: openDay }, formerNumber: 'wrong' });
    expect(desk.file.persons[lastAdded()]).toMatchObject({ birthDateIs: 'unknown' });
    expect(desk.file.persons[lastAdded()]).not.toHaveProperty('birthDate');
    adds({ birthDate: '2010-03-06' });
    changes(lastAdded(), { person: { personalNumber: personal } });
    expect(desk.file.persons[lastAdded()]?.birthDate).toBe('2010-03-06');
  });

  it('is told where nobody is sure of it', () => {
    const told = (data: Partial<PersonChanged>) =>
      personChanged.tells.sv({ personId: 'person', cleared: [], ...data }, () => 'Maja');
    expect(told({ birthDateIs: 'estimated' })).toBe(
      'Uppgifter om Maja ändrades. Födelsedatumet är uppskattat.',
    );
    expect(told({ birthDateIs: 'unknown' })).toBe('Uppgifter om Maja ändrades. Födelsedatumet är okänt.');
    expect(told({ birthDateIs: 'known' })).toBe('Uppgifter om Maja ändrades.');
  });

  it('is taken away whole', () => {
    const { desk, adds, changes, lastAdded } = opened();
    adds({ birthDate: '2010-03-05', birthDateIs: 'estimated' });
    changes(lastAdded(), { cleared: ['birthDate'] });
    expect(desk.file.persons[lastAdded()]).not.toHaveProperty('birthDateIs');
  });
});

describe('The number of a person', () => {
  it('is nobody else’s in the file, while that person belongs to it', () => {
    const { adds, changes, leaves, lastAdded, subject } = opened();
    const taken = { kind: 'invalid', invalid: { field: 'person.personalNumber' } };
    adds({ personalNumber: personal });
    const first = lastAdded();
    expect(adds({ personalNumber: personal })).toMatchObject(taken);
    expect(changes(subject, { person: { personalNumber: personal } })).toMatchObject(taken);
    expect(changes(first, { person: { personalNumber: personal } }).kind).toBe('accepted');
    changes(first, { person: { personalNumber: coordination }, formerNumber: 'replaced' });
    expect(adds({ personalNumber: personal })).toMatchObject(taken);
    leaves(first);
    expect(adds({ personalNumber: personal }).kind).toBe('accepted');
  });
});

describe('A person changed', () => {
  it('keeps what is not mentioned and loses what is cleared', () => {
    const { desk, adds, changes, lastAdded, facts } = opened();
    adds({ name: 'Anna', custodyFrom: '2015-05-05', custodyTo: '2030-01-01', contact: '070' });
    const personId = lastAdded();
    changes(personId, {
      person: { name: 'Anna Berg' },
      role: 'other',
      cleared: ['custodyFrom', 'custodyTo'],
    });
    expect(desk.file.persons[personId]).toEqual({
      personId,
      role: 'other',
      protectedIdentity: false,
      identified: false,
    });
    expect(facts(personId)).toMatchObject({ name: 'Anna Berg', contact: '070' });
    expect(facts(personId)).not.toHaveProperty('custodyFrom');
  });

  it('is identified later, and no longer when the number is taken away', () => {
    const { desk, subject, changes } = opened();
    changes(subject, { person: { personalNumber: coordination } });
    expect(desk.file.persons[subject]?.identified).toBe(true);
    changes(subject, { cleared: ['personalNumber'], formerNumber: 'wrong' });
    expect(desk.file.persons[subject]?.identified).toBe(false);
  });

  it.each([
    ['is changed', { person: { personalNumber: personal } }],
    ['is taken away', { cleared: ['personalNumber'] }],
  ])('has it said whether a number that %s was replaced or wrong', (_, change) => {
    const { subject, changes, facts } = opened();
    changes(subject, { person: { personalNumber: coordination } });
    expect(changes(subject, change)).toMatchObject({ kind: 'invalid', invalid: { field: 'formerNumber' } });
    expect(changes(subject, { ...change, formerNumber: 'replaced' }).kind).toBe('accepted');
    expect(facts(subject)?.replacedNumbers).toEqual([coordination]);
  });

  it.each([
    ['where there was none', { person: { personalNumber: personal } }],
    ['where it stays', { person: { name: 'Maja' } }],
  ])('has nothing said of a former number %s', (_, change) => {
    const { subject, changes } = opened();
    expect(changes(subject, { ...change, formerNumber: 'wrong' })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'formerNumber' },
    });
  });

  it('has a number again that was replaced, and may have had one that turns out wrong', () => {
    const { subject, changes, facts } = opened();
    const third = swedishTestNumber('20100305');
    changes(subject, { person: { personalNumber: coordination } });
    changes(subject, { person: { personalNumber: personal }, formerNumber: 'replaced' });
    changes(subject, { person: { personalNumber: third }, formerNumber: 'replaced' });
    changes(subject, { person: { personalNumber: coordination }, formerNumber: 'wrong' });
    expect(facts(subject)).toMatchObject({ personalNumber: coordination, replacedNumbers: [personal] });
    expect(changes(subject, { wrongNumber: third })).toMatchObject({ invalid: { field: 'wrongNumber' } });
    expect(changes(subject, { wrongNumber: coordination })).toMatchObject({
      invalid: { field: 'wrongNumber' },
    });
    changes(subject, { wrongNumber: personal });
    expect(facts(subject)?.replacedNumbers).toEqual([]);
  });

  it('says in the timeline what became of the former number', () => {
    const { desk, subject, changes } = opened();
    changes(subject, { person: { personalNumber: coordination } });
    changes(subject, { person: { personalNumber: personal }, formerNumber: 'replaced' });
    changes(subject, { cleared: ['personalNumber'], formerNumber: 'wrong' });
    const told = desk.spec.events.flatMap((event) =>
      event.type === personChanged.type
        ? [personChanged.tells.en(event.data as PersonChanged, () => 'Maja')]
        : [],
    );
    expect(told).toEqual([
      'Data on Maja were changed.',
      'Data on Maja were changed. The former personal number has been replaced and leads to the file as before.',
      'Data on Maja were changed. The former personal number was wrong and leads to the file no more.',
    ]);
  });

  it('of before a word was asked for had a wrong number where it was changed or taken away', () => {
    const { subject, facts, desk } = opened();
    const upcast = personChanged.upcasts?.[1] ?? ((older) => older);
    const recorded = (data: Record<string, unknown>, at: number): CaseEvent => ({
      ...desk.spec.events[0]!,
      type: personChanged.type,
      revision: at,
      data: upcast({ personId: subject, cleared: [], ...data }),
    });
    const history = [
      ...desk.spec.events,
      recorded({ personalNumber: coordination, identified: true }, 10),
      recorded({ personalNumber: personal, identified: true }, 11),
    ];
    expect(facts(subject)?.replacedNumbers).toEqual([]);
    expect(personFacts(history).get(subject)).toMatchObject({
      personalNumber: personal,
      replacedNumbers: [],
    });
    const away = recorded({ cleared: ['personalNumber'], identified: false }, 12);
    expect(away.data).toMatchObject({ formerNumber: 'wrong' });
    expect(personFacts([...history, away]).get(subject)?.replacedNumbers).toEqual([]);
  });

  it('weighs new dates together with the known ones', () => {
    const { adds, changes, lastAdded } = opened();
    adds({ custodyFrom: '2015-05-05' });
    expect(changes(lastAdded(), { person: { custodyTo: '2015-05-04' } })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'person.custodyTo' },
    });
    expect(changes(lastAdded(), { person: { custodyTo: '2015-05-04' }, cleared: ['custodyFrom'] }).kind).toBe(
      'accepted',
    );
  });

  it.each([
    ['nobody of this file', { personId: 'stranger', person: { name: 'X' } }, 'personId'],
    ['nothing', {}, 'person'],
    ['a field that is cleared at the same time', { person: { name: 'X' }, cleared: ['name'] }, 'cleared'],
    ['the role of whom the file is about', { role: 'guardian' }, 'role'],
  ])('does not change %s', (_, fields, field) => {
    const { subject, changes } = opened();
    expect(changes(subject, fields)).toMatchObject({ kind: 'invalid', invalid: { field } });
  });

  it('is refused when the number leads to another file already', () => {
    const { subject, changes } = opened();
    const outcome = changes(subject, { person: { personalNumber: coordination } }, ['file-2']);
    expect(refusalOf(outcome)).toBe('STATE_CONFLICT');
    expect(outcome).toMatchObject({ refusal: { field: 'person.personalNumber' } });
  });
});

describe('The subject index', () => {
  function indexed(history: 'with number' | 'without number') {
    const { desk, subject, adds, changes, lastAdded } = opened();
    adds({ name: 'Anna' });
    if (history === 'with number') changes(subject, { person: { personalNumber: coordination } });
    const command = catalogueOf(desk.spec.procedure).commands.get('casework/change-person');
    const context = desk.spec.contextOf('desk-clerk', at);
    const change = (body: object) => command?.indexes?.(body, desk.file, context);
    return { subject, guardian: lastAdded(), change };
  }
  const person = { personalNumber: personal };

  it("is changed by the subject's number: the new one claimed, and a wrong one released", () => {
    const { subject, change } = indexed('with number');
    expect(change({ personId: subject, person, formerNumber: 'wrong' })).toEqual({
      releases: [coordination],
      claims: personal,
    });
    expect(change({ personId: subject, cleared: ['personalNumber'], formerNumber: 'wrong' })).toEqual({
      releases: [coordination],
    });
  });

  it('lets a replaced number lead to the file, until it turns out wrong', () => {
    const { subject, change } = indexed('with number');
    expect(change({ personId: subject, person, formerNumber: 'replaced' })).toEqual({
      releases: [],
      claims: personal,
    });
    expect(change({ personId: subject, wrongNumber: coordination })).toEqual({ releases: [coordination] });
  });

  it('releases nothing when there was no number, or the same', () => {
    const { subject, change } = indexed('without number');
    expect(change({ personId: subject, person })).toEqual({ claims: personal, releases: [] });
    expect(change({ personId: subject, cleared: ['personalNumber'] })).toEqual({ releases: [] });
    const same = { personalNumber: coordination };
    const numbered = indexed('with number');
    expect(numbered.change({ personId: numbered.subject, person: same })).toEqual({
      claims: coordination,
      releases: [],
    });
  });

  it('knows nobody but whom files are about', () => {
    const { guardian, change } = indexed('with number');
    expect(change({ personId: guardian, person })).toEqual({});
  });
});

describe('A person who left', () => {
  it('is kept with the time, and changed or left no more', () => {
    const { desk, adds, changes, leaves, lastAdded } = opened();
    adds({ name: 'Anna' });
    const personId = lastAdded();
    expect(leaves(personId).kind).toBe('accepted');
    expect(desk.file.persons[personId]?.leftAt).toBe('2026-03-06T09:00:00.000Z');
    expect(refusalOf(leaves(personId))).toBe('STATE_CONFLICT');
    expect(refusalOf(changes(personId, { person: { name: 'X' } }))).toBe('STATE_CONFLICT');
  });

  it('may have left before the file knew of them, and all that follows is counted anew from what came between', () => {
    const { desk, adds, leaves, lastAdded } = opened();
    adds({ name: 'Anna' });
    const personId = lastAdded();
    expect(leaves(personId, '2026-03-06T09:30:00+01:00').kind).toBe('accepted');
    const requestId = desk.file.matters.ids()[0] ?? '';
    desk.weighs(requestId, { at: '2026-03-06T11:00:00+01:00' });

    const backdated = { at: '2026-03-06T12:00:00+01:00', occurredAt: '2026-03-06T10:30:00+01:00' };
    const bo = { role: 'guardian', person: { name: 'Bo' } };
    expect(desk.when('casework/add-person', backdated, bo).kind).toBe('accepted');
    expect(desk.file.persons[personId]?.leftAt).toBe('2026-03-06T08:30:00.000Z');
  });

  it('is never whom the file is about, nor a stranger', () => {
    const { subject, adds, leaves } = opened();
    expect(refusalOf(leaves(subject))).toBe('STATE_CONFLICT');
    adds({ name: 'Anna' });
    expect(refusalOf(leaves(subject))).toBe('STATE_CONFLICT');
    expect(leaves('stranger')).toMatchObject({ kind: 'invalid', invalid: { field: 'personId' } });
  });
});
