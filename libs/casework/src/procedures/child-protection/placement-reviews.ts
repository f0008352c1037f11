import { localDateOf } from '../../calendar/index.js';
import { latestNamedDay } from '../../deadlines/index.js';
import type { Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  CommandBody,
  happens,
  invalid,
  IsDay,
  matterOf,
  Maybe,
  naming,
  OneOf,
  PersonalText,
  refuse,
  Says,
  type Codes,
  type CommandDefinition,
  type EventDefinition,
  type Hindrance,
  type RefusalRule,
  type Standing,
} from '../../kernel/index.js';
import { floors } from './decision-kinds.js';
import { livesIn, placementOf } from './placements.js';
import { isSaid, SaysDecidedBy, SaysReasons, unreasoned } from './reasons.js';
import { openDeadline, type ChildProtection } from './state.js';

/** What came out of considering whether a care is needed still: SoL 2025:400 22:13. */
export const findings = {
  'still-needed': {
    label: { sv: 'behövs fortfarande', en: 'still needed' },
    help: {
      sv: 'Vården behövs fortfarande, som den ges eller på ett annat sätt.',
      en: 'It is needed still, as it is or in another way.',
    },
  },
  'to-be-ended': {
    label: { sv: 'behövs inte längre', en: 'needed no more' },
    help: {
      sv: 'Vården behövs inte längre och ska avslutas.',
      en: 'It is needed no more, and is to be ended.',
    },
  },
} as const satisfies Codes;

export type Finding = keyof typeof findings;

export const SaysFinding = Says(
  { sv: 'Övervägande', en: 'Finding' },
  { sv: 'Om vården fortfarande behövs.', en: 'Whether the care is needed still.' },
);

export const SaysDirection = Says(
  { sv: 'Inriktning och utformning', en: 'Direction' },
  {
    sv: 'Hur vården bör inriktas och utformas, och vad övervägandet vilar på.',
    en: 'How the care should be directed and shaped, and what the finding rests on.',
  },
);

/** Övervägande av vården: SoL 2025:400 22:13 (2001:453 6:8). Held at the time of the act. */
export class ReviewPlacement extends CommandBody {
  @SaysFinding @OneOf(findings) finding!: Finding;
  @SaysDirection @Maybe() @PersonalText('narrative', 10_000) direction?: string;
}

const transferFindings = {
  'to-be-applied-for': {
    label: { sv: 'överflyttning ska begäras', en: 'a transfer is to be applied for' },
    help: {
      sv: 'Nämnden ansöker om att vårdnaden flyttas över.',
      en: 'The board applies for custody to be transferred.',
    },
  },
  'not-now': {
    label: { sv: 'inte nu', en: 'not now' },
    help: { sv: 'Det finns inte skäl att ansöka nu.', en: 'There are no reasons to apply now.' },
  },
} as const satisfies Codes;

type TransferFinding = keyof typeof transferFindings;

const SaysTransferFinding = Says(
  { sv: 'Övervägande', en: 'Finding' },
  {
    sv: 'Om det finns skäl att ansöka om överflyttning av vårdnaden.',
    en: 'Whether there are reasons to apply for a transfer of custody.',
  },
);

const SaysRegarded = Says(
  { sv: 'Vad som har beaktats', en: 'What was regarded' },
  {
    sv: 'Barnets och familjehemmets inställning, barnets relation till dem och till föräldrarna, och barnets situation i övrigt.',
    en: 'What child and family home think of it, the child’s relation to them and to the parents, and its situation.',
  },
);

/** Whether to apply for custody to be transferred to the family home: SoL 2025:400 22:14 (2001:453 6:8 b); LVU 1990:52 13 c §. */
export class ConsiderCustodyTransfer extends CommandBody {
  @SaysTransferFinding @OneOf(transferFindings) finding!: TransferFinding;
  @SaysRegarded @Maybe() @PersonalText('narrative', 10_000) regarded?: string;
}

const SaysSpecialReasons = Says(
  { sv: 'Särskilda skäl', en: 'Special reasons' },
  {
    sv: 'Varför barnet behöver stanna längre i jourhemmet.',
    en: 'Why the child needs to stay in the emergency home longer.',
  },
);

const SaysNewDate = Says(
  { sv: 'Till och med', en: 'Until' },
  { sv: 'Ny sista dag i jourhemmet.', en: 'The new last day in the emergency home.' },
);

/** The child may stay in the emergency home for longer, for special reasons: SoL 2025:400 22:4 (2001:453 6:6). */
export class ExtendEmergencyHome extends CommandBody {
  @SaysSpecialReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysNewDate @IsDay() newDate!: string;
}

export class PlacementReviewed {
  @SaysFinding @OneOf(findings) finding!: Finding;
  @SaysDirection @PersonalText('narrative', 10_000) direction!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

export class CustodyTransferConsidered {
  @SaysTransferFinding @OneOf(transferFindings) finding!: TransferFinding;
  @SaysRegarded @PersonalText('narrative', 10_000) regarded!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

/** Decided when the event occurred. */
export class EmergencyHomeExtended {
  @SaysReasons @PersonalText('narrative', 10_000) reasons!: string;
  @SaysNewDate @IsDay() newDate!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

/** A placement that is part of a care under LVU is considered with that: 13 §. */
const underCare: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 22:13; LVU 1990:52 13 §',
  says: {
    sv: 'Barnet vårdas enligt LVU. Övervägandet görs i vårdärendet: ‹matter›.',
    en: 'The child is in care under LVU. That is considered in the matter of the care: ‹matter›.',
  },
  hinders: (standing) => {
    const { careId } = placementConcerned(standing);
    return careId === undefined ? false : [careId];
  },
};

const directionMissing = unreasoned('SoL 2025:400 22:13; 2001:453 6:8', {
  sv: 'Ange i direction hur vården bör inriktas och utformas, och vad övervägandet vilar på.',
  en: 'Say in direction how the care should be directed and shaped, and what the finding rests on.',
});

const notInFamilyHome: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 22:14; 2001:453 6:8 b',
  says: {
    sv: 'Barnet bor inte i ett familjehem.',
    en: 'The child doesn’t live in a family home.',
  },
  hinders: (standing) => livesIn(placementConcerned(standing)) !== 'family-home',
};

const nothingRegarded = unreasoned('SoL 2025:400 22:14; 2001:453 6:8 b', {
  sv: 'Ange i regarded vad som har beaktats: inställning, relationer och barnets situation.',
  en: 'Say in regarded what was regarded: what they think, the relations and the child’s situation.',
});

const noTimeRuns: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 22:4; 2001:453 6:6',
  says: {
    sv: 'Ingen tid i jourhem löper: barnet bor inte i ett jourhem, eller utredningen är inte avslutad.',
    en: 'No time in an emergency home runs: the child lives in none, or the investigation isn’t closed.',
  },
  hinders: (standing) => openDeadline(standing.file, 'A23', matterOf(standing).matterId) === undefined,
};

const noSpecialReasons: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 22:4; 2001:453 6:6',
  says: {
    sv: 'Barnet får stanna längre i jourhemmet bara om det finns särskilda skäl. Ange dem i reasons.',
    en: 'The child may stay in the emergency home longer only for special reasons. Give them in reasons.',
  },
};

const noLaterDay: RefusalRule = {
  code: 'DEADLINE_NOT_EXTENDABLE',
  source: 'SoL 2025:400 22:4; 2001:453 6:6',
  says: {
    sv: 'Tiden förlängs till en bestämd dag. Ange i newDate en dag efter ‹day›.',
    en: 'The time is extended to a fixed day. Give in newDate a day after ‹day›.',
  },
};

function placementConcerned(standing: Standing<ChildProtection>) {
  return placementOf(standing.file.details, matterOf(standing).matterId);
}

/** No lower than a committee: SoL 2025:400 30:5–6 (2001:453 10:4). */
const byCommittee = {
  at: 'matter',
  during: { placement: ['in-home'] },
  by: floors.committee,
} as const;

const reviewPlacement: CommandDefinition<ChildProtection, ReviewPlacement> = {
  type: 'child-protection/review-placement',
  title: { sv: 'Överväg vården', en: 'Review the placement' },
  fields: ReviewPlacement,
  ...byCommittee,
  example: { direction: 'The child has come to rest in the home, and goes to school.' },
  refusals: { underCare, directionMissing },
  decide: (situation) => {
    const { finding, direction } = situation.command;
    if (!isSaid(direction)) return refuse(directionMissing, 'direction');
    const decidedBy = situation.context.actor.staffId;
    const { matterId } = matterOf(situation);
    return accept(happens(placementReviewed, { finding, direction, decidedBy }, { matterId }));
  },
};

const considerCustodyTransfer: CommandDefinition<ChildProtection, ConsiderCustodyTransfer> = {
  type: 'child-protection/consider-custody-transfer',
  title: { sv: 'Överväg överflyttning av vårdnaden', en: 'Consider a transfer of custody' },
  fields: ConsiderCustodyTransfer,
  ...byCommittee,
  example: { finding: 'not-now', regarded: 'The child longs for its mother, and the home supports that.' },
  refusals: { notInFamilyHome, nothingRegarded },
  decide: (situation) => {
    const { finding, regarded } = situation.command;
    if (!isSaid(regarded)) return refuse(nothingRegarded, 'regarded');
    const decidedBy = situation.context.actor.staffId;
    const { matterId } = matterOf(situation);
    return accept(happens(custodyTransferConsidered, { finding, regarded, decidedBy }, { matterId }));
  },
};

const extendEmergencyHome: CommandDefinition<ChildProtection, ExtendEmergencyHome> = {
  type: 'child-protection/extend-emergency-home',
  title: { sv: 'Förläng tiden i jourhemmet', en: 'Extend the time in the emergency home' },
  fields: ExtendEmergencyHome,
  ...byCommittee,
  example: { reasons: 'The family home is ready when school is over.', newDate: '2049-06-30' },
  refusals: { noTimeRuns, noSpecialReasons, noLaterDay },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { reasons, newDate } = command;
    const decidedBy = context.actor.staffId;
    const lastDay = openDeadline(file, 'A23', matterId)?.nominalDueDate ?? '';
    const today = localDateOf(context.occurredAt, file.timeZone);
    const after = lastDay < today ? today : lastDay;
    const wrong = allThatIsWrong(
      (newDate <= lastDay || newDate < today) && refuse(naming(after, noLaterDay), 'newDate'),
      newDate > latestNamedDay &&
        invalid('newDate', {
          sv: `en dag inte efter ${latestNamedDay}`,
          en: `a day not after ${latestNamedDay}`,
        }),
    );
    if (!isSaid(reasons)) return allThatIsWrong(refuse(noSpecialReasons, 'reasons'), wrong);
    return wrong ?? accept(happens(emergencyHomeExtended, { reasons, newDate, decidedBy }, { matterId }));
  },
};

export const placementReviewed: EventDefinition<ChildProtection, PlacementReviewed> = {
  type: 'child-protection/placement-reviewed',
  standsByItself: true,
  version: 1,
  fields: PlacementReviewed,
  title: { sv: 'Vården övervägd', en: 'Placement reviewed' },
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} övervägde vården: ${findings[finding].label.sv}.`,
    en: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} considered the care: ${findings[finding].label.en}.`,
  },
};

export const custodyTransferConsidered: EventDefinition<ChildProtection, CustodyTransferConsidered> = {
  type: 'child-protection/custody-transfer-considered',
  standsByItself: true,
  version: 1,
  fields: CustodyTransferConsidered,
  title: { sv: 'Överflyttning av vårdnaden övervägd', en: 'Transfer of custody considered' },
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} övervägde att ansöka om överflyttning av vårdnaden: ${transferFindings[finding].label.sv}.`,
    en: ({ decidedBy, finding }, nameOf) =>
      `${nameOf(decidedBy)} considered to apply for a transfer of custody: ${transferFindings[finding].label.en}.`,
  },
};

export const emergencyHomeExtended: EventDefinition<ChildProtection, EmergencyHomeExtended> = {
  type: 'child-protection/emergency-home-extended',
  standsByItself: true,
  version: 1,
  fields: EmergencyHomeExtended,
  title: { sv: 'Tiden i jourhemmet förlängd', en: 'Time in the emergency home extended' },
  evolve: (details) => details,
  tells: {
    sv: ({ decidedBy, newDate }, nameOf) =>
      `${nameOf(decidedBy)} förlängde tiden i jourhemmet till ${nameOf(newDate)} av särskilda skäl.`,
    en: ({ decidedBy, newDate }, nameOf) =>
      `${nameOf(decidedBy)} extended the time in the emergency home to ${nameOf(newDate)} for special reasons.`,
  },
};

export const placementReviews: Chapter<ChildProtection> = {
  name: 'placement-reviews',
  title: { sv: 'Överväganden under placeringen', en: 'Reviews of the placement' },
  commands: [reviewPlacement, considerCustodyTransfer, extendEmergencyHome],
  events: [placementReviewed, custodyTransferConsidered, emergencyHomeExtended],
};
