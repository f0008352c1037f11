import type {
  DeadlineCancelling,
  DeadlineExtension,
  DeadlineReplacing,
  DeadlineRule,
  DeadlineStart,
  DeadlineStop,
} from './rule.js';

/** A rule together with one of the ways in which an event acts on it. */
export interface RuleWith<Details, Way> {
  readonly rule: DeadlineRule<Details>;
  readonly way: Way;
}

type ByType<Details, Way> = ReadonlyMap<string, readonly RuleWith<Details, Way>[]>;

/** The rules of a procedure by the types of the events that start, meet, extend, cancel and replace its deadlines. */
export interface RulesByEvent<Details = unknown> {
  readonly startsOn: ByType<Details, DeadlineStart<Details>>;
  readonly stopsOn: ByType<Details, DeadlineStop<Details>>;
  readonly extendsOn: ByType<Details, DeadlineExtension<Details>>;
  readonly cancelsOn: ByType<Details, DeadlineCancelling<Details>>;
  readonly replacesOn: ByType<Details, DeadlineReplacing<Details>>;
}

export function rulesByEvent<Details>(rules: readonly DeadlineRule<Details>[]): RulesByEvent<Details> {
  return {
    startsOn: grouped(rules, ({ starts }) => starts),
    stopsOn: grouped(rules, ({ stops }) => stops),
    extendsOn: grouped(rules, ({ extensions }) => extensions),
    cancelsOn: grouped(rules, ({ cancels }) => cancels),
    replacesOn: grouped(rules, ({ replaces }) => replaces),
  };
}

/** Every type of event that a rule names, each with what it does there: for the proof that some step causes it. */
export function eventsNamedBy<Details>({
  starts,
  stops,
  extensions = [],
  cancels = [],
  replaces = [],
  passing,
}: DeadlineRule<Details>): readonly string[] {
  const ways = [...starts, ...stops, ...extensions, ...cancels, ...replaces];
  return [...ways.map(({ on }) => on), ...(passing ? [passing.event.type] : [])];
}

function grouped<Details, Way extends { readonly on: string }>(
  rules: readonly DeadlineRule<Details>[],
  waysOf: (rule: DeadlineRule<Details>) => readonly Way[] | undefined,
): ByType<Details, Way> {
  const groups = new Map<string, RuleWith<Details, Way>[]>();
  for (const rule of rules) {
    for (const way of waysOf(rule) ?? []) {
      const group = groups.get(way.on);
      if (group) group.push({ rule, way });
      else groups.set(way.on, [{ rule, way }]);
    }
  }
  return groups;
}
