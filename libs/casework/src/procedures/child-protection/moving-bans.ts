import { daysAfter, localDateOf, type LocalDate } from '../../calendar/index.js';
import type { EventFacts, Hindrance } from '../../kernel/index.js';
import { standingCares } from './cares.js';
import { ageOfMajority, birthdayOfSubject, isKnownOfAge } from './childs-age.js';
import type { MovingBanState, TemporaryBanState } from './moving-ban-state.js';
import { deadlinesOf, matterIdOf, type ChildFile, type ChildProtection } from './state.js';

/**
 * What stands of a temporary moving ban.
 *
 * @throws {Error} the matter is none: a fault of the procedure
 */
export function temporaryBanOf({ temporaryBans }: ChildProtection, matterId: string): TemporaryBanState {
  const ban = temporaryBans.get(matterId);
  if (!ban) throw new Error(`Matter ${matterId} is no temporary moving ban.`);
  return ban;
}

/**
 * What stands of a moving ban, or of what came of applying for it.
 *
 * @throws {Error} the matter is none: a fault of the procedure
 */
export function movingBanOf({ movingBans }: ChildProtection, matterId: string): MovingBanState {
  const ban = movingBans.get(matterId);
  if (!ban) throw new Error(`Matter ${matterId} is no moving ban.`);
  return ban;
}

/** The details after a change of a temporary ban; as they are where what began it was in error. */
export function withTemporaryBan(
  details: ChildProtection,
  matterId: string,
  change: Partial<TemporaryBanState>,
): ChildProtection {
  const ban = details.temporaryBans.get(matterId);
  if (!ban) return details;
  return { ...details, temporaryBans: details.temporaryBans.with(matterId, { ...ban, ...change }) };
}

/** The details once the moving ban that an event is about stands in another way. */
export function withMovingBan(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  standing: MovingBanState['standing'],
): ChildProtection {
  const id = matterIdOf(event);
  return { ...details, movingBans: details.movingBans.with(id, { ...movingBanOf(details, id), standing }) };
}

/** The temporary bans that hold, by id. */
export function standingTemporaryBans({ temporaryBans }: ChildProtection): readonly string[] {
  return [...temporaryBans].filter(([, { standing }]) => standing.is === 'standing').map(([id]) => id);
}

/** The moving bans that the court is asked for, by id. */
export function bansAppliedFor({ movingBans }: ChildProtection): readonly string[] {
  return [...movingBans].filter(([, { standing }]) => standing.is === 'applied-for').map(([id]) => id);
}

/** The moving bans that hold by the court’s decision, by id. */
export function bansInForce({ movingBans }: ChildProtection): readonly string[] {
  return [...movingBans].filter(([, { standing }]) => standing.is === 'banned').map(([id]) => id);
}

/**
 * Where a child lives whom somebody may not take from there: in a family home (SoL 2025:400 22:2; 2001:453 6:6), placed with
 * consent, or by a care that has ended and left it there.
 */
export function homeToStayIn({ placements, cares }: ChildProtection): string | undefined {
  return [...placements]
    .filter(([, { standing, careId = '' }]) => {
      if (standing.is === 'placed') return standing.home === 'family-home';
      const care = cares.get(careId)?.standing;
      const isLeftThere = standing.is === 'ended' && care?.is === 'ended' && care.at === standing.at;
      return isLeftThere && standing.home === 'family-home';
    })
    .map(([placementId]) => placementId)
    .at(-1);
}

/** The last day on which a moving ban can hold: of the court’s time, and before the birthday on which custody ends. */
export function lastDayOfBan(file: ChildFile, matterId: string): LocalDate | undefined {
  const { standing } = movingBanOf(file.details, matterId);
  const birthday = birthdayOfSubject(file, ageOfMajority);
  const days = [
    ...(standing.is === 'banned' && standing.until !== undefined ? [standing.until] : []),
    ...(birthday === undefined ? [] : [daysAfter(birthday, -1)]),
  ];
  return days.toSorted()[0];
}

/** The bans in force whose last day is known, and whose clock says another day or isn’t there. */
export function bansMiscounted(file: ChildFile): readonly string[] {
  return bansInForce(file.details).filter((id) => {
    const day = lastDayOfBan(file, id);
    const isRight = deadlinesOf(file, 'moving-ban-end', id).some(
      ({ state, nominalDueDate }) => state === 'running' && nominalDueDate === day,
    );
    return day !== undefined && !isRight;
  });
}

/** Whoever has custody of a minor is forbidden something; nobody has it from 18 on: LVU 1990:52 24 §, FB 1949:381 6:2. */
export const noMinor: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 24 §',
  says: {
    sv: 'Den unge har fyllt 18 och har ingen vårdnadshavare som kan förbjudas något.',
    en: 'The young person has turned 18 and has no guardian who could be forbidden anything.',
  },
  hinders: ({ file, context }) => isKnownOfAge(file, localDateOf(context.occurredAt, file.timeZone)),
};

/** While care goes on nobody but the board decides where the child lives: LVU 1990:52 11 §. */
export const isCaredFor: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 11, 24 §§',
  says: {
    sv: 'Barnet vårdas enligt LVU, och kan inte tas från hemmet. Besluta först att vården upphör: ‹matter›.',
    en: 'The child is in care under LVU and can’t be taken from the home. First decide that the care ends: ‹matter›.',
  },
  hinders: ({ file }) => standingCares(file.details),
};

export const noFamilyHome: Hindrance<ChildProtection> = {
  code: 'STATE_CONFLICT',
  source: 'LVU 1990:52 24 §; SoL 2025:400 22:2; 2001:453 6:6',
  says: {
    sv: 'Barnet bor inte i familjehem, och ett flyttningsförbud gäller bara den som vill ta barnet från ett sådant hem.',
    en: 'The child doesn’t live in a family home, and a moving ban is for whoever would take it from such a home alone.',
  },
  hinders: ({ file }) => homeToStayIn(file.details) === undefined,
};

export const bannedAlready: Hindrance<ChildProtection> = {
  code: 'ALREADY_OPEN',
  source: 'LVU 1990:52 24 §',
  says: {
    sv: 'Ett flyttningsförbud gäller redan. Arbeta vidare i det ärendet: ‹matter›.',
    en: 'A moving ban holds already. Go on in that matter: ‹matter›.',
  },
  hinders: ({ file }) => bansInForce(file.details),
};
