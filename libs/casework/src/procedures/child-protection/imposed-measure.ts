import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  happens,
  OneOf,
  PersonalText,
  Says,
  SomeOf,
  type Codes,
  type Context,
  type DecidedEvent,
  type EventDefinition,
  type Hindrance,
} from '../../kernel/index.js';
import { begunIn, MatterBegunByDecision } from './begun-matter.js';
import { everyParty, onlyBasis, underLvu } from './care-decisions.js';
import { careOrdered } from './care.js';
import { standingCares } from './cares.js';
import { ageOfChild } from './childs-age.js';
import { standingCustodies } from './custodies.js';
import { Decided, Deciding, kindOfDecision, SaysLegalBasis, type DecisionAtHand } from './decision-kinds.js';
import type { Measure } from './measure-state.js';
import type { MeasureEndedByLaw } from './measures.js';
import { measureEndedByLaw, standingMeasures, withMeasureEnded } from './measures.js';
import { immediateCustodyDecided } from './immediate-custody.js';
import { matterIdOf, moving, type ChildProtection } from './state.js';

/** What can be imposed on somebody whose own behaviour would else make care needed: LVU 1990:52 22 § first paragraph. */
const measures = {
  'qualified-contact-person': {
    label: { sv: 'särskilt kvalificerad kontaktperson', en: 'specially qualified contact person' },
    help: {
      sv: 'Den unge ska hålla regelbunden kontakt med den som nämnden har utsett.',
      en: 'The young person has to keep regular contact with whom the board has appointed.',
    },
  },
  'open-treatment': {
    label: { sv: 'behandling i öppna former', en: 'treatment in open forms' },
    help: {
      sv: 'Den unge ska delta i behandling inom socialtjänsten.',
      en: 'The young person has to take part in treatment within the social services.',
    },
  },
} as const satisfies Codes<Readonly<Record<'sv' | 'en', string>>>;

const bases = onlyBasis('22', {
  sv: 'Förebyggande insats utan samtycke.',
  en: 'A preventive measure without consent.',
});

const Bases = SomeOf(bases, { atLeast: 1, atMost: 1 });

const SaysTreatmentPlan = Says(
  { sv: 'Behandlingsplan', en: 'Treatment plan' },
  {
    sv: 'Den särskilda plan som ska finnas när beslutet fattas.',
    en: 'The special plan that has to be there when it is decided.',
  },
);

/** Imposing one of them: LVU 1990:52 22 §. */
export class ImposeMeasure extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysTreatmentPlan @PersonalText('narrative', 10_000) treatmentPlan!: string;
}

/** Decided when the event occurred. */
export class MeasureDecided extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
  @SaysTreatmentPlan @PersonalText('narrative', 10_000) treatmentPlan!: string;
}

/** Re-examined: it goes on, or ends. LVU 1990:52 22 § second and third paragraphs. */
export class ReexamineMeasure extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** Decided when the event occurred. */
export class MeasureReexamined extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** It stands in a matter of its own when the event occurred. */
export class MeasureImposed extends MatterBegunByDecision {
  @Says({ sv: 'Åtgärd', en: 'Measure' }, { sv: 'Vad som har beslutats.', en: 'What was imposed.' })
  @OneOf(measures)
  what!: Measure;
}

/** LVU 1990:52 22 § first paragraph. */
const ageLimit = 20;

const tooOldForIt: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 22 §',
  says: {
    sv: 'Den som har fyllt 20 år kan inte åläggas en förebyggande insats.',
    en: 'No preventive measure is imposed on whoever has turned 20.',
  },
  hinders: ({ file, context }) =>
    (ageOfChild(file, localDateOf(context.occurredAt, file.timeZone)) ?? 0) >= ageLimit,
};

const imposedAlready: Hindrance<ChildProtection> = {
  code: 'ALREADY_OPEN',
  source: 'LVU 1990:52 22 §',
  says: {
    sv: 'En sådan insats gäller redan. Pröva den i det ärendet: ‹matter›.',
    en: 'Such a measure stands already. Re-examine it in that matter: ‹matter›.',
  },
  hinders: ({ file }) => standingMeasures(file.details),
};

/** Custody and care end what was imposed before; so nothing is imposed beside them. */
const heldAlready: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 22–23 §§',
  says: {
    sv: 'Den unge är omhändertagen eller vårdas enligt LVU. Då gäller ingen förebyggande insats vid sidan om.',
    en: 'The young person is in custody or in care under LVU. Then no preventive measure holds beside that.',
  },
  hinders: ({ file: { details } }) =>
    standingCustodies(details).length > 0 || standingCares(details).length > 0,
};

function imposing(
  what: Measure,
  hand: DecisionAtHand<ImposeMeasure>,
  { decisionId }: Decided,
): readonly DecidedEvent[] {
  const { context, investigationId: decidedIn } = hand;
  const about = {
    ...begunIn(hand, 'imposed-measure'),
    decisionId,
    decidedIn,
    what,
  };
  const matterId = context.idFor('matter', 'imposed-measure');
  return [happens(measureImposed, about, { matterId }), ...overtakenSince(context, matterId)];
}

/** What was decided before a custody or an order of care, and is recorded after it, has ended by that: LVU 1990:52 23 §. */
function overtakenSince(
  { history = [], occurredAt }: Pick<Context, 'history' | 'occurredAt'>,
  matterId: string,
): readonly DecidedEvent[] {
  const overtaking = history.find((event) => event.type in overtakes && event.occurredAt > occurredAt);
  if (overtaking === undefined) return [];
  const because = overtakes[overtaking.type] ?? 'custody';
  return [happens(measureEndedByLaw, { because }, { matterId, occurredAt: overtaking.occurredAt })];
}

const overtakes: Readonly<Record<string, MeasureEndedByLaw['because']>> = {
  [immediateCustodyDecided.type]: 'custody',
  [careOrdered.type]: 'care',
};

function kindOfMeasure(what: Measure, name: string, recordedAs: string, title: { sv: string; en: string }) {
  const { label } = measures[what];
  return kindOfDecision<ImposeMeasure, Omit<MeasureDecided, keyof Decided>>({
    ...underLvu,
    name,
    title,
    fields: ImposeMeasure,
    example: {
      legalBasis: ['LVU 1990:52 22 §'],
      reasons: 'Has been seen among older dealers each week, and wants no help.',
      treatmentPlan: 'Meetings each Monday and Thursday, and school with somebody beside.',
    },
    recordedAs: {
      name: recordedAs,
      title: { sv: `Beslutat: ${label.sv}`, en: `Imposed: ${label.en}` },
      fields: MeasureDecided,
      tells: {
        sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} beslutade utan samtycke om ${label.sv}.`,
        en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} imposed, without consent: ${label.en}.`,
      },
    },
    legalBases: bases,
    goesAgainst: everyParty,
    refusals: { tooOldForIt, imposedAlready, heldAlready },
    own: ({ command: { treatmentPlan } }) => ({ treatmentPlan }),
    follows: (hand, decided) => imposing(what, hand, decided),
  });
}

const contactPerson = kindOfMeasure(
  'qualified-contact-person',
  'impose-contact-person',
  'contact-person-imposed',
  {
    sv: 'Besluta om kontaktperson utan samtycke',
    en: 'Impose a contact person',
  },
);

const openTreatment = kindOfMeasure('open-treatment', 'impose-open-treatment', 'open-treatment-imposed', {
  sv: 'Besluta om öppen behandling utan samtycke',
  en: 'Impose open treatment',
});

const continuing = kindOfDecision<ReexamineMeasure, object>({
  ...underLvu,
  name: 'continue-measure',
  title: { sv: 'Ompröva: insatsen fortsätter', en: 'Continue the measure' },
  fields: ReexamineMeasure,
  during: { 'imposed-measure': ['imposed'] },
  example: { legalBasis: ['LVU 1990:52 22 §'], reasons: 'It has begun to help, and isn’t done.' },
  recordedAs: {
    name: 'measure-continued',
    title: { sv: 'Insatsen omprövad och fortsatt', en: 'Measure re-examined and continued' },
    fields: MeasureReexamined,
    tells: {
      sv: ({ decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} prövade om insatsen ska upphöra, och lät den fortsätta.`,
      en: ({ decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} re-examined whether the measure is to end, and let it go on.`,
    },
  },
  legalBases: bases,
  goesAgainst: everyParty,
  refusals: {},
  own: () => ({}),
});

const ending = kindOfDecision<ReexamineMeasure, object>({
  ...underLvu,
  name: 'end-measure',
  title: { sv: 'Besluta att insatsen upphör', en: 'End the measure' },
  fields: ReexamineMeasure,
  during: { 'imposed-measure': ['imposed'] },
  example: { legalBasis: ['LVU 1990:52 22 §'], reasons: 'The young person accepts the same help now.' },
  recordedAs: {
    name: 'measure-ended',
    title: { sv: 'Insatsen upphörd', en: 'Measure ended' },
    fields: MeasureReexamined,
    tells: {
      sv: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} beslutade att insatsen upphör.`,
      en: ({ decidedBy }, nameOf) => `${nameOf(decidedBy)} decided that the measure ends.`,
    },
  },
  legalBases: bases,
  goesAgainst: 'nobody',
  moves: (_, facts) => moving(facts, { step: 'measure-ended', closed: true }),
  changes: withMeasureEnded,
  refusals: {},
  own: () => ({}),
});

export const measureDecisions = [contactPerson.event, openTreatment.event, continuing.event, ending.event];

export const { event: measureContinued } = continuing;
export const { event: measureEnded } = ending;

export const measureImposed: EventDefinition<ChildProtection, MeasureImposed> = {
  type: 'child-protection/measure-imposed',
  version: 1,
  fields: MeasureImposed,
  title: { sv: 'Insats utan samtycke gäller', en: 'Measure imposed' },
  moves: ({ caseNumber, unitId, handlerId, decidedIn }, facts) => [
    ...moving(facts, {
      opens: { kind: 'imposed-measure', caseNumber, unitId },
      step: 'imposed',
      ...(handlerId !== undefined && { handlerId }),
    }),
    { matterId: decidedIn },
  ],
  evolve: (details, event) => ({
    ...details,
    measures: details.measures.with(matterIdOf(event), {
      what: event.data.what,
      standing: { is: 'imposed' },
    }),
  }),
  tells: {
    sv: ({ what }) => `En insats utan samtycke gäller: ${measures[what].label.sv}.`,
    en: ({ what }) => `A measure holds without consent: ${measures[what].label.en}.`,
  },
};

export const imposedMeasure: Chapter<ChildProtection> = {
  name: 'imposed-measure',
  title: { sv: 'Förebyggande insatser utan samtycke', en: 'Measures imposed' },
  commands: [contactPerson.command, openTreatment.command, continuing.command, ending.command],
  events: [...measureDecisions, measureImposed, measureEndedByLaw],
};
