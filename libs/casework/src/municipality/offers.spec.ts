import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../calendar/index.js';
import { madeUp, rolesNamed } from '../testing/made-up.js';
import { CaseSpecification, refusalOf } from '../testing/specification.js';
import { municipalityProcedure } from './municipality.js';
import { offersOn } from './offers-in-force.js';
import type { MunicipalityRegister } from './state.js';

const procedure = municipalityProcedure([
  madeUp({
    name: 'made-up',
    title: { sv: 'Påhittad', en: 'Made up' },
    zone: 'social-services',
    roles: rolesNamed('intake-worker'),
    initialDetails: {},
  }),
]);

const keeper = { staffId: 'keeper', unitId: 'registry', roles: ['register-keeper'], qualifications: [] };
const now: Instant = '2026-03-02T08:00:00+01:00';

const familyCentre = {
  offerId: 'family-centre',
  needsTest: false,
  inCountryLanguage: {
    support: 'Familjecentral',
    targetGroup: 'Familjer med barn upp till sex år',
    description: 'Öppen förskola, barnhälsovård och råd.',
    whereToTurn: 'Storgatan 1',
  },
  inEnglish: {
    support: 'Family centre',
    targetGroup: 'Families with children up to six',
    description: 'Open preschool, child health care and advice.',
    whereToTurn: 'Storgatan 1',
  },
};

function aRegister() {
  const spec = new CaseSpecification<MunicipalityRegister>(procedure, { staff: [keeper], units: [] });
  const command = (name: string, fields: object) => ({
    type: `municipality/${name}`,
    by: 'keeper',
    at: now,
    command: fields,
  });
  return {
    given: (name: string, fields: object) => spec.given(command(name, fields)),
    when: (name: string, fields: object) => spec.when(command(name, fields)),
    offered: (date: string) => offersOn(spec.file.details, date),
  };
}

describe('What a municipality offers', () => {
  it('is published from its day on, without a procedure or in one that is carried out there', () => {
    const { given, offered } = aRegister();
    given('register-offer', { ...familyCentre, from: '2026-03-10' });
    given('register-offer', { ...familyCentre, offerId: 'talks', procedure: 'made-up', needsTest: true });
    expect(offered('2026-03-09').map(({ offerId }) => offerId)).toEqual(['talks']);
    expect(offered('2026-03-10')).toEqual([
      familyCentre,
      { ...familyCentre, offerId: 'talks', procedure: 'made-up', needsTest: true },
    ]);
  });

  it('is said anew from a day on, and was said as before until then', () => {
    const { given, offered } = aRegister();
    given('register-offer', familyCentre);
    given('change-offer', { ...familyCentre, needsTest: true, from: '2026-04-01' });
    expect(offered('2026-03-31')).toEqual([familyCentre]);
    expect(offered('2026-04-01')).toEqual([{ ...familyCentre, needsTest: true }]);
  });

  it('is decided on by the board, and so is that nobody is recorded who receives it', () => {
    const { given, when, offered } = aRegister();
    const decided = { decidedOn: '2026-02-20', namelessDecidedOn: '2026-03-01' };
    given('register-offer', { ...familyCentre, ...decided });
    expect(offered('2026-03-02')).toEqual([{ ...familyCentre, ...decided }]);
    const wrong = (fields: object) => when('change-offer', { ...familyCentre, ...decided, ...fields });
    for (const [fields, field] of [
      [{ decidedOn: '2026-03-03' }, 'decidedOn'],
      [{ namelessDecidedOn: '2026-03-03' }, 'namelessDecidedOn'],
      [{ needsTest: true }, 'namelessDecidedOn'],
      [{ decidedOn: undefined }, 'namelessDecidedOn'],
    ] as const)
      expect(wrong(fields)).toMatchObject({ kind: 'invalid', invalid: { field } });
  });

  it('is withdrawn from a day on, and may come back', () => {
    const { given, offered } = aRegister();
    given('register-offer', familyCentre);
    given('withdraw-offer', { offerId: 'family-centre', from: '2026-04-01' });
    given('register-offer', { ...familyCentre, from: '2026-05-01' });
    expect(['2026-03-31', '2026-04-01', '2026-05-01'].map((day) => offered(day).length)).toEqual([1, 0, 1]);
  });

  it.each([
    ['register-offer', familyCentre],
    ['change-offer', { ...familyCentre, offerId: 'unknown' }],
    ['withdraw-offer', { offerId: 'unknown' }],
    ['withdraw-offer', { offerId: 'constructor' }],
    ['withdraw-offer', { offerId: 'family-centre', from: '2026-03-01' }],
  ])('%s is refused of what is there already, or not on that day', (name, fields) => {
    const { given, when } = aRegister();
    given('register-offer', familyCentre);
    expect(refusalOf(when(name, fields))).toBe('STATE_CONFLICT');
  });

  it.each([['register-offer'], ['change-offer']])('is in no procedure that nobody knows: %s', (name) => {
    const { given, when } = aRegister();
    if (name === 'change-offer') given('register-offer', familyCentre);
    expect(when(name, { ...familyCentre, procedure: 'unheard-of' })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'procedure', expected: { sv: 'en av made-up', en: 'one of made-up' } },
    });
  });
});
