import { instantAt, localDateOf, type Instant, type LocalDate } from '../../calendar/index.js';
import { isInForce, isSamePerson, type Deadline } from '../../kernel/index.js';
import type { AppealState } from './appeal-state.js';
import { legalArrival } from './arrival.js';
import type { ChildFile } from './state.js';

/** Whether an appeal came in time, and by what: FL 2017:900 44–45 §§. */
export type Timeliness =
  /** Nobody knows yet when whoever appeals was given the decision: their time has not begun. */
  | { readonly is: 'not-begun' }
  | { readonly is: 'in-time'; readonly at: 'board' | 'court'; readonly lastDay: LocalDate }
  | { readonly is: 'late'; readonly lastDay: LocalDate }
  /** Its dismissal as late was annulled or changed: that it is to be tried is settled. */
  | { readonly is: 'settled' };

/** The time that somebody has to appeal a decision, by their own receipt of it; of several, by the last. */
function timeToAppeal(
  file: ChildFile,
  { decisionId, appellantId }: Pick<AppealState, 'decisionId' | 'appellantId'>,
): Deadline | undefined {
  return file.deadlines
    .values()
    .filter(
      ({ ruleId, partyId = '', itemId }) =>
        ruleId === 'A9' && isSamePerson(file, partyId, appellantId) && itemId === decisionId,
    )
    .filter(isInForce)
    .reduce<Deadline | undefined>(
      (last, each) => (last === undefined || each.legalLatestDate >= last.legalLatestDate ? each : last),
      undefined,
    );
}

/** When an appeal counts as having come: to the board, or to the court where it came there before that. */
export function arrivalThatCounts(
  file: ChildFile,
  appeal: Pick<AppealState, 'countsFrom' | 'arrivedAtCourtOn'>,
  receivedAt: Instant,
): Instant {
  const atBoard = legalArrival(file, appeal, { occurredAt: receivedAt });
  const { arrivedAtCourtOn } = appeal;
  if (arrivedAtCourtOn === undefined || arrivedAtCourtOn >= localDateOf(atBoard, file.timeZone))
    return atBoard;
  return instantAt(arrivedAtCourtOn, '00:00', file.timeZone);
}

/**
 * Whether an appeal came in time: on the last day of whoever appeals at the latest, rolled over, to the board or to the
 * court. It goes by the days on which it arrived, not by whether the time has been found to be over since.
 */
export function timelinessOf(file: ChildFile, appeal: AppealState): Timeliness {
  if (appeal.isNotLate) return { is: 'settled' };
  const time = timeToAppeal(file, appeal);
  if (!time) return { is: 'not-begun' };
  const { legalLatestDate: lastDay } = time;
  const { receivedAt, arrivedAtCourtOn } = appeal;
  const arrived = localDateOf(legalArrival(file, appeal, { occurredAt: receivedAt }), file.timeZone);
  if (arrived <= lastDay) return { is: 'in-time', at: 'board', lastDay };
  const isAtCourt = arrivedAtCourtOn !== undefined && arrivedAtCourtOn <= lastDay;
  return isAtCourt ? { is: 'in-time', at: 'court', lastDay } : { is: 'late', lastDay };
}
