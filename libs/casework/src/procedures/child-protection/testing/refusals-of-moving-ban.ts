import type { Outcome } from '../../../handling/index.js';
import type { ChildProtection } from '../state.js';
import { at } from './child-case.js';
import { MovingBanCase } from './moving-ban-case.js';

type Scenario = () => Outcome<ChildProtection>;

const since = at('2026-03-02');
const friday = at('2026-03-06');
const monday = at('2026-03-09');

/** A command in the placement of a child that lives in a family home, after what was done before. */
function inPlacement(
  name: string,
  command: object,
  {
    by = 'the-board',
    born,
    before = () => undefined,
  }: { by?: string; born?: string; before?: (child: MovingBanCase, placementId: string) => void } = {},
): Scenario {
  return () => {
    const child = new MovingBanCase();
    const on = child.livesInFamilyHome(since, born);
    before(child, on);
    return child.gives(name, monday, command, { on, by });
  };
}

/** The same of a child that is in care, or lives in an emergency home. */
function elsewhere(name: string, command: object, where: 'in-care' | 'in-emergency-home'): Scenario {
  return () => {
    const child = new MovingBanCase();
    const careId = where === 'in-care' ? child.isInCare(since) : undefined;
    const on =
      careId === undefined ? child.isPlaced(since, 'emergency-home') : child.isPlacedInCare(since, careId);
    return child.gives(name, monday, command, { on, by: 'the-board' });
  };
}

/** A command in a ban that holds. */
function inBan(
  name: string,
  command: object,
  before: (child: MovingBanCase, on: string) => void = () => undefined,
): Scenario {
  return () => {
    const child = new MovingBanCase();
    const on = child.isBanned(friday, child.livesInFamilyHome(since));
    before(child, on);
    return child.gives(name, monday, command, { on, by: 'the-board' });
  };
}

const temporary = new MovingBanCase().temporaryBan();
const application = new MovingBanCase().banApplication();
const under26 = new MovingBanCase().under('26');

function heard(child: MovingBanCase, on: string): void {
  child.partiesAreHeard(friday, on);
}

function presenterIsPartial(child: MovingBanCase, on: string): void {
  child.partiesAreHeard(friday, on);
  const partial = { staffId: 'isak', ground: 'other-circumstance', circumstances: 'A neighbour.' };
  child.does('declare-bias', friday, partial, { on });
}

function deciding(name: string): Readonly<Record<string, Scenario>> {
  return {
    childNotYetHeard: inBan(name, under26, (child, on) => child.communicationIsWaived(friday, on)),
    presenterBiased: inBan(name, { ...under26, presenterId: 'isak' }, presenterIsPartial),
    reasonsMissing: inBan(name, { ...under26, reasons: ' ' }, heard),
  };
}

/** For each command on a moving ban and each of its refusals, a case that ends in it. */
export const waysOfMovingBan: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'decide-temporary-moving-ban': {
    onlyTheBoard: inPlacement('decide-temporary-moving-ban', temporary, { by: 'isak' }),
    noMinor: inPlacement('decide-temporary-moving-ban', temporary, { born: '2008-03-09' }),
    isCaredFor: elsewhere('decide-temporary-moving-ban', temporary, 'in-care'),
    noFamilyHome: elsewhere('decide-temporary-moving-ban', temporary, 'in-emergency-home'),
    bannedAlready: inPlacement('decide-temporary-moving-ban', temporary, {
      before: (child, on) => child.isBanned(friday, on),
    }),
    temporarilyBannedAlready: inPlacement('decide-temporary-moving-ban', temporary, {
      before: (child, on) => child.banIsDecided(friday, on),
    }),
    youngNotAsked: inPlacement('decide-temporary-moving-ban', { ...temporary, childsView: ' ' }),
    banUnreasoned: inPlacement('decide-temporary-moving-ban', { ...temporary, reasons: ' ' }),
    courtNotAwaited: inPlacement('decide-temporary-moving-ban', { ...temporary, whyCourtNotAwaited: ' ' }),
    boardNotAwaited: inPlacement('decide-temporary-moving-ban', temporary, { by: 'carl' }),
  },
  'submit-temporary-moving-ban': {},
  'record-temporary-ban-confirmation': {},
  'record-temporary-ban-annulment': {},
  'end-temporary-moving-ban': {
    endUnreasoned: () => {
      const child = new MovingBanCase();
      const on = child.banIsDecided(friday, child.livesInFamilyHome(since));
      return child.gives('end-temporary-moving-ban', monday, { reasons: ' ' }, { on, by: 'the-board' });
    },
  },
  'apply-for-moving-ban': {
    noMinor: inPlacement('apply-for-moving-ban', application, { born: '2008-03-09' }),
    isCaredFor: elsewhere('apply-for-moving-ban', application, 'in-care'),
    noFamilyHome: elsewhere('apply-for-moving-ban', application, 'in-emergency-home'),
    bannedAlready: inPlacement('apply-for-moving-ban', application, {
      before: (child, on) => child.isBanned(friday, on),
    }),
    appliedForAlready: inPlacement('apply-for-moving-ban', application, {
      before: (child, on) => child.banIsAppliedFor(friday, on),
    }),
    youngNotAsked: inPlacement('apply-for-moving-ban', { ...application, childsView: ' ' }),
    applicationUnreasoned: inPlacement('apply-for-moving-ban', { ...application, account: ' ' }),
  },
  'record-moving-ban-order': {},
  'record-moving-ban-refusal': {},
  'record-moving-ban-lifted': {},
  'consider-moving-ban': {
    accountMissing: inBan('consider-moving-ban', { finding: 'still-needed' }),
  },
  'continue-moving-ban': {
    nobodyHeard: inBan('continue-moving-ban', under26, (child, on) => child.childIsHeard(friday, on)),
    ...deciding('continue-moving-ban'),
  },
  'end-moving-ban': deciding('end-moving-ban'),
};
