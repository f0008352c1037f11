import type { Instant } from '../../../calendar/index.js';
import type { CaseEvent } from '../../../kernel/index.js';
import type { ChildConcerned } from '../child.js';
import { guardiansBy } from '../parties.js';
import { ongoingInvestigation } from '../state.js';
import { supportsByKind } from '../supports-by-kind.js';
import { supportOf } from '../supports-given.js';
import type { SupportState } from '../support-state.js';
import type { Support } from '../supports.js';
import { ChildCase, type Giving } from './child-case.js';

/** What each kind is given at, as its commands call it. */
export const occasions: Readonly<Record<Support, string>> = {
  'supportive-talks': 'supportive-talk',
  group: 'group-attendance',
  'contact-person': 'contact-person-meeting',
  'contact-family': 'contact-family-visit',
  'family-treatment': 'family-treatment-session',
};

/** A child's case in which support is granted and given. A step is done by whoever usually does it. */
export class SupportCase extends ChildCase {
  /** An investigation of a child of whom something more is known: when it was born, other guardians. */
  investigationOfChild(day: Instant, child: Partial<ChildConcerned> = {}): string {
    const known = { name: 'Astrid Andersson', guardians: [{ name: 'Gunnar Andersson' }], ...child };
    return this.investigationIsOpened(day, this.reportOnChildrenArrives(day, [known]));
  }

  /** Granted from the day of the decision on, with the consent of every guardian; answers the support’s matter. */
  isGranted(
    day: Instant,
    support: Support = 'supportive-talks',
    how: object = {},
    giving: Giving = {},
  ): string {
    const { on = ongoingInvestigation(this.file.details) ?? this.investigationOf(day), ...given } = giving;
    for (const personId of guardiansBy(this.file, { occurredAt: day }))
      this.consents(day, on, personId, support, { by: 'isak' });
    return this.isGrantedAlone(day, support, how, { ...given, on });
  }

  /** The same with no consent but what is on record. */
  isGrantedAlone(day: Instant, support: Support, how: object = {}, giving: Giving = {}): string {
    const { on = ongoingInvestigation(this.file.details) ?? '', ...given } = giving;
    this.childIsAsked(day, on, { by: 'isak' });
    const from = day.slice(0, 10);
    const command = this.granting({ support, from, legalBasis: [this.#basisOn(day)], ...how });
    const events = this.does('grant-support', day, command, { by: 'maria', ...given, on });
    const { granted } = supportsByKind[support];
    return events.find(({ type }) => type === granted.type)?.matterId ?? '';
  }

  /** How a support of a kind is arranged, with the fields that it usually has. */
  arrangement(support: Support, changes: object = {}): object {
    return { ...this.#arrangements[support], ...changes };
  }

  get #arrangements(): Readonly<Record<Support, object>> {
    const checked = { checkedBy: 'maria', checkedOn: '2023-12-01', suitableUntil: '2049-12-31' };
    return {
      'supportive-talks': { talksWith: 'Karin Berg' },
      group: { group: 'Tuesdays', ledBy: 'Karin Berg' },
      'contact-person': {
        ...checked,
        ...{ contactPerson: 'Karin Berg', meetings: 'weekly', firstMeeting: '2026-04-01' },
      },
      'contact-family': {
        ...checked,
        ...{ contactFamily: 'The Bergs', weekends: 'every-second-weekend', firstWeekend: '2026-04-04' },
      },
      'family-treatment': {
        givenBy: 'Family support',
        treatedBy: 'Karin Berg',
        participants: [this.childId],
      },
    };
  }

  begins(day: Instant, on: string, how: object = {}, giving: Giving = {}): readonly CaseEvent[] {
    return this.#gives('start', day, on, this.arrangement(this.stands(on).support, how), giving);
  }

  isInterrupted(day: Instant, on: string, giving: Giving = {}): readonly CaseEvent[] {
    return this.#gives('interrupt', day, on, { because: 'nobody-to-give-it' }, giving);
  }

  isResumed(day: Instant, on: string, giving: Giving = {}): readonly CaseEvent[] {
    return this.#gives('resume', day, on, {}, giving);
  }

  ends(day: Instant, on: string, how: object = {}, giving: Giving = {}): readonly CaseEvent[] {
    return this.#gives('end', day, on, { because: 'wished', result: 'Calmer evenings.', ...how }, giving);
  }

  /** Granted and begun on the same day. */
  isOngoing(
    day: Instant,
    support: Support = 'supportive-talks',
    how: object = {},
    giving: Giving = {},
  ): string {
    const on = this.isGranted(day, support, how, giving);
    this.begins(day, on);
    return on;
  }

  planIsSet(day: Instant, on: string, how: object = {}): void {
    const plan = { goals: 'Calm evenings.', how: 'Talks at home.', reviewOn: '2026-09-01', ...how };
    this.does('set-implementation-plan', day, plan, { on, by: 'isak' });
  }

  isReviewed(day: Instant, on: string, how: object = {}, giving: Giving = {}): void {
    const review = { outcome: 'partly-reached', found: 'Calmer evenings.', childsView: 'Likes it.', ...how };
    this.does('review-support', day, review, { on, by: 'isak', ...giving });
  }

  ubuIsAnswered(day: Instant, on: string): void {
    this.does('record-ubu-kf', day, { answeredBy: ['child', 'guardian'] }, { on, by: 'isak' });
  }

  /** A visit, a meeting, a talk or a session takes place. */
  isGiven(day: Instant, on: string, how: object = {}): void {
    const { support } = this.stands(on);
    const who = support === 'family-treatment' ? { participants: [this.childId] } : {};
    this.does(
      `record-${occasions[support]}`,
      day,
      { ...who, account: 'All well.', ...how },
      { on, by: 'isak' },
    );
  }

  isMissed(day: Instant, on: string): void {
    const missed = { because: 'cancelled-by-family', account: 'Was ill.' };
    this.does(`record-missed-${occasions[this.stands(on).support]}`, day, missed, { on, by: 'isak' });
  }

  withdraws(day: Instant, on: string, personId: string, giving: Giving = {}): readonly CaseEvent[] {
    const { support } = this.stands(on);
    const withdrawal = { personId, support, how: 'phone' };
    return this.does('record-withdrawn-consent', day, withdrawal, { on, by: 'isak', ...giving });
  }

  stands(on: string): SupportState {
    return supportOf(this.file.details, on);
  }

  /** The name of a command on a support: `start-contact-family`. */
  named(what: string, on: string): string {
    return `${what}-${supportsByKind[this.stands(on).support].name}`;
  }

  #gives(what: string, day: Instant, on: string, command: object, giving: Giving): readonly CaseEvent[] {
    return this.does(this.named(what, on), day, command, { by: 'isak', on, ...giving });
  }

  #basisOn(day: Instant): string {
    return day < '2025-06-30T22:00:00.000Z' ? 'SoL 2001:453 4:1' : 'SoL 2025:400 11:1';
  }

  /** A guardian appeals what was decided last in an investigation, and a court rules on that; answers the appeal. */
  isRuledOn(day: Instant, investigationId: string, outcome: string): string {
    this.partiesAreNotified(day, investigationId);
    const decision = this.file.details.decisions.values().at(-1);
    const appeal = {
      ...{ decisionId: decision?.decisionId, appellantId: this.guardianId },
      ...{ channel: 'letter', asked: 'That it isn’t so.' },
    };
    const events = this.does('register-appeal', day, appeal, { on: investigationId, by: 'isak' });
    const on = events.find(({ type }) => type === 'child-protection/appeal-received')?.matterId ?? '';
    this.does('forward-appeal', day, {}, { on, by: 'maria' });
    this.courtRules(day, on, outcome);
    return on;
  }

  courtRules(day: Instant, on: string, outcome: string, court = 'administrative-court'): void {
    this.does('record-ruling', day, { court, outcome }, { on, by: 'maria' });
  }
}
