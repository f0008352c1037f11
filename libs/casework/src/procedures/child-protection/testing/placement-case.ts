import type { Instant } from '../../../calendar/index.js';
import type { Deadline } from '../../../kernel/index.js';
import { guardiansOn } from '../parties.js';
import type { Home } from '../homes.js';
import { placementOf } from '../placements.js';
import type { PlacementState } from '../placement-state.js';
import { at, type Giving } from './child-case.js';
import { CustodyCase } from './custody-case.js';

/** The paragraph that a placement of a day rests on. */
function paragraphOf(day: Instant): string {
  return day < at('2025-07-01', '00:00') ? 'SoL 2001:453 4:1' : 'SoL 2025:400 11:1';
}

/** A child's case in which the child is placed outside its home. A step is done by whoever usually does it. */
export class PlacementCase extends CustodyCase {
  /** A case in which it is known when the child was born. */
  bornOn(birthDate: string, reported: Instant): string {
    const reportId = this.reportOnChildrenArrives(reported, [
      { name: 'Astrid Andersson', birthDate, guardians: [{ name: 'Gunnar Andersson' }] },
    ]);
    return this.investigationIsOpened(reported, reportId);
  }

  placing(day: Instant, changes: object = {}) {
    return {
      legalBasis: [paragraphOf(day)],
      scope: 'Care in the home; the parents come each other weekend.',
      from: '2020-01-02',
      kinConsidered: 'The grandmother can’t.',
      ...changes,
    };
  }

  /** Everybody who has to consent to a form of home does, or one of them alone. */
  isConsentedTo(day: Instant, on: string, home: Home, persons?: readonly string[]): void {
    for (const personId of persons ?? guardiansOn(this.file, day.slice(0, 10)))
      this.consents(day, on, personId, home);
  }

  /** Decided with the consent of those who have custody, in an investigation or for a child that lives elsewhere. */
  placementIsGranted(day: Instant, home: Home, how: object = {}, giving: Giving = {}): string {
    const { on = this.investigationOf(day) } = giving;
    this.isConsentedTo(day, on, home);
    this.childIsHeard(day, on);
    const events = this.does(`grant-${home}`, day, this.placing(day, how), {
      by: 'the-board',
      ...giving,
      on,
    });
    return events.find(({ type }) => type === 'child-protection/placement-granted')?.matterId ?? on;
  }

  there(changes: object = {}) {
    return { place: 'The Berg family, Storgatan 1', homeInvestigatedOn: '2019-12-01', ...changes };
  }

  placementIsStarted(day: Instant, on: string, how: object = {}, giving: Giving = {}): void {
    this.does('start-placement', day, this.there(how), { by: 'isak', on, ...giving });
  }

  /** Granted and started on one day, in a new investigation if none is named. */
  isPlaced(day: Instant, home: Home, giving: Giving = {}): string {
    const on = this.placementIsGranted(day, home, {}, giving);
    this.placementIsStarted(day, on);
    return on;
  }

  /** Another home is decided on and the child moves there, on one day. */
  isMoved(day: Instant, on: string, home: Home, giving: Giving = {}): void {
    this.placementIsGranted(day, home, {}, { on });
    const there = this.there({ place: 'The Lund family, Lillgatan 2', because: 'planned' });
    this.does('move-placement', day, there, { by: 'isak', on, ...giving });
  }

  placementIsEnded(day: Instant, on: string, giving: Giving = {}): void {
    const ending = { because: 'moved-home', result: 'The parents are well again.' };
    this.does('end-placement', day, ending, { by: 'isak', on, ...giving });
  }

  /** Everybody is told of an investigation in which a placement was granted, and it is closed. */
  closesWithSupport(day: Instant, on: string): void {
    this.closingIsPrepared(day, on);
    const legalBasis = [day < at('2025-07-01', '00:00') ? 'SoL 2001:453 11:2' : 'SoL 2025:400 20:3'];
    this.does('close-with-support', day, this.closing({ legalBasis }), { by: 'maria', on });
  }

  review(changes: object = {}) {
    return { finding: 'still-needed', direction: 'Goes on as planned.', ...changes };
  }

  placementIsReviewed(day: Instant, on: string, giving: Giving = {}): void {
    this.does('review-placement', day, this.review(), { by: 'the-board', on, ...giving });
  }

  transferIsConsidered(day: Instant, on: string): void {
    const considered = { finding: 'not-now', regarded: 'Astrid longs for her mother.' };
    this.does('consider-custody-transfer', day, considered, { by: 'the-board', on });
  }

  placed(on: string): PlacementState {
    return placementOf(this.file.details, on);
  }

  /** The deadline of a rule that began last in a matter, and was superseded by no other. */
  last(ruleId: string, on: string): Deadline {
    const found = this.deadlinesOf(ruleId, on).findLast(({ state }) => state !== 'superseded');
    if (!found) throw new Error(`Matter ${on} has no ${ruleId}.`);
    return found;
  }
}

/** The two last days of a deadline. */
export function lastDays({ nominalDueDate, legalLatestDate }: Deadline): readonly [string, string] {
  return [nominalDueDate, legalLatestDate];
}

/** The state of each deadline of a rule in a matter, in the order in which they began. */
export function statesOf(child: PlacementCase, ruleId: string, on: string): readonly string[] {
  return child.deadlinesOf(ruleId, on).map(({ state }) => state);
}
