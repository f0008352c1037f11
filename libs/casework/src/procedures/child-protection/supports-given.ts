import { localDateOf, type Instant } from '../../calendar/index.js';
import type { EventFacts, Ruleset } from '../../kernel/index.js';
import { consentTo, type ConsentFound } from './consent-to-support.js';
import type { TimeOfAct } from './parties.js';
import { matterIdOf, type ChildFile, type ChildProtection } from './state.js';
import type { StandingOfSupport, SupportState } from './support-state.js';
import { aftermathOf, goesOnIn } from './what-stands.js';

/**
 * What stands of a support.
 *
 * @throws {Error} the matter is no support: a fault of the procedure
 */
export function supportOf({ supports }: Pick<ChildProtection, 'supports'>, matterId: string): SupportState {
  const support = supports.get(matterId);
  if (!support) throw new Error(`Matter ${matterId} is no support.`);
  return support;
}

/** The details after a change of the support that an event is about. */
export function withSupport(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  change: Partial<SupportState>,
): ChildProtection {
  const id = matterIdOf(event);
  return { ...details, supports: details.supports.with(id, { ...supportOf(details, id), ...change }) };
}

/** The details once a support stands otherwise. That what had been reported is carried out after all is reported too. */
export function withStandingOfSupport(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId' | 'occurredAt'>,
  standing: StandingOfSupport,
): ChildProtection {
  if (standing.is !== 'ongoing') return withSupport(details, event, { standing });
  const { begunAt = event.occurredAt, isReportedUndelivered } = supportOf(details, matterIdOf(event));
  return withSupport(details, event, {
    standing,
    begunAt,
    isReportedUndelivered: false,
    ...(isReportedUndelivered && { executionToReport: event.occurredAt }),
  });
}

/** The supports of a file that somebody waits for or that are given, by their matters. */
export function openSupports({
  supports,
}: Pick<ChildProtection, 'supports'>): readonly (readonly [string, SupportState])[] {
  return [...supports].filter(([, { standing }]) => standing.is !== 'ended');
}

/** Whether those consent to a support as of an act who have to: SoL 2025:400 21:1, 13:7 (2001:453 3:6 a–b). */
export function consentToGiven(
  file: ChildFile,
  { support, grant }: Pick<SupportState, 'support' | 'grant'>,
  act: TimeOfAct,
  ruleset: Ruleset,
): ConsentFound {
  const { decisionId, investigationId, suitableAlone } = grant;
  return consentTo(file, {
    support,
    investigationId: goesOnIn(file.details, investigationId),
    answers: file.details.decisions.get(decisionId)?.answers ?? [],
    suitableAlone,
    act,
    ruleset,
  });
}

/** Whether a support that was granted isn’t carried out. */
export function isUndelivered({ standing }: Pick<SupportState, 'standing'>): boolean {
  return standing.is === 'granted' || standing.is === 'interrupted';
}

/** Whether what was granted still holds at an instant: no court has annulled it, and its last day isn’t over. */
export function isGrantInForce(
  { details, timeZone }: Pick<ChildFile, 'details' | 'timeZone'>,
  { grant: { decisionId, until } }: Pick<SupportState, 'grant'>,
  at: Instant,
): boolean {
  const day = localDateOf(at, timeZone);
  const decision = details.decisions.get(decisionId);
  return (
    decision !== undefined &&
    aftermathOf(details, decision, day) !== 'annulled' &&
    (until === undefined || day <= until)
  );
}
