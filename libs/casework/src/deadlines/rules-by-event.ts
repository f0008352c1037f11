import type { DeadlineRule, DeadlineStart } from './rule.js';

/** A rule together with one way in which it starts. */
export interface RuleStart<Details> {
  readonly rule: DeadlineRule<Details>;
  readonly start: DeadlineStart<Details>;
}

/** The rules of a procedure by the types of the events that start, meet and extend its deadlines. */
export interface RulesByEvent<Details = unknown> {
  readonly startsOn: ReadonlyMap<string, readonly RuleStart<Details>[]>;
  readonly stopsOn: ReadonlyMap<string, readonly DeadlineRule<Details>[]>;
  readonly extendsOn: ReadonlyMap<string, readonly DeadlineRule<Details>[]>;
}

export function rulesByEvent<Details>(rules: readonly DeadlineRule<Details>[]): RulesByEvent<Details> {
  return {
    startsOn: grouped(rules.flatMap((rule) => rule.starts.map((start) => [start.on, { rule, start }]))),
    stopsOn: grouped(rules.flatMap((rule) => rule.stops.map((type) => [type, rule]))),
    extendsOn: grouped(rules.flatMap((rule) => (rule.extension ? [[rule.extension.on, rule]] : []))),
  };
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
