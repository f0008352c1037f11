import { describe, expect, it } from '@jest/globals';
import { everythingSeen } from '../../testing/everything-seen.js';
import { ReadingDesk, readingRoom } from '../../testing/reading-room.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { tellTimeline } from '../timeline.js';
import { personAdded } from './file-events.js';
import { relationRecorded, standingRelations } from './relations.js';

const friday = '2026-03-06T09:00:00+01:00';
const monday = '2026-03-09T09:00:00+01:00';

/** A borrower with a guardian and a brother. */
class Family extends ReadingDesk {
  readonly father = this.adds('guardian');
  readonly brother = this.adds('other');

  adds(role: string): string {
    this.given('casework/add-person', { at: friday }, { role, person: { name: 'Gunnar' } });
    return eventsOf(this.spec.events, personAdded).at(-1)?.data.personId ?? '';
  }

  tries(name: string, fields: object) {
    return this.when(`casework/${name}`, { at: monday }, fields);
  }

  relates(personId: string, relation: string, otherId: string, fields: object = {}): string {
    this.given('casework/record-relation', { at: monday }, { personId, relation, otherId, ...fields });
    return eventsOf(this.spec.events, relationRecorded).at(-1)?.data.relationId ?? '';
  }

  get drawn(): readonly string[] {
    const names = new Map([
      [this.borrowerId, 'Astrid'],
      [this.father, 'Gunnar'],
      [this.brother, 'Bo'],
    ]);
    return standingRelations(this.file).map(
      ({ personId, relation, otherId }) => `${names.get(personId)} ${relation} ${names.get(otherId)}`,
    );
  }

  told(): string | undefined {
    const nameOf = (id: string) => (id === this.father ? 'Gunnar' : id === this.borrowerId ? 'Astrid' : id);
    return tellTimeline(readingRoom, this.spec.events, 'en', nameOf, everythingSeen).at(-1)?.text;
  }
}

describe('A relation', () => {
  it('says who is what to whom, so that a family can be drawn', () => {
    const family = new Family();
    family.relates(family.father, 'parent', family.borrowerId, { from: '2012-05-01' });
    expect(family.told()).toBe('Gunnar was recorded as: parent of Astrid.');
    family.relates(family.father, 'parent', family.brother);
    family.relates(family.borrowerId, 'half-sibling', family.brother);
    expect(family.drawn).toEqual(['Gunnar parent Astrid', 'Gunnar parent Bo', 'Astrid half-sibling Bo']);
  });

  it('is between two persons of the file, of whom one is not the other', () => {
    const family = new Family();
    const between = (personId: string, otherId: string) =>
      family.tries('record-relation', { personId, relation: 'partner', otherId });
    expect(between('nobody', family.father)).toMatchObject({ invalid: { field: 'personId' } });
    expect(between(family.father, 'nobody')).toMatchObject({ invalid: { field: 'otherId' } });
    expect(between(family.father, family.father)).toMatchObject({ invalid: { field: 'otherId' } });
  });

  it('needs somebody else in the file', () => {
    const desk = new ReadingDesk();
    const alone = { personId: desk.borrowerId, relation: 'sibling', otherId: desk.borrowerId };
    expect(refusalOf(desk.when('casework/record-relation', { at: monday }, alone))).toBe('STATE_CONFLICT');
  });

  it('is on record once, whichever of the two is named first', () => {
    const family = new Family();
    family.relates(family.borrowerId, 'sibling', family.brother);
    for (const [personId, otherId] of [
      [family.borrowerId, family.brother],
      [family.brother, family.borrowerId],
    ]) {
      const again = family.tries('record-relation', { personId, relation: 'sibling', otherId });
      expect(refusalOf(again)).toBe('STATE_CONFLICT');
    }
    family.relates(family.brother, 'foster-carer', family.borrowerId);
    expect(family.drawn).toHaveLength(2);
  });

  it('begins and ends on no day to come, and ends on none before it began', () => {
    const family = new Family();
    const asked = { personId: family.father, relation: 'partner', otherId: family.brother };
    expect(family.tries('record-relation', { ...asked, from: '2026-03-10' })).toMatchObject({
      invalid: { field: 'from' },
    });
    const relationId = family.relates(family.father, 'partner', family.brother, { from: '2020-02-29' });
    for (const until of ['2026-03-10', '2020-02-28'])
      expect(family.tries('end-relation', { relationId, until })).toMatchObject({
        invalid: { field: 'until' },
      });
    expect(family.tries('end-relation', { relationId, until: '2020-02-29' }).kind).toBe('accepted');
    expect(family.file.record.relations.get(relationId)).toMatchObject({
      state: 'ended',
      from: '2020-02-29',
      until: '2020-02-29',
    });
  });

  it('that has ended may begin anew', () => {
    const family = new Family();
    const relationId = family.relates(family.father, 'partner', family.brother);
    family.tries('end-relation', { relationId });
    expect(family.drawn).toEqual([]);
    family.relates(family.brother, 'partner', family.father);
    expect(family.drawn).toEqual(['Bo partner Gunnar']);
  });

  it('that never was is withdrawn, with why', () => {
    const family = new Family();
    const relationId = family.relates(family.father, 'parent', family.borrowerId);
    family.tries('withdraw-relation', { relationId, reason: 'A test showed it.' });
    expect(family.file.record.relations.get(relationId)).toMatchObject({ state: 'never-was' });
    expect(family.told()).toBe('It never was so of Gunnar: parent of Astrid: A test showed it.');
  });

  it.each(['0001-01-01', '1874-12-31', '9999-12-31'])('begins and ends on no day like %s', (day) => {
    const family = new Family();
    const related = { personId: family.father, otherId: family.borrowerId, relation: 'parent', from: day };
    expect(family.tries('record-relation', related)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'from' },
    });
    const relationId = family.relates(family.father, 'partner', family.brother);
    expect(family.tries('end-relation', { relationId, until: day })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'until' },
    });
  });

  it.each(['end-relation', 'withdraw-relation'])('stands, for %s', (name) => {
    const family = new Family();
    const gives = (relationId: string) =>
      family.tries(name, { relationId, ...(name === 'withdraw-relation' && { reason: 'It was not so.' }) });
    expect(refusalOf(gives('no-relation'))).toBe('STATE_CONFLICT');
    const ended = family.relates(family.father, 'partner', family.brother);
    family.relates(family.father, 'parent', family.borrowerId);
    family.tries('end-relation', { relationId: ended });
    expect(refusalOf(gives(ended))).toBe('STATE_CONFLICT');
    expect(gives('no-relation')).toMatchObject({ kind: 'invalid', invalid: { field: 'relationId' } });
  });
});
