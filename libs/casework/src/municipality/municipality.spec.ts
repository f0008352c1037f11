import { describe, expect, it } from '@jest/globals';
import { temporaryNumbers } from '../kernel/personal-numbers.js';
import { madeUp, rolesNamed } from '../testing/made-up.js';
import { CaseSpecification, refusalOf, type GivenCommand } from '../testing/specification.js';
import { municipalityAsOf } from './as-of.js';
import { calendarGeneration } from './calendar-address.js';
import { municipalityProcedure } from './municipality.js';
import { roleHoldersAsOf } from './role-holders.js';
import type { MunicipalityRegister } from './state.js';
import type { RegisterUnit } from './units.js';

const keeper = {
  staffId: 'keeper',
  unitId: 'registry',
  roles: ['register-keeper' as const],
  qualifications: [],
};
const settings = new Map([
  [
    'made-up/opens-late',
    {
      name: 'made-up/opens-late',
      label: { sv: 'Öppnar sent', en: 'Opens late' },
      help: { sv: 'Från vilket klockslag.', en: 'From which time of day.' },
      pattern: '([01]\\d|2[0-3]):[0-5]\\d',
      byDefault: '15:00',
    },
  ],
]);
const procedure = municipalityProcedure([
  madeUp({
    name: 'made-up',
    title: { sv: 'Påhittad', en: 'Made up' },
    zone: 'social-services',
    roles: rolesNamed('intake-worker', 'investigator', 'on-call', 'decision-maker'),
    qualifications: {
      'social-work-degree': { label: { en: 'Degree' }, help: { en: 'A degree.' } },
      equivalent: { label: { en: 'Equivalent' }, help: { en: 'As good as a degree.' } },
    },
    settings: [...settings.values()].filter(({ name }) => name.startsWith('made-up/')),
    initialDetails: {},
  }),
]);

function aMunicipality() {
  const spec = new CaseSpecification<MunicipalityRegister>(procedure, { staff: [keeper], units: [] });
  const command = (name: string, at: string, fields: object): GivenCommand => ({
    type: `municipality/${name}`,
    by: 'keeper',
    at,
    command: fields,
  });
  return {
    given: (name: string, at: string, fields: object) => spec.given(command(name, at, fields)),
    when: (name: string, at: string, fields: object) => spec.when(command(name, at, fields)),
    asOf: (instant: string) => municipalityAsOf(spec.file, new Date(instant).toISOString(), settings),
    spec,
  };
}

const opened = '2026-01-02T08:00:00+01:00';

describe("A municipality's register", () => {
  function withStaff() {
    const municipality = aMunicipality();
    municipality.given('register-unit', opened, { unitId: 'intake', title: 'Mottagningen' });
    municipality.given('register-staff', opened, {
      staffId: 's-1',
      name: 'Somebody',
      unitId: 'intake',
      qualification: 'social-work-degree',
    });
    return municipality;
  }

  it('knows nobody without a role in force', () => {
    expect(withStaff().asOf('2026-03-01T12:00:00Z').staff('s-1')).toBeUndefined();
  });

  it('answers as of an instant, by local date: a role counts from its first day until before its last', () => {
    const { given, asOf } = withStaff();
    given('give-role', opened, {
      staffId: 's-1',
      role: 'investigator',
      from: '2026-03-01',
      until: '2026-04-01',
    });
    expect(asOf('2026-02-28T22:59:59Z').staff('s-1')).toBeUndefined();
    expect(asOf('2026-02-28T23:00:00Z').staff('s-1')).toEqual({
      staffId: 's-1',
      name: 'Somebody',
      unitId: 'intake',
      roles: ['investigator'],
      qualifications: ['social-work-degree'],
    });
    expect(asOf('2026-03-31T22:00:00Z').staff('s-1')).toBeUndefined();
  });

  it('tells who holds a role now and how to reach them at work', () => {
    const { given, spec } = withStaff();
    const held = (at: string) => roleHoldersAsOf(spec.file, new Date(at).toISOString());
    given('register-staff', opened, {
      staffId: 's-0',
      name: 'Somebody else',
      email: 'somebody@storstad.example',
      unitId: 'intake',
      qualification: 'none',
    });
    given('give-role', opened, { staffId: 's-1', role: 'investigator', until: '2026-03-01' });
    given('give-role', opened, { staffId: 's-0', role: 'on-call' });
    const first = {
      staffId: 's-0',
      unitId: 'intake',
      roles: ['on-call'],
      email: 'somebody@storstad.example',
    };
    expect(held('2026-02-01T12:00:00Z')).toEqual([
      first,
      { staffId: 's-1', unitId: 'intake', roles: ['investigator'] },
    ]);
    given('change-staff', opened, { staffId: 's-0', email: 'other@storstad.example' });
    expect(held('2026-03-01T12:00:00Z')).toEqual([{ ...first, email: 'other@storstad.example' }]);
    spec.erase('contact');
    expect(held('2026-03-01T12:00:00Z')).toEqual([{ staffId: 's-0', unitId: 'intake', roles: ['on-call'] }]);
  });

  it.each([
    'nobody',
    'a@b',
    'a b@c.example',
    'a@c.example,b@c.example',
    'A <a@c.example>',
    'a@c.example\nBcc: b',
  ])('takes %j for no address', (email) => {
    const { when } = withStaff();
    expect(when('change-staff', opened, { staffId: 's-1', email })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'email' },
    });
  });

  it('keeps what was true before a change of unit and qualification', () => {
    const { given, asOf } = withStaff();
    given('give-role', opened, { staffId: 's-1', role: 'investigator', from: '2026-01-02' });
    given('register-unit', opened, { unitId: 'family', title: 'Familj' });
    given('change-staff', opened, {
      staffId: 's-1',
      unitId: 'family',
      qualification: 'none',
      from: '2026-06-01',
    });
    expect(asOf('2026-05-31T12:00:00Z').staff('s-1')).toMatchObject({
      unitId: 'intake',
      qualifications: ['social-work-degree'],
    });
    expect(asOf('2026-06-01T12:00:00Z').staff('s-1')).toMatchObject({ unitId: 'family', qualifications: [] });
  });

  it('ends a role', () => {
    const { given, when, asOf } = withStaff();
    given('give-role', opened, { staffId: 's-1', role: 'investigator', from: '2026-01-02' });
    given('give-role', opened, { staffId: 's-1', role: 'on-call', from: '2026-01-02' });
    given('end-role', '2026-02-01T09:00:00+01:00', { staffId: 's-1', role: 'on-call' });
    expect(asOf('2026-01-31T12:00:00Z').staff('s-1')?.roles).toContain('on-call');
    expect(asOf('2026-02-01T12:00:00Z').staff('s-1')?.roles).not.toContain('on-call');
    expect(
      refusalOf(when('end-role', '2026-02-02T09:00:00+01:00', { staffId: 's-1', role: 'on-call' })),
    ).toBe('STATE_CONFLICT');
  });

  it('lets a setting be chosen from a day on, in the form that it asks for', () => {
    const { given, when, asOf } = withStaff();
    expect(asOf('2026-01-03T12:00:00Z').setting('made-up/opens-late')).toBe('15:00');
    given('set-setting', opened, { name: 'made-up/opens-late', value: '16:00', from: '2026-02-01' });
    expect(asOf('2026-01-31T12:00:00Z').setting('made-up/opens-late')).toBe('15:00');
    expect(asOf('2026-02-01T12:00:00Z').setting('made-up/opens-late')).toBe('16:00');
    expect(when('set-setting', opened, { name: 'made-up/opens-late', value: '25:00' })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'value' },
    });
    expect(when('set-setting', opened, { name: 'other', value: '1' })).toMatchObject({
      invalid: { field: 'name' },
    });
    expect(() => asOf(opened).setting('other')).toThrow(RangeError);
  });

  it('delegates what it knows, and everything that it doesn’t mention', () => {
    const { asOf, when } = withStaff();
    expect(asOf(opened).delegates('made-up', 'made-up/anything', 'investigator')).toBe(true);
    const delegating = { procedure: 'made-up', commandType: 'made-up/anything', roles: [] };
    expect(when('set-delegation', opened, delegating)).toMatchObject({ invalid: { field: 'commandType' } });
    expect(when('set-delegation', opened, { ...delegating, procedure: 'unheard-of' })).toMatchObject({
      invalid: { field: 'procedure' },
    });
  });

  it('counts a calendar address until it is taken back, and then the next', () => {
    const { given, when, spec } = withStaff();
    expect(calendarGeneration(spec.file, 's-1')).toBe(0);
    given('take-back-calendar-address', opened, { staffId: 's-1' });
    given('give-role', opened, { staffId: 's-1', role: 'auditor' });
    given('change-staff', opened, { staffId: 's-1', qualification: 'none' });
    expect(calendarGeneration(spec.file, 's-1')).toBe(1);
    given('take-back-calendar-address', opened, { staffId: 's-1' });
    expect(calendarGeneration(spec.file, 's-1')).toBe(2);
    expect(calendarGeneration(spec.file, 's-9')).toBeUndefined();
    expect(calendarGeneration(spec.file, 'constructor')).toBeUndefined();
    expect(refusalOf(when('take-back-calendar-address', opened, { staffId: 's-9' }))).toBe('STATE_CONFLICT');
  });

  it.each([
    ['register-unit', { unitId: 'intake', title: 'Again' }],
    ['close-unit', { unitId: 'nowhere' }],
    ['register-staff', { staffId: 's-1', name: 'Again', unitId: 'intake', qualification: 'none' }],
    ['register-staff', { staffId: 's-2', name: 'New', unitId: 'nowhere', qualification: 'none' }],
    ['change-staff', { staffId: 's-9' }],
    ['change-staff', { staffId: 's-1', unitId: 'nowhere' }],
    ['give-role', { staffId: 's-9', role: 'auditor' }],
    ['end-role', { staffId: 's-9', role: 'auditor' }],
    ['give-role', { staffId: 'constructor', role: 'auditor' }],
    ['end-role', { staffId: 'toString', role: 'auditor' }],
    ['change-staff', { staffId: '__proto__', name: 'New' }],
    ['close-unit', { unitId: 'constructor' }],
    ['take-back-calendar-address', { staffId: 'constructor' }],
  ])('refuses %s of what is there already or nowhere', (name, fields) => {
    expect(refusalOf(withStaff().when(name, opened, fields))).toBe('STATE_CONFLICT');
  });

  it('takes for temporary numbers the forms of its own country alone, and says which', () => {
    const { when, given, asOf } = withStaff();
    const chosen = (value: string) => when('set-setting', opened, { name: temporaryNumbers.name, value });
    for (const value of ['day-plus-60', 'T,day-plus-60', 'T,T', 'none,T', '']) {
      expect(chosen(value)).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'value', fault: 'not-a-code', expected: { en: 'one of none, T, TF, T,TF' } },
      });
    }
    for (const value of ['none', 'T', 'TF', 'T,TF']) expect(chosen(value).kind).toBe('accepted');
    given('set-setting', opened, { name: temporaryNumbers.name, value: 'T,TF' });
    expect(asOf(opened).setting(temporaryNumbers.name)).toBe('T,TF');
  });

  it('knows nobody by a name that every object has by itself', () => {
    expect(withStaff().asOf(opened).staff('constructor')).toBeUndefined();
    expect(withStaff().asOf(opened).hasUnit('constructor')).toBe(false);
  });

  it('is founded by the operator, never over HTTP', () => {
    const founding = procedure.chapters[0]?.commands[0];
    expect(founding).toMatchObject({ type: 'municipality/found', internal: true, by: [] });
  });

  it('refuses everybody but the register keeper', () => {
    const { spec } = withStaff();
    const command: RegisterUnit = { unitId: 'other', title: 'Other' };
    const outcome = spec.when({ type: 'municipality/register-unit', by: 'stranger', at: opened, command });
    expect(refusalOf(outcome)).toBe('OUT_OF_DELEGATION');
  });
});
