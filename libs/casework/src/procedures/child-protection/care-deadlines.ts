import type { DeadlineCancelling, DeadlineRule } from '../../deadlines/index.js';
import { personAdded, personChanged } from '../../handling/index.js';
import { happens, type CaseEvent, type Deadline } from '../../kernel/index.js';
import { careConsidered, careEndedByAge, careEndedByCourt, careExecuted } from './care.js';
import { careContinued, careEnded } from './care-decisions.js';
import { ageOfEnd, careOf, endingWith, isOngoing, lastDayOfCare } from './cares.js';
import { measureContinued, measureEnded, measureImposed } from './imposed-measure.js';
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
import { deadlinesOf, matterIdOf, type ChildFile, type ChildProtection } from './state.js';

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
  lasts: restsOn('own-behaviour'),
  cancels: careIsOver('own-behaviour'),
  ladder,
});

function isGround(itemId: string | undefined): itemId is LvuGround {
  return itemId !== undefined && itemId in ageOfEnd;
}

/** The grounds of a care whose last day is known. */
function datedGrounds(file: ChildFile, careId: string): readonly LvuGround[] {
  return careOf(file.details, careId).basis.filter((ground) => lastDayOfCare(file, ground) !== undefined);
}

/** The care that goes on, where a ground of it ends on another day than its clock says. */
function miscounted(file: ChildFile): string | undefined {
  const [careId] = [...file.details.cares].flatMap(([id, care]) => (isOngoing(care) ? [id] : []));
  if (careId === undefined) return undefined;
  const isRight = (ground: LvuGround) =>
    deadlinesOf(file, 'care-age', careId).some(
      ({ itemId, state, nominalDueDate }) =>
        itemId === ground && state === 'running' && nominalDueDate === lastDayOfCare(file, ground),
    );
  return datedGrounds(file, careId).every(isRight) ? undefined : careId;
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
      until: (file, _, { itemId }) => ({ day: lastDayOf(file, itemId) }),
    },
    ...[personAdded.type, personChanged.type].map((on) => ({
      on,
      when: (file: ChildFile) => miscounted(file) !== undefined,
      matter: (file: ChildFile) => miscounted(file),
      items: (file: ChildFile) => datedGrounds(file, miscounted(file) ?? ''),
      until: (file: ChildFile, _: CaseEvent, { itemId }: Pick<Deadline, 'itemId'>) => ({
        day: lastDayOf(file, itemId),
      }),
    })),
  ],
  rolls: false,
  stops: [],
  replaces: [personAdded.type, personChanged.type].map((on) => ({
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
      const ending = goesOn ? { placements: [], restrictions: [] } : endingWith(file.details, matterId);
      return happens(careEndedByAge, { ground: itemId, goesOn, ...ending }, { matterId });
    },
  },
  ladder: [
    { at: { beforeDue: { days: 90 } }, to: ['investigator'] },
    { at: { beforeDue: { days: 30 } }, to: ['investigator'] },
  ],
};

function lastDayOf(file: ChildFile, itemId: string | undefined): string {
  const day = isGround(itemId) ? lastDayOfCare(file, itemId) : undefined;
  if (day === undefined) throw new Error(`Nobody knows when ${itemId ?? 'nothing'} ends by age.`);
  return day;
}

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
  lasts: ({ details }, event) => measureOf(details, matterIdOf(event)).standing.is === 'imposed',
  cancels: measureIsOver,
  ladder,
});

function lastDayOfMeasure(file: ChildFile): string {
  return lastDayOf(file, 'own-behaviour');
}

/** The measure that stands, where its clock by age isn't there or says another day. */
function measureMiscounted(file: ChildFile): string | undefined {
  if (lastDayOfCare(file, 'own-behaviour') === undefined) return undefined;
  return standingMeasures(file.details).find(
    (id) =>
      !deadlinesOf(file, 'measure-age', id).some(
        ({ state, nominalDueDate }) => state === 'running' && nominalDueDate === lastDayOfMeasure(file),
      ),
  );
}

/** The law ends it at 21, as care for the own behaviour. */
const measureAge: Rule = {
  id: 'measure-age',
  what: { sv: 'Sista dag för insatsen genom ålder', en: 'Last day of the measure by age' },
  kind: 'appointment',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'LVU 1990:52 22 §'),
  starts: [measureImposed.type, personAdded.type, personChanged.type].map((on) => ({
    on,
    when: (file: ChildFile) => measureMiscounted(file) !== undefined,
    matter: (file: ChildFile) => measureMiscounted(file),
    until: (file: ChildFile) => ({ day: lastDayOfMeasure(file) }),
  })),
  rolls: false,
  stops: [],
  replaces: [personAdded.type, personChanged.type].map((on) => ({
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
