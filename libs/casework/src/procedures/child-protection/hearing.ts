import type { Instant } from '../../calendar/index.js';
import { coversUntil, isHeardOrWaived } from './communication-state.js';
import { investigationOf, joinedInto, type ChildFile, type ChildProtection } from './state.js';

/**
 * Whether a decision of an investigation at an instant may go against a party: they are heard, or that was waived, and
 * nothing has come in from others since that they were not given (FL 2017:900 25 §).
 */
export function isHeardAt(file: ChildFile, investigationId: string, partyId: string, at: Instant): boolean {
  const { details, timeZone } = file;
  const standing = details.communication.get(investigationId)?.[partyId];
  return (
    standing !== undefined &&
    isHeardOrWaived(standing, at, timeZone) &&
    !hasComeInBetween(details, investigationId, coversUntil(standing), at)
  );
}

/**
 * Whether material came in to an investigation after one instant, up to another: a report that was linked to it, by when the
 * board received it, or what it had asked others for.
 */
function hasComeInBetween(
  details: ChildProtection,
  investigationId: string,
  after: Instant,
  until: Instant,
): boolean {
  const joined = joinedInto(details, investigationId);
  const reported = details.reports
    .values()
    .filter(({ linkedTo }) => linkedTo !== undefined && joined.includes(linkedTo))
    .map(({ receivedAt }) => receivedAt);
  const handedOver = investigationOf(details, investigationId).requests.flatMap((request) =>
    request.kind === 'answered' ? [request.answeredAt] : [],
  );
  return [...reported, ...handedOver].some((at) => after < at && at <= until);
}
