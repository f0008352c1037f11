import { describe, expect, it } from '@jest/globals';
import { emptyFile } from '../kernel/casefile.js';
import { catalogueOf } from '../handling/catalogue.js';
import { handle, type Outcome } from '../handling/handling.js';
import { lendingLibrary } from '../testing/lending-library.js';
import { CaseSpecification, refusalOf } from '../testing/specification.js';
import { municipalityAsOf } from './as-of.js';
import { delegationSet, settingChosen } from './choices.js';
import { municipalityProcedure, settingsOf } from './municipality.js';
import { confirmRole, type ConfirmRole } from './proposed-roles.js';
import { quietHours } from './quiet-hours.js';
import type { MunicipalityRegister, RegisterEvent } from './state.js';

const procedure = municipalityProcedure([lendingLibrary]);
const settings = settingsOf([lendingLibrary]);
const founded = '2026-01-02T08:00:00+01:00';
const founding = {
  name: 'Storstad',
  jurisdiction: 'SE',
  timeZone: 'Europe/Stockholm',
  keeperId: 'keeper',
  keeperName: 'Kim',
  secondKeeperId: 'second-keeper',
  secondKeeperName: 'Kaj',
};

function founds(fields: object, before?: Outcome<MunicipalityRegister>): Outcome<MunicipalityRegister> {
  const definition = catalogueOf(procedure).commands.get('municipality/found');
  if (!definition) throw new Error('Nobody can found a municipality.');
  const origin = { fileId: 'storstad', municipalityId: '', jurisdiction: 'SE', timeZone: 'Etc/UTC' } as const;
  const file =
    before?.kind === 'accepted' ? before.file : emptyFile(procedure.name, procedure.initialDetails, origin);
  const context = new CaseSpecification(procedure, { staff: [], units: [] }).contextOf('operator', founded);
  return handle(procedure, definition, file, { command: fields, cause: 'completion' }, context);
}

describe('A municipality that is founded', () => {
  it('has two register keepers from that day, who enter everybody else', () => {
    const outcome = founds(founding);
    if (outcome.kind !== 'accepted') throw new Error('It was not founded.');
    const asOf = municipalityAsOf(outcome.file, '2026-01-02T12:00:00.000Z', settings);
    expect(asOf).toMatchObject({
      municipalityId: 'storstad',
      jurisdiction: 'SE',
      timeZone: 'Europe/Stockholm',
    });
    for (const [staffId, name] of [
      ['keeper', 'Kim'],
      ['second-keeper', 'Kaj'],
    ] as const) {
      expect(asOf.staff(staffId)).toMatchObject({ name, roles: ['register-keeper'], qualifications: [] });
    }
    expect(
      municipalityAsOf(outcome.file, '2026-01-01T12:00:00.000Z', settings).staff('keeper'),
    ).toBeUndefined();
  });

  it.each([
    ['secondKeeperId', 'keeper'],
    ['secondKeeperId', ' Keeper '],
    ['secondKeeperName', 'KIM'],
  ])('is founded by two persons, not by one twice: %s %j', (field, value) => {
    expect(founds({ ...founding, [field]: value })).toMatchObject({ kind: 'invalid', invalid: { field } });
  });

  it('is founded once, in the time zone of its country', () => {
    expect(refusalOf(founds(founding, founds(founding)))).toBe('STATE_CONFLICT');
    for (const timeZone of ['Europe/Storstad', 'Europe/Copenhagen', 'UTC']) {
      expect(founds({ ...founding, timeZone })).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'timeZone', expected: { en: 'the time zone of the country: Europe/Stockholm' } },
      });
    }
  });
});

describe('A register, read as of an instant', () => {
  function register() {
    const staff = ['keeper', 'second-keeper'].map((staffId) => ({
      staffId,
      unitId: 'registry',
      roles: ['register-keeper'] as const,
      qualifications: [],
    }));
    const spec = new CaseSpecification<MunicipalityRegister>(procedure, { staff, units: [] });
    const given = (name: string, at: string, command: object) => {
      const events = spec.given({ type: `municipality/${name}`, by: 'keeper', at, command });
      for (const { proposalId } of spec.current.details.proposedRoles) {
        const command: ConfirmRole = { proposalId };
        spec.given({ type: confirmRole.type, by: 'second-keeper', at, command });
      }
      return events;
    };
    given('register-unit', founded, { unitId: 'desk', title: 'Desk' });
    const clerk = { staffId: 'clerk', name: 'Clerk', unitId: 'desk', qualification: 'equivalent' };
    const [event] = given('register-staff', founded, clerk);
    return {
      file: spec.file,
      event: event!,
      given,
      asOf: (instant: string) => municipalityAsOf(spec.file, instant, settings),
    };
  }

  it('narrows a command to roles from a day on, and keeps the order that was in force before', () => {
    const { given, asOf } = register();
    const lending = { procedure: 'lending-library', commandType: 'lending-library/lend-book' };
    given('set-delegation', founded, { ...lending, roles: ['unit-manager'], from: '2026-03-01' });
    given('set-delegation', founded, { ...lending, roles: [], from: '2026-04-01' });
    const mayOn = (day: string) =>
      (['intake-worker', 'unit-manager'] as const).filter((role) =>
        asOf(`${day}T12:00:00.000Z`).delegates(lending.procedure, lending.commandType, role),
      );
    expect(mayOn('2026-02-28')).toEqual(['intake-worker', 'unit-manager']);
    expect(mayOn('2026-03-01')).toEqual(['unit-manager']);
    expect(mayOn('2026-04-01')).toEqual([]);
  });

  it('holds to what was decided when no procedure had to be named, until it is decided anew', () => {
    const { file, event } = register();
    const commandType = 'lending-library/lend-book';
    const after = <Fields extends object>(
      details: MunicipalityRegister,
      definition: RegisterEvent<Fields>,
      data: Fields,
    ) => definition.evolve(details, { ...event, data });
    const mayLend = (details: MunicipalityRegister, day: string, procedure = 'lending-library') =>
      municipalityAsOf({ ...file, details }, `${day}T12:00:00.000Z`, settings).delegates(
        procedure,
        commandType,
        'intake-worker',
      );
    const isQuiet = (details: MunicipalityRegister, day: string) =>
      municipalityAsOf({ ...file, details }, `${day}T12:00:00.000Z`, settings).setting(quietHours.name);

    const from = '2026-02-01';
    const delegatedOnce = after(file.details, delegationSet, { commandType, roles: ['unit-manager'], from });
    const before = after(delegatedOnce, settingChosen, { name: 'quiet-hours', value: '20:00-06:00', from });
    expect(mayLend(before, '2026-01-31')).toBe(true);
    expect(isQuiet(before, '2026-01-31')).toBe(quietHours.byDefault);
    expect(mayLend(before, '2026-02-01')).toBe(false);
    expect(isQuiet(before, '2026-02-01')).toBe('20:00-06:00');

    const anew = { from: '2026-03-01' };
    const here = { procedure: 'lending-library', commandType, roles: ['intake-worker'] };
    const delegatedAnew = after(before, delegationSet, { ...here, ...anew });
    const now = after(delegatedAnew, settingChosen, {
      name: quietHours.name,
      value: '22:00-06:00',
      ...anew,
    });
    expect(mayLend(now, '2026-02-28')).toBe(false);
    expect(isQuiet(now, '2026-02-28')).toBe('20:00-06:00');
    expect(mayLend(now, '2026-03-01')).toBe(true);
    expect(isQuiet(now, '2026-03-01')).toBe('22:00-06:00');
    expect(mayLend(now, '2026-03-01', 'another-library')).toBe(false);
  });

  it('has somebody on call for the days of their duty, beside what they are otherwise', () => {
    const { given, asOf } = register();
    given('give-role', founded, { staffId: 'clerk', role: 'intake-worker', from: '2026-01-02' });
    const duty = { from: '2026-03-07', until: '2026-03-09' };
    given('give-role', founded, { staffId: 'clerk', role: 'on-call', ...duty });
    const rolesAt = (instant: string) => asOf(instant).staff('clerk')?.roles;
    expect(rolesAt('2026-03-06T22:59:59.999Z')).toEqual(['intake-worker']);
    expect(rolesAt('2026-03-06T23:00:00.000Z')).toEqual(['intake-worker', 'on-call']);
    expect(rolesAt('2026-03-08T23:00:00.000Z')).toEqual(['intake-worker']);
  });

  it('knows a unit until it is closed', () => {
    const { given, asOf } = register();
    expect(asOf('2026-03-06T12:00:00.000Z').hasUnit('desk')).toBe(true);
    given('close-unit', '2026-03-06T13:00:00+01:00', { unitId: 'desk' });
    expect(asOf('2026-03-06T12:00:00.000Z').hasUnit('desk')).toBe(false);
    expect(asOf('2026-03-06T12:00:00.000Z').hasUnit('nowhere')).toBe(false);
  });

  it('takes an equivalent education for the degree (SoL 2025:400 25:1)', () => {
    const { given, asOf } = register();
    given('give-role', founded, { staffId: 'clerk', role: 'investigator', from: '2026-01-02' });
    expect(asOf('2026-03-06T12:00:00.000Z').staff('clerk')?.qualifications).toEqual(['equivalent']);
    given('change-staff', founded, { staffId: 'clerk', qualification: 'none', from: '2026-03-07' });
    expect(asOf('2026-03-06T12:00:00.000Z').staff('clerk')?.qualifications).toEqual(['equivalent']);
    expect(asOf('2026-03-07T12:00:00.000Z').staff('clerk')?.qualifications).toEqual([]);
  });
});
