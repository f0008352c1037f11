import { daysAfter, localDateOf, yearsAfter, type LocalDate } from '../calendar/index.js';
import { rulesetOn } from '../deadlines/rule.js';
import type { Casefile } from '../kernel/casefile.js';
import type { Matter } from '../kernel/matter.js';
import { contentErased } from './filekeeping/content-erased.js';
import type { Procedure, RetentionRule } from './procedure.js';

/** How a procedure keeps what is recorded, and by which versions of the law. */
export type Keeping = Pick<Procedure, 'retention' | 'rulesets'>;

/** What keeps a matter from being purged. */
export interface RetentionLock {
  /** The rule that keeps it; absent where no rule says how long it is kept, so that nobody may purge it. */
  readonly rule?: RetentionRule;
  /** The first day on which it may be purged; absent where that is never, or hangs on a day of birth that is unknown. */
  readonly until?: LocalDate;
}

/** The rules of a day's law by which a matter is kept, as it stands. */
export function rulesKeeping(
  { kind, step }: Pick<Matter, 'kind' | 'step'>,
  { retention, rulesets }: Keeping,
  setting: (name: string) => string,
  day: LocalDate,
): readonly RetentionRule[] {
  const ruleset = rulesetOn(rulesets(setting), day);
  return retention.filter(({ matters, rulesets: holdsIn }) => {
    const steps = matters[kind];
    return holdsIn.includes(ruleset) && (steps === 'any' || steps?.includes(step) === true);
  });
}

/**
 * What keeps a matter from being purged on a day, by the law of that day; undefined where it may be. A lock that ends
 * on a day allows the purge from the day after ([time](docs/law/time.md)).
 */
export function lockOn(
  day: LocalDate,
  matter: Matter,
  file: Casefile,
  rules: readonly RetentionRule[],
): RetentionLock | undefined {
  if (rules.length === 0) return {};
  const locks = rules.map((rule) => ({ rule, ...lockBy(rule, matter, file) }));
  const endless = locks.find(({ until }) => until === undefined);
  if (endless) return { rule: endless.rule };
  return locks
    .filter(({ until = '' }) => day < until)
    .toSorted((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1))
    .at(-1);
}

function lockBy({ keep }: RetentionRule, matter: Matter, file: Casefile): { readonly until?: LocalDate } {
  if ('forEver' in keep) return {};
  if ('yearsAfterLastEntry' in keep) {
    return { until: daysAfter(yearsAfter(lastEntryIn(matter, file), keep.yearsAfterLastEntry), 1) };
  }
  const birthDate = file.persons[file.subjectId ?? '']?.birthDate;
  return birthDate === undefined ? {} : { until: yearsAfter(birthDate, keep.untilSubjectTurns) };
}

/** The local day of the last note in a matter. That something of it was erased is no note. */
function lastEntryIn({ matterId, openedAt }: Matter, { entries, timeZone }: Casefile): LocalDate {
  const noted = entries
    .values()
    .filter(({ type, touches }) => type !== contentErased.type && touches.includes(matterId))
    .map(({ occurredAt }) => occurredAt);
  return localDateOf([openedAt, ...noted].toSorted().at(-1) ?? openedAt, timeZone);
}
