import type {
  Deadline,
  Matter,
  PersonFacts,
  Role,
  SeenPerson,
  TimelineEntry,
  UnconfirmedAct,
} from '#casework';

/** A matter by where it is. */
export interface MatterAddress {
  readonly fileId: string;
  readonly matterId: string;
}

export interface AllowedOnPage {
  readonly type: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly address: string;
  readonly method: string;
  readonly operation: string;
  readonly schema: string;
}

/** A command that would be refused, and why. */
export interface HinderedOnPage extends AllowedOnPage {
  readonly code: string;
  readonly source?: string;
  readonly says: string;
}

export interface DeadlineOnPage extends Deadline {
  readonly what: string;
  readonly responsible: Role;
  readonly overdue: boolean;
  /** The first of its misses that stands. */
  readonly missedSince?: string;
  readonly explanation: string;
}

export interface MatterOnPage extends Omit<Matter, 'version'> {
  readonly version: string;
  readonly kindTitle: string;
  readonly stepTitle: string;
  /** As the matter names them, for whoever doesn't see the file's. */
  readonly persons?: readonly SeenPerson[];
  readonly allowed: readonly AllowedOnPage[];
  readonly notNow: readonly HinderedOnPage[];
  readonly deadlines: readonly DeadlineOnPage[];
}

/** A file as its page shows it. */
export interface FilePage {
  readonly fileId: string;
  readonly procedure: string;
  readonly title: string;
  readonly version: string;
  readonly mergedInto?: string;
  readonly persons: readonly PersonFacts[];
  readonly recordedLate: number;
  readonly unanswered: readonly UnconfirmedAct[];
  readonly denied: readonly UnconfirmedAct[];
  readonly allowed: readonly AllowedOnPage[];
  readonly notNow: readonly HinderedOnPage[];
  readonly matters: readonly MatterOnPage[];
}

/** What a look-up shows. */
export interface FoundSubject {
  readonly fileId: string;
  readonly matters: readonly (Pick<Matter, 'matterId' | 'kind' | 'caseNumber' | 'step' | 'unitId'> & {
    readonly open: boolean;
  })[];
}

export interface Timeline {
  readonly fileId: string;
  readonly language: string;
  readonly entries: readonly TimelineEntry[];
}

/**
 * The matter of a page.
 *
 * @throws {Error} it isn't there
 */
export function matterOn(page: FilePage, matterId: string): MatterOnPage {
  const matter = page.matters.find((each) => each.matterId === matterId);
  if (!matter) throw new Error(`The page of ${page.fileId} shows no matter ${matterId}.`);
  return matter;
}

/** Whether no other deadline has taken its place. */
function isInForce({ state }: Pick<DeadlineOnPage, 'state'>): boolean {
  return state !== 'superseded';
}

/** The ids of the rules whose deadlines a matter has in force, in their order. */
export function rulesOf({ deadlines }: MatterOnPage): readonly string[] {
  return deadlines.filter(isInForce).map(({ ruleId }) => ruleId);
}

/**
 * The deadline of a rule that is in force on a matter.
 *
 * @throws {Error} there is none, or more than one
 */
export function deadlineOn(matter: MatterOnPage, ruleId: string): DeadlineOnPage {
  const [found, ...more] = matter.deadlines.filter((each) => each.ruleId === ruleId && isInForce(each));
  if (!found || more.length > 0) throw new Error(`The matter has not one ${ruleId}.`);
  return found;
}

/** The commands that may be given now, by their names within the procedure. */
export function allowedNames({ allowed }: { readonly allowed: readonly AllowedOnPage[] }): readonly string[] {
  return namesOf(allowed);
}

/** Commands by their names within the procedure. */
export function namesOf(commands: readonly AllowedOnPage[]): readonly string[] {
  return commands.map(({ type }) => type.slice(type.indexOf('/') + 1));
}
