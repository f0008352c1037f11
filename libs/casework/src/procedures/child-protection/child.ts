import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { isLocalDate, localDateOf, type LocalDate } from '../../calendar/index.js';
import { fileOpened, personAdded, personChanged } from '../../handling/index.js';
import {
  type Casefile,
  type Context,
  type DecidedEvent,
  happens,
  IsDay,
  Maybe,
  Personal,
  personalNumbers,
  PersonalText,
  YesNo,
} from '../../kernel/index.js';

/** A personal or coordination number of twelve digits. */
export const PersonalNumber = (): PropertyDecorator => Matches(personalNumbers.SE.pattern);

/** A guardian as somebody names them who turns to the board. Ways to reach them are added to the file later. */
export class GuardianOfChild {
  @Maybe() @PersonalText('identity', 200) name?: string;
  @Maybe() @PersonalNumber() @Personal('identity') personalNumber?: string;
  @Maybe() @IsDay() @Personal('identity') birthDate?: string;
  @Maybe() @YesNo() protectedIdentity?: boolean;
}

/** A child as somebody names it who turns to the board. Everything may be unknown, and a child may be unborn. */
export class ChildConcerned {
  @Maybe() @PersonalText('identity', 200) name?: string;
  @Maybe() @PersonalNumber() @Personal('identity') personalNumber?: string;
  @Maybe() @IsDay() @Personal('identity') birthDate?: string;
  /** Expected date of birth of an unborn child. */
  @Maybe() @IsDay() @Personal('identity') expectedDate?: string;
  @Maybe() @YesNo() protectedIdentity?: boolean;
  @Maybe()
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => GuardianOfChild)
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
 * but for two things that may not wait: a protected identity, and guardians where none was known.
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
      ...(knowsGuardians ? [] : guardians(context, child)),
    ],
  };
}

/** The first event of every file: where it is kept. */
export function placed({ municipality }: Pick<Context, 'municipality'>): DecidedEvent {
  const { municipalityId, jurisdiction, timeZone } = municipality;
  return happens(fileOpened, { municipalityId, jurisdiction, timeZone });
}

function subjectAdded(personId: string, child: ChildConcerned): DecidedEvent {
  const { guardians: _guardians, protectedIdentity = false, ...identity } = child;
  return happens(personAdded, {
    ...bornBy(identity.personalNumber),
    ...identity,
    personId,
    role: 'subject',
    protectedIdentity,
    identified: identity.personalNumber !== undefined,
  });
}

function guardians(context: Context, child: ChildConcerned): readonly DecidedEvent[] {
  return (child.guardians ?? []).map(({ protectedIdentity = false, ...identity }, index) =>
    happens(personAdded, {
      ...bornBy(identity.personalNumber),
      ...identity,
      personId: context.idFor('person', 'guardian', String(index)),
      role: 'guardian',
      protectedIdentity,
      identified: identity.personalNumber !== undefined,
    }),
  );
}

/** The day of birth that a personal number names; a coordination number adds 60 to the day. */
function bornBy(personalNumber: string | undefined): { readonly birthDate?: LocalDate } {
  if (personalNumber === undefined) return {};
  const day = Number(personalNumber.slice(6, 8));
  const dayOfMonth = String(day > 60 ? day - 60 : day).padStart(2, '0');
  const birthDate = `${personalNumber.slice(0, 4)}-${personalNumber.slice(4, 6)}-${dayOfMonth}`;
  return isLocalDate(birthDate) ? { birthDate } : {};
}

/** The field that holds a day of birth still to come, if one does: an unborn child has an expected date instead. */
export function futureBirth(
  child: ChildConcerned,
  { now, municipality }: Pick<Context, 'now' | 'municipality'>,
): string | undefined {
  const today = localDateOf(now, municipality.timeZone);
  const isToCome = ({ birthDate = today }: { readonly birthDate?: LocalDate }) => birthDate > today;
  if (isToCome(child)) return 'birthDate';
  const guardian = (child.guardians ?? []).findIndex(isToCome);
  return guardian < 0 ? undefined : `guardians.${guardian}.birthDate`;
}
