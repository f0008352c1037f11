import type { DeadlineCancelling, DeadlineRule } from '../../deadlines/index.js';
import { isOpen, type CaseEvent } from '../../kernel/index.js';
import { careExecuted } from './care.js';
import { careIsOver } from './care-deadlines.js';
import { ageOfMajority } from './childs-age.js';
import { investigationClosed } from './closing-investigation.js';
import { toLaterDay } from './later-day.js';
import { placementEnded, placementMoved, placementStarted } from './placement.js';
import { custodyTransferConsidered, emergencyHomeExtended, placementReviewed } from './placement-reviews.js';
import { livesIn, placementOf } from './placements.js';
import type { PlacementState } from './placement-state.js';
import { reviewing } from './reviewing.js';
import { inBothLaws } from './rule-versions.js';
import { investigationOf, matterIdOf, type ChildFile, type ChildProtection } from './state.js';

type Rule = DeadlineRule<ChildProtection>;

const placementIsOver: readonly DeadlineCancelling<ChildProtection>[] = [
  {
    on: placementEnded.type,
    because: { sv: 'placeringen har upphört', en: 'the placement has ended' },
  },
  ...careIsOver(),
];

function placementBy(file: ChildFile, event: CaseEvent) {
  return placementOf(file.details, matterIdOf(event));
}

function placementsWhere(
  { placements }: ChildProtection,
  isSuch: (placement: PlacementState) => boolean,
): readonly string[] {
  return [...placements].filter(([, placement]) => isSuch(placement)).map(([matterId]) => matterId);
}

function isConsideredWithConsent({ basis, careId, standing }: PlacementState): boolean {
  return standing.is === 'placed' && basis === 'consent' && careId === undefined;
}

/** At least every six months, while a child is cared for with consent; care under LVU is considered by its own rules. */
const a15: Rule = reviewing({
  id: 'A15',
  what: { sv: 'Övervägande av vården', en: 'Considering the placement' },
  responsible: 'investigator',
  versions: inBothLaws('statutory', '6:8', '22:13'),
  begins: [{ on: placementStarted.type }],
  reviewedBy: placementReviewed.type,
  months: 6,
  untilAge: ageOfMajority,
  ongoing: ({ details }) => placementsWhere(details, isConsideredWithConsent),
  lasts: (file, event) => isConsideredWithConsent(placementBy(file, event)),
  cancels: [
    ...placementIsOver,
    {
      on: careExecuted.type,
      because: {
        sv: 'vården ges från och med nu enligt LVU och övervägs i det ärendet',
        en: 'the care is given under LVU from now on, and considered in that matter',
      },
    },
  ],
  ladder: [
    { at: { beforeDue: { days: 45 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 21 } }, to: ['committee-secretary'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
});

/** The investigation that an emergency home counts from the end of, where it goes on if it went on in another. */
function investigationBehind({ details }: ChildFile, placementId: string): string | undefined {
  let { investigationId } = placementOf(details, placementId);
  while (investigationId !== undefined) {
    const { linkedInto } = investigationOf(details, investigationId);
    if (linkedInto === undefined) return investigationId;
    investigationId = linkedInto;
  }
  return undefined;
}

/** When the investigation behind a placement was closed. */
function investigatedUntil(file: ChildFile, placementId: string): string | undefined {
  const investigationId = investigationBehind(file, placementId);
  return investigationId === undefined ? undefined : investigationOf(file.details, investigationId).closedAt;
}

/** The placements in emergency homes to which an investigation led. */
function inEmergencyHomes(file: ChildFile, investigationId: string): readonly string[] {
  return file.details.placements
    .ids()
    .filter(
      (placementId) =>
        livesIn(placementOf(file.details, placementId)) === 'emergency-home' &&
        investigationBehind(file, placementId) === investigationId,
    );
}

function isInEmergencyHome(file: ChildFile, event: CaseEvent): boolean {
  return livesIn(placementBy(file, event)) === 'emergency-home';
}

/**
 * Two months from the end of the investigation, whenever the child came there. It is met when the child moves to another
 * form of home; from one emergency home to another the time goes on. What the time was for special reasons extended to, a
 * committee decides.
 */
const a23: Rule = {
  id: 'A23',
  what: { sv: 'Längsta tid i jourhem', en: 'The longest time in an emergency home' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inBothLaws('statutory', '6:6', '22:4'),
  starts: [
    {
      on: investigationClosed.type,
      when: (file, event) => inEmergencyHomes(file, matterIdOf(event)).length > 0,
      items: (file, event) => inEmergencyHomes(file, matterIdOf(event)),
      matter: (_, __, { itemId }) => itemId,
      length: { months: 2 },
    },
    ...[placementStarted.type, placementMoved.type].map((on) => ({
      on,
      when: (file: ChildFile, event: CaseEvent) =>
        isInEmergencyHome(file, event) &&
        investigatedUntil(file, matterIdOf(event)) !== undefined &&
        !runsFor(file, matterIdOf(event)),
      anchor: (file: ChildFile, event: CaseEvent) =>
        investigatedUntil(file, matterIdOf(event)) ?? event.occurredAt,
      anchoredBecause: {
        sv: 'utredningen avslutades då, och de två månaderna räknas från den dagen',
        en: 'the investigation was closed then, and the two months count from that day',
      },
      length: { months: 2 },
    })),
  ],
  rolls: true,
  stops: [{ on: placementMoved.type, when: (file, event) => !isInEmergencyHome(file, event) }],
  cancels: placementIsOver,
  extensions: [
    { ...toLaterDay(emergencyHomeExtended), ground: { sv: 'särskilda skäl', en: 'special reasons' } },
  ],
  ladder: [
    { at: { afterStart: { months: 1 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 14 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

function runsFor({ deadlines }: ChildFile, matterId: string): boolean {
  return deadlines
    .values()
    .some((each) => each.ruleId === 'A23' && each.matterId === matterId && isOpen(each));
}

/** Two years in the same family home, then each year. A move begins them anew: another home is another one. */
const a24: Rule = reviewing({
  id: 'A24',
  what: {
    sv: 'Övervägande av vårdnadsöverflyttning',
    en: 'Considering a transfer of custody',
  },
  responsible: 'investigator',
  versions: inBothLaws('statutory', '6:8 b', '22:14'),
  begins: [{ on: placementStarted.type }, { on: placementMoved.type }],
  reviewedBy: custodyTransferConsidered.type,
  months: 24,
  thenMonths: 12,
  untilAge: ageOfMajority,
  ongoing: ({ details }) => placementsWhere(details, (each) => livesIn(each) === 'family-home'),
  lasts: (file, event) => livesIn(placementBy(file, event)) === 'family-home',
  cancels: [
    ...placementIsOver,
    {
      on: placementMoved.type,
      because: { sv: 'barnet bor inte kvar i hemmet', en: 'the child doesn’t live in that home any more' },
    },
  ],
  ladder: [
    { at: { beforeDue: { days: 60 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
});

/** The deadlines of a placement, by their ids in docs/law/child-protection.md. */
export const placementDeadlines: readonly Rule[] = [a15, a23, a24];
