import type { Instant } from '../../calendar/index.js';
import type { EventFacts, GrowingRecord } from '../../kernel/index.js';

/** What is known of a follow-up beyond its matter. */
export interface FollowUpState {
  /** The matter that it comes after. */
  readonly afterId: string;
  readonly decidedAt: Instant;
  /** From when the law counts the time in which it has to end. */
  readonly countsFrom: Instant;
  readonly standing:
    | { readonly is: 'going-on' }
    | { readonly is: 'ended'; readonly at: Instant }
    /** By an investigation, which looks at the child in its place: SoL 2025:400 23:5. */
    | { readonly is: 'overtaken'; readonly by: string };
}

/** The part of a child's file that follow-ups make. */
export interface WithFollowUps {
  readonly followUps: GrowingRecord<FollowUpState>;
}

/** The follow-up that an event or a command is about. */
export function followUpOf(
  { followUps }: WithFollowUps,
  { matterId = '' }: Pick<EventFacts, 'matterId'>,
): FollowUpState {
  const followUp = followUps.get(matterId);
  if (!followUp) throw new Error(`Matter ${matterId} is no follow-up.`);
  return followUp;
}

/** The follow-ups that go on and had been decided by an instant, by id. */
export function followUpsGoingOn({ followUps }: WithFollowUps, at: Instant): string[] {
  return [...followUps]
    .filter(([, { standing, decidedAt }]) => standing.is === 'going-on' && decidedAt <= at)
    .map(([matterId]) => matterId);
}

/** The details once a follow-up stands in another way; as they are where what began it was in error. */
export function withFollowUp<Details extends WithFollowUps>(
  details: Details,
  matterId: string,
  standing: FollowUpState['standing'],
): Details {
  const followUp = details.followUps.get(matterId);
  if (!followUp) return details;
  return { ...details, followUps: details.followUps.with(matterId, { ...followUp, standing }) };
}
