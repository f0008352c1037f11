import { localDateOf } from '../../calendar/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  happens,
  matterOf,
  OneOf,
  openMatters,
  Says,
  SomeOf,
  type Codes,
  type EventDefinition,
  type Hindrance,
  type Matter,
  type Standing,
} from '../../kernel/index.js';
import {
  Decided,
  Deciding,
  kindOfDecision,
  SaysLegalBasis,
  type DecisionAtHand,
  type DecisionKind,
  type LegalBases,
} from './decision-kinds.js';
import { childNotYetHeard } from './child-talks.js';
import { childInCustody } from './immediate-custody.js';
import { concernedNotTold } from './informing.js';
import { notBorn } from './lvu-ground.js';
import {
  applicationOf,
  decisionsIn,
  investigationOf,
  moving,
  undecidedApplicationsUnder,
  withInvestigation,
  type ChildProtection,
} from './state.js';
import { givesSupport } from './what-stands.js';

const outcomes = {
  'close-without-support': {
    label: { sv: 'avslutad utan insats', en: 'closed without support' },
    help: {
      sv: 'Utredningen avslutas och ingen insats beviljas.',
      en: 'The investigation is closed and no support is granted.',
    },
  },
  'close-with-support': {
    label: { sv: 'avslutad med insats', en: 'closed with support' },
    help: {
      sv: 'Utredningen avslutas; en insats har beviljats i den.',
      en: 'The investigation is closed; support was granted in it.',
    },
  },
  'close-with-care-application': {
    label: { sv: 'avslutad med ansökan om vård', en: 'closed with an application for care' },
    help: {
      sv: 'Utredningen avslutas, och nämnden ansöker hos rätten om vård enligt LVU.',
      en: 'The investigation is closed, and the board applies to the court for care under LVU.',
    },
  },
} as const satisfies Codes;

type Outcome = keyof typeof outcomes;

/** Closed when the event occurred. */
export class InvestigationClosed {
  @Says(
    { sv: 'Utfall', en: 'Outcome' },
    { sv: 'Det beslut som utredningen avslutades med.', en: 'The decision that closed the investigation.' },
  )
  @OneOf(outcomes)
  outcome!: Outcome;
}

/** The paragraph by which an investigation is brought to an end. */
const bases = {
  'SoL 2001:453 11:2': {
    in: ['SE-2001'],
    label: { sv: 'SoL 2001:453 11 kap. 2 §', en: 'SoL 2001:453 11:2' },
    help: { sv: 'Utredningen slutförs.', en: 'The investigation is brought to an end.' },
  },
  'SoL 2025:400 20:3': {
    in: ['SE-2025', 'SE-2025B'],
    label: { sv: 'SoL 2025:400 20 kap. 3 §', en: 'SoL 2025:400 20:3' },
    help: { sv: 'Utredningen slutförs.', en: 'The investigation is brought to an end.' },
  },
} as const satisfies LegalBases;

const Bases = SomeOf(bases, { atLeast: 1, atMost: 1 });

/** The paragraph by which the board applies for care: one law under every version of the social services act. */
const basesOfCare = {
  'LVU 1990:52 4 §': {
    in: ['SE-2001', 'SE-2025', 'SE-2025B'],
    label: { sv: 'LVU 1990:52 4 §', en: 'LVU 1990:52, section 4' },
    help: {
      sv: 'Nämnden ansöker hos förvaltningsrätten om vård.',
      en: 'The board applies to the court for care.',
    },
  },
} as const satisfies LegalBases;

const BasesOfCare = SomeOf(basesOfCare, { atLeast: 1, atMost: 1 });

/** Utredningen avslutas utan insats. */
export class CloseWithoutSupport extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** Utredningen avslutas med insats. */
export class CloseWithSupport extends Deciding {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** Nämnden beslutar att ansöka om vård; utredningen avslutas. */
export class CloseWithCareApplication extends Deciding {
  @SaysLegalBasis @BasesOfCare legalBasis!: string[];
}

/** Decided when the event occurred. */
export class ClosedWithCareApplication extends Decided {
  @SaysLegalBasis @BasesOfCare legalBasis!: string[];
}

/** Decided when the event occurred. */
export class ClosedWithoutSupport extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** Decided when the event occurred. */
export class ClosedWithSupport extends Decided {
  @SaysLegalBasis @Bases legalBasis!: string[];
}

/** Once the investigation is closed, no clock would hold the report: that closing waits is this system's choice. */
const reportNotLinked: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'En anmälan som kom in under utredningen är inte kopplad till den. Koppla den först: ‹matter›.',
    en: 'A report that came during the investigation isn’t linked to it. Link it first: ‹matter›.',
  },
  hinders: (standing) => unlinkedReports(standing).map(({ matterId }) => matterId),
};

/** Undecided reports that had come during the investigation by then, whenever one or the other was recorded. */
function unlinkedReports(standing: Standing<ChildProtection>): readonly Matter[] {
  const { file, context } = standing;
  const { openedAt } = investigationOf(file.details, matterOf(standing).matterId);
  return openMatters(file, 'report').filter(
    (report) => openedAt <= report.openedAt && report.openedAt <= context.occurredAt,
  );
}

/** Every applicant is answered: what nobody has linked would be neither investigated nor decided. */
const applicationNotLinked: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 14:2; 2001:453 11:1; FL 2017:900 25 §',
  says: {
    sv: 'En ansökan är inte kopplad till utredningen och inte avgjord. Koppla den först: ‹matter›.',
    en: 'An application is neither linked to the investigation nor decided. Link it first: ‹matter›.',
  },
  hinders: ({ file, context }) =>
    openMatters(file, 'application')
      .filter(({ matterId, openedAt }) => {
        const { investigationId } = applicationOf(file.details, matterId);
        return investigationId === undefined && openedAt <= context.occurredAt;
      })
      .map(({ matterId }) => matterId),
};

/** An application is answered by a decision of its own, which says what comes of it. */
const applicationNotAnswered: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 11:1; 2001:453 4:1; FL 2017:900 31–32 §§',
  says: {
    sv: 'En ansökan i utredningen är inte avgjord. Bevilja eller avslå den först: ‹matter›.',
    en: 'An application of the investigation isn’t decided. Grant or refuse it first: ‹matter›.',
  },
  hinders: (standing) => undecidedApplicationsUnder(standing.file, matterOf(standing).matterId),
};

const supportWasGranted: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'En insats har beviljats i utredningen. Avsluta den med insats.',
    en: 'Support was granted in the investigation. Close it with support.',
  },
  hinders: isGrantedIn,
};

const nothingWasGranted: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen insats har beviljats i utredningen. Bevilja den först, eller avsluta utan insats.',
    en: 'No support was granted in the investigation. Grant it first, or close without support.',
  },
  hinders: (standing) => !isGrantedIn(standing),
};

function isGrantedIn(standing: Standing<ChildProtection>): boolean {
  const { file, context } = standing;
  const { occurredAt } = context;
  const day = localDateOf(occurredAt, file.timeZone);
  return decisionsIn(file.details, matterOf(standing).matterId).some(
    (decision) => decision.decidedAt <= occurredAt && givesSupport(file.details, decision, day),
  );
}

const untilAllIsLinked = { reportNotLinked, applicationNotLinked, applicationNotAnswered };
const untilAllIsSeenTo = { ...untilAllIsLinked, childInCustody, concernedNotTold };

/**
 * What closings have in common. Nobody's application is decided by them, so they go against nobody; and that an
 * investigation is closed isn't among what may be appealed (SoL 2025:400 35:1; 2001:453 16:3).
 */
const closing = {
  fields: CloseWithoutSupport,
  example: {
    legalBasis: ['SoL 2025:400 20:3'],
    reasons: 'The family copes with what it has.',
  },
  legalBases: bases,
  mayBeDelegatedTo: 'official',
  goesAgainst: 'nobody',
  reasons: 'asked-for',
  answers: () => [],
  own: () => ({}),
  brings: () => ({ is: 'closing' }),
} as const satisfies Partial<DecisionKind<CloseWithoutSupport, object>>;

function ends(outcome: Outcome) {
  return ({ investigationId }: Pick<DecisionAtHand<Deciding>, 'investigationId'>) => [
    happens(investigationClosed, { outcome }, { matterId: investigationId }),
  ];
}

const withoutSupport = kindOfDecision<CloseWithoutSupport, object>({
  ...closing,
  name: 'close-without-support',
  title: { sv: 'Avsluta utredningen utan insats', en: 'Close without support' },
  fields: CloseWithoutSupport,
  recordedAs: {
    name: 'closed-without-support',
    title: { sv: 'Avslutad utan insats', en: 'Closed without support' },
    fields: ClosedWithoutSupport,
    tells: {
      sv: ({ decidedBy, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} beslutade att avsluta utredningen utan insats, enligt ${legalBasis.join(', ')}.`,
      en: ({ decidedBy, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} decided to close the investigation without support, by ${legalBasis.join(', ')}.`,
    },
  },
  refusals: { ...untilAllIsSeenTo, supportWasGranted },
  follows: ends('close-without-support'),
});

const withSupport = kindOfDecision<CloseWithSupport, object>({
  ...closing,
  name: 'close-with-support',
  title: { sv: 'Avsluta utredningen med insats', en: 'Close with support' },
  fields: CloseWithSupport,
  recordedAs: {
    name: 'closed-with-support',
    title: { sv: 'Avslutad med insats', en: 'Closed with support' },
    fields: ClosedWithSupport,
    tells: {
      sv: ({ decidedBy, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} beslutade att avsluta utredningen med insats, enligt ${legalBasis.join(', ')}.`,
      en: ({ decidedBy, legalBasis }, nameOf) =>
        `${nameOf(decidedBy)} decided to close the investigation with support, by ${legalBasis.join(', ')}.`,
    },
  },
  // The child was heard before anything was granted, so that is asked first.
  refusals: { ...untilAllIsSeenTo, childNotYetHeard, nothingWasGranted },
  follows: ends('close-with-support'),
});

/**
 * The board itself, or a committee, applies for care (SoL 2025:400 30:7; 2001:453 10:4), whether or not the child is in
 * custody. It decides nothing against anybody: the court does, and hears the parties; nobody may appeal it (LVU 1990:52
 * 41 §). Nor does it wait until those concerned have been told, which stays a duty: the child may be in danger. That the application came in to the court is recorded in the custody (`apply-for-care`).
 */
const withCareApplication = kindOfDecision<CloseWithCareApplication, object>({
  ...closing,
  name: 'close-with-care-application',
  title: { sv: 'Avsluta utredningen med ansökan om vård', en: 'Close with an application for care' },
  fields: CloseWithCareApplication,
  example: {
    legalBasis: ['LVU 1990:52 4 §'],
    reasons: 'The child is beaten at home, and the guardians consent to no care.',
  },
  recordedAs: {
    name: 'closed-with-care-application',
    title: { sv: 'Avslutad med ansökan om vård', en: 'Closed with an application for care' },
    fields: ClosedWithCareApplication,
    tells: {
      sv: ({ decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} beslutade att avsluta utredningen och ansöka om vård enligt LVU.`,
      en: ({ decidedBy }, nameOf) =>
        `${nameOf(decidedBy)} decided to close the investigation and to apply for care under LVU.`,
    },
  },
  legalBases: basesOfCare,
  mayBeDelegatedTo: 'committee',
  refusals: { notBorn, ...untilAllIsLinked },
  follows: ends('close-with-care-application'),
});

export const { event: closedWithoutSupport } = withoutSupport;
export const { event: closedWithSupport } = withSupport;
export const { event: closedWithCareApplication } = withCareApplication;

export const investigationClosed: EventDefinition<ChildProtection, InvestigationClosed> = {
  type: 'child-protection/investigation-closed',
  version: 1,
  fields: InvestigationClosed,
  title: { sv: 'Utredning avslutad', en: 'Investigation closed' },
  moves: (_, facts) => moving(facts, { step: 'closed', closed: true }),
  evolve: (details, event) =>
    withInvestigation(details, event, {
      closedAt: event.occurredAt,
      closingRecordedAt: event.recordedAt,
    }),
  tells: {
    sv: () => 'Utredningen avslutades.',
    en: () => 'The investigation was closed.',
  },
};

export const closings: Chapter<ChildProtection> = {
  name: 'closing-investigation',
  title: { sv: 'Avslut', en: 'Closing' },
  commands: [withoutSupport.command, withSupport.command, withCareApplication.command],
  events: [closedWithoutSupport, closedWithSupport, closedWithCareApplication, investigationClosed],
};
