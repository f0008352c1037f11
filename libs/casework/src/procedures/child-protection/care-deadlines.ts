import type { DeadlineCancelling, DeadlineRule } from '../../deadlines/index.js';
import { personAdded, personChanged } from '../../handling/index.js';
import { happens, type CaseEvent, type Deadline, type NamedEnd } from '../../kernel/index.js';
import { birthKnownAsOne } from './birth-known-as-one.js';
import { careConsidered, careEndedByAge, careEndedByCourt, careExecuted } from './care.js';
import { careContinued, careEnded } from './care-decisions.js';
import { ageOfEnd, careOf, carriedOutIn, endingWith, isOngoing } from './cares.js';
import { measureContinued, measureEnded, measureImposed } from './imposed-measure.js';
import {
  caresMiscounted,
  datedGrounds,
  isGround,
  lastDayOf,
  lastDayOfMeasure,
  measuresMiscounted,
} from './last-days-by-age.js';
import type { LvuGround } from './lvu-bases.js';
import { measureEndedByLaw, measureOf, standingMeasures } from './measures.js';
import { reviewing } from './reviewing.js';
import {
  contactRestrictionConsidered,
  isInForceStill,
  restrictionInForce,
  restrictionLifted,
} from './restricting-contact.js';
import { inEveryLaw } from './rule-versions.js';
import { matterIdOf, type ChildFile, type ChildProtection } from './state.js';

type Rule = DeadlineRule<ChildProtection>;

/** Types of the events by which a care ends, and what is given by it. */
export const endsOfCare: readonly string[] = [careEnded.type, careEndedByCourt.type, careEndedByAge.type];

/** What a care ends by, or the ground of it that a time runs for. */
export function careIsOver(ground?: LvuGround): readonly DeadlineCancelling<ChildProtection>[] {
  return endsOfCare.map((on) => ({
    on,
    when: (file: ChildFile, event: CaseEvent) => {
      const care = careOf(file.details, matterIdOf(event));
      return !isOngoing(care) || (ground !== undefined && !care.basis.includes(ground));
    },
    because: { sv: 'vården har upphört', en: 'the care has ended' },
  }));
}

const ladder: Rule['ladder'] = [
  { at: { beforeDue: { days: 45 } }, to: ['investigator'] },
  { at: { beforeDue: { days: 21 } }, to: ['committee-secretary'] },
  { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
];

function restsOn(ground: LvuGround) {
  return (file: ChildFile, event: CaseEvent): boolean => {
    const care = careOf(file.details, matterIdOf(event));
    return isOngoing(care) && care.basis.includes(ground);
  };
}

function caresOn(ground: LvuGround) {
  return ({ details: { cares } }: ChildFile): readonly string[] =>
    [...cares].filter(([, care]) => isOngoing(care) && care.basis.includes(ground)).map(([careId]) => careId);
}

/** At least every six months, of care for conditions at home: whether it is needed still. */
const a16: Rule = reviewing({
  id: 'A16',
  what: { sv: 'Övervägande av vård enligt 2 § LVU', en: 'Considering care for conditions at home' },
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 13 §'),
  begins: [{ on: careExecuted.type }],
  reviewedBy: careConsidered.type,
  months: 6,
  untilAge: ageOfEnd['home-conditions'],
  ongoing: caresOn('home-conditions'),
  lasts: restsOn('home-conditions'),
  cancels: careIsOver('home-conditions'),
  ladder,
});

/** Within six months of the execution, and then of the last time: a decision on whether the care is to end. */
const a17: Rule = reviewing({
  id: 'A17',
  what: { sv: 'Omprövning av vård enligt 3 § LVU', en: 'Re-examining care for the own behaviour' },
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 13 §'),
  begins: [{ on: careExecuted.type }],
  reviewedBy: careContinued.type,
  months: 6,
  untilAge: ageOfEnd['own-behaviour'],
  ongoing: caresOn('own-behaviour'),
  lasts: restsOn('own-behaviour'),
  cancels: careIsOver('own-behaviour'),
  ladder,
});

/** What can tell when somebody was born. */
const birthLearned: readonly string[] = [personAdded.type, personChanged.type];

function dayOfGround(file: ChildFile, _: CaseEvent, { itemId }: Pick<Deadline, 'itemId'>): NamedEnd {
  return { day: lastDayOf(file, itemId) };
}

/**
 * The law itself ends care for conditions at home when somebody turns 18, and for the own behaviour at 21: the last day is
 * the one before that birthday. It runs where it is known when they were born, and follows what becomes known of that.
 */
const careAge: Rule = {
  id: 'care-age',
  what: { sv: 'Sista dag för vården genom ålder', en: 'Last day of the care by age' },
  kind: 'appointment',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 21 §'),
  starts: [
    {
      on: careExecuted.type,
      items: (file, event) => datedGrounds(file, matterIdOf(event)),
      until: dayOfGround,
    },
    ...birthLearned.map((on) => ({
      on,
      when: (file: ChildFile) => caresMiscounted(file).length > 0,
      matter: (file: ChildFile) => caresMiscounted(file)[0],
      items: (file: ChildFile) => datedGrounds(file, caresMiscounted(file)[0] ?? ''),
      until: dayOfGround,
    })),
    {
      on: birthKnownAsOne.type,
      when: (file, event) => caresMiscounted(file).includes(matterIdOf(event)),
      items: (file, event) => datedGrounds(file, matterIdOf(event)),
      until: dayOfGround,
    },
  ],
  rolls: false,
  stops: [],
  replaces: [...birthLearned, birthKnownAsOne.type].map((on) => ({
    on,
    when: (file, _, { itemId, nominalDueDate }) => lastDayOf(file, itemId) !== nominalDueDate,
  })),
  cancels: [careEnded.type, careEndedByCourt.type].map((on) => ({
    on,
    because: { sv: 'vården har upphört', en: 'the care has ended' },
  })),
  passing: {
    event: careEndedByAge,
    brings: (file, { matterId, itemId }) => {
      const care = careOf(file.details, matterId);
      if (!isGround(itemId) || !isOngoing(care) || !care.basis.includes(itemId)) return undefined;
      const goesOn = care.basis.length > 1;
      const ending = goesOn
        ? { placements: [], restrictions: [] }
        : { ...endingWith(file.details, matterId), carriedOut: carriedOutIn(file.details, matterId) };
      return happens(careEndedByAge, { ground: itemId, goesOn, ...ending }, { matterId });
    },
  },
  ladder: [
    { at: { beforeDue: { days: 90 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 30 } }, to: ['investigator'] },
  ],
};

const measureIsOver: readonly DeadlineCancelling<ChildProtection>[] = [
  measureEnded.type,
  measureEndedByLaw.type,
].map((on) => ({ on, because: { sv: 'insatsen har upphört', en: 'the measure has ended' } }));

/** First within six months of the board’s decision, then each six: whether the measure is to end. */
const a18: Rule = reviewing({
  id: 'A18',
  what: { sv: 'Omprövning av insats enligt 22 § LVU', en: 'Re-examining a measure imposed' },
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 22 §'),
  begins: [{ on: measureImposed.type }],
  reviewedBy: measureContinued.type,
  months: 6,
  untilAge: ageOfEnd['own-behaviour'],
  ongoing: ({ details }) => standingMeasures(details),
  lasts: ({ details }, event) => measureOf(details, matterIdOf(event)).standing.is === 'imposed',
  cancels: measureIsOver,
  ladder,
});

/** The law ends it at 21, as care for the own behaviour. */
const measureAge: Rule = {
  id: 'measure-age',
  what: { sv: 'Sista dag för insatsen genom ålder', en: 'Last day of the measure by age' },
  kind: 'appointment',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 22 §'),
  starts: [measureImposed.type, ...birthLearned, birthKnownAsOne.type].map((on) => ({
    on,
    when: (file: ChildFile) => measuresMiscounted(file).length > 0,
    matter: (file: ChildFile) => measuresMiscounted(file)[0],
    until: (file: ChildFile) => ({ day: lastDayOfMeasure(file) }),
  })),
  rolls: false,
  stops: [],
  replaces: [...birthLearned, birthKnownAsOne.type].map((on) => ({
    on,
    when: (file, _, { nominalDueDate }) => lastDayOfMeasure(file) !== nominalDueDate,
  })),
  cancels: measureIsOver,
  passing: {
    event: measureEndedByLaw,
    brings: ({ details }, { matterId }) =>
      measureOf(details, matterId).standing.is === 'imposed'
        ? happens(measureEndedByLaw, { because: 'age' }, { matterId })
        : undefined,
  },
  ladder: [{ at: { beforeDue: { days: 30 } }, to: ['investigator'] }],
};

/** At least every three months, of restricted contact and of a hidden place of stay. */
const a25: Rule = reviewing({
  id: 'A25',
  what: { sv: 'Övervägande av umgängesbegränsning', en: 'Considering a restriction of contact' },
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 14 §'),
  begins: [{ on: restrictionInForce.type }],
  reviewedBy: contactRestrictionConsidered.type,
  months: 3,
  lasts: ({ details }, event) => isInForceStill(details, matterIdOf(event)),
  cancels: [
    { on: restrictionLifted.type, because: { sv: 'begränsningen är hävd', en: 'the restriction is lifted' } },
    ...careIsOver(),
  ],
  ladder: [
    { at: { beforeDue: { days: 21 } }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
});

/** The deadlines of a care, by their ids in docs/law/child-protection.md. */
export const careDeadlines: readonly Rule[] = [a16, a17, careAge, a18, measureAge, a25];
