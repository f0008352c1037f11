import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { barrierFor, type Procedure } from '../../handling/index.js';
import {
  isShownBy,
  personalFieldsOf,
  seenBy,
  sightsOf,
  swedishTestNumber,
  type Role,
  type SeenFile,
  type SightedMatter,
} from '../../kernel/index.js';
import { catalogueOf, personsNamedIn, personsOfFile } from '../../handling/index.js';
import { commonRoles } from '../../municipality/common-roles.js';
import { municipalityProcedure } from '../../municipality/index.js';
import { childProtection } from './index.js';
import { matters } from './matters.js';
import { roles } from './roles.js';
import { watches } from './watches.js';
import { sights } from './sights.js';
import { at, ChildCase, type Giving } from './testing/child-case.js';

const { commands } = catalogueOf(childProtection);

/** A case in which everybody sees what is theirs. */
class SightedCase extends ChildCase {
  constructor(fileId?: string) {
    super({ bySights: true }, fileId);
  }

  seenAs(role: Role, { staffId = 'somebody', unitId = 'intake' } = {}): SeenFile | undefined {
    const staff = { staffId, unitId, roles: [role], qualifications: [] };
    return seenBy(sights, { municipalityId: 'municipality-1', staff }, this.file);
  }

  kindsSeenAs(role: Role, who: { staffId?: string; unitId?: string } = {}): readonly string[] | undefined {
    return this.seenAs(role, who)?.matters.map(({ kind }) => kind);
  }

  /** The manager, who sees the report alone, assigns it to intake. */
  isHandled(
    day: Instant,
    on: string,
    { handler = 'ingrid', ...giving }: Giving & { handler?: string } = {},
  ): void {
    const assigned = { handlerId: handler, reason: 'Takes it up.' };
    this.does('casework/assign-handler', day, assigned, { by: 'maria', on, ...giving });
  }

  override investigationOf(day: Instant): string {
    const on = this.reportArrives(day);
    this.isHandled(day, on);
    this.protectionIsAssessed(day, on);
    return this.investigationIsOpened(day, on);
  }

  protects(): void {
    const change = { personId: this.childId, protectedIdentity: true };
    this.does('casework/change-person', at('2026-03-03'), change);
  }
}

describe('Whoever is told of a deadline', () => {
  /** The kind of matter that a rule is about, and the steps in which it may be open. */
  const about: Readonly<Record<string, readonly [kind: keyof typeof matters, steps?: readonly string[]]>> = {
    'advice-talk': ['advice'],
    A1: ['report', ['received', 'opened']],
    A2: ['report'],
    A3: ['application'],
    'A3-contact': ['application', ['received', 'under-investigation']],
    A4: ['investigation'],
    A5: ['investigation'],
    A6: ['report'],
    'A6-at-once': ['report'],
    A7: ['investigation', ['investigating']],
    A8: ['investigation'],
    A10: ['appeal', ['received']],
    A11: ['application'],
    'A11-answer': ['application'],
    A15: ['placement', ['in-home']],
    A16: ['care', ['in-care']],
    A17: ['care', ['in-care']],
    A18: ['imposed-measure', ['imposed']],
    'measure-age': ['imposed-measure', ['imposed']],
    'care-age': ['care', ['in-care']],
    A19: ['moving-ban', ['banned']],
    'moving-ban-end': ['moving-ban', ['banned']],
    'A19-court': ['temporary-moving-ban', ['decided', 'submitted', 'court-confirmed', 'lapsed']],
    'A19-apply': ['temporary-moving-ban', ['court-confirmed', 'lapsed']],
    A25: ['contact-restriction', ['restricted']],
    A23: ['placement', ['in-home']],
    A24: ['placement', ['in-home']],
    A20: ['contact-family', ['ongoing', 'interrupted']],
    'A20-end': ['contact-family', ['ended']],
    'A20-ubu-kf': ['contact-family', ['ongoing', 'interrupted', 'ended']],
    'A20-plan': ['contact-family', ['granted', 'ongoing', 'interrupted']],
    A21: ['contact-family', ['granted', 'interrupted']],
    'A21-report': ['contact-family'],
    'A21-executed': ['contact-family'],
    'A-grant-end': ['contact-family', ['granted', 'ongoing', 'interrupted']],
    'A-bias': ['investigation', ['investigating']],
    'A-consent': ['contact-family', ['granted', 'ongoing', 'interrupted']],
    'care-awaited': ['care', ['care-ordered']],
    'care-begins': ['care', ['care-ordered']],
    'A22-court': ['immediate-custody'],
    'A22-execution': ['immediate-custody'],
    'A22-care': ['immediate-custody'],
    'transfer-answer': ['investigation', ['investigating']],
    A12: ['follow-up'],
    A13: ['follow-up'],
    A14: ['follow-up'],
    'A14-begin': ['care', ['care-ended']],
    'A14-reunion': ['care', ['care-ended']],
  };
  /** They begin with a miss of their matter. */
  const afterMiss = ['A21-report', 'A21-executed'];
  const own = childProtection.deadlines.filter(({ id }) => id !== watches.id);
  const rungs = own.flatMap(({ id, ladder }) =>
    ladder.flatMap((rung) =>
      rung.to.map((role): [string, Role, boolean] => [
        id,
        role,
        'missed' in rung.at || afterMiss.includes(id),
      ]),
    ),
  );

  it.each(rungs)('%s, as %s, can open what they were told of', (ruleId, role, isMiss) => {
    const [kind, steps = Object.keys(matters[kind].steps)] = about[ruleId]!;
    const reach = { ...commonRoles, ...roles }[role as keyof typeof roles].reach;
    const [staffId, unitId] = ['ada', 'unit-1'];
    const staff = {
      staffId,
      unitId: reach === 'municipality' ? 'unit-2' : unitId,
      roles: [role],
      qualifications: [],
    };
    // A clock of an investigated report would tell any on-call who reports on a child that it is investigated: the one
    // who opened it sees it by that.
    const shown = role === 'on-call' ? steps.filter((step) => step !== 'opened') : steps;
    for (const step of shown)
      for (const isProtected of [false, true])
        for (const handlerId of reach === 'handler' ? [undefined, staffId] : [undefined, 'bo']) {
          const matter: SightedMatter = {
            ...{ kind, step, unitId, protected: isProtected, everMissed: isMiss },
            ...(handlerId !== undefined && { handlerId }),
          };
          expect(sightsOf(sights, [role]).some((sight) => isShownBy(sight, staff, matter))).toBe(true);
        }
  });
});

describe('Every field that is sealed', () => {
  const procedures: readonly Procedure[] = [childProtection, municipalityProcedure([childProtection])];
  const fields = procedures.flatMap((procedure) =>
    [...catalogueOf(procedure).events.values()].flatMap(({ type, fields: of }) =>
      [...personalFieldsOf(of)].map(
        ([field, dataClass]) => [`${procedure.name}: ${type} ${field}`, procedure, type, dataClass] as const,
      ),
    ),
  );

  it.each(fields)('%s has a role that reads it', (_, procedure, type, dataClass) => {
    const held = Object.values(procedure.sights).flatMap((each) => each ?? []);
    const reading = held.filter(
      ({ events, classes }) => (events === 'any' || events.includes(type)) && classes.includes(dataClass),
    );
    expect(reading.length).toBeGreaterThan(0);
  });
});

describe('A report', () => {
  it('gives its unit that matter and the persons as it names them, never the file', () => {
    const child = new SightedCase();
    const reportId = child.reportArrives(at('2026-03-02'));
    const seen = child.seenAs('unit-manager')!;
    expect(seen.isOpen).toBe(false);
    expect(personsOfFile(seen, child.events)).toBeUndefined();
    expect(personsNamedIn(childProtection, seen, child.events, reportId)).toEqual([
      { role: 'subject', personId: child.childId, name: 'Astrid Andersson', birthDateIs: 'unknown' },
      { role: 'guardian', name: 'Gunnar Andersson' },
    ]);
    const types = child.events.filter((event) => seen.showsEvent(event)).map(({ type }) => type);
    expect(types).toContain('child-protection/report-received');
    expect(types).not.toContain('casework/person-added');
  });

  it('shows intake of its unit that matter, whoever the child is, and intake of another unit nothing', () => {
    const child = new SightedCase();
    const on = child.reportArrives(at('2026-03-02'));
    const alone = { isOpen: false, isFound: true };
    expect(child.seenAs('intake-worker')).toMatchObject(alone);
    expect(child.seenAs('intake-worker', { unitId: 'other' })).toBeUndefined();
    child.isHandled(at('2026-03-03'), on);
    child.protects();
    expect(child.seenAs('intake-worker')).toMatchObject(alone);
    expect(child.seenAs('intake-worker', { unitId: 'other' })).toBeUndefined();
  });

  it('shows the whole file to whoever handles it, until it is decided', () => {
    const child = new SightedCase();
    child.investigationOf(at('2026-03-02'));
    const on = child.reportArrives(at('2026-03-09'));
    child.isHandled(at('2026-03-09'), on);
    const ingrids = () => child.kindsSeenAs('intake-worker', { staffId: 'ingrid' });
    expect(ingrids()).toEqual(['report', 'investigation', 'report']);
    child.protectionIsAssessed(at('2026-03-09'), on);
    child.reportIsLinked(at('2026-03-10'), on);
    const opened = child.file.matters.values().find(({ kind }) => kind === 'investigation')!.matterId;
    const handled = { staffId: 'ingrid', reason: 'Isak handles it.' };
    child.does('casework/end-sight', at('2026-03-10'), handled, { by: 'maria', on: opened });
    expect(ingrids()).toEqual(['report', 'report']);
  });

  it('in error opens nothing to whoever it was opened to, and stays for the auditor', () => {
    const child = new SightedCase();
    const on = child.reportArrives(at('2026-03-02'));
    const entryId = child.events.find(({ type }) => type === 'child-protection/report-received')!.id;
    child.does(
      'casework/register-in-error',
      at('2026-03-02', '11:00'),
      { entryId, reason: 'Made up.' },
      { on },
    );
    for (const role of ['intake-worker', 'unit-manager', 'on-call', 'decision-maker'])
      expect(child.seenAs(role)).toBeUndefined();
    expect(child.kindsSeenAs('auditor')).toEqual(['report']);
    // What one wrote oneself stays readable, and nothing else with it.
    const author = child.seenAs('intake-worker', { staffId: 'ingrid' })!;
    expect([author.isOpen, author.matters]).toEqual([false, []]);
    const own = child.events.filter((event) => author.showsEvent(event)).map(({ type }) => type);
    expect(own).toEqual(['child-protection/report-received', 'casework/registered-in-error']);
  });
});

describe('Whoever sees a matter alone', () => {
  const shut = { isOpen: false };
  const somebody = { roles: ['intake-worker'] } as const;

  it.each([
    'child-protection/open-investigation',
    'child-protection/decline-to-open',
    'child-protection/link-report',
    'child-protection/link-application',
    'casework/add-person',
    'casework/merge-file',
    'casework/lift-protection',
    'casework/grant-sight',
  ])('may not give %s, which acts on more than that', (type) => {
    expect(barrierFor(commands.get(type)!, {}, shut, somebody)?.code).toBe('SECRECY_BARRIER');
    expect(barrierFor(commands.get(type)!, {}, { isOpen: true }, somebody)).toBeUndefined();
  });

  it('registers in error what lies there, and moves it nowhere', () => {
    const command = commands.get('casework/register-in-error')!;
    expect(barrierFor(command, {}, shut, somebody)).toBeUndefined();
    expect(barrierFor(command, { moveTo: 'file-2' }, shut, somebody)?.code).toBe('SECRECY_BARRIER');
  });

  it('assigns a handler with a reason, which is on record, and never themselves', () => {
    const child = new SightedCase();
    const on = child.reportArrives(at('2026-03-02'));
    const assigns = (body: object) =>
      child.gives('casework/assign-handler', at('2026-03-03'), body, { by: 'maria', on });
    expect(assigns({ handlerId: 'isak' })).toMatchObject({ refusal: { code: 'GROUND_REQUIRED' } });
    const oneself = { handlerId: 'maria', reason: 'I take it.' };
    expect(assigns(oneself)).toMatchObject({ refusal: { code: 'OUT_OF_DELEGATION' } });
    expect(assigns({ handlerId: 'isak', reason: 'Isak knows the family.' }).kind).toBe('accepted');
    expect(child.file.grants).toMatchObject([{ staffId: 'isak', grantedBy: 'maria', asHandler: true }]);
    expect(child.seenAs('investigator', { staffId: 'isak' })).toMatchObject({ isOpen: true });
    expect(assigns({ handlerId: 'ingrid', reason: 'Isak is ill.' }).kind).toBe('accepted');
    expect(child.seenAs('investigator', { staffId: 'isak', unitId: 'other' })).toBeUndefined();
  });
});

describe('A refusal', () => {
  it('names no entry that whoever is refused does not see', () => {
    const child = new SightedCase();
    // All on record at noon, of the hours before.
    const recorded = { at: at('2026-03-02', '12:00') };
    const on = child.reportArrives(at('2026-03-02', '09:00'), {}, recorded);
    child.isHandled(at('2026-03-02', '09:00'), on, recorded);
    child.protectionIsAssessed(at('2026-03-02', '09:30'), on, recorded);
    const elsewhere = { unitId: 'investigations' };
    child.investigationIsOpened(at('2026-03-02', '10:00'), on, elsewhere, recorded);
    const assessed = child.events.find(({ type }) => type === 'child-protection/protection-assessment-made')!;
    const corrects = (by: string) =>
      child.gives(
        'casework/correct-occurrence',
        at('2026-03-02', '13:00'),
        { entryId: assessed.id, happenedAt: at('2026-03-02', '11:00'), reason: 'It was later.' },
        { by, on },
      );
    // In the way is the opening, of which the manager of the report's unit is told nothing.
    const refused = corrects('maria');
    expect(refused).toMatchObject({ refusal: { code: 'SECRECY_BARRIER' } });
    expect(JSON.stringify(refused)).not.toMatch(/Investigation opened/);
  });
});

describe('Sight of a file', () => {
  it('is given to another with a reason, while the matter is open, and taken back', () => {
    const child = new SightedCase();
    const on = child.reportArrives(at('2026-03-02'));
    const gives = (name: string, staffId: string) =>
      child.gives(name, at('2026-03-03'), { staffId, reason: 'Knows the family.' }, { by: 'maria', on });
    expect(gives('casework/grant-sight', 'maria')).toMatchObject({ refusal: { code: 'OUT_OF_DELEGATION' } });
    expect(gives('casework/end-sight', 'isak')).toMatchObject({ refusal: { code: 'STATE_CONFLICT' } });
    const isaks = () => child.seenAs('investigator', { staffId: 'isak', unitId: 'other' })?.isOpen;
    expect(isaks()).toBeUndefined();
    expect(gives('casework/grant-sight', 'isak').kind).toBe('accepted');
    expect(gives('casework/grant-sight', 'isak')).toMatchObject({ refusal: { code: 'STATE_CONFLICT' } });
    expect(isaks()).toBe(true);
    expect(gives('casework/end-sight', 'isak').kind).toBe('accepted');
    expect(isaks()).toBeUndefined();
    gives('casework/grant-sight', 'isak');
    child.isHandled(at('2026-03-03'), on);
    child.protectionIsAssessed(at('2026-03-03'), on);
    child.openingIsDeclined(at('2026-03-04'), on);
    expect(isaks()).toBeUndefined();
  });

  it('is given by whoever handles the matter, and by nobody who sees it alone but a manager', () => {
    const child = new SightedCase();
    const on = child.reportArrives(at('2026-03-02'));
    const sight = { staffId: 'jonas', reason: 'Meets the child tonight.' };
    const gives = () => child.gives('casework/grant-sight', at('2026-03-03'), sight, { by: 'ingrid', on });
    expect(gives()).toMatchObject({ refusal: { code: 'SECRECY_BARRIER' } });
    child.isHandled(at('2026-03-03'), on);
    expect(gives().kind).toBe('accepted');
  });

  it('is told to all who see the file, with its reason', () => {
    const child = new SightedCase();
    const first = child.reportArrives(at('2026-03-02'));
    const grant = { staffId: 'jonas', reason: 'Meets the child tonight.' };
    child.does('casework/grant-sight', at('2026-03-03'), grant, { by: 'maria', on: first });
    const granted = child.events.find(({ type }) => type === 'casework/sight-granted')!;
    child.isHandled(at('2026-03-03'), first);
    expect(child.seenAs('intake-worker', { staffId: 'ingrid' })?.showsEvent(granted)).toBe(true);
    expect(child.seenAs('unit-manager', { unitId: 'other' })).toBeUndefined();
  });
});

describe('The manager of the unit that investigates', () => {
  const investigators = { unitId: 'investigations' };
  const assigned = { handlerId: 'isak', reason: 'Investigates.' };

  /** An application that intake took in, under an investigation that another unit was given. */
  function takenUp() {
    const child = new SightedCase();
    const application = child.applicationArrives(at('2026-03-02'));
    child.isHandled(at('2026-03-02'), application);
    const on = child.investigationIsOpened(at('2026-03-02', '12:00'), application);
    child.does('casework/assign-handler', at('2026-03-03'), assigned, { by: 'maria', on });
    return { child, application, on };
  }

  it('sees the application that it is to answer, which stays with intake', () => {
    const { child, application, on } = takenUp();
    expect(child.file.matters.get(application)?.unitId).toBe('intake');
    expect(child.file.matters.get(on)?.unitId).toBe('investigations');
    const seen = child.seenAs('unit-manager', investigators);
    expect(seen?.matters.map(({ matterId }) => matterId)).toEqual([application, on]);
    const received = child.events.find(({ type }) => type === 'child-protection/application-received')!;
    expect(seen?.shows('narrative', received)).toBe(true);
    expect(child.seenAs('unit-manager', { unitId: 'other' })).toBeUndefined();
    for (const role of ['intake-worker', 'unit-manager'] as const)
      expect(child.seenAs(role)?.showsMatter(application)).toBe(true);
  });

  it('sees one that was linked to it later, and no report that nobody linked', () => {
    const { child, application, on } = takenUp();
    const another = child.applicationArrives(at('2026-03-04'));
    const report = child.reportArrives(at('2026-03-04'));
    const linked = () => child.kindsSeenAs('unit-manager', investigators);
    expect(linked()).toEqual(['application', 'investigation']);
    child.isHandled(at('2026-03-04'), another);
    child.does('link-application', at('2026-03-05'), {}, { on: another });
    const seen = child.seenAs('unit-manager', investigators)?.matters.map(({ matterId }) => matterId);
    expect(seen).toEqual([application, on, another]);
    expect(seen).not.toContain(report);
  });

  it('sees it until the investigation is closed', () => {
    const { child, on } = takenUp();
    const partial = { on, by: 'the-board' };
    child.childIsAsked(at('2026-03-09'), on, { by: 'isak' });
    child.applicationsAreRefused(at('2026-03-09'), on, partial);
    child.concernedAreTold(at('2026-03-09'), on, { by: 'isak' });
    child.investigationIsClosed(at('2026-03-10'), on, {}, { by: 'the-board' });
    expect(child.kindsSeenAs('unit-manager', investigators)).toEqual(['investigation']);
  });

  it('sees it also where its investigation was linked into theirs, as two files were merged', () => {
    const child = new SightedCase();
    const ended = new SightedCase('file-0');
    const application = ended.applicationArrives(at('2026-03-02'));
    ended.isHandled(at('2026-03-02'), application);
    ended.investigationIsOpened(at('2026-03-02', '12:00'), application);
    const on = child.investigationOf(at('2026-02-02'));
    child.does('casework/assign-handler', at('2026-03-03'), assigned, { by: 'maria', on });
    child.takesOver(ended, at('2026-03-09'));
    expect(child.seenAs('unit-manager', investigators)?.showsMatter(application)).toBe(true);
  });
});

describe('Whoever opens an investigation', () => {
  /** A report that somebody was given sight of the file for, and on which they open an investigation. */
  function openedBy(staffId: string, how: object = {}) {
    const child = new SightedCase();
    const on = child.reportArrives(at('2026-03-02'));
    if (staffId === 'jonas') {
      const grant = { staffId, reason: 'Meets the child tonight.' };
      child.does('casework/grant-sight', at('2026-03-02'), grant, { by: 'maria', on });
    } else if (staffId !== 'the-board') child.isHandled(at('2026-03-02'), on, { handler: staffId });
    const opened = child.investigationIsOpened(at('2026-03-02', '22:00'), on, how, { by: staffId });
    return { child, on, opened };
  }

  it.each([
    ['ingrid', 'intake-worker', 'intake'],
    ['isak', 'investigator', 'investigations'],
    ['jonas', 'on-call', 'emergency'],
    ['the-board', 'decision-maker', 'board'],
  ])('keeps sight of it: %s, wherever it went', (staffId, role, unitId) => {
    const { child, opened } = openedBy(staffId, { unitId: 'investigations' });
    const seen = child.seenAs(role, { staffId, unitId });
    expect(seen).toMatchObject({ isOpen: true });
    expect(seen?.matters).toContainEqual(
      expect.objectContaining({ matterId: opened, unitId: 'investigations' }),
    );
    const colleague = child.seenAs(role, { staffId: 'somebody', unitId });
    if (staffId !== 'the-board') expect(colleague?.isOpen).not.toBe(true);
    const withheldFrom = [child.guardianId];
    const withholding = { withheldFrom, specialReasons: 'The child would be in danger.' };
    child.does('withhold-information', at('2026-03-09'), withholding, { on: opened, by: 'the-board' });
    if (staffId === 'the-board') child.isHandled(at('2026-03-09'), opened, { handler: 'isak' });
    child.childIsAsked(at('2026-03-09'), opened, { by: staffId === 'the-board' ? 'isak' : staffId });
    child.investigationIsClosed(at('2026-03-10'), opened);
    const decided = child.events.find(({ type }) => type === 'child-protection/closed-without-support')!;
    expect(child.seenAs(role, { staffId, unitId })?.showsEvent(decided)).not.toBe(true);
  });

  it('unasked keeps sight of it', () => {
    const { child, on, opened } = openedBy('ingrid');
    child.investigationIsClosed(at('2026-03-10'), opened, {}, { by: 'the-board' });
    const unasked = { unitId: 'investigations', howItBecameKnown: 'Seen.', purpose: 'Care.' };
    expect(
      child.seenAs('intake-worker', { staffId: 'ingrid' })?.matters.map(({ matterId }) => matterId),
    ).toEqual([on]);
    child.does('open-investigation-unasked', at('2026-05-10'), unasked);
    expect(child.kindsSeenAs('intake-worker', { staffId: 'ingrid' })).toEqual([
      'report',
      'investigation',
      'investigation',
    ]);
  });

  it('is told where it went: to the unit of the report unless they name one', () => {
    const { child, opened } = openedBy('jonas');
    expect(child.file.matters.get(opened)?.unitId).toBe('intake');
    const { tells } = catalogueOf(childProtection).events.get('child-protection/investigation-opened')!;
    const told = child.events.find(({ type }) => type === 'child-protection/investigation-opened')!;
    expect(tells.en(told.data, (id) => id)).toContain('at the unit intake');
    expect(tells.sv?.(told.data, (id) => id)).toContain('på enheten intake');
  });

  it('may inform those concerned of it', () => {
    const { child, opened } = openedBy('ingrid', { unitId: 'investigations' });
    const told = { informed: [child.guardianId], channel: 'phone' };
    child.does('inform-concerned', at('2026-03-03'), told, { on: opened });
    expect(child.deadline('A5', opened).state).toBe('met');
  });
});

describe('The board', () => {
  const board = { staffId: 'the-board', unitId: 'board' };

  it('sees with its file a report that nobody has assessed, and opens or extends on it', () => {
    const child = new SightedCase();
    const on = child.reportArrives(at('2026-03-02'));
    expect(child.seenAs('decision-maker', board)).toMatchObject({ isOpen: true });
    expect(child.kindsSeenAs('decision-maker', board)).toEqual(['report']);
    const longer = { ground: 'extraordinary-reasons', reasons: 'Abroad.', newDate: '2026-03-30' };
    child.does('extend-preliminary', at('2026-03-03'), longer, { by: 'the-board', on });
    child.investigationIsOpened(at('2026-03-03'), on, {}, { by: 'the-board' });
    expect(child.kindsSeenAs('decision-maker', board)).toEqual(['investigation']);
    expect(child.file.grants).toEqual([]);
  });

  it('sees an application on which no investigation is open, and refuses a demand', () => {
    const child = new SightedCase();
    const on = child.applicationArrives(at('2026-03-02'));
    const demand = { partyId: child.guardianId };
    child.does('demand-decision', at('2026-09-07'), demand, { on });
    const refusal = { reasons: 'An expert is awaited.', saysHowToAppeal: true };
    child.does('refuse-demand', at('2026-09-08'), refusal, { by: 'the-board', on });
    expect(child.deadline('A11-answer', on).state).toBe('met');
  });
});

describe('A demand for a decision', () => {
  it('is recorded by whoever is shown the applicant', () => {
    const child = new SightedCase();
    const on = child.applicationArrives(at('2026-03-02'), { unitId: 'investigations' });
    const demand = { partyId: child.guardianId };
    const records = (by: string) => child.gives('demand-decision', at('2026-09-07'), demand, { by, on });
    // That it waits is all that an investigator of its unit sees.
    expect(child.seenAs('investigator', { staffId: 'isak', unitId: 'investigations' })?.isOpen).toBe(false);
    expect(records('isak')).toMatchObject({ refusal: { code: 'SECRECY_BARRIER' } });
    const assigned = { handlerId: 'isak', reason: 'Takes it up.' };
    child.does('casework/assign-handler', at('2026-09-07'), assigned, { by: 'maria', on });
    expect(records('isak').kind).toBe('accepted');
  });
});

describe('A report on a child whose file whoever records it does not see', () => {
  function reportedAgain(by: string) {
    const child = new SightedCase();
    child.investigationOf(at('2026-03-02'));
    child.protects();
    const on = child.reportOnChildrenArrives(
      at('2026-03-04'),
      [{ name: 'Somebody', protectedIdentity: true, guardians: [{ name: 'Made Up' }] }],
      {},
      { by },
    );
    return { child, on };
  }

  it('runs its own fourteen days, and changes nothing of what is known', () => {
    const { child, on } = reportedAgain('jonas');
    expect(child.file.details.reports.get(on)).not.toHaveProperty('receivedDuring');
    expect(child.deadline('A2', on).state).toBe('running');
    const added = child.events.filter(({ type }) => type === 'casework/person-added');
    expect(added.map(({ data }) => ('name' in data ? data.name : undefined))).toEqual([
      'Astrid Andersson',
      'Gunnar Andersson',
    ]);
  });
});

describe('A protected identity', () => {
  it('is taken off by the board alone, of no unit that works with the file, and with a reason', () => {
    const child = new SightedCase();
    child.investigationOf(at('2026-03-02'));
    child.protects();
    const off = { personId: child.childId, protectedIdentity: false };
    expect(child.gives('casework/change-person', at('2026-03-04'), off)).toMatchObject({
      refusal: { code: 'OUT_OF_DELEGATION', field: 'protectedIdentity' },
    });
    const lifts = (by: string) =>
      child.gives(
        'casework/lift-protection',
        at('2026-03-05'),
        { personId: child.childId, reason: 'The threat is over.' },
        { by },
      );
    expect(lifts('maria')).toMatchObject({ refusal: { code: 'OUT_OF_DELEGATION' } });
    expect(lifts('the-board').kind).toBe('accepted');
    expect(lifts('the-board')).toMatchObject({ refusal: { code: 'STATE_CONFLICT' } });
    expect(child.file.persons[child.childId]).toMatchObject({ protectedIdentity: false });
  });
});

describe('The number of the child', () => {
  const number = swedishTestNumber('20150312');
  const other = swedishTestNumber('20150313');

  function numberedChild() {
    const child = new ChildCase();
    child.reportOnChildrenArrives(at('2026-03-02'), [{ personalNumber: number, guardians: [{}] }]);
    const changes = (by: string, change: object, personId = child.childId) =>
      child.gives('casework/change-person', at('2026-03-03'), { personId, ...change }, { by });
    return { child, changes };
  }

  it.each([
    ['takes it away', { cleared: ['personalNumber'], formerNumber: 'wrong' }, 'cleared'],
    ['takes it away as replaced', { cleared: ['personalNumber'], formerNumber: 'replaced' }, 'cleared'],
    ['gives another', { person: { personalNumber: other }, formerNumber: 'wrong' }, 'person.personalNumber'],
    ['calls one wrong that there never was', { wrongNumber: other }, 'wrongNumber'],
  ])('leads to the file whoever handled the report %s', (_, change, field) => {
    const { child, changes } = numberedChild();
    for (const by of ['ingrid', 'maria', 'vera', 'jonas']) {
      expect(changes(by, change)).toMatchObject({ refusal: { code: 'SECRECY_BARRIER', field } });
    }
    expect(child.file.persons[child.childId]?.identified).toBe(true);
  });

  it('is replaced, called wrong and taken away by who may give it', () => {
    const { child, changes } = numberedChild();
    const subjectFiles = [child.fileId];
    const replaced = { personId: child.childId, person: { personalNumber: other }, formerNumber: 'replaced' };
    child.does('casework/change-person', at('2026-03-03'), replaced, { by: 'the-board', subjectFiles });
    expect(changes('ingrid', { wrongNumber: number })).toMatchObject({
      refusal: { code: 'SECRECY_BARRIER', field: 'wrongNumber' },
    });
    expect(changes('the-board', { wrongNumber: number }).kind).toBe('accepted');
    expect(changes('the-board', { cleared: ['personalNumber'], formerNumber: 'wrong' }).kind).toBe(
      'accepted',
    );
    expect(child.file.persons[child.childId]?.identified).toBe(false);
  });

  it('is one thing, and those of others in its file are another: intake keeps them', () => {
    const { child, changes } = numberedChild();
    const guardian = swedishTestNumber('19800101');
    expect(changes('ingrid', { person: { personalNumber: guardian } }, child.guardianId).kind).toBe(
      'accepted',
    );
    const away = { cleared: ['personalNumber'], formerNumber: 'wrong' };
    expect(changes('ingrid', away, child.guardianId).kind).toBe('accepted');
    expect(changes('ingrid', { person: { name: 'Astrid' }, cleared: ['contact'] }).kind).toBe('accepted');
  });
});
