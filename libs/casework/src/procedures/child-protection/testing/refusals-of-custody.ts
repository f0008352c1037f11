import type { Outcome } from '../../../handling/index.js';
import type { ChildConcerned } from '../child.js';
import type { ChildProtection } from '../state.js';
import { at } from './child-case.js';
import { CareCase } from './care-case.js';
import { CustodyCase } from './custody-case.js';

type Scenario = () => Outcome<ChildProtection>;

const friday = at('2026-03-06');
const monday = at('2026-03-09');

const askingLonger = { ground: 'further-investigation' };

/** A command on a custody, after what was done in it before. */
function onCustody(
  name: string,
  command: object,
  by = 'lars',
  before: (child: CustodyCase, on: string) => void = () => undefined,
): Scenario {
  return () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(friday);
    before(child, on);
    return child.gives(name, monday, command, { on, by });
  };
}

/** Taking a child into custody, in an investigation. */
function takingIntoCustody(changes: object = {}, by = 'the-board'): Scenario {
  const child = new CustodyCase();
  return () =>
    child.gives('decide-immediate-custody', monday, custody(changes), {
      on: child.investigationOf(friday),
      by,
    });
}

/** The same of a child of whom it is known when it was born. */
function takingBornOn(birthDate: string, changes: object = {}): Scenario {
  return taking({ name: 'Astrid', birthDate }, changes);
}

/** The same of a child who isn't born. */
function takingExpectedOn(expectedDate: string): Scenario {
  return taking({ expectedDate });
}

function taking(named: ChildConcerned, changes: object = {}): Scenario {
  return () => {
    const child = new CustodyCase();
    const on = child.reportOnChildrenArrives(friday, [named]);
    return child.gives('decide-immediate-custody', monday, custody(changes), { on, by: 'the-board' });
  };
}

function custody(changes: object): object {
  return new CustodyCase().custody(changes);
}

function careApplication(changes: object): object {
  return new CustodyCase().careApplication(changes);
}

/** Applying for care for a young person of whom it is known when they were born, taken into custody before. */
function applyingForBornOn(birthDate: string, changes: object): Scenario {
  return () => {
    const child = new CustodyCase();
    const on = child.reportOnChildrenArrives(friday, [{ name: 'Astrid', birthDate }]);
    const custodyId = child.custodyIsDecided(friday, { basis: ['own-behaviour'] }, { on });
    const command = child.careApplication(changes);
    return child.gives('apply-for-care', monday, command, { on: custodyId, by: 'the-board' });
  };
}

function confirmed(child: CustodyCase, on: string): void {
  child.isExecuted(friday, on);
  child.isSubmitted(friday, on);
  child.isConfirmed(friday, on);
}

function longerTimeAsked(child: CustodyCase, on: string): void {
  confirmed(child, on);
  child.longerTimeIsAsked(friday, on);
}

/** Closing an investigation, by any kind of decision that leaves the child where it is, while the child is in custody. */
export function closingOverCustody(name: string): Scenario {
  return () => {
    const child = new CustodyCase();
    const on = child.investigationOf(friday);
    child.custodyIsDecided(friday, {}, { on });
    return child.gives(name, monday, child.closing(), { on, by: 'maria' });
  };
}

/** For each command on an immediate custody and each of its refusals, a case that ends in it. */
export const waysOfCustody: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'decide-immediate-custody': {
    onlyTheBoard: takingIntoCustody({}, 'isak'),
    alreadyInCustody: () => {
      const child = new CustodyCase();
      const on = child.investigationOf(friday);
      child.custodyIsDecided(friday, {}, { on });
      return child.gives('decide-immediate-custody', monday, child.custody(), { on, by: 'the-board' });
    },
    notBorn: takingExpectedOn('2026-06-01'),
    tooOld: takingBornOn('2006-03-09', { basis: ['own-behaviour'] }),
    homeUntilEighteen: takingBornOn('2008-03-09', { basis: ['home-conditions', 'own-behaviour'] }),
    childNotAsked: takingIntoCustody({ childsView: ' ' }),
    custodyUnreasoned: takingIntoCustody({ reasons: ' ' }),
    boardNotAwaited: takingIntoCustody({}, 'carl'),
  },
  'record-execution': {
    alreadyExecuted: onCustody('record-execution', { remanded: false }, 'isak', (child, on) =>
      child.isExecuted(friday, on),
    ),
    heldOnRemand: onCustody('record-execution', { remanded: true }, 'isak'),
  },
  'end-custody': { endUnreasoned: onCustody('end-custody', { reasons: ' ' }, 'the-board') },
  'submit-to-court': {},
  'record-confirmation': {},
  'record-annulment': {},
  'apply-for-care': {
    onlyTheBoardApplies: onCustody('apply-for-care', careApplication({}), 'isak'),
    appliedAlready: onCustody('apply-for-care', careApplication({}), 'the-board', (child, on) =>
      child.careIsAppliedFor(friday, on),
    ),
    notBorn: onCustody('apply-for-care', careApplication({}), 'the-board', (child) =>
      child.does('casework/change-person', friday, {
        personId: child.childId,
        person: { expectedDate: '2026-06-01' },
      }),
    ),
    tooOld: applyingForBornOn('2006-03-09', { basis: ['own-behaviour'] }),
    homeUntilEighteen: applyingForBornOn('2007-06-01', {}),
    applicationUnreasoned: onCustody('apply-for-care', careApplication({ account: ' ' }), 'the-board'),
    viewMissing: onCustody('apply-for-care', careApplication({ childsView: ' ' }), 'the-board'),
  },
  'request-care-time-extension': {
    noTimeRuns: onCustody(
      'request-care-time-extension',
      { ...askingLonger, reasons: 'Awaited.' },
      'lars',
      (child, on) => {
        child.isSubmitted(friday, on);
        child.isConfirmed(friday, on);
      },
    ),
    longerTimeUnreasoned: onCustody(
      'request-care-time-extension',
      { ...askingLonger, reasons: ' ' },
      'lars',
      confirmed,
    ),
  },
  'record-care-time-extension': {
    notAskedFor: onCustody('record-care-time-extension', { until: '2026-05-01' }, 'lars', confirmed),
    noLaterDay: onCustody('record-care-time-extension', { until: '2026-04-03' }, 'lars', longerTimeAsked),
  },
  'record-care-time-refusal': {
    notAskedFor: onCustody('record-care-time-refusal', {}, 'lars', confirmed),
  },
  'record-care-order': {
    notAppliedFor: onCustody('record-care-order', {}),
    inCareAlready: () => {
      const child = new CareCase();
      child.isInCare(friday);
      const custodyId = child.custodyIsDecided(friday, {}, { on: child.theOngoing() });
      child.careIsAppliedFor(friday, custodyId);
      return child.gives('record-care-order', monday, {}, { on: custodyId, by: 'lars' });
    },
    homeUntilEighteen: () => {
      const child = new CareCase();
      const custodyId = child.custodyIsDecided(friday, {}, { on: child.bornOn('2008-03-09', friday) });
      child.careIsAppliedFor(friday, custodyId);
      return child.gives('record-care-order', monday, {}, { on: custodyId, by: 'lars' });
    },
  },
  'record-care-refusal': { notAppliedFor: onCustody('record-care-refusal', {}) },
};
