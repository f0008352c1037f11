import type { DeadlineRule } from '../../deadlines/index.js';
import { isDuring, type CaseEvent, type Deadline, type Labels } from '../../kernel/index.js';
import { clocksThatGo } from './case-sent.js';
import type { ClockSent } from './clock-sent.js';
import { investigationClosed } from './closing-investigation.js';
import { answers } from './granting.js';
import { investigationLinkedToOngoing, investigationOpened } from './investigation.js';
import { investigationNotOpened, reportLinkedToOngoing } from './preliminary-assessment.js';
import { inBothLaws } from './rule-versions.js';
import type { ChildFile, ChildProtection } from './state.js';
import { applicationTakenOver, investigationTakenOver, reportTakenOver } from './taken-over-events.js';
import { whileUnderWay } from './transfer.js';
import { caseTransferred, transferAnswered, transferRequested } from './transfer-events.js';
import { monthsToAnswer } from './transfer-state.js';

type Rule = DeadlineRule<ChildProtection>;

const takenOverBy = {
  report: reportTakenOver.type,
  application: applicationTakenOver.type,
  investigation: investigationTakenOver.type,
} as const satisfies Record<keyof typeof clocksThatGo, string>;

/** A party’s time to respond to this board’s basis: another board lays its own before them. */
const endsHere = ['A7'];

const goesOnThere: Labels = {
  sv: 'ärendet har lämnats över till en annan kommun, där det går vidare',
  en: 'the case has gone to another municipality, where it goes on',
};

const cameFromThere: Labels = {
  sv: 'ärendet kom från en annan kommun, där tiden började då, och den börjar inte om (SoL 2025:400 29:9)',
  en: 'the case came from another municipality, where the time began then, and it does not begin anew (SoL 2025:400 29:9)',
};

/**
 * The rules with what a move to another municipality does to them: the clocks of what goes end here, and go on there from
 * the day from which they counted, with what they were extended to. What was missed before counts as missed there, with
 * its reason: it isn’t theirs to explain.
 */
export function goingOnElsewhere(rules: readonly Rule[]): readonly Rule[] {
  return rules.map((rule) => {
    const [kind] = kindsOf(rule);
    if (kind === undefined && !endsHere.includes(rule.id)) return rule;
    const ending = { on: caseTransferred.type, when: hasGone, because: goesOnThere };
    return {
      ...rule,
      cancels: [...(rule.cancels ?? []), ending],
      starts: kind === undefined ? rule.starts : [...rule.starts, carriedOn(rule, takenOverBy[kind])],
    };
  });
}

function kindsOf({ id }: Rule) {
  const kinds = ['report', 'application', 'investigation'] as const;
  return kinds.filter((kind) => clocksThatGo[kind].some((each) => each === id));
}

function hasGone(_: ChildFile, { data }: CaseEvent, { matterId }: Deadline): boolean {
  return 'matterIds' in data && Array.isArray(data.matterIds) && data.matterIds.includes(matterId);
}

/** The start of a clock that ran in the municipality from which the matter came. */
function carriedOn({ id, starts: [first] }: Rule, on: string): Rule['starts'][number] {
  const clockIn = (event: CaseEvent) => clocksIn(event).find(({ ruleId }) => ruleId === id);
  return {
    on,
    when: (_, event) => clockIn(event) !== undefined,
    anchor: (_, event) => clockIn(event)?.anchorAt ?? event.occurredAt,
    anchoredBecause: cameFromThere,
    extendedTo: (_, event) => {
      const { extendedTo, extendedAt, extendedLate } = clockIn(event) ?? {};
      if (extendedTo === undefined) return undefined;
      return {
        until: { day: extendedTo },
        ...(extendedAt !== undefined && { decidedAt: extendedAt }),
        ...(extendedLate && { decidedLate: true }),
      };
    },
    missedBefore: (_, event) => (clockIn(event)?.missedAt ?? []).map((at) => ({ at, explained: true })),
    ...(first?.length !== undefined && { length: first.length }),
    ...(first?.immediate && { immediate: true }),
  };
}

function isTakenOver(event: CaseEvent): event is CaseEvent<{ readonly clocks: readonly ClockSent[] }> {
  return Object.values(takenOverBy).some((type) => type === event.type);
}

function clocksIn(event: CaseEvent): readonly ClockSent[] {
  return isTakenOver(event) ? event.data.clocks : [];
}

/** Whether a matter is no longer one that another municipality could take over. */
function isOver({ matters }: ChildFile, _: CaseEvent, { matterId }: Deadline): boolean {
  const matter = matters.get(matterId);
  return matter === undefined || !isDuring({ during: whileUnderWay }, matter);
}

const noLongerUnderWay: Labels = {
  sv: 'det finns inget kvar att lämna över i ärendet',
  en: 'nothing is left to hand over in the matter',
};

/**
 * The month of the municipality that was asked: an appointment of whoever asked, who may apply to the inspectorate from
 * the day after it. Nothing rolls: it is the other side’s time, and an application of a later day loses nothing.
 */
export const transferAnswer: Rule = {
  id: 'transfer-answer',
  what: {
    sv: 'Den andra kommunens månad att svara om överflyttning',
    en: 'The other municipality’s month to answer on a transfer',
  },
  kind: 'appointment',
  responsible: 'investigator',
  versions: inBothLaws('statutory', '2 a:11', '29:11'),
  starts: [{ on: transferRequested.type, length: { months: monthsToAnswer } }],
  rolls: false,
  stops: [],
  replaces: [{ on: transferRequested.type }],
  cancels: [
    {
      on: transferAnswered.type,
      because: { sv: 'den andra kommunen har svarat', en: 'the other municipality has answered' },
    },
    ...[
      investigationOpened,
      investigationNotOpened,
      reportLinkedToOngoing,
      investigationLinkedToOngoing,
      investigationClosed,
      caseTransferred,
    ].map(({ type: on }) => ({ on, when: isOver, because: noLongerUnderWay })),
    ...answers.map((on) => ({ on, when: isOver, because: noLongerUnderWay })),
  ],
  ladder: [
    { at: { beforeDue: { days: 7 } }, to: ['investigator'] },
    { at: { onDueDay: '09:00' }, to: ['unit-manager'] },
  ],
};
