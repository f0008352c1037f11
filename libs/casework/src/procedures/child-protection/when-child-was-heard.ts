import type { Instant } from '../../calendar/index.js';
import type { CaseEvent } from '../../kernel/index.js';
import { joinedInto, matterIdOf, type ChildFile, type ChildProtection, type ChildTalk } from './state.js';

/**
 * Whether the child was heard in an investigation by an instant, or it was found by then why it isn't. In a matter of its
 * care it is decided about again and again: what it thought before the last decision is no answer to the next.
 */
export function isChildHeardOrExcused(file: ChildFile, matterId: string, at: Instant): boolean {
  return talksBefore(file.details, matterId, at).length > 0;
}

/** What a decision of a matter at an instant may rest on. */
function talksBefore(details: ChildProtection, matterId: string, at: Instant): readonly ChildTalk[] {
  const usedUp = details.investigations.get(matterId)
    ? []
    : details.decisions
        .values()
        .filter((decision) => decision.matterId === matterId && decision.decidedAt < at)
        .map(({ decidedAt }) => decidedAt);
  return talksIn(details, matterId).filter((talk) => {
    const heardAt = timeOf(talk);
    return heardAt <= at && usedUp.every((decidedAt) => decidedAt < heardAt);
  });
}

/** Whether a talk, or why there was none, could have been at another time: not after what was decided by it alone. */
export function couldBeTalkedAt({ details }: ChildFile, talk: CaseEvent, at: Instant): boolean {
  const restOnIt = details.decisions
    .values()
    .filter(({ matterId }) => joinedInto(details, matterId).includes(matterIdOf(talk)))
    .filter(({ decidedAt }) => talk.occurredAt <= decidedAt && decidedAt < at);
  return restOnIt.every(({ matterId, decidedAt }) => {
    const restsOn = talksBefore(details, matterId, decidedAt);
    return restsOn.length > 1 || !restsOn.some((each) => timeOf(each) === talk.occurredAt);
  });
}

/** What was said of the child in an investigation, and in those that go on in it. */
function talksIn(details: ChildProtection, investigationId: string): readonly ChildTalk[] {
  return joinedInto(details, investigationId).flatMap((id) => talksOf(details, id));
}

/** What was said of the child in one investigation, or in one matter of its care. */
export function talksOf(
  { investigations, talksInCare }: ChildProtection,
  matterId: string,
): readonly ChildTalk[] {
  return investigations.get(matterId)?.childTalks ?? talksInCare.get(matterId) ?? [];
}

function timeOf(talk: ChildTalk): Instant {
  return talk.kind === 'heard' ? talk.heardAt : talk.foundAt;
}
