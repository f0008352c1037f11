import { localDateOf } from '../../calendar/index.js';
import type { Casefile } from '../../kernel/casefile.js';
import {
  accept,
  allThatIsWrong,
  CommandBody,
  invalid,
  leftOut,
  refuse,
  type CommandDefinition,
  type Hindrance,
  type IndexChange,
  type Undecided,
} from '../../kernel/command.js';
import type { Context } from '../../kernel/context.js';
import { happens } from '../../kernel/event.js';
import { Maybe, MaybePart, narrowed, Part, SaysEverywhere } from '../../kernel/fields.js';
import type { Codes, EveryLanguage } from '../../kernel/labels.js';
import {
  Cleared,
  type FormerNumber,
  FormerNumberIs,
  type Leaving,
  LeftBecause,
  personFields,
  PersonFields,
  PersonId,
  ProtectedIdentity,
  Reason,
  RoleInFile,
  whyLeft,
  WrongNumber,
} from './fields.js';
import { personAdded, personChanged, personLeft, type PersonChanged } from './file-events.js';
import { personFacts, type PersonFacts } from '../person-facts.js';
import {
  birthBy,
  subjectRole,
  wrongInBirth,
  type GivenBirth,
  type Person,
  type PersonRole,
} from '../../kernel/person.js';
import { Personal } from '../../kernel/personal.js';
import type { RefusalRule } from '../../kernel/refusal.js';
import type { Role } from '../../kernel/role.js';

/** Somebody who matters to the case. */
export class AddPerson extends CommandBody {
  /** Whom the file is about is settled when it is opened; everybody else is added. */
  @RoleInFile() role!: PersonRole;

  @SaysEverywhere(
    { sv: 'Person', da: 'Person', en: 'Person' },
    {
      sv: 'Det som är känt om personen.',
      da: 'Det, man ved om personen.',
      en: 'What is known of the person.',
    },
  )
  @Part(() => PersonFields)
  @Personal('identity')
  person!: PersonFields;

  @Maybe() @ProtectedIdentity() protectedIdentity?: boolean;
}

/** What became known of a person, or turned out wrong. Fields that are left out stay as they are. */
export class ChangePerson extends CommandBody {
  @PersonId() personId!: string;
  @Maybe() @RoleInFile() role?: PersonRole;

  @SaysEverywhere(
    { sv: 'Nya uppgifter', da: 'Nye oplysninger', en: 'New data' },
    {
      sv: 'Det som ändras; det som utelämnas står kvar.',
      da: 'Det, der ændres; det, der udelades, bliver stående.',
      en: 'What changes; what is left out stays as it is.',
    },
  )
  @MaybePart(() => PersonFields)
  @Personal('identity')
  person?: PersonFields;

  @Maybe() @ProtectedIdentity() protectedIdentity?: boolean;
  @Maybe() @Cleared() cleared?: (keyof PersonFields)[];
  @Maybe() @FormerNumberIs() formerNumber?: FormerNumber;
  @Maybe() @WrongNumber() wrongNumber?: string;
}

export class RecordPersonLeft extends CommandBody {
  @PersonId() personId!: string;
  @Reason(whyLeft) reason!: string;
  @Maybe() @LeftBecause() because?: Leaving;
}

const hasLeft: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Personen hör inte längre till akten. Lägg till personen på nytt om den hör dit igen.',
    da: 'Personen hører ikke længere til akten. Tilføj personen på ny, hvis vedkommende hører til igen.',
    en: 'The person no longer belongs to the file. Add the person anew if they belong to it again.',
  },
};

const subjectStays: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Akten rör den här personen, som därför inte kan avföras ur den.',
    da: 'Akten handler om denne person, som derfor ikke kan udgå af den.',
    en: 'The file is about this person, who therefore can not leave it.',
  },
};

const onlySubject: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen hör till akten utom den som den rör.',
    da: 'Ingen hører til akten ud over den, som den handler om.',
    en: 'Nobody belongs to the file but whom it is about.',
  },
  hinders: ({ file }) =>
    !Object.values(file.persons).some(({ role, leftAt }) => role !== subjectRole && leftAt === undefined),
};

const nobodyHere: Hindrance<unknown, EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ingen hör till akten.',
    da: 'Ingen hører til akten.',
    en: 'Nobody belongs to the file.',
  },
  hinders: ({ file }) => !Object.values(file.persons).some(({ leftAt }) => leftAt === undefined),
};

const subjectHasFile: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  source: { SE: 'SoL 2025:400 14:3' },
  says: {
    sv: 'Personen har redan en akt under det numret. För samman akterna med casework/merge-file; har personen i den här ett nummer som är ersatt, ta först bort det med cleared personalNumber och formerNumber replaced.',
    da: 'Personen har allerede en akt under det nummer. Læg akterne sammen med casework/merge-file; har personen i denne et nummer, der er erstattet, så fjern det først med cleared personalNumber og formerNumber replaced.',
    en: 'The person has a file under that number already. Merge the files by casework/merge-file; if the person has a number in this one that was replaced, first take it away by cleared personalNumber and formerNumber replaced.',
  },
};

const othersIdentify: RefusalRule<EveryLanguage> = {
  code: 'SECRECY_BARRIER',
  source: { SE: 'OSL 2009:400 26:1', DK: 'Forvaltningsloven § 32' },
  says: {
    sv: 'Numret visar om personen har en annan akt och leder till den här. Be någon vars roll får veta det att registrera, ändra eller ta bort numret.',
    da: 'Nummeret viser, om personen har en anden akt, og fører til denne. Bed en, hvis rolle må vide det, om at registrere, ændre eller fjerne nummeret.',
    en: 'The number tells whether the person has another file, and leads to this one. Ask somebody whose role may know that to record it, change it or take it away.',
  },
};

const protectionIsLifted: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  source: { SE: 'OSL 2009:400 21:3' },
  says: {
    sv: 'Skyddade personuppgifter tas inte bort så. Det görs med casework/lift-protection, av någon utanför enheten och med skäl.',
    da: 'Beskyttede personoplysninger ophæves ikke sådan. Det sker med casework/lift-protection, af en uden for afdelingen og med begrundelse.',
    en: 'A protected identity is not taken off so. It is by casework/lift-protection, by somebody outside of the unit and with a reason.',
  },
};

/** A procedure may know no role besides its subject's, and a schema can't say that there is none to choose. */
const roleOfProcedure: EveryLanguage = {
  sv: 'en roll som verksamheten har',
  da: 'en rolle, som området har',
  en: 'a role that the procedure declares',
};

export function addPerson(
  by: readonly Role[],
  roles: Codes,
): CommandDefinition<unknown, AddPerson, EveryLanguage> {
  return {
    type: 'casework/add-person',
    title: { sv: 'Lägg till person', da: 'Tilføj person', en: 'Add a person' },
    fields: narrowed(AddPerson, { role: roles }),
    at: 'file',
    by,
    refusals: {},
    readsHistory: true,
    decide: ({ command: { role, person, protectedIdentity = false }, file, context }) => {
      const identified = person.personalNumber !== undefined;
      const personId = context.idFor('person');
      const born = birthBy(file.jurisdiction, person);
      return (
        allThatIsWrong(
          !Object.hasOwn(roles, role) && invalid('role', roleOfProcedure),
          numberOfAnother(person, undefined, context),
          wrongBirth(person, person, file, context),
          wrongCustody('person', person),
        ) ??
        accept(happens(personAdded, { ...person, ...born, personId, role, protectedIdentity, identified }))
      );
    },
  };
}

/**
 * @param keepers who changes persons
 * @param identifiers who gives whom the file is about a number, changes it or takes it away, and so comes to know
 * whether another file has it, and decides what leads to this one
 */
export function changePerson(
  keepers: readonly Role[],
  identifiers: readonly Role[],
  roles: Codes,
): CommandDefinition<unknown, ChangePerson, EveryLanguage> {
  return {
    type: 'casework/change-person',
    title: { sv: 'Ändra personuppgift', da: 'Ændr personoplysning', en: 'Change a person' },
    fields: narrowed(ChangePerson, { role: roles }),
    at: 'file',
    by: [...new Set([...keepers, ...identifiers])],
    example: { person: { name: 'Astrid Ek' } },
    refusals: { nobodyHere, hasLeft, othersIdentify, subjectHasFile, protectionIsLifted },
    readsHistory: true,
    indexes: changeOfIndex,
    decide: ({ command, file, context }) => {
      const { personId, role, person = {}, protectedIdentity, cleared = [], wrongNumber } = command;
      const before = file.persons[personId];
      if (!before)
        return invalid('personId', {
          sv: 'en person i akten',
          da: 'en person i sagen',
          en: 'a person of this file',
        });
      if (before.leftAt !== undefined) return refuse(hasLeft, 'personId');
      const both = cleared.find((field) => person[field] !== undefined);
      const changes = {
        ...person,
        ...(role && { role }),
        ...(protectedIdentity && { protectedIdentity }),
        ...(wrongNumber !== undefined && { wrongNumber }),
      };
      const field = fieldOfNumber(command);
      const mayIdentify = context.recorder.roles.some((held) => identifiers.includes(held));
      const wrong = allThatIsWrong(
        protectedIdentity === false && refuse(protectionIsLifted, 'protectedIdentity'),
        before.role === subjectRole &&
          role !== undefined &&
          leftOut('role', {
            sv: 'den som akten handlar om förblir det',
            da: 'den, som sagen handler om, bliver ved med at være det',
            en: 'whom the file is about stays its subject',
          }),
        role !== undefined && !Object.hasOwn(roles, role) && invalid('role', roleOfProcedure),
        both !== undefined &&
          leftOut('cleared', {
            sv: `${both} anges också`,
            da: `${both} angives også`,
            en: `${both} is also given`,
          }),
        Object.keys(changes).length + cleared.length === 0 &&
          invalid('person', { sv: 'något att ändra', da: 'noget at ændre', en: 'something to change' }),
        wrongCustody('person', person, without(before, cleared)),
      );
      // Whoever may not know what the number tells is told nothing that rests on it.
      if (before.role === subjectRole && field !== undefined && !mayIdentify) {
        return wrong ? allThatIsWrong(wrong, refuse(othersIdentify, field)) : refuse(othersIdentify, field);
      }
      const known = personFacts(context.history ?? []).get(personId);
      const { claims } = changeOfIndex(command, file, context);
      const born = birthAfter(command, before, known, file);
      const after = bornAs(command, before, known, born);
      return (
        allThatIsWrong(
          wrong,
          formerNumberProblem(command, known),
          claims !== undefined &&
            context.subjectFiles[0] !== file.fileId &&
            refuse(subjectHasFile, 'person.personalNumber'),
          numberOfAnother(person, known, context),
          saysOfBirth(command) && wrongBirth(person, after, file, context),
        ) ??
        accept(
          happens(personChanged, {
            ...changes,
            ...identityAfter(command),
            ...(command.formerNumber && { formerNumber: command.formerNumber }),
            personId,
            ...born,
          }),
        )
      );
    },
  };
}

export function recordPersonLeft(
  by: readonly Role[],
): CommandDefinition<unknown, RecordPersonLeft, EveryLanguage> {
  return {
    type: 'casework/record-person-left',
    title: { sv: 'Avför person', da: 'Lad person udgå', en: 'Record that a person left' },
    fields: RecordPersonLeft,
    at: 'file',
    by,
    refusals: { onlySubject, hasLeft, subjectStays },
    decide: ({ command: { personId, reason, because }, file }) => {
      const person = file.persons[personId];
      if (!person)
        return invalid('personId', {
          sv: 'en person i akten',
          da: 'en person i sagen',
          en: 'a person of this file',
        });
      if (person.role === subjectRole) return refuse(subjectStays, 'personId');
      if (person.leftAt !== undefined) return refuse(hasLeft, 'personId');
      return accept(happens(personLeft, { personId, reason, ...(because !== undefined && { because }) }));
    },
  };
}

/** Only the subject's number leads to a file: no register spans files. */
function changeOfIndex(command: ChangePerson, file: Casefile, { history = [] }: Context): IndexChange {
  const { personId, person, formerNumber, wrongNumber } = command;
  if (personId !== file.subjectId) return {};
  const known = personFacts(history).get(personId);
  const isWrong = formerNumber === 'wrong' && isGivenUp(command, known);
  return {
    ...(person?.personalNumber !== undefined && { claims: person.personalNumber }),
    releases: [isWrong ? known?.personalNumber : undefined, wrongNumber].flatMap((number) => number ?? []),
  };
}

/** The field of a change that says something of a number; undefined where none does. */
function fieldOfNumber({
  person,
  cleared = [],
  formerNumber,
  wrongNumber,
}: ChangePerson): string | undefined {
  if (person?.personalNumber !== undefined) return 'person.personalNumber';
  if (cleared.includes('personalNumber')) return 'cleared';
  if (wrongNumber !== undefined) return 'wrongNumber';
  return formerNumber === undefined ? undefined : 'formerNumber';
}

type KnownNumbers = Pick<PersonFacts, 'personalNumber' | 'replacedNumbers'>;

/** Whether the person has another number after it, or none. */
function isGivenUp({ person, cleared = [] }: ChangePerson, known: KnownNumbers | undefined): boolean {
  const now = person?.personalNumber;
  return (
    known?.personalNumber !== undefined &&
    (cleared.includes('personalNumber') || (now !== undefined && now !== known.personalNumber))
  );
}

const replacedOrWrong: EveryLanguage = {
  sv: 'replaced, och det nummer som personen hade leder till akten som förut; eller wrong, och det gör det inte mer',
  da: 'replaced, og det nummer, som personen havde, fører til sagen som før; eller wrong, og det gør det ikke mere',
  en: 'replaced, and the number that the person had leads to the file as before; or wrong, and it does no more',
};

const sameNumber: EveryLanguage = {
  sv: 'personen har inget annat nummer än förut',
  da: 'personen har ikke et andet nummer end før',
  en: 'the person has no other number than before',
};

/** Whether a former number leads to the file can't be guessed: whoever changes it says so, and only then. */
function formerNumberProblem(command: ChangePerson, known: KnownNumbers | undefined): Undecided | undefined {
  const { person, formerNumber, wrongNumber } = command;
  const isGiven = formerNumber !== undefined;
  const isKnown = wrongNumber === undefined || known?.replacedNumbers.includes(wrongNumber);
  return allThatIsWrong(
    isGivenUp(command, known) !== isGiven &&
      (isGiven ? leftOut('formerNumber', sameNumber) : invalid('formerNumber', replacedOrWrong, 'missing')),
    (!isKnown || (wrongNumber !== undefined && wrongNumber === person?.personalNumber)) &&
      invalid('wrongNumber', {
        sv: 'ett nummer som har ersatts; det som personen har ändras i person',
        da: 'et nummer, der er erstattet; det, som personen har, ændres i person',
        en: 'a number that was replaced; the one that the person has is changed in person',
      }),
  );
}

/**
 * What a change says of a birth, and which fields it takes away. A new number brings its date along where none was
 * known for sure, or where a former number had brought it; a date that somebody is sure of stays, for a number may
 * name a day close by (prop. 2008/09:111). With a wrong number goes the date that it had brought. Who is born is
 * expected no more.
 */
function birthAfter(
  command: ChangePerson,
  before: Person,
  known: KnownNumbers | undefined,
  file: Pick<Casefile, 'jurisdiction'>,
): Pick<PersonChanged, 'birthDate' | 'birthDateIs' | 'cleared'> {
  const { person = {}, cleared = [] } = command;
  const { birthDate, birthDateIs, takenAway } = dateAfter(command, before, known, file);
  const isBorn = before.expectedDate !== undefined && person.expectedDate === undefined;
  const isBornNow = isBorn && (birthDate !== undefined || person.personalNumber !== undefined);
  const isKnownNow = birthDate !== undefined && birthDateIs === undefined && before.birthDateIs !== undefined;
  return {
    ...(birthDate !== undefined && { birthDate }),
    ...(birthDateIs && { birthDateIs }),
    ...(isKnownNow && { birthDateIs: 'known' as const }),
    cleared: [
      ...new Set<keyof PersonFields>([
        ...cleared,
        ...takenAway,
        ...(isBornNow ? (['expectedDate'] as const) : []),
      ]),
    ],
  };
}

/** What a change says of the date itself. */
function dateAfter(
  { person = {}, cleared = [], formerNumber, wrongNumber }: ChangePerson,
  before: Person,
  known: KnownNumbers | undefined,
  { jurisdiction }: Pick<Casefile, 'jurisdiction'>,
): Pick<GivenBirth, 'birthDate' | 'birthDateIs'> & { readonly takenAway: readonly (keyof PersonFields)[] } {
  const isSaid = person.birthDate !== undefined || person.birthDateIs !== undefined;
  if (cleared.includes('birthDate')) {
    return { ...birthBy(jurisdiction, isSaid ? person : {}), takenAway: isSaid ? [] : ['birthDateIs'] };
  }
  const { personalNumber: current, replacedNumbers = [] } = known ?? {};
  const numbers = [current, ...replacedNumbers].flatMap((number) => number ?? []);
  const wrong = [formerNumber === 'wrong' ? current : undefined, wrongNumber];
  const left = numbers.filter((each) => !wrong.includes(each));
  const bringsDate = (number: string) =>
    birthBy(jurisdiction, { personalNumber: number }).birthDate === before.birthDate;
  const isBrought = before.birthDate !== undefined && numbers.some(bringsDate);
  const isSure = before.birthDate !== undefined && before.birthDateIs !== 'estimated' && !isBrought;
  const isOfWrong = isBrought && !left.some(bringsDate);
  if (!isSaid && (isSure || (person.personalNumber === undefined && !isOfWrong))) return { takenAway: [] };
  const [number = ''] = [person.personalNumber, ...left].flatMap((each) => each ?? []);
  const born = birthBy(jurisdiction, isSaid ? person : { personalNumber: number });
  const isOpen = born.birthDate === undefined;
  if (!isSaid && isOpen && !isOfWrong && before.birthDateIs === 'estimated') return { takenAway: [] };
  return {
    ...born,
    takenAway: [
      ...(isOpen && before.birthDate !== undefined && (isOfWrong || born.birthDateIs === 'unknown')
        ? (['birthDate'] as const)
        : []),
      ...(isOpen && isOfWrong && born.birthDateIs === undefined ? (['birthDateIs'] as const) : []),
    ],
  };
}

function identityAfter({ person, cleared = [] }: ChangePerson): { readonly identified?: boolean } {
  if (person?.personalNumber !== undefined) return { identified: true };
  return cleared.includes('personalNumber') ? { identified: false } : {};
}

function without(person: Person, cleared: readonly (keyof PersonFields)[]): PersonFields {
  return Object.fromEntries(
    Object.keys(personFields).flatMap((field) =>
      field in person && !cleared.some((each) => each === field) ? [[field, Reflect.get(person, field)]] : [],
    ),
  );
}

const fieldsOfBirth = ['birthDate', 'birthDateIs', 'expectedDate', 'personalNumber'] as const;

/** A change of anything else isn't sent back for what is on record of a birth. */
function saysOfBirth({ person = {} }: ChangePerson): boolean {
  return fieldsOfBirth.some((field) => person[field] !== undefined);
}

/** All that is known of a birth once a change is made. */
function bornAs(
  { person = {}, cleared: takenAway = [] }: ChangePerson,
  before: Person,
  known: KnownNumbers | undefined,
  { cleared, ...born }: Pick<PersonChanged, 'birthDate' | 'birthDateIs' | 'cleared'>,
): GivenBirth {
  const former = takenAway.includes('personalNumber') ? undefined : known?.personalNumber;
  const personalNumber = person.personalNumber ?? former;
  return {
    ...without(before, cleared),
    ...person,
    ...born,
    ...(personalNumber !== undefined && { personalNumber }),
  };
}

/** A number may be what is wrong with a date that is known, and then it is the number that was given. */
function wrongBirth(
  given: PersonFields,
  born: GivenBirth,
  { jurisdiction, timeZone }: Pick<Casefile, 'jurisdiction' | 'timeZone'>,
  { now }: Pick<Context, 'now'>,
): Undecided | undefined {
  const wrong = wrongInBirth(jurisdiction, born, localDateOf(now, timeZone));
  return allThatIsWrong(
    ...wrong.map(({ field, expected, fault }) => {
      const isOfNumber = field === 'birthDate' && given.birthDate === undefined;
      return invalid(`person.${isOfNumber ? 'personalNumber' : field}`, expected, fault);
    }),
  );
}

/** Two persons of a file don't have one number, as far as whoever gives it sees whose it is. */
function numberOfAnother(
  { personalNumber }: PersonFields,
  known: PersonFacts | undefined,
  { history = [], seen }: Pick<Context, 'history' | 'seen'>,
): Undecided | undefined {
  if (personalNumber === undefined || personalNumber === known?.personalNumber) return undefined;
  const isTaken = [...personFacts(history).values()].some(
    (other) =>
      !other.left &&
      other.personId !== known?.personId &&
      [other.personalNumber, ...other.replacedNumbers].includes(personalNumber) &&
      (seen?.showsPerson('identity', other.personId) ?? true),
  );
  return isTaken
    ? invalid('person.personalNumber', {
        sv: 'ett nummer som ingen annan i akten har',
        da: 'et nummer, som ingen anden i akten har',
        en: 'a number that nobody else in the file has',
      })
    : undefined;
}

function wrongCustody(within: string, given: PersonFields, known: PersonFields = {}): Undecided | undefined {
  const { custodyFrom, custodyTo } = { ...known, ...given };
  if (custodyFrom !== undefined && custodyTo !== undefined && custodyTo < custodyFrom) {
    return invalid(`${within}.custodyTo`, {
      sv: 'ett datum inte före custodyFrom',
      da: 'en dato ikke før custodyFrom',
      en: 'a date not before custodyFrom',
    });
  }
  return undefined;
}
