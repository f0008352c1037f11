import type { Instant } from '../../calendar/index.js';
import type { CaseEvent } from '../../kernel/index.js';
import { joinedInto, matterIdOf, type ChildFile, type ChildProtection, type ChildTalk } from './state.js';

/** Whether the child was heard in an investigation by an instant, or it was found by then why it isn't. */
export function isChildHeardOrExcused(file: ChildFile, investigationId: string, at: Instant): boolean {
  return talksIn(file.details, investigationId).some((talk) => timeOf(talk) <= at);
}

/** Whether a talk, or why there was none, could have been at another time: not after what was decided by it alone. */
export function couldBeTalkedAt({ details }: ChildFile, talk: CaseEvent, at: Instant): boolean {
  const restOnIt = details.decisions
    .values()
    .filter(({ matterId }) => joinedInto(details, matterId).includes(matterIdOf(talk)))
    .filter(({ decidedAt }) => talk.occurredAt <= decidedAt && decidedAt < at);
  return restOnIt.every(
    ({ matterId, decidedAt }) =>
      talksIn(details, matterId).filter((each) => timeOf(each) <= decidedAt).length > 1,
  );
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
