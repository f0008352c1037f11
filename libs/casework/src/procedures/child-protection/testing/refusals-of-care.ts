import type { Outcome } from '../../../handling/index.js';
import type { LvuGround } from '../lvu-bases.js';
import type { ChildProtection } from '../state.js';
import { at } from './child-case.js';
import { CareCase } from './care-case.js';

type Scenario = () => Outcome<ChildProtection>;
type Command = (child: CareCase) => object;

const friday = at('2026-03-06');
const monday = at('2026-03-09');
const home: readonly LvuGround[] = ['home-conditions'];
const own: readonly LvuGround[] = ['own-behaviour'];

/** A command in a care on these grounds, after what was done in it before. */
function inCare(
  name: string,
  command: Command,
  before: (child: CareCase, on: string) => void = () => undefined,
  basis: readonly LvuGround[] = own,
): Scenario {
  return () => {
    const child = new CareCase();
    const on = child.isInCare(friday, { basis });
    before(child, on);
    return child.gives(name, monday, command(child), { on, by: 'the-board' });
  };
}

/** The same in a matter of restricted contact. */
function inRestriction(name: string, command: Command, isHeard = true): Scenario {
  return () => {
    const child = new CareCase();
    const on = child.isRestricted(friday, child.isInCare(friday));
    if (isHeard) child.childIsHeard(friday, on);
    return child.gives(name, monday, command(child), { on, by: 'the-board' });
  };
}

function heard(child: CareCase, on: string): void {
  child.partiesAreHeard(friday, on);
}

function presenterIsPartial(child: CareCase, on: string): void {
  child.partiesAreHeard(friday, on);
  const partial = { staffId: 'isak', ground: 'other-circumstance', circumstances: 'A neighbour.' };
  child.does('declare-bias', friday, partial, { on });
}

/** Why any decision against the parties of a care may be refused. */
function waysOfDeciding(name: string, command: Command, basis = own): Readonly<Record<string, Scenario>> {
  return {
    nobodyHeard: inCare(name, command, (child, on) => child.childIsHeard(friday, on), basis),
    childNotYetHeard: inCare(name, command, (child, on) => child.communicationIsWaived(friday, on), basis),
    presenterBiased: inCare(
      name,
      (child) => ({ ...command(child), presenterId: 'isak' }),
      presenterIsPartial,
      basis,
    ),
    reasonsMissing: inCare(name, (child) => ({ ...command(child), reasons: ' ' }), heard, basis),
  };
}

const continuing: Command = (child) => child.under('13');
const ending: Command = (child) => child.under('21', { changedLastingly: true });
const placing: Command = (child) => child.placeInCare();
const restricting: Command = (child) => child.under('14', { how: 'Each other Sunday.' });
const lifting: Command = (child) => child.under('14');

function withoutAgainst(name: string, command: Command, of = inCare): Readonly<Record<string, Scenario>> {
  return {
    childNotYetHeard: of(name, command, (child, on) => child.communicationIsWaived(friday, on)),
    presenterBiased: of(name, (child) => ({ ...command(child), presenterId: 'isak' }), presenterIsPartial),
    reasonsMissing: of(name, (child) => ({ ...command(child), reasons: ' ' }), heard),
  };
}

const again = (what: string, name: string): Scenario => {
  return () => {
    const child = new CareCase();
    const on = child.isInCare(friday);
    child.isRestricted(friday, on, name);
    child.partiesAreHeard(monday, on);
    const command = what === 'contact' ? restricting(child) : lifting(child);
    return child.gives(name, monday, command, { on, by: 'the-board' });
  };
};

/** For each command in a care without consent and each of its refusals, a case that ends in it. */
export const waysOfCare: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'register-care-order': {
    noApplication: () => {
      const child = new CareCase();
      const on = child.investigationOf(friday);
      child.investigationIsClosed(friday, on);
      const order = { court: 'uppsala', basis: [...home] };
      return child.gives('register-care-order', monday, order, { on, by: 'lars' });
    },
    inCareAlready: () => {
      const child = new CareCase();
      const on = child.investigationOf(friday);
      child.childIsAsked(friday, on);
      const closing = child.closing({ legalBasis: ['LVU 1990:52 4 §'] });
      child.does('close-with-care-application', friday, closing, { on, by: 'the-board' });
      const order = { court: 'uppsala', basis: [...home] };
      child.does('register-care-order', friday, order, { on, by: 'lars' });
      return child.gives('register-care-order', monday, order, { on, by: 'lars' });
    },
    homeUntilEighteen: () => {
      const child = new CareCase();
      const on = child.bornOn('2008-03-09', friday);
      child.childIsAsked(friday, on);
      const closing = child.closing({ legalBasis: ['LVU 1990:52 4 §'] });
      child.does('close-with-care-application', friday, closing, { on, by: 'the-board' });
      const order = { court: 'uppsala', basis: [...home] };
      return child.gives('register-care-order', monday, order, { on, by: 'lars' });
    },
  },
  'record-care-execution': {
    grownPastIt: () => {
      const child = new CareCase();
      const on = child.bornOn('2008-03-09', friday);
      const careId = child.isOrderedWithoutCustody(friday, friday, on);
      return child.gives('record-care-execution', monday, {}, { on: careId, by: 'isak' });
    },
  },
  'record-care-order-in-force': {
    inForceAlready: () => {
      const child = new CareCase();
      const on = child.isOrderedWithoutCustody(friday, friday);
      child.orderIsInForce(friday, on);
      return child.gives('record-care-order-in-force', monday, {}, { on, by: 'lars' });
    },
  },
  'review-care': {
    notOnHomeConditions: inCare('review-care', (child) => child.review()),
    directionMissing: inCare('review-care', (child) => child.review({ direction: ' ' }), undefined, home),
  },
  'record-care-ended-by-court': {},
  'continue-care': {
    ...waysOfDeciding('continue-care', continuing),
    notOnOwnBehaviour: inCare('continue-care', continuing, heard, home),
  },
  'end-care': {
    ...withoutAgainst('end-care', ending),
    notChanged: inCare('end-care', (child) => child.under('21', { changedLastingly: false }), heard, home),
  },
  'place-in-care': {
    ...waysOfDeciding('place-in-care', placing),
  },
  'restrict-contact': {
    ...waysOfDeciding('restrict-contact', restricting),
    alreadyRestricted: again('contact', 'restrict-contact'),
  },
  'hide-place-of-stay': {
    ...waysOfDeciding('hide-place-of-stay', lifting),
    alreadyRestricted: again('place', 'hide-place-of-stay'),
  },
  'lift-restriction': {
    childNotYetHeard: inRestriction('lift-restriction', lifting, false),
    presenterBiased: () => {
      const child = new CareCase();
      const on = child.isRestricted(friday, child.isInCare(friday));
      presenterIsPartial(child, on);
      const command = { ...lifting(child), presenterId: 'isak' };
      return child.gives('lift-restriction', monday, command, { on, by: 'the-board' });
    },
    reasonsMissing: inRestriction('lift-restriction', (child) => child.under('14', { reasons: ' ' })),
  },
  'consider-contact-restriction': {
    accountMissing: inRestriction('consider-contact-restriction', () => ({ finding: 'still-needed' })),
  },
};
