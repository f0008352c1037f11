import { describe, expect, it } from '@jest/globals';
import { LibraryDesk } from '../../testing/library-desk.js';
import { refusalOf } from '../../testing/specification.js';
import { catalogueOf } from '../catalogue.js';
import { personAdded } from './file-events.js';
import { personFacts } from '../person-facts.js';

const at = '2026-03-06T10:00:00+01:00';

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
    leaves: (personId: string) =>
      desk.when('casework/record-person-left', { at }, { personId, reason: 'Moved away.' }),
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
    adds({ personalNumber: '199002011234' });
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
    changes(subject, { person: { personalNumber: '201003041234' } });
    expect(desk.file.persons[subject]?.identified).toBe(true);
    changes(subject, { cleared: ['personalNumber'] });
    expect(desk.file.persons[subject]?.identified).toBe(false);
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
    const outcome = changes(subject, { person: { personalNumber: '201003041234' } }, ['file-2']);
    expect(refusalOf(outcome)).toBe('STATE_CONFLICT');
    expect(outcome).toMatchObject({ refusal: { field: 'person.personalNumber' } });
  });
});

describe('The subject index', () => {
  function indexed(history: 'with number' | 'without number') {
    const { desk, subject, adds, changes, lastAdded } = opened();
    adds({ name: 'Anna' });
    if (history === 'with number') changes(subject, { person: { personalNumber: '201003041234' } });
    const command = catalogueOf(desk.spec.procedure).commands.get('casework/change-person');
    const context = desk.spec.contextOf('desk-clerk', at);
    const change = (body: object) => command?.indexes?.(body, desk.file, context);
    return { subject, guardian: lastAdded(), change };
  }
  const person = { personalNumber: '201003049999' };

  it("is changed by the subject's number: the former one released, the new one claimed", () => {
    const { subject, change } = indexed('with number');
    expect(change({ personId: subject, person })).toEqual({
      releases: '201003041234',
      claims: '201003049999',
    });
    expect(change({ personId: subject, cleared: ['personalNumber'] })).toEqual({ releases: '201003041234' });
  });

  it('releases nothing when there was no number, or the same', () => {
    const { subject, change } = indexed('without number');
    expect(change({ personId: subject, person })).toEqual({ claims: '201003049999' });
    expect(change({ personId: subject, cleared: ['personalNumber'] })).toEqual({});
    const same = { personalNumber: '201003041234' };
    const numbered = indexed('with number');
    expect(numbered.change({ personId: numbered.subject, person: same })).toEqual({ claims: '201003041234' });
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

  it('is never whom the file is about, nor a stranger', () => {
    const { subject, adds, leaves } = opened();
    expect(refusalOf(leaves(subject))).toBe('STATE_CONFLICT');
    adds({ name: 'Anna' });
    expect(refusalOf(leaves(subject))).toBe('STATE_CONFLICT');
    expect(leaves('stranger')).toMatchObject({ kind: 'invalid', invalid: { field: 'personId' } });
  });
});
