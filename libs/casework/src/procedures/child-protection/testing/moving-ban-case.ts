import type { Instant } from '../../../calendar/index.js';
import { movingBanOf, temporaryBanOf } from '../moving-bans.js';
import type { MovingBanState, TemporaryBanState } from '../moving-ban-state.js';
import { CareCase } from './care-case.js';
import type { Giving } from './child-case.js';

/** A child's case in which a child may not be taken from the home that it lives in. A step is done by whoever usually does it. */
export class MovingBanCase extends CareCase {
  /** A child that has lived in a family home since a day; its investigation is closed. Answers the placement. */
  livesInFamilyHome(since: Instant, born?: string): string {
    const investigationId = born === undefined ? this.investigationOf(since) : this.bornOn(born, since);
    // From 15 on the young person consents too; of a younger one it hinders nothing.
    if (born !== undefined) this.consents(since, investigationId, this.childId, 'family-home');
    const placementId = this.isPlaced(since, 'family-home', { on: investigationId });
    this.closesWithSupport(since, investigationId);
    return placementId;
  }

  temporaryBan(changes: object = {}) {
    return {
      reasons: 'Has lived there since it was one; the mother wants to fetch it tomorrow.',
      whyCourtNotAwaited: 'The court can’t decide before tomorrow.',
      childsView: 'Wants to stay.',
      ...changes,
    };
  }

  /** Decided by the board, in the placement or another matter; answers its matter. */
  banIsDecided(day: Instant, on: string, how: object = {}, giving: Giving = {}): string {
    const command = this.temporaryBan(how);
    const events = this.does('decide-temporary-moving-ban', day, command, { by: 'the-board', on, ...giving });
    return (
      events.find(({ type }) => type === 'child-protection/temporary-moving-ban-decided')?.matterId ?? ''
    );
  }

  banIsSubmitted(day: Instant, on: string, giving: Giving = {}): void {
    this.does('submit-temporary-moving-ban', day, { court: 'uppsala' }, { by: 'lars', on, ...giving });
  }

  banIsConfirmed(day: Instant, on: string, giving: Giving = {}): void {
    this.does('record-temporary-ban-confirmation', day, {}, { by: 'lars', on, ...giving });
  }

  banApplication(changes: object = {}) {
    return {
      court: 'uppsala',
      decidedOn: '2023-01-02',
      account: 'Has lived there since it was one, and knows no other home.',
      childsView: 'Wants to stay.',
      ...changes,
    };
  }

  /** Answers the matter of the ban that is applied for. */
  banIsAppliedFor(day: Instant, on: string, giving: Giving = {}): string {
    const command = this.banApplication();
    const events = this.does('apply-for-moving-ban', day, command, { by: 'the-board', on, ...giving });
    return events.find(({ type }) => type === 'child-protection/moving-ban-applied-for')?.matterId ?? '';
  }

  banIsOrdered(day: Instant, on: string, order: object = {}, giving: Giving = {}): void {
    this.does('record-moving-ban-order', day, order, { by: 'lars', on, ...giving });
  }

  /** Applied for and ordered on one day, of a child that lives in a family home; answers the matter. */
  isBanned(day: Instant, placementId: string, order: object = {}): string {
    const on = this.banIsAppliedFor(day, placementId);
    this.banIsOrdered(day, on, order);
    return on;
  }

  banIsConsidered(day: Instant, on: string, finding = 'still-needed'): void {
    const considered = { finding, account: 'Would be lost without the home.' };
    this.does('consider-moving-ban', day, considered, { by: 'the-board', on });
  }

  banned(on: string): MovingBanState {
    return movingBanOf(this.file.details, on);
  }

  temporarilyBanned(on: string): TemporaryBanState {
    return temporaryBanOf(this.file.details, on);
  }

  /** The lapses of temporary bans that are on record, those that were withdrawn too. */
  get banLapses(): readonly Instant[] {
    return this.events
      .filter(({ type }) => type === 'child-protection/temporary-moving-ban-lapsed')
      .map(({ occurredAt }) => occurredAt);
  }
}
