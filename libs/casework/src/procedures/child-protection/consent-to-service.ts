import { ageOn, localDateOf, type Instant } from '../../calendar/index.js';
import { idsOfPerson } from '../../kernel/index.js';
import { guardiansBy, type TimeOfAct } from './parties.js';
import type { ServiceState } from './service-state.js';
import type { ChildFile } from './state.js';

/** From this age a service may be given without the guardians, where that is suitable: SoL 2025:400 21:2. */
const ageOfServiceAlone = 15;

/** From this age there are no guardians: FB 1949:381 6:2. */
const ageOfMajority = 18;

/**
 * On whose consent a service is given without a test of need, by id; nobody where one is missing. A child’s is given with
 * that of every guardian who has custody, or from 15 on its own where that is suitable (SoL 2025:400 21:2); from 18 on the
 * person’s own alone.
 */
export function consentingToService(
  file: ChildFile,
  { consents, suitableAlone }: Pick<ServiceState, 'consents' | 'suitableAlone'>,
  act: TimeOfAct,
): readonly string[] {
  const agrees = (personId: string) => agreedBy(file, consents, personId, act.occurredAt);
  const childId = file.subjectId ?? '';
  const own = agrees(childId) ? [childId] : [];
  const { birthDate } = file.persons[childId] ?? {};
  const day = localDateOf(act.occurredAt, file.timeZone);
  // Unknown or unborn counts as the youngest.
  const age = birthDate === undefined || birthDate > day ? 0 : ageOn(birthDate, day);
  if (age >= ageOfMajority) return own;
  const guardians = guardiansBy(file, act);
  if (guardians.length > 0 && guardians.every(agrees)) return [...guardians, ...own];
  return age >= ageOfServiceAlone && suitableAlone ? own : [];
}

/** Whether somebody had consented by an instant and not said otherwise since, under whichever id the file knows them. */
export function agreedBy(
  file: Pick<ChildFile, 'joinings'>,
  consents: ServiceState['consents'],
  personId: string,
  at: Instant,
): boolean {
  const [last] = idsOfPerson(file, personId)
    .flatMap((each) => (Object.hasOwn(consents, each) ? (consents[each] ?? []) : []))
    .toSorted((one, other) => (one.at > other.at ? -1 : 1));
  return last !== undefined && last.at <= at && last.is === 'given';
}
