import { describe, expect, it } from '@jest/globals';
import { isOpen } from '../../kernel/index.js';
import { guardiansOn } from './parties.js';
import { at } from './testing/child-case.js';
import { PlacementCase } from './testing/placement-case.js';

const refused = (code: string) => ({ kind: 'refused', refusal: { code } });

describe('A placement', () => {
  it('waits in a matter of its own until the child has come to the home, and ends there', () => {
    const child = new PlacementCase();
    const on = child.placementIsGranted(at('2026-03-02'), 'family-home');
    expect(child.stepOf(on)).toBe('granted');
    child.placementIsStarted(at('2026-03-09'), on);
    expect(child.stepOf(on)).toBe('in-home');
    expect(child.placed(on).standing).toMatchObject({ is: 'placed', home: 'family-home' });
    child.isMoved(at('2026-05-04'), on, 'institution');
    expect(child.placed(on).standing).toMatchObject({
      home: 'institution',
      inHomeSince: at('2026-05-04'),
    });
    child.placementIsEnded(at('2026-09-01'), on);
    expect(child.file.matters.get(on)).toMatchObject({
      step: 'placement-ended',
      closedAt: at('2026-09-01'),
    });
    const left = child.file.deadlines
      .values()
      .filter((each) => each.matterId === on && isOpen(each) && each.ruleId !== 'A8');
    expect(left.map(({ ruleId }) => ruleId)).toEqual([]);
  });

  it('is handled by whoever handles the investigation, in its unit', () => {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at('2026-03-02'));
    const assigned = { handlerId: 'isak', reason: 'Takes it up.' };
    child.does('casework/assign-handler', at('2026-03-02'), assigned, { by: 'maria', on: investigationId });
    const on = child.placementIsGranted(at('2026-03-09'), 'family-home', {}, { on: investigationId });
    expect(child.file.matters.get(on)).toMatchObject({ handlerId: 'isak', kind: 'placement' });
  });

  it('lets the investigation be closed with support', () => {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at('2026-03-02'));
    child.placementIsGranted(at('2026-03-02'), 'family-home', {}, { on: investigationId });
    child.closesWithSupport(at('2026-03-09'), investigationId);
    expect(child.stepOf(investigationId)).toBe('closed');
  });

  it('is told to its parties, each by a clock of their own, and may be appealed', () => {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at('2026-03-02'));
    child.placementIsGranted(at('2026-03-02'), 'family-home', {}, { on: investigationId });
    expect(child.deadline('A8', investigationId)).toMatchObject({ partyId: child.guardianId });
    child.partiesAreNotified(at('2026-03-03'), investigationId);
    expect(child.deadline('A9', investigationId)).toMatchObject({ nominalDueDate: '2026-03-24' });
  });

  it('of a further home is told in its own matter', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-03-02'), 'emergency-home');
    child.placementIsGranted(at('2026-04-01'), 'family-home', {}, { on });
    child.partiesAreNotified(at('2026-04-02'), on);
    expect(child.deadline('A8', on)).toMatchObject({ state: 'met' });
  });

  it.each([
    ['a family home by the manager', 'family-home', 'maria', 'OUT_OF_DELEGATION'],
    ['an emergency home by the manager', 'emergency-home', 'maria', 'OUT_OF_DELEGATION'],
  ] as const)('isn’t decided below a committee: %s', (_, home, by, code) => {
    const child = new PlacementCase();
    const on = child.investigationOf(at('2026-03-02'));
    child.isConsentedTo(at('2026-03-02'), on, home);
    child.childIsHeard(at('2026-03-02'), on);
    expect(
      child.gives(`grant-${home}`, at('2026-03-03'), child.placing(at('2026-03-03')), { on, by }),
    ).toMatchObject(refused(code));
  });

  it('in an institution may be decided by the manager', () => {
    const child = new PlacementCase();
    const on = child.placementIsGranted(
      at('2026-03-02'),
      'institution',
      {},
      { by: 'maria', on: child.investigationOf(at('2026-03-02')) },
    );
    expect(child.stepOf(on)).toBe('granted');
  });

  it('rests on the paragraphs in force on its day', () => {
    const child = new PlacementCase();
    const on = child.investigationOf(at('2026-03-02'));
    child.isConsentedTo(at('2026-03-02'), on, 'family-home');
    child.childIsHeard(at('2026-03-02'), on);
    const command = child.placing(at('2026-03-02'), { legalBasis: ['SoL 2001:453 6:6'] });
    expect(
      child.gives('grant-family-home', at('2026-03-03'), command, { on, by: 'the-board' }),
    ).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'legalBasis' },
    });
  });
});

describe('The consent to a placement', () => {
  it('is asked of both guardians, and the board can’t decide against one of them', () => {
    const child = new PlacementCase();
    const on = child.investigationOf(at('2026-03-02'));
    const other = { role: 'guardian', person: { name: 'Greta Andersson' } };
    child.does('casework/add-person', at('2026-03-02'), other, { by: 'maria' });
    const [one = '', second = ''] = guardiansOn(child.file, '2026-03-02');
    child.isConsentedTo(at('2026-03-02'), on, 'family-home', [one]);
    child.childIsHeard(at('2026-03-02'), on);
    const grant = () =>
      child.gives('grant-family-home', at('2026-03-03'), child.placing(at('2026-03-03')), {
        on,
        by: 'the-board',
      });
    expect(grant()).toMatchObject(refused('MISSING_CONSENT'));
    child.isConsentedTo(at('2026-03-03'), on, 'family-home', [second]);
    expect(grant().kind).toBe('accepted');
  });

  it('to one form of home is none to another', () => {
    const child = new PlacementCase();
    const on = child.investigationOf(at('2026-03-02'));
    child.isConsentedTo(at('2026-03-02'), on, 'emergency-home');
    child.childIsHeard(at('2026-03-02'), on);
    expect(
      child.gives('grant-family-home', at('2026-03-03'), child.placing(at('2026-03-03')), {
        on,
        by: 'the-board',
      }),
    ).toMatchObject(refused('MISSING_CONSENT'));
  });

  it('of a child of 12 isn’t enough by itself', () => {
    const child = new PlacementCase();
    const on = child.bornOn('2013-01-05', at('2026-03-02'));
    child.consents(at('2026-03-02'), on, child.childId, 'family-home');
    child.childIsHeard(at('2026-03-02'), on);
    expect(
      child.gives('grant-family-home', at('2026-03-03'), child.placing(at('2026-03-03')), {
        on,
        by: 'the-board',
      }),
    ).toMatchObject(refused('MISSING_CONSENT'));
  });

  it('of somebody of age is their own alone', () => {
    const child = new PlacementCase();
    const on = child.bornOn('2008-03-02', at('2026-03-02'));
    child.consents(at('2026-03-02'), on, child.childId, 'supported-housing');
    child.childIsHeard(at('2026-03-02'), on, { guardians: 'none' });
    const grant = child.gives('grant-supported-housing', at('2026-03-03'), child.placing(at('2026-03-03')), {
      on,
      by: 'maria',
    });
    expect(grant.kind).toBe('accepted');
  });

  it('is asked as of the act: one given after the day on which it was decided counts for nothing', () => {
    const child = new PlacementCase();
    const on = child.investigationOf(at('2026-03-02'));
    child.childIsHeard(at('2026-03-02'), on);
    child.isConsentedTo(at('2026-03-05'), on, 'family-home');
    const grantedOn = (day: string) =>
      child.afterwards('grant-family-home', at(day), at('2026-03-09'), child.placing(at(day)), {
        on,
        by: 'the-board',
      });
    expect(grantedOn('2026-03-04')).toMatchObject(refused('MISSING_CONSENT'));
    expect(grantedOn('2026-03-06').kind).toBe('accepted');
  });

  it('holds the time of the decision: it isn’t corrected to one of before it', () => {
    const child = new PlacementCase();
    const on = child.investigationOf(at('2026-03-02'));
    child.childIsHeard(at('2026-03-02'), on);
    child.isConsentedTo(at('2026-03-04'), on, 'family-home');
    child.does('grant-family-home', at('2026-03-05'), child.placing(at('2026-03-05')), {
      on,
      by: 'the-board',
    });
    const entryId = child.events.find(({ type }) => type === 'child-protection/family-home-granted')?.id;
    const corrected = { entryId, happenedAt: at('2026-03-03'), reason: 'The minutes say so.' };
    expect(
      child.gives('casework/correct-occurrence', at('2026-03-09'), corrected, { on, by: 'maria' }).kind,
    ).toBe('refused');
  });
});
