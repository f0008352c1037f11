import { localDateOf, monthsAfter, type Instant } from '../../calendar/index.js';
import type { DeadlineRule, DeadlineStart } from '../../deadlines/index.js';
import { personAdded, personChanged } from '../../handling/index.js';
import { isOpen, type CaseEvent, type Deadline } from '../../kernel/index.js';
import { birthdayOfSubject } from './childs-age.js';
import { deadlinesOf, type ChildFile, type ChildProtection } from './state.js';

type Rule = DeadlineRule<ChildProtection>;

/** A duty to look at something again and again while it lasts: what begins it, how often, what is such a look. */
export interface Reviewing extends Omit<Rule, 'kind' | 'starts' | 'rolls' | 'stops'> {
  /** What it counts from first. */
  readonly begins: readonly DeadlineStart<ChildProtection>[];
  /** The type of the events that are such a look; the next one counts from the day of it, early or late. */
  readonly reviewedBy: string;
  readonly months: number;
  /** How often after the first time, where that is another time. */
  readonly thenMonths?: number;
  /** It holds of somebody until this age: none falls due from that birthday on. */
  readonly untilAge?: number;
  /** The matters in which it is to be looked at now: there it is owed after all where a birth turns out to be a later one. */
  readonly ongoing?: (file: ChildFile) => readonly string[];
  /** Whether it is still to be looked at, right after an event. */
  readonly lasts: (file: ChildFile, event: CaseEvent) => boolean;
}

/**
 * Such a duty. A look meets it and starts the next, counted from the day on which it was really held: the stricter reading
 * can’t be unlawful (docs/law/time.md). An end is no look: what was due then is cancelled.
 */
export function reviewing({
  begins,
  reviewedBy,
  months,
  thenMonths = months,
  untilAge,
  lasts,
  ongoing,
  ...rule
}: Reviewing): Rule {
  const isOwed = (file: ChildFile, from: Instant, length: number) =>
    untilAge === undefined || !isOfAgeWithin(file, from, length, untilAge);
  const types = [...begins.map(({ on }) => on), reviewedBy];
  /** A matter of which it is owed and that has no clock, with when it counts from: the last look, or what began it. */
  const leftOut = (file: ChildFile) =>
    (ongoing?.(file) ?? [])
      .filter((matterId) => !deadlinesOf(file, rule.id, matterId).some(isOpen))
      .flatMap((matterId) => {
        const last = lastOf(file, matterId, types);
        const length = last?.type === reviewedBy ? thenMonths : months;
        return last && isOwed(file, last.occurredAt, length)
          ? [{ matterId, from: last.occurredAt, length }]
          : [];
      })[0];
  const dayOf = (file: ChildFile) => {
    const { from, length } = leftOut(file) ?? {};
    if (from === undefined || length === undefined) throw new Error(`${rule.id} is owed of nothing.`);
    return { day: monthsAfter(localDateOf(from, file.timeZone), length) };
  };
  const owedAfterAll = [personAdded.type, personChanged.type].map((on): DeadlineStart<ChildProtection> => ({
    on,
    when: (file) => leftOut(file) !== undefined,
    matter: (file) => leftOut(file)?.matterId,
    anchor: (file, { occurredAt }) => leftOut(file)?.from ?? occurredAt,
    anchoredBecause: {
      sv: 'därifrån räknas tiden; att den unge är yngre än man trodde blev känt efteråt',
      en: 'the time counts from there; that the young person is younger than was thought became known afterwards',
    },
    ...(months === thenMonths ? { length: { months } } : { until: dayOf }),
  }));
  return {
    ...rule,
    kind: 'duty',
    starts: [
      ...begins.map((start): DeadlineStart<ChildProtection> => ({
        ...start,
        when: (file, event) =>
          (start.when?.(file, event) ?? true) &&
          lasts(file, event) &&
          isOwed(file, start.anchor?.(file, event, {}) ?? event.occurredAt, months),
        length: { months },
      })),
      {
        on: reviewedBy,
        when: (file, event) => lasts(file, event) && isOwed(file, event.occurredAt, thenMonths),
        length: { months: thenMonths },
      },
      ...(ongoing === undefined || untilAge === undefined ? [] : owedAfterAll),
    ],
    rolls: true,
    stops: [{ on: reviewedBy }],
    cancels: [
      ...(rule.cancels ?? []),
      ...(untilAge === undefined
        ? []
        : [personAdded.type, personChanged.type].map((on) => ({
            on,
            when: (file: ChildFile, _: CaseEvent, { nominalDueDate }: Deadline) => {
              const birthday = birthdayOfSubject(file, untilAge);
              return birthday !== undefined && birthday <= nominalDueDate;
            },
            because: {
              sv: `den unge fyller ${untilAge} innan dagen är inne`,
              en: `the young person turns ${untilAge} before the day has come`,
            },
          }))),
    ],
  };
}

/** Whether somebody is of an age by the last day of a time of so many months. */
function isOfAgeWithin(file: ChildFile, from: Instant, months: number, age: number): boolean {
  const birthday = birthdayOfSubject(file, age);
  return birthday !== undefined && birthday <= monthsAfter(localDateOf(from, file.timeZone), months);
}

/** The last thing of some types that happened in a matter, as it stands by now. */
function lastOf({ entries }: ChildFile, matterId: string, types: readonly string[]) {
  return entries
    .values()
    .filter((entry) => entry.matterId === matterId && !entry.inError && types.includes(entry.type))
    .toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1))
    .at(-1);
}
