import type { Instant } from '../../../calendar/index.js';
import { theOngoingInvestigation } from '../state.js';
import { careOf } from '../cares.js';
import type { CareState } from '../care-state.js';
import type { LvuGround } from '../lvu-bases.js';
import { concernedAt } from '../parties.js';
import type { Giving } from './child-case.js';
import { PlacementCase } from './placement-case.js';

/** A child's case in which the child is cared for without consent. A step is done by whoever usually does it. */
export class CareCase extends PlacementCase {
  /** Taken into custody and cared for by order of the court, from one day on. */
  isInCare(
    day: Instant,
    {
      basis = ['home-conditions'],
      born,
    }: { readonly basis?: readonly LvuGround[]; readonly born?: string } = {},
  ): string {
    const investigationId = born === undefined ? this.investigationOf(day) : this.bornOn(born, day);
    const custodyId = this.custodyIsDecided(day, { basis: ['own-behaviour'] }, { on: investigationId });
    this.isExecuted(day, custodyId);
    this.isSubmitted(day, custodyId);
    this.isConfirmed(day, custodyId);
    this.careIsAppliedFor(day, custodyId);
    return this.careIsOrdered(day, custodyId, { basis });
  }

  /** Care is applied for in an investigation and ordered by the court, of a child that isn't in custody. */
  isOrderedWithoutCustody(
    applied: Instant,
    ordered: Instant,
    investigationId = this.investigationOf(applied),
  ): string {
    this.concernedAreTold(applied, investigationId);
    this.childIsAsked(applied, investigationId);
    const closing = this.closing({ legalBasis: ['LVU 1990:52 4 §'] });
    this.does('close-with-care-application', applied, closing, { by: 'the-board', on: investigationId });
    const order = { court: 'uppsala', basis: ['home-conditions'] };
    this.does('register-care-order', ordered, order, { by: 'lars', on: investigationId });
    return this.file.details.cares.ids().at(-1) ?? '';
  }

  orderIsInForce(day: Instant, on: string): void {
    this.does('record-care-order-in-force', day, {}, { by: 'lars', on });
  }

  /** The investigation that goes on is closed, and another opened on a report; answers that. */
  investigationIsClosedAndAnother(closed: Instant, opened: Instant): string {
    const continues = this.theOngoing();
    this.investigationIsClosed(closed, continues);
    return this.investigationIsOpened(opened, this.assessedReport(opened), { continues });
  }

  /** The court orders care of a child in custody; answers the matter of the care. */
  careIsOrdered(day: Instant, custodyId: string, order: object = {}, giving: Giving = {}): string {
    const events = this.does('record-care-order', day, order, { by: 'lars', on: custodyId, ...giving });
    return events.find(({ type }) => type === 'child-protection/care-ordered')?.matterId ?? '';
  }

  /** The child is heard in a matter of its care, and everybody knows what is decided on. */
  partiesAreHeard(day: Instant, on: string): void {
    this.childIsHeard(day, on);
    this.communicationIsWaived(day, on);
  }

  /** A decision of a committee in the care, with everybody heard before. */
  decides(name: string, day: Instant, on: string, command: object, giving: Giving = {}): void {
    this.partiesAreHeard(day, on);
    this.does(name, day, command, { by: 'the-board', on, ...giving });
  }

  under(section: string, changes: object = {}) {
    return { legalBasis: [`LVU 1990:52 ${section} §`], reasons: 'As was found.', ...changes };
  }

  careIsReviewed(day: Instant, on: string, giving: Giving = {}): void {
    this.does('review-care', day, this.review(), { by: 'the-board', on, ...giving });
  }

  careIsContinued(day: Instant, on: string): void {
    this.decides('continue-care', day, on, this.under('13'));
  }

  careIsEnded(day: Instant, on: string): void {
    this.decides('end-care', day, on, this.under('21', { changedLastingly: true }));
  }

  /** The follow-up after a care is begun, and told to everybody concerned; answers its matter. */
  isFollowedUpAfterCare(day: Instant, on: string, giving: Giving = {}): string {
    const told = { informed: [...concernedAt(this.file, day)] };
    const events = this.does('follow-up-after-care', day, told, { by: 'maria', on, ...giving });
    return events.find(({ type }) => type === 'child-protection/follow-up-after-care-begun')?.matterId ?? '';
  }

  reunionIsAwaited(day: Instant, on: string, expectedOn: string, giving: Giving = {}): void {
    const waiting = { prepared: 'Longer weekends at home.', expectedOn };
    this.does('wait-for-reunion', day, waiting, { by: 'isak', on, ...giving });
  }

  placeInCare(changes: object = {}) {
    return this.under('11', { home: 'family-home', scope: 'Care.', from: '2020-01-02', ...changes });
  }

  /** A home is decided on in the care, and the child comes there; answers the placement. */
  isPlacedInCare(day: Instant, on: string): string {
    this.decides('place-in-care', day, on, this.placeInCare());
    const placementId = this.file.details.placements.ids().at(-1) ?? '';
    this.placementIsStarted(day, placementId);
    return placementId;
  }

  /** How contact is had is decided, or that the place of stay is hidden; answers the matter of that. */
  isRestricted(day: Instant, on: string, name = 'restrict-contact'): string {
    const how = name === 'restrict-contact' ? { how: 'Each other Sunday.' } : {};
    this.decides(name, day, on, this.under('14', how));
    return this.file.details.restrictions.ids().at(-1) ?? '';
  }

  /** The investigation that goes on. */
  theOngoing(): string {
    return theOngoingInvestigation(this.file);
  }

  /** A measure is imposed in an investigation; answers its matter. */
  isImposed(day: Instant, investigationId: string, name = 'impose-contact-person'): string {
    const command = this.under('22', { treatmentPlan: 'Meetings each Monday.' });
    this.decides(name, day, investigationId, command);
    return this.file.details.measures.ids().at(-1) ?? '';
  }

  inCare(on: string): CareState {
    return careOf(this.file.details, on);
  }
}
