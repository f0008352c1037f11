/** What rounds of one kind of fault have shown. */
export interface FaultFigures {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Commands whose answer was lost, or was that nothing is known. */
  readonly unanswered: number;
  /** Those of them that had been carried out all the same. */
  readonly unansweredButStored: number;
  readonly events: number;
  /** Messages that are recorded as sent. */
  readonly reminders: number;
  /** Messages that the receiver got more than once, each under one key. */
  readonly repeated: number;
  /** The longest that the system took to be whole again, in milliseconds. */
  readonly slowestRecovery: number;
  readonly faults: readonly string[];
}

export const nothingYet: FaultFigures = {
  rounds: 0,
  acknowledged: 0,
  unanswered: 0,
  unansweredButStored: 0,
  events: 0,
  reminders: 0,
  repeated: 0,
  slowestRecovery: 0,
  faults: [],
};

export function added(one: FaultFigures, other: FaultFigures): FaultFigures {
  return {
    rounds: one.rounds + other.rounds,
    acknowledged: one.acknowledged + other.acknowledged,
    unanswered: one.unanswered + other.unanswered,
    unansweredButStored: one.unansweredButStored + other.unansweredButStored,
    events: one.events + other.events,
    reminders: one.reminders + other.reminders,
    repeated: one.repeated + other.repeated,
    slowestRecovery: Math.max(one.slowestRecovery, other.slowestRecovery),
    faults: [...one.faults, ...other.faults],
  };
}
