import { ArrayMaxSize, IsArray } from 'class-validator';
import {
  daysBetween,
  localDateOf,
  type Instant,
  type LocalDate,
  type TimeZone,
} from '../../calendar/index.js';
import { latestNamedDay } from '../../deadlines/index.js';
import { sightGranted, type Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  Code,
  Example,
  CommandBody,
  happens,
  invalid,
  IsDay,
  IsId,
  IsInstant,
  leftOut,
  matterOf,
  Maybe,
  MaybePart,
  naming,
  OneOf,
  Personal,
  PersonalText,
  refuse,
  Says,
  YesNo,
  type CaseEvent,
  type Codes,
  type CommandDefinition,
  type Context,
  type DecidedEvent,
  type Decision,
  type EventDefinition,
  type Hindrance,
  type Labels,
  type Matter,
  type RefusalRule,
  type Role,
  type StaffMember,
} from '../../kernel/index.js';
import {
  SaysCaseNumber,
  SaysChild,
  SaysOngoingInvestigation,
  takenUpApplication,
  takenUpReport,
  undecidedApplication,
  undecidedReport,
} from './matters.js';
import { mayBePartial } from './bias.js';
import { isTooOld, turned21 } from './childs-age.js';
import { followedUpFrom, toBeFollowedUp, withFollowUpOvertaken } from './cares.js';
import { followUpsGoingOn, withFollowUp } from './follow-up-state.js';
import { isSaid, SaysDecidedBy, staffShortage } from './reasons.js';
import { notQualified } from './qualifications.js';
import {
  deadlinesOf,
  matterIdOf,
  moving,
  ongoingInvestigation,
  ongoingInvestigations,
  openDeadline,
  theOngoingInvestigation,
  withApplication,
  withInvestigationLinked,
  withReport,
  type ChildFile,
  type ChildProtection,
} from './state.js';

const SaysWhyNewClock = Says(
  { sv: 'Varför en ny frist', en: 'Why a new clock' },
  {
    sv: 'Varför detta är en ny fråga och inte den avslutade utredningen.',
    en: 'Why this is another matter and not the investigation that was closed.',
  },
);

const SaysPurpose = Says(
  { sv: 'Syfte', en: 'Purpose' },
  { sv: 'Vad utredningen ska ta reda på.', en: 'What the investigation is to find out.' },
);

const SaysContinues = Says(
  { sv: 'Fortsätter', en: 'Continues' },
  {
    sv: 'Den avslutade utredning som tas upp igen; de fyra månaderna räknas från dess början, och en förlängning gäller.',
    en: 'The closed investigation that is taken up again; the four months go on from its start, and an extension holds.',
  },
);

const SaysInvestigatingUnit = Says(
  { sv: 'Enhet', en: 'Unit' },
  { sv: 'Enheten som utreder.', en: 'The unit that investigates.' },
);

const SaysHowItBecameKnown = Says(
  { sv: 'Hur det blev känt', en: 'How it became known' },
  {
    sv: 'Hur nämnden fick kännedom om det, när ingen har anmält eller ansökt.',
    en: 'How it came to the board’s knowledge, where nobody reported or applied.',
  },
);

/** A manager's reason why an investigation soon after another isn't the same one carried on. With `continues` it can't be. */
export class NewClockOfInvestigation {
  @SaysWhyNewClock @Maybe() @PersonalText('narrative', 2_000) reason?: string;
}

class OpeningOfInvestigation extends CommandBody {
  @SaysPurpose @PersonalText('narrative', 2_000) purpose!: string;
  @SaysContinues @Maybe() @IsId() continues?: string;
  @Says(
    { sv: 'Ny frist', en: 'New clock' },
    {
      sv: 'En chef eller nämnden ger utredningen egna fyra månader, fast en annan nyss avslutades eller var felregistrerad.',
      en: 'A manager or the board gives the investigation four months of its own, though another was just closed or in error.',
    },
  )
  @MaybePart(() => NewClockOfInvestigation)
  @Personal('narrative')
  newClock?: NewClockOfInvestigation;
}

/** Opens an investigation on the report or the application that the command is given on: 14:2 (2001:453 11:1). */
export class OpenInvestigation extends OpeningOfInvestigation {
  @Says(
    { sv: 'Enhet', en: 'Unit' },
    {
      sv: 'Enheten som utreder; utelämnas den, är det den som tog emot anmälan eller ansökan.',
      en: 'The unit that investigates; the one that received the report or application, if left out.',
    },
  )
  @Maybe()
  @Code()
  unitId?: string;
}

/** Opens an investigation on what has come to the board's knowledge in another way: 14:2 (2001:453 11:1). */
export class OpenInvestigationUnasked extends OpeningOfInvestigation {
  @SaysInvestigatingUnit @Example('investigation') @Code() unitId!: string;
  @SaysHowItBecameKnown @PersonalText('narrative', 2_000) howItBecameKnown!: string;
}

/** The application belongs to what is investigated already. */
export class LinkApplication extends CommandBody {}

const grounds = {
  'special-reasons': {
    label: { sv: 'särskilda skäl', en: 'special reasons' },
    help: {
      sv: 'Något i just detta ärende gör att utredningen tar längre tid.',
      en: 'Something in this very case makes the investigation take longer.',
    },
  },
  'staff-shortage': staffShortage,
} as const satisfies Codes;

const SaysNewDate = Says(
  { sv: 'Ny sista dag', en: 'New last day' },
  {
    sv: 'Den dag då utredningen senast ska vara avslutad.',
    en: 'The day by which the investigation has to be closed.',
  },
);

const SaysSpecialReasons = Says(
  { sv: 'Särskilda skäl', en: 'Special reasons' },
  { sv: 'Varför fyra månader inte räcker.', en: 'Why four months are not enough.' },
);

/** More than the four months, for a fixed time. */
export class ExtendInvestigation extends CommandBody {
  @Says(
    { sv: 'Grund', en: 'Ground' },
    { sv: 'Vad förlängningen vilar på.', en: 'What the extension rests on.' },
  )
  @OneOf(grounds)
  ground!: keyof typeof grounds;
  @SaysSpecialReasons @Maybe() @PersonalText('narrative', 10_000) reasons?: string;
  @SaysNewDate @Maybe() @IsDay() newDate?: string;
}

const openedOn = {
  report: {
    label: { sv: 'med anledning av en anmälan', en: 'on a report' },
    help: { sv: 'Någon anmälde oro för barnet.', en: 'Somebody reported concern for the child.' },
  },
  application: {
    label: { sv: 'med anledning av en ansökan', en: 'on an application' },
    help: { sv: 'Barnet eller en vårdnadshavare sökte hjälp.', en: 'The child or a guardian sought help.' },
  },
  other: {
    label: { sv: 'på nämndens eget initiativ', en: 'on the board’s own initiative' },
    help: { sv: 'Det blev känt på annat sätt.', en: 'It became known in another way.' },
  },
} as const satisfies Codes;

/** Utredning inledd. It was opened when the event occurred. */
export class InvestigationOpened {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysInvestigatingUnit @Example('investigation') @Code() unitId!: string;
  @SaysChild @IsId() childId!: string;
  @Says(
    { sv: 'Inledd på', en: 'Opened on' },
    { sv: 'Vad som gav anledning till utredningen.', en: 'What gave rise to the investigation.' },
  )
  @OneOf(openedOn)
  from!: keyof typeof openedOn;
  @Says(
    { sv: 'Anmälan eller ansökan', en: 'Report or application' },
    {
      sv: 'Det ärende som utredningen inleddes på.',
      en: 'The matter on which the investigation was opened.',
    },
  )
  @Maybe()
  @IsId()
  sourceId?: string;
  @SaysHowItBecameKnown @Maybe() @PersonalText('narrative', 2_000) howItBecameKnown?: string;
  @SaysPurpose @PersonalText('narrative', 2_000) purpose!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
  @Says(
    { sv: 'Behåller fristen', en: 'Keeps the clock' },
    {
      sv: 'De fyra månaderna räknas från början av den utredning som fortsätter eller var felregistrerad.',
      en: 'The four months go on from the start of the investigation that it continues, or that was in error.',
    },
  )
  @YesNo()
  carriesClock!: boolean;
  @SaysContinues @Maybe() @IsId() continues?: string;
  @Says(
    { sv: 'I stället för', en: 'In place of' },
    {
      sv: 'Den felregistrerade utredning som den här tar platsen för, med samma frist.',
      en: 'The investigation registered in error whose place this one takes, with the same clock.',
    },
  )
  @Maybe()
  @IsId()
  insteadOf?: string;
  @Says(
    { sv: 'Fristen räknas från', en: 'Clock from' },
    {
      sv: 'När de fyra månaderna började i den felregistrerade utredningen.',
      en: 'When the four months began in the investigation registered in error.',
    },
  )
  @Maybe()
  @IsInstant()
  clockFrom?: string;
  @Says(
    { sv: 'Förlängd till', en: 'Extended to' },
    {
      sv: 'Den dag som den felregistrerade utredningen hade förlängts till.',
      en: 'The day to which the investigation registered in error had been extended.',
    },
  )
  @Maybe()
  @IsDay()
  extendedTo?: string;
  @Says(
    { sv: 'Förlängningen beslutad', en: 'Extension decided' },
    {
      sv: 'När den felregistrerade utredningen förlängdes till den dagen.',
      en: 'When the investigation registered in error was extended to that day.',
    },
  )
  @Maybe()
  @IsInstant()
  extendedAt?: string;
  @Says(
    { sv: 'För sent förlängd', en: 'Extended late' },
    {
      sv: 'Förlängningen beslutades när den sista dagen redan var över.',
      en: 'The extension was decided when the last day was over already.',
    },
  )
  @Maybe()
  @YesNo()
  extendedLate?: boolean;
  @SaysWhyNewClock @Maybe() @PersonalText('narrative', 2_000) newClockReason?: string;
  @Says(
    { sv: 'Avslutar uppföljning', en: 'Ends follow-ups' },
    {
      sv: 'De uppföljningar av barnet som är slut i och med utredningen.',
      en: 'The follow-ups of the child that are over with the investigation.',
    },
  )
  @Maybe()
  @IsArray()
  @ArrayMaxSize(20)
  @IsId({ each: true })
  overtakes?: string[];
  @Says(
    { sv: 'I stället för uppföljning efter', en: 'In place of follow-up after' },
    {
      sv: 'Den vård som barnet skulle ha följts upp efter, när uppföljningen inte hade inletts.',
      en: 'The care after which the child was to be followed up, where that hadn’t begun.',
    },
  )
  @Maybe()
  @IsArray()
  @ArrayMaxSize(20)
  @IsId({ each: true })
  inPlaceOfFollowUp?: string[];
}

export class ApplicationLinkedToOngoing {
  @SaysOngoingInvestigation @IsId() investigationId!: string;
}

const SaysHandlesOngoing = Says(
  { sv: 'Handläggare', en: 'Handler' },
  { sv: 'Den som handlägger utredningen som fortsätter.', en: 'Who handles the investigation that goes on.' },
);

const SaysHandledLinked = Says(
  { sv: 'Tidigare handläggare', en: 'Former handler' },
  { sv: 'Den som handlade utredningen som kopplades.', en: 'Who handled the investigation that was linked.' },
);

export class InvestigationLinkedToOngoing {
  @SaysOngoingInvestigation @IsId() investigationId!: string;
  @SaysHandlesOngoing @Maybe() @Code() handlerId?: string;
  @SaysHandledLinked @Maybe() @Code() handledLinked?: string;
}

export class InvestigationExtended {
  @SaysNewDate @IsDay() newDate!: string;
  @SaysSpecialReasons @PersonalText('narrative', 10_000) specialReasons!: string;
  @SaysDecidedBy @Code() decidedBy!: string;
}

const openers: readonly Role[] = [
  'intake-worker',
  'investigator',
  'unit-manager',
  'decision-maker',
  'on-call',
];
const managers: readonly Role[] = ['unit-manager', 'decision-maker'];

/**
 * Within so many days of a closing, opening again is taken for the same investigation carried on. JO 2565-2016 names
 * no number; thirty is this system's choice.
 */
const reopeningDays = 30;

const alreadyOpen: Hindrance<ChildProtection> = {
  code: 'ALREADY_OPEN',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'En utredning pågår redan om barnet. Koppla till den i stället.',
    en: 'An investigation about the child is ongoing already. Link to it instead.',
  },
  hinders: ({ file }) => ongoingInvestigations(file.details),
};

const takenUpAlready: Hindrance = {
  code: 'ALREADY_OPEN',
  source: 'SoL 2025:400 20:2; 2001:453 11:1 a',
  says: {
    sv: 'Anmälan eller ansökan har redan lett till en utredning, eller kopplats till en. Arbeta i den.',
    en: 'The report or application has led to an investigation already, or was linked to one. Work in that one.',
  },
  hinders: (standing) =>
    [...takenUpReport, ...takenUpApplication].some((step) => step === matterOf(standing).step),
};

const closedShortlyBefore: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'JO 2565-2016; SoL 2025:400 20:3; 2001:453 11:2',
  says: {
    sv:
      'En utredning om barnet avslutades för högst 30 dagar sedan. Ange i continues att den fortsätter, med ' +
      'samma frist, eller låt en chef ange i newClock varför detta är en ny fråga.',
    en:
      'An investigation about the child was closed no more than 30 days ago. Say in continues that it goes on, ' +
      'with the same clock, or let a manager say in newClock why this is another matter.',
  },
};

const continuesOrNewClock: RefusalRule = {
  code: 'STATE_CONFLICT',
  source: 'JO 2565-2016; SoL 2025:400 20:3; 2001:453 11:2',
  says: {
    sv: 'En utredning som fortsätter en annan har dess frist. Ange antingen continues eller newClock.',
    en: 'An investigation that continues another has its clock. Give either continues or newClock.',
  },
};

/** The ruling asks for a reason; that it has to be a manager's is this system's choice. */
const newClockByManager: RefusalRule = {
  code: 'OUT_OF_DELEGATION',
  says: {
    sv: 'Bara en chef eller nämnden kan besluta om en ny utredningsfrist kort efter en avslutad utredning.',
    en: 'Only a manager or the board can decide on a new clock shortly after an investigation was closed.',
  },
};

const newClockUnfounded: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'JO 2565-2016',
  says: {
    sv: 'Ange i newClock.reason varför detta är en ny fråga och inte den avslutade utredningen.',
    en: 'Say in newClock.reason why this is another matter and not the investigation that was closed.',
  },
};

const noneOngoing: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'SoL 2025:400 14:2; 2001:453 11:1',
  says: {
    sv: 'Ingen utredning pågår om barnet. Inled utredning på ansökan.',
    en: 'No investigation about the child is ongoing. Open one on the application.',
  },
  hinders: ({ file }) => ongoingInvestigation(file.details) === undefined,
};

const noSpecialReasons: RefusalRule = {
  code: 'GROUND_REQUIRED',
  source: 'SoL 2025:400 20:3; 2001:453 11:2',
  says: {
    sv: 'Utredningen får bara förlängas av särskilda skäl; personalbrist är inte ett sådant. Ange dem i reasons.',
    en: 'The investigation may be extended only for special reasons; lack of staff is none. Give them in reasons.',
  },
};

const noLaterDay: RefusalRule = {
  code: 'DEADLINE_NOT_EXTENDABLE',
  source: 'SoL 2025:400 20:3; 2001:453 11:2',
  says: {
    sv: 'Utredningen förlängs för bestämd tid. Ange i newDate en dag efter den nuvarande sista dagen, ‹day›.',
    en: 'The investigation is extended for a fixed time. Give in newDate a day after the present last day, ‹day›.',
  },
};

const dayHasPassed: RefusalRule = {
  code: 'DEADLINE_NOT_EXTENDABLE',
  source: 'SoL 2025:400 20:3; 2001:453 11:2',
  says: {
    sv: 'Den nya sista dagen var redan förbi när förlängningen beslutades. Ange i newDate tidigast ‹day›.',
    en: 'The new last day had passed when the extension was decided. Give in newDate ‹day› or a later day.',
  },
};

const refusalsOfOpening = {
  notQualified,
  turned21,
  alreadyOpen,
  closedShortlyBefore,
  continuesOrNewClock,
  newClockByManager,
  newClockUnfounded,
};

const openInvestigation: CommandDefinition<ChildProtection, OpenInvestigation> = {
  type: 'child-protection/open-investigation',
  title: { sv: 'Inled utredning', en: 'Open investigation' },
  fields: OpenInvestigation,
  at: 'matter',
  needsFile: true,
  // Those that are taken up already are refused by that, and not for their step alone.
  during: {
    report: [...undecidedReport, ...takenUpReport],
    application: [...undecidedApplication, ...takenUpApplication],
  },
  by: openers,
  refusals: { takenUpAlready, ...refusalsOfOpening },
  decide: (situation) => {
    const { command, context, file } = situation;
    const source = matterOf(situation);
    const from = source.kind === 'report' ? 'report' : 'application';
    const unitId = command.unitId ?? source.unitId;
    return opened(file, context, command, { from, sourceId: source.matterId, unitId });
  },
};

const openInvestigationUnasked: CommandDefinition<ChildProtection, OpenInvestigationUnasked> = {
  type: 'child-protection/open-investigation-unasked',
  title: { sv: 'Inled utredning på eget initiativ', en: 'Open investigation on own initiative' },
  fields: OpenInvestigationUnasked,
  at: 'file',
  by: openers,
  refusals: refusalsOfOpening,
  decide: ({ command, context, file }) => {
    const { unitId, howItBecameKnown } = command;
    return opened(file, context, command, { from: 'other', unitId, howItBecameKnown });
  },
};

/** Decides on an opening, whatever it rests on. */
function opened(
  file: ChildFile,
  context: Context,
  { purpose, continues, newClock }: OpeningOfInvestigation,
  basis: Pick<InvestigationOpened, 'from' | 'unitId' | 'sourceId' | 'howItBecameKnown'>,
): Decision {
  const { actor, recorder, municipality, occurredAt } = context;
  const day = localDateOf(occurredAt, file.timeZone);
  if (file.subjectId === undefined) throw new Error(`File ${file.fileId} is about no child.`);
  const continued = continues === undefined ? undefined : file.details.investigations.get(continues);
  const { closed, inError } = newClock ? {} : takenUpAgain(file, day, context.now);
  const last = closed ?? inError?.continues;
  const wrong = allThatIsWrong(
    !municipality.hasUnit(basis.unitId) &&
      invalid('unitId', { sv: 'en enhet som är i drift', en: 'a unit in operation' }),
    continues !== undefined &&
      continued?.closedAt === undefined &&
      invalid('continues', {
        sv: 'en avslutad utredning i akten',
        en: 'a closed investigation of this file',
      }),
    newClock !== undefined && continues !== undefined && refuse(continuesOrNewClock, 'newClock'),
    newClock !== undefined && ![actor, recorder].every(isManager) && refuse(newClockByManager, 'newClock'),
    newClock !== undefined && !isSaid(newClock.reason) && refuse(newClockUnfounded, 'newClock.reason'),
    closed !== undefined && continues === undefined && refuse(closedShortlyBefore, 'continues'),
    newClock === undefined &&
      continues !== undefined &&
      continues !== last &&
      (last === undefined
        ? leftOut('continues', noneToContinue)
        : invalid('continues', { sv: `${last}, den senaste`, en: `${last}, the last` })),
  );
  if (wrong) return wrong;
  const matterId = context.idFor('matter', 'investigation');
  // SoL 2025:400 23:5; 2001:453 11:4 c; LVU 1990:52 21 c §
  const inPlaceOfFollowUp = toBeFollowedUp(file).filter(
    (careId) => (followedUpFrom(file.details, careId) ?? occurredAt) <= occurredAt,
  );
  const overtakes = followUpsGoingOn(file.details, occurredAt);
  return accept(
    happens(
      investigationOpened,
      {
        ...basis,
        caseNumber: context.caseNumberFor('investigation'),
        childId: file.subjectId,
        purpose,
        decidedBy: actor.staffId,
        carriesClock: continued !== undefined || inError !== undefined,
        ...(continues !== undefined && { continues }),
        ...(inError && !continued && clockOf(file, inError)),
        ...(newClock?.reason !== undefined && { newClockReason: newClock.reason }),
        ...(overtakes.length > 0 && { overtakes }),
        ...(inPlaceOfFollowUp.length > 0 && { inPlaceOfFollowUp }),
      },
      { matterId },
    ),
    ...keepsSight(actor, purpose, matterId),
  );
}

/**
 * Who opens keeps sight of what they opened, for its purpose, until it is closed or a manager ends it: the report or the
 * application that they saw the file by is theirs no more. The board sees every investigation, and nothing else by this.
 */
function keepsSight(
  { staffId, roles }: Pick<StaffMember, 'staffId' | 'roles'>,
  purpose: string,
  matterId: string,
): readonly DecidedEvent[] {
  if (roles.includes('decision-maker')) return [];
  return [happens(sightGranted, { staffId, reason: purpose }, { matterId })];
}

/** Only a manager gives a new clock, and nobody who isn't one records it in a manager's name. */
function isManager({ roles }: StaffMember): boolean {
  return managers.some((role) => roles.includes(role));
}

const noneToContinue: Labels = {
  sv: `ingen avslutades inom ${reopeningDays} dagar, eller den felaktiga fortsätts redan`,
  en: `none was closed within ${reopeningDays} days, or the one in error is carried on`,
};

/** What an opening of a day takes up again, by what was on record then: the last that was closed, or was in error. */
function takenUpAgain(
  file: ChildFile,
  day: LocalDate,
  onRecord: Instant,
): { readonly closed?: string; readonly inError?: Matter } {
  const closed = lastClosedShortlyBefore(file, day, onRecord);
  if (closed !== undefined) return { closed };
  const inError = inErrorShortlyBefore(file, day, onRecord);
  return inError ? { inError } : {};
}

/**
 * The last investigation that was closed so shortly before, by when that was put on record: else a closing recorded
 * as of long ago would give a new clock.
 */
function lastClosedShortlyBefore(
  { details, timeZone }: ChildFile,
  day: LocalDate,
  onRecord: Instant,
): string | undefined {
  const [last] = [...details.investigations]
    .flatMap(([matterId, { closingRecordedAt: at }]) =>
      at === undefined || at > onRecord ? [] : [{ matterId, at }],
    )
    .toSorted(({ at: one }, { at: other }) => (one > other ? -1 : 1));
  return last && isShortlyBefore(last.at, day, timeZone) ? last.matterId : undefined;
}

/** The last investigation that was found to be registered in error so shortly before: opened anew it is the same. */
function inErrorShortlyBefore(
  { matters, timeZone }: ChildFile,
  day: LocalDate,
  onRecord: Instant,
): Matter | undefined {
  return matters
    .values()
    .findLast(
      ({ kind, inError, closedAt = onRecord }) =>
        kind === 'investigation' &&
        inError &&
        closedAt <= onRecord &&
        isShortlyBefore(closedAt, day, timeZone),
    );
}

/** Whether an investigation could have been opened at another time as it was. */
function couldBeOpenedAt(file: ChildFile, event: CaseEvent<InvestigationOpened>, at: Instant): boolean {
  return !isTooOld(file, localDateOf(at, file.timeZone)) && hasClockOf(file, event, at);
}

/**
 * Whether an opening has the clock that it would have had on another day: it carries on what was closed, or in error,
 * within thirty days of then, and nothing else (JO 2565-2016).
 */
function hasClockOf(file: ChildFile, event: CaseEvent<InvestigationOpened>, at: Instant): boolean {
  const { continues, insteadOf, newClockReason } = event.data;
  if (newClockReason !== undefined) return true;
  const investigations = file.details.investigations.without(matterIdOf(event));
  const without = { ...file, details: { ...file.details, investigations } };
  const { closed, inError } = takenUpAgain(without, localDateOf(at, file.timeZone), event.recordedAt);
  const isInPlaceOfError = inError !== undefined && insteadOf === inError.matterId;
  const isCarriedOn = continues === (closed ?? inError?.continues) && insteadOf === undefined;
  return isInPlaceOfError || (isCarriedOn && (continues !== undefined || inError === undefined));
}

function isShortlyBefore(at: Instant, day: LocalDate, timeZone: TimeZone): boolean {
  return daysBetween(localDateOf(at, timeZone), day) <= reopeningDays;
}

/** The clock of an investigation that is out of effect; recorded, for what is in error counts as never done. */
function clockOf(
  file: ChildFile,
  { matterId, openedAt }: Matter,
): Pick<InvestigationOpened, 'insteadOf' | 'clockFrom' | 'extendedTo' | 'extendedAt' | 'extendedLate'> {
  const last = deadlinesOf(file, 'A4', matterId).at(-1);
  const extension = last?.extensions.at(-1);
  return {
    insteadOf: matterId,
    clockFrom: last?.anchorAt ?? openedAt,
    ...(extension && {
      extendedTo: extension.end.nominalDueDate,
      extendedAt: extension.decidedAt,
      ...(extension.decidedLate && { extendedLate: true }),
    }),
  };
}

const linkApplication: CommandDefinition<ChildProtection, LinkApplication> = {
  type: 'child-protection/link-application',
  title: { sv: 'Koppla ansökan till pågående utredning', en: 'Link application to ongoing investigation' },
  fields: LinkApplication,
  at: 'matter',
  needsFile: true,
  during: { application: ['received'] },
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { notQualified, noneOngoing },
  decide: (situation) => {
    const { matterId } = matterOf(situation);
    const investigationId = theOngoingInvestigation(situation.file);
    return accept(happens(applicationLinkedToOngoing, { investigationId }, { matterId }));
  },
};

const extendInvestigation: CommandDefinition<ChildProtection, ExtendInvestigation> = {
  type: 'child-protection/extend-investigation',
  title: { sv: 'Förläng utredningstiden', en: 'Extend investigation' },
  fields: ExtendInvestigation,
  at: 'matter',
  during: { investigation: ['investigating'] },
  by: managers,
  example: { reasons: 'A report of the hospital is awaited.', newDate: '2027-06-30' },
  refusals: { notQualified, noSpecialReasons, noLaterDay, dayHasPassed },
  decide: (situation) => {
    const { command, context, file } = situation;
    const { matterId } = matterOf(situation);
    const { ground, reasons = '', newDate = '' } = command;
    const running = openDeadline(file, 'A4', matterId);
    if (!running) throw new Error(`Investigation ${matterId} is under way without a clock.`);
    const { nominalDueDate: lastDay } = running;
    const decidedOn = localDateOf(context.occurredAt, file.timeZone);
    const wrong = allThatIsWrong(
      ground !== 'special-reasons' && refuse(noSpecialReasons, 'ground'),
      !isSaid(reasons) && refuse(noSpecialReasons, 'reasons'),
      newDate <= lastDay && refuse(naming(lastDay, noLaterDay), 'newDate'),
      newDate < decidedOn && refuse(naming(decidedOn, dayHasPassed), 'newDate'),
      newDate > latestNamedDay &&
        invalid('newDate', {
          sv: `en dag inte efter ${latestNamedDay}`,
          en: `a day not after ${latestNamedDay}`,
        }),
    );
    if (wrong) return wrong;
    const decidedBy = context.actor.staffId;
    return accept(
      happens(investigationExtended, { newDate, specialReasons: reasons, decidedBy }, { matterId }),
    );
  },
};

export const investigationOpened: EventDefinition<ChildProtection, InvestigationOpened> = {
  type: 'child-protection/investigation-opened',
  version: 1,
  fields: InvestigationOpened,
  title: { sv: 'Utredning inledd', en: 'Investigation opened' },
  couldBeOf: couldBeOpenedAt,
  moves: ({ caseNumber, unitId, continues, from, sourceId, overtakes, inPlaceOfFollowUp }, facts) => [
    ...moving(facts, {
      opens: { kind: 'investigation', caseNumber, unitId, ...(continues !== undefined && { continues }) },
      step: 'investigating',
    }),
    ...(sourceId !== undefined && from === 'report'
      ? [{ matterId: sourceId, step: 'opened', closed: true }]
      : []),
    ...(sourceId !== undefined && from === 'application'
      ? [{ matterId: sourceId, step: 'under-investigation' }]
      : []),
    ...(overtakes ?? []).map((matterId) => ({ matterId, step: 'overtaken', closed: true })),
    ...(inPlaceOfFollowUp ?? []).map((matterId) => ({ matterId })),
  ],
  evolve: (details, event) => {
    const { from, sourceId, continues, clockFrom, extendedTo, extendedAt, extendedLate } = event.data;
    const continued = continues === undefined ? undefined : details.investigations.get(continues);
    const investigationId = matterIdOf(event);
    const investigation = {
      openedAt: event.occurredAt,
      // Looked up and not recorded, so that a corrected start of the first one moves this clock too.
      clockFrom: earlierOf(event.occurredAt, continued?.clockFrom ?? clockFrom),
      toldOrWithheld: [],
      childTalks: [],
      plan: { kind: 'none' as const },
      requests: [],
      areas: {},
      ...(sourceId !== undefined && { sourceId }),
      ...(continues !== undefined && { continues }),
      ...(extendedTo !== undefined && {
        extension: {
          until: { day: extendedTo },
          ...(extendedAt !== undefined && { decidedAt: extendedAt }),
          ...(extendedLate && { decidedLate: true }),
        },
      }),
    };
    const after = {
      ...details,
      investigations: details.investigations.with(investigationId, investigation),
    };
    const overtaken = (event.data.overtakes ?? []).reduce(
      (made, followUpId) => withFollowUp(made, followUpId, { is: 'overtaken', by: investigationId }),
      after,
    );
    const alone = (event.data.inPlaceOfFollowUp ?? []).reduce(
      (made, careId) => withFollowUpOvertaken(made, careId, investigationId),
      overtaken,
    );
    if (sourceId === undefined) return alone;
    return from === 'application'
      ? withApplication(alone, sourceId, { investigationId })
      : withReport(alone, sourceId, { hasOutcome: true });
  },
  tells: {
    sv: ({ from, decidedBy, purpose, unitId }, nameOf) =>
      `${nameOf(decidedBy)} inledde en utredning ${openedOn[from].label.sv}, på enheten ${unitId}: ${purpose}`,
    en: ({ from, decidedBy, purpose, unitId }, nameOf) =>
      `${nameOf(decidedBy)} opened an investigation ${openedOn[from].label.en}, at the unit ${unitId}: ${purpose}`,
  },
};

function earlierOf(one: Instant, other: Instant | undefined): Instant {
  return other !== undefined && other < one ? other : one;
}

export const applicationLinkedToOngoing: EventDefinition<ChildProtection, ApplicationLinkedToOngoing> = {
  type: 'child-protection/application-linked-to-ongoing',
  version: 1,
  fields: ApplicationLinkedToOngoing,
  title: { sv: 'Ansökan kopplad till pågående utredning', en: 'Application linked to ongoing investigation' },
  moves: ({ investigationId }, facts) => [
    ...moving(facts, { step: 'under-investigation' }),
    { matterId: investigationId },
  ],
  evolve: (details, event) =>
    withApplication(details, matterIdOf(event), { investigationId: event.data.investigationId }),
  tells: {
    sv: () => 'Ansökan kopplades till den utredning som redan pågick.',
    en: () => 'The application was linked to the investigation that was ongoing already.',
  },
};

/**
 * The child is investigated once (SoL 2025:400 20:2): where two files are merged that both have an ongoing
 * investigation, the one whose time began earlier goes on. If nobody handles that, whoever handled the other does, unless
 * they may be partial in it (FL 2017:900 17 §).
 */
export function linkedIntoOne(file: ChildFile): readonly DecidedEvent[] {
  const { details, matters } = file;
  const [investigationId, ...others] = ongoingInvestigations(details);
  if (investigationId === undefined) return [];
  let handlerId = matters.get(investigationId)?.handlerId;
  return others.map((matterId) => {
    const handledLinked = matters.get(matterId)?.handlerId;
    const isBarred = handledLinked !== undefined && mayBePartial(file, investigationId, handledLinked);
    if (!isBarred) handlerId ??= handledLinked;
    return happens(
      investigationLinkedToOngoing,
      {
        investigationId,
        ...(handlerId !== undefined && { handlerId }),
        ...(handledLinked !== undefined && { handledLinked }),
      },
      { matterId },
    );
  });
}

/** What it was opened on, what came during it and who was told of it belong to the investigation that goes on. */
export const investigationLinkedToOngoing: EventDefinition<ChildProtection, InvestigationLinkedToOngoing> = {
  type: 'child-protection/investigation-linked-to-ongoing',
  version: 1,
  fields: InvestigationLinkedToOngoing,
  title: {
    sv: 'Utredning kopplad till pågående utredning',
    en: 'Investigation linked to ongoing investigation',
  },
  // It happened when the files were merged.
  couldBeOf: () => false,
  moves: ({ investigationId, handlerId, handledLinked }, facts) => [
    ...moving(facts, { step: 'linked', closed: true }),
    {
      matterId: investigationId,
      ...(handlerId !== undefined && handlerId === handledLinked && { handlerId }),
    },
  ],
  evolve: (details, event) =>
    withInvestigationLinked(details, matterIdOf(event), event.data.investigationId, event.occurredAt),
  tells: {
    sv: ({ handlerId, handledLinked }, nameOf) =>
      'När akterna fördes samman kopplades utredningen till den som redan pågick och vars tid började tidigare. ' +
      (handlerId === undefined
        ? 'Ingen har utsetts att handlägga den.'
        : handledLinked === undefined || handledLinked === handlerId
          ? `${nameOf(handlerId)} handlägger den.`
          : `${nameOf(handlerId)} handlägger den; ${nameOf(handledLinked)} handlade den som kopplades.`),
    en: ({ handlerId, handledLinked }, nameOf) =>
      'When the files were merged, the investigation was linked to the one that was ongoing already and whose time had begun earlier. ' +
      (handlerId === undefined
        ? 'Nobody has been assigned to handle it.'
        : handledLinked === undefined || handledLinked === handlerId
          ? `${nameOf(handlerId)} handles it.`
          : `${nameOf(handlerId)} handles it; ${nameOf(handledLinked)} handled the one that was linked.`),
  },
};

export const investigationExtended: EventDefinition<ChildProtection, InvestigationExtended> = {
  type: 'child-protection/investigation-extended',
  version: 1,
  fields: InvestigationExtended,
  title: { sv: 'Utredningstid förlängd', en: 'Investigation extended' },
  evolve: (details) => details,
  tells: {
    sv: ({ newDate, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} förlängde utredningen till ${nameOf(newDate)} av särskilda skäl.`,
    en: ({ newDate, decidedBy }, nameOf) =>
      `${nameOf(decidedBy)} extended the investigation to ${nameOf(newDate)} for special reasons.`,
  },
};

export const investigation: Chapter<ChildProtection> = {
  name: 'investigation',
  title: { sv: 'Utredning', en: 'Investigation' },
  commands: [openInvestigation, openInvestigationUnasked, linkApplication, extendInvestigation],
  events: [
    investigationOpened,
    applicationLinkedToOngoing,
    investigationLinkedToOngoing,
    investigationExtended,
  ],
};
