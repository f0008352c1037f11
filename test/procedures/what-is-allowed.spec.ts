import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allowedIn,
  catalogueOf,
  municipalityAsOf,
  municipalityProcedure,
  procedures,
  settingsOf,
  unansweredActs,
  type Casefile,
  type FoundMunicipality,
  type Instant,
  type MunicipalityRegister,
  type Procedure,
} from '#casework';
import { ChildCase } from '../../libs/casework/src/procedures/child-protection/testing/child-case.js';
import { CaseSpecification } from '../../libs/casework/src/testing/specification.js';
import type { ChildProtection } from '../../libs/casework/src/procedures/child-protection/state.js';
import { allotment } from './allotment/index.js';
import { bench } from './bench/index.js';
import { beginnings, begins, childProtection, longAgo } from './child-protection-begun.js';
import { examplesOf, offeredBy } from './examples-offered.js';
import { Walk, type DoneByNow } from './walk.js';

/** Named with every failure, and here: the same seed walks the same ways. */
const seed = 20_260_302;

const register = municipalityProcedure(procedures);
const settings = settingsOf(procedures);

/**
 * From nothing, from a plot granted long ago of which nothing is kept any longer, from one that is reserved, or from one of
 * which an act was denied besides.
 */
function allotments(start: number, done: DoneByNow) {
  const licence = ['pruning-licence'];
  const staff = [
    { staffId: 'port', unitId: 'porten', roles: ['gate-keeper'], qualifications: [] },
    { staffId: 'havde', unitId: 'haver', roles: ['garden-warden'], qualifications: licence },
    { staffId: 'hanne', unitId: 'haver', roles: ['garden-warden'], qualifications: [] },
    { staffId: 'leder', unitId: 'haver', roles: ['unit-manager'], qualifications: licence },
  ];
  const place = { jurisdiction: 'DK', timeZone: 'Europe/Copenhagen' } as const;
  const spec = new CaseSpecification(allotment, { staff, units: ['haver'], bySights: true }, place);
  const at = start === 1 ? longAgo : begins;
  const does = (type: string, by: string, command: object, on?: string) =>
    spec.given({ type, by, at, command, ...(on !== undefined && { on }) });
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
    if (start === 1) does('allotment/grant-plot', 'havde', {}, request);
    else does('allotment/reserve-plot', 'havde', {}, request);
    if (start > 2) {
      does('allotment/lend-keys', 'havde', { doneBy: 'hanne' }, request);
      const [{ entryId } = { entryId: '' }] = unansweredActs(spec.current);
      does('casework/answer-for-act', 'hanne', { entryId, confirmed: false, reason: 'other' });
    }
  }
  const people = { staff: () => staff.map(({ staffId }) => staffId), units: () => ['haver'] };
  return new Walk(spec, begins, people, done);
}

/** A municipality's register, which is read by what it says itself. */
class Register extends CaseSpecification<MunicipalityRegister> {
  constructor() {
    const asOf = (instant: Instant) => municipalityAsOf(this.current, instant, settings);
    super(register, { staff: [], units: [], bySights: true, register: asOf });
  }
}

/** From its founding. */
function ofTheRegister(_start: number, done: DoneByNow) {
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
  return new Walk(spec, begins, people, done);
}

const nothingDone: DoneByNow = { given: new Set(), byExample: new Set(), examples: new Map() };

/** How often each beginning is walked from, and how far: more often, up to four times, while something was never done. */
const walks = [
  ['child protection', childProtection, 3, 40, beginnings],
  ['an allotment', allotments, 10, 30, 4],
  ['a register', ofTheRegister, 60, 60, 1],
] as const;

describe('Whoever walks at random through', () => {
  it.each(walks)('%s is told what they may do', (_, begun, times, steps, ways) => {
    const { procedure }: { readonly procedure: Procedure } = begun(0, nothingDone).spec;
    const done: DoneByNow = { given: new Set(), byExample: new Set(), examples: examplesOf(procedure) };
    let walked = 0;
    const property = fc.property(fc.gen(), (g) => {
      const chance = (below: number) => (below <= 1 ? 0 : g(fc.nat, below - 1));
      const walk = begun(walked % ways, done);
      walked += 1;
      for (let step = 0; step < steps; step += 1) walk.step(chance);
    });
    const all = offeredBy(procedure).map(({ type }) => type);
    const left = () => all.filter((type) => !done.given.has(type) || !done.byExample.has(type));
    // What can be done once in a walk may need more of them.
    for (let round = 0; round < times || (round < 4 * times && left().length > 0); round += 1)
      fc.assert(property, { seed: seed + round, numRuns: ways, endOnFailure: true });
    expect(all.filter((type) => !done.given.has(type))).toEqual([]);
    expect({ neverTaken: all.filter((type) => !done.byExample.has(type)) }).toEqual({ neverTaken: [] });
  });
});

/** What somebody is told on a matter, or without one of the file itself. */
function told(child: ChildCase, by: string, on?: string, file: Casefile<ChildProtection> = child.current) {
  const { now, recorder: actor, municipality, seen } = child.contextOf(by, later);
  const { allowed, notNow } = allowedIn(childProtectionItself, file, { now, actor, municipality, seen })(on);
  return {
    allowed: allowed.map(({ type }) => type),
    notNow: new Map(notNow.map(({ type, refusal }) => [type, refusal])),
  };
}

const later = '2026-03-03T08:00:00.000Z';
const [childProtectionItself] = procedures as readonly [Procedure<ChildProtection>];
const degree = ['social-work-degree'];

describe('Whoever sees a matter alone', () => {
  it('is not told that they may inform persons whom they aren’t shown', () => {
    const staff = [
      ...new ChildCase().municipality.staff,
      { staffId: 'ines', unitId: 'intake', roles: ['investigator'], qualifications: degree },
    ];
    const child = new ChildCase({ staff, bySights: true });
    const report = child.reportArrives(begins);
    child.does(
      'casework/assign-handler',
      begins,
      { handlerId: 'ingrid', reason: 'Takes it up.' },
      { by: 'maria', on: report },
    );
    child.protectionIsAssessed(begins, report);
    const investigation = child.investigationIsOpened(begins, report);
    const { allowed, notNow } = told(child, 'ines', investigation);
    for (const name of ['inform-concerned', 'withhold-information']) {
      expect(allowed).not.toContain(`child-protection/${name}`);
      expect(notNow.get(`child-protection/${name}`)).toMatchObject({ code: 'SECRECY_BARRIER' });
    }
    expect(told(child, 'maria', investigation).allowed).toContain('child-protection/inform-concerned');
  });
});

describe('On a report or an application', () => {
  const code = (child: ChildCase, by: string, on: string, name: string) =>
    told(child, by, on).notNow.get(`child-protection/${name}`)?.code;

  it('none is told that they may open an investigation on what is taken up already', () => {
    const child = new ChildCase();
    const report = child.reportArrives(begins);
    const application = child.applicationArrives(begins);
    expect(told(child, 'ingrid', report).allowed).toContain('child-protection/open-investigation');
    child.investigationIsOpened(begins, report);
    child.does('link-application', begins, {}, { on: application });
    for (const on of [report, application])
      expect(code(child, 'ingrid', on, 'open-investigation')).toBe('ALREADY_OPEN');
    expect(told(child, 'ingrid', report).allowed).toContain('child-protection/record-protection-assessment');
  });

  it('none is told that they may lay aside a child who needs protection', () => {
    const child = new ChildCase();
    const report = child.reportArrives(begins);
    expect(code(child, 'the-board', report, 'decline-to-open')).toBe('STATE_CONFLICT');
    const assessment = { ...child.assessment(), needsProtection: true };
    child.does('record-protection-assessment', begins, assessment, { on: report });
    for (const by of ['ingrid', 'the-board'])
      expect(code(child, by, report, 'decline-to-open')).toBe('STATE_CONFLICT');
    expect(told(child, 'the-board', report).allowed).toContain('child-protection/open-investigation');
  });

  it('none is told that they may decide while an application waits', () => {
    const child = new ChildCase();
    const investigation = child.preparedInvestigation(begins);
    expect(told(child, 'maria', investigation).allowed).toContain('child-protection/close-without-support');
    const application = child.applicationArrives(begins);
    expect(code(child, 'maria', investigation, 'close-without-support')).toBe('STATE_CONFLICT');
    child.does('link-application', begins, {}, { on: application });
    expect(code(child, 'maria', investigation, 'close-without-support')).toBe('STATE_CONFLICT');
    child.applicationsAreRefused(begins, investigation);
    child.closingIsPrepared(begins, investigation);
    expect(told(child, 'maria', investigation).allowed).toContain('child-protection/close-without-support');
  });

  it('who sees its clocks alone is not told that they may record a demand', () => {
    const child = new ChildCase({ bySights: true });
    const application = child.applicationArrives(begins, { unitId: 'investigations' });
    expect(code(child, 'isak', application, 'demand-decision')).toBe('SECRECY_BARRIER');
    const own = child.applicationArrives(begins);
    expect(told(child, 'ingrid', own).allowed).toContain('child-protection/demand-decision');
  });
});

describe('A correction', () => {
  it('is not told as possible where later entries rest on all there is', () => {
    const child = new ChildCase();
    const report = child.reportArrives(begins);
    child.protectionIsAssessed(begins, report);
    expect(told(child, 'ingrid', report).allowed).toContain('casework/register-in-error');
    const investigation = child.investigationIsOpened(begins, report);
    const onReport = told(child, 'ingrid', report);
    expect(onReport.allowed).not.toContain('casework/register-in-error');
    expect(onReport.allowed).toContain('casework/correct-occurrence');
    expect(onReport.notNow.get('casework/register-in-error')?.says.en).toMatch(/^Nothing that you see/);
    expect(told(child, 'ingrid', investigation).allowed).toContain('casework/register-in-error');
  });

  it('is not told as possible to whoever is shown nothing that it could be about', () => {
    const staff = [
      ...new ChildCase().municipality.staff,
      { staffId: 'ines', unitId: 'intake', roles: ['investigator'], qualifications: degree },
    ];
    const child = new ChildCase({ staff, bySights: true });
    const report = child.reportArrives(begins);
    child.does(
      'casework/assign-handler',
      begins,
      { handlerId: 'ingrid', reason: 'Takes it up.' },
      { by: 'maria', on: report },
    );
    child.protectionIsAssessed(begins, report);
    const investigation = child.investigationIsOpened(begins, report);
    const { notNow } = told(child, 'ines', investigation);
    for (const type of ['casework/correct-occurrence', 'casework/register-in-error'])
      expect(notNow.get(type)).toMatchObject({ code: 'STATE_CONFLICT' });
  });
});

describe('Whoever may not assess themselves', () => {
  it('is told that they may record what a colleague assessed, and may', () => {
    const child = new ChildCase();
    const report = child.reportArrives(begins);
    const type = 'child-protection/record-protection-assessment';
    const { notNow } = told(child, 'vera', report);
    expect(notNow.get(type)).toMatchObject({
      code: 'NOT_QUALIFIED',
      says: { en: expect.stringContaining('doneBy'), sv: expect.stringContaining('doneBy') },
    });
    const assessment = {
      needsProtection: false,
      facts: 'Seen.',
      reasons: 'No danger.',
      assessorId: 'ingrid',
    };
    expect(
      child.gives(type, later, { ...assessment, doneBy: 'ingrid' }, { by: 'vera', on: report }),
    ).toMatchObject({ kind: 'accepted' });
  });
});

describe('Sight of a file', () => {
  it('is given while there is somebody who hasn’t got it', () => {
    const [ingrid, , maria] = new ChildCase().municipality.staff;
    const child = new ChildCase({ staff: [ingrid!, maria!] });
    const report = child.reportArrives(begins);
    expect(told(child, 'maria', report).allowed).toContain('casework/grant-sight');
    const grant = { staffId: 'ingrid', reason: 'Needs it.' };
    child.does('casework/grant-sight', begins, grant, { by: 'maria', on: report });
    const { allowed, notNow } = told(child, 'maria', report);
    expect(allowed).not.toContain('casework/grant-sight');
    expect(notNow.get('casework/grant-sight')?.says.en).toMatch(/^Everybody else/);
  });
});

describe('A procedure that knows nobody but its subject', () => {
  it('has no command that adds somebody', () => {
    expect(catalogueOf(bench).commands.has('casework/add-person')).toBe(false);
    expect(catalogueOf(allotment).commands.has('casework/add-person')).toBe(true);
  });
});

describe('A file that goes on in another', () => {
  it('tells of its matters what may be done where they go on, and nothing of itself alone', () => {
    const [ended, surviving] = [
      new ChildCase({ bySights: true }, 'ended'),
      new ChildCase({ bySights: true }, 'surviving'),
    ];
    surviving.reportArrives(begins);
    const report = ended.reportArrives(begins);
    const assigned = { handlerId: 'ingrid', reason: 'Takes it up.' };
    ended.does('casework/assign-handler', begins, assigned, { by: 'maria', on: report });
    const before = ended.current;
    surviving.takesOver(ended, begins);
    const merged = { ...before, mergedInto: 'surviving', goesOnAs: surviving.current };
    const here = told(ended, 'ingrid', report, merged);
    const there = told(surviving, 'ingrid', report);
    expect(here).toEqual(there);
    expect(here.allowed).not.toEqual([]);
    expect(told(surviving, 'ingrid').allowed).toContain('casework/merge-file');
    expect(told(ended, 'ingrid', undefined, merged).allowed).toEqual(
      told(surviving, 'ingrid').allowed.filter((type) => type !== 'casework/merge-file'),
    );
  });
});
