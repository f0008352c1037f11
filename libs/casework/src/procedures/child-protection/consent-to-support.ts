import { ageOn, localDateOf, type LocalDate } from '../../calendar/index.js';
import { isSamePerson, type Ruleset } from '../../kernel/index.js';
import { consentCountsIn } from './consent-reach.js';
import { isGivenIn, lastSaid } from './consent-state.js';
import { guardiansBy, type TimeOfAct } from './parties.js';
import { hasAskedFor, type ChildFile } from './state.js';
import type { Support } from './supports.js';
import { aftermathOf, carriedOnIn } from './what-stands.js';

/** From this day the act of 2001 says 12 where it said 15: Lag 2023:292, of 3:6 a–b. */
const loweredOn: LocalDate = '2023-07-01';

/**
 * From which age a child can consent alone, where that is suitable: 12 by SoL 2025:400 21:1, and by 2001:453 3:6 a–b as they
 * last read; 15 by these before. Of a contact family the act of 2001 says no such thing: there it takes the guardians.
 */
function ageOfConsentAlone(support: Support, ruleset: Ruleset, day: LocalDate): number {
  if (ruleset !== 'SE-2001') return 12;
  if (support === 'contact-family') return ageOfMajority;
  return day < loweredOn ? 15 : 12;
}

/** From this age nobody gets a contact person or a contact family who doesn't want it: SoL 2025:400 13:7 (2001:453 3:6 b). */
const ageOfOwnWish = 15;

/** From this age there are no guardians: FB 1949:381 6:2. */
const ageOfMajority = 18;

const withOwnWish: readonly Support[] = ['contact-person', 'contact-family'];

/** What a consent is asked of. */
export interface ConsentAsked {
  readonly support: Support;
  readonly investigationId: string;
  /** The applications that are answered: whoever asked for the support in one consents to it. */
  readonly answers: readonly string[];
  /** Whether it was found suitable without the guardians’ consent. */
  readonly suitableAlone: boolean;
  readonly act: TimeOfAct;
  readonly ruleset: Ruleset;
}

/** Whose consent a support rests on, or whose is missing. */
export type ConsentFound =
  | { readonly is: 'there'; readonly consentedBy: readonly string[] }
  | { readonly is: 'missing' }
  /** The child is old enough to have to want a contact person or family itself. */
  | { readonly is: 'own-wish-missing' };

/**
 * Whether those have consented to a support who have to: SoL 2025:400 21:1 (2001:453 3:6 a–b). All guardians who have
 * custody, where the board hasn't decided against one of two (FB 1949:381 6:13 a); or the child alone from its age, where
 * that is suitable; from 18 the person alone.
 */
export function consentTo(file: ChildFile, asked: ConsentAsked): ConsentFound {
  const { support, suitableAlone, act, ruleset } = asked;
  const day = localDateOf(act.occurredAt, file.timeZone);
  const childId = file.subjectId ?? '';
  const age = ageOf(file, childId, day);
  const agree = (personId: string) => agrees(file, personId, asked);
  const childAgrees = agree(childId);
  if (withOwnWish.includes(support) && age >= ageOfOwnWish && !childAgrees) return { is: 'own-wish-missing' };
  if (age >= ageOfMajority) return childAgrees ? { is: 'there', consentedBy: [childId] } : { is: 'missing' };
  const guardians = guardiansBy(file, act);
  const agreeing = guardians.filter(agree);
  const isSettled = guardians.every((id) => agreeing.includes(id) || isOverruled(file, id, asked));
  const own = childAgrees ? [childId] : [];
  if (agreeing.length > 0 && isSettled) return { is: 'there', consentedBy: [...agreeing, ...own] };
  const isAlone = age >= ageOfConsentAlone(support, ruleset, day) && suitableAlone && childAgrees;
  return isAlone ? { is: 'there', consentedBy: [childId] } : { is: 'missing' };
}

/** Unknown or unborn counts as the youngest. */
function ageOf({ persons }: ChildFile, childId: string, day: LocalDate): number {
  const birthDate = persons[childId]?.birthDate;
  return birthDate === undefined || birthDate > day ? 0 : ageOn(birthDate, day);
}

/** What somebody said last of what is decided there, or that they asked for it and have not said otherwise. */
function agrees(file: ChildFile, personId: string, asked: ConsentAsked): boolean {
  const { support, answers, act, investigationId } = asked;
  const said = lastSaid(file, personId, support);
  if (isGivenIn(said, consentCountsIn(file.details, investigationId), act.occurredAt)) return true;
  if (said && said.is !== 'given' && said.at <= act.occurredAt) return false;
  return hasAskedFor(file, answers, personId, support);
}

/**
 * Whether the board has decided against a guardian for this support in this investigation, and that stands. A need of
 * another time is weighed anew, and what a court has annulled or changed gives no ground: FB 1949:381 6:13 a.
 */
function isOverruled(file: ChildFile, guardianId: string, asked: ConsentAsked): boolean {
  const { details, timeZone } = file;
  const { support, act, investigationId } = asked;
  const decidedIn = carriedOnIn(details, investigationId);
  return details.decisions.values().some((decision) => {
    const { brings, decidedAt, matterId } = decision;
    return (
      brings.is === 'guardian-overruled' &&
      isSamePerson(file, brings.guardianId, guardianId) &&
      brings.support === support &&
      decidedAt <= act.occurredAt &&
      decidedIn.includes(matterId) &&
      aftermathOf(details, decision, localDateOf(act.occurredAt, timeZone)) === 'stands'
    );
  });
}
