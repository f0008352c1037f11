import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { contactInInvestigation } from './investigation-contacts.js';
import { suppliers } from './informants.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

/** An investigation of somebody born on a day, and who may be asked in it. */
function investigated(birthDate = '2018-05-05') {
  const child = new ChildCase();
  const reportId = child.reportOnChildrenArrives(friday, [{ birthDate, guardians: [{ name: 'Gunnar' }] }]);
  child.protectionIsAssessed(friday, reportId);
  const on = child.investigationIsOpened(friday, reportId);
  const asks = (asking: object) => {
    const contact = { how: 'phone', learned: 'All goes well.', ...asking };
    return child.gives('record-investigation-contact', monday, contact, { on, by: 'isak' });
  };
  return { child, on, asks };
}

describe('A contact in an investigation', () => {
  it('with a parent needs nothing to rest on', () => {
    const { child, asks } = investigated();
    expect(asks({ whom: 'parent', personId: child.guardianId, how: 'home-visit' }).kind).toBe('accepted');
    expect(eventsOf(child.events, contactInInvestigation)[0]?.data).toEqual({
      whom: 'parent',
      personId: child.guardianId,
      how: 'home-visit',
      learned: 'All goes well.',
    });
  });

  it.each(Object.keys(suppliers))('with %s rests on the duty to supply', (whom) => {
    expect(investigated().asks({ whom, basis: 'duty-to-supply' }).kind).toBe('accepted');
  });

  it.each(['relative', 'network', 'family-counselling', 'other'])('with %s does not', (whom) => {
    expect(investigated().asks({ whom, basis: 'duty-to-supply' })).toMatchObject({
      refusal: { code: 'MISSING_CONSENT', field: 'basis' },
    });
  });

  it.each(['relative', 'network', 'family-counselling', 'other', 'school'])(
    'with %s may rest on consent',
    (whom) => {
      const { child, asks } = investigated();
      expect(asks({ whom, basis: 'consent', consentedBy: [child.guardianId] }).kind).toBe('accepted');
    },
  );

  it.each([
    ['relative', 'accepted'],
    ['other', 'accepted'],
    ['family-counselling', 'refused'],
  ])('with %s without consent, because it is needed, is %s', (whom, kind) => {
    const asking = { whom, basis: 'needed', whyNeeded: 'The aunt sees the child every day.' };
    expect(investigated().asks(asking).kind).toBe(kind);
  });

  it('without anything to rest on is refused for others than parents', () => {
    expect(investigated().asks({ whom: 'school' })).toMatchObject({
      refusal: { code: 'MISSING_CONSENT', field: 'basis' },
    });
  });

  it.each([
    ['17: the school is bound', '2008-03-10', 'school', { basis: 'duty-to-supply' }, 'accepted'],
    ['18, from the birthday: no more', '2008-03-09', 'school', { basis: 'duty-to-supply' }, 'refused'],
    ['18: not by need', '2008-03-09', 'relative', { basis: 'needed', whyNeeded: 'Alone.' }, 'refused'],
    ['18: a parent is one of the others', '2008-03-09', 'parent', {}, 'refused'],
    ['unknown age: as a child', undefined, 'school', { basis: 'duty-to-supply' }, 'accepted'],
  ])('about somebody of %s', (_, birthDate, whom, resting, kind) => {
    const child = new ChildCase();
    const reportId = child.reportOnChildrenArrives(friday, [birthDate === undefined ? {} : { birthDate }]);
    child.protectionIsAssessed(friday, reportId);
    const on = child.investigationIsOpened(friday, reportId);
    const contact = { whom, how: 'phone', learned: 'All goes well.', ...resting };
    expect(child.gives('record-investigation-contact', monday, contact, { on }).kind).toBe(kind);
  });

  it('about somebody of age takes their own consent, and no other’s', () => {
    const { child, asks } = investigated('2008-03-09');
    const asking = { whom: 'school', basis: 'consent' };
    expect(asks({ ...asking, consentedBy: [child.guardianId] })).toMatchObject({
      refusal: { code: 'MISSING_CONSENT', field: 'consentedBy' },
    });
    expect(asks({ ...asking, consentedBy: [child.childId] }).kind).toBe('accepted');
  });

  it('names persons of the file, and the child in a talk of its own', () => {
    const { child, asks } = investigated();
    for (const personId of ['a-stranger', child.childId])
      expect(asks({ whom: 'parent', personId })).toMatchObject({ invalid: { field: 'personId' } });
    expect(asks({ whom: 'other', basis: 'consent', consentedBy: ['a-stranger'] })).toMatchObject({
      invalid: { field: 'consentedBy' },
    });
  });
});
