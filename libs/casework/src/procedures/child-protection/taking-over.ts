import { IsArray } from 'class-validator';
import {
  personAdded,
  personChanged,
  personFacts,
  type Chapter,
  type PersonFields,
} from '../../handling/index.js';
import {
  accept,
  Code,
  CommandBody,
  happens,
  IsId,
  IsInstant,
  OneOf,
  Personal,
  PersonalText,
  ReadBack,
  Says,
  SomeOf,
  subjectRole,
  type CommandDefinition,
  type Context,
  type DecidedEvent,
  type MunicipalityAsOf,
} from '../../kernel/index.js';
import type { ApplicationSent, CaseSent, InvestigationSent, ReportSent, SaidOfPerson } from './case-sent.js';
import type { Unsent } from './clock-sent.js';
import { placed, type ChildConcerned } from './child.js';
import { linkedIntoOne } from './investigation.js';
import { unitForTransfers } from './settings.js';
import type { ChildFile, ChildProtection } from './state.js';
import {
  applicationTakenOver,
  caseTakenOver,
  investigationTakenOver,
  reportTakenOver,
  SaysFromMunicipality,
  SaysNameOfMunicipality,
  SaysUnsent,
  unsentCodes,
  withInvestigationTakenOver,
} from './taken-over-events.js';
import {
  SaysSentContacts,
  SaysSentIdentities,
  SaysSentMatters,
  SaysSentPersons,
  SaysSentReporters,
  SaysSentWhereabouts,
  SaysSentWords,
} from './transfer-events.js';
import {
  SaysGroundOfTransfer,
  SaysSummary,
  transferGrounds,
  type TransferGround,
} from './transfer-grounds.js';

const SaysSentAt = Says(
  { sv: 'Lämnades över', en: 'Handed over' },
  {
    sv: 'När den andra kommunen lämnade över ärendet.',
    en: 'When the other municipality handed the case over.',
  },
);

/** A case that another municipality has handed over. Given by the system alone; see `CaseTransferred`. */
export class TakeOverCase extends CommandBody {
  @SaysFromMunicipality @IsId() fromMunicipality!: string;
  @SaysNameOfMunicipality @Code() fromMunicipalityName!: string;
  @SaysSentAt @IsInstant() sentAt!: string;
  @SaysGroundOfTransfer @OneOf(transferGrounds) ground!: TransferGround;
  @SaysSummary @PersonalText('narrative') summary!: string;
  @SaysUnsent @SomeOf(unsentCodes, { atMost: 5 }) unsent!: Unsent[];
  @SaysSentPersons @IsArray() @ReadBack() persons!: CaseSent['persons'];
  @SaysSentIdentities @IsArray() @ReadBack() @Personal('identity') identities!: CaseSent['identities'];
  @SaysSentContacts @IsArray() @ReadBack() @Personal('contact') contacts!: CaseSent['contacts'];
  @SaysSentWhereabouts @IsArray() @ReadBack() @Personal('protected') whereabouts!: CaseSent['whereabouts'];
  @SaysSentMatters @IsArray() @ReadBack() matters!: CaseSent['matters'];
  @SaysSentWords @IsArray() @ReadBack() @Personal('narrative') words!: CaseSent['words'];
  @SaysSentReporters @IsArray() @ReadBack() @Personal('reporter') reporters!: CaseSent['reporters'];
}

/** What the receiving side makes of a case that was sent: ids of its own for every key. */
interface Receiving {
  readonly sent: CaseSent;
  readonly context: Context;
  readonly unitId: string;
  readonly childId: string;
  readonly child: ChildConcerned;
  readonly personOf: (key: string) => string;
  readonly matterOf: (key: string) => string;
}

/**
 * Never refused: the case is here, whatever the file holds. Nobody handles it yet, so that it waits with its unit; where
 * the child is investigated here already, the two become one under the time that began earlier (SoL 2025:400 20:2).
 */
const takeOverCase: CommandDefinition<ChildProtection, TakeOverCase> = {
  type: 'child-protection/take-over-case',
  title: { sv: 'Ta över ärende', en: 'Take over a case' },
  fields: TakeOverCase,
  at: 'intake',
  internal: true,
  happensNow: true,
  by: [],
  refusals: {},
  readsHistory: true,
  subjects: ({ persons, identities }) => {
    const child = persons.find(({ role }) => role === subjectRole);
    const personalNumber = identities.find(({ key }) => key === child?.key)?.personalNumber;
    return [personalNumber === undefined ? {} : { personalNumber }];
  },
  decide: ({ command, file, context }) => {
    const { ids, events } = entered(command, file, context);
    const personOf = (key: string) => ids.get(key) ?? '';
    const childKey = command.persons.find(({ role }) => role === subjectRole)?.key ?? '';
    const receiving: Receiving = {
      sent: command,
      context,
      unitId: receivingUnit(context.municipality),
      childId: personOf(childKey),
      child: childAsKnown(command, childKey),
      personOf,
      matterOf: (key) => context.idFor('matter', key),
    };
    const opened = command.matters.map((matter) => {
      if (matter.kind === 'investigation') return investigationHere(receiving, matter);
      if (matter.kind === 'application') return applicationHere(receiving, matter);
      return reportHere(receiving, matter);
    });
    const { fromMunicipality, fromMunicipalityName, sentAt, ground, summary, unsent } = command;
    const matters = command.matters.map(({ key }) => receiving.matterOf(key));
    const [first] = matters;
    const came = { fromMunicipality, fromMunicipalityName, sentAt, ground, summary, unsent, matters };
    return accept(
      ...events,
      ...opened,
      happens(caseTakenOver, came, { ...(first !== undefined && { matterId: first }) }),
      ...linkedIntoOne(withInvestigations(file, opened, context)),
    );
  },
};

/** Where what comes from others is received: the unit that is set for it, else that of whoever leads one. */
function receivingUnit(municipality: MunicipalityAsOf): string {
  const chosen = municipality.setting(unitForTransfers.name);
  if (municipality.hasUnit(chosen)) return chosen;
  const led = municipality
    .staffIds()
    .toSorted()
    .flatMap((staffId) => municipality.staff(staffId) ?? [])
    .find(({ roles, unitId }) => roles.includes('unit-manager') && municipality.hasUnit(unitId));
  return led?.unitId ?? chosen;
}

/** The persons of the case in the file: those whom it knows by their number, and the others as new ones. */
function entered(
  { persons, identities, contacts, whereabouts }: TakeOverCase,
  file: ChildFile,
  context: Context,
): { readonly ids: ReadonlyMap<string, string>; readonly events: readonly DecidedEvent[] } {
  const known = [...personFacts(context.history ?? []).values()].filter(({ left }) => !left);
  const ids = new Map<string, string>();
  const events = persons.flatMap(({ key, role, protectedIdentity, identified }): DecidedEvent[] => {
    const said = withoutKeys([...identities, ...contacts, ...whereabouts].filter((each) => each.key === key));
    const { personalNumber } = said;
    const before =
      role === subjectRole && file.subjectId !== undefined
        ? file.persons[file.subjectId]
        : known.find((each) => personalNumber !== undefined && each.personalNumber === personalNumber);
    const personId = before?.personId ?? context.idFor('person', key);
    ids.set(key, personId);
    if (!before) {
      return [happens(personAdded, { ...said, personId, role, protectedIdentity, identified })];
    }
    return protectedIdentity && !before.protectedIdentity
      ? [happens(personChanged, { personId, protectedIdentity, cleared: [] })]
      : [];
  });
  return { ids, events: [...(file.revision < 0 ? [placed(context)] : []), ...events] };
}

function withoutKeys(said: readonly SaidOfPerson[]): PersonFields {
  const { key: _, ...fields } = Object.assign({ key: '' }, ...said) as SaidOfPerson;
  return fields;
}

function childAsKnown({ identities, persons }: CaseSent, key: string): ChildConcerned {
  const { name, personalNumber, birthDate, birthDateIs, expectedDate } =
    identities.find((each) => each.key === key) ?? {};
  const isProtected = persons.some((each) => each.key === key && each.protectedIdentity);
  return {
    ...(name !== undefined && { name }),
    ...(personalNumber !== undefined && { personalNumber }),
    ...(birthDate !== undefined && { birthDate }),
    ...(birthDateIs && { birthDateIs }),
    ...(expectedDate !== undefined && { expectedDate }),
    ...(isProtected && { protectedIdentity: true }),
  };
}

const textIsGone = 'Texten fanns inte kvar när ärendet lämnades över.';

function wordsOf({ sent }: Receiving, key: string) {
  return sent.words.find((each) => each.key === key);
}

/** What every matter says here that came over. */
function hereAs(
  { context, unitId, childId }: Receiving,
  { key, caseNumber, clocks }: InvestigationSent | ApplicationSent | ReportSent,
) {
  const formerCaseNumber = caseNumber;
  return { caseNumber: context.caseNumberFor(key), formerCaseNumber, unitId, childId, clocks: [...clocks] };
}

function investigationHere(receiving: Receiving, matter: InvestigationSent) {
  const { key, openedAt, clockFrom, told } = matter;
  const purpose = wordsOf(receiving, key)?.said;
  return happens(
    investigationTakenOver,
    {
      ...hereAs(receiving, matter),
      openedAt,
      clockFrom,
      ...(purpose !== undefined && { purpose }),
      toldOrWithheld: told.map(receiving.personOf),
    },
    { matterId: receiving.matterOf(key) },
  );
}

function applicationHere(receiving: Receiving, matter: ApplicationSent) {
  const { key, step, receivedAt, channel, arrivalRule, countsFrom, applicant, applicantRole } = matter;
  const wishedHelp = wordsOf(receiving, key)?.said;
  return happens(
    applicationTakenOver,
    {
      ...hereAs(receiving, matter),
      child: receiving.child,
      step,
      receivedAt,
      channel,
      arrivalRule,
      ...(countsFrom !== undefined && { countsFrom }),
      applicantId: receiving.personOf(applicant),
      applicantRole,
      ...(wishedHelp !== undefined && { wishedHelp }),
      asksFor: [...matter.asksFor],
      ...(matter.under !== undefined && { investigationId: receiving.matterOf(matter.under) }),
    },
    { matterId: receiving.matterOf(key) },
  );
}

function reportHere(receiving: Receiving, matter: ReportSent) {
  const { key, step, receivedAt, channel, arrivalRule, countsFrom, reporterType } = matter;
  const { anonymous, violenceIndicated, protection, feedback, anonymityWished } = matter;
  const { said = textIsGone, urgencyHints } = wordsOf(receiving, key) ?? {};
  const { key: _, ...reporter } = receiving.sent.reporters.find((each) => each.key === key) ?? { key };
  return happens(
    reportTakenOver,
    {
      ...hereAs(receiving, matter),
      child: receiving.child,
      step,
      receivedAt,
      channel,
      arrivalRule,
      ...(countsFrom !== undefined && { countsFrom }),
      reporterType,
      anonymous,
      ...(anonymityWished && { asksForAnonymity: true }),
      ...(Object.keys(reporter).length > 0 && { reporter }),
      text: said,
      violenceIndicated,
      ...(urgencyHints && { urgencyHints: [...urgencyHints] }),
      protection,
      asksForFeedback: feedback === 'asked',
      ...(matter.receivedDuring !== undefined && {
        receivedDuring: receiving.matterOf(matter.receivedDuring),
      }),
    },
    { matterId: receiving.matterOf(key) },
  );
}

/** The file with the investigations that come over, as linking has to see them. */
function withInvestigations(
  file: ChildFile,
  opened: readonly DecidedEvent[],
  { occurredAt }: Pick<Context, 'occurredAt'>,
): ChildFile {
  const details = opened.reduce(
    (before, event) =>
      isInvestigation(event) ? withInvestigationTakenOver(before, { occurredAt, ...event }) : before,
    file.details,
  );
  return { ...file, details };
}

function isInvestigation(event: DecidedEvent): event is ReturnType<typeof investigationHere> {
  return event.type === investigationTakenOver.type;
}

export const takingOver: Chapter<ChildProtection> = {
  name: 'taking-over',
  title: { sv: 'Övertagande från annan kommun', en: 'Taking over from another municipality' },
  commands: [takeOverCase],
  events: [reportTakenOver, applicationTakenOver, investigationTakenOver, caseTakenOver],
};
