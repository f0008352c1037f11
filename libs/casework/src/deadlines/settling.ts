import { startOfDay, type Instant } from '../calendar/index.js';
import type { Casefile } from '../kernel/casefile.js';
import { happens, type DecidedEvent } from '../kernel/event.js';
import { endOf, isRunning, lateFrom, missedSince, type Deadline } from '../kernel/deadline-course.js';
import { given, missing, type DeadlineContext, type StartGiven } from './consequences.js';
import { dueDates, endingOn } from './due-dates.js';
import { deadlineExpired, deadlinePassed, deadlineStarted, deadlineSuperseded } from './events.js';
import type { DeadlineRule, RuleVersion, RulesetInForce } from './rule.js';

/** Something that time alone brings about, at its instant. */
export interface Due {
  readonly at: Instant;
  readonly deadlineId: string;
  readonly events: readonly DecidedEvent[];
  /** Whether it is the last day that goes by, rather than the law that changes. */
  readonly passes: boolean;
}

/**
 * What time alone has brought about by `until` and no event says yet, in the order of its instants: last days that
 * have gone by and, at the same instant after them, deadlines that a new version of the law counts anew. Whoever
 * comes first records it, the worker or the next command; once recorded it isn't due again. What follows from it may
 * make more due, earlier than what is left here: after each that had consequences ask again.
 */
export function dueBy<Details>(
  rules: ReadonlyMap<string, DeadlineRule<Details>>,
  file: Casefile<Details>,
  until: Instant,
  context: DeadlineContext,
): readonly Due[] {
  const { rulesets } = context.lawAt(until);
  const newest = rulesets.at(-1)?.ruleset;
  const due: Due[] = [];
  for (const deadline of file.deadlines.values()) {
    if (!isRunning(deadline)) continue;
    const turn = deadline.ruleset === newest ? undefined : turnOf(deadline, rules, rulesets, file);
    if (turn && turn.at <= until && turn.at < lateFrom(deadline))
      due.push(countedAnew(deadline, turn, file, context));
    else if (hasRunOut(deadline, until)) due.push(passing(deadline));
  }
  return due.sort((one, other) =>
    one.at === other.at ? Number(other.passes) - Number(one.passes) : one.at < other.at ? -1 : 1,
  );
}

/** Whether its last day, or its last instant, has gone by. */
export function hasRunOut(deadline: Parameters<typeof lateFrom>[0], by: Instant): boolean {
  const end = endOf(deadline);
  return deadline.elapsed ? end < by : end <= by;
}

function passing(deadline: Deadline): Due {
  const at = lateFrom(deadline);
  const { deadlineId, ruleId, matterId, kind } = deadline;
  if (kind === 'duty') return { at, deadlineId, events: [missing(deadline)], passes: true };
  const ending = kind === 'window' ? deadlineExpired : deadlinePassed;
  const event = happens(ending, { deadlineId, ruleId, ended: at }, { matterId, occurredAt: at });
  return { at, deadlineId, events: [event], passes: true };
}

/** A version of the law that counts a deadline anew, and the instant at which it comes into force. */
interface Turn extends RulesetInForce {
  readonly at: Instant;
  readonly version: RuleVersion;
  readonly rolls: boolean;
}

/**
 * The next version of the law that counts a running deadline anew. One that was extended or missed keeps its days:
 * they were given or gone under the law of then.
 */
function turnOf<Details>(
  deadline: Deadline,
  rules: ReadonlyMap<string, DeadlineRule<Details>>,
  rulesets: readonly RulesetInForce[],
  { timeZone }: Pick<Casefile, 'timeZone'>,
): Turn | undefined {
  const rule = rules.get(deadline.ruleId);
  if (!rule || deadline.state !== 'running' || missedSince(deadline) !== undefined) return undefined;
  const since = rulesets.findIndex(({ ruleset }) => ruleset === deadline.ruleset);
  for (const turn of since < 0 ? [] : rulesets.slice(since + 1)) {
    const version = rule.versions[turn.ruleset];
    if (version?.running !== 'counted-anew') continue;
    return { ...turn, version, rolls: rule.rolls, at: startOfDay(turn.from, timeZone) };
  }
  return undefined;
}

/** By the new law, from the deadline's own anchor; never over before that law was in force. */
function countedAnew<Details>(
  deadline: Deadline,
  { at, from, ruleset, version, rolls }: Turn,
  file: Casefile<Details>,
  { lawAt, idFor, givenThen }: DeadlineContext,
): Due {
  const { deadlineId, ruleId, kind, matterId, partyId, itemId, anchorAt, anchorEventId } = deadline;
  const newId = idFor('deadline', anchorEventId, ruleId, partyId ?? '', itemId ?? '', ruleset);
  const counted = (): StartGiven => {
    const length = given(version.length, lawAt(at).settingOf) ?? deadline.length;
    const dates = dueDates(anchorAt, length, rolls, file);
    const end = { ...dates, force: version.force };
    const last = lateFrom(end) <= at ? { ...dates, ...endingOn({ day: from }, rolls, file) } : dates;
    return {
      ruleId,
      ruleset,
      kind,
      force: version.force,
      ...(version.source !== undefined && { source: version.source }),
      immediate: deadline.immediate,
      anchorAt,
      ...last,
      passedOver: [...last.passedOver],
      recordedLate: deadline.recordedLate,
      ...(partyId !== undefined && { partyId }),
      ...(itemId !== undefined && { itemId }),
    };
  };
  const when = { matterId, occurredAt: at };
  const started = happens(
    deadlineStarted,
    {
      ...(givenThen?.({ deadlineId: newId, anchorAt, ruleset }) ?? counted()),
      deadlineId: newId,
      anchorEventId,
      supersedes: deadlineId,
    },
    when,
  );
  const superseded = happens(deadlineSuperseded, { deadlineId, ruleId, because: 'law-changed' }, when);
  return { at, deadlineId, events: [superseded, started], passes: false };
}
