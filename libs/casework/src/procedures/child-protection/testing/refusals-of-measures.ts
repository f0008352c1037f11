import type { Outcome } from '../../../handling/index.js';
import type { ChildProtection } from '../state.js';
import { at } from './child-case.js';
import { CareCase } from './care-case.js';

type Scenario = () => Outcome<ChildProtection>;

const friday = at('2026-03-06');
const monday = at('2026-03-09');

/** A decision on a measure, in an investigation or in the matter of one that stands, after what was done before. */
function deciding(
  name: string,
  before: (child: CareCase, on: string) => void,
  changes: object = {},
  where: (child: CareCase) => string = (child) => child.investigationOf(friday),
): Scenario {
  return () => {
    const child = new CareCase();
    const on = where(child);
    before(child, on);
    const plan = name.startsWith('impose') ? { treatmentPlan: 'Meetings.' } : {};
    return child.gives(name, monday, child.under('22', { ...plan, ...changes }), { on, by: 'the-board' });
  };
}

const heard = (child: CareCase, on: string) => child.partiesAreHeard(friday, on);

function presenterIsPartial(child: CareCase, on: string): void {
  heard(child, on);
  const partial = { staffId: 'isak', ground: 'other-circumstance', circumstances: 'A neighbour.' };
  child.does('declare-bias', friday, partial, { on });
}

const standing = (child: CareCase) => child.isImposed(friday, child.investigationOf(friday));

function ofAll(name: string, where?: (child: CareCase) => string): Readonly<Record<string, Scenario>> {
  return {
    childNotYetHeard: deciding(name, (child, on) => child.communicationIsWaived(friday, on), {}, where),
    presenterBiased: deciding(name, presenterIsPartial, { presenterId: 'isak' }, where),
    reasonsMissing: deciding(name, heard, { reasons: ' ' }, where),
  };
}

const unheard = (name: string, where?: (child: CareCase) => string) => ({
  nobodyHeard: deciding(name, (child, on) => child.childIsHeard(friday, on), {}, where),
});

const imposing = (name: string) => ({
  ...ofAll(name),
  ...unheard(name),
  tooOldForIt: deciding(name, heard, {}, (child) => child.bornOn('2006-03-09', friday)),
  imposedAlready: deciding(name, (child, on) => {
    child.isImposed(friday, on);
    heard(child, on);
  }),
  heldAlready: deciding(name, (child, on) => {
    child.custodyIsDecided(friday, { basis: ['own-behaviour'] }, { on });
    heard(child, on);
  }),
});

/** For each decision on a measure and each of its refusals, a case that ends in it. */
export const waysOfMeasures: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'impose-contact-person': imposing('impose-contact-person'),
  'impose-open-treatment': imposing('impose-open-treatment'),
  'continue-measure': { ...ofAll('continue-measure', standing), ...unheard('continue-measure', standing) },
  'end-measure': ofAll('end-measure', standing),
};
