import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { personAdded, personChanged, type PersonFields, type Chapter } from '../../handling/index.js';
import {
  accept,
  allThatIsWrong,
  birthBy,
  Code,
  Example,
  CommandBody,
  happens,
  invalid,
  IsId,
  leftOut,
  Maybe,
  MaybePart,
  OneOf,
  Part,
  Parts,
  Personal,
  PersonalNumberOf,
  PersonalText,
  refuse,
  Says,
  SomeOf,
  together,
  YesNo,
  type Casefile,
  type Codes,
  type CommandDefinition,
  type Context,
  type DecidedEvent,
  type EventDefinition,
  type RefusalRule,
  type Role,
  type Undecided,
} from '../../kernel/index.js';
import { anonymityProblem, anonymityRefusals, anonymityWished } from './anonymity.js';
import {
  arrivalProblem,
  arrivalRefusals,
  arrivalRules,
  CountsFrom,
  SaysArrivalRule,
  type ArrivalRule,
} from './arrival.js';
import { channels, SaysChannel, type Channel } from './channels.js';
import {
  ChildConcerned,
  enterChild,
  namedWith,
  SaysPersonalNumber,
  SaysProtectedIdentity,
  tooOld,
  wrongPersons,
} from './child.js';
import { namedTooOld } from './childs-age.js';
import { SaysCaseNumber, SaysChild, SaysReceivingUnit } from './matters.js';
import { isSaid } from './reasons.js';
import { isMandated, ReportAsMade, reporterTypes, reportIn } from './report-as-made.js';
import {
  isOngoingSince,
  matterIdOf,
  moving,
  ongoingSince,
  type ChildFile,
  type ChildProtection,
} from './state.js';
import { supports, type Support } from './supports.js';

const SaysReport = Says(
  { sv: 'Anmälan', en: 'Report' },
  { sv: 'Anmälan så som den gjordes.', en: 'The report as it was made.' },
);

export const SaysChildAsNamed = Says(
  { sv: 'Barnet som det angavs', en: 'The child as named' },
  {
    sv: 'Vad den som hörde av sig sade om vem barnet är, vad än akten vet.',
    en: 'What was said by whoever got in touch of who the child is, whatever the file knows.',
  },
);

export const SaysFile = Says(
  { sv: 'Barnets akt', en: 'The child’s file' },
  {
    sv: 'Anges när barnet har en akt men inget personnummer att hitta den med; vid syskon det första barnets.',
    en: 'Given where the child has a file but no personal number to find it by; of siblings, the first one’s.',
  },
);

const HandledBefore = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Handlagd av', en: 'Handled by' },
      {
        sv: 'De som handlade eller registrerade anmälan i den akt som den flyttades från.',
        en: 'Those who handled or recorded the report in the file that it was moved from.',
      },
    ),
    Maybe(),
    IsArray(),
    IsString({ each: true }),
  );

const SaysFirstFile = Says(
  { sv: 'Första akten', en: 'First file' },
  {
    sv: 'Akten där en anmälan om flera barn registrerades.',
    en: 'The file where a report on several children was registered.',
  },
);

/** Concern for one child or several: each gets a matter and a clock of its own. */
export class RegisterReport extends CommandBody {
  @Says(
    { sv: 'Barn', en: 'Children' },
    { sv: 'Varje barn som anmälan gäller.', en: 'Each child whom the report is about.' },
  )
  @Parts(() => ChildConcerned, { atLeast: 1, atMost: 20 })
  @Personal('identity')
  children!: ChildConcerned[];
  @SaysFile @Maybe() @IsId() fileId?: string;
  @SaysReport @Part(() => ReportAsMade) @Personal('narrative') report!: ReportAsMade;
}

/** The report on another of its children, or on the child whom it turned out to be about: given by the system. */
export class RegisterSiblingReport extends CommandBody {
  @SaysChildAsNamed @Part(() => ChildConcerned) @Personal('identity') child!: ChildConcerned;
  @SaysReport @Part(() => ReportAsMade) @Personal('narrative') report!: ReportAsMade;
  @SaysFirstFile @Maybe() @IsId() firstFile?: string;
  @HandledBefore() handledBy?: string[];
}

const SaysApplicantContact = Says(
  { sv: 'Kontaktuppgifter', en: 'Contact' },
  { sv: 'Hur sökanden kan nås.', en: 'How the applicant can be reached.' },
);

/** Who applies, as they say it themselves. */
export class ApplicantAsNamed {
  @Says({ sv: 'Namn', en: 'Name' }, { sv: 'Sökandens namn.', en: 'The applicant’s name.' })
  @Maybe()
  @PersonalText('identity', 200)
  name?: string;
  @SaysPersonalNumber @Maybe() @PersonalNumberOf('SE') @Personal('identity') personalNumber?: string;
}

/** Who applies. Identity and contact are required by FL 2017:900 19 §. */
export class ApplicantOfApplication extends ApplicantAsNamed {
  @SaysApplicantContact
  @Maybe()
  @PersonalText('contact', 1_000)
  contact?: string;
  @SaysProtectedIdentity @Maybe() @YesNo() protectedIdentity?: boolean;
}

export const applicantRoles = {
  child: {
    label: { sv: 'barnet', en: 'the child' },
    help: { sv: 'Barnet söker för sig självt.', en: 'The child applies for itself.' },
  },
  guardian: {
    label: { sv: 'en vårdnadshavare', en: 'a guardian' },
    help: { sv: 'En vårdnadshavare söker för sitt barn.', en: 'A guardian applies for their child.' },
  },
} as const satisfies Codes;

export type ApplicantRole = keyof typeof applicantRoles;

const consenting = {
  child: {
    label: { sv: 'barnet', en: 'the child' },
    help: { sv: 'Barnet samtycker.', en: 'The child consents.' },
  },
  guardian: {
    label: { sv: 'vårdnadshavare', en: 'guardian' },
    help: {
      sv: 'Vårdnadshavaren, eller den av två som söker, samtycker.',
      en: 'The guardian, or the one of two who applies, consents.',
    },
  },
  'other-guardian': {
    label: { sv: 'den andra vårdnadshavaren', en: 'the other guardian' },
    help: { sv: 'Också den andra vårdnadshavaren samtycker.', en: 'The other guardian consents as well.' },
  },
} as const satisfies Codes;

type Consent = keyof typeof consenting;

const SaysApplicantRole = Says(
  { sv: 'Vem som söker', en: 'Who applies' },
  {
    sv: 'Om barnet självt eller en vårdnadshavare ansöker.',
    en: 'Whether the child itself or a guardian applies.',
  },
);

const SaysWishedHelp = Says(
  { sv: 'Önskad hjälp', en: 'Help wished for' },
  { sv: 'Vad sökanden vill ha hjälp med.', en: 'What the applicant wants help with.' },
);

const SaysConsents = Says(
  { sv: 'Samtycken', en: 'Consents' },
  { sv: 'Vilka som samtycker till det som söks.', en: 'Who agrees to what is applied for.' },
);

const SaysAsksFor = Says(
  { sv: 'Sökta insatser', en: 'Supports applied for' },
  {
    sv: 'De insatser som sökanden själv har bett om. Till dem samtycker sökanden; till andra registreras samtycke för sig.',
    en: 'The supports that the applicant has asked for. To these they consent; a consent to others is recorded apart.',
  },
);

/** Help sought for oneself or for one's child. */
export class RegisterApplication extends CommandBody {
  @SaysChildAsNamed @Part(() => ChildConcerned) @Personal('identity') child!: ChildConcerned;
  @SaysFile @Maybe() @IsId() fileId?: string;
  @SaysReceivingUnit @Example('intake') @Code() unitId!: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysArrivalRule @OneOf(arrivalRules) arrivalRule!: ArrivalRule;
  @CountsFrom() countsFrom?: string;
  @SaysApplicantRole @OneOf(applicantRoles) applicantRole!: ApplicantRole;
  @Says(
    { sv: 'Känd sökande', en: 'Known applicant' },
    {
      sv: 'Den vårdnadshavare i akten som söker; då lämnas uppgifterna om sökanden tomma.',
      en: 'The guardian in the file who applies; then the fields of the applicant are left out.',
    },
  )
  @Maybe()
  @IsId()
  applicantId?: string;
  @Says(
    { sv: 'Sökande', en: 'Applicant' },
    {
      sv: 'Barnet självt, eller en vårdnadshavare som varken finns i akten eller är angiven för barnet.',
      en: 'The child itself, or a guardian who neither is in the file nor was named with the child.',
    },
  )
  @MaybePart(() => ApplicantOfApplication)
  @Personal('identity')
  applicant?: ApplicantOfApplication;
  @SaysWishedHelp @PersonalText('narrative') wishedHelp!: string;
  @SaysAsksFor @Maybe() @SomeOf(supports, { atMost: 5 }) asksFor?: Support[];
  @SaysConsents @SomeOf(consenting, { atMost: 3 }) consents!: Consent[];
}

/**
 * Anmälan. It came when the event occurred, and counts from there unless `countsFrom` names an earlier day; a corrected
 * time of arrival moves the clock with it.
 */
export class ReportReceived extends ReportAsMade {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysChild @IsId() childId!: string;
  @SaysChildAsNamed @Part(() => ChildConcerned) @Personal('identity') child!: ChildConcerned;
  @Says(
    { sv: 'Inkom under', en: 'Received during' },
    {
      sv: 'Den utredning som pågick när anmälan kom in och när den registrerades; anmälan kopplas till den.',
      en: 'The investigation that was ongoing when the report came and when it was recorded; it is linked to it.',
    },
  )
  @Maybe()
  @IsId()
  receivedDuring?: string;
  @SaysFirstFile @Maybe() @IsId() firstFile?: string;
  @HandledBefore() handledBy?: string[];
  @Says(
    { sv: 'Syskonens akter', en: 'The siblings’ files' },
    {
      sv: 'Akter där anmälan också ska registreras, i samma ordning som syskonen.',
      en: 'Files in which the report has to be registered as well, in the order of the siblings.',
    },
  )
  @Maybe()
  @IsArray()
  @ArrayMaxSize(19)
  @IsString({ each: true })
  siblingFiles?: string[];
  @Says(
    { sv: 'Syskon', en: 'Siblings' },
    { sv: 'De andra barn som anmälan gäller.', en: 'The other children whom the report is about.' },
  )
  @Maybe()
  @Parts(() => ChildConcerned, { atMost: 19 })
  @Personal('identity')
  siblings?: ChildConcerned[];
  @Says(
    { sv: 'Varför det registrerades sent', en: 'Why it was recorded late' },
    {
      sv: 'Skälet som gavs, för syskonens akter.',
      en: 'The reason that was given, for the siblings’ files.',
    },
  )
  @Maybe()
  @PersonalText('narrative', 2_000)
  siblingsLateReason?: string;
}

/** Ansökan. It came when the event occurred, and counts from there unless `countsFrom` names an earlier day. */
export class ApplicationReceived {
  @SaysCaseNumber @Code() caseNumber!: string;
  @SaysReceivingUnit @Example('intake') @Code() unitId!: string;
  @SaysChild @IsId() childId!: string;
  @SaysChildAsNamed @Part(() => ChildConcerned) @Personal('identity') child!: ChildConcerned;
  @Says(
    { sv: 'Sökande', en: 'Applicant' },
    { sv: 'Den person i akten som söker.', en: 'The person of the file who applies.' },
  )
  @IsId()
  applicantId!: string;
  @SaysApplicantRole @OneOf(applicantRoles) applicantRole!: ApplicantRole;
  @Says(
    { sv: 'Sökanden som den angavs', en: 'The applicant as named' },
    {
      sv: 'Vad sökanden sade om vem den är, vad än akten vet.',
      en: 'What the applicant said of who they are, whatever the file knows.',
    },
  )
  @MaybePart(() => ApplicantAsNamed)
  @Personal('identity')
  applicant?: ApplicantAsNamed;
  @SaysApplicantContact @Maybe() @PersonalText('contact', 1_000) contact?: string;
  @Says(
    { sv: 'Skyddade kontaktuppgifter', en: 'Protected contact' },
    {
      sv: 'Hur sökanden kan nås, som har skyddade personuppgifter.',
      en: 'How the applicant can be reached, who has a protected identity.',
    },
  )
  @Maybe()
  @PersonalText('protected', 1_000)
  protectedContact?: string;
  @SaysChannel @OneOf(channels) channel!: Channel;
  @SaysArrivalRule @OneOf(arrivalRules) arrivalRule!: ArrivalRule;
  @CountsFrom() countsFrom?: string;
  @SaysWishedHelp @PersonalText('narrative') wishedHelp!: string;
  @SaysAsksFor @Maybe() @SomeOf(supports, { atMost: 5 }) asksFor?: Support[];
  @SaysConsents @SomeOf(consenting, { atMost: 3 }) consents!: Consent[];
}

const receivers: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager', 'on-call'];

const applicantIncomplete: RefusalRule = {
  code: 'STATE_CONFLICT',
  not: 'so',
  source: 'FL 2017:900 19–20 §§',
  says: {
    sv:
      'Sökandens namn eller kontaktuppgift saknas. Be om komplettering och registrera sedan ansökan ' +
      'med den dag då den först kom in.',
    en:
      'The applicant’s name or contact is missing. Ask for it, then register the application ' +
      'with the day on which it first arrived.',
  },
};

const registerReport: CommandDefinition<ChildProtection, RegisterReport> = {
  type: 'child-protection/register-report',
  title: { sv: 'Registrera anmälan', en: 'Register report' },
  fields: RegisterReport,
  at: 'intake',
  by: receivers,
  refusals: { ...anonymityRefusals, ...arrivalRefusals, namedTooOld },
  subjects: ({ children, fileId }) =>
    children.map((child, index) => subjectOf(child, index === 0 ? fileId : undefined)),
  decide: ({ command, file, context }) => {
    const { children, fileId, report, lateReason } = command;
    const [child, ...siblings] = children;
    const [, ...siblingFiles] = context.subjectFiles;
    if (!child) return invalid('children', { sv: 'minst ett barn', en: 'at least one child' });
    // By what was sent alone: that two numbers lead to one file is for nobody to find out by a report that isn't made.
    const numbers = children.flatMap(({ personalNumber }) => personalNumber ?? []);
    const wrong = allThatIsWrong(
      anonymityProblem(report),
      arrivalProblem(report, context.occurredAt, file, 'report.'),
      fileProblem(file, fileId, child),
      new Set(numbers).size < numbers.length &&
        invalid('children', { sv: 'varje barn en gång', en: 'each child once' }),
      !context.municipality.hasUnit(report.unitId) &&
        invalid('report.unitId', { sv: 'en enhet som är i drift', en: 'a unit in operation' }),
      ...children.flatMap((each, index) => wrongPersons(each, context, `children.${index}.`)),
      ...children.map((each, index) =>
        tooOld(each, index === 0 ? file : { ...file, persons: {} }, context, `children.${index}.`),
      ),
    );
    if (wrong) return wrong;
    const family =
      siblings.length === 0
        ? {}
        : {
            firstFile: file.fileId,
            siblingFiles,
            siblings,
            ...(lateReason !== undefined && { siblingsLateReason: lateReason }),
          };
    return accept(...received(file, context, child, { ...report, ...family }));
  },
};

const registerSiblingReport: CommandDefinition<ChildProtection, RegisterSiblingReport> = {
  type: 'child-protection/register-sibling-report',
  title: { sv: 'Registrera anmälan för syskon', en: 'Register report on a sibling' },
  fields: RegisterSiblingReport,
  at: 'intake',
  internal: true,
  by: [],
  refusals: {},
  decide: ({ command: { child, report, firstFile, handledBy }, file, context }) =>
    accept(
      ...received(file, context, child, {
        ...report,
        ...(firstFile !== undefined && { firstFile }),
        ...(handledBy && { handledBy }),
      }),
    ),
};

/** The report in one child's file. A child without a file gets one. */
function received(
  file: ChildFile,
  context: Context,
  child: ChildConcerned,
  report: ReportAsMade &
    Pick<ReportReceived, 'firstFile' | 'handledBy' | 'siblingFiles' | 'siblings' | 'siblingsLateReason'>,
): readonly DecidedEvent[] {
  const matterId = context.idFor('matter', 'report');
  const { childId, events } = enterChild(file, context, child);
  // Of what goes on in a file that they don't see they are told nothing: the file's unit links the report.
  const receivedDuring = context.seen?.isOpen ? ongoingSince(file.details, context.occurredAt) : undefined;
  return [
    ...events,
    happens(
      reportReceived,
      {
        ...report,
        caseNumber: context.caseNumberFor('report'),
        childId,
        child,
        ...(receivedDuring !== undefined && { receivedDuring }),
      },
      { matterId },
    ),
    ...(report.asksForAnonymity === true
      ? [happens(anonymityWished, { toldItIsNoPromise: true }, { matterId })]
      : []),
  ];
}

const registerApplication: CommandDefinition<ChildProtection, RegisterApplication> = {
  type: 'child-protection/register-application',
  title: { sv: 'Registrera ansökan', en: 'Register application' },
  fields: RegisterApplication,
  at: 'intake',
  by: receivers,
  example: { applicantRole: 'guardian', applicant: { name: 'Gunnar Ek', contact: '070-123 45 67' } },
  refusals: { applicantIncomplete, ...arrivalRefusals, namedTooOld },
  subjects: ({ child, fileId }) => [subjectOf(child, fileId)],
  decide: ({ command, file, context }) => {
    const { applicantId, applicant, applicantRole } = command;
    const named = [command.child, ...(command.child.guardians ?? [])];
    const isNew = applicantId === undefined;
    const wrong = allThatIsWrong(
      fileProblem(file, command.fileId, command.child),
      !context.municipality.hasUnit(command.unitId) &&
        invalid('unitId', { sv: 'en enhet som är i drift', en: 'a unit in operation' }),
      arrivalProblem(command, context.occurredAt, file),
      ...wrongPersons(command.child, context, 'child.'),
      tooOld(command.child, file, context, 'child.'),
      !isNew &&
        (applicantRole === 'child' || !context.seen?.isOpen || !isGuardian(file, applicantId)) &&
        invalid('applicantId', { sv: 'en vårdnadshavare i akten', en: 'a guardian of the file' }),
      applicantRole === 'child' &&
        applicant?.personalNumber !== undefined &&
        leftOut('applicant.personalNumber', {
          sv: 'barnets nummer står i child',
          en: 'the child’s number stands in child',
        }),
      applicant?.personalNumber !== undefined &&
        named.some(({ personalNumber }) => personalNumber === applicant.personalNumber) &&
        invalid('applicant.personalNumber', {
          sv: 'ett nummer som varken barnet eller någon av vårdnadshavarna i child har',
          en: 'a number that neither the child nor a guardian in child has',
        }),
      isNew && !isSaid(applicant?.name) && refuse(applicantIncomplete, 'applicant.name'),
      isNew && !isSaid(applicant?.contact) && refuse(applicantIncomplete, 'applicant.contact'),
    );
    if (wrong) return wrong;
    const { childId, events } = enterChild(file, context, command.child);
    const party =
      applicantId === undefined
        ? enterApplicant(command, file, childId, context)
        : { applicantId, events: [] };
    const { unitId, child, channel, arrivalRule, countsFrom, wishedHelp, asksFor, consents } = command;
    return accept(
      ...events,
      ...party.events,
      happens(
        applicationReceived,
        {
          caseNumber: context.caseNumberFor('application'),
          unitId,
          childId,
          child,
          applicantId: party.applicantId,
          applicantRole,
          ...(applicant && asNamed(applicant)),
          channel,
          arrivalRule,
          ...(countsFrom !== undefined && { countsFrom }),
          wishedHelp,
          ...(asksFor && { asksFor }),
          consents,
        },
        { matterId: context.idFor('matter', 'application') },
      ),
    );
  },
};

/** What the applicant said of themselves. */
function asNamed({
  contact,
  protectedIdentity,
  ...applicant
}: ApplicantOfApplication): Pick<ApplicationReceived, 'applicant' | 'contact' | 'protectedContact'> {
  return { applicant, ...reachedBy(contact, protectedIdentity) };
}

function reachedBy(
  contact: string | undefined,
  protectedIdentity = false,
): Pick<PersonFields, 'contact' | 'protectedContact'> {
  if (contact === undefined) return {};
  return protectedIdentity ? { protectedContact: contact } : { contact };
}

/**
 * The applicant as a person of the file: the child itself, or a guardian who is new to it. In a file that whoever
 * records doesn't see the persons stay as they are known, but for a protected identity.
 */
function enterApplicant(
  { applicant = {}, applicantRole }: RegisterApplication,
  file: ChildFile,
  childId: string,
  { idFor, seen }: Context,
): { readonly applicantId: string; readonly events: readonly DecidedEvent[] } {
  const { contact, protectedIdentity = false, ...identity } = applicant;
  const reached = reachedBy(contact, protectedIdentity);
  const isKnownUnseen = file.revision >= 0 && !seen?.isOpen;
  if (applicantRole === 'child') {
    const flag = protectedIdentity ? { protectedIdentity } : {};
    const said = isKnownUnseen ? {} : { ...identity, ...reached };
    const events =
      isKnownUnseen && !protectedIdentity
        ? []
        : [happens(personChanged, { ...said, ...flag, personId: childId, cleared: [] })];
    return { applicantId: childId, events };
  }
  const applicantId = idFor('person', 'applicant');
  if (isKnownUnseen) return { applicantId, events: [] };
  const added = {
    ...identity,
    ...reached,
    personId: applicantId,
    role: 'guardian' as const,
    protectedIdentity,
  };
  const identified = identity.personalNumber !== undefined;
  const born = birthBy('SE', identity);
  return { applicantId, events: [happens(personAdded, { ...added, ...born, identified })] };
}

function isGuardian({ persons }: Casefile, personId: string): boolean {
  const person = persons[personId];
  return person?.role === 'guardian' && person.leftAt === undefined;
}

/** A file that is named outright is that of a child, and then no number looks for another. */
export function subjectOf({ personalNumber }: ChildConcerned, fileId: string | undefined) {
  if (fileId !== undefined) return { fileId };
  return personalNumber === undefined ? {} : { personalNumber };
}

export function fileProblem(
  file: Casefile,
  fileId: string | undefined,
  { personalNumber }: ChildConcerned,
): Undecided | undefined {
  if (fileId === undefined) return undefined;
  if (personalNumber !== undefined) {
    return leftOut('fileId', {
      sv: 'ett barn med personnummer hittas genom det',
      en: 'a child with a personal number is found by it',
    });
  }
  return file.subjectId === undefined
    ? invalid('fileId', { sv: 'ett barns akt', en: 'the file of a child' })
    : undefined;
}

export const reportReceived: EventDefinition<ChildProtection, ReportReceived> = {
  type: 'child-protection/report-received',
  version: 1,
  fields: ReportReceived,
  title: { sv: 'Anmälan inkommen', en: 'Report received' },
  namesPersons: ({ childId, child }) => namedWith(childId, child),
  moves: ({ caseNumber, unitId, handledBy }, facts) =>
    moving(facts, {
      opens: { kind: 'report', caseNumber, unitId, ...(handledBy && { handledBy }) },
      step: 'received',
    }),
  intends: ({ data, erased }) => {
    const { firstFile, siblingFiles = [], siblings = [], siblingsLateReason: lateReason } = data;
    if (erased) return [];
    return siblingFiles.map((fileId, index) => ({
      type: registerSiblingReport.type,
      fileId,
      body: {
        child: siblings[index],
        report: reportIn(data),
        firstFile,
        ...(lateReason !== undefined && { lateReason }),
      },
    }));
  },
  // Whom it names may be wrong, or it would not move: the right file knows its child.
  reregisters: ({ data }, handledBy) => ({
    type: registerSiblingReport.type,
    body: { child: {}, report: reportIn(data), handledBy },
  }),
  evolve: (details, event) => {
    const { reporterType, anonymous, violenceIndicated, countsFrom, receivedDuring } = event.data;
    const report = {
      receivedAt: event.occurredAt,
      ...(countsFrom !== undefined && { countsFrom }),
      mandated: isMandated(reporterType),
      anonymous,
      violenceIndicated,
      protection: 'not-assessed' as const,
      anonymityWished: false,
      hasOutcome: false,
      feedback: 'not-asked' as const,
      // What becomes known of an investigation afterwards takes no clock away, and gives one where there was none.
      ...(receivedDuring !== undefined &&
        isOngoingSince(details, receivedDuring, event.occurredAt) && { receivedDuring }),
    };
    return { ...details, reports: details.reports.with(matterIdOf(event), report) };
  },
  tells: {
    sv: ({ channel, reporterType, countsFrom }, nameOf) =>
      `En anmälan kom in ${channels[channel].label.sv} från ${reporterTypes[reporterType].label.sv}` +
      (countsFrom === undefined ? '.' : ` och räknas från ${nameOf(countsFrom)}.`),
    en: ({ channel, reporterType, countsFrom }, nameOf) =>
      `A report came in ${channels[channel].label.en} from ${reporterTypes[reporterType].label.en}` +
      (countsFrom === undefined ? '.' : ` and counts from ${nameOf(countsFrom)}.`),
  },
};

export const applicationReceived: EventDefinition<ChildProtection, ApplicationReceived> = {
  type: 'child-protection/application-received',
  version: 1,
  fields: ApplicationReceived,
  title: { sv: 'Ansökan inkommen', en: 'Application received' },
  namesPersons: ({ childId, child, applicantId, applicantRole, applicant, contact, protectedContact }) => [
    ...namedWith(childId, child),
    ...(applicantId === undefined || applicantRole === undefined
      ? []
      : [
          {
            personId: applicantId,
            role: applicantRole === 'child' ? 'subject' : 'guardian',
            said: {
              ...(applicant && { identity: applicant }),
              ...(contact !== undefined && { contact: { contact } }),
              ...(protectedContact !== undefined && { protected: { protectedContact } }),
            },
          },
        ]),
  ],
  moves: ({ caseNumber, unitId }, facts) =>
    moving(facts, { opens: { kind: 'application', caseNumber, unitId }, step: 'received' }),
  evolve: (details, event) => {
    const { applicantId, asksFor = [] } = event.data;
    const application = { applicantId, asksFor };
    return { ...details, applications: details.applications.with(matterIdOf(event), application) };
  },
  tells: {
    sv: ({ applicantId, channel, countsFrom }, nameOf) =>
      `En ansökan kom in ${channels[channel].label.sv} från ${nameOf(applicantId)}` +
      (countsFrom === undefined ? '.' : ` och räknas från ${nameOf(countsFrom)}.`),
    en: ({ applicantId, channel, countsFrom }, nameOf) =>
      `An application came in ${channels[channel].label.en} from ${nameOf(applicantId)}` +
      (countsFrom === undefined ? '.' : ` and counts from ${nameOf(countsFrom)}.`),
  },
};

export const intake: Chapter<ChildProtection> = {
  name: 'intake',
  title: { sv: 'Mottagning', en: 'Intake' },
  commands: [registerReport, registerSiblingReport, registerApplication],
  events: [reportReceived, applicationReceived],
};
