import type { Jurisdiction } from '../../calendar/index.js';
import { deadlineEvents } from '../../deadlines/events.js';
import type { FileEvent } from '../../kernel/event.js';
import type { MatterMove } from '../../kernel/matter.js';
import { codedReasons, isCodedReason } from '../../kernel/coded-reasons.js';
import type { CommandDefinition } from '../../kernel/command.js';
import {
  Code,
  fieldsIn,
  IsId,
  IsInstant,
  Maybe,
  OneOf,
  ReadBack,
  SaysEverywhere,
  together,
  YesNo,
} from '../../kernel/fields.js';
import type { EveryLanguage, Language } from '../../kernel/labels.js';
import { Personal } from '../../kernel/personal.js';
import {
  asKnownOfBoth,
  subjectRole,
  type BirthDateIs,
  type Person,
  type PersonRole,
} from '../../kernel/person.js';
import { IsArray, IsObject, IsString } from 'class-validator';
import { unconfirmedAct, type Casefile, type UnconfirmedAct } from '../../kernel/casefile.js';
import type { Role } from '../../kernel/role.js';
import { contentErased } from './content-erased.js';
import {
  Cleared,
  Confirmed,
  Country,
  DoneBy,
  EntryId,
  type FormerNumber,
  FormerNumberIs,
  HandlerId,
  type Leaving,
  LeftBecause,
  PersonFields,
  PersonId,
  ProtectedIdentity,
  Reason,
  RightTime,
  RoleInFile,
  whyCorrected,
  whyInError,
  whyLeft,
  whyLifted,
  whyNotConfirmed,
  whyUpheld,
  WithoutText,
  WrongNumber,
  ZoneOfTime,
} from './fields.js';
import { mergeEvents } from './merge-events.js';
import { recordEvents } from './record-events.js';
import { personsJoined, personsParted } from './same-person-events.js';
import { seatEnded, seatGiven } from './seats.js';
import { sightEnded, sightGranted } from './sight-events.js';

const MunicipalityOfFile = () =>
  together(
    SaysEverywhere(
      { sv: 'Kommun', da: 'Kommune', en: 'Municipality' },
      {
        sv: 'Den kommun som för akten.',
        da: 'Den kommune, der fører akten.',
        en: 'The municipality that keeps the file.',
      },
    ),
    Code(),
  );

export class FileOpened {
  @MunicipalityOfFile() municipalityId!: string;

  @Country() jurisdiction!: Jurisdiction;
  @ZoneOfTime() timeZone!: string;
  @Maybe() @WithoutText() withoutText?: true;
}

export const fileOpened: FileEvent<FileOpened> = {
  type: 'casework/file-opened',
  version: 1,
  fields: FileOpened,
  title: { sv: 'Personakt upplagd', da: 'Akt oprettet', en: 'File opened' },
  evolveFile: (file, { data }) => ({ ...file, ...data }),
  tells: {
    sv: () => 'Akten lades upp.',
    da: () => 'Akten blev oprettet.',
    en: () => 'The file was opened.',
  },
};

const Identified = () =>
  together(
    SaysEverywhere(
      { sv: 'Personnummer känt', da: 'Personnummer kendt', en: 'Personal number known' },
      {
        sv: 'Personens personnummer är registrerat.',
        da: 'Personens personnummer er registreret.',
        en: 'The person’s personal number has been recorded.',
      },
    ),
    YesNo(),
  );

export class PersonAdded extends PersonFields {
  @PersonId() personId!: string;
  @RoleInFile() role!: PersonRole;
  @ProtectedIdentity() protectedIdentity!: boolean;
  @Identified() identified!: boolean;
}

export class PersonChanged extends PersonFields {
  @PersonId() personId!: string;
  @Maybe() @RoleInFile() role?: PersonRole;
  @Maybe() @ProtectedIdentity() protectedIdentity?: boolean;
  @Maybe() @Identified() identified?: boolean;
  /** Where a number was given up. Without it, as it was recorded once, the number was wrong. */
  @Maybe() @FormerNumberIs() formerNumber?: FormerNumber;
  @Maybe() @WrongNumber() wrongNumber?: string;
  @Cleared() cleared!: (keyof PersonFields)[];
}

export class PersonLeft {
  @PersonId() personId!: string;
  @Reason(whyLeft) reason!: string;
  @Maybe() @LeftBecause() because?: Leaving;
}

const keptOfPerson = ['birthDate', 'birthDateIs', 'expectedDate', 'custodyFrom', 'custodyTo'] as const;

function withPerson<Details>(file: Casefile<Details>, person: Person): Casefile<Details> {
  return {
    ...file,
    persons: { ...file.persons, [person.personId]: person },
    ...(person.role === subjectRole && { subjectId: person.personId }),
  };
}

function changedPerson(before: Person, data: PersonChanged): Person {
  const {
    birthDate: _,
    birthDateIs: __,
    expectedDate: ___,
    custodyFrom: ____,
    custodyTo: _____,
    ...lasting
  } = before;
  const kept = Object.fromEntries(
    keptOfPerson.flatMap((field) => {
      const value = data[field] ?? (data.cleared.includes(field) ? undefined : before[field]);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return {
    ...lasting,
    ...kept,
    ...(data.role !== undefined && { role: data.role }),
    ...(data.protectedIdentity !== undefined && { protectedIdentity: data.protectedIdentity }),
    ...(data.identified !== undefined && { identified: data.identified }),
  };
}

/** What a timeline adds of a birth date that nobody is sure of. */
const uncertainBirth = {
  sv: { estimated: ' Födelsedatumet är uppskattat.', unknown: ' Födelsedatumet är okänt.' },
  da: { estimated: ' Fødselsdatoen er anslået.', unknown: ' Fødselsdatoen er ukendt.' },
  en: {
    estimated: ' The date of birth is estimated.',
    unknown: ' The date of birth is unknown.',
  },
} as const satisfies Record<Language, Record<Exclude<BirthDateIs, 'known'>, string>>;

/** What it adds of a number that somebody no longer has. */
const numberGivenUp = {
  sv: {
    replaced: ' Det tidigare personnumret har ersatts och leder till akten som förut.',
    wrong: ' Det tidigare personnumret var fel och leder inte längre till akten.',
  },
  da: {
    replaced: ' Det tidligere personnummer er erstattet og fører til akten som før.',
    wrong: ' Det tidligere personnummer var forkert og fører ikke længere til akten.',
  },
  en: {
    replaced: ' The former personal number has been replaced and leads to the file as before.',
    wrong: ' The former personal number was wrong and leads to the file no more.',
  },
} as const satisfies Record<Language, Record<FormerNumber, string>>;

function alsoOf(
  language: Language,
  { birthDateIs, formerNumber }: Pick<PersonChanged, 'birthDateIs' | 'formerNumber'>,
): string {
  const ofNumber = formerNumber === undefined ? '' : numberGivenUp[language][formerNumber];
  const ofBirth =
    birthDateIs === undefined || birthDateIs === 'known' ? '' : uncertainBirth[language][birthDateIs];
  return `${ofNumber}${ofBirth}`;
}

export const personAdded: FileEvent<PersonAdded> = {
  type: 'casework/person-added',
  version: 1,
  fields: PersonAdded,
  title: { sv: 'Person tillagd', da: 'Person tilføjet', en: 'Person added' },
  protects: ({ personId, protectedIdentity }) => [{ personId, protected: protectedIdentity }],
  evolveFile: (file, { data }) => {
    const { personId, role, protectedIdentity, identified } = data;
    const kept = Object.fromEntries(
      keptOfPerson.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]])),
    );
    // Whom a file that went on in this one was about is known already: what isn't said anew stays.
    const before = file.persons[personId];
    const said: Person = {
      ...kept,
      personId,
      role,
      protectedIdentity: protectedIdentity || before?.protectedIdentity === true,
      identified: identified || before?.identified === true,
    };
    return withPerson(file, asKnownOfBoth<Person>(before ?? {}, said));
  },
  tells: {
    sv: ({ personId, ...also }, nameOf) => `${nameOf(personId)} lades till i akten.${alsoOf('sv', also)}`,
    da: ({ personId, ...also }, nameOf) => `${nameOf(personId)} blev føjet til akten.${alsoOf('da', also)}`,
    en: ({ personId, ...also }, nameOf) => `${nameOf(personId)} was added to the file.${alsoOf('en', also)}`,
  },
};

export const personChanged: FileEvent<PersonChanged> = {
  type: 'casework/person-changed',
  version: 2,
  // A number that was taken away led to the file no more.
  upcasts: {
    1: (older) => {
      const { cleared = [] } = older as Partial<PersonChanged>;
      return cleared.includes('personalNumber') ? { ...older, formerNumber: 'wrong' } : older;
    },
  },
  fields: PersonChanged,
  title: { sv: 'Personuppgift ändrad', da: 'Personoplysning ændret', en: 'Person changed' },
  protects: ({ personId, protectedIdentity }) =>
    protectedIdentity === undefined ? [] : [{ personId, protected: protectedIdentity }],
  evolveFile: (file, { data }) => {
    const before = file.persons[data.personId];
    if (!before) throw new Error(`Person ${data.personId} changes but was never added.`);
    return withPerson(file, changedPerson(before, data));
  },
  tells: {
    sv: ({ personId, ...also }, nameOf) => `Uppgifter om ${nameOf(personId)} ändrades.${alsoOf('sv', also)}`,
    da: ({ personId, ...also }, nameOf) =>
      `Oplysninger om ${nameOf(personId)} blev ændret.${alsoOf('da', also)}`,
    en: ({ personId, ...also }, nameOf) => `Data on ${nameOf(personId)} were changed.${alsoOf('en', also)}`,
  },
};

export const personLeft: FileEvent<PersonLeft> = {
  type: 'casework/person-left',
  version: 1,
  fields: PersonLeft,
  title: { sv: 'Person avförd', da: 'Person udgået', en: 'Person left' },
  evolveFile: (file, { data, occurredAt }) => {
    const before = file.persons[data.personId];
    if (!before) throw new Error(`Person ${data.personId} leaves but was never added.`);
    return withPerson(file, { ...before, leftAt: occurredAt });
  },
  tells: {
    sv: ({ personId, reason }, nameOf) => `${nameOf(personId)} hör inte längre till akten: ${reason}`,
    da: ({ personId, reason }, nameOf) => `${nameOf(personId)} hører ikke længere til akten: ${reason}`,
    en: ({ personId, reason }, nameOf) => `${nameOf(personId)} no longer belongs to the file: ${reason}`,
  },
};

export class ProtectionLifted {
  @PersonId() personId!: string;
  @Reason(whyLifted) reason!: string;
}

/** Somebody outside of the units that work with the file has found that a person needs no protection any more. */
export const protectionLifted: FileEvent<ProtectionLifted> = {
  type: 'casework/protection-lifted',
  version: 1,
  fields: ProtectionLifted,
  title: {
    sv: 'Skyddade personuppgifter borttagna',
    da: 'Beskyttelse af personoplysninger ophævet',
    en: 'Protected identity lifted',
  },
  protects: ({ personId }) => [{ personId, protected: false }],
  evolveFile: (file, { data: { personId } }) => {
    const before = file.persons[personId];
    if (!before) throw new Error(`Person ${personId} is protected no more but was never added.`);
    return withPerson(file, { ...before, protectedIdentity: false });
  },
  tells: {
    sv: ({ personId, reason }, nameOf) =>
      `${nameOf(personId)} har inte längre skyddade personuppgifter: ${reason}`,
    da: ({ personId, reason }, nameOf) =>
      `${nameOf(personId)} har ikke længere beskyttede personoplysninger: ${reason}`,
    en: ({ personId, reason }, nameOf) => `${nameOf(personId)} has no protected identity any more: ${reason}`,
  },
};

export class HandlerAssigned {
  @HandlerId() handlerId!: string;

  @SaysEverywhere(
    { sv: 'Enhet', da: 'Afdeling', en: 'Unit' },
    {
      sv: 'Den enhet som ärendet hör till från och med nu.',
      da: 'Den afdeling, som sagen hører til fra nu af.',
      en: 'The unit that the matter belongs to from now on.',
    },
  )
  @Code()
  unitId!: string;
}

function movesMatter(matterId: string | undefined, move: Omit<MatterMove, 'matterId'>): MatterMove[] {
  if (matterId === undefined) throw new Error('An event of a matter names no matter.');
  return [{ matterId, ...move }];
}

export const handlerAssigned: FileEvent<HandlerAssigned> = {
  type: 'casework/handler-assigned',
  version: 1,
  fields: HandlerAssigned,
  title: { sv: 'Handläggare utsedd', da: 'Sagsbehandler udpeget', en: 'Handler assigned' },
  moves: ({ handlerId, unitId }, { matterId }) => movesMatter(matterId, { handlerId, unitId }),
  evolveFile: (file) => file,
  tells: {
    sv: ({ handlerId }, nameOf) => `${nameOf(handlerId)} utsågs till handläggare.`,
    da: ({ handlerId }, nameOf) => `${nameOf(handlerId)} blev udpeget som sagsbehandler.`,
    en: ({ handlerId }, nameOf) => `${nameOf(handlerId)} was assigned as handler.`,
  },
};

export class RegisteredInError {
  @EntryId() entryId!: string;
  @Reason(whyInError) reason!: string;

  @SaysEverywhere(
    { sv: 'Ärenden utan uppgiften', da: 'Sager uden oplysningen', en: 'Matters without the entry' },
    {
      sv: 'Hur ärendena står när uppgiften inte gäller.',
      da: 'Hvordan sagerne står, når oplysningen ikke gælder.',
      en: 'How the matters stand without the entry.',
    },
  )
  @IsArray()
  @ReadBack()
  restores!: MatterMove[];

  /** Of a report that belongs to another child, say. */
  @SaysEverywhere(
    { sv: 'Flyttad till akt', da: 'Flyttet til akt', en: 'Moved to file' },
    {
      sv: 'Den akt som uppgiften hör till.',
      da: 'Den akt, som oplysningen hører til.',
      en: 'The file that the entry belongs to.',
    },
  )
  @Maybe()
  @IsId()
  movedToFile?: string;

  @SaysEverywhere(
    { sv: 'Flyttad genom', da: 'Flyttet ved', en: 'Moved by' },
    {
      sv: 'Det kommando som registrerar uppgiften i den andra akten.',
      da: 'Den kommando, der registrerer oplysningen i den anden akt.',
      en: 'The command that registers the entry in the other file.',
    },
  )
  @Maybe()
  @Code()
  movedByCommand?: string;

  @SaysEverywhere(
    { sv: 'Flyttat innehåll', da: 'Flyttet indhold', en: 'Moved content' },
    {
      sv: 'Det som registreras i den andra akten.',
      da: 'Det, der registreres i den anden akt.',
      en: 'What is registered in the other file.',
    },
  )
  @Maybe()
  @IsObject()
  @ReadBack()
  @Personal('narrative')
  moved?: object;

  @SaysEverywhere(
    { sv: 'Tidpunkt i den andra akten', da: 'Tidspunkt i den anden akt', en: 'Time in the other file' },
    {
      sv: 'När det hände, även i den andra akten.',
      da: 'Hvornår det skete, også i den anden akt.',
      en: 'When it happened, in the other file as well.',
    },
  )
  @Maybe()
  @IsInstant()
  movedOccurredAt?: string;
}

/** Takes an entry out of effect. The entry stays readable; folds leave it out (see `fold.ts`). */
export const registeredInError: FileEvent<RegisteredInError> = {
  type: 'casework/registered-in-error',
  version: 1,
  fields: RegisteredInError,
  title: { sv: 'Felregistrering rättad', da: 'Fejlregistrering rettet', en: 'Registered in error' },
  moves: ({ restores }) => restores,
  intends: ({ data: { movedToFile, movedByCommand, moved, movedOccurredAt } }) =>
    movedToFile !== undefined && movedByCommand !== undefined && moved !== undefined
      ? [
          {
            type: movedByCommand,
            fileId: movedToFile,
            body: moved,
            ...(movedOccurredAt !== undefined && { occurredAt: movedOccurredAt }),
          },
        ]
      : [],
  evolveFile: (file, { data }) => {
    const entry = file.entries.get(data.entryId);
    if (!entry) throw new Error(`Entry ${data.entryId} is in error but was never made.`);
    return { ...file, entries: file.entries.with(data.entryId, { ...entry, inError: true }) };
  },
  tells: {
    sv: ({ entryId, reason }, nameOf) =>
      `Uppgiften ${nameOf(entryId)} var felregistrerad och gäller inte: ${reason}`,
    da: ({ entryId, reason }, nameOf) =>
      `Oplysningen ${nameOf(entryId)} var registreret ved en fejl og gælder ikke: ${reason}`,
    en: ({ entryId, reason }, nameOf) =>
      `The entry ${nameOf(entryId)} was registered in error and has no effect: ${reason}`,
  },
};

/** Whether somebody's correction of the time of an act settles that it was denied: not by whoever recorded it. */
export function settlesDenial(
  { deniedAt, recordedBy }: Pick<UnconfirmedAct, 'deniedAt' | 'recordedBy'>,
  correctedBy: string | undefined,
): boolean {
  return deniedAt !== undefined && correctedBy !== recordedBy;
}

function settledAs<Details>(
  file: Casefile<Details>,
  act: UnconfirmedAct,
  settled: NonNullable<UnconfirmedAct['settled']>,
): Casefile<Details> {
  return { ...file, unconfirmed: file.unconfirmed.with(act.entryId, { ...act, settled }) };
}

export class OccurrenceCorrected {
  @EntryId() entryId!: string;

  @SaysEverywhere(
    { sv: 'Tidigare tidpunkt', da: 'Tidligere tidspunkt', en: 'Former time' },
    {
      sv: 'Den tidpunkt som var registrerad.',
      da: 'Det tidspunkt, der var registreret.',
      en: 'The time that had been recorded.',
    },
  )
  @IsInstant()
  from!: string;

  @RightTime() to!: string;
  @Reason(whyCorrected) reason!: string;

  @SaysEverywhere(
    { sv: 'Ärenden som öppnades', da: 'Sager, der blev åbnet', en: 'Matters opened' },
    {
      sv: 'De ärenden som uppgiften öppnade: de började vid den rätta tidpunkten.',
      da: 'De sager, som oplysningen åbnede: de begyndte på det rigtige tidspunkt.',
      en: 'The matters that the entry opened: they began at the right time.',
    },
  )
  @IsArray()
  @IsString({ each: true })
  opened!: string[];

  @SaysEverywhere(
    { sv: 'Ärenden som avslutades', da: 'Sager, der blev afsluttet', en: 'Matters closed' },
    {
      sv: 'De ärenden som uppgiften avslutade: de slutade vid den rätta tidpunkten.',
      da: 'De sager, som oplysningen afsluttede: de sluttede på det rigtige tidspunkt.',
      en: 'The matters that the entry closed: they ended at the right time.',
    },
  )
  @IsArray()
  @IsString({ each: true })
  closed!: string[];
}

/** Corrects when an entry happened. Deadlines that counted from it or were met by it are counted anew. */
export const occurrenceCorrected: FileEvent<OccurrenceCorrected> = {
  type: 'casework/occurrence-corrected',
  version: 1,
  fields: OccurrenceCorrected,
  title: { sv: 'Tidpunkt rättad', da: 'Tidspunkt rettet', en: 'Time corrected' },
  moves: ({ opened, closed, to }) => [
    ...opened.map((matterId) => ({ matterId, openedAt: to })),
    ...closed.map((matterId) => ({ matterId, closedAt: to })),
  ],
  evolveFile: (file, { data: { entryId, to }, staffId }) => {
    const entry = file.entries.get(entryId);
    if (!entry) throw new Error(`Entry ${entryId} is corrected but was never made.`);
    const corrected = { ...file, entries: file.entries.with(entryId, { ...entry, occurredAt: to }) };
    const act = unconfirmedAct(file, entryId);
    return act && settlesDenial(act, staffId) ? settledAs(corrected, act, 'time-corrected') : corrected;
  },
  tells: {
    sv: ({ entryId, to, reason }, nameOf) =>
      `Tidpunkten för uppgiften ${nameOf(entryId)} rättades till ${nameOf(to)}: ${reason}`,
    da: ({ entryId, to, reason }, nameOf) =>
      `Tidspunktet for oplysningen ${nameOf(entryId)} blev rettet til ${nameOf(to)}: ${reason}`,
    en: ({ entryId, to, reason }, nameOf) =>
      `The time of the entry ${nameOf(entryId)} was corrected to ${nameOf(to)}: ${reason}`,
  },
};

export class LateRecordingExplained {
  @Reason({
    sv: 'Varför det registrerades i efterhand.',
    da: 'Hvorfor det blev registreret efterfølgende.',
    en: 'Why it was recorded afterwards.',
  })
  @Maybe()
  reason?: string;

  @SaysEverywhere(
    { sv: 'Skäl enligt lista', da: 'Begrundelse efter liste', en: 'Reason from the list' },
    {
      sv: 'Skälet, där det inte får stå något i egna ord.',
      da: 'Begrundelsen, hvor der intet må stå i egne ord.',
      en: 'The reason, where nothing may stand in somebody’s own words.',
    },
  )
  @Maybe()
  @OneOf(codedReasons)
  code?: keyof typeof codedReasons;
}

/** Why something is recorded afterwards: a code where the command takes one, else what somebody says. */
export function whyRecordedLate(
  lateReason: string,
  { fields }: Pick<CommandDefinition, 'fields'>,
): LateRecordingExplained {
  const takesCode = fieldsIn(fields).some(({ name, codes }) => name === 'lateReason' && codes);
  return takesCode && isCodedReason(lateReason) ? { code: lateReason } : { reason: lateReason };
}

export const lateRecordingExplained: FileEvent<LateRecordingExplained> = {
  type: 'casework/late-recording-explained',
  version: 1,
  fields: LateRecordingExplained,
  title: {
    sv: 'Registrering i efterhand förklarad',
    da: 'Efterfølgende registrering forklaret',
    en: 'Recording afterwards explained',
  },
  evolveFile: (file) => file,
  tells: {
    sv: ({ reason, code }) => `Skäl till att det registrerades i efterhand: ${called('sv', code, reason)}`,
    da: ({ reason, code }) =>
      `Begrundelse for at registrere det efterfølgende: ${called('da', code, reason)}`,
    en: ({ reason, code }) => `Reason for recording it afterwards: ${called('en', code, reason)}`,
  },
};

function called(
  language: keyof EveryLanguage,
  code: LateRecordingExplained['code'],
  reason: string | undefined,
): string | undefined {
  return code === undefined ? reason : codedReasons[code].label[language];
}

export class ConfirmationAsked {
  /** Whose staff ids they are. */
  @MunicipalityOfFile() municipalityId!: string;
  @EntryId() entryId!: string;

  @SaysEverywhere(
    { sv: 'Kommando', da: 'Kommando', en: 'Command' },
    {
      sv: 'Det kommando som det registrerades genom.',
      da: 'Den kommando, det blev registreret ved.',
      en: 'The command by which it was recorded.',
    },
  )
  @Code()
  commandType!: string;

  @DoneBy() doneBy!: string;

  @SaysEverywhere(
    { sv: 'Roll', da: 'Rolle', en: 'Role' },
    {
      sv: 'Den roll som det gjordes i.',
      da: 'Den rolle, det blev gjort i.',
      en: 'The role in which it was done.',
    },
  )
  @Code()
  role!: Role;

  @SaysEverywhere(
    { sv: 'Registrerat av', da: 'Registreret af', en: 'Recorded by' },
    {
      sv: 'Koden för den som registrerade det.',
      da: 'Koden for den, der registrerede det.',
      en: 'The staff id of whoever recorded it.',
    },
  )
  @Code()
  recordedBy!: string;
}

/** Follows what was recorded for another: they have to say whether it was so. */
export const confirmationAsked: FileEvent<ConfirmationAsked> = {
  type: 'casework/confirmation-asked',
  version: 1,
  fields: ConfirmationAsked,
  title: { sv: 'Bekräftelse begärd', da: 'Bekræftelse udbedt', en: 'Confirmation asked' },
  evolveFile: (file, { data, matterId, recordedAt }) => {
    const { municipalityId: _, ...act } = data;
    const entry = file.entries.get(act.entryId);
    if (!entry) throw new Error(`Entry ${act.entryId} is to be confirmed but was never made.`);
    const { occurredAt } = entry;
    const about = matterId === undefined ? {} : { matterId };
    const asked = { ...act, ...about, occurredAt, recordedAt };
    return { ...file, unconfirmed: file.unconfirmed.with(act.entryId, asked) };
  },
  tells: {
    sv: ({ entryId, doneBy, recordedBy }, nameOf) =>
      `${nameOf(recordedBy)} registrerade uppgiften ${nameOf(entryId)} i namn av ${nameOf(doneBy)}, som ombads bekräfta den.`,
    da: ({ entryId, doneBy, recordedBy }, nameOf) =>
      `${nameOf(recordedBy)} registrerede oplysningen ${nameOf(entryId)} på vegne af ${nameOf(doneBy)}, som blev bedt om at bekræfte den.`,
    en: ({ entryId, doneBy, recordedBy }, nameOf) =>
      `${nameOf(recordedBy)} recorded the entry ${nameOf(entryId)} in the name of ${nameOf(doneBy)}, who was asked to confirm it.`,
  },
};

export class ActAnsweredFor {
  @EntryId() entryId!: string;
  @DoneBy() doneBy!: string;
  @Confirmed() confirmed!: boolean;
  @Maybe() @Reason(whyNotConfirmed) reason?: string;
}

/** Whether what was recorded in somebody's name was so. A no stays readable, and takes nothing out of effect. */
export const actAnsweredFor: FileEvent<ActAnsweredFor> = {
  type: 'casework/act-answered-for',
  version: 1,
  fields: ActAnsweredFor,
  title: { sv: 'Registrering besvarad', da: 'Registrering besvaret', en: 'Act answered for' },
  evolveFile: (file, { data: { entryId, confirmed }, occurredAt: deniedAt }) => {
    const act = unconfirmedAct(file, entryId);
    // The asking follows by the rules, and a history that is gone through once more does without it.
    if (!act) return file;
    const answered = { ...act, ...(confirmed ? { confirmed } : { deniedAt }) };
    return { ...file, unconfirmed: file.unconfirmed.with(entryId, answered) };
  },
  tells: {
    sv: ({ entryId, doneBy, confirmed, reason }, nameOf) =>
      confirmed
        ? `Uppgiften ${nameOf(entryId)}, som registrerades i namn av ${nameOf(doneBy)}, bekräftades.`
        : `Uppgiften ${nameOf(entryId)}, som registrerades i namn av ${nameOf(doneBy)}, bekräftades inte: ${reason ?? ''}`,
    da: ({ entryId, doneBy, confirmed, reason }, nameOf) =>
      confirmed
        ? `Oplysningen ${nameOf(entryId)}, som blev registreret på vegne af ${nameOf(doneBy)}, blev bekræftet.`
        : `Oplysningen ${nameOf(entryId)}, som blev registreret på vegne af ${nameOf(doneBy)}, blev ikke bekræftet: ${reason ?? ''}`,
    en: ({ entryId, doneBy, confirmed, reason }, nameOf) =>
      confirmed
        ? `The entry ${nameOf(entryId)}, recorded in the name of ${nameOf(doneBy)}, was confirmed.`
        : `The entry ${nameOf(entryId)}, recorded in the name of ${nameOf(doneBy)}, was not confirmed: ${reason ?? ''}`,
  },
};

export class ActUpheld {
  @EntryId() entryId!: string;
  @DoneBy() doneBy!: string;
  @Reason(whyUpheld) reason!: string;
}

/** Somebody who had no part in it has looked into an act that was denied, and lets it stand. */
export const actUpheld: FileEvent<ActUpheld> = {
  type: 'casework/act-upheld',
  version: 1,
  fields: ActUpheld,
  title: { sv: 'Registrering står fast', da: 'Registrering står ved magt', en: 'Denied act upheld' },
  evolveFile: (file, { data: { entryId } }) => {
    const act = unconfirmedAct(file, entryId);
    return act ? settledAs(file, act, 'upheld') : file;
  },
  tells: {
    sv: ({ entryId, doneBy, reason }, nameOf) =>
      `Uppgiften ${nameOf(entryId)}, som registrerades i namn av ${nameOf(doneBy)}, prövades och står fast: ${reason}`,
    da: ({ entryId, doneBy, reason }, nameOf) =>
      `Oplysningen ${nameOf(entryId)}, som blev registreret på vegne af ${nameOf(doneBy)}, blev undersøgt og står ved magt: ${reason}`,
    en: ({ entryId, doneBy, reason }, nameOf) =>
      `The entry ${nameOf(entryId)}, recorded in the name of ${nameOf(doneBy)}, was looked into and stands: ${reason}`,
  },
};

/** Every event that changes the file itself, whatever the procedure. */
export const fileEvents: readonly FileEvent[] = [
  fileOpened,
  personAdded,
  personChanged,
  personLeft,
  protectionLifted,
  personsJoined,
  personsParted,
  handlerAssigned,
  sightGranted,
  sightEnded,
  registeredInError,
  occurrenceCorrected,
  lateRecordingExplained,
  confirmationAsked,
  actAnsweredFor,
  actUpheld,
  ...mergeEvents,
  seatGiven,
  seatEnded,
  ...recordEvents,
  contentErased,
  ...deadlineEvents,
];
