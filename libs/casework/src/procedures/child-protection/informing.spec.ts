import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { concernedNotTold, whoIsLeftToTell } from './informing.js';
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

describe('Closing an investigation', () => {
  const closes = ({ child, investigationId }: ReturnType<typeof family>, day = monday) => {
    const matter = child.file.matters.get(investigationId);
    const context = child.contextOf('maria', day);
    return concernedNotTold.hinders({ file: child.file, matter, context, events: new Map() });
  };

  it('is hindered while somebody concerned is neither told nor left out', () => {
    const given = family();
    expect(closes(given)).toBe(true);
    given.informs(given.gunnar);
    expect(closes(given)).toBe(true);
    given.withholdsFrom(given.greta);
    expect(closes(given)).toBe(false);
  });

  it.each([
    ['14: the child need not be told', '2011-03-10', false],
    ['15, from the birthday', '2011-03-09', true],
    ['17: guardians and the young person', '2008-03-10', true],
  ])('asks for the child by its age on the day: %s', (_, birthDate, isHindered) => {
    const given = family(birthDate);
    given.informs(given.gunnar, given.greta);
    expect(closes(given)).toBe(isHindered);
  });

  it('asks for nobody with custody once the young person is of age', () => {
    const given = family('2008-03-09');
    given.informs(given.child.childId);
    expect(closes(given)).toBe(false);
  });

  it('leaves whoever turns out to have been concerned by it to be told afterwards, and nobody else', () => {
    const { child, investigationId: on, gunnar, greta, informs } = family();
    informs(gunnar, greta);
    child.childIsHeard(monday, on);
    child.investigationIsClosed(monday, on);
    const tells = (personId: string) => {
      const informing = { informed: [personId], channel: 'letter' };
      return child.gives('inform-concerned', at('2026-03-11'), informing, { on, by: 'isak' });
    };
    expect(refusalOf(tells(gunnar))).toBe('STATE_CONFLICT');
    for (const [name, custodyFrom] of [
      ['Gudrun', '2026-03-01'],
      ['Gustav', '2026-03-10'],
    ]) {
      const person = { role: 'guardian', person: { name, custodyFrom } };
      child.does('casework/add-person', at('2026-03-10'), person, { by: 'isak' });
    }
    const [gudrun = '', ...others] = whoIsLeftToTell(child.file, on, at('2026-03-11'));
    expect(others).toEqual([]);
    expect(tells(gudrun).kind).toBe('accepted');
    expect(refusalOf(tells(gudrun))).toBe('STATE_CONFLICT');
  });
});

describe('A clock for informing', () => {
  const saturday = at('2026-03-07');

  it('does not start where there is nobody to tell, and starts when somebody becomes known', () => {
    const child = new ChildCase();
    const reportId = child.reportOnChildrenArrives(friday, [{ name: 'Astrid', birthDate: '2020-01-01' }]);
    child.protectionIsAssessed(friday, reportId);
    const on = child.investigationIsOpened(friday, reportId);
    child.timeReaches(at('2026-03-12'));
    expect(child.deadlinesOf('A5')).toEqual([]);
    const gunnar = { role: 'guardian', person: { name: 'Gunnar' } };
    child.does('casework/add-person', at('2026-03-12'), gunnar, { by: 'isak' });
    expect(child.deadline('A5', on)).toMatchObject({ state: 'running', nominalDueDate: '2026-03-13' });
    const informed = { informed: [child.guardianId], channel: 'phone' };
    child.does('inform-concerned', at('2026-03-12', '12:00'), informed, { on });
    expect(child.deadline('A5', on)).toMatchObject({ state: 'met', onTime: true });
  });

  it.each([
    ['leaves', 'record-person-left', { reason: 'Moved abroad.' }],
    ['has custody no more', 'change-person', { person: { custodyTo: '2026-03-06' } }],
  ])('ends, and is not missed, when the last who was not told %s', (_, name, how) => {
    const { child, gunnar, greta } = family();
    const on = child.deadline('A5').matterId;
    child.does('inform-concerned', friday, { informed: [gunnar], channel: 'phone' }, { on });
    child.does(`casework/${name}`, saturday, { personId: greta, ...how }, { by: 'isak' });
    child.timeReaches(at('2026-03-12'));
    expect(child.deadline('A5')).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(child.deadline('A5'))).toContain('nobody concerned was left to tell');
  });

  it('starts anew when it had ended and somebody else has to be told', () => {
    const { child, gunnar, greta } = family();
    for (const personId of [gunnar, greta]) {
      child.does('casework/record-person-left', friday, { personId, reason: 'Not a guardian.' });
    }
    expect(child.deadline('A5').state).toBe('cancelled');
    const gudrun = { role: 'guardian', person: { name: 'Gudrun' } };
    child.does('casework/add-person', monday, gudrun, { by: 'isak' });
    expect(child.deadlinesOf('A5').at(-1)).toMatchObject({ state: 'running', nominalDueDate: '2026-03-10' });
  });

  describe.each([
    ['has left', 'record-person-left', { reason: 'Moved abroad.' }],
    ['had custody no more', 'change-person', { person: { custodyTo: '2026-01-01' } }],
  ])(
    'that was missed, where the one who was not told is said afterwards to be one who %s',
    (_, name, how) => {
      /** Gunnar was told on a day and Greta never was; on the 12th she is said to have been no guardian since the 6th. */
      function missed(told: string, workerCame = true) {
        const { child, gunnar, greta } = family();
        const on = child.deadline('A5').matterId;
        child.does('inform-concerned', told, { informed: [gunnar], channel: 'phone' }, { on, by: 'isak' });
        if (workerCame) child.timeReaches(at('2026-03-12'));
        const command = { personId: greta, ...how };
        const day = at('2026-03-06', '12:00');
        const late = { at: at('2026-03-12'), lateReason: 'The letter lay unread.' };
        return {
          child,
          says: (by: string) => child.gives(`casework/${name}`, day, command, { by, ...late }),
        };
      }

      it.each([
        ['before', friday, 'cancelled', 'nobody concerned was left to tell'],
        ['after', saturday, 'met', 'It was done on Saturday 7 March 2026, on time'],
      ])('is none by a manager who had no hand in it: the other told %s', (__, told, state, says) => {
        const refused = { kind: 'refused', refusal: { code: 'OUT_OF_DELEGATION' } };
        expect(missed(told, false).says('isak')).toMatchObject(refused);
        const { child, says: isSaid } = missed(told);
        expect(isSaid('isak')).toMatchObject(refused);
        expect(child.deadline('A5').state).toBe('missed');
        expect(isSaid('maria').kind).toBe('accepted');
        const [was, is] = child.deadlinesOf('A5');
        expect(was).toMatchObject({ state: 'superseded', misses: [{ answer: 'corrected-since' }] });
        expect(was && child.explained(was)).not.toContain('already been done');
        expect(is).toMatchObject({ state, misses: [] });
        expect(is && child.explained(is)).toContain(says);
      });
    },
  );
});
