import type { Schema } from '#client';

/** A matter by where it is. */
export interface MatterAddress {
  readonly fileId: string;
  readonly matterId: string;
}

export type AllowedOnPage = Schema<'CommandOfferedShown'>;

/** A command that would be refused, and why. */
export type HinderedOnPage = Schema<'CommandHinderedShown'>;

export type DeadlineOnPage = Schema<'DeadlineOnPage'>;

export type MatterOnPage = Schema<'MatterOnPage'>;

/** A file as its page shows it. */
export type FilePage = Schema<'FilePage'>;

/** What a look-up shows. */
export type FoundSubject = Schema<'SubjectFound'>;

export type Timeline = Schema<'TimelineShown'>;

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

/**
 * The persons of a page, for whoever sees them as the file knows them.
 *
 * @throws {Error} it shows none so
 */
export function personsOn({ fileId, persons }: FilePage): readonly Schema<'PersonShown'>[] {
  if (!persons) throw new Error(`The page of ${fileId} shows no persons of the file.`);
  return persons;
}

/** Picks entries of a kind, also of one that the client's types don't know: a made-up procedure's. */
export function isOf(type: string): (entry: { readonly type: string }) => boolean {
  return (entry) => entry.type === type;
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
