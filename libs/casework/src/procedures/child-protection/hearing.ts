import type { Instant } from '../../calendar/index.js';
import { isAmong, isSamePerson } from '../../kernel/index.js';
import { coversUntil, isHeardOrWaived, standingOf } from './communication-state.js';
import { joinedInto, type ChildFile } from './state.js';

/**
 * Whether a decision of an investigation at an instant may go against a party: they are heard, or that was waived, and
 * nothing has come in from others since that they were not given (FL 2017:900 25 §).
 */
export function isHeardAt(file: ChildFile, investigationId: string, partyId: string, at: Instant): boolean {
  const standing = standingOf(file, file.details.communication.get(investigationId), partyId);
  return (
    standing !== undefined &&
    isHeardOrWaived(standing, at, file.timeZone) &&
    !materialBesidesOwn(file, investigationId, partyId).some(
      (cameInAt) => coversUntil(standing) < cameInAt && cameInAt <= at,
    ) &&
    !isUsedUp(file, investigationId, partyId, standing.at, at)
  );
}

/** In a matter of its care a child is decided about again and again: what was said before the last decision is no answer to the next. */
function isUsedUp(
  file: ChildFile,
  matterId: string,
  partyId: string,
  heardAt: Instant,
  at: Instant,
): boolean {
  const { decisions, investigations } = file.details;
  if (investigations.get(matterId)) return false;
  return decisions
    .values()
    .some(
      ({ matterId: decidedIn, decidedAt, goesAgainst }) =>
        decidedIn === matterId &&
        isAmong(file, partyId, goesAgainst) &&
        heardAt <= decidedAt &&
        decidedAt < at,
    );
}

/**
 * When what an investigation rests on came in to it, but for what the party brought itself: a report or an application that
 * was linked to it, by when the board received it; what the board had asked others for; and all that another investigation
 * rested on, by when that was linked into it.
 */
function materialBesidesOwn(file: ChildFile, investigationId: string, partyId: string): readonly Instant[] {
  const { details, matters } = file;
  const joined = joinedInto(details, investigationId);
  const reported = details.reports
    .values()
    .filter(({ linkedTo }) => linkedTo !== undefined && joined.includes(linkedTo))
    .map(({ receivedAt }) => receivedAt);
  const applied = [...details.applications]
    .filter(
      ([, { applicantId, investigationId: within }]) =>
        !isSamePerson(file, applicantId, partyId) && within !== undefined && joined.includes(within),
    )
    .flatMap(([id]) => matters.get(id)?.openedAt ?? []);
  const handedOver = (details.investigations.get(investigationId)?.requests ?? []).flatMap((request) =>
    request.kind === 'answered' ? [request.answeredAt] : [],
  );
  const linkedInto = joined
    .filter((id) => id !== investigationId)
    .flatMap((id) => details.investigations.get(id)?.closedAt ?? []);
  return [...reported, ...applied, ...handedOver, ...linkedInto];
}
