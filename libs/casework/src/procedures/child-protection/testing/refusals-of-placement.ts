import type { Outcome } from '../../../handling/index.js';
import { everyHome, type Home } from '../homes.js';
import type { ChildProtection } from '../state.js';
import { at } from './child-case.js';
import { CareCase } from './care-case.js';
import { PlacementCase } from './placement-case.js';

type Scenario = () => Outcome<ChildProtection>;

const friday = at('2026-03-06');
const monday = at('2026-03-09');
const board = { by: 'the-board' } as const;

/** Deciding on a form of home in an investigation, after what was done in it before. */
function granting(
  home: Home,
  before: (child: PlacementCase, on: string) => void,
  changes: object = {},
  by = 'the-board',
): Scenario {
  return () => {
    const child = new PlacementCase();
    const on = child.investigationOf(friday);
    before(child, on);
    return child.gives(`grant-${home}`, monday, child.placing(monday, changes), { on, by });
  };
}

function agreed(home: Home): (child: PlacementCase, on: string) => void {
  return (child, on) => {
    child.isConsentedTo(friday, on, home);
    child.childIsHeard(friday, on);
  };
}

/** Why any form of home may be refused. */
function waysOfGranting(home: Home): Readonly<Record<string, Scenario>> {
  return {
    alreadyPlaced: granting(home, (child, on) => {
      child.placementIsGranted(friday, 'institution', {}, { on });
      agreed(home)(child, on);
    }),
    missingConsent: granting(home, (child, on) => child.childIsHeard(friday, on)),
    ownConsentMissing: () => {
      const child = new PlacementCase();
      const on = child.bornOn('2009-03-09', friday);
      agreed(home)(child, on);
      const command = child.placing(monday, { specialReasons: 'Has lived alone before.' });
      return child.gives(`grant-${home}`, monday, command, { on, ...board });
    },
    childNotYetHeard: granting(home, (child, on) => child.isConsentedTo(friday, on, home)),
    presenterBiased: granting(
      home,
      (child, on) => {
        agreed(home)(child, on);
        const partial = { staffId: 'isak', ground: 'other-circumstance', circumstances: 'A neighbour.' };
        child.does('declare-bias', friday, partial, { on });
      },
      { presenterId: 'isak' },
    ),
  };
}

/** By an official, where the law has no floor: who has to have the education for it. */
function unqualified(home: Home): Scenario {
  return granting(home, agreed(home), {}, 'vera');
}

/** A command on a placement that was granted, or is carried out, after what was done in it before. */
function onPlacement(
  name: string,
  command: (child: PlacementCase) => object,
  before: (child: PlacementCase) => string,
  by = 'isak',
): Scenario {
  return () => {
    const child = new PlacementCase();
    const on = before(child);
    return child.gives(name, monday, command(child), { on, by });
  };
}

const granted = (home: Home) => (child: PlacementCase) => child.placementIsGranted(friday, home);
const placed = (home: Home) => (child: PlacementCase) => child.isPlaced(friday, home);
const consentIsWithdrawn = (child: PlacementCase, on: string, home: Home): string => {
  const withdrawn = { personId: child.guardianId, support: home, how: 'phone' };
  child.does('record-withdrawn-consent', friday, withdrawn, { on });
  return on;
};

const moving = (child: PlacementCase) => child.there({ because: 'planned' });

function withTimeInEmergencyHome(child: PlacementCase): string {
  const investigationId = child.investigationOf(friday);
  const on = child.isPlaced(friday, 'emergency-home', { on: investigationId });
  child.closesWithSupport(friday, investigationId);
  return on;
}

const longer = (changes: object) => () => ({ reasons: 'School.', newDate: '2026-06-30', ...changes });

/** For each command on a placement and each of its refusals, a case that ends in it. */
export const waysOfPlacement: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  ...Object.fromEntries(everyHome.map((home) => [`grant-${home}`, waysOfGranting(home)])),
  'grant-institution': { ...waysOfGranting('institution'), notQualified: unqualified('institution') },
  'grant-supported-housing': {
    ...waysOfGranting('supported-housing'),
    notQualified: unqualified('supported-housing'),
    notOfTheAge: () => {
      const child = new PlacementCase();
      const on = child.bornOn('2010-03-10', friday);
      agreed('supported-housing')(child, on);
      child.consents(friday, on, child.childId, 'supported-housing');
      return child.gives('grant-supported-housing', monday, child.placing(monday), { on, ...board });
    },
    noSpecialReasons: () => {
      const child = new PlacementCase();
      const on = child.bornOn('2009-03-09', friday);
      agreed('supported-housing')(child, on);
      child.consents(friday, on, child.childId, 'supported-housing');
      return child.gives('grant-supported-housing', monday, child.placing(monday), { on, ...board });
    },
  },
  'start-placement': {
    notFromYet: onPlacement(
      'start-placement',
      (child) => child.there(),
      (child) => child.placementIsGranted(friday, 'family-home', { from: '2026-03-10' }),
    ),
    noLongerConsented: onPlacement(
      'start-placement',
      (child) => child.there(),
      (child) => consentIsWithdrawn(child, granted('family-home')(child), 'family-home'),
    ),
    homeNotInvestigated: onPlacement(
      'start-placement',
      (child) => child.there({ homeInvestigatedOn: '2026-03-10' }),
      granted('family-home'),
    ),
  },
  'move-placement': {
    noOtherHomeDecided: onPlacement('move-placement', moving, placed('family-home')),
    notFromYet: onPlacement('move-placement', moving, (child) => {
      const on = placed('emergency-home')(child);
      return child.placementIsGranted(friday, 'family-home', { from: '2026-03-10' }, { on });
    }),
    noLongerConsented: onPlacement('move-placement', moving, (child) => {
      const on = placed('emergency-home')(child);
      child.placementIsGranted(friday, 'family-home', {}, { on });
      return consentIsWithdrawn(child, on, 'family-home');
    }),
    homeNotInvestigated: onPlacement(
      'move-placement',
      () => ({ place: 'The Lund family', because: 'planned' }),
      (child) => {
        const on = placed('institution')(child);
        return child.placementIsGranted(friday, 'family-home', {}, { on });
      },
    ),
  },
  'end-placement': {},
  'review-placement': {
    underCare: () => {
      const child = new CareCase();
      const on = child.isPlacedInCare(friday, child.isInCare(friday));
      return child.gives('review-placement', monday, child.review(), { on, ...board });
    },
    directionMissing: onPlacement(
      'review-placement',
      (child) => child.review({ direction: ' ' }),
      placed('family-home'),
      'the-board',
    ),
  },
  'consider-custody-transfer': {
    notInFamilyHome: onPlacement(
      'consider-custody-transfer',
      () => ({ finding: 'not-now', regarded: 'All.' }),
      placed('institution'),
      'the-board',
    ),
    nothingRegarded: onPlacement(
      'consider-custody-transfer',
      () => ({ finding: 'not-now' }),
      placed('family-home'),
      'the-board',
    ),
  },
  'extend-emergency-home': {
    noTimeRuns: onPlacement('extend-emergency-home', longer({}), placed('emergency-home'), 'the-board'),
    noSpecialReasons: onPlacement(
      'extend-emergency-home',
      longer({ reasons: ' ' }),
      withTimeInEmergencyHome,
      'the-board',
    ),
    noLaterDay: onPlacement(
      'extend-emergency-home',
      longer({ newDate: '2026-05-06' }),
      withTimeInEmergencyHome,
      'the-board',
    ),
  },
};
