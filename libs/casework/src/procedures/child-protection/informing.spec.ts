import { describe, expect, it } from '@jest/globals';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

/** An investigation about a child of a certain age with two guardians, and the ids of those three. */
function family(birthDate?: string) {
  const child = new ChildCase();
  const astrid = {
    guardians: [{ name: 'Gunnar' }, { name: 'Greta' }],
    ...(birthDate !== undefined && { birthDate }),
  };
  const reportId = child.reportOnChildrenArrives(friday, [astrid]);
  child.protectionIsAssessed(friday, reportId);
  const investigationId = child.investigationIsOpened(friday, reportId);
  const [gunnar = '', greta = ''] = Object.values(child.file.persons)
    .filter(({ role }) => role === 'guardian')
    .map(({ personId }) => personId);
  const informs = (...informed: string[]) =>
    child.does('inform-concerned', monday, { informed, channel: 'phone' }, { on: investigationId });
  const withholdsFrom = (...withheldFrom: string[]) => {
    const command = { withheldFrom, specialReasons: 'It would put the child at risk.' };
    child.does('withhold-information', monday, command, { on: investigationId, by: 'maria' });
  };
  const isMet = () => child.deadline('A5').state === 'met';
  return { child, investigationId, gunnar, greta, informs, withholdsFrom, isMet };
}

describe('Informing those concerned', () => {
  it('is done when every guardian has been told', () => {
    const { gunnar, greta, informs, isMet } = family();
    informs(gunnar);
    expect(isMet()).toBe(false);
    informs(greta);
    expect(isMet()).toBe(true);
  });

  it('is done when one was told and it was withheld from the other', () => {
    const { gunnar, greta, informs, withholdsFrom, isMet } = family();
    informs(gunnar);
    withholdsFrom(greta);
    expect(isMet()).toBe(true);
  });

  it.each([
    ['14, not yet', '2011-03-10', true],
    ['15, from the birthday', '2011-03-09', false],
  ])('includes a child who is a party: %s', (_, birthDate, isMetWithoutTheChild) => {
    const { child, gunnar, greta, informs, isMet } = family(birthDate);
    informs(gunnar, greta);
    expect(isMet()).toBe(isMetWithoutTheChild);
    informs(child.childId);
    expect(isMet()).toBe(true);
  });

  it('leaves out a guardian who no longer belongs to the file', () => {
    const { child, gunnar, greta, informs, isMet } = family();
    child.does('casework/record-person-left', friday, { personId: greta, reason: 'Not a guardian.' });
    informs(gunnar);
    expect(isMet()).toBe(true);
  });

  it.each([
    ['inform-concerned', 'informed', { informed: ['a-stranger'], channel: 'phone' }],
    ['withhold-information', 'withheldFrom', { withheldFrom: ['a-stranger'], specialReasons: 'Risk.' }],
  ])('by %s names persons of the file', (name, field, command) => {
    const { child, investigationId } = family();
    const outcome = child.gives(name, monday, command, { on: investigationId, by: 'isak' });
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field } });
  });
});
