import { instantFromEpoch, type Instant } from '#casework';

/** A clock that goes on with the machine's, from an instant of its own, and can be set. */
export interface SpecClock {
  readonly now: () => Instant;
  /** So many milliseconds from now. */
  in(milliseconds: number): Instant;
  /** Sets it forward, or back. */
  step(milliseconds: number): void;
}

export function clockFrom(start: Instant): SpecClock {
  let offset = Date.parse(start) - Date.now();
  const clock = {
    now: () => clock.in(0),
    in: (milliseconds: number) => instantFromEpoch(Date.now() + offset + milliseconds),
    step: (milliseconds: number) => {
      offset += milliseconds;
    },
  };
  return clock;
}
