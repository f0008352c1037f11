import type { MatterKind } from '../../handling/index.js';
import { Says } from '../../kernel/index.js';

/** The steps of every support that was granted, whichever it is. */
const stepsOfSupport = {
  granted: { sv: 'Beviljad, ska verkställas', en: 'Granted, to be carried out' },
  ongoing: { sv: 'Pågår', en: 'Ongoing' },
  interrupted: { sv: 'Uppehåll', en: 'Interrupted' },
  ended: { sv: 'Avslutad', en: 'Ended' },
} as const satisfies MatterKind['steps'];

/** What lies in a child's file, and the steps that each goes through. */
export const matters = {
  // In a file of its own, which is about nobody.
  advice: {
    title: { sv: 'Rådgivning', en: 'Advice' },
    steps: {
      ongoing: { sv: 'Pågår', en: 'Ongoing' },
      'talks-ended': { sv: 'Avslutad', en: 'Ended' },
    },
  },
  // Given to whoever comes, in the child's file: SoL 2025:400 11:5.
  'service-without-test': {
    title: { sv: 'Insats utan behovsprövning', en: 'Service without a test of need' },
    steps: {
      'asked-for': { sv: 'Önskad', en: 'Asked for' },
      ongoing: { sv: 'Pågår', en: 'Ongoing' },
      ended: { sv: 'Avslutad', en: 'Ended' },
    },
  },
  // The same, in a file that is about nobody: SoL 2025:400 14:5.
  'nameless-service': {
    title: { sv: 'Insats där ingen antecknas', en: 'Service without a name' },
    steps: {
      ongoing: { sv: 'Pågår', en: 'Ongoing' },
      ended: { sv: 'Avslutad', en: 'Ended' },
    },
  },
  report: {
    title: { sv: 'Anmälan', en: 'Report' },
    steps: {
      received: { sv: 'Inkommen', en: 'Received' },
      assessed: { sv: 'Skyddsbedömd', en: 'Protection assessed' },
      preliminary: { sv: 'Förhandsbedömning', en: 'Preliminary assessment' },
      opened: { sv: 'Utredning inledd', en: 'Investigation opened' },
      'not-opened': { sv: 'Utredning inleds inte', en: 'Investigation not opened' },
      linked: { sv: 'Kopplad till pågående utredning', en: 'Linked to ongoing investigation' },
      transferred: { sv: 'Överlämnad till annan kommun', en: 'Transferred to another municipality' },
    },
  },
  application: {
    title: { sv: 'Ansökan', en: 'Application' },
    steps: {
      received: { sv: 'Inkommen', en: 'Received' },
      'under-investigation': { sv: 'Under utredning', en: 'Under investigation' },
      decided: { sv: 'Beslutad', en: 'Decided' },
      transferred: { sv: 'Överlämnad till annan kommun', en: 'Transferred to another municipality' },
    },
  },
  investigation: {
    title: { sv: 'Utredning', en: 'Investigation' },
    steps: {
      investigating: { sv: 'Utreds', en: 'Investigating' },
      linked: { sv: 'Kopplad till pågående utredning', en: 'Linked to ongoing investigation' },
      closed: { sv: 'Avslutad', en: 'Closed' },
      transferred: { sv: 'Överlämnad till annan kommun', en: 'Transferred to another municipality' },
    },
    // SoL 2025:400 20:2; 2001:453 11:1 a
    oneAtATime: true,
  },
  // Its steps are those of the court's review; execution and application for care may come before and after each.
  'immediate-custody': {
    title: { sv: 'Omedelbart omhändertagande', en: 'Immediate custody' },
    steps: {
      decided: { sv: 'Beslutat', en: 'Decided' },
      submitted: { sv: 'Underställt rätten', en: 'Submitted to the court' },
      'court-confirmed': { sv: 'Fastställt av rätten', en: 'Confirmed by the court' },
      lapsed: { sv: 'Upphört när tiden gick ut', en: 'Lapsed when time ran out' },
      'not-confirmed': { sv: 'Upphävt av rätten', en: 'Set aside by the court' },
      'custody-ended': { sv: 'Upphört', en: 'Ended' },
    },
    // LVU 1990:52 6 §: a child that is in custody isn't taken into it.
    oneAtATime: true,
  },
  // Each party's own: one party's time and outcome move no other's.
  appeal: {
    title: { sv: 'Överklagande', en: 'Appeal' },
    steps: {
      received: { sv: 'Inkommet', en: 'Received' },
      dismissed: { sv: 'Avvisat', en: 'Dismissed' },
      forwarded: { sv: 'Överlämnat till domstol', en: 'Forwarded to the court' },
      ruled: { sv: 'Avgjort av domstol', en: 'Ruled on' },
    },
  },
  'follow-up': {
    title: { sv: 'Uppföljning', en: 'Follow-up' },
    steps: {
      'following-up': { sv: 'Pågår', en: 'Going on' },
      'follow-up-ended': { sv: 'Avslutad', en: 'Ended' },
      overtaken: { sv: 'Slut genom ny utredning', en: 'Over by a new investigation' },
    },
  },
  disclosure: {
    title: { sv: 'Begäran om utlämnande', en: 'Request for documents' },
    steps: {
      requested: { sv: 'Begärt', en: 'Requested' },
      disclosed: { sv: 'Utlämnat', en: 'Disclosed' },
      'disclosed-in-part': {
        sv: 'Utlämnat delvis eller med förbehåll',
        en: 'Disclosed in part or with a reservation',
      },
      'not-disclosed': { sv: 'Avslaget', en: 'Refused' },
    },
  },
  // One home after another: a move is no end of it.
  placement: {
    title: { sv: 'Placering', en: 'Placement' },
    steps: {
      granted: { sv: 'Beviljad, ska verkställas', en: 'Granted, to be carried out' },
      'in-home': { sv: 'Placerad', en: 'Placed' },
      'placement-ended': { sv: 'Upphörd', en: 'Ended' },
    },
    // SoL 2025:400 22:1: a child lives in one place.
    oneAtATime: true,
  },
  // A kind of matter each: a type in a field would have five meanings (docs/decisions/0033).
  'supportive-talks': { title: { sv: 'Stödsamtal', en: 'Supportive talks' }, steps: stepsOfSupport },
  'group-support': { title: { sv: 'Gruppverksamhet', en: 'Group support' }, steps: stepsOfSupport },
  'contact-person': { title: { sv: 'Kontaktperson', en: 'Contact person' }, steps: stepsOfSupport },
  'contact-family': { title: { sv: 'Kontaktfamilj', en: 'Contact family' }, steps: stepsOfSupport },
  'family-treatment': { title: { sv: 'Familjebehandling', en: 'Family treatment' }, steps: stepsOfSupport },
  care: {
    title: { sv: 'Vård enligt LVU', en: 'Care under LVU' },
    steps: {
      'care-ordered': { sv: 'Beslutad, ej påbörjad', en: 'Ordered, not begun' },
      'in-care': { sv: 'Pågår', en: 'Ongoing' },
      'care-ended': { sv: 'Upphörd', en: 'Ended' },
      'order-lapsed': { sv: 'Ej påbörjad i tid', en: 'Not begun in time' },
    },
    oneAtATime: true,
  },
  'imposed-measure': {
    title: { sv: 'Förebyggande insats utan samtycke', en: 'Imposed measure' },
    steps: {
      imposed: { sv: 'Gäller', en: 'In force' },
      'measure-ended': { sv: 'Upphörd', en: 'Ended' },
    },
    oneAtATime: true,
  },
  // Restricted contact and a hidden place of stay: each a decision of its own, considered by itself.
  'contact-restriction': {
    title: { sv: 'Umgänge eller hemlig vistelseort', en: 'Restricted contact or hidden place' },
    steps: {
      restricted: { sv: 'Gäller', en: 'In force' },
      'restriction-lifted': { sv: 'Upphört', en: 'Ended' },
    },
  },
  // Its steps are those of the court’s review, as those of a custody are.
  'temporary-moving-ban': {
    title: { sv: 'Tillfälligt flyttningsförbud', en: 'Temporary moving ban' },
    steps: {
      decided: { sv: 'Beslutat', en: 'Decided' },
      submitted: { sv: 'Underställt rätten', en: 'Submitted to the court' },
      'court-confirmed': { sv: 'Fastställt av rätten', en: 'Confirmed by the court' },
      lapsed: { sv: 'Upphört när tiden gick ut', en: 'Lapsed when time ran out' },
      'not-confirmed': { sv: 'Upphävt av rätten', en: 'Set aside by the court' },
      'temporary-ban-ended': { sv: 'Upphört', en: 'Ended' },
    },
    oneAtATime: true,
  },
  // By the court alone: LVU 1990:52 24 §.
  'moving-ban': {
    title: { sv: 'Flyttningsförbud', en: 'Moving ban' },
    steps: {
      'applied-for': { sv: 'Sökt hos rätten', en: 'Applied for' },
      banned: { sv: 'Gäller', en: 'In force' },
      'ban-refused': { sv: 'Avslaget av rätten', en: 'Refused by the court' },
      'ban-ended': { sv: 'Upphört', en: 'Ended' },
    },
    oneAtATime: true,
  },
} as const satisfies Record<string, MatterKind>;

/** The kinds of matters that are supports. */
export const supportMatters = [
  'supportive-talks',
  'group-support',
  'contact-person',
  'contact-family',
  'family-treatment',
] as const satisfies readonly (keyof typeof matters)[];

export type SupportMatter = (typeof supportMatters)[number];

/** Every support, in whatever step. */
export const everySupport = {
  'supportive-talks': 'any',
  'group-support': 'any',
  'contact-person': 'any',
  'contact-family': 'any',
  'family-treatment': 'any',
} as const satisfies Record<SupportMatter, 'any'>;

/** Every support in these steps. */
export function supportsIn<Step extends keyof typeof stepsOfSupport>(
  ...steps: readonly Step[]
): Readonly<Record<SupportMatter, readonly Step[]>> {
  return {
    'supportive-talks': steps,
    'group-support': steps,
    'contact-person': steps,
    'contact-family': steps,
    'family-treatment': steps,
  };
}

export const everyKindOfMatter = {
  advice: 'any',
  'service-without-test': 'any',
  'nameless-service': 'any',
  report: 'any',
  application: 'any',
  investigation: 'any',
  'immediate-custody': 'any',
  appeal: 'any',
  'follow-up': 'any',
  disclosure: 'any',
  placement: 'any',
  ...everySupport,
  care: 'any',
  'imposed-measure': 'any',
  'contact-restriction': 'any',
  'temporary-moving-ban': 'any',
  'moving-ban': 'any',
} as const;

/** What is given without a test of need, whoever receives it. */
export const servicesWithoutTest = {
  'service-without-test': 'any',
  'nameless-service': 'any',
} as const satisfies Partial<Record<keyof typeof matters, 'any'>>;

/** Some things may happen to a report at any time, also when it is closed. */
export const everyStepOfReport = Object.keys(matters.report.steps);

/** Not decided yet: whether to open an investigation. */
export const undecidedReport = [
  'received',
  'assessed',
  'preliminary',
] as const satisfies readonly (keyof typeof matters.report.steps)[];

/** An investigation was opened on it, or it was linked to one. */
export const takenUpReport = [
  'opened',
  'linked',
] as const satisfies readonly (keyof typeof matters.report.steps)[];

/** No investigation yet. */
export const undecidedApplication = [
  'received',
] as const satisfies readonly (keyof typeof matters.application.steps)[];

/** The same of an application, until it is decided. */
export const takenUpApplication = [
  'under-investigation',
] as const satisfies readonly (keyof typeof matters.application.steps)[];

/** A placement that isn't over. */
export const standingPlacement = [
  'granted',
  'in-home',
] as const satisfies readonly (keyof typeof matters.placement.steps)[];

/** A temporary moving ban that holds. */
export const standingTemporaryBan = [
  'decided',
  'submitted',
  'court-confirmed',
] as const satisfies readonly (keyof (typeof matters)['temporary-moving-ban']['steps'])[];

/** Matters of the care that a child is given, in which something is decided: in whatever step they are by then. */
export const mattersOfCare = {
  placement: Object.keys(matters.placement.steps),
  care: Object.keys(matters.care.steps),
  'imposed-measure': Object.keys(matters['imposed-measure'].steps),
  'contact-restriction': Object.keys(matters['contact-restriction'].steps),
  'temporary-moving-ban': Object.keys(matters['temporary-moving-ban'].steps),
  'moving-ban': Object.keys(matters['moving-ban'].steps),
} as const satisfies Partial<Record<keyof typeof matters, readonly string[]>>;

/** The same of matters that aren't over: where a child is heard, and its parties are. */
export const ongoingCare = {
  placement: standingPlacement,
  care: ['care-ordered', 'in-care'],
  'imposed-measure': ['imposed'],
  'contact-restriction': ['restricted'],
  'temporary-moving-ban': standingTemporaryBan,
  'moving-ban': ['applied-for', 'banned'],
} as const satisfies Partial<Record<keyof typeof matters, readonly string[]>>;

/** The child is in custody by it. */
export const standingCustody = [
  'decided',
  'submitted',
  'court-confirmed',
] as const satisfies readonly (keyof (typeof matters)['immediate-custody']['steps'])[];

export const SaysCaseNumber = Says(
  { sv: 'Ärendenummer', en: 'Case number' },
  {
    sv: 'Kort nummer med kontrolltecken, som ärendet nämns med.',
    en: 'A short number with a check character, by which the matter is named.',
  },
);

/** Of the event that puts a matter into a child's file. */
export const SaysChild = Says(
  { sv: 'Barn', en: 'Child' },
  { sv: 'Barnet som akten gäller.', en: 'The child whom the file is about.' },
);

export const SaysReceivingUnit = Says(
  { sv: 'Enhet', en: 'Unit' },
  { sv: 'Enheten som tog emot.', en: 'The unit that received it.' },
);

/** Of what joins what is investigated already. */
export const SaysOngoingInvestigation = Says(
  { sv: 'Utredning', en: 'Investigation' },
  { sv: 'Den utredning som redan pågick.', en: 'The investigation that was ongoing already.' },
);
