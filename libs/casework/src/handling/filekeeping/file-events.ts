import type { Jurisdiction } from '../../calendar/index.js';
import { deadlineEvents } from '../../deadlines/events.js';
import type { FileEvent } from '../../kernel/event.js';
import type { MatterMove } from '../../kernel/matter.js';
import { Code, IsDay, IsId, IsInstant, Maybe, OneOf, PersonalText, YesNo } from '../../kernel/fields.js';
import { countries } from '../../kernel/labels.js';
import { Personal } from '../../kernel/personal.js';
import { subjectRole, type Person, type PersonRole } from '../../kernel/person.js';
import { IsArray, IsObject, IsString, MaxLength } from 'class-validator';
import type { Casefile } from '../../kernel/casefile.js';

export class FileOpened {
  @Code() municipalityId!: string;
  @OneOf(countries) jurisdiction!: Jurisdiction;
  @Code() timeZone!: string;
}

export const fileOpened: FileEvent<FileOpened> = {
  type: 'casework/file-opened',
  version: 1,
  fields: FileOpened,
  title: { sv: 'Personakt upplagd', en: 'File opened' },
  evolveFile: (file, { data }) => ({ ...file, ...data }),
  tells: { sv: () => 'Akten lades upp.', en: () => 'The file was opened.' },
};

/** What may be recorded of a person; every field but role and flags is sealed. */
export class PersonFields {
  @Maybe() @PersonalText('identity', 200) name?: string;
  /** National personal number, twelve digits. */
  @Maybe() @PersonalText('identity', 20) personalNumber?: string;
  @Maybe() @IsDay() @Personal('identity') birthDate?: string;
  @Maybe() @IsDay() @Personal('identity') expectedDate?: string;
  @Maybe() @IsDay() @Personal('identity') custodyFrom?: string;
  @Maybe() @IsDay() @Personal('identity') custodyTo?: string;
  @Maybe() @PersonalText('contact', 1_000) contact?: string;
  /** Address and workplace of somebody with a protected identity: masked for every other party. */
  @Maybe() @PersonalText('protected', 1_000) protectedContact?: string;
}

export class PersonAdded extends PersonFields {
  @IsId() personId!: string;
  @Code() role!: PersonRole;
  @YesNo() protectedIdentity!: boolean;
  @YesNo() identified!: boolean;
}

export class PersonChanged extends PersonFields {
  @IsId() personId!: string;
  @Maybe() @Code() role?: PersonRole;
  @Maybe() @YesNo() protectedIdentity?: boolean;
  @Maybe() @YesNo() identified?: boolean;
  /** Names of the fields that this takes away. */
  @IsArray() @IsString({ each: true }) @MaxLength(40, { each: true }) cleared!: string[];
}

export class PersonLeft {
  @IsId() personId!: string;
  @PersonalText('narrative', 2_000) reason!: string;
}

const keptOfPerson = ['birthDate', 'expectedDate', 'custodyFrom', 'custodyTo'] as const;

function withPerson<Details>(file: Casefile<Details>, person: Person): Casefile<Details> {
  return {
    ...file,
    persons: { ...file.persons, [person.personId]: person },
    ...(person.role === subjectRole && { subjectId: person.personId }),
  };
}

function changedPerson(before: Person, data: PersonChanged): Person {
  const { birthDate: _, expectedDate: __, custodyFrom: ___, custodyTo: ____, ...lasting } = before;
  const dates = Object.fromEntries(
    keptOfPerson.flatMap((field) => {
      const date = data[field] ?? (data.cleared.includes(field) ? undefined : before[field]);
      return date === undefined ? [] : [[field, date]];
    }),
  );
  return {
    ...lasting,
    ...dates,
    ...(data.role !== undefined && { role: data.role }),
    ...(data.protectedIdentity !== undefined && { protectedIdentity: data.protectedIdentity }),
    ...(data.identified !== undefined && { identified: data.identified }),
  };
}

export const personAdded: FileEvent<PersonAdded> = {
  type: 'casework/person-added',
  version: 1,
  fields: PersonAdded,
  title: { sv: 'Person tillagd', en: 'Person added' },
  evolveFile: (file, { data }) => {
    const { personId, role, protectedIdentity, identified } = data;
    const kept = Object.fromEntries(
      keptOfPerson.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]])),
    );
    return withPerson(file, { ...kept, personId, role, protectedIdentity, identified });
  },
  tells: {
    sv: ({ personId }, nameOf) => `${nameOf(personId)} lades till i akten.`,
    en: ({ personId }, nameOf) => `${nameOf(personId)} was added to the file.`,
  },
};

export const personChanged: FileEvent<PersonChanged> = {
  type: 'casework/person-changed',
  version: 1,
  fields: PersonChanged,
  title: { sv: 'Personuppgift ändrad', en: 'Person changed' },
  evolveFile: (file, { data }) => {
    const before = file.persons[data.personId];
    if (!before) throw new Error(`Person ${data.personId} changes but was never added.`);
    return withPerson(file, changedPerson(before, data));
  },
  tells: {
    sv: ({ personId }, nameOf) => `Uppgifter om ${nameOf(personId)} ändrades.`,
    en: ({ personId }, nameOf) => `Data on ${nameOf(personId)} were changed.`,
  },
};

export const personLeft: FileEvent<PersonLeft> = {
  type: 'casework/person-left',
  version: 1,
  fields: PersonLeft,
  title: { sv: 'Person avförd', en: 'Person left' },
  evolveFile: (file, { data, occurredAt }) => {
    const before = file.persons[data.personId];
    if (!before) throw new Error(`Person ${data.personId} leaves but was never added.`);
    return withPerson(file, { ...before, leftAt: occurredAt });
  },
  tells: {
    sv: ({ personId, reason }, nameOf) => `${nameOf(personId)} hör inte längre till akten: ${reason}`,
    en: ({ personId, reason }, nameOf) => `${nameOf(personId)} no longer belongs to the file: ${reason}`,
  },
};

export class HandlerAssigned {
  @Code() handlerId!: string;
  @Code() unitId!: string;
}

function movesMatter(matterId: string | undefined, move: Omit<MatterMove, 'matterId'>): MatterMove[] {
  if (matterId === undefined) throw new Error('An event of a matter names no matter.');
  return [{ matterId, ...move }];
}

export const handlerAssigned: FileEvent<HandlerAssigned> = {
  type: 'casework/handler-assigned',
  version: 1,
  fields: HandlerAssigned,
  title: { sv: 'Handläggare utsedd', en: 'Handler assigned' },
  moves: ({ handlerId, unitId }, { matterId }) => movesMatter(matterId, { handlerId, unitId }),
  evolveFile: (file) => file,
  tells: {
    sv: ({ handlerId }, nameOf) => `${nameOf(handlerId)} utsågs till handläggare.`,
    en: ({ handlerId }, nameOf) => `${nameOf(handlerId)} was assigned as handler.`,
  },
};

export class RegisteredInError {
  @IsId() entryId!: string;
  @PersonalText('narrative', 2_000) reason!: string;
  /** How the matters stand without the entry. */
  @IsArray() restores!: MatterMove[];
  /** A report that belongs to another child: where it went. */
  @Maybe() @IsId() movedToFile?: string;
  /** The command that registers the entry there. */
  @Maybe() @Code() movedByCommand?: string;
  @Maybe() @IsObject() @Personal('narrative') moved?: object;
  /** When the entry happened: there it happened then as well. */
  @Maybe() @IsInstant() movedOccurredAt?: string;
}

/** Takes an entry out of effect. The entry stays readable; folds leave it out (see `fold.ts`). */
export const registeredInError: FileEvent<RegisteredInError> = {
  type: 'casework/registered-in-error',
  version: 1,
  fields: RegisteredInError,
  title: { sv: 'Felregistrering rättad', en: 'Registered in error' },
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
    sv: ({ reason }) => `En uppgift var felregistrerad och gäller inte: ${reason}`,
    en: ({ reason }) => `An entry was registered in error and has no effect: ${reason}`,
  },
};

export class OccurrenceCorrected {
  @IsId() entryId!: string;
  @IsInstant() from!: string;
  @IsInstant() to!: string;
  @PersonalText('narrative', 2_000) reason!: string;
  /** The matters that the entry opened: they began at the corrected time. */
  @IsArray() @IsString({ each: true }) opened!: string[];
  /** The matters that the entry closed: they ended at the corrected time. */
  @IsArray() @IsString({ each: true }) closed!: string[];
}

/** Corrects when an entry happened. Deadlines that counted from it or were met by it are counted anew. */
export const occurrenceCorrected: FileEvent<OccurrenceCorrected> = {
  type: 'casework/occurrence-corrected',
  version: 1,
  fields: OccurrenceCorrected,
  title: { sv: 'Tidpunkt rättad', en: 'Time corrected' },
  moves: ({ opened, closed, to }) => [
    ...opened.map((matterId) => ({ matterId, openedAt: to })),
    ...closed.map((matterId) => ({ matterId, closedAt: to })),
  ],
  evolveFile: (file, { data }) => {
    const entry = file.entries.get(data.entryId);
    if (!entry) throw new Error(`Entry ${data.entryId} is corrected but was never made.`);
    return { ...file, entries: file.entries.with(data.entryId, { ...entry, occurredAt: data.to }) };
  },
  tells: {
    sv: ({ from, to, reason }, nameOf) =>
      `Tidpunkten för en uppgift rättades från ${nameOf(from)} till ${nameOf(to)}: ${reason}`,
    en: ({ from, to, reason }, nameOf) =>
      `The time of an entry was corrected from ${nameOf(from)} to ${nameOf(to)}: ${reason}`,
  },
};

export class LateRecordingExplained {
  @PersonalText('narrative', 2_000) reason!: string;
}

export const lateRecordingExplained: FileEvent<LateRecordingExplained> = {
  type: 'casework/late-recording-explained',
  version: 1,
  fields: LateRecordingExplained,
  title: { sv: 'Sen registrering förklarad', en: 'Late recording explained' },
  evolveFile: (file) => file,
  tells: {
    sv: ({ reason }) => `Varför det registrerades mer än ett dygn i efterhand: ${reason}`,
    en: ({ reason }) => `Why it was recorded more than a day afterwards: ${reason}`,
  },
};

export class FileMerged {
  @IsId() intoFileId!: string;
  @PersonalText('narrative', 2_000) reason!: string;
}

export const fileMerged: FileEvent<FileMerged> = {
  type: 'casework/file-merged',
  version: 1,
  fields: FileMerged,
  title: { sv: 'Akt sammanförd', en: 'File merged' },
  evolveFile: (file, { data }) => ({ ...file, mergedInto: data.intoFileId }),
  tells: {
    sv: ({ reason }) => `Akten rör en person som redan har en akt och förs vidare där: ${reason}`,
    en: ({ reason }) => `The file is about somebody who has a file already and goes on there: ${reason}`,
  },
};

/** Every event that changes the file itself, whatever the procedure. */
export const fileEvents: readonly FileEvent[] = [
  fileOpened,
  personAdded,
  personChanged,
  personLeft,
  handlerAssigned,
  registeredInError,
  occurrenceCorrected,
  lateRecordingExplained,
  fileMerged,
  ...deadlineEvents,
];
