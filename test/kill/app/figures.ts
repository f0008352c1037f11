/** What the rounds at the whole app have shown. */
export interface AppFigures {
  readonly rounds: number;
  /** Rounds in which the process was killed before it served. */
  readonly killedAtStart: number;
  /** Commands that were answered before a kill: accepted ones, and refused ones. */
  readonly acknowledged: number;
  readonly refused: number;
  /** Commands that were under way at a kill. */
  readonly unanswered: number;
  /** Those of them that had been carried out all the same, as a whole. */
  readonly unansweredButStored: number;
  /** Siblings' files that lacked their report after a kill and got it from the worker. */
  readonly siblingsCompleted: number;
  /** Events that were recorded, and the misses among them. */
  readonly events: number;
  readonly misses: number;
  /** What was wrong, each with the seed of its round. */
  readonly faults: readonly string[];
}

export const nothingYet: AppFigures = {
  rounds: 0,
  killedAtStart: 0,
  acknowledged: 0,
  refused: 0,
  unanswered: 0,
  unansweredButStored: 0,
  siblingsCompleted: 0,
  events: 0,
  misses: 0,
  faults: [],
};

export function added(one: AppFigures, other: AppFigures): AppFigures {
  return {
    rounds: one.rounds + other.rounds,
    killedAtStart: one.killedAtStart + other.killedAtStart,
    acknowledged: one.acknowledged + other.acknowledged,
    refused: one.refused + other.refused,
    unanswered: one.unanswered + other.unanswered,
    unansweredButStored: one.unansweredButStored + other.unansweredButStored,
    siblingsCompleted: one.siblingsCompleted + other.siblingsCompleted,
    events: one.events + other.events,
    misses: one.misses + other.misses,
    faults: [...one.faults, ...other.faults],
  };
}
