import type { Instant, Role, RungReference } from '#casework';

/** Who is to be told, and over which channels. */
export interface Delivery {
  readonly staffId: string;
  readonly roles: readonly Role[];
  readonly channels: readonly string[];
  /** Of a digest: which of its rungs the recipient is told, by their places. */
  readonly rungs?: readonly number[];
}

/** A message that a receiver took, or will never take. */
export interface Handed {
  readonly staffId: string;
  readonly channel: string;
}

/** Somebody is at it until the lease ends; then another may take over. */
export interface Claim {
  /** A random id of whoever claims. */
  readonly claimant: string;
  readonly until: Instant;
  /** The digest that tells it, when it isn't told by itself. */
  readonly digestId?: string;
}

/** What has become of a reminder or a digest, as its own stream tells. */
export interface ReminderState {
  /** How often it was claimed. */
  readonly attempts: number;
  readonly claim?: Claim;
  /** When it was first claimed: what its messages are dated with, however often they are repeated. */
  readonly composedAt?: Instant;
  readonly deliveries: readonly Delivery[];
  /** What a digest holds. */
  readonly rungs: readonly RungReference[];
  readonly sent: readonly Handed[];
  readonly refused: readonly Handed[];
  /** Nothing is left to do. */
  readonly concluded: boolean;
}

export const nothingSent: ReminderState = {
  attempts: 0,
  deliveries: [],
  rungs: [],
  sent: [],
  refused: [],
  concluded: false,
};

/** The deliveries of a claim that neither arrived nor were refused, one a recipient and channel. */
export function leftToSend({ deliveries, sent, refused }: ReminderState): readonly Handed[] {
  const isDone = (each: Handed) =>
    [...sent, ...refused].some(
      ({ staffId, channel }) => staffId === each.staffId && channel === each.channel,
    );
  return deliveries
    .flatMap(({ staffId, channels }) => channels.map((channel) => ({ staffId, channel })))
    .filter((each) => !isDone(each));
}
