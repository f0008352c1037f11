import { everythingSeen } from '../testing/everything-seen.js';
import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../handling/handling.js';
import { tellTimeline } from '../handling/timeline.js';
import { lendingLibrary } from '../testing/lending-library.js';
import { CaseSpecification, refusalOf } from '../testing/specification.js';
import { municipalityAsOf } from './as-of.js';
import type { FoundMunicipality } from './founding.js';
import { municipalityProcedure, settingsOf } from './municipality.js';
import { awaitedRoles } from './proposed-roles.js';
import { roleHoldersAsOf } from './role-holders.js';
import type { MunicipalityRegister } from './state.js';

const procedure = municipalityProcedure([lendingLibrary]);
const settings = settingsOf([lendingLibrary]);
const founded = '2026-01-02T08:00:00.000Z';
const nine = '2026-03-02T08:00:00.000Z';
const noon = '2026-03-02T11:00:00.000Z';
const evening = '2026-03-02T17:00:00.000Z';

/** A register with its two founding keepers, a third, and two members of staff without a role in different units. */
class Register extends CaseSpecification<MunicipalityRegister> {
  constructor() {
    super(procedure, {
      staff: [],
      units: [],
      register: (instant) => municipalityAsOf(this.current, instant, settings),
    });
    const founding: FoundMunicipality = {
      ...{ name: 'Storstad', jurisdiction: 'SE', timeZone: 'Europe/Stockholm' },
      ...{ keeperId: 'kim', keeperName: 'Kim', secondKeeperId: 'kaj', secondKeeperName: 'Kaj' },
    };
    this.given({
      type: 'municipality/found',
      by: 'operator',
      at: founded,
      cause: 'completion',
      command: founding,
    });
    for (const unitId of ['north', 'south'])
      this.does('kim', 'register-unit', { unitId, title: unitId }, founded);
    for (const staffId of ['kia', 'friend', 'clerk'])
      this.does(
        'kim',
        'register-staff',
        { staffId, name: staffId, unitId: 'north', qualification: 'none' },
        founded,
      );
    this.becomes('kia', 'register-keeper', {}, founded);
  }

  tries(by: string, name: string, command: object, at = noon): Outcome<MunicipalityRegister> {
    return this.when({ type: `municipality/${name}`, by, at, command });
  }

  does(by: string, name: string, command: object, at = noon): void {
    this.given({ type: `municipality/${name}`, by, at, command });
  }

  /** Proposes a role in one keeper's name; answers the proposal. */
  proposes(by: string, staffId: string, role: string, more: object = {}, at = nine): string {
    this.does(by, 'give-role', { staffId, role, ...more }, at);
    return this.current.details.proposedRoles.at(-1)?.proposalId ?? '';
  }

  /** A role that Kim gives and Kaj confirms. */
  becomes(staffId: string, role: string, more: object = {}, at = nine): void {
    this.does('kaj', 'confirm-role', { proposalId: this.proposes('kim', staffId, role, more, at) }, at);
  }

  rolesOf(staffId: string, at: string): readonly string[] {
    return municipalityAsOf(this.file, at, settings).staff(staffId)?.roles ?? [];
  }
}

describe('A role that gives sight of cases', () => {
  it('is not in force while it is proposed', () => {
    const register = new Register();
    register.proposes('kim', 'friend', 'auditor');
    expect(register.rolesOf('friend', evening)).toEqual([]);
    expect(roleHoldersAsOf(register.file, evening).map(({ staffId }) => staffId)).not.toContain('friend');
  });

  it.each(['auditor', 'unit-manager', 'register-keeper', 'intake-worker'])(
    'is told from any other by the procedures: %s',
    (role) => {
      const register = new Register();
      register.proposes('kim', 'friend', role);
      expect(register.current.details.proposedRoles).toMatchObject([{ role, proposedBy: 'kim' }]);
    },
  );

  it('needs nobody’s word where it gives none', () => {
    const register = new Register();
    register.proposes('kim', 'friend', 'on-call');
    expect(register.rolesOf('friend', noon)).toEqual(['on-call']);
  });

  it('counts from the instant of its confirmation, whatever day it was given from', () => {
    const register = new Register();
    const proposalId = register.proposes('kim', 'friend', 'auditor', { from: '2026-01-02' });
    register.does('kaj', 'confirm-role', { proposalId }, noon);
    expect(register.rolesOf('friend', '2026-02-01T12:00:00.000Z')).toEqual([]);
    expect(register.rolesOf('friend', nine)).toEqual([]);
    expect(register.rolesOf('friend', '2026-03-02T10:59:59.999Z')).toEqual([]);
    expect(register.rolesOf('friend', noon)).toEqual(['auditor']);
    const asOf = municipalityAsOf(register.file, evening, settings);
    expect(asOf.at(nine).staff('friend')).toBeUndefined();
    expect(asOf.at(nine).at(noon).staff('friend')?.roles).toEqual(['auditor']);
  });

  it('begins on its first day, where that is later', () => {
    const register = new Register();
    register.becomes('friend', 'auditor', { from: '2026-04-01' });
    expect(register.rolesOf('friend', '2026-03-31T21:59:59.999Z')).toEqual([]);
    expect(register.rolesOf('friend', '2026-03-31T22:00:00.000Z')).toEqual(['auditor']);
  });

  it('takes a second word again when it is prolonged, and when it is given anew after its end', () => {
    const register = new Register();
    register.becomes('friend', 'auditor', { until: '2026-04-01' });
    register.proposes('kim', 'friend', 'auditor', { until: '2026-06-01' });
    expect(register.rolesOf('friend', '2026-04-02T12:00:00.000Z')).toEqual([]);
    register.does('kim', 'end-role', { staffId: 'friend', role: 'auditor', until: '2026-03-03' });
    register.proposes('kim', 'friend', 'auditor', {}, evening);
    expect(register.rolesOf('friend', '2026-03-04T12:00:00.000Z')).toEqual([]);
  });
});

describe('A register keeper', () => {
  it('does not become auditor alone, nor with another keeper who is to confirm it for themselves', () => {
    const register = new Register();
    const own = register.proposes('kim', 'kim', 'auditor');
    expect(refusalOf(register.tries('kim', 'confirm-role', { proposalId: own }))).toBe('OUT_OF_DELEGATION');
    const byAnother = register.proposes('kaj', 'kim', 'auditor');
    expect(refusalOf(register.tries('kim', 'confirm-role', { proposalId: byAnother }))).toBe(
      'OUT_OF_DELEGATION',
    );
    register.does('kia', 'confirm-role', { proposalId: byAnother });
    expect(register.rolesOf('kim', evening)).toEqual(['register-keeper', 'auditor']);
  });

  it('gains nothing by two proposals crosswise', () => {
    const register = new Register();
    const forKaj = register.proposes('kim', 'kaj', 'auditor');
    const forKim = register.proposes('kaj', 'kim', 'auditor');
    for (const [by, proposalId] of [
      ['kim', forKaj],
      ['kim', forKim],
      ['kaj', forKaj],
      ['kaj', forKim],
    ] as const) {
      expect(refusalOf(register.tries(by, 'confirm-role', { proposalId }))).toBe('OUT_OF_DELEGATION');
    }
  });

  it('confirms for a friend neither in another keeper’s name nor before the proposal was made', () => {
    const register = new Register();
    const proposalId = register.proposes('kim', 'friend', 'auditor');
    const inAnothersName = register.tries('kim', 'confirm-role', { proposalId, doneBy: 'kaj' });
    expect(inAnothersName).toMatchObject({ refusal: { code: 'OUT_OF_DELEGATION', field: 'doneBy' } });
    const early = { occurredAt: nine, proposalId };
    expect(register.tries('kaj', 'confirm-role', early)).toMatchObject({ invalid: { field: 'occurredAt' } });
    const proposedAsAnother = { staffId: 'friend', role: 'auditor', doneBy: 'kaj' };
    expect(refusalOf(register.tries('kim', 'give-role', proposedAsAnother))).toBe('OUT_OF_DELEGATION');
    expect(register.rolesOf('friend', evening)).toEqual([]);
  });

  it('is made by two, so that no keeper makes another to confirm', () => {
    const register = new Register();
    const keeper = register.proposes('kim', 'friend', 'register-keeper');
    const auditor = register.proposes('kim', 'clerk', 'auditor');
    for (const proposalId of [keeper, auditor]) {
      expect(refusalOf(register.tries('friend', 'confirm-role', { proposalId }))).toBe('OUT_OF_DELEGATION');
    }
  });

  it('declines what was proposed, also what they proposed themselves; then nobody confirms it', () => {
    for (const by of ['kim', 'kaj']) {
      const register = new Register();
      const proposalId = register.proposes('kim', 'friend', 'auditor');
      register.does(by, 'decline-role', { proposalId });
      for (const name of ['confirm-role', 'decline-role'])
        expect(refusalOf(register.tries('kia', name, { proposalId }))).toBe('STATE_CONFLICT');
      expect(register.rolesOf('friend', evening)).toEqual([]);
    }
  });

  it('confirms once, and nothing that the role’s end has taken back or whose time is over', () => {
    const register = new Register();
    const proposalId = register.proposes('kim', 'friend', 'auditor');
    const again = register.proposes('kim', 'friend', 'auditor', { from: '2027-01-01' });
    register.does('kaj', 'confirm-role', { proposalId });
    expect(refusalOf(register.tries('kaj', 'confirm-role', { proposalId }))).toBe('STATE_CONFLICT');
    register.does('kia', 'end-role', { staffId: 'friend', role: 'auditor' });
    expect(refusalOf(register.tries('kaj', 'confirm-role', { proposalId: again }))).toBe('STATE_CONFLICT');
    const short = register.proposes('kim', 'clerk', 'auditor', { until: '2026-03-03' });
    const late = register.tries('kaj', 'confirm-role', { proposalId: short }, '2026-03-02T23:00:00.000Z');
    expect(refusalOf(late)).toBe('STATE_CONFLICT');
  });

  it('leaves only while two others keep the register without a last day', () => {
    const register = new Register();
    const ends = (staffId: string) => register.tries('kim', 'end-role', { staffId, role: 'register-keeper' });
    expect(ends('kia').kind).toBe('accepted');
    expect(refusalOf(ends('kaj'))).toBe('STATE_CONFLICT');
    register.proposes('kim', 'friend', 'register-keeper');
    expect(refusalOf(ends('kaj'))).toBe('STATE_CONFLICT');
    register.becomes('clerk', 'register-keeper', { until: '2026-06-01' }, noon);
    expect(refusalOf(ends('kaj'))).toBe('STATE_CONFLICT');
    register.becomes('clerk', 'register-keeper', {}, noon);
    expect(ends('kaj').kind).toBe('accepted');
  });
});

describe('Somebody who moves to another unit', () => {
  const moving = { staffId: 'clerk', unitId: 'south' };

  it('holds there what a second keeper has confirmed for it, and sees to then nothing', () => {
    const register = new Register();
    register.becomes('clerk', 'unit-manager');
    register.does('kim', 'change-staff', moving);
    expect(register.rolesOf('clerk', evening)).toEqual([]);
    const { proposalId = '', ...proposed } = register.current.details.proposedRoles[0] ?? {};
    expect(proposed).toMatchObject({ role: 'unit-manager', unitId: 'south', from: '2026-03-02' });
    expect(refusalOf(register.tries('kim', 'confirm-role', { proposalId }))).toBe('OUT_OF_DELEGATION');
    register.does('kaj', 'confirm-role', { proposalId });
    expect(municipalityAsOf(register.file, evening, settings).staff('clerk')).toMatchObject({
      unitId: 'south',
      roles: ['unit-manager'],
    });
  });

  it('loses nothing on the way when it was given there before', () => {
    const register = new Register();
    register.becomes('clerk', 'unit-manager');
    register.does('kim', 'change-staff', { ...moving, from: '2026-04-01' });
    const [{ proposalId } = { proposalId: '' }] = register.current.details.proposedRoles;
    register.does('kaj', 'confirm-role', { proposalId });
    expect(register.rolesOf('clerk', '2026-03-31T12:00:00.000Z')).toEqual(['unit-manager']);
    expect(register.rolesOf('clerk', '2026-04-01T12:00:00.000Z')).toEqual(['unit-manager']);
  });

  it('has nothing of before when they come back, and nothing proposed for the unit that they left', () => {
    const register = new Register();
    register.becomes('clerk', 'unit-manager');
    const proposalId = register.proposes('kim', 'clerk', 'intake-worker');
    register.does('kim', 'change-staff', moving);
    expect(refusalOf(register.tries('kaj', 'confirm-role', { proposalId }))).toBe('STATE_CONFLICT');
    register.does('kim', 'change-staff', { ...moving, unitId: 'north' });
    expect(register.rolesOf('clerk', evening)).toEqual([]);
  });

  it('keeps what is held in the whole municipality', () => {
    const register = new Register();
    register.becomes('clerk', 'auditor');
    register.does('kim', 'change-staff', moving);
    expect(register.rolesOf('clerk', evening)).toEqual(['auditor']);
  });
});

describe('What is proposed', () => {
  it('is shown to each with what they may do about it', () => {
    const register = new Register();
    register.proposes('kim', 'friend', 'auditor');
    const shownTo = (staffId: string) => {
      const roles = register.rolesOf(staffId, noon);
      const viewer = { staffId, unitId: '', qualifications: [], roles };
      return awaitedRoles(register.file, viewer, noon)[0]?.allowed;
    };
    expect(shownTo('kim')).toEqual(['municipality/decline-role']);
    expect(shownTo('kaj')).toEqual(['municipality/confirm-role', 'municipality/decline-role']);
    expect(shownTo('clerk')).toEqual([]);
  });

  it('is told in the timeline, with what became of it', () => {
    const register = new Register();
    register.becomes('friend', 'auditor');
    register.does('kaj', 'decline-role', { proposalId: register.proposes('kim', 'clerk', 'auditor') });
    const told = tellTimeline(procedure, register.events, 'en', (id) => id, everythingSeen).slice(-4);
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^friend was proposed as auditor/),
      expect.stringMatching(/^friend is auditor/),
      expect.stringMatching(/^clerk was proposed as auditor/),
      expect.stringMatching(/^clerk does not become auditor/),
    ]);
  });
});
