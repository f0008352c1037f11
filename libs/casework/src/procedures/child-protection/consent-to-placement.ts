import { localDateOf } from '../../calendar/index.js';
import { ageOfChild, ageOfMajority, ageOfParty } from './childs-age.js';
import { consentCountsIn } from './consent-reach.js';
import { isGivenIn, lastSaid } from './consent-state.js';
import type { ConsentFound } from './consent-to-support.js';
import type { Home } from './homes.js';
import { guardiansBy, type TimeOfAct } from './parties.js';
import type { ChildFile } from './state.js';

/**
 * Whether those have consented to a form of home who have to. Every guardian with custody always has to, and the board
 * can’t decide against one of them (SoL 2025:400 21:1; 2001:453 3:6 a says so of support in open forms alone); so has the
 * young person from 15, for else the care is one without consent (LVU 1990:52 1 §); from 18 the person alone. The consent is to what is decided in that
 * investigation, or in that placement while it lasts.
 */
export function consentToPlacement(
  file: ChildFile,
  home: Home,
  matterId: string,
  act: TimeOfAct,
): ConsentFound {
  const age = ageOfChild(file, localDateOf(act.occurredAt, file.timeZone)) ?? 0;
  const childId = file.subjectId ?? '';
  const investigations = consentCountsIn(file.details, matterId);
  const agrees = (personId: string): boolean =>
    isGivenIn(lastSaid(file, personId, home), investigations, act.occurredAt);
  const childAgrees = agrees(childId);
  const guardians = age < ageOfMajority ? guardiansBy(file, act) : [];
  const isChildAsked = age >= ageOfParty;
  if (isChildAsked && !childAgrees) return { is: 'own-wish-missing' };
  if (age < ageOfMajority && !(guardians.length > 0 && guardians.every(agrees))) return { is: 'missing' };
  return { is: 'there', consentedBy: [...guardians, ...(childAgrees ? [childId] : [])] };
}
