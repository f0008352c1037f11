import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  catalogueOf,
  municipalityAsOf,
  municipalityProcedure,
  procedures,
  settingsOf,
  unansweredActs,
  type FoundMunicipality,
  type Instant,
  type MunicipalityRegister,
  type Procedure,
} from '#casework';
import { ChildCase } from '../../libs/casework/src/procedures/child-protection/testing/child-case.js';
import { CaseSpecification } from '../../libs/casework/src/testing/specification.js';
import { allotment } from './allotment/index.js';
import { Walk } from './walk.js';

/** Named with every failure, and here: the same seed walks the same ways. */
const seed = 20_260_302;
const begins = '2026-03-02T08:00:00.000Z';

const register = municipalityProcedure(procedures);
const settings = settingsOf(procedures);

/**
 * From nothing, from a report that somebody handles, from an investigation with another report beside it, or from that
 * with a denied act and a protected identity.
 */
function childProtection(start: number, given: Set<string>) {
  const degree = ['social-work-degree'];
  const others = [
    { staffId: 'vega', unitId: 'intake', roles: ['intake-worker'], qualifications: [] },
    { staffId: 'magda', unitId: 'investigations', roles: ['unit-manager'], qualifications: degree },
    { staffId: 'quentin', unitId: 'intake', roles: ['quality-officer'], qualifications: [] },
    { staffId: 'aud', unitId: 'audit', roles: ['auditor'], qualifications: [] },
  ];
  const staff = [...new ChildCase().municipality.staff, ...others];
  const child = new ChildCase({ staff, bySights: true });
  const isInHand = (reportId: string) => {
    const assigned = { handlerId: 'ingrid', reason: 'Takes it up.' };
    child.does('casework/assign-handler', begins, assigned, { by: 'maria', on: reportId });
    child.protectionIsAssessed(begins, reportId);
    return reportId;
  };
  if (start > 0) {
    const first = child.reportArrives(begins);
    isInHand(first);
    if (start > 1) {
      child.investigationIsOpened(begins, first);
      isInHand(child.reportArrives(begins));
    }
    if (start > 2) {
      const contact = { with: 'reporter', how: 'phone', doneBy: 'isak' };
      child.does('record-preliminary-contact', begins, contact, {
        on: isInHand(child.reportArrives(begins)),
      });
      const [{ entryId } = { entryId: '' }] = unansweredActs(child.current);
      const no = { entryId, confirmed: false, reason: 'I was away.' };
      child.does('casework/answer-for-act', begins, no, { by: 'isak' });
      child.does('casework/change-person', begins, { personId: child.childId, protectedIdentity: true });
    }
  }
  const people = {
    staff: () => staff.map(({ staffId }) => staffId),
    units: () => ['intake', 'investigations'],
  };
  return new Walk(child, begins, people, given);
}

/** From nothing, from a plot that is reserved, or from one of which an act was denied besides. */
function allotments(start: number, given: Set<string>) {
  const licence = ['pruning-licence'];
  const staff = [
    { staffId: 'havde', unitId: 'haver', roles: ['garden-warden'], qualifications: licence },
    { staffId: 'hanne', unitId: 'haver', roles: ['garden-warden'], qualifications: [] },
    { staffId: 'leder', unitId: 'haver', roles: ['unit-manager'], qualifications: licence },
    { staffId: 'port', unitId: 'porten', roles: ['gate-keeper'], qualifications: [] },
  ];
  const place = { jurisdiction: 'DK', timeZone: 'Europe/Copenhagen' } as const;
  const spec = new CaseSpecification(allotment, { staff, units: ['haver'], bySights: true }, place);
  const does = (type: string, by: string, command: object, on?: string) =>
    spec.given({ type, by, at: begins, command, ...(on !== undefined && { on }) });
  if (start > 0) {
    const asked = {
      unitId: 'haver',
      gardenerNumber: '0101701234',
      crop: 'beets',
      frost: false,
      acidity: '6',
    };
    does('allotment/ask-for-plot', 'havde', asked);
    const [request] = spec.current.matters.ids();
    does('allotment/reserve-plot', 'havde', {}, request);
    if (start > 1) {
      does('allotment/lend-keys', 'havde', { doneBy: 'hanne' }, request);
      const [{ entryId } = { entryId: '' }] = unansweredActs(spec.current);
      does('casework/answer-for-act', 'hanne', { entryId, confirmed: false, reason: 'other' });
    }
  }
  const people = { staff: () => staff.map(({ staffId }) => staffId), units: () => ['haver'] };
  return new Walk(spec, begins, people, given);
}

/** A municipality's register, which is read by what it says itself. */
class Register extends CaseSpecification<MunicipalityRegister> {
  constructor() {
    const asOf = (instant: Instant) => municipalityAsOf(this.current, instant, settings);
    super(register, { staff: [], units: [], bySights: true, register: asOf });
  }
}

/** From its founding. */
function ofTheRegister(_start: number, given: Set<string>) {
  const spec = new Register();
  const command: FoundMunicipality = {
    ...{ name: 'Storstad', jurisdiction: 'SE', timeZone: 'Europe/Stockholm' },
    ...{ keeperId: 'kim', keeperName: 'Kim', secondKeeperId: 'kaj', secondKeeperName: 'Kaj' },
  };
  spec.given({ type: 'municipality/found', by: 'operator', at: begins, cause: 'completion', command });
  const people = {
    staff: () => Object.keys(spec.current.details.staff),
    units: () => Object.keys(spec.current.details.units),
  };
  return new Walk(spec, begins, people, given);
}

const walks = [
  ['child protection', childProtection, 60, 40],
  ['an allotment', allotments, 40, 30],
  ['a register', ofTheRegister, 60, 60],
] as const;

describe('Whoever walks at random through', () => {
  it.each(walks)('%s is told what they may do', (_, begun, runs, steps) => {
    const given = new Set<string>();
    const property = fc.property(fc.gen(), (g) => {
      const chance = (below: number) => (below <= 1 ? 0 : g(fc.nat, below - 1));
      const walk = begun(chance(4), given);
      for (let step = 0; step < steps; step += 1) walk.step(chance);
    });
    fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
    const { procedure }: { readonly procedure: Procedure } = begun(0, given).spec;
    const all = [...catalogueOf(procedure).commands.values()].filter(({ internal }) => internal !== true);
    expect(all.map(({ type }) => type).filter((type) => !given.has(type))).toEqual([]);
  });
});
