import type { Instant } from '../../../calendar/index.js';
import type { Deadline } from '../../../kernel/index.js';
import { custodyOf } from '../custodies.js';
import type { CustodyState } from '../custody-state.js';
import { ChildCase, type Giving } from './child-case.js';

/** A child's case in which the child is taken into immediate custody. A step is done by whoever usually does it. */
export class CustodyCase extends ChildCase {
  custody(changes: object = {}) {
    return {
      basis: ['home-conditions'],
      urgency: ['risk-to-child'],
      reasons: 'Beaten at home; the guardians consent to nothing.',
      childsView: 'Wants to be safe.',
      ...changes,
    };
  }

  /** Decided by the board, in an investigation or on a report; in a new investigation, if none is named. */
  custodyIsDecided(day: Instant, how: object = {}, giving: Giving = {}): string {
    const { on = this.investigationOf(day) } = giving;
    const command = this.custody(how);
    const events = this.does('decide-immediate-custody', day, command, { by: 'the-board', ...giving, on });
    const decided = events.find(({ type }) => type === 'child-protection/immediate-custody-decided');
    return decided?.matterId ?? '';
  }

  isExecuted(day: Instant, on: string, giving: Giving = {}): void {
    this.does('record-execution', day, { remanded: false }, { by: 'isak', on, ...giving });
  }

  isSubmitted(day: Instant, on: string, giving: Giving = {}): void {
    this.does('submit-to-court', day, { court: 'uppsala' }, { by: 'lars', on, ...giving });
  }

  isConfirmed(day: Instant, on: string, giving: Giving = {}): void {
    this.does('record-confirmation', day, {}, { by: 'lars', on, ...giving });
  }

  careApplication(changes: object = {}) {
    return {
      basis: ['home-conditions'],
      court: 'uppsala',
      decidedOn: '2023-01-02',
      account: 'What has been done, and the family home that is meant.',
      childsView: 'Wants to stay there.',
      ...changes,
    };
  }

  careIsAppliedFor(day: Instant, on: string, giving: Giving = {}): void {
    this.does('apply-for-care', day, this.careApplication(), { by: 'the-board', on, ...giving });
  }

  longerTimeIsAsked(day: Instant, on: string, giving: Giving = {}): void {
    const command = { ground: 'further-investigation', reasons: 'The hospital’s report is awaited.' };
    this.does('request-care-time-extension', day, command, { by: 'lars', on, ...giving });
  }

  longerTimeIsGranted(day: Instant, on: string, until: string, giving: Giving = {}): void {
    this.does('record-care-time-extension', day, { until }, { by: 'lars', on, ...giving });
  }

  longerTimeIsRefused(day: Instant, on: string, giving: Giving = {}): void {
    this.does('record-care-time-refusal', day, {}, { by: 'lars', on, ...giving });
  }

  /** Decided, executed, submitted and confirmed. */
  confirmedCustody({
    decided,
    executed = decided,
    submitted = executed,
    confirmed = submitted,
  }: {
    readonly decided: Instant;
    readonly executed?: Instant;
    readonly submitted?: Instant;
    readonly confirmed?: Instant;
  }): string {
    const on = this.custodyIsDecided(decided);
    this.isExecuted(executed, on);
    this.isSubmitted(submitted, on);
    this.isConfirmed(confirmed, on);
    return on;
  }

  stands(on: string): CustodyState {
    return custodyOf(this.file.details, on);
  }

  /** The time that a custody has to apply for care, or had last. */
  timeToApply(on: string): Deadline {
    const last = this.deadlinesOf('A22-care', on).findLast(({ state }) => state !== 'superseded');
    if (!last) throw new Error(`Custody ${on} has no time to apply for care.`);
    return last;
  }

  /** The lapses that are on record, those that were withdrawn too. */
  get lapses(): readonly Instant[] {
    return this.events
      .filter(({ type }) => type === 'child-protection/immediate-custody-lapsed')
      .map(({ occurredAt }) => occurredAt);
  }
}
