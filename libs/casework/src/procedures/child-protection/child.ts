import { localDateOf } from '../../calendar/index.js';
import { fileOpened, HowBirthDateIs, personAdded, personChanged } from '../../handling/index.js';
import {
  birthBy,
  happens,
  invalid,
  IsDay,
  lastBirthFrom,
  Maybe,
  Parts,
  Personal,
  PersonalNumberOf,
  PersonalText,
  refuse,
  Says,
  wrongInBirth,
  YesNo,
  type BirthDateIs,
  type Casefile,
  type Codes,
  type Context,
  type DecidedEvent,
  type GivenBirth,
  type Labels,
  type NamedPerson,
  type Undecided,
} from '../../kernel/index.js';
import { ageOfChild, isSaidTooOld, isTooOld, namedTooOld } from './childs-age.js';

/** What somebody may be in a child's file besides the child. */
export const personRoles = {
  guardian: {
    label: { sv: 'vårdnadshavare', en: 'guardian' },
    help: { sv: 'Har vårdnaden om barnet.', en: 'Has custody of the child.' },
  },
  parent: {
    label: { sv: 'förälder utan vårdnad', en: 'parent without custody' },
    help: { sv: 'Är förälder men har inte vårdnaden.', en: 'Is a parent and has no custody.' },
  },
  relative: {
    label: { sv: 'släkting', en: 'relative' },
    help: { sv: 'Är släkt med barnet.', en: 'Is related to the child.' },
  },
  'close-person': {
    label: { sv: 'närstående', en: 'close person' },
    help: { sv: 'Står barnet nära utan att vara släkt.', en: 'Is close to the child without being related.' },
  },
  representative: {
    label: { sv: 'ombud eller biträde', en: 'representative or counsel' },
    help: {
      sv: 'Företräder en part eller hjälper den, och är inte själv part.',
      en: 'Acts for a party or helps them, and is no party.',
    },
  },
  other: {
    label: { sv: 'annan', en: 'other' },
    help: { sv: 'Har betydelse för ärendet på annat sätt.', en: 'Matters to the case in another way.' },
  },
} as const satisfies Codes;

export const SaysPersonalNumber = Says(
  { sv: 'Personnummer', en: 'Personal number' },
  {
    sv: 'Personnummer eller samordningsnummer med tolv siffror, utan bindestreck, eller ett tillfälligt nummer så som kommunen skriver det.',
    en: 'A personal or coordination number of twelve digits, without a hyphen, or a temporary number as the municipality writes it.',
  },
);

const SaysBirthDate = Says(
  { sv: 'Födelsedag', en: 'Day of birth' },
  {
    sv: 'Behövs inte när personnumret är känt.',
    en: 'Not needed where the personal number is known.',
  },
);

export const SaysProtectedIdentity = Says(
  { sv: 'Skyddade personuppgifter', en: 'Protected identity' },
  {
    sv: 'Det får inte röjas var personen finns; akten visas bara för dem som måste se den.',
    en: 'It may not be given away where the person is; the file is shown only to those who have to see it.',
  },
);

/** A guardian as somebody names them who turns to the board. Ways to reach them are added to the file later. */
export class GuardianOfChild {
  @Says(
    { sv: 'Namn', en: 'Name' },
    { sv: 'Vårdnadshavarens namn, om det är känt.', en: 'The guardian’s name, if it is known.' },
  )
  @Maybe()
  @PersonalText('identity', 200)
  name?: string;
  @SaysPersonalNumber @Maybe() @PersonalNumberOf('SE') @Personal('identity') personalNumber?: string;
  @SaysBirthDate @Maybe() @IsDay() @Personal('identity') birthDate?: string;
  @Maybe() @HowBirthDateIs() birthDateIs?: BirthDateIs;
  @SaysProtectedIdentity @Maybe() @YesNo() protectedIdentity?: boolean;
}

/** A child as somebody names it who turns to the board. Everything may be unknown, and a child may be unborn. */
export class ChildConcerned {
  @Says(
    { sv: 'Namn', en: 'Name' },
    { sv: 'Barnets namn, om det är känt.', en: 'The child’s name, if it is known.' },
  )
  @Maybe()
  @PersonalText('identity', 200)
  name?: string;
  @SaysPersonalNumber @Maybe() @PersonalNumberOf('SE') @Personal('identity') personalNumber?: string;
  @SaysBirthDate @Maybe() @IsDay() @Personal('identity') birthDate?: string;
  @Maybe() @HowBirthDateIs() birthDateIs?: BirthDateIs;
  @Says(
    { sv: 'Beräknad födelsedag', en: 'Expected date of birth' },
    { sv: 'För ett barn som inte är fött än.', en: 'For a child who isn’t born yet.' },
  )
  @Maybe()
  @IsDay()
  @Personal('identity')
  expectedDate?: string;
  @SaysProtectedIdentity @Maybe() @YesNo() protectedIdentity?: boolean;
  @Says(
    { sv: 'Vårdnadshavare', en: 'Guardians' },
    {
      sv: 'Barnets vårdnadshavare, så långt de är kända.',
      en: 'The child’s guardians, as far as they are known.',
    },
  )
  @Maybe()
  @Parts(() => GuardianOfChild, { atMost: 4 })
  @Personal('identity')
  guardians?: GuardianOfChild[];
}

/** A child's place in its file, and what has to be recorded for it first. */
export interface ChildEntered {
  readonly childId: string;
  readonly events: readonly DecidedEvent[];
}

/**
 * Opens the child's file where nothing is recorded yet. In a file that exists the persons stay as they are known,
 * but for two things that may not wait: a protected identity and, where whoever records sees the file, guardians where
 * none was known.
 */
export function enterChild(file: Casefile, context: Context, child: ChildConcerned): ChildEntered {
  if (file.revision === -1) {
    const childId = context.idFor('person', 'subject');
    return { childId, events: [placed(context), subjectAdded(childId, child), ...guardians(context, child)] };
  }
  const subject = file.subjectId === undefined ? undefined : file.persons[file.subjectId];
  if (!subject) throw new Error(`File ${file.fileId} is about no child.`);
  const { personId: childId } = subject;
  const isNewlyProtected = child.protectedIdentity === true && !subject.protectedIdentity;
  const knowsGuardians = Object.values(file.persons).some(({ role }) => role === 'guardian');
  return {
    childId,
    events: [
      ...(isNewlyProtected
        ? [happens(personChanged, { personId: childId, protectedIdentity: true, cleared: [] })]
        : []),
      ...(knowsGuardians || !context.seen?.isOpen ? [] : guardians(context, child)),
    ],
  };
}

/** The child and its guardians as an event names them, whatever the file knows. */
export function namedWith(
  childId: string | undefined,
  child: ChildConcerned | undefined,
): readonly NamedPerson[] {
  if (childId === undefined || !child) return [];
  const { guardians: named = [], protectedIdentity: _, ...identity } = child;
  return [
    {
      personId: childId,
      role: 'subject',
      said: { identity: { ...identity, ...birthOf(identity) } },
    },
    ...named.map(({ protectedIdentity: __, ...guardian }): NamedPerson => ({
      role: 'guardian',
      said: { identity: { ...guardian, ...birthBy('SE', guardian) } },
    })),
  ];
}

/** The first event of every file: where it is kept. */
export function placed(
  { municipality }: Pick<Context, 'municipality'>,
  holding: { readonly withoutText?: true } = {},
): DecidedEvent {
  const { municipalityId, jurisdiction, timeZone } = municipality;
  return happens(fileOpened, { municipalityId, jurisdiction, timeZone, ...holding });
}

function subjectAdded(personId: string, child: ChildConcerned): DecidedEvent {
  const { guardians: _guardians, protectedIdentity = false, ...identity } = child;
  return happens(personAdded, {
    ...identity,
    ...birthOf(identity),
    personId,
    role: 'subject',
    protectedIdentity,
    identified: identity.personalNumber !== undefined,
  });
}

function guardians(context: Context, child: ChildConcerned): readonly DecidedEvent[] {
  return (child.guardians ?? []).map(({ protectedIdentity = false, ...identity }, index) =>
    happens(personAdded, {
      ...identity,
      ...birthBy('SE', identity),
      personId: context.idFor('person', 'guardian', String(index)),
      role: 'guardian',
      protectedIdentity,
      identified: identity.personalNumber !== undefined,
    }),
  );
}

/** What is known of a child's birth; that nobody knows it is known as well, but of one who isn't born yet. */
function birthOf(child: GivenBirth): Pick<GivenBirth, 'birthDate' | 'birthDateIs'> {
  const { birthDate, birthDateIs } = birthBy('SE', child);
  const isLeftOpen = birthDate === undefined && birthDateIs === undefined && child.expectedDate === undefined;
  return {
    ...(birthDate !== undefined && { birthDate }),
    ...(isLeftOpen ? { birthDateIs: 'unknown' as const } : birthDateIs && { birthDateIs }),
  };
}

/**
 * What is wrong with who a child and its guardians are said to be, and in which field: a birth that can't be, a number
 * that two of them have, or a child who is born too long after the day on which somebody turns to the board for it.
 */
export function wrongPersons(
  child: ChildConcerned,
  { now, occurredAt, municipality }: Pick<Context, 'now' | 'occurredAt' | 'municipality'>,
  within: string,
): readonly Undecided[] {
  const today = localDateOf(now, municipality.timeZone);
  const persons = [child, ...(child.guardians ?? [])];
  const numbers = persons.map(({ personalNumber }) => personalNumber);
  const ofPersons = persons.flatMap((person, index) => {
    const at = index === 0 ? within : `${within}guardians.${index - 1}.`;
    const { personalNumber } = person;
    const isAnothers = personalNumber !== undefined && numbers.indexOf(personalNumber) < index;
    return [
      ...wrongInBirth('SE', person, today).map(({ field, fault, expected }) =>
        invalid(`${at}${field}`, expected, fault),
      ),
      ...(isAnothers ? [invalid(`${at}personalNumber`, numberOfOne)] : []),
    ];
  });
  const { birthDate, birthDateIs } = birthBy('SE', child);
  const lastBirth = lastBirthFrom(localDateOf(occurredAt, municipality.timeZone));
  const isLater = birthDate !== undefined && birthDateIs !== 'estimated' && birthDate > lastBirth;
  return [...ofPersons, ...(isLater ? [invalid(`${within}${birthField(child)}`, knownOfThen)] : [])];
}

/** Which field says when the child was born. */
function birthField({ birthDate }: ChildConcerned): string {
  return birthDate === undefined ? 'personalNumber' : 'birthDate';
}

/**
 * Whether somebody is too old to be taken in, and in which field that is said. What the file knows of its child goes
 * before what is said, for whoever sees it; to others it is not given away by a refusal.
 */
export function tooOld(
  child: ChildConcerned,
  file: Pick<Casefile, 'subjectId' | 'persons' | 'timeZone'>,
  { occurredAt, seen }: Pick<Context, 'occurredAt' | 'seen'>,
  within: string,
): Undecided | undefined {
  const day = localDateOf(occurredAt, file.timeZone);
  const isKnown = seen?.isOpen === true && ageOfChild(file, day) !== undefined;
  const isOlder = isKnown ? isTooOld(file, day) : isSaidTooOld(child, day);
  if (!isOlder) return undefined;
  const isSaid = child.birthDate !== undefined || child.personalNumber !== undefined;
  return refuse(namedTooOld, isSaid ? `${within}${birthField(child)}` : 'fileId');
}

const numberOfOne: Labels = {
  sv: 'ett nummer som ingen annan av dem har',
  en: 'a number that nobody else of them has',
};

const knownOfThen: Labels = {
  sv: 'ett barn som var fött, eller väntat, när det hände; rätta annars occurredAt',
  en: 'a child who was born, or expected, when it happened; else correct occurredAt',
};
